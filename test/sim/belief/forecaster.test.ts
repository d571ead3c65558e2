import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/scenarios/scenario.ts';
import { FunctionId } from '../../../src/sim/belief/organisation.ts';
import { unitsBetween } from '../../../src/sim/belief/forecaster.ts';
import { OpenRoom } from '../../fixtures/open-room.ts';
import { DAY, WEEK } from '../../fixtures/small-company.ts';

const { sales, production } = FunctionId;
type View = NonNullable<NonNullable<Scenario['functions']>['sales']>;

/** A store that is asked for 100 boxes of tea in a mean week, give or take 20. */
const store = (
  views: { readonly sales?: View; readonly production?: View },
  more: Partial<Scenario> = {},
): Scenario => ({
  id: 'store',
  timeUnit: 'week',
  horizon: { warmUp: 0, measured: 40, runOut: 0, period: 1 },
  items: { tea: { kind: 'finished' } },
  places: { store: {} },
  suppliers: { grower: { leadTime: 1 } },
  functions: views,
  informationClock: { table: Array<number>(27).fill(1) },
  stocks: { 'tea@store': { source: { kind: 'bought', supplier: 'grower' }, rule: { policy: 'baseStock', S: 300 } } },
  segments: { people: { place: 'store', partial: true } },
  layers: { people: { tea: { mode: 'bucket', every: 1, size: { kind: 'normal', mean: 100, sd: 20 } } } },
  ...more,
});
const prior: View = { method: { method: 'prior' } };
const naive: View = { method: { method: 'naive' } };

/** Forecasts of a function at an instant for some weeks. */
function forecasts(room: OpenRoom, fn: number, time: number, weeks: readonly number[]): number[] {
  room.forecaster.refit(fn, time);
  return weeks.map((week) => room.forecaster.forecast(fn, 0, week, time));
}
const firstHalfYear = Array.from({ length: 26 }, (_, week) => week);

describe('a forecast with the intelligence that is there', () => {
  it('is the demand, where all is known and all of it reaches the function (ρ = 1, s = 1)', () => {
    for (const method of [prior, naive]) {
      const room = new OpenRoom(store({ sales: { ...method, intelligence: 1 } }));
      const demand = [...room.potential.units.subarray(0, 26)];
      expect(new Set(demand).size).toBe(26);
      const expected = demand.map((units) => expect.closeTo(units, 9));
      expect(forecasts(room, sales, 0, firstHalfYear)).toEqual(expected);
    }
  });

  it('is the mean known beforehand, where nothing of it reaches the function (s = 0)', () => {
    const room = new OpenRoom(store({ sales: { ...prior, intelligence: 0 } }));
    expect(forecasts(room, sales, 0, firstHalfYear)).toEqual(firstHalfYear.map(() => expect.closeTo(100, 9)));
  });

  it('lies between the method and the truth by the share that reaches the function', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (s) => {
        const room = new OpenRoom(store({ sales: { ...naive, intelligence: s } }));
        room.write(0, [90, 120, 70, 110]);
        const [units] = forecasts(room, sales, 4 * WEEK, [5]);
        expect(units).toBeCloseTo((1 - s) * 110 + s * room.potential.units[5]!, 9);
      }),
      { numRuns: 20 },
    );
  });

  it('of a week beyond the clock is that of the method alone', () => {
    const clock: Partial<Scenario> = { informationClock: { table: [1, 1] } };
    const room = new OpenRoom(store({ sales: { ...prior, intelligence: 1 } }, clock));
    const [now, next, later] = forecasts(room, sales, 0, [0, 1, 2]);
    expect([now, next]).toEqual([...room.potential.units.subarray(0, 2)].map((units) => expect.closeTo(units, 9)));
    expect(later).toBeCloseTo(100, 9);
  });
});

describe('what people add to a forecast', () => {
  it.each([0.3, -0.25])('bias of %d multiplies every week', (bias) => {
    const room = new OpenRoom(store({ sales: { ...prior, bias } }));
    expect(forecasts(room, sales, 0, [0, 10, 30])).toEqual([0, 10, 30].map(() => expect.closeTo(100 * (1 + bias), 9)));
  });

  it('a hockey stick lifts the last three weeks of each quarter of thirteen, on top of bias', () => {
    const room = new OpenRoom(store({ sales: { ...prior, bias: 0.1, hockeyStick: 0.25 } }));
    const weeks = Array.from({ length: 39 }, (_, week) => week);
    const lifted = new Set([10, 11, 12, 23, 24, 25, 36, 37, 38]);
    expect(forecasts(room, sales, 0, weeks)).toEqual(
      weeks.map((week) => expect.closeTo(lifted.has(week) ? 135 : 110, 9)),
    );
  });

  it('an error in units shifts every week, and no forecast falls below 0', () => {
    const shifted = new OpenRoom(store({ sales: { ...prior, bias: 0.1, error: { bias: -30 } } }));
    expect(forecasts(shifted, sales, 0, [3])).toEqual([expect.closeTo(80, 9)]);
    const sunk = new OpenRoom(store({ sales: { ...prior, error: { bias: -130 } } }));
    expect(forecasts(sunk, sales, 0, [3])).toEqual([0]);
  });

  it('a frozen error is kept at every revision, another is drawn anew', () => {
    for (const frozen of [true, false]) {
      const room = new OpenRoom(store({ sales: { ...prior, error: { sd: 5, frozen } } }));
      const revisions = [0, 1, 2, 3].map((week) => forecasts(room, sales, week * WEEK, [4])[0]);
      expect(new Set(revisions).size).toBe(frozen ? 1 : 4);
    }
  });

  it('judgement noise has the spread of its share of a week’s standard deviation', () => {
    // 27 weeks × 60 histories of N(0, (κσ)²): the standard error of the variance is √(2/1620) = 3.5 % of it; four of
    // them allowed. Weeks at the same distance are independent of each other.
    const misses: number[] = [];
    for (let replication = 0; replication < 60; replication++) {
      const room = new OpenRoom(store({ sales: { ...prior, noise: 0.5 } }), replication);
      for (let week = 0; week < 27; week++) misses.push(forecasts(room, sales, week * WEEK, [week + 3])[0]! - 100);
    }
    const variance = misses.reduce((sum, miss) => sum + miss * miss, 0) / misses.length;
    expect(Math.abs(variance / 100 - 1)).toBeLessThan(4 * Math.sqrt(2 / misses.length));
  });
});

