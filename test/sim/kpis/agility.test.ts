// A shock on day 56: orders are on time every day before it, ten a day.
import { describe, expect, it } from 'vitest';
import { applyPatch } from '../../../src/scenarios/merge-patch.ts';
import { measuredWindow } from '../../../src/sim/record/window.ts';
import { cornerShop } from '../../fixtures/corner-shop.ts';
import { kpi } from '../../fixtures/kpi.ts';
import { HandWrittenBooks, ONLINE_PUMP, RETAIL_PUMP, smallCompany } from '../../fixtures/small-company.ts';
import { compiled, SteppedRun } from '../../fixtures/stepped-run.ts';

const [shockDay, lastDay] = [56, 196];
const company = { ...smallCompany, shock: { fromDay: shockDay, toDay: 70, lastDay } };
const ids = ['timeToSurvive', 'timeToRecover', 'notRecovered', 'resilienceLoss'];

/** Books in which a share of each day's orders is on time, by the day of the run. */
function response(onTime: (day: number) => number) {
  const books = HandWrittenBooks.weeks(8, 20, 0, company);
  for (let day = 0; day < lastDay; day++) books.day(day, RETAIL_PUMP, { orders: 10, otif: 10 * onTime(day) });
  const window = books.window();
  return ids.map((id) => kpi(id).fold(window));
}

describe('the response to a shock', () => {
  it('falls with the first day missed and recovers when the last has left the fortnight', () => {
    // Missed: days 60 to 79. Each is missing from 14 fortnights by 1/14: twenty days lost in all.
    const [survive, recover, notRecovered, loss] = response((day) => (day >= 60 && day < 80 ? 0 : 1));
    expect([survive, recover, notRecovered]).toEqual([4, 93 - shockDay, 0]);
    expect(loss).toBeCloseTo(20, 12);
  });

  it('is measured against the service before, whatever that was', () => {
    const [survive, recover, , loss] = response((day) => (day >= 60 && day < 80 ? 0.4 : 0.8));
    expect([survive, recover]).toEqual([5, 92 - shockDay]); // one day of 0.4 in fourteen leaves 96.4 %, two 92.9 %
    expect(loss).toBeCloseTo(20 * 0.4 - 0.4 / 14, 12); // the last fortnight with a day missing is within 5 %
  });

  it('never recovers where service stays down', () => {
    const [survive, recover, notRecovered, loss] = response((day) => (day >= 60 ? 0 : 1));
    expect([survive, notRecovered]).toEqual([4, 1]);
    expect(recover).toBeNaN();
    expect(loss).toBeCloseTo(91 / 14 + 123, 9);
  });

  it('has not recovered within less than a fortnight of good service', () => {
    const [, recover, notRecovered] = response((day) => (day >= 60 && day < lastDay - 20 ? 0 : 1));
    expect(recover).toBeNaN();
    expect(notRecovered).toBe(1);
  });

  it('is nothing where service never falls', () => {
    const [survive, recover, notRecovered, loss] = response(() => 1);
    expect(survive).toBeNaN();
    expect([recover, notRecovered, loss]).toEqual([0, 0, 0]);
  });

  it('is each segment’s own', () => {
    const books = HandWrittenBooks.weeks(8, 20, 0, company);
    for (let day = 0; day < lastDay; day++) {
      books.day(day, RETAIL_PUMP, { orders: 10, otif: day < 60 ? 10 : 0 });
      books.day(day, ONLINE_PUMP, { orders: 10, otif: 10 });
    }
    const online = books.window().only({ layers: [ONLINE_PUMP] });
    expect(kpi('notRecovered').fold(online)).toBe(0);
    expect(kpi('notRecovered').fold(books.window())).toBe(1);
  });

  it('is undefined without a shock, and without orders before it', () => {
    const quiet = HandWrittenBooks.weeks(8, 20).window();
    const empty = HandWrittenBooks.weeks(8, 20, 0, company).window();
    for (const id of ids) for (const window of [quiet, empty]) expect(kpi(id).fold(window)).toBeNaN();
  });
});

const outage = {
  horizon: { warmUp: '8 wk', measured: '30 wk', runOut: '2 wk' },
  shock: { from: 'w17', to: 'w21' },
  factors: { strike: { target: 'suppliers/importer/outage', op: 'set', value: 1, from: 'w17', to: 'w21' } },
};

describe('a shop whose supplier fails for four weeks', () => {
  it('survives on its stock, falls, and recovers after the strike', () => {
    const run = new SteppedRun(applyPatch(cornerShop, outage)).finish();
    const { ledger, observations } = run.world;
    const window = measuredWindow(ledger, run.facts, observations.distributions);
    const [survive, recover, notRecovered, loss] = ids.map((id) => kpi(id).fold(window));
    expect(survive).toBeGreaterThan(2); // thirty teas, eight a day
    expect(survive).toBeLessThan(14);
    expect(recover).toBeGreaterThan(28);
    expect(notRecovered).toBe(0);
    expect(loss).toBeGreaterThan(0);
  });

  it('keeps its days like its periods: every order once', () => {
    const { ledger } = new SteppedRun(applyPatch(cornerShop, outage)).finish().world;
    const sum = (count: number, at: (index: number) => number) =>
      Array.from({ length: count }, (_, index) => at(index)).reduce((all, amount) => all + amount, 0);
    const days = ledger.daily!;
    for (const [daily, weekly] of [
      [0, 0],
      [1, 10],
    ] as const) {
      const byDay = sum(days.periods, (day) => days.at(day, 0, daily));
      expect(byDay).toBe(sum(ledger.grid.periods, (period) => ledger.layer.at(period, 0, weekly)));
    }
  });

  it('is kept for runs of a length that memory holds', () => {
    const forever = { ...outage, horizon: { warmUp: '8 wk', measured: '150000 wk', runOut: 0, period: '1000 wk' } };
    expect(() => compiled(applyPatch(cornerShop, forever))).toThrow('shock: 1050056 days of 1 demand layers');
  });

  it('cannot be marked to end before it begins', () => {
    const shock = { from: 'w21', to: 'w17' };
    expect(() => compiled(applyPatch(cornerShop, { ...outage, shock }))).toThrow('shock/to');
  });

  it.each([
    { from: 'w2', to: 'w4' },
    { from: 'w37', to: 'w50' },
  ])('is not measured at %j, outside of the measured weeks', (shock) => {
    const { facts, plant } = compiled(applyPatch(cornerShop, { ...outage, shock }));
    expect(facts.shock).toBeNull();
    expect(plant.keepsDays).toBe(false);
  });
});
