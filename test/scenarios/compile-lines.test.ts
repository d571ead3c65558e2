import { describe, expect, it } from 'vitest';
import { cornerShop } from '../fixtures/corner-shop.ts';
import { compiled } from '../fixtures/stepped-run.ts';

/** The laws of variation, by item, of a station that makes tea and cake. */
const lawsOf = (variation: unknown) =>
  compiled({
    ...cornerShop,
    items: { cake: { kind: 'finished' }, ...cornerShop.items },
    lines: { oven: { place: 'shop', stations: { rack: { unitTime: 1, variation } } } },
  }).plant.stations[0]!.variation;

describe('the variation of processing times', () => {
  it('has mean 1, whatever its law', () => {
    for (const law of [
      { kind: 'weibull', shape: 2 },
      { kind: 'uniform', cv: 0.5 },
      { kind: 'empirical', values: [1, 2, 9], weights: [5, 3, 2] },
    ]) {
      for (const { mean } of lawsOf(law)) expect(mean).toBeCloseTo(1, 12);
    }
  });

  it('may differ by item', () => {
    const [cake, tea] = lawsOf({ byItem: { tea: { kind: 'constant' }, '*': { kind: 'exponential' } } });
    expect([cake!.constant, tea!.constant]).toEqual([false, true]);
  });

  it('names items that are none', () => {
    expect(() => lawsOf({ byItem: { tee: { kind: 'constant' } } })).toThrow(
      /lines\/oven\/stations\/rack\/variation\/byItem\/tee/,
    );
  });
});
