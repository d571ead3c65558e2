import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/scenarios/scenario.ts';
import { Level, levelOf } from '../../../src/sim/physics/levels.ts';
import { SteppedRun } from '../../fixtures/stepped-run.ts';

const station = { unitTime: 1, variation: { kind: 'exponential' } } as const;

/** A line that is never short of orders; `more` changes it. */
const saturated = (more: Partial<Scenario>): Scenario => ({
  id: 'saturated',
  timeUnit: 'hour',
  horizon: { warmUp: 0, measured: 2000, runOut: 0, period: 1000 },
  items: { part: { kind: 'finished' } },
  places: { plant: {} },
  lines: { line: { place: 'plant', stations: { one: station, two: station }, route: ['one', 'two'], wipLimit: 4 } },
  stocks: { 'part@plant': { source: { kind: 'made', line: 'line' }, rule: { policy: 'conwip', S: 'always' } } },
  ...more,
});

/** Most units of a stock that were on order at once. */
function mostOnOrder(scenario: Scenario, stock = 'part@plant'): number {
  const run = new SteppedRun(scenario);
  let most = 0;
  while (run.step()) most = Math.max(most, levelOf(run.world, run.stock(stock), Level.onOrder));
  expect(run.events).toBeGreaterThan(500);
  return most;
}

describe('a rule that always wants more', () => {
  it('has one order waiting beyond those on the line', () => {
    expect(mostOnOrder(saturated({}))).toBe(5);
  });

  it('has no more where lots are scrapped', () => {
    const stations = { one: { ...station, yield: 0.8 }, two: { ...station, yield: 0.9 } };
    const line = { place: 'plant', stations, route: ['one', 'two'], wipLimit: 4 };
    expect(mostOnOrder(saturated({ lines: { line } }))).toBe(5);
  });

  it('waits for material that is short, and takes it as it comes', () => {
    const scenario = saturated({
      items: { part: { kind: 'finished', components: { bar: 1 } }, bar: { kind: 'material' } },
      suppliers: { mill: { leadTime: 2 } },
      stocks: {
        ...saturated({}).stocks,
        'bar@plant': { source: { kind: 'bought', supplier: 'mill' }, rule: { policy: 'orderUpTo', every: 4, S: 2 } },
      },
    });
    expect(mostOnOrder(scenario)).toBe(5);
  });

  it('shares a line with others of its kind', () => {
    const { stocks } = saturated({});
    const scenario = saturated({
      items: { part: { kind: 'finished' }, twin: { kind: 'finished' } },
      stocks: { ...stocks, 'twin@plant': stocks['part@plant']! },
    });
    const run = new SteppedRun(scenario);
    while (run.step());
    for (const stock of ['part@plant', 'twin@plant']) {
      expect(levelOf(run.world, run.stock(stock), Level.onHand)).toBeGreaterThan(300);
    }
  });
});
