import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastMethods } from '../../../src/sim/belief/methods/index.ts';

function ahead(id: string, history: readonly number[], parameters: Record<string, number> = {}, horizon = 3): number[] {
  const method = forecastMethods.find((candidate) => candidate.id === id)!;
  const forecast = method.set(parameters).fit(history);
  return Array.from({ length: horizon }, (_, k) => forecast(k + 1));
}

const historied = forecastMethods.filter(({ id }) => id !== 'prior').map(({ id }) => id);
const short: Readonly<Record<string, Record<string, number>>> = {
  seasonalNaive: { season: 4 },
  holtWinters: { season: 4 },
};
const quantity = fc.double({ min: 0, max: 1e6, noNaN: true });

describe('forecast methods by hand', () => {
  it('naive, seasonal naive, mean, drift and moving average', () => {
    const history = [10, 20, 30, 40, 50, 60];
    expect(ahead('naive', history)).toEqual([60, 60, 60]);
    expect(ahead('seasonalNaive', history, { season: 4 }, 5)).toEqual([30, 40, 50, 60, 30]);
    expect(ahead('mean', history)).toEqual([35, 35, 35]);
    expect(ahead('drift', history)).toEqual([70, 80, 90]);
    expect(ahead('movingAverage', history, { n: 3 })).toEqual([50, 50, 50]);
    expect(ahead('movingAverage', [4, 8], { n: 3 }, 1)).toEqual([6]);
  });

  it('simple exponential smoothing: l = αy + (1 − α)l from the first value', () => {
    // 10 → 0.5·20 + 0.5·10 = 15 → 0.5·30 + 0.5·15 = 22.5
    expect(ahead('ses', [10, 20, 30], { alpha: 0.5 })).toEqual([22.5, 22.5, 22.5]);
  });

  it('damped trend: one step by hand', () => {
    // l = 10, b = 10; y = 20: l = 0.5·20 + 0.5(10 + 0.5·10) = 17.5; b = 0.5·7.5 + 0.5·0.5·10 = 6.25
    const [one, two] = ahead('holt', [10, 20], { alpha: 0.5, beta: 0.5, phi: 0.5 });
    expect(one).toBeCloseTo(17.5 + 0.5 * 6.25, 12);
    expect(two).toBeCloseTo(17.5 + 0.75 * 6.25, 12);
  });

  it('undamped trend continues a line exactly', () => {
    const line = Array.from({ length: 12 }, (_, t) => 7 + 3 * t);
    ahead('holt', line, { alpha: 0.3, beta: 0.2, phi: 1 }, 4).forEach((value, k) => {
      expect(value).toBeCloseTo(7 + 3 * (12 + k), 9);
    });
  });

  it('Holt–Winters repeats a season without trend exactly', () => {
    const season = [80, 120, 140, 60];
    const history = Array.from({ length: 16 }, (_, t) => season[t % 4]!);
    ahead('holtWinters', history, { alpha: 0.3, beta: 0.1, gamma: 0.2, season: 4 }, 8).forEach((value, k) => {
      expect(value).toBeCloseTo(season[k % 4]!, 9);
    });
  });

  it('Croston, SBA and TSB on a demand of 6 every third week', () => {
    const history = [0, 0, 6, 0, 0, 6, 0, 0, 6];
    expect(ahead('croston', history, { alpha: 0.2 }, 1)[0]).toBeCloseTo(2, 12);
    expect(ahead('sba', history, { alpha: 0.2 }, 1)[0]).toBeCloseTo(2 * 0.9, 12);
    // π from 1/3: two misses and a hit a round
    let probability = 1 / 3;
    for (const y of history) probability += 0.1 * ((y > 0 ? 1 : 0) - probability);
    expect(ahead('tsb', history, { alpha: 0.2, beta: 0.1 }, 1)[0]).toBeCloseTo(6 * probability, 12);
  });

  it('SBA is Croston × (1 − α/2)', () => {
    fc.assert(
      fc.property(fc.array(quantity, { minLength: 1, maxLength: 40 }), (history) => {
        const [one, other] = [
          ahead('sba', history, { alpha: 0.3 }, 1)[0]!,
          ahead('croston', history, { alpha: 0.3 }, 1)[0]!,
        ];
        expect(one).toBeCloseTo(0.85 * other, 6);
      }),
    );
  });
});

describe('laws of all methods', () => {
  it.each(historied)('%s forecasts a constant history by its constant', (id) => {
    const history = new Array<number>(24).fill(40);
    for (const value of ahead(id, history, short[id])) {
      // SBA takes half a smoothing weight off on purpose.
      expect(value).toBeCloseTo(id === 'sba' ? 40 * 0.95 : 40, 9);
    }
  });

  it.each(historied)('%s scales with its history', (id) => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), { minLength: 12, maxLength: 40 }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (history, k) => {
          const plain = ahead(id, history, short[id]);
          const scaled = ahead(
            id,
            history.map((y) => k * y),
            short[id],
          );
          scaled.forEach((value, h) => {
            expect(Math.abs(value - k * plain[h]!)).toBeLessThanOrEqual(1e-6 * (1 + Math.abs(k * plain[h]!)) * 1e3);
          });
        },
      ),
    );
  });

  it('have defaults within their ranges, and different ids', () => {
    expect(new Set(forecastMethods.map(({ id }) => id)).size).toBe(forecastMethods.length);
    for (const { parameters } of forecastMethods) {
      for (const { initial, least, most } of Object.values(parameters)) {
        expect(initial).toBeGreaterThanOrEqual(least);
        expect(initial).toBeLessThanOrEqual(most);
      }
    }
  });
});
