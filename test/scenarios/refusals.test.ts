// What a schema lets through and a run could not live with: refused within a second, with its path and the limit named.
import { describe, expect, it } from 'vitest';
import { executeJob } from '../../src/runner/job.ts';
import { applyPatch } from '../../src/scenarios/merge-patch.ts';
import type { Scenario } from '../../src/scenarios/scenario.ts';
import { cornerShop } from '../fixtures/corner-shop.ts';
import { workshop } from '../fixtures/workshop.ts';

const request = { series: [], by: [], percentiles: [], audit: false } as const;

/** What comes of running a patched company once: "path: message" of the first problem, or the events of the run. */
function outcome(base: Scenario, patch: object): string | number {
  const result = executeJob({ study: applyPatch(base, patch), cell: 0, from: 0, to: 1, request });
  if (result.ok) return result.events;
  expect(result.kind).toBe('invalid');
  const { path, message } = result.issues.find(({ severity }) => severity === 'error')!;
  return `${path}: ${message}`;
}

/** A patch that gives the only layer of the corner shop another form. */
const demand = (layer: object) => ({ layers: { walkIn: { tea: { orders: null, ...layer } } } });
const rule = (id: string, replacement: object) => ({
  stocks: { [id]: { rule: { policy: null, S: null, ...replacement } } },
});
const always = { target: { kind: 'always' }, cap: { stage: 2 } };
const withoutParts = { items: { pump: { components: null } } };

describe('work without end', () => {
  it.each([
    [
      'a rate',
      demand({ orders: '1e9 / min' }),
      /^layers\/walkIn\/tea: about 1.6e\+14 customer orders in a run, at most/,
    ],
    ['buckets', demand({ mode: 'bucket', every: 1e-9 }), /^layers\/walkIn\/tea: about 7.0e\+10 customer orders/],
    ['gaps', demand({ mode: 'renewal', gap: 1e-300 }), /^layers\/walkIn\/tea: about .* customer orders/],
    ['gaps of nothing', demand({ mode: 'renewal', gap: 0 }), /tea\/gap: the mean gap must be longer than zero/],
    [
      'a bootstrap',
      demand({ mode: 'replay', records: [[1, 1]], bootstrap: 1e-9 }),
      /^layers\/walkIn\/tea: about .* customer orders/,
    ],
    [
      'a factor',
      { factors: { boom: { target: 'layers/*/*/rate', op: 'mul', value: 1e12 } } },
      /^layers\/walkIn\/tea: about .* customer orders/,
    ],
    [
      'changes of a parameter',
      {
        factors: {
          flicker: { target: 'stocks/*/S', op: 'mul', value: 2, shape: { kind: 'table', every: 1e-9, values: [1, 0] } },
        },
      },
      /^factors\/flicker\/shape: 7.0e\+10 changes of parameters, at most/,
    ],
    [
      'reviews',
      rule('tea@shop', { policy: 'orderUpTo', S: 3, every: 1e-9 }),
      /^stocks\/tea@shop\/rule: about 7.0e\+10 reviews/,
    ],
    [
      'lots',
      rule('tea@shop', { policy: 'generalisedKanban', S: 1e9, cards: 9, container: 1e-7 }),
      /^stocks\/tea@shop\/rule: about .* replenishment orders/,
    ],
    [
      'lots lost in rounding',
      rule('tea@shop', { policy: 'reorderPointLot', r: 1e9, Q: 1e-9 }),
      /^stocks\/tea@shop\/rule: the lot Q \(1e-9\) is lost in rounding/,
    ],
    ['outages', { suppliers: { importer: { outage: { up: 0, down: 0 } } } }, /^suppliers\/importer\/outage: about/],
    [
      'counts',
      { records: { counts: { every: 1e-9 } } },
      /^stocks\/tea@shop: about 7.0e\+10 counts of the shelf in a run, at most/,
    ],
    [
      'counts without an interval',
      { stocks: { 'tea@shop': { records: { counts: { every: 0 } } } } },
      /^stocks\/tea@shop\/records\/counts\/every: the interval between counts must be longer than zero/,
    ],
    [
      'thieves',
      { records: { shrinkage: '1e6 / d' } },
      /^records\/shrinkage: 7000000 units a week vanish, at most 1000000 can/,
    ],
    ['samples', { probe: { times: [1], season: 0 } }, /^probe\/season: about Infinity samples/],
    [
      'a supplier without lead time, asked for all it has',
      { ...rule('tea@shop', always), suppliers: { importer: { leadTime: 0 } } },
      /^stocks\/tea@shop\/rule: a rule that always wants more needs a source that takes time/,
    ],
  ])('%s is refused', (_, patch, expected) => {
    expect(outcome(cornerShop, patch)).toMatch(expected);
  });

  it.each([
    [
      'a line that takes no time',
      { ...withoutParts, ...rule('pump@plant', always), lines: { L1: { stations: { cut: { unitTime: 0 } } } } },
      /^stocks\/pump@plant\/rule: a rule that always wants more needs a source that takes time/,
    ],
    [
      'tiny lots',
      { ...withoutParts, ...rule('pump@plant', { ...always, lot: { fixed: 1e-9 } }) },
      /^stocks\/pump@plant\/rule: about .* replenishment orders/,
    ],
    [
      'a machine that breaks at once',
      { lines: { L1: { stations: { cut: { breakdown: { life: 0, repair: 0 } } } } } },
      /^lines\/L1\/stations\/cut\/breakdown: about Infinity breakdowns/,
    ],
  ])('%s is refused', (_, patch, expected) => {
    expect(outcome(workshop, patch)).toMatch(expected);
  });

  it('a backlog that grows without end is ended where memory does', () => {
    const flood = demand({ mode: 'bucket', every: '0.01 min' });
    expect(outcome(cornerShop, { ...flood, suppliers: { importer: { leadTime: 1e6 } } })).toBe(
      ': more than 1048576 orders are open at once: demand exceeds what can be supplied',
    );
  });

  it('a demand that asks for millions of lots at one instant is ended there', () => {
    const patch = { ...rule('tea@shop', { target: { kind: 'level', S: 1 }, lot: { fixed: 1 } }) };
    const heavy = { mode: 'replay', records: [['2 d', 1e9]] };
    // The mean over the run is within bounds: a billion lots, all of them on one day.
    expect(outcome(cornerShop, { ...patch, ...demand(heavy) })).toMatch(/tea@shop.*(at once|in a run), at most/);
  });
});

