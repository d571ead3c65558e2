// The dates that customers are told, worked out by hand. Hours; hour 0 is Monday 00:00.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch } from '../../../src/scenarios/merge-patch.ts';
import type { Scenario } from '../../../src/scenarios/scenario.ts';
import { Replicator, Trace } from '../../../src/sim/index.ts';
import { kpis } from '../../../src/sim/kpis/index.ts';
import { free, Level, levelOf, NOTHING } from '../../../src/sim/physics/levels.ts';
import { Claim, Order } from '../../../src/sim/physics/records.ts';
import { measuredWindow } from '../../../src/sim/record/window.ts';
import { compiled, SteppedRun, traceOf } from '../../fixtures/stepped-run.ts';

/** A shop that buys tea with a day's lead time and never orders; customers come at given hours. */
const shop: Scenario = {
  id: 'shop',
  timeUnit: 'hour',
  horizon: { warmUp: 0, measured: '4 wk', runOut: 0 },
  items: { tea: { kind: 'finished', price: 10 } },
  places: { shop: {} },
  stocks: {
    'tea@shop': {
      source: { kind: 'bought', supplier: 'importer' },
      rule: { policy: 'reorderPointUpTo', s: -1000, S: 0 },
      initial: { onHand: 5 },
    },
  },
  suppliers: { importer: { leadTime: 24 } },
  segments: { walkIn: { place: 'shop', partial: true } },
  layers: { walkIn: { tea: { mode: 'replay', records: [[10, 3]] } } },
};
const shopWith = (...patches: object[]): unknown => patches.reduce<unknown>(applyPatch, shop);
const orders = (...list: [number, number][]) => ({ layers: { walkIn: { tea: { mode: 'replay', records: list } } } });
const promise = (setting: object) => ({ segments: { walkIn: { promise: setting } } });
const supply = (onHand: number, ...inTransit: [due: number, quantity: number][]) => ({
  stocks: { 'tea@shop': { initial: { onHand, inTransit: inTransit.map(([due, quantity]) => ({ due, quantity })) } } },
});

/** Hours promised, order by order. */
const promised = (scenario: unknown): number[] =>
  traceOf(scenario)
    .filter(({ kind }) => kind === 'promise')
    .map(({ quantity }) => quantity / 60);

function indicator(scenario: unknown, id: string): number {
  const { plant, facts, management } = compiled(scenario);
  const { ledger, distributions } = new Replicator(plant, management).run({
    seed: 'told',
    replication: 0,
    audit: true,
  });
  return kpis.find((kpi) => kpi.id === id)!.fold(measuredWindow(ledger, facts, distributions));
}

describe('a quoted lead time', () => {
  it('is counted from the order, whatever stock is', () => {
    const busy = orders([10, 3], [11, 300], [12.5, 1]);
    expect(promised(shopWith(busy, promise({ kind: 'fixed', lead: 30 })))).toEqual([40, 41, 42.5]);
  });

  it('counts shipping days from the cut-off on, and the way to the customer on top', () => {
    const place = { places: { shop: { shipping: { cutoff: '16:00' }, transit: 24 } } };
    const late = orders([10, 1], [17, 1], [106, 1]); // Monday 10:00 and 17:00, Friday 10:00
    const fixed = promise({ kind: 'fixed', lead: '2 d' });
    expect(promised(shopWith(place, late, fixed))).toEqual([64 + 24, 88 + 24, 208 + 24]); // Wednesday, Thursday, Tuesday
  });

  it('is never earlier than the date asked for', () => {
    const asked = { segments: { walkIn: { requestLead: 50 } } };
    expect(promised(shopWith(asked, promise({ kind: 'fixed', lead: 30 })))).toEqual([60]);
  });

  it('is what on time to promise is measured by; otif stays with the date asked for', () => {
    const short = shopWith(supply(0, [30, 3]), promise({ kind: 'fixed', lead: 24 }));
    expect(indicator(short, 'onTimePromise')).toBe(1);
    expect(indicator(short, 'perfectOrderRate')).toBe(1);
    expect(indicator(short, 'otif')).toBe(0);
    expect(indicator(short, 'onTimeRequest')).toBe(0);
    const broken = shopWith(supply(0, [40, 3]), promise({ kind: 'fixed', lead: 24 }));
    expect(indicator(broken, 'onTimePromise')).toBe(0);
    expect(indicator(broken, 'tardiness')).toBeCloseTo(6 / 24, 12);
  });

  it('may be said once for all, and otherwise for some', () => {
    const all = { promise: { kind: 'fixed', lead: 30 } };
    expect(promised(shopWith(all))).toEqual([40]);
    expect(promised(shopWith(all, promise({ kind: 'request' })))).toEqual([]);
  });
});

