// What is watched, raised and dealt with. Customers ask for 10 units at noon of every working day; nothing ever comes.
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/scenarios/scenario.ts';
import { Company, type CompanyColumn } from '../../../src/sim/record/columns.ts';
import { SteppedRun } from '../../fixtures/stepped-run.ts';

type Monitor = NonNullable<Scenario['monitors']>[string];

const store = (monitor: Monitor, escalation: Scenario['escalation'], more: Partial<Scenario> = {}): Scenario => ({
  id: 'watched',
  timeUnit: 'day',
  horizon: { warmUp: 0, measured: '10 wk', runOut: 0, period: '10 wk' },
  items: { tea: { kind: 'finished' } },
  places: { store: {} },
  suppliers: { grower: { leadTime: '99 wk' } },
  monitors: { eye: monitor },
  escalation,
  functions: { production: { method: { method: 'prior' } } },
  stocks: {
    'tea@store': {
      source: { kind: 'bought', supplier: 'grower' },
      rule: { policy: 'baseStock', S: 0 },
      initial: { onHand: 0 },
    },
  },
  segments: { people: { place: 'store' } },
  layers: { people: { tea: { mode: 'replay', records: [[0.5, 10]] } } },
  ...more,
});

/** Totals of a run. */
function totals(scenario: Scenario, replication = 0): (column: CompanyColumn) => number {
  const { world } = new SteppedRun(scenario, 'watched', replication).finish();
  return (column) => world.ledger.company.at(0, 0, Company[column]);
}
/** A backlog that lasts all along from Monday of the first week, noon, on. */
const backlog = (more: Partial<Monitor> = {}): Monitor => ({ metric: 'backlogDays', threshold: 2, ...more });
const sure = { clarity: 1 };

describe('a monitor', () => {
  it('raises what lasts once in each of its quiet times', () => {
    // The order is 1.9 days late on Wednesday at 09:00, so it is raised on Thursday of week 0 and then every week.
    expect(totals(store(backlog(), sure))('escalations')).toBe(10);
    expect(totals(store(backlog({ refractory: '2 wk' }), sure))('escalations')).toBe(5);
    expect(totals(store(backlog({ refractory: '20 wk' }), sure))('escalations')).toBe(1);
    // Offices are closed at weekends: of 49 working days from Thursday on, two in the first week, five in the others.
    expect(totals(store(backlog({ refractory: 0 }), sure))('escalations')).toBe(2 + 9 * 5);
  });

  it('waits for as long as it has to last', () => {
    // From Thursday of week 0 on, seven weeks: Thursday of week 7, and one each in weeks 8 and 9.
    expect(totals(store(backlog({ dwell: '7 wk' }), sure))('escalations')).toBe(3);
    expect(totals(store(backlog({ dwell: '11 wk' }), sure))('escalations')).toBe(0);
  });

  it('is silent within its threshold', () => {
    expect(totals(store(backlog({ threshold: 71 }), sure))('escalations')).toBe(0);
  });

  it('watches days until stock-out at the demand that is expected', () => {
    // 140 units are expected in two weeks, 10 a day; 35 on hand last three and a half days.
    const stocked = (threshold: number) =>
      store({ metric: 'stockoutDays', threshold, refractory: '20 wk' }, sure, {
        stocks: {
          'tea@store': {
            source: { kind: 'bought', supplier: 'grower' },
            rule: { policy: 'baseStock', S: 0 },
            initial: { onHand: 35 },
          },
        },
        layers: { people: { tea: { mode: 'bucket', every: '9 wk', phase: '8 wk', size: 630 } } },
        horizon: { warmUp: 0, measured: '7 wk', runOut: 0, period: '7 wk' },
      });
    expect(totals(stocked(3.49))('escalations')).toBe(0);
    expect(totals(stocked(3.51))('escalations')).toBe(1);
  });
});

describe('an escalation', () => {
  const often = backlog({ refractory: 0 });
  const RAISED = 47;

  it('costs a meeting of those concerned each time it is dealt with', () => {
    const total = totals(store(backlog(), { ...sure, people: 4, hours: 1.5, costPerHour: 60 }));
    expect(total('escalationCost')).toBe(10 * 4 * 1.5 * 60);
    expect(total('breakFreezeCost')).toBe(0); // no plan is broken where none was agreed
  });

  it('finds its owner at once where that is clear, and loses nothing', () => {
    const total = totals(store(often, { ...sure, loss: 1, search: '99 wk' }));
    expect([total('escalations'), total('escalationsLost')]).toEqual([RAISED, 0]);
    expect(total('escalationCost')).toBe(RAISED * 3 * 75);
  });

  it('is lost as often as is said where nothing is clear, and less by clarity', () => {
    // Binomial over 40 runs of 47: standard deviation √(1880 p (1 − p)); four of them allowed.
    for (const [clarity, loss] of [
      [0, 0.4],
      [0.5, 0.4],
      [0.25, 0.9],
    ] as const) {
      let lost = 0;
      for (let n = 0; n < 40; n++) lost += totals(store(often, { clarity, loss, search: 0 }), n)('escalationsLost');
      const share = loss * (1 - clarity);
      expect(Math.abs(lost - 1880 * share)).toBeLessThan(4 * Math.sqrt(1880 * share * (1 - share)));
    }
  });

  it('searches for its owner for an exponential time whose mean falls with clarity', () => {
    // Raised on Thursday 09:00 of week 0 and never again: dealt with before the end of the run, 66.6 days later, with
    // probability 1 − exp(−66.6 ÷ mean). 400 runs, four standard deviations allowed.
    const once = backlog({ refractory: '20 wk' });
    for (const [clarity, search] of [
      [0, '60 d'],
      [0.5, '200 d'],
    ] as const) {
      const days = 70 - (3 + 9 / 24);
      const mean = Number.parseInt(search, 10) * (1 - clarity);
      const share = 1 - Math.exp(-days / mean);
      let settled = 0;
      for (let n = 0; n < 400; n++) {
        if (totals(store(once, { clarity, search, loss: 0 }), n)('escalationCost') > 0) settled += 1;
      }
      expect(Math.abs(settled - 400 * share)).toBeLessThan(4 * Math.sqrt(400 * share * (1 - share)));
    }
  });
});
