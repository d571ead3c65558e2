// What sales promises from lists that are some hours old, worked out by hand. Hours; hour 0 is Monday 00:00.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch } from '../../../src/scenarios/merge-patch.ts';
import { parseScenario } from '../../../src/scenarios/parse.ts';
import { compile } from '../../../src/scenarios/compile.ts';
import type { Scenario } from '../../../src/scenarios/scenario.ts';
import { ListedSupply } from '../../../src/sim/decision/listed-supply.ts';
import { PresentSupply, type SupplySight } from '../../../src/sim/decision/supply-sight.ts';
import { Replicator } from '../../../src/sim/index.ts';
import { kpis } from '../../../src/sim/kpis/index.ts';
import { measuredWindow } from '../../../src/sim/record/window.ts';
import { plants } from '../../arbitraries/plants.ts';
import { compiled, SteppedRun, traceOf } from '../../fixtures/stepped-run.ts';

/** A shop that buys tea and never orders more than what is on its way; customers are promised what is available. */
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
      initial: { onHand: 0, inTransit: [{ due: 20, quantity: 6 }] },
    },
  },
  suppliers: { importer: { leadTime: 24 } },
  promise: { kind: 'ATP', lead: 100 },
  segments: { walkIn: { place: 'shop', partial: true } },
  layers: { walkIn: { tea: { mode: 'replay', records: [[10, 3]] } } },
};
const shopWith = (...patches: object[]): unknown => patches.reduce<unknown>(applyPatch, shop);
const orders = (...list: [number, number][]) => ({ layers: { walkIn: { tea: { mode: 'replay', records: list } } } });
const lists = (sales: object) => ({ functions: { sales } });
const both = (list: object) => lists({ inventory: list, supply: list });

/** Hours promised, order by order. */
const promised = (scenario: unknown): number[] =>
  traceOf(scenario)
    .filter(({ kind }) => kind === 'promise')
    .map(({ quantity }) => quantity / 60);

function onTimePromise(scenario: unknown): number {
  const { plant, facts, management } = compiled(scenario);
  const { ledger, distributions } = new Replicator(plant, management).run({
    seed: 'list',
    replication: 0,
    audit: true,
  });
  return kpis.find(({ id }) => id === 'onTimePromise')!.fold(measuredWindow(ledger, facts, distributions));
}

describe('a list of what there is', () => {
  /** What is due at hour 20 comes at hour 70: its supplier is out. */
  const late = shopWith(orders([22, 1], [30, 1], [40, 1], [50, 1]), {
    suppliers: { importer: { outage: { up: 1e6, down: 1, delay: 10 } } },
    factors: { fire: { target: 'suppliers/importer/outage', op: 'set', value: 1, from: 15, to: 60 } },
  });

  it('makes promises that are kept the less often the older it is', () => {
    // At once: what is overdue has no date. By list, what was due since is taken to have come.
    expect(promised(late)).toEqual([122, 130, 140, 150]);
    expect(promised(applyPatch(late, both({ batch: 24 })))).toEqual([22, 130, 140, 150]);
    expect(promised(applyPatch(late, both({ batch: 48 })))).toEqual([22, 30, 40, 150]);
    expect(promised(applyPatch(late, both({ batch: 96 })))).toEqual([22, 30, 40, 50]);
    expect(onTimePromise(late)).toBe(1);
    expect(onTimePromise(applyPatch(late, both({ batch: 24 })))).toBe(0.75);
    expect(onTimePromise(applyPatch(late, both({ batch: 48 })))).toBe(0.25);
    expect(onTimePromise(applyPatch(late, both({ batch: 96 })))).toBe(0);
  });

  it('tells what was true when it was taken, from when it arrives', () => {
    // The list of hour 24 is there at hour 48: the order of hour 50 is the first to be promised by it.
    expect(promised(applyPatch(late, both({ batch: 24, latency: 24 })))).toEqual([22, 30, 40, 150]);
  });

  it('does not hide what sales has sold itself, waiting or gone', () => {
    const sold = shopWith(orders([10, 3], [11, 2], [12, 1], [13, 4]), both({ batch: '1 wk' }), {
      stocks: { 'tea@shop': { initial: { onHand: 5 } } },
    });
    // 5 are on the shelf: 3 and 2 of them. Of the 6 that come at hour 20: 1 and 4.
    expect(promised(sold)).toEqual([10, 11, 20, 20]);
  });

  it('hides what has spoilt since', () => {
    const spoilt = shopWith(orders([30, 4], [60, 1]), {
      items: { tea: { shelfLife: '1 d' } },
      stocks: { 'tea@shop': { initial: { onHand: 4, inTransit: [] } } },
    });
    expect(promised(spoilt)).toEqual([130, 160]);
    // The list of hour 48 no longer has them.
    expect(promised(applyPatch(spoilt, both({ batch: 48 })))).toEqual([30, 160]);
  });

  it('of stock alone, or of supply alone, leaves the other as it is', () => {
    const onRecord = shopWith(orders([22, 4], [23, 3]));
    expect(promised(onRecord)).toEqual([22, 123]);
    // What is due at hour 20 is on record at hour 22, and not counted once more.
    expect(promised(applyPatch(onRecord, lists({ supply: { batch: 48 } })))).toEqual([22, 123]);
    // A list of stock of hour 0, and word that nothing is on its way any more: what came between is on neither.
    expect(promised(applyPatch(onRecord, lists({ inventory: { batch: 48 } })))).toEqual([122, 123]);
  });

  it('takes off what has come earlier than it said', () => {
    const made = shopWith(orders([10, 3], [31, 2], [32, 1]), lists({ supply: { batch: 24 } }), {
      stocks: {
        'tea@shop': {
          source: { kind: 'made', line: 'mill', supplier: null },
          rule: { policy: 'orderUpTo', every: '1 wk', S: 5, s: null },
          initial: { onHand: 3, inTransit: null },
        },
      },
      lines: { mill: { place: 'shop', stations: { mill: { unitTime: 8, variation: { kind: 'constant' } } } } },
    });
    // At hour 0 two are let go, to come at hour 100 by the usual lead time; they come at hour 16.
    expect(promised(made)).toEqual([10, 31, 132]);
  });

  it('that is none of supply leaves the usual lead time for what stock does not cover', () => {
    const early = shopWith(orders([10, 3]));
    expect(promised(early)).toEqual([20]);
    expect(promised(applyPatch(early, lists({ supply: 'none' })))).toEqual([110]);
  });

  it('of the load of a line is behind by what was ordered since', () => {
    const workshop = shopWith(orders([10, 3], [11, 2], [35, 1]), {
      calendars: { day: { open: [{ days: 'Mon-Fri', from: '08:00', to: '16:00' }] } },
      promise: { kind: 'CTP', lead: null },
      stocks: {
        'tea@shop': {
          source: { kind: 'made', line: 'mill', supplier: null, putAway: 3 },
          rule: { policy: 'makeToOrder', s: null, S: null },
          initial: { onHand: 0, inTransit: null },
        },
      },
      lines: {
        mill: {
          place: 'shop',
          calendar: 'day',
          stations: { mill: { unitTime: 2, variation: { kind: 'constant' } } },
        },
      },
    });
    expect(promised(workshop)).toEqual([16 + 3, 36 + 3, 38 + 3]);
    // At 11:00 sales knows of 5 to make and not that an hour's work is done: 5 h today, 5 h tomorrow. Tuesday's list knows.
    expect(promised(applyPatch(workshop, lists({ supply: { batch: 24 } })))).toEqual([16 + 3, 37 + 3, 38 + 3]);
  });
});

