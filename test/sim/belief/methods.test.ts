import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastMethods } from '../../../src/sim/belief/methods/index.ts';

/** Forecasts h = 1, 2, … of a method by its id. */
function forecasts(id: string, history: ArrayLike<number>, parameters: Record<string, number> = {}, ahead = 4) {
  const forecast = forecastMethods
    .find((method) => method.id === id)!
    .set(parameters)
    .fit(history);
  return Array.from({ length: ahead }, (_, k) => forecast(k + 1));
}

function expectClose(found: readonly number[], wanted: readonly number[]): void {
  expect(found).toHaveLength(wanted.length);
  for (const [k, value] of wanted.entries()) {
    // Rounding errors of sums of a hundred terms stay far below this.
    expect(Math.abs(found[k]! - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
  }
}

/** Seasons short enough for the histories of the laws below. */
const short: Readonly<Record<string, Record<string, number>>> = {
  seasonalNaive: { season: 4 },
  holtWinters: { season: 4 },
};
/** Those that learn from history: the prior knows the mean beforehand. */
const ids = forecastMethods.map(({ id }) => id).filter((id) => id !== 'prior');
const histories = () =>
  fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1000 })), { minLength: 8, maxLength: 60 });
const weights = fc.double({ min: 0, max: 1, noNaN: true });

describe('averages', () => {
  it('naive repeats the last value', () => {
    expect(forecasts('naive', [3, 1, 4])).toEqual([4, 4, 4, 4]);
  });

  it('seasonal naive repeats the last season, beyond one season too', () => {
    expect(forecasts('seasonalNaive', [9, 1, 2, 3], { season: 3 }, 7)).toEqual([1, 2, 3, 1, 2, 3, 1]);
  });

  it('mean and moving average', () => {
    expect(forecasts('mean', [1, 2, 6], {}, 2)).toEqual([3, 3]);
    expect(forecasts('movingAverage', [100, 2, 6], { n: 2 }, 2)).toEqual([4, 4]);
    expect(forecasts('movingAverage', [1, 3], { n: 8 }, 1)).toEqual([2]); // of all while there are fewer
  });

  it('drift goes on along the line from the first to the last value', () => {
    expectClose(forecasts('drift', [2, 17, 5, 8]), [10, 12, 14, 16]);
  });
});

describe('smoothing', () => {
  it('weighs the past by α(1 − α)^k, and what is left over goes to the first value', () => {
    const history = [4, 10, 6, 8];
    expectClose(forecasts('ses', history, { alpha: 0.5 }, 1), [0.5 * 8 + 0.25 * 6 + 0.125 * 10 + 0.125 * 4]);
  });

  it('follows a line exactly without damping, whatever its weights (Holt)', () => {
    fc.assert(
      fc.property(
        weights,
        weights,
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 2, max: 40 }),
        (alpha, beta, slope, n) => {
          const history = Array.from({ length: n }, (_, t) => 100 + slope * t);
          const wanted = Array.from({ length: 4 }, (_, k) => 100 + slope * (n + k));
          expectClose(forecasts('holt', history, { alpha, beta, phi: 1 }), wanted);
        },
      ),
    );
  });

  it('lets a trend die out geometrically (damped trend by hand)', () => {
    // l = 10, b = 4; then y = 14: l = 7 + ½(10 + ½·4) = 13, b = ½·3 + ½·½·4 = 2.5; forecasts l + (½ + ¼ + …) b.
    expectClose(forecasts('holt', [10, 14], { alpha: 0.5, beta: 0.5, phi: 0.5 }, 3), [
      13 + 0.5 * 2.5,
      13 + 0.75 * 2.5,
      13 + 0.875 * 2.5,
    ]);
  });

  it('is simple smoothing when the trend is wholly damped', () => {
    fc.assert(
      fc.property(histories(), weights, weights, (history, alpha, beta) => {
        expectClose(forecasts('holt', history, { alpha, beta, phi: 0 }), forecasts('ses', history, { alpha }));
      }),
    );
  });

  it('Holt–Winters by hand, over a season of two', () => {
    // Means 15 and 18: l = 15, b = 1.5, s = ⅔, 1⅓. y = 12: l = 17.25, b = 1.875, s₀ = ½·12/17.25 + ⅓.
    // y = 24: l = 18.5625, b = 1.59375, s₁ = ½·24/18.5625 + ⅔.
    const seasons = [6 / 17.25 + 1 / 3, 12 / 18.5625 + 2 / 3];
    const wanted = [1, 2, 3].map((h) => (18.5625 + 1.59375 * h) * seasons[(h - 1) % 2]!);
    const found = forecasts('holtWinters', [10, 20, 12, 24], { alpha: 0.5, beta: 0.5, gamma: 0.5, season: 2 }, 3);
    expectClose(found, wanted);
  });

  it('Holt–Winters repeats a season without trend exactly, also one with an empty period', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 12 }),
        weights,
        weights,
        weights,
        fc.integer({ min: 2, max: 4 }),
        (season, alpha, beta, gamma, years) => {
          fc.pre(season.some((value) => value > 0));
          const history = Array.from({ length: years }, () => season).flat();
          const wanted = [...season, ...season];
          const parameters = { alpha, beta, gamma, season: season.length };
          expectClose(forecasts('holtWinters', history, parameters, wanted.length), wanted);
        },
      ),
    );
  });
});