describe('available to promise', () => {
  const atp = promise({ kind: 'ATP', lead: 100 });

  it('is the date asked for where stock covers it', () => {
    expect(promised(shopWith(atp, orders([10, 3], [11, 2])))).toEqual([10, 11]);
  });

  it('reckons with receipts one after another, less what is committed before', () => {
    const come = supply(5, [20, 4], [30, 6]);
    const taken = orders([10, 3], [11, 4], [12, 2], [13, 1], [14, 5], [15, 1]);
    // 5 and 4 and 6: 3 at once, 4 and 2 when 4 have come, 1 and 5 when 6 have come, the last after the lead time.
    expect(promised(shopWith(atp, come, taken))).toEqual([10, 20, 20, 30, 30, 115]);
  });

  it('is the first cut-off when goods are there, and the way to the customer on top', () => {
    const place = { places: { shop: { shipping: { cutoff: '16:00' }, transit: 24 } } };
    // Goods of Monday 20:00 leave on Tuesday at 16:00.
    expect(promised(shopWith(atp, place, supply(0, [20, 3])))).toEqual([40 + 24]);
  });

  it('is the date of the last item of a basket', () => {
    const basket = {
      items: { cup: { kind: 'finished' } },
      stocks: {
        'cup@shop': {
          source: { kind: 'bought', supplier: 'importer' },
          rule: { policy: 'reorderPointUpTo', s: -1000, S: 0 },
          initial: { onHand: 0, inTransit: [{ due: 70, quantity: 3 }] },
        },
      },
      segments: { walkIn: { companions: { cup: { probability: 1, quantityRatio: 1 } } } },
    };
    expect(promised(shopWith(atp, basket))).toEqual([70]);
  });

  it('lets go of what is given up', () => {
    const impatient = { segments: { walkIn: { patience: { forever: 0, mean: 1 } } } };
    const come = supply(0, [200, 5]);
    // Whoever came at hour 10 has left long before the next comes.
    expect(promised(shopWith(atp, impatient, come, orders([10, 5], [150, 5])))).toEqual([200, 200]);
  });

  it('goes by the record, not by the shelf', () => {
    const phantom = { records: { error: 1, largestError: 0.2, positive: 1 }, items: { tea: { abc: 'A' } } };
    const come = supply(0, [1, 10]); // 10 units come, at least 11 are on record
    expect(promised(shopWith(atp, phantom, come, orders([5, 11])))).toEqual([5]);
  });

  it('leaves more important customers what is kept for them', () => {
    const reserve = { segments: { walkIn: { reserve: 4 } } };
    expect(promised(shopWith(atp, reserve, orders([10, 1], [11, 1])))).toEqual([10, 111]);
  });

  it('promises no more than record and receipts less commitments, and keeps its word where supply is certain', () => {
    const demands = fc.array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 9 })), {
      minLength: 1,
      maxLength: 12,
    });
    const receipts = fc.array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 9 })), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), receipts, demands, (onHand, due, wanted) => {
        const demand = [...wanted].sort((a, b) => a[0] - b[0]);
        // An order up to 60 a day after each takes is certain supply beyond what is on its way at first.
        const rule = { stocks: { 'tea@shop': { rule: { s: 59, S: 60 } } } };
        const scenario = shopWith(promise({ kind: 'ATP' }), supply(onHand, ...due), rule, orders(...demand));
        expect(coveredPromises(scenario)).toBe(demand.length);
        expect(indicator(scenario, 'onTimePromise')).toBe(1);
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it('asks for a lead time where nothing says how long it takes to replenish', () => {
    const made = {
      stocks: { 'tea@shop': { source: { kind: 'made', line: 'mill', supplier: null } } },
      lines: { mill: { place: 'shop', stations: { mill: { unitTime: 1 } } } },
    };
    expect(() => compiled(shopWith(made, promise({ kind: 'ATP' })))).toThrow(
      'segments/walkIn/promise/lead: nothing says how long tea@shop takes to replenish: give a lead here, or tuned/lead at the stock',
    );
    expect(() => compiled(shopWith(promise({ kind: 'fixed' })))).toThrow('segments/walkIn/promise/lead');
  });
});

