// Records that differ from the shelf, worked out by hand. Hours; hour 0 is Monday 00:00.
import { describe, expect, it } from 'vitest';
import { applyPatch } from '../../../src/scenarios/merge-patch.ts';
import type { Scenario } from '../../../src/scenarios/scenario.ts';
import { Level, levelOf } from '../../../src/sim/physics/levels.ts';
import { Company, Layer, Stock } from '../../../src/sim/record/columns.ts';
import { SteppedRun } from '../../fixtures/stepped-run.ts';
import { tell } from '../../fixtures/tell.ts';

/**
 * A shop that never orders. 10 units of tea come at hour 1; with `largestError` of a tenth an error is one unit, and
 * with `error` 1 every receipt has one: too much on record or too little, as `positive` says.
 */
const shop: Scenario = {
  id: 'shop',
  timeUnit: 'hour',
  horizon: { warmUp: 0, measured: '4 wk', runOut: 0 },
  items: { tea: { kind: 'finished', abc: 'A' } },
  places: { shop: {} },
  stocks: {
    'tea@shop': {
      source: { kind: 'bought', supplier: 'importer' },
      rule: { policy: 'reorderPointUpTo', s: -1000, S: 0 },
      initial: { onHand: 0, inTransit: [{ due: 1, quantity: 10 }] },
    },
  },
  suppliers: { importer: { leadTime: 24 } },
  segments: { walkIn: { place: 'shop' } },
  layers: { walkIn: { tea: { mode: 'replay', records: [[10, 11]] } } },
  records: { error: 1, largestError: 0.1, positive: 1 },
};
const shopWith = (patch: object): unknown => applyPatch(shop, patch);
const orders = (...list: [number, number][]) => ({ layers: { walkIn: { tea: { mode: 'replay', records: list } } } });
const parts = { segments: { walkIn: { partial: true } } };
const tooLittle = { records: { positive: 0 } };

/** Shelf and record of the only stock after an instant. */
function levelsAt(scenario: unknown, hour: number) {
  const { world } = new SteppedRun(scenario).until(hour * 60);
  const onHand = levelOf(world, 0, Level.onHand);
  return { shelf: onHand, record: onHand + world.recordError[0]! };
}

describe('phantom stock', () => {
  it('is promised, is not found by the picker, and the record is put right', () => {
    expect(levelsAt(shop, 5)).toEqual({ shelf: 10, record: 11 });
    expect(tell(shop, 'misrecord', 'shortPick', 'shipment')).toEqual([
      '1 misrecord tea@shop 1',
      '10 shortPick tea@shop 11', // all or nothing: the whole order falls back
    ]);
    expect(levelsAt(shop, 11)).toEqual({ shelf: 10, record: 10 });
  });

  it('leaves what is there to an order that takes parts, and to the next who can do with it', () => {
    expect(tell(shopWith(parts), 'shortPick', 'shipment')).toEqual([
      '10 shortPick tea@shop 1',
      '10 shipment walkIn tea 10',
    ]);
    expect(tell(shopWith(orders([10, 11], [12, 4])), 'shortPick', 'shipment')).toEqual([
      '10 shortPick tea@shop 11',
      '12 shipment walkIn tea 4',
    ]);
  });

  it('is found out at the cut-off; who would not wait is lost there, the others as long as they wait', () => {
    const cutoff = { places: { shop: { shipping: { cutoff: '16:00', days: 'Mon-Sun' } } } };
    const impatient = { segments: { walkIn: { patience: { immediate: 1 } } } };
    expect(tell(shopWith({ ...cutoff, ...impatient }), 'shortPick', 'lost')).toEqual([
      '16 shortPick tea@shop 11',
      '16 lost walkIn tea 11',
    ]);
    const more = {
      stocks: { 'tea@shop': { initial: { inTransit: [10, 3].map((quantity, n) => ({ due: 1 + 29 * n, quantity })) } } },
    };
    expect(tell(shopWith({ ...cutoff, ...more }), 'shipment')).toEqual(['40 shipment walkIn tea 11']);
  });

  it('keeps the rule from ordering until it is found out', () => {
    // Base stock 11: the position is 11 on record after the receipt, 10 on the shelf.
    const rule = { stocks: { 'tea@shop': { rule: { policy: 'baseStock', s: null, S: 11 } } } };
    const placed = (scenario: unknown) => tell(scenario, 'order', 'shortPick');
    // At hour 0 one unit is missing to 11 with 10 in transit; it comes at hour 24, with an error of one unit more.
    expect(placed(shopWith({ ...rule, ...orders([40, 1]) }))).toEqual([
      '0 order tea@shop 1',
      // at 12 and 13 on record nothing is ordered for the unit sold at hour 40
    ]);
    expect(placed(shopWith({ ...rule, ...orders([10, 11]), ...parts })).slice(0, 3)).toEqual([
      '0 order tea@shop 1',
      '10 shortPick tea@shop 1',
      '10 order tea@shop 11', // ten sold and one owed
    ]);
  });
});

