import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/scenarios/scenario.ts';
import { Replicator } from '../../../src/sim/index.ts';
import { Layer, type LayerColumn } from '../../../src/sim/record/columns.ts';
import { cornerShop } from '../../fixtures/corner-shop.ts';
import { fingerprint } from '../../fixtures/fingerprint.ts';
import { compiled } from '../../fixtures/stepped-run.ts';

const replicator = (scenario: Scenario) => new Replicator(compiled(scenario).plant);

describe('antithetic replications', () => {
  const { plant } = compiled({
    ...cornerShop,
    suppliers: { importer: { leadTime: { kind: 'exponential', mean: 3 } } },
  });
  const run = (replication: number, antithetic: boolean) =>
    new Replicator(plant).run({ seed: 'pairs', replication, antithetic });

  it('mirror in the odd the luck of the even before; the even are as ever', () => {
    expect(fingerprint(run(0, true))).toBe(fingerprint(run(0, false)));
    expect(fingerprint(run(1, true))).not.toBe(fingerprint(run(1, false)));
    expect(fingerprint(run(1, true))).not.toBe(fingerprint(run(0, true)));
  });

  it('sell more where their pair sells less: the sum of a pair varies less than that of two others', () => {
    const units = (replication: number, antithetic: boolean): number => {
      const { ledger } = run(replication, antithetic);
      let sum = 0;
      for (let period = 0; period < ledger.grid.periods; period++) sum += ledger.layer.at(period, 0, Layer.unitsPlaced);
      return sum;
    };
    const spread = (antithetic: boolean): number => {
      const sums = Array.from({ length: 120 }, (_, n) => units(2 * n, antithetic) + units(2 * n + 1, antithetic));
      const mean = sums.reduce((a, b) => a + b, 0) / sums.length;
      return sums.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (sums.length - 1);
    };
    // Mirrored exponential gaps correlate at 1 − π²/6 = −0.645: the variance falls to 0.36 of the other. The logarithm of
    // the ratio of two variances of 120 has a standard deviation of 0.18, so 0.6 lies nearly three of them above.
    expect(spread(true)).toBeLessThan(0.6 * spread(false));
  });
});

describe('the cohort of the measured weeks', () => {
  /** A week of warm-up, one measured, one of run-out; an order each, of one, two and three units; goods come in week 3. */
  const weeks: Scenario = {
    ...cornerShop,
    horizon: { warmUp: '1 wk', measured: '1 wk', runOut: '1 wk' },
    stocks: {
      'tea@shop': {
        source: { kind: 'bought', supplier: 'importer' },
        rule: { policy: 'reorderPointUpTo', s: -1000, S: 0 },
        initial: { onHand: 1, inTransit: [{ due: 16, quantity: 10 }] },
      },
    },
    layers: {
      walkIn: {
        tea: {
          mode: 'replay',
          records: [
            [2, 1],
            [9, 2],
            [15, 3],
          ],
        },
      },
    },
  };

  it('is what is requested in them, whenever it ends; orders of the run-out compete and are not measured', () => {
    const { ledger } = replicator(weeks).run({ seed: 'cohort', replication: 0, audit: true });
    const column = (name: LayerColumn) => [0, 1, 2].map((period) => ledger.layer.at(period, 0, Layer[name]));
    expect(column('unitsTrue')).toEqual([1, 2, 3]);
    expect(column('ordersDelivered')).toEqual([1, 1, 1]); // by the week of the request
    expect(column('unitsDelivered')).toEqual([1, 0, 5]); // by the week of the delivery
    expect(column('ordersOnTime')).toEqual([1, 0, 0]);
    expect(column('waitUnitMinutes')).toEqual([0, 2 * 7 * 1440, 3 * 1440]);
    expect([ledger.grid.warmUpPeriods, ledger.grid.measuredPeriods]).toEqual([1, 1]);
  });
});
