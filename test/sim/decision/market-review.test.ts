import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/scenarios/scenario.ts';
import { Replicator } from '../../../src/sim/index.ts';
import { wape } from '../../../src/sim/kpis/forecast/wape.ts';
import { measuredWindow } from '../../../src/sim/record/window.ts';
import { compiled } from '../../fixtures/stepped-run.ts';

/** Demand doubles along a straight line, which nobody knows of; forecasts are the mean known beforehand. */
const growing = (agenda: NonNullable<Scenario['cycles']>[string]['agenda']): Scenario => ({
  id: 'growing',
  timeUnit: 'week',
  horizon: { warmUp: 40, measured: 40, runOut: 0, period: 1 },
  items: { tea: { kind: 'finished' } },
  places: { store: {} },
  suppliers: { grower: { leadTime: 1 } },
  functions: { sales: { method: { method: 'prior' } }, production: { method: { method: 'prior' } } },
  stocks: {
    'tea@store': {
      source: { kind: 'bought', supplier: 'grower' },
      rule: { policy: 'makeToStock', every: 1, protection: 2, z: 0 },
    },
  },
  segments: { people: { place: 'store', partial: true } },
  layers: { people: { tea: { mode: 'bucket', every: 1, size: 100 } } },
  factors: {
    growth: {
      target: 'layers/people/tea/rate',
      op: 'mul',
      value: 2,
      shape: { kind: 'ramp' },
      knownFrom: { sales: 'never', production: 'never' },
    },
  },
  cycles: { review: { trigger: 'monthly', agenda, horizon: 8 } },
});

function errorOf(scenario: Scenario): number {
  const { plant, facts, management } = compiled(scenario);
  const { ledger, distributions } = new Replicator(plant, management).run({ seed: 'market', replication: 0 });
  return wape.fold(measuredWindow(ledger, facts, distributions));
}

describe('the review of the market', () => {
  it('finds a straight trend that nobody knew of, and without it the mean known beforehand stays', () => {
    // Without it the forecast stays at 100 while demand goes from 150 to 200: a mean miss of 75 in 175.
    expect(errorOf(growing(['demandReview']))).toBeCloseTo(75 / 175, 1);
    expect(errorOf(growing(['marketReview', 'demandReview']))).toBeLessThan(0.01);
  });
});
