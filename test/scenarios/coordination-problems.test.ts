// Mistakes in what is believed and agreed: each is told at its path, with what to do, or with what stands in.
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/scenarios/compile.ts';
import { applyPatch } from '../../src/scenarios/merge-patch.ts';
import { parseScenario } from '../../src/scenarios/parse.ts';
import { workshop } from '../fixtures/workshop.ts';

/** "severity path: message" of everything there is to say of the patched workshop, a run of four weeks. */
function said(patch: object): string[] {
  const calm = applyPatch(workshop, { layers: { retail: { pump: { orders: 0.1 } } } });
  const parsed = parseScenario(applyPatch(calm, patch));
  const { issues } = parsed.ok ? compile(parsed.value) : parsed;
  return issues.map(({ severity, path, message }) => `${severity} ${path}: ${message}`);
}

const sop = (cycle: object) => ({ cycles: { sop: { trigger: 'weekly', agenda: ['demandReview'], ...cycle } } });
const shift = { calendars: { shift: { open: [{ days: 'Mon-Fri', from: '08:00', to: '16:00' }] } } };
const overtime = (settings: object, calendar = 'shift') => ({
  ...shift,
  lines: { L1: { calendar, overtime: settings } },
});
const rule = (replacement: object) => ({
  stocks: { 'pump@plant': { rule: { policy: null, S: null, ...replacement } } },
});
const cover = { policy: 'makeToStock', every: '1 wk', protection: '1 wk', z: 1 };

it('nothing is said of what is right', () => {
  expect(said(sop({ horizon: '4 wk', freeze: '2 wk' }))).toEqual([]);
  expect(said(overtime({ reactive: 1 }))).toEqual([]);
  expect(said(rule({ ...cover, prebuild: true }))).toEqual([]);
});

describe('a cycle', () => {
  it.each<[string, object, string]>([
    ['that plans no week', { horizon: 0 }, 'error cycles/sop/horizon: a cycle plans at least one week ahead'],
    [
      'that freezes more than it plans',
      { horizon: '4 wk', freeze: '6 wk' },
      'error cycles/sop/freeze: 6 weeks are frozen of a horizon of 4: nothing is left to decide; freeze fewer',
    ],
    [
      'that freezes all it plans',
      { horizon: '4 wk', freeze: '4 wk' },
      'error cycles/sop/freeze: 4 weeks are frozen of a horizon of 4: nothing is left to decide; freeze fewer',
    ],
    [
      'whose plan ends before the next meeting',
      { trigger: '3 wk', horizon: '2 wk' },
      'warning cycles/sop/horizon: the plan reaches 2 weeks ahead, the next meeting is 3 weeks away: in between forecasts stand in; meet more often or plan further',
    ],
    [
      'that begins after the run',
      { start: 'w9' },
      'warning cycles/sop/trigger: the cycle is never held within the run: start it earlier',
    ],
    ['of half a week', { trigger: '84 h' }, 'error cycles/sop/trigger: expected whole weeks, found 0.5'],
    [
      'of no time at all',
      { trigger: '0 wk' },
      'error cycles/sop/trigger: expected at least one week; "daily" for every working day',
    ],
    ['with half a week of horizon', { horizon: '10.5 d' }, 'error cycles/sop/horizon: expected whole weeks, found 1.5'],
    [
      'that reviews supply first',
      { agenda: ['supplyReview', 'demandReview'] },
      'warning cycles/sop/agenda: supply is reviewed before the demand that it is for: put demandReview first',
    ],
  ])('%s', (_, cycle, expected) => {
    expect(said(sop(cycle))).toContain(expected);
  });

  it('with an item that there is not, names those that there are', () => {
    const [problem] = said(sop({ agenda: ['demandRevue'] }));
    expect(problem).toMatch(/^error cycles\/sop\/agenda\/0: .*demandReview/);
  });
});

describe('what a function believes', () => {
  it('with too little history for its method: the mean stands in, and it is said', () => {
    const view = (method: object) => ({ functions: { sales: { method } } });
    expect(said(view({ method: 'seasonalNaive' }))).toEqual([
      'warning functions/sales/method: needs 52 weeks of history, the run has 4: the mean demand stands in throughout',
    ]);
    expect(said(view({ method: 'seasonalNaive', season: 3 }))).toEqual([]);
    expect(said(view({ method: 'seasonalNaive', season: 4 }))).toEqual([
      'warning functions/sales/method: needs 4 weeks of history, the run has 4: the mean demand stands in throughout',
    ]);
    expect(said(view({ method: 'holtWinters' }))[0]).toMatch(/^warning functions\/sales\/method: needs \d+ weeks/);
    expect(said(view({ method: 'naïve' }))[0]).toMatch(/^error functions\/sales\/method\/method: .*"naive"/);
  });

  it.each<[object, string]>([
    [
      { functions: { sales: { refresh: '3 d' } } },
      'error functions/sales/refresh: expected whole weeks, found 0.42857142857142855',
    ],
    [{ functions: { sales: { refresh: 0 } } }, 'error functions/sales/refresh: expected at least one week'],
    [{ functions: { sales: {} }, errorLag: '1 d' }, 'error errorLag: expected whole weeks, found 0.14285714285714285'],
    [
      { functions: { sales: {} }, informationClock: { table: [0.5, 0.6] } },
      'error informationClock/table: more cannot be known of a week earlier than later: expected falling shares',
    ],
    [
      { functions: { sales: {} }, informationClock: { atOnce: 1, decay: 0 } },
      'error informationClock/decay: must be longer than zero',
    ],
  ])('%j', (patch, expected) => {
    expect(said(patch)).toContain(expected);
  });
});