describe('hidden stock', () => {
  const hidden = shopWith({ ...tooLittle, ...orders([10, 10]) });

  it('is not given to customers, who wait until the next receipt', () => {
    expect(levelsAt(hidden, 5)).toEqual({ shelf: 10, record: 9 });
    expect(tell(hidden, 'shipment')).toEqual([]);
    const next = {
      stocks: {
        'tea@shop': {
          initial: {
            inTransit: [
              { due: 1, quantity: 10 },
              { due: 30, quantity: 5 },
            ],
          },
        },
      },
    };
    expect(tell(applyPatch(hidden, next), 'shipment')).toEqual(['30 shipment walkIn tea 10']);
  });

  it('comes to light in a count, and goes to those who wait', () => {
    const counted = applyPatch(hidden, { records: { counts: { every: '2 d', error: 0 } } });
    expect(tell(counted, 'count', 'shipment').slice(0, 2)).toEqual([
      '48 count tea@shop 1',
      '48 shipment walkIn tea 10',
    ]);
  });

  it('is on record as nothing when more leaves than was on record', () => {
    // Goods perish at hour 25, all ten of them; nine were on record.
    const perishing = applyPatch(hidden, { items: { tea: { shelfLife: 24 } }, ...orders([100, 1]) });
    expect(levelsAt(perishing, 20)).toEqual({ shelf: 10, record: 9 });
    expect(levelsAt(perishing, 26)).toEqual({ shelf: 0, record: 0 });
  });
});

describe('a count', () => {
  const later = orders([500, 1]);
  const counts = (settings: object) => shopWith({ ...later, records: { counts: { error: 0, ...settings } } });

  it('comes at multiples of its interval after the phase', () => {
    expect(tell(counts({ every: '1 wk', phase: 5 }), 'count')).toEqual([
      '173 count tea@shop -1',
      '341 count tea@shop 0',
      '509 count tea@shop 0',
    ]);
  });

  it('comes 13, 4 or 2 times a year by class unless the file says otherwise', () => {
    const weeksToFirst = (abc: string | null, settings: object = {}) => {
      const long = applyPatch(counts(settings), { items: { tea: { abc } }, horizon: { measured: '53 wk' } });
      return Number(tell(long, 'count')[0]!.split(' ')[0]) / 168;
    };
    expect(['A', 'B', 'C', null].map((abc) => weeksToFirst(abc))).toEqual([4, 13, 26, 26]);
    expect(weeksToFirst('B', { perYear: { B: 26 } })).toBe(2);
  });

  it('takes its time, which is kept and paid', () => {
    const { ledger } = new SteppedRun(counts({ every: '1 wk', time: '15 min', costPerHour: 40 })).finish().world;
    const sum = (column: number) => [0, 1, 2, 3].reduce((total, week) => total + ledger.stock.at(week, 0, column), 0);
    expect([sum(Stock.counts), sum(Stock.countMinutes)]).toEqual([3, 45]);
    const paid = [0, 1, 2, 3].reduce((total, week) => total + ledger.company.at(week, 0, Company.countCost), 0);
    expect(paid).toBe(30);
  });

  it('can be wrong itself', () => {
    // Every count is; up to a tenth of ten units too much: one unit, as before the count.
    expect(tell(counts({ every: '1 wk', error: 1 }), 'count').slice(0, 2)).toEqual([
      '168 count tea@shop 0',
      '336 count tea@shop 0',
    ]);
  });

  it('lets a rule see at once what was counted', () => {
    const rule = { stocks: { 'tea@shop': { rule: { policy: 'reorderPointUpTo', s: 10, S: 20 } } } };
    const scenario = applyPatch(counts({ every: '1 wk' }), rule);
    // Two receipts of ten, each recorded as eleven. After ten are sold 12 are on record, above the reorder point, and ten
    // on the shelf, which are not.
    expect(tell(applyPatch(scenario, orders([100, 10])), 'order', 'count').slice(0, 3)).toEqual([
      '0 order tea@shop 10',
      '168 count tea@shop -2',
      '168 order tea@shop 10',
    ]);
  });
});

