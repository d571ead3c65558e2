import { describe, expect, test } from 'vitest';
import { readLaw } from '../../../../src/scenarios/law-reading.ts';
import { lawFigures, lawLayout } from '../../../../src/ui/charts/editor/law.layout.ts';

const sizes = (value: unknown) => {
  const law = readLaw('size', value, 'day');
  if (law === undefined) throw new Error('no law');
  return law;
};

const laws = [
  { kind: 'gamma', mean: 3, cv: 0.5 },
  { kind: 'gamma', mean: 3, cv: 4 },
  { kind: 'lognormal', mean: 100, cv: 1.2 },
  { kind: 'lognormal', mean: 30, cv: 0.6, integer: true },
  { kind: 'normal', mean: 2, sd: 5 },
  { kind: 'weibull', mean: 1, shape: 0.5 },
  { kind: 'geometric', mean: 150 },
  { kind: 'poisson', mean: 0.2 },
  { kind: 'binomial', n: 400, p: 0.5 },
  { kind: 'uniform', min: 1e6, max: 1.01e6 },
  { kind: 'empirical', values: Array.from({ length: 300 }, (_, k) => k * k) },
  { kind: 'empirical', values: [7] },
];

describe('the drawing of a law', () => {
  test.each(laws)('stays in its frame: %j', (value) => {
    const { area, bars, point, ...geometry } = lawLayout(sizes(value), sizes({ kind: 'gamma', mean: 3, cv: 0.2 }), 'd');
    const drawn = [area, geometry.before ?? ''].join('');
    const numbers = (drawn.match(/-?\d+(\.\d+)?(e-?\d+)?/g) ?? []).map(Number);
    const xs = numbers.filter((_, k) => k % 2 === 0);
    const ys = numbers.filter((_, k) => k % 2 === 1);
    expect(drawn).not.toContain('NaN');
    expect(area !== '' || bars.length > 0 || point !== undefined).toBe(true);
    // Bars stand half their width around their values: ten pixels at most.
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(-12);
    expect(Math.max(...xs)).toBeLessThanOrEqual(geometry.width + 12);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(geometry.top - 1e-3);
    expect(Math.max(...ys)).toBeLessThanOrEqual(geometry.bottom + 1e-3);
    for (const bar of bars) expect(bar.y).toBeGreaterThanOrEqual(geometry.top - 1e-9);
    expect(geometry.band[0]).toBeLessThanOrEqual(geometry.band[1]);
  });

  test('tells the mean, and what one in ten lies below and above', () => {
    const { mean, low, high, isConstant } = lawFigures(sizes({ kind: 'exponential', mean: 10 }));
    expect(mean).toBe(10);
    expect(low).toBeCloseTo(-10 * Math.log(0.9), 9);
    expect(high).toBeCloseTo(10 * Math.LN10, 9);
    expect(isConstant).toBe(false);
  });

  test('a constant is a line at its value, before or now', () => {
    const now = lawLayout(sizes(4), sizes({ kind: 'exponential', mean: 4 }), '');
    expect(now.point).toBeCloseTo(now.mean, 9);
    const before = lawLayout(sizes({ kind: 'exponential', mean: 4 }), sizes(4), '');
    expect(before.beforePoint).toBeCloseTo(before.mean, 9);
    expect(before.before).toBeUndefined();
  });
});
