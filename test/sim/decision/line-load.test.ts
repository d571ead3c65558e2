import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/scenarios/scenario.ts';
import { goodUnitMinutes } from '../../../src/sim/decision/line-load.ts';
import { SteppedRun } from '../../fixtures/stepped-run.ts';

const made = (line: string) => ({
  source: { kind: 'made' as const, line },
  rule: { policy: 'baseStock' as const, S: 0 },
});
const station = {
  unitTime: '10 min',
  variation: { kind: 'constant' as const },
  setup: { sameFamily: '6 min', otherFamily: '40 min' },
};

/** Two red items and a blue one on a line; parts and what another line makes are of other families still. */
const plant: Scenario = {
  id: 'two-lines',
  horizon: { warmUp: 0, measured: '1 wk', runOut: 0 },
  items: {
    cup: { kind: 'finished', family: 'red' },
    mug: { kind: 'finished', family: 'red' },
    pot: { kind: 'finished', family: 'blue' },
    lamp: { kind: 'finished', family: 'glass' },
    clay: { kind: 'material', family: 'earth' },
  },
  places: { plant: {} },
  suppliers: { pit: { leadTime: '1 d' } },
  lines: {
    kiln: { place: 'plant', stations: { fire: station } },
    bench: { place: 'plant', stations: { wire: station } },
  },
  stocks: {
    'cup@plant': made('kiln'),
    'mug@plant': made('kiln'),
    'pot@plant': made('kiln'),
    'lamp@plant': made('bench'),
    'clay@plant': { source: { kind: 'bought', supplier: 'pit' }, rule: { policy: 'baseStock', S: 0 } },
  },
};

describe('what planners reckon with for a good unit', () => {
  const { world } = new SteppedRun(plant);
  const minutes = (stock: string, lot: number) => {
    const plan = world.plant.stocks.find(({ id }) => id === stock)!;
    return goodUnitMinutes(world, world.plant.lines[plan.line]!.firstStation, plan.item, lot);
  };

  it('has the mean set-up from the other items of its line, shared by the lot', () => {
    expect(minutes('cup@plant', 1)).toBeCloseTo(10 + (6 + 40) / 2, 9); // from the mug, from the pot
    expect(minutes('pot@plant', 1)).toBeCloseTo(10 + 40, 9);
    expect(minutes('pot@plant', 8)).toBeCloseTo(10 + 40 / 8, 9);
  });

  it('has none where a line makes one item', () => {
    expect(minutes('lamp@plant', 1)).toBeCloseTo(10, 9);
  });
});