describe('shrinkage', () => {
  it('takes goods from the shelf day by day and leaves them on record', () => {
    const shrinking = shopWith({ ...orders([600, 11]), records: { error: 0, shrinkage: '3 / wk' } });
    const { world } = new SteppedRun(shrinking, 'story').until(2 * 168 * 60);
    const onHand = levelOf(world, 0, Level.onHand);
    expect(onHand).toBeLessThan(10);
    expect(onHand + world.recordError[0]!).toBe(10);
    const vanished = tell(shrinking, 'shrinkage').map((line) => line.split(' '));
    expect(vanished.map(([hour]) => Number(hour) % 24)).toEqual(vanished.map(() => 12));
    const untilThen = vanished.filter(([hour]) => Number(hour) < 2 * 168);
    expect(untilThen.reduce((sum, line) => sum + Number(line[3]), 0)).toBe(10 - onHand);
  });

  it('never takes more than there is', () => {
    const shrinking = shopWith({ ...orders([600, 11]), records: { error: 0, shrinkage: '1000 / wk' } });
    expect(tell(shrinking, 'shrinkage')).toEqual(['12 shrinkage tea@shop 10']);
  });
});

describe('the accuracy of records', () => {
  it('is looked at once a week: within 1, 3 or 5 % of the shelf by class', () => {
    // 10 units, 100 at class A, 30 at class B, 20 at class C; one unit too much on record is just within.
    const accurate = (abc: string, units: number) => {
      const lot = { stocks: { 'tea@shop': { initial: { inTransit: [{ due: 1, quantity: units }] } } } };
      const error = { records: { largestError: 1 / units } };
      const scenario = applyPatch(shopWith({ ...lot, ...error, ...orders([600, 1]) }), { items: { tea: { abc } } });
      const { ledger } = new SteppedRun(scenario).finish().world;
      return [Stock.recordsAccurate, Stock.recordsSampled].map((column) => ledger.stock.at(1, 0, column));
    };
    expect([accurate('A', 100), accurate('A', 99)]).toEqual([
      [1, 1],
      [0, 1],
    ]);
    expect([accurate('B', 34)[0], accurate('B', 33)[0]]).toEqual([1, 0]);
    expect([accurate('C', 20)[0], accurate('C', 19)[0]]).toEqual([1, 0]);
  });
});

/** Pumps are made from steel in lots; steel comes at hour 1 and is one unit more on record than on the shelf. */
const workshop: Scenario = {
  id: 'workshop',
  timeUnit: 'hour',
  horizon: { warmUp: 0, measured: '4 wk', runOut: 0 },
  items: { pump: { kind: 'finished', components: { steel: 1 } }, steel: { kind: 'material' } },
  places: { plant: {} },
  stocks: {
    'pump@plant': { source: { kind: 'made', line: 'L1' }, rule: { policy: 'makeToOrder' } },
    'steel@plant': {
      source: { kind: 'bought', supplier: 'smith' },
      rule: { policy: 'reorderPointUpTo', s: 0, S: 10 },
      initial: { onHand: 0, inTransit: [{ due: 1, quantity: 10 }] },
      records: { error: 1, largestError: 0.1, positive: 1 },
    },
  },
  lines: { L1: { place: 'plant', stations: { cut: { unitTime: 0.1, variation: { kind: 'constant' } } } } },
  suppliers: { smith: { leadTime: 20 } },
  segments: { retail: { place: 'plant' } },
  layers: { retail: { pump: { mode: 'replay', records: [[10, 11]] } } },
};