describe('a list taken now', () => {
  /** All that promises are made from, of every stock, line and supplier. */
  const seenBy = (sight: SupplySight) => ({
    stocks: sight.plant.stocks.map((_, stock) => {
      const receipts: string[] = [];
      sight.eachReceipt(stock, 60, (units, at) => receipts.push(`${units} at ${at}`));
      return { free: Math.round(1e6 * sight.uncommitted(stock)), receipts };
    }),
    lines: sight.plant.lines.map((_, line) => Math.round(1e6 * sight.freeAt(line))),
    suppliers: sight.plant.suppliers.map((_, supplier) => sight.purchaseMinutes(supplier)),
  });

  it('says what is true, in any plant', () => {
    const never = { everyMinutes: Number.POSITIVE_INFINITY, latencyMinutes: 0 };
    fc.assert(
      fc.property(plants, fc.integer({ min: 1, max: 400 }), (scenario, steps) => {
        const run = new SteppedRun({ ...scenario, functions: { ...scenario.functions, sales: {} } });
        for (let n = 0; n < steps && run.step(); n++);
        const list = new ListedSupply(run.world, { inventory: never, supply: never });
        list.start();
        const present = new PresentSupply(run.world);
        expect(seenBy(list)).toEqual(seenBy(present));
        run.world.plant.stocks.forEach((_, stock) => {
          expect(list.onOrder(stock)).toBeCloseTo(present.onOrder(stock), 6);
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('lists that cannot be', () => {
  const issuesOf = (patch: object): string[] => {
    const parsed = parseScenario(shopWith(patch));
    const { issues } = parsed.ok ? compile(parsed.value) : parsed;
    return issues.map(({ path, severity, message }) => `${severity} ${path}: ${message}`);
  };

  it('are refused, or said to have no effect', () => {
    expect(issuesOf(lists({ inventory: { batch: 0 } }))).toEqual([
      'error functions/sales/inventory/batch: must be longer than zero; leave the list out where sales is told at once',
    ]);
    expect(issuesOf(lists({ supply: { batch: '1 h', latency: '2 wk' } }))).toEqual([
      'error functions/sales/supply/latency: more than 100 lists would be on their way: send fewer, or faster',
    ]);
    expect(issuesOf(lists({ supply: { batch: '0.001 min' } }))[0]).toMatch(/^error functions\/sales\/supply\/batch: /);
    expect(issuesOf({ functions: { production: { supply: { batch: '1 d' } } } })).toEqual([
      'error functions/production/supply: only sales promises from a list: give it to sales, or leave it out',
    ]);
    expect(issuesOf({ ...lists({ supply: 'none' }), promise: { kind: 'CTP' } })).toEqual([
      'error functions/sales/supply: CTP asks what lines and suppliers have to do: give a list, such as {"batch": "1 d"}, or promise ATP',
    ]);
    expect(issuesOf({ ...lists({ inventory: { batch: '1 d' } }), promise: { kind: 'request', lead: null } })).toEqual([
      'warning functions/sales/inventory: nobody is promised by stock: it has no effect without "ATP" or "CTP"',
    ]);
  });
});