describe('a view of the history', () => {
  const ordered = [10, 20, 30, 40, 50, 60];
  const shipped = [9, 18, 27, 36, 45, 54];
  /** The naive forecast at the start of week 6 shows the last week that is seen. */
  const lastSeen = (history: View['history']) => {
    const room = new OpenRoom(store({ production: { ...naive, history } })).write(0, ordered, shipped);
    return forecasts(room, production, 6 * WEEK, [6])[0];
  };

  it.each<[string, View['history'], number]>([
    ['all orders at once', {}, 60],
    ['shipments instead of orders', { shows: 'shipments' }, 54],
    ['orders a week late', { latency: 1 }, 50],
    ['orders a day late: the last week is not complete', { latency: '1 d' }, 50],
    ['batches of four weeks', { batch: 4 }, 40],
    ['batches of five weeks, shipped', { batch: 5, shows: 'shipments' }, 45],
    ['batches of two weeks, a week late: as of week 4', { batch: 2, latency: 1 }, 40],
    ['two weeks of history alone are no base: the mean', { latency: 4 }, 100],
  ])('shows %s', (_, history, expected) => {
    expect(lastSeen(history)).toBeCloseTo(expected, 9);
  });

  it('is never younger than its latency, and of a full batch', () => {
    const days = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 280 }), (latency, batch, day) => {
        const room = new OpenRoom(store({ production: { history: { latency: `${latency} d`, batch: `${batch} d` } } }));
        const seen = room.forecaster.viewDate(production, day * DAY) / DAY;
        const newest = Math.max(0, day - latency);
        expect(seen).toBeLessThanOrEqual(newest);
        if (batch === 0) expect(seen).toBe(newest);
        else {
          expect(seen % batch).toBe(0);
          expect(newest - seen).toBeLessThan(batch);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('a factor that is known', () => {
  /** Demand is doubled in week 3, and again in week 6. */
  const promotion = (from: string, to: string, knownFrom: 'never' | number) => ({
    target: 'layers/people/tea/rate',
    op: 'mul' as const,
    value: 2,
    from,
    to,
    knownFrom: { sales: 'never' as const, production: knownFrom },
  });
  const seenBy = (knownFrom: 'never' | number) => {
    const factors = { first: promotion('w4', 'w5', knownFrom), second: promotion('w7', 'w8', knownFrom) };
    const view: View = { method: { method: 'movingAverage', n: 4 } };
    const room = new OpenRoom(store({ production: view }, { factors })).write(0, [100, 100, 100, 200]);
    return forecasts(room, production, 4 * WEEK, [5, 6]);
  };

  it('is taken out of the history and put into the weeks to come', () => {
    expect(seenBy(0)).toEqual([expect.closeTo(100, 9), expect.closeTo(200, 9)]);
  });

  it('else misleads twice: it stays in the mean, and is missing later', () => {
    expect(seenBy('never')).toEqual([expect.closeTo(125, 9), expect.closeTo(125, 9)]);
  });

  it('that is not known yet is as one that never is', () => {
    expect(seenBy(5)).toEqual(seenBy('never'));
  });
});

describe('demand of weeks over a stretch of time', () => {
  it('is each week’s share, and adds up wherever it is cut', () => {
    const ofWeek = (week: number) => 10 * (week + 1);
    expect(unitsBetween(0.5 * WEEK, 2.25 * WEEK, ofWeek)).toBeCloseTo(5 + 20 + 7.5, 9);
    const instant = fc.double({ min: 0, max: 20 * WEEK, noNaN: true });
    fc.assert(
      fc.property(instant, instant, instant, (...times) => {
        const [from, cut, to] = times.sort((a, b) => a - b) as [number, number, number];
        const parts = unitsBetween(from, cut, ofWeek) + unitsBetween(cut, to, ofWeek);
        expect(parts).toBeCloseTo(unitsBetween(from, to, ofWeek), 6);
      }),
    );
  });
});