describe('intermittent demand', () => {
  it('Croston smooths sizes and gaps at demands only, by hand', () => {
    // First demand 6 after a gap of 2; then 10 after 3: z = 6 + ½·4 = 8, x = 2 + ½·1 = 2.5.
    expectClose(forecasts('croston', [0, 6, 0, 0, 10, 0], { alpha: 0.5 }, 2), [3.2, 3.2]);
  });

  it('Syntetos–Boylan is Croston × (1 − α/2)', () => {
    fc.assert(
      fc.property(histories(), weights, (history, alpha) => {
        const croston = forecasts('croston', history, { alpha });
        const wanted = croston.map((value) => (1 - alpha / 2) * value);
        expectClose(forecasts('sba', history, { alpha }), wanted);
      }),
    );
  });

  it('TSB smooths the probability of demand every period, by hand', () => {
    // π starts at the share ½: ¼, then ¼ + ½·¾ = 0.625, then 0.3125, then 0.65625; z = 8, then 8 + ½·4 = 10.
    expectClose(forecasts('tsb', [0, 8, 0, 12], { alpha: 0.5, beta: 0.5 }, 1), [0.65625 * 10]);
  });

  it('TSB lets dead demand fade by (1 − β) a period, where Croston keeps it', () => {
    const alive = [0, 5, 0, 5, 5, 0];
    const n = alive.length;
    const [at] = forecasts('tsb', [...alive, ...new Array<number>(n).fill(0)], { beta: 0.25 }, 1);
    // The share of demands in the history is half as large as without the dead end: π starts at ¼ instead of ½.
    const start = (share: number) => alive.reduce((p, y) => p + 0.25 * ((y > 0 ? 1 : 0) - p), share);
    let faded = 5 * start(0.25);
    for (let k = 0; k < n; k++) faded *= 0.75;
    expectClose([at!], [faded]);
    const kept = forecasts('croston', [...alive, ...new Array<number>(n).fill(0)]);
    expect(kept).toEqual(forecasts('croston', alive));
  });

  it('of nothing is nothing', () => {
    for (const id of ['croston', 'sba', 'tsb']) expect(forecasts(id, [0, 0, 0, 0], {}, 2)).toEqual([0, 0]);
  });

  it.each(['croston', 'tsb'])('%s is simple smoothing when every period has demand', (id) => {
    const busy = fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(busy, weights, (history, alpha) => {
        expectClose(forecasts(id, history, { alpha }), forecasts('ses', history, { alpha }));
      }),
    );
  });
});

it('methods have different ids', () => {
  expect(new Set(forecastMethods.map(({ id }) => id)).size).toBe(forecastMethods.length);
});

describe.each(ids)('%s', (id) => {
  it('forecasts k times as much of k times as much', () => {
    fc.assert(
      fc.property(histories(), fc.double({ min: 0.01, max: 100, noNaN: true }), (history, k) => {
        const scaled = forecasts(
          id,
          history.map((value) => k * value),
          short[id],
        );
        const wanted = forecasts(id, history, short[id]).map((value) => k * value);
        const largest = Math.max(1, ...history) * k;
        // The seasonal factors of Holt–Winters multiply: errors are those of the largest number on the way.
        for (const [h, value] of wanted.entries()) {
          expect(Math.abs(scaled[h]! - value)).toBeLessThanOrEqual(1e-9 * Math.max(largest, Math.abs(value)));
        }
      }),
    );
  });

  it('keeps its forecast when the memory of the history is used again', () => {
    fc.assert(
      fc.property(histories(), (history) => {
        const memory = Float64Array.from(history);
        const forecast = forecastMethods
          .find((method) => method.id === id)!
          .set(short[id] ?? {})
          .fit(memory);
        const before = [1, 2, 3].map(forecast);
        memory.fill(-1);
        expect([1, 2, 3].map(forecast)).toEqual(before);
      }),
    );
  });

  it('needs no more history than it says, and its defaults lie in their ranges', () => {
    const method = forecastMethods.find((one) => one.id === id)!;
    const fitted = method.set(short[id] ?? {});
    const history = Array.from({ length: fitted.minimumHistory }, (_, t) => 5 + t);
    for (const h of [1, 5, 9]) expect(fitted.fit(history)(h)).toBeGreaterThan(0);
    for (const { initial, least, most, isWhole } of Object.values(method.parameters)) {
      expect(initial).toBeGreaterThanOrEqual(least);
      expect(initial).toBeLessThanOrEqual(most);
      expect(isWhole && !Number.isInteger(initial)).toBe(false);
    }
  });

  it('forecasts a steady demand as it is', () => {
    const steady = new Array<number>(12).fill(7);
    const factor = id === 'sba' ? 0.95 : 1; // 1 − α/2 for its default α = 0.1
    expectClose(forecasts(id, steady, short[id]), new Array<number>(4).fill(7 * factor));
  });
});