/** Runs a scenario and counts the promises that supply up to their date covers, as counted here from the orders open. */
function coveredPromises(scenario: unknown): number {
  // With a trace nobody is served the short way, so that every order is promised something.
  const run = new SteppedRun(scenario, 'told', 0, new Trace());
  const { world } = run;
  const deciders = world.deciders!;
  const promisedShipDate = deciders.promisedShipDate.bind(deciders);
  let covered = 0;
  deciders.promisedShipDate = (order) => {
    const at = promisedShipDate(order);
    const units = world.claims.real[world.orders.whole[order + Order.firstClaim]! + Claim.quantity]!;
    const there = free(world, 0) - levelOf(world, 0, Level.backlog) + dueBy(run, at);
    // Beyond all receipts stands an order that is placed now and takes the lead time.
    if (units - there <= NOTHING || at >= world.now + 24 * 60) covered += 1;
    return at;
  };
  run.finish();
  return covered;
}

/** Units on their way that arrive after now and by an instant. */
function dueBy({ world }: SteppedRun, at: number): number {
  const { real, used } = world.replenishments;
  let units = 0;
  for (let order = 0; order < used; order += 16) {
    const [quantity, due] = [real[order]!, real[order + 2]!];
    if (due > world.now && due <= at) units += quantity;
  }
  return units;
}

describe('capable to promise', () => {
  /** One machine, 2 hours a piece, open 8 to 16; what is ordered is made, and put away in 3 hours. */
  const shift = { calendars: { day: { open: [{ days: 'Mon-Fri', from: '08:00', to: '16:00' }] } } };
  const workshop = (patch: object = {}): unknown =>
    shopWith(
      shift,
      promise({ kind: 'CTP' }),
      {
        stocks: {
          'tea@shop': {
            source: { kind: 'made', line: 'mill', supplier: null, putAway: 3 },
            rule: { policy: 'makeToOrder', s: null, S: null },
            initial: { onHand: 0 },
          },
        },
        lines: {
          mill: {
            place: 'shop',
            calendar: 'day',
            stations: { mill: { unitTime: 2, variation: { kind: 'constant' } } },
          },
        },
        ...orders([10, 3], [11, 2], [35, 1]),
      },
      patch,
    );

  it('is when a single machine has worked off what was ordered before, and is kept', () => {
    // Monday 10:00, 6 h: 16:00. Then 4 h from Tuesday 8:00: 12:00. Tuesday 11:00: an hour is left, 2 h more: 14:00.
    expect(promised(workshop())).toEqual([16 + 3, 36 + 3, 38 + 3]);
    expect(indicator(workshop(), 'onTimePromise')).toBe(1);
    const delivered = traceOf(workshop()).filter(({ kind }) => kind === 'delivery');
    expect(delivered.map(({ time }) => time / 60)).toEqual([19, 39, 41]);
  });

  it('adds nothing where stock covers it, and makes only what it does not cover', () => {
    const stocked = workshop({ stocks: { 'tea@shop': { initial: { onHand: 2 } } } });
    expect(promised(stocked)[0]).toBe(12 + 3); // one of three is made
  });

  it('waits for parts that have to be bought', () => {
    const parts = workshop({
      items: { tea: { components: { leaf: 2 } }, leaf: { kind: 'material' } },
      stocks: {
        'leaf@shop': { source: { kind: 'bought', supplier: 'importer' }, rule: { policy: 'baseStock', S: 0 } },
      },
      ...orders([10, 1]),
    });
    // Leaves ordered at hour 10 come at hour 34, Tuesday 10:00; 2 hours of work.
    expect(promised(parts)).toEqual([36 + 3]);
    expect(indicator(parts, 'onTimePromise')).toBe(1);
  });

  it('is when a sending place is capable, and the way from there', () => {
    const depot = workshop({
      places: { depot: {} },
      stocks: {
        'tea@depot': {
          source: { kind: 'transferred', from: 'shop', transit: 5 },
          rule: { policy: 'baseStock', S: 0 },
        },
      },
      segments: { walkIn: { place: 'depot' } },
      ...orders([10, 3]),
    });
    expect(promised(depot)).toEqual([19 + 5]);
    expect(indicator(depot, 'onTimePromise')).toBe(1);
  });
});
