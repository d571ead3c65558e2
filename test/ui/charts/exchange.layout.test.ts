import { describe, expect, it } from 'vitest';
import { type ExchangeCurve, type ExchangePoint, exchangeLayout } from '../../../src/ui/charts/exchange.layout.ts';
import type { ScenarioName } from '../../../src/ui/reading/identity.ts';

const scenario = { id: 'silo', title: 'Silo', letter: 'A', slot: 'a' } as ScenarioName;
const point: ExchangePoint = {
  scenario,
  stock: 2,
  stockHalfWidth: 0.1,
  service: 90,
  serviceHalfWidth: 1,
  focus: true,
};
const curve: ExchangeCurve = {
  scenario,
  focus: true,
  points: [
    { z: 0.5, stock: 1, stockHalfWidth: 0.1, service: 80, serviceHalfWidth: 1 },
    { z: 1.5, stock: 2, stockHalfWidth: 0.1, service: 90, serviceHalfWidth: 1 },
    { z: 3, stock: 4, stockHalfWidth: Number.NaN, service: 97, serviceHalfWidth: Number.NaN },
  ],
};
const layout = (curves: readonly ExchangeCurve[], equalService?: number) =>
  exchangeLayout({
    width: 220,
    height: 200,
    points: [point],
    curves,
    equalService,
    stockUnit: 'M€',
    serviceUnit: '%',
    serviceRange: [0, 100],
  });

describe('the layout of service against stock', () => {
  it('draws a curve through its runs, and the point as set on it where the factor is the same', () => {
    const { curves, points } = layout([curve]);
    const [drawn] = curves;
    expect(drawn!.line.match(/[ML]/g)).toHaveLength(3);
    expect(drawn!.knots[1]).toMatchObject({ x: points[0]!.x, y: points[0]!.y });
    expect(drawn!.knots[0]!.x).toBeLessThan(drawn!.knots[2]!.x);
    expect(drawn!.knots[0]!.y).toBeGreaterThan(drawn!.knots[2]!.y);
  });

  it('holds all of a curve inside the plot, and an unknown interval is no line', () => {
    const { curves, left, right, base } = layout([curve]);
    for (const { x, y, across } of curves[0]!.knots) {
      expect(x).toBeGreaterThanOrEqual(left);
      expect(x).toBeLessThanOrEqual(right);
      expect(y).toBeLessThanOrEqual(base);
      expect(across[0]).toBeLessThanOrEqual(across[1]);
    }
    const last = curves[0]!.knots[2]!;
    expect(last.across).toEqual([last.x, last.x]);
  });

  it('gives room to values that lie apart, not to intervals of two histories', () => {
    const wild = { ...curve, points: curve.points.map((one) => ({ ...one, serviceHalfWidth: 70, stockHalfWidth: 9 })) };
    const { curves, base } = layout([wild]);
    const ys = curves[0]!.knots.map(({ y }) => y);
    // The values keep more than half of the height, and intervals end where the plot does.
    expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(0.5 * base);
    for (const { upwards } of curves[0]!.knots) expect(Math.max(...upwards)).toBeLessThanOrEqual(base + 1e-9);
  });

  it('lays no badge over another where six scenarios lie together', () => {
    const many = Array.from({ length: 6 }, (_, n) => ({ ...point, stock: 2 + 0.02 * n, service: 90 + 0.3 * (n % 3) }));
    const { points } = exchangeLayout({
      width: 700,
      height: 340,
      points: [...many, { ...point, stock: 4, service: 80 }],
      stockUnit: 'M€',
      serviceUnit: '%',
      serviceRange: [0, 100],
    });
    points.forEach(({ badge: [x, y] }, n) => {
      for (const { badge: other } of points.slice(n + 1)) {
        expect(Math.max(Math.abs(x - other[0]), Math.abs(y - other[1]))).toBeGreaterThanOrEqual(18);
      }
    });
  });

  it('marks the service at which all are compared, only where they are', () => {
    expect(layout([curve], 90).equalY).toBeCloseTo(layout([curve]).points[0]!.y, 6);
    expect(layout([curve]).equalY).toBeUndefined();
  });
});
