import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { executeJob } from '../../src/runner/job.ts';
import type { Scenario } from '../../src/scenarios/scenario.ts';

/** Fill rates of three histories of a maker of one thing, with a base stock of things and one of kits. */
function fillRates(things: number, kits: number, cv: number): number[] {
  const base: Scenario = {
    id: 'maker',
    timeUnit: 'day',
    horizon: { warmUp: 7, measured: 140, runOut: 14, period: 7 },
    items: { thing: { kind: 'finished', components: { kit: 1 } }, kit: { kind: 'material' } },
    places: { plant: {} },
    suppliers: { importer: { leadTime: { kind: 'gamma', mean: 3, cv } } },
    lines: {
      line: { place: 'plant', stations: { press: { unitTime: 0.3, variation: { kind: 'exponential' } } } },
    },
    stocks: {
      'thing@plant': { source: { kind: 'made', line: 'line' }, rule: { policy: 'baseStock', S: things } },
      'kit@plant': { source: { kind: 'bought', supplier: 'importer' }, rule: { policy: 'baseStock', S: kits } },
    },
    segments: { customers: { place: 'plant', partial: true } },
    layers: { customers: { thing: { orders: 1.5, size: { kind: 'geometric', mean: 1.6 } } } },
  };
  const request = { series: [], by: [], percentiles: [], audit: false, columns: ['fillRate'] };
  const outcome = executeJob({ study: { kind: 'study', base }, cell: 0, from: 0, to: 3, request });
  if (!outcome.ok) throw new Error(outcome.message);
  return [...outcome.kpis];
}

describe('more stock', () => {
  it('of one product, or of what it is made from, never lowers the fill rate of any history (T5)', () => {
    const stock = fc.integer({ min: 0, max: 25 });
    const more = fc.integer({ min: 0, max: 10 });
    fc.assert(
      fc.property(stock, stock, more, more, fc.constantFrom(0, 0.5, 1.2), (things, kits, thingsMore, kitsMore, cv) => {
        const before = fillRates(things, kits, cv);
        const after = fillRates(things + thingsMore, kits + kitsMore, cv);
        after.forEach((fill, history) => {
          expect(fill).toBeGreaterThanOrEqual(before[history]!);
        });
      }),
      { numRuns: 60 },
    );
  });
});