describe('a factor on a path that does not exist', () => {
  const factor = (target: string) => ({ factors: { lift: { target, op: 'mul', value: 2 } } });
  it.each([
    'layers/retail/pomp/rate',
    'layers/retial/pump/rate',
    'lines/L2/*/speed',
    'stocks/pump@plant/rule/S',
    'nothing',
  ])('%s is refused at its place, with what a factor may act on', (target) => {
    const [problem, ...others] = said(factor(target));
    expect(others).toEqual([]);
    expect(problem).toMatch(
      /^error factors\/lift\/target: ".*" is not a path of this scenario; a factor acts on layers\/\*\/\*\/rate, /,
    );
  });
});

describe('overtime', () => {
  it.each<[string, object, string]>([
    [
      'on a line that is always open',
      { lines: { L1: { overtime: {} } } },
      'error lines/L1/overtime: the line is open then by its calendar: choose hours in which it is closed',
    ],
    [
      'within the shift',
      overtime({ day: 'Fri', at: '10:00' }),
      'error lines/L1/overtime: the line is open then by its calendar: choose hours in which it is closed',
    ],
    [
      'that runs into Monday',
      overtime({ day: 'Sun', at: '20:00' }),
      'error lines/L1/overtime: 360 minutes of overtime do not fit between its start and the week’s end: start earlier, or lower the cap',
    ],
  ])('%s', (_, patch, expected) => {
    const problems = said(patch);
    expect(problems).toContain(expected);
  });

  it('at a time that is none', () => {
    expect(said(overtime({ at: '25:00' }))[0]).toBe(
      'error lines/L1/overtime/at: expected a time of day, such as "08:30", found "25:00"',
    );
  });
});

describe('rules that rest on plans', () => {
  const early = 'only a plan says what is to be made early: expected "of": "plan"';
  const target = { kind: 'cover', protection: '1 wk', of: 'forecast', prebuild: true };
  it.each<[string, object, string]>([
    [
      'prebuild of a forecast, by name',
      rule({ ...cover, of: 'forecast', prebuild: true }),
      `error stocks/pump@plant/rule/prebuild: ${early}`,
    ],
    [
      'prebuild of a forecast, by knobs',
      rule({ target, trigger: { every: '1 wk' } }),
      `error stocks/pump@plant/rule/target/prebuild: ${early}`,
    ],
    [
      'a lead time that is not of whole weeks, by name',
      rule({ policy: 'mrp', every: '1 wk', lead: '3.5 d' }),
      'error stocks/pump@plant/rule/lead: expected whole weeks, found 0.5',
    ],
    [
      'a lead time that is not of whole weeks, by knobs',
      rule({ target: { kind: 'netting', lead: '3.5 d' }, trigger: { every: '1 wk' } }),
      'error stocks/pump@plant/rule/target/lead: expected whole weeks, found 0.5',
    ],
    [
      'a level to be tuned where there is none',
      {
        stocks: { 'pump@plant': { rule: { policy: 'makeToOrder', S: null }, tuned: { lead: '1 d', z: 1 } } },
        ...sop({ agenda: ['parameters'] }),
      },
      'error stocks/pump@plant/tuned: its rule has neither level nor cards that a cycle could set: choose one that has, or leave this out',
    ],
    [
      'a level that no cycle tunes',
      { stocks: { 'pump@plant': { tuned: { lead: '1 d', z: 1 } } }, ...sop({}) },
      'warning stocks/pump@plant/tuned: no cycle has "parameters" on its agenda: they stay as they are',
    ],
    [
      'the spread of orders that nobody measures',
      {
        stocks: {
          'steel@plant': {
            rule: { policy: null, S: null, target: { kind: 'cover', protection: '1 wk', of: 'history', z: 1 } },
          },
        },
      },
      'error stocks/steel@plant/rule/target/safety: the spread of a stock’s own orders is not measured: give {"sd": …} or {"units": …}',
    ],
  ])('%s', (_, patch, expected) => {
    expect(said(patch)).toContain(expected);
  });

  it('a level that no cycle at all tunes is said too', () => {
    expect(said({ stocks: { 'pump@plant': { tuned: { lead: '1 d', z: 1 } } } })).toEqual([
      'warning stocks/pump@plant/tuned: no cycle has "parameters" on its agenda: they stay as they are',
    ]);
  });
});
