import { describe, expect, it } from 'vitest';
import { compile } from '../../src/scenarios/compile.ts';
import { parseScenario } from '../../src/scenarios/parse.ts';
import type { Scenario } from '../../src/scenarios/scenario.ts';
import { cornerShop } from '../fixtures/corner-shop.ts';
import { compiled, SteppedRun, traceOf } from '../fixtures/stepped-run.ts';

type Factors = NonNullable<Scenario['factors']>;

const shopWith = (factors: Factors, change: Partial<Scenario> = {}): Scenario => ({
  ...cornerShop,
  ...change,
  factors,
});

function problems(scenario: Scenario): string[] {
  const parsed = parseScenario(scenario);
  const { issues } = parsed.ok ? compile(parsed.value) : parsed;
  return issues.map(({ path, message }) => `${path}: ${message}`);
}

const DAY = 1440;

/** One machine that makes a lot of 10 a day, with breakdowns after exactly 1000 minutes of running. */
const factory: Scenario = {
  id: 'factory',
  timeUnit: 'minute',
  horizon: { warmUp: 0, measured: '4 wk', runOut: 0 },
  items: { bolt: { kind: 'finished' } },
  places: { plant: {} },
  stocks: {
    'bolt@plant': {
      source: { kind: 'made', line: 'L' },
      rule: { target: { kind: 'always' }, lot: { fixed: 10 }, cap: { stage: 1 } },
    },
  },
  lines: {
    L: {
      place: 'plant',
      stations: {
        press: { unitTime: 10, variation: { kind: 'constant' }, yield: 0.99, breakdown: { life: 1000, repair: 100 } },
      },
    },
  },
};

describe('a factor on a rate (MODEL §2, §4.1)', () => {
  const rateAt = (factors: Factors, day: number, change: Partial<Scenario> = {}) => {
    const layer = compiled(shopWith(factors, change)).plant.layers[0]!;
    return layer.ratePerMinute * layer.curve.at(day * DAY) * DAY;
  };

  it('sets it or adds to it in the unit of the file, and multiplies it', () => {
    const rate = (op: 'set' | 'add' | 'mul', value: number) =>
      rateAt({ f: { target: 'layers/walkIn/tea/rate', op, value } }, 3);
    expect([rate('add', -2), rate('add', 4), rate('mul', 1.5)]).toEqual([6, 12, 12]);
    expect(rate('set', 5)).toBeCloseTo(5, 12);
  });

  it('may begin after the end of a run that is made shorter: then it does nothing', () => {
    const collapse = (to?: string): Factors => ({
      collapse: { target: 'layers/*/*/rate', op: 'mul', value: 0.1, from: 'w30', ...(to === undefined ? {} : { to }) },
    });
    for (const end of [undefined, 'w40']) {
      expect(problems(shopWith(collapse(end)))).toEqual([]);
      expect(traceOf(shopWith(collapse(end)))).toEqual(traceOf(shopWith({})));
    }
    expect(problems(shopWith(collapse('w20')))).toEqual(['factors/collapse/to: the factor ends before it begins']);
  });

  it('counts units where the layer does', () => {
    const layers = { walkIn: { tea: { units: '112 / wk', size: 4 } } }; // 16 units a day in 4 orders
    const set = { f: { target: 'layers/*/*/rate', op: 'set' as const, value: 24 } };
    expect(rateAt(set, 3, { layers })).toBeCloseTo(6, 12);
  });

  it('of nothing can only be multiplied; gaps and quantities of other layers are told apart', () => {
    const op = 'set' as const;
    const f = { f: { target: 'layers/walkIn/tea/rate', op, value: 5 } };
    expect(problems(shopWith(f, { layers: { walkIn: { tea: { orders: 0 } } } }))).toEqual([
      'factors/f/target: the base rate of layers/walkIn/tea is zero: give it a small one for the factor to move',
    ]);
    expect(problems(shopWith(f, { layers: { walkIn: { tea: { mode: 'renewal', gap: 1 } } } }))).toEqual([
      'factors/f/target: layers/walkIn/tea has gaps of one law throughout: no factor can act on it',
    ]);
    expect(problems(shopWith(f, { layers: { walkIn: { tea: { mode: 'bucket', every: 1, size: 3 } } } }))).toEqual([
      'factors/f/op: the quantities of layers/walkIn/tea are multiplied: expected "mul", found "set"',
    ]);
  });

  it('multiplies the quantities of buckets and of a replayed history', () => {
    const double = { f: { target: 'layers/*/*/rate', op: 'mul' as const, value: 2, from: 3, to: 5 } };
    const quantities = (tea: NonNullable<Scenario['layers']>[string][string]) =>
      traceOf(shopWith(double, { layers: { walkIn: { tea } } }))
        .filter(({ kind }) => kind === 'demand')
        .slice(0, 6)
        .map(({ quantity }) => quantity);
    expect(quantities({ mode: 'bucket', every: 1, size: 3 })).toEqual([3, 3, 3, 6, 6, 3]);
    const records = [0, 1, 2, 3, 4, 5].map((day): [number, number] => [day, 4]);
    expect(quantities({ mode: 'replay', records })).toEqual([4, 4, 4, 8, 8, 4]);
  });
});