describe('a kit that is complete on record and short on the shelf', () => {
  it('waits: the record is put right, steel is ordered, and the lot starts when it has come', () => {
    const story = tell(workshop, 'shortPick', 'order', 'issue', 'shipment');
    expect(story).toEqual([
      '10 order pump@plant 11',
      '10 shortPick steel@plant 1',
      '10 order steel@plant 11',
      '30 issue steel@plant 11',
      '31.1 shipment retail pump 11',
    ]);
  });

  it('takes no token of a limited line before it is there', () => {
    const limited = applyPatch(workshop, { lines: { L1: { wipLimit: 1 } } });
    const story = tell(limited, 'shortPick', 'release', 'issue');
    expect(
      story.filter((line) => line.includes('pump') || line.includes('shortPick') || line.includes('issue')),
    ).toEqual(['10 shortPick steel@plant 1']);
  });
});

describe('goods for another place', () => {
  const depot = (partialDelivery: boolean): Scenario => ({
    ...shop,
    places: { shop: {}, depot: {} },
    stocks: {
      'tea@depot': { ...shop.stocks['tea@shop']!, records: shop.records },
      'tea@shop': {
        source: { kind: 'transferred', from: 'depot', transit: 2 },
        rule: { trigger: 'event', target: { kind: 'level', S: 0 }, partialDelivery },
        records: { error: 0 },
      },
    },
  });

  it('that are not there are sent in parts where parts are allowed, else not at all', () => {
    expect(tell(depot(true), 'shortPick', 'issue')).toEqual(['10 shortPick tea@depot 1', '10 issue tea@depot 10']);
    expect(tell(depot(false), 'shortPick', 'issue')).toEqual(['10 shortPick tea@depot 11']);
  });
});

describe('a factor', () => {
  it('moves the share of receipts that are recorded wrongly', () => {
    const receipts = [1, 30, 60].map((due) => ({ due, quantity: 10 }));
    const scenario = shopWith({
      stocks: { 'tea@shop': { initial: { inTransit: receipts } } },
      factors: { training: { target: 'stocks/*/recordError', op: 'mul', value: 0, from: 20, to: 40 } },
    });
    expect(tell(scenario, 'misrecord')).toEqual(['1 misrecord tea@shop 1', '60 misrecord tea@shop 1']);
  });

  it('introduces counts', () => {
    const scenario = shopWith({
      ...orders([600, 1]),
      records: { counts: { every: '1 wk', error: 0, held: 0 } },
      factors: { cycleCounting: { target: 'stocks/*/countShare', op: 'set', value: 1, from: '2 wk' } },
    });
    // The first count of the new way comes at the very instant it begins.
    expect(tell(scenario, 'count')).toEqual(['336 count tea@shop -1', '504 count tea@shop 0']);
  });

  it('has nothing to move where records are never wrong', () => {
    const factors = { training: { target: 'stocks/*/recordError', op: 'mul', value: 0.5 } };
    expect(() => tell(shopWith({ records: null, factors }), 'misrecord')).toThrow(/is not a path of this scenario/);
  });
});

describe('settings of one stock', () => {
  it('differ from those of the company one by one', () => {
    const own = shopWith({ stocks: { 'tea@shop': { records: { positive: 0 } } } });
    expect(tell(own, 'misrecord')).toEqual(['1 misrecord tea@shop -1']);
    const counted = applyPatch(own, { records: { counts: { time: '1 h', every: '1 wk', error: 0 } } });
    const weekly = applyPatch(counted, { stocks: { 'tea@shop': { records: { counts: { every: '2 wk' } } } } });
    expect([tell(counted, 'count').length, tell(weekly, 'count').length]).toEqual([3, 1]);
  });
});

describe('without records', () => {
  it('nothing differs, nothing is sampled', () => {
    const { ledger } = new SteppedRun(shopWith({ records: null, ...orders([10, 10]) })).finish().world;
    expect(ledger.layer.at(0, 0, Layer.unitsOnTime)).toBe(10);
    expect(ledger.stock.at(1, 0, Stock.recordsSampled)).toBe(0);
  });
});