describe('numbers that describe no law', () => {
  it.each([
    [{ kind: 'uniform', min: 5, max: 1 }, 'min and max must be finite and in order'],
    [{ kind: 'uniform', min: '5 d', max: '1 h' }, 'min and max must be finite and in order'],
    [{ kind: 'triangular', min: 1, mode: 9, max: 5 }, 'the mode must lie between min and max'],
    [{ kind: 'beta', min: 2, max: 1, a: 1, b: 1 }, 'min and max must be finite and in order'],
    [{ kind: 'weibull', mean: 1, shape: 1e-9 }, 'the mean must be finite and not negative, the shape at least 0.01'],
    [{ kind: 'empirical', values: [1, 2], weights: [0, 0] }, 'weights must not be negative, nor all 0'],
    [{ kind: 'empirical', values: [1, 2], weights: [1] }, 'there must be as many weights as values'],
    [
      { kind: 'empirical', values: [1, 2], weights: [1e308, 1e308] },
      'the weights add up to more than a number can hold',
    ],
  ])('%j is refused at its path', (leadTime, message) => {
    expect(outcome(cornerShop, { suppliers: { importer: { leadTime } } })).toBe(
      `suppliers/importer/leadTime: ${message}`,
    );
  });

  it.each([
    [
      { layers: { walkIn: { tea: { size: { kind: 'negativeBinomial', mean: 5, variance: 1 } } } } },
      'layers/walkIn/tea/size',
    ],
    [{ segments: { walkIn: { size: { kind: 'uniform', min: 5, max: 1 } } } }, 'segments/walkIn/size'],
    [{ segments: { walkIn: { patience: { mean: 1, shape: 0.001 } } } }, 'segments/walkIn/patience'],
    [{ places: { shop: { transit: { kind: 'uniform', min: 5, max: 1 } } } }, 'places/shop/transit'],
  ])('%j stands at %s', (patch, path) => {
    expect(outcome(cornerShop, patch)).toMatch(new RegExp(`^${path}: `));
  });
});