describe('a factor on a supplier', () => {
  const receipts = (factors: Factors) =>
    traceOf(
      shopWith(factors, {
        stocks: {
          'tea@shop': {
            source: { kind: 'bought', supplier: 'importer' },
            rule: { policy: 'orderUpTo', every: 1, S: 1000 },
            initial: { onHand: 0 },
          },
        },
        layers: { walkIn: { tea: { mode: 'bucket', every: 1, size: 1 } } },
      }),
    )
      .filter(({ kind }) => kind === 'receipt')
      .map(({ time }) => time / DAY);

  it('in an outage nothing comes; what was due comes a day after its end, in due order', () => {
    const outage = { f: { target: 'suppliers/importer/outage', op: 'set' as const, value: 1, from: 5, to: 9 } };
    // Ordered every day from 0 on, three days on the way: due 3, 4, [5 … 8 held], 9, 10, …
    expect(receipts({}).slice(0, 8)).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
    expect(receipts(outage).slice(0, 8)).toEqual([3, 4, 9, 10, 10, 10, 10, 10]);
  });

  it('its lead times are scaled from then on', () => {
    const slow = { f: { target: 'suppliers/*/leadTimeScale', op: 'mul' as const, value: 2, from: 2, to: 4 } };
    // Ordered on days 0 … 5: day 2 and 3 take six days.
    expect(receipts(slow).slice(0, 7)).toEqual([3, 4, 7, 8, 8, 9, 9]);
  });
});

describe('a factor on a station', () => {
  const run = (factors: Factors) => new SteppedRun({ ...factory, factors }, 'press').finish().world.ledger.station;
  const column = (factors: Factors, name: 'failures' | 'downMinutes' | 'unitsScrapped') => {
    const { data } = run(factors);
    const at = { failures: 24, downMinutes: 3, unitsScrapped: 21 }[name];
    let sum = 0;
    for (let period = 0; period < 4; period++) sum += data[period * (data.length / 4) + at]!;
    return sum;
  };
  const on = (parameter: string, op: 'set' | 'mul', value: number): Factors => ({
    f: { target: `lines/L/press/${parameter}`, op, value },
  });

  it('scales its running time between failures and its repairs, and sets its yield', () => {
    // 40320 minutes in cycles of 1000 running and 100 down: the 37th failure would come after 40600.
    expect([column({}, 'failures'), column({}, 'downMinutes')]).toEqual([36, 3600]);
    expect(column(on('lifeScale', 'mul', 0.5), 'failures')).toBe(67);
    expect(column(on('repairScale', 'mul', 3), 'downMinutes')).toBe(9300);
    expect(column(on('yield', 'set', 1), 'unitsScrapped')).toBe(0);
    expect(column(on('yield', 'set', 0.5), 'unitsScrapped')).toBeGreaterThan(1500);
  });

  it('is refused where there is nothing of the name, with the paths there are', () => {
    expect(problems({ ...factory, factors: on('speeed', 'mul', 2) })[0]).toMatch(
      /^factors\/f\/target: "lines\/L\/press\/speeed" is not a path/,
    );
  });
});

describe('shipping days', () => {
  const cutoffs = (shipping: NonNullable<Scenario['places'][string]['shipping']>) => {
    const { plant } = compiled({
      ...cornerShop,
      calendars: {
        office: {
          open: [{ days: 'Mon-Thu', from: '08:00', to: '17:00' }],
          closed: [{ from: 1, to: 2 }],
          extra: [{ from: '116 h', to: '140 h' }], // Friday 20:00 to Saturday 20:00
        },
      },
      places: { shop: { shipping } },
    });
    const place = plant.places[0]!;
    const days = Array.from({ length: 14 }, (_, day) => day);
    const open = (hour: number) => (day: number) => place.cutoffs.calendar.isOpen(day * DAY + hour * 60);
    return {
      cutoffs: days.filter(open(16)),
      days: days.filter((day) => place.shippingDays.isOpen(day * DAY + 1)),
    };
  };

  it('are Monday to Friday, or as named', () => {
    expect(cutoffs({ cutoff: '16:00' }).cutoffs).toEqual([0, 1, 2, 3, 4, 7, 8, 9, 10, 11]);
    expect(cutoffs({ cutoff: '16:00', days: 'Sat' })).toEqual({ cutoffs: [5, 12], days: [5, 12] });
    expect(cutoffs({ cutoff: '16:00', calendar: 'always' }).cutoffs).toHaveLength(14);
  });

  it('follow a calendar: no cut-off in its closures, one where it opens besides', () => {
    expect(cutoffs({ cutoff: '16:00', calendar: 'office' })).toEqual({
      cutoffs: [0, 2, 3, 5, 7, 8, 9, 10],
      days: [0, 2, 3, 5, 7, 8, 9, 10],
    });
    expect(cutoffs({ cutoff: '16:00', calendar: 'office', days: 'Mon-Fri' }).cutoffs).toEqual([
      0, 2, 3, 4, 5, 7, 8, 9, 10, 11,
    ]);
  });
});
