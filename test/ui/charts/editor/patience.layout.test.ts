import { describe, expect, test } from 'vitest';
import { inUnit, readPatience } from '../../../../src/scenarios/law-reading.ts';
import { patienceLayout } from '../../../../src/ui/charts/editor/patience.layout.ts';

const patienceOf = (value: object) => {
  const read = readPatience(value, 'day');
  if (read === undefined) throw new Error('no patience');
  return { ...read, patience: inUnit(read.patience, 'day') };
};

const pointsOf = (path: string): [number, number][] =>
  [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe('the drawing of patience', () => {
  test('falls by those who leave at once, halves those with a limit at their median, and stays above those without', () => {
    const geometry = patienceLayout(patienceOf({ immediate: 0.35, forever: 0.05, mean: '5 d' }), undefined, 'd');
    const points = pointsOf(geometry.area);
    const [top, bottom] = [geometry.shares[2]!.at, geometry.shares[0]!.at];
    const height = (share: number): number => bottom - share * (bottom - top);
    expect(points[0]).toEqual([geometry.left, top]);
    expect(points[1]![1]).toBeCloseTo(height(0.65), 2);
    // Exponential: half of the 60 % with a limit have left after 5 ln 2 days; the picture ends at the 98th percentile.
    const x = geometry.left + (5 * Math.LN2 * (geometry.right - geometry.left)) / (5 * Math.log(50));
    const middle = points.find(([at]) => Math.abs(at - x) < 0.01);
    expect(middle?.[1]).toBeCloseTo(height(0.35), 2);
    expect(geometry.forever).toBeCloseTo(height(0.05), 9);
  });

  test.each([
    { immediate: 1 },
    { forever: 1 },
    { immediate: 0.4, forever: 0.6 },
    { mean: '3 wk', shape: 0.4 },
    { immediate: 0.2, mean: '4 h', shape: 6 },
  ])('stays in its frame: %j', (value) => {
    const { area, before, left, right, bottom } = patienceLayout(
      patienceOf(value),
      patienceOf({ immediate: 0.1, mean: '9 d' }),
      'd',
    );
    for (const [x, y] of pointsOf(area + before)) {
      expect(x).toBeGreaterThanOrEqual(left - 1e-6);
      expect(x).toBeLessThanOrEqual(right + 1e-2);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(bottom + 1e-6);
    }
    expect(area + before).not.toContain('NaN');
  });

  test('of shares that are more than all, or of a wait without a mean, is none', () => {
    expect(readPatience({ immediate: 0.8, forever: 0.4 }, 'day')).toBeUndefined();
    expect(readPatience({ immediate: 0.8, forever: 0.1 }, 'day')).toBeUndefined();
    expect(readPatience({ mean: 'long' }, 'day')).toBeUndefined();
  });
});
