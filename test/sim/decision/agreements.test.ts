// What of a meeting's decisions comes into force, and when. Customers ask for 100 + 10 w units in week w; sales expects
// what it saw last, production expects 500 all along: a plan tells by its number which week's news it rests on.
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/scenarios/scenario.ts';
import { Company } from '../../../src/sim/record/columns.ts';
import { BeliefRecord } from '../../../src/sim/record/belief-record.ts';
import { SteppedRun } from '../../fixtures/stepped-run.ts';

type Cycle = NonNullable<Scenario['cycles']>[string];
const WEEKS = 30;
const demandOf = (week: number) => 100 + 10 * week;

const company = (cycle: Partial<Cycle>, weeks = WEEKS): Scenario => ({
  id: 'news',
  timeUnit: 'week',
  horizon: { warmUp: 0, measured: weeks, runOut: 0, period: 1 },
  items: { tea: { kind: 'finished' } },
  places: { store: {} },
  suppliers: { grower: { leadTime: 1 } },
  functions: {
    sales: { method: { method: 'naive' } },
    production: { method: { method: 'prior' }, error: { bias: 1e6 } },
  },
  cycles: { sop: { trigger: 'weekly', agenda: ['demandReview'], horizon: '8 wk', participants: ['sales'], ...cycle } },
  stocks: { 'tea@store': { source: { kind: 'bought', supplier: 'grower' }, rule: { policy: 'baseStock', S: 300 } } },
  segments: { people: { place: 'store', partial: true } },
  layers: {
    people: {
      tea: {
        mode: 'replay',
        records: Array.from({ length: weeks }, (_, week) => [week + 0.5, demandOf(week)] as const),
      },
    },
  },
});

/** The week whose demand the company expects again, as a week begins; null where it is left with production's opinion. */
function newsBehind(scenario: Scenario, weeks = WEEKS, replication = 0) {
  const run = new SteppedRun(scenario, 'news', replication);
  const beliefs = new BeliefRecord(weeks, 1);
  run.world.beliefs = beliefs;
  run.finish();
  const newsOf = (week: number, ahead: number): number | null => {
    const units = beliefs.expected[beliefs.cell(week, 0, ahead)]!;
    return units > 1e5 ? null : Math.round((units - 100) / 10);
  };
  return { newsOf, run };
}

/** Weeks from the news to the week that begins, over the settled part of a run: one number, or the run is not settled. */
function ageOfNews(cycle: Partial<Cycle>, ahead = 0): number {
  const { newsOf } = newsBehind(company(cycle));
  const ages = new Set<number>();
  for (let week = 15; week < 20; week++) ages.add(week - newsOf(week, ahead)!);
  expect(ages.size).toBe(1);
  return [...ages][0]!;
}

describe('an agreement', () => {
  it('rests on the last week that was complete when the meeting was held', () => {
    // On Monday of week w − 1 week w − 2 is complete.
    expect(ageOfNews({})).toBe(2);
    expect(ageOfNews({}, 5)).toBe(2);
  });

  it('rests on older news the longer its preparation takes', () => {
    expect(ageOfNews({ preparation: '1 d' })).toBe(3); // on Friday last week was not over
    expect(ageOfNews({ preparation: '5 d' })).toBe(3);
    expect(ageOfNews({ preparation: '6 d' })).toBe(4);
  });

  it('takes effect when its delay is over', () => {
    expect(ageOfNews({ effectDelay: '1 d' })).toBe(2);
    expect(ageOfNews({ effectDelay: '4 d' })).toBe(2);
    expect(ageOfNews({ effectDelay: '5 d' })).toBe(3); // five working days from Monday 08:30: Monday 08:30
  });

  it('leaves the frozen weeks as they were', () => {
    for (const freeze of [0, 1, 2, 3]) {
      const age = (ahead: number) => ageOfNews({ freeze: `${freeze} wk` }, ahead);
      // The plan of the week that begins was last open to change `freeze` meetings before; weeks further ahead are open.
      expect([0, 1, 2, 3].map(age)).toEqual([0, 1, 2, 3].map((ahead) => 2 + Math.max(0, freeze - 1 - ahead)));
    }
  });

  it('plans as far as its horizon; beyond it forecasts stand in', () => {
    const { newsOf } = newsBehind(company({ horizon: '3 wk' }));
    // The last meeting was held a week before: it planned that week, this one and the next.
    expect([0, 1, 2, 3].map((ahead) => newsOf(15, ahead) === null)).toEqual([false, false, true, true]);
  });

  it('is none where nobody comes, and where nothing is adopted', () => {
    for (const cycle of [{ attendance: 0 }, { adherence: 0 }, { trigger: 'none' as const }]) {
      const { newsOf } = newsBehind(company(cycle));
      expect([10, 15, 20].map((week) => newsOf(week, 0))).toEqual([null, null, null]);
    }
  });

  it.each<[string, Partial<Cycle>]>([
    ['is adopted', { adherence: 0.7 }],
    ['is brought up to date by who comes', { attendance: 0.7 }],
  ])('%s as often as it is said', (_, cycle) => {
    const weeks = 400;
    const { newsOf } = newsBehind(company(cycle, weeks), weeks);
    let current = 0;
    for (let week = 20; week < weeks; week++) if (newsOf(week, 0) === week - 2) current += 1;
    // Binomial: 380 × 0.7, standard deviation 8.9; four of them allowed.
    expect(Math.abs(current - 380 * 0.7)).toBeLessThan(4 * Math.sqrt(380 * 0.7 * 0.3));
  });

  it('is adopted or not whatever else the company sells', () => {
    const alone = company({ adherence: 0.7 });
    const { stocks, layers, items } = alone;
    const more = {
      ...alone,
      items: { coffee: { kind: 'finished' as const }, ...items },
      stocks: { 'coffee@store': stocks['tea@store']!, ...stocks },
      layers: {
        people: { coffee: { mode: 'replay' as const, records: [[1, 1]] as [number, number][] }, ...layers!['people'] },
      },
    };
    const agreed = (scenario: Scenario, id = 'tea@store') => {
      const run = new SteppedRun(scenario, 'news', 0);
      const beliefs = new BeliefRecord(WEEKS, run.world.plant.stocks.length);
      run.world.beliefs = beliefs;
      run.finish();
      const place = run.world.plant.stocks.findIndex((stock) => stock.id === id);
      return Array.from({ length: WEEKS }, (_, week) => beliefs.expected[beliefs.cell(week, place, 0)]!);
    };
    expect(agreed(more)).toEqual(agreed(alone));
    // Two products with the same customers are not always adopted together.
    const twins = {
      ...more,
      layers: { people: { ...alone.layers!['people'], coffee: alone.layers!['people']!['tea']! } },
    };
    expect(agreed(twins)).toEqual(agreed(alone));
    expect(agreed(twins, 'coffee@store')).not.toEqual(agreed(twins));
  });

  it('costs its people’s hours in the meeting and before it', () => {
    const cycle = { people: 4, duration: '2 h', preparationHours: 1.5, costPerHour: 50 };
    const { run } = newsBehind(company(cycle));
    const { company: table } = run.world.ledger;
    const sum = (column: number) => Array.from({ length: WEEKS }, (_, period) => table.at(period, 0, column));
    expect(sum(Company.meetings)).toEqual(Array<number>(WEEKS).fill(1));
    expect(sum(Company.meetingCost)).toEqual(Array<number>(WEEKS).fill(4 * 2 * 50));
    expect(sum(Company.preparationCost)).toEqual(Array<number>(WEEKS).fill(4 * 1.5 * 50));
  });
});