describe('factors that would take a parameter where it has no meaning', () => {
  const factor = (target: string, op: string, value: number, more: object = {}) => ({
    factors: { shift: { target, op, value, ...more } },
  });

  it.each([
    [factor('lines/*/*/speed', 'add', -2), 'factors/shift: shift may take lines/L1/cut/speed to a value from -1 to -1'],
    [factor('lines/*/*/speed', 'mul', 0, { from: 'w2', to: 'w3' }), 'lines/L1/cut/speed to a value from 0 to 0'],
    [
      factor('lines/*/*/setupScale', 'add', -2),
      'lines/L1/cut/setupScale to a value from -1 to -1; it must stay from 0',
    ],
    [factor('stocks/*/cards', 'set', 2), '"stocks/*/cards" has no limit that a factor could move'],
    [factor('lines/*/wipLimit', 'mul', 0.5), '"lines/*/wipLimit" has no limit that a factor could move'],
    [factor('stocks/*/S', 'mul', 1e12), 'it must stay from -1000000000 to 1000000000'],
  ])('%j is refused', (patch, expected) => {
    expect(outcome(workshop, patch)).toContain(expected);
  });

  it('two slow-downs that never meet are no stop', () => {
    const slower = (from: string, to: string) => ({ target: 'lines/*/*/speed', op: 'add', value: -0.6, from, to });
    const apart = { factors: { one: slower('w1', 'w2'), two: slower('w3', 'w4') } };
    expect(outcome(workshop, apart)).toBeGreaterThan(0);
    const together = { factors: { one: slower('w1', 'w3'), two: slower('w2', 'w4') } };
    expect(outcome(workshop, together)).toMatch(/^factors\/two: one, two may take lines\/L1\/cut\/speed/);
  });
});

describe('more than can be run is refused by the name of the limit', () => {
  const ids = (n: number) => Array.from({ length: n }, (_, index) => `i${index}`);

  it('10,000 SKUs', () => {
    const many = {
      items: Object.fromEntries(ids(9_999).map((id) => [id, { kind: 'finished' }])),
      stocks: Object.fromEntries(ids(9_999).map((id) => [`${id}@shop`, cornerShop.stocks['tea@shop']])),
    };
    expect(outcome(cornerShop, many)).toMatch(/^stocks: 10000 stocks, at most 5000 can be run$/);
  });

  it('5,000 SKUs run', () => {
    const many = {
      horizon: { warmUp: 0, measured: '1 wk', runOut: 0 },
      items: Object.fromEntries(ids(4999).map((id) => [id, { kind: 'finished' }])),
      stocks: Object.fromEntries(ids(4999).map((id) => [`${id}@shop`, cornerShop.stocks['tea@shop']])),
      layers: { walkIn: Object.fromEntries(ids(4999).map((id) => [id, { orders: 1 }])) },
    };
    expect(outcome(cornerShop, many)).toBeGreaterThan(5000);
  });

  it('a bill of materials of 4,000 levels', () => {
    const chain = Object.fromEntries(
      ids(4000).map((id, n) => [id, { kind: 'semi', ...(n < 3999 ? { components: { [`i${n + 1}`]: 1 } } : {}) }]),
    );
    expect(outcome(workshop, { items: chain })).toMatch(/^items\/i0\/components: .* deeper than 100 levels$/);
  });

  it.each([
    [{ horizon: { measured: '10000000 wk' } }, /^horizon: 10000002 weeks asked, at most 1000000 can be run$/],
    [{ horizon: { measured: 0 } }, /^horizon\/measured: the measured time must be longer than zero$/],
    [{ horizon: { measured: '52 wk', period: '1 min' } }, /^horizon\/period: 524160 periods, at most 200000 are kept/],
    [
      { calendars: { c: { open: [{ days: 'Mon', from: '08:00', to: '09:00' }], closed: [{ from: 0, to: 1e12 }] } } },
      /^calendars\/c: exceptions over 142857142857 weeks in all, at most 200000 can be kept$/,
    ],
  ])('%j', (patch, expected) => {
    expect(outcome(cornerShop, patch)).toMatch(expected);
  });

  it('a calendar that is closed for a year', () => {
    const patch = {
      calendars: { c: { open: [{ days: 'Mon', from: '08:00', to: '09:00' }], closed: [{ from: 0, to: '60 wk' }] } },
      layers: { walkIn: { tea: { calendar: 'c' } } },
    };
    expect(outcome(cornerShop, patch)).toBe(
      'layers/walkIn/tea/calendar: this calendar is not open within the first 52 weeks',
    );
  });
});
