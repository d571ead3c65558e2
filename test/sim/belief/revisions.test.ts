import { describe, expect, it } from 'vitest';
import { bridge, judgementNoise, REVISED_WEEKS, unitErrors } from '../../../src/sim/belief/revisions.ts';
import { exp } from '../../../src/sim/kernel/elementary.ts';
import { normalQuantile } from '../../../src/sim/kernel/normal.ts';
import { openStream } from '../../../src/sim/kernel/stream.ts';

const clock = (h: number) => 0.6 * exp(-h / 4);
const N = 40_000;

/** Many bridges: the truth and the path of each. */
function bridges(): { readonly truths: Float64Array; readonly paths: readonly Float64Array[] } {
  const draw = openStream('bridge', 0, 'test', 'path');
  const truth = openStream('bridge', 0, 'test', 'truth');
  const truths = new Float64Array(N);
  const paths = Array.from({ length: N }, (_, n) => {
    truths[n] = normalQuantile(truth());
    const path = new Float64Array(REVISED_WEEKS + 1);
    bridge(truths[n]!, clock, draw, path);
    return path;
  });
  return { truths, paths };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the bridge from what is known to the truth (V13)', () => {
  const { truths, paths } = bridges();
  // Standard errors of these moments are at most √(2/N) ≈ 0.007 of the variance: four of them are allowed.
  const bound = 4 * Math.sqrt(2 / N);

  it.each([0, 1, 3, 8, 20])('%i weeks ahead: Var F ÷ σ² = ρ(h), Var (D − F) = (1 − ρ)σ², Cov(D − F, F) = 0', (h) => {
    const F = paths.map((path) => path[h]!);
    const rest = F.map((f, n) => truths[n]! - f);
    expect(Math.abs(mean(F.map((f) => f * f)) - clock(h))).toBeLessThan(bound);
    expect(Math.abs(mean(rest.map((r) => r * r)) - (1 - clock(h)))).toBeLessThan(bound);
    expect(Math.abs(mean(F.map((f, n) => f * rest[n]!)))).toBeLessThan(bound);
  });

  it('gains at each step the variance that the clock says, and never drifts (a martingale)', () => {
    // 26 steps are looked at together: five standard errors each, of the variance and of the covariance with what was known.
    const wide = 5 * Math.sqrt(2 / N);
    for (let h = REVISED_WEEKS - 1; h >= 0; h--) {
      const step = clock(h) - clock(h + 1);
      const increments = paths.map((path) => path[h]! - path[h + 1]!);
      expect(Math.abs(mean(increments.map((x) => x * x)) / step - 1)).toBeLessThan(wide);
      expect(Math.abs(mean(increments))).toBeLessThan(5 * Math.sqrt(step / N));
      const withKnown = mean(increments.map((x, n) => x * paths[n]![h + 1]!));
      expect(Math.abs(withKnown)).toBeLessThan(5 * Math.sqrt((step * clock(h + 1)) / N));
    }
  });

  it('has increments without correlation', () => {
    const increment = (h: number) => paths.map((path) => path[h]! - path[h + 1]!);
    const [first, second, third] = [increment(1), increment(2), increment(5)];
    expect(Math.abs(mean(first.map((x, n) => x * second[n]!)))).toBeLessThan(bound);
    expect(Math.abs(mean(first.map((x, n) => x * third[n]!)))).toBeLessThan(bound);
  });

  it('is the truth where everything is known, and nothing where nothing is', () => {
    const path = new Float64Array(REVISED_WEEKS + 1);
    bridge(1.5, (h) => (h <= 2 ? 1 : 0), openStream('bridge', 0, 'test', 'sure'), path);
    expect([...path.subarray(0, 4)]).toEqual([1.5, 1.5, 1.5, 0]);
    expect(path[REVISED_WEEKS]).toBe(0);
  });

  it('takes the same number of uniforms whatever is known', () => {
    const taken = (known: (h: number) => number) => {
      let draws = 0;
      const draw = () => {
        draws += 1;
        return 0.4;
      };
      bridge(0.3, known, draw, new Float64Array(REVISED_WEEKS + 1));
      return draws;
    };
    expect(taken(() => 0)).toBe(REVISED_WEEKS + 1);
    expect(taken(() => 1)).toBe(REVISED_WEEKS + 1);
    expect(taken(clock)).toBe(REVISED_WEEKS + 1);
  });
});

describe('what else revises a forecast', () => {
  it('judgement noise has variance 1 and correlation 0.7 from week to week', () => {
    const draw = openStream('noise', 0, 'test', 'path');
    const paths = Array.from({ length: N }, () => {
      const path = new Float64Array(REVISED_WEEKS + 1);
      judgementNoise(draw, path);
      return path;
    });
    const bound = 4 * Math.sqrt(2 / N);
    expect(Math.abs(mean(paths.map((path) => path[4]! * path[4]!)) - 1)).toBeLessThan(bound);
    expect(Math.abs(mean(paths.map((path) => path[4]! * path[5]!)) - 0.7)).toBeLessThan(bound);
    expect(Math.abs(mean(paths.map((path) => path[4]! * path[6]!)) - 0.49)).toBeLessThan(bound);
  });

  it('errors are drawn anew at each revision, or once', () => {
    const path = new Float64Array(REVISED_WEEKS + 1);
    unitErrors(false, openStream('errors', 0, 'test', 'path'), path);
    expect(new Set(path).size).toBe(REVISED_WEEKS + 1);
    unitErrors(true, openStream('errors', 0, 'test', 'path'), path);
    expect(new Set(path).size).toBe(1);
  });
});
