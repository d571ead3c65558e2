import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/scenarios/scenario.ts';
import { accounts } from '../../../src/sim/kpis/accounts.ts';
import { Layer, Stock } from '../../../src/sim/record/columns.ts';
import { measuredWindow } from '../../../src/sim/record/window.ts';
import { cornerShop } from '../../fixtures/corner-shop.ts';
import { SteppedRun } from '../../fixtures/stepped-run.ts';

const account = (id: string) => accounts.find((one) => one.id === id)!;

/** Two products on two machines of one line, with set-ups and rework; a crew of 4 at 30 an hour, day and night. */
const workshop: Scenario = {
  id: 'workshop',
  timeUnit: 'hour',
  horizon: { warmUp: 0, measured: '2 wk', runOut: 0 },
  items: { nut: { kind: 'finished' }, bolt: { kind: 'finished' } },
  places: { plant: {} },
  stocks: {
    'nut@plant': { source: { kind: 'made', line: 'L' }, rule: { policy: 'baseStock', S: 40, multiple: 5 } },
    'bolt@plant': { source: { kind: 'made', line: 'L' }, rule: { policy: 'baseStock', S: 40, multiple: 5 } },
  },
  lines: {
    L: {
      place: 'plant',
      crew: { size: 4, costPerHour: 30 },
      route: ['cut', 'finish'],
      stations: {
        cut: { unitTime: 0.1, setup: { otherFamily: 0.5, sameFamily: 0.5, cost: 7 } },
        finish: { unitTime: 0.1, yield: 0.8, rework: 0.5, reworkTime: 2 },
      },
    },
  },
  segments: { builders: { place: 'plant' } },
  layers: { builders: { nut: { orders: 1.5 }, bolt: { orders: 1.5 } } },
};

describe('what the crew is paid', () => {
  it('is charged once: as labour, set-ups and rework, which add up to the hours of the shift pattern', () => {
    const run = new SteppedRun(workshop).finish();
    const { ledger, observations } = run.world;
    const window = measuredWindow(ledger, run.facts, observations.distributions);
    const setups = window.station('setups');
    expect(setups).toBeGreaterThan(20);
    // Half of the crew looks after each of the two machines: half an hour of two people at 30, and 7 of scrap and tools.
    expect(account('changeover').amount(window)).toBeCloseTo(setups * (0.5 * 2 * 30 + 7), 6);
    // A unit reworked takes 0.1 h × 2 of two people at 30.
    expect(account('rework').amount(window)).toBeCloseTo(window.station('unitsReworked') * 0.2 * 2 * 30, 6);
    const paid =
      account('labour').amount(window) +
      account('changeover').amount(window) -
      7 * setups +
      account('rework').amount(window);
    expect(paid).toBeCloseTo(2 * 168 * 4 * 30, 6);
  });
});

/** One order a day at noon for the last unit of the shelf, which is filled again during the night. */
const soldOutDaily: Scenario = {
  ...cornerShop,
  horizon: { warmUp: 2, measured: 3, runOut: 1, period: 1 },
  stocks: {
    'tea@shop': {
      source: { kind: 'bought', supplier: 'importer' },
      rule: { policy: 'orderUpTo', every: 1, phase: 0.75, S: 1 },
      initial: { onHand: 1 },
    },
  },
  suppliers: { importer: { leadTime: 0.5 } }, // ordered at 18:00, there at 6:00
  layers: { walkIn: { tea: { mode: 'bucket', every: 1, phase: 0.5, size: 1 } } },
};

describe('a stock-out day', () => {
  it('is counted on its own day, also the last of a period', () => {
    const { ledger } = new SteppedRun(soldOutDaily).finish().world;
    const days = [0, 1, 2, 3, 4, 5].map((period) => ledger.stock.at(period, 0, Stock.stockoutDays));
    // The end of the very last day is the end of the run, which is not part of it.
    expect(days).toEqual([1, 1, 1, 1, 1, 0]);
  });
});

describe('a late penalty', () => {
  /** Orders of 10 at 100 each, requested for Monday's cut-off; the goods come so many days later. */
  const penalty = (late: number, transit: string) => {
    const scenario: Scenario = {
      ...cornerShop,
      horizon: { warmUp: 0, measured: '8 wk', runOut: 0 },
      items: { tea: { kind: 'finished', price: 100 } },
      places: { shop: { shipping: { cutoff: '16:00', days: 'Mon-Sun' }, transit } },
      stocks: {
        'tea@shop': {
          source: { kind: 'bought', supplier: 'importer' },
          rule: { policy: 'makeToOrder' },
        },
      },
      suppliers: { importer: { leadTime: late } },
      segments: { walkIn: { place: 'shop', latePenalty: { perWeek: 0.07, cap: 0.05 } } },
      layers: { walkIn: { tea: { mode: 'replay', records: [[0, 10]] } } },
    };
    const { ledger } = new SteppedRun(scenario).finish().world;
    return [0, 1, 2, 3, 4, 5, 6, 7].reduce((sum, week) => sum + ledger.layer.at(week, 0, Layer.latePenalty), 0);
  };

  it('is a share of the value a week, up to its cap', () => {
    expect(penalty(0, '1 d')).toBe(0);
    expect(penalty(3, '1 d')).toBeCloseTo(1000 * 0.03, 9); // three of seven days at 7 % a week
    expect(penalty(30, '1 d')).toBeCloseTo(1000 * 0.05, 9);
  });
});
