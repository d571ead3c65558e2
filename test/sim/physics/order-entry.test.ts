// Orders that come on record late or wrongly, worked out by hand. Hours; hour 0 is Monday 00:00.
import { describe, expect, it } from 'vitest';
import { applyPatch } from '../../../src/scenarios/merge-patch.ts';
import type { Scenario } from '../../../src/scenarios/scenario.ts';
import { Layer, type LayerColumn, Stock } from '../../../src/sim/record/columns.ts';
import { SteppedRun } from '../../fixtures/stepped-run.ts';
import { tell } from '../../fixtures/tell.ts';

/** A shop with coffee and tea that never orders; one customer asks for 10 units of tea at hour 10. */
const shop: Scenario = {
  id: 'shop',
  timeUnit: 'hour',
  horizon: { warmUp: 0, measured: '2 wk', runOut: 0 },
  items: { coffee: { kind: 'finished', price: 7 }, tea: { kind: 'finished', price: 3 } },
  places: { shop: { transit: 5 } },
  stocks: Object.fromEntries(
    ['coffee', 'tea'].map((item) => [
      `${item}@shop`,
      {
        source: { kind: 'bought', supplier: 'importer' },
        rule: { policy: 'reorderPointUpTo', s: -1000, S: 0 },
        initial: { onHand: 100 },
      },
    ]),
  ),
  suppliers: { importer: { leadTime: 24 } },
  segments: { walkIn: { place: 'shop' } },
  layers: {
    walkIn: {
      coffee: { mode: 'replay', records: [[1, 0]] },
      tea: { mode: 'replay', records: [[10, 10]] },
    },
  },
};
const shopWith = (patch: object): unknown => applyPatch(shop, patch);
const entry = (settings: object) => ({ orderEntry: settings });
const onHand = (coffee: number, tea: number) => ({
  stocks: { 'coffee@shop': { initial: { onHand: coffee } }, 'tea@shop': { initial: { onHand: tea } } },
});
/** Every order is entered for the other item. */
const wrongItem = entry({ error: 1, wrongItem: 1 });

/** Sums over the run, of the layers of coffee and tea. */
function booksOf(scenario: unknown, ...columns: LayerColumn[]) {
  const { ledger } = new SteppedRun(scenario, 'story').finish().world;
  return columns.map((column) =>
    [0, 1].map((layer) => [0, 1].reduce((sum, week) => sum + ledger.layer.at(week, layer, Layer[column]), 0)),
  );
}

describe('an order that is recorded later than it is placed', () => {
  const later = entry({ delay: 4 });

  it('is served then, with the dates of its placing', () => {
    expect(tell(shopWith(later), 'demand', 'shipment', 'delivery')).toEqual([
      '10 demand walkIn tea 10',
      '14 shipment walkIn tea 10',
      '19 delivery walkIn tea 10',
    ]);
    const late = booksOf(shopWith(later), 'unitsOnTime', 'lateOrders', 'ordersDelivered', 'ordersAccurate');
    expect(late.map(([, tea]) => tea)).toEqual([0, 1, 1, 1]);
  });

  it('is in time where its customer leaves more time than it takes', () => {
    const lead = { ...later, segments: { walkIn: { requestLead: 4 } } };
    expect(booksOf(shopWith(lead), 'unitsOnTime', 'ordersPerfect')).toEqual([
      [0, 10],
      [0, 1],
    ]);
  });

  it('loses its customer when it is recorded, or when patience has run out since the date', () => {
    const immediate = { ...later, ...onHand(0, 0), segments: { walkIn: { patience: { immediate: 1 } } } };
    expect(tell(shopWith(immediate), 'lost')).toEqual(['14 lost walkIn tea 10']);
    // Weibull of shape 100: patience of two hours to within a few minutes is over before the order is recorded.
    const short = { ...later, ...onHand(0, 0), segments: { walkIn: { patience: { mean: 2, shape: 100 } } } };
    expect(tell(shopWith(short), 'reneged')).toEqual(['14 reneged walkIn tea 10']);
  });

  it('takes what is there when it is recorded; the next one gets what is left', () => {
    const two = {
      layers: {
        walkIn: {
          tea: {
            records: [
              [10, 10],
              [11, 95],
            ],
          },
        },
      },
    };
    const partial = { segments: { walkIn: { partial: true } } };
    expect(tell(shopWith({ ...later, ...two, ...partial }), 'shipment')).toEqual([
      '14 shipment walkIn tea 10',
      '15 shipment walkIn tea 90',
    ]);
  });
});

describe('an order entered for another item', () => {
  it('is delivered so, goes back, and is asked for again', () => {
    const story = tell(shopWith(wrongItem), 'demand', 'entryError', 'shipment', 'delivery', 'sentBack');
    expect(story).toEqual([
      '10 demand walkIn tea 10',
      '10 entryError walkIn coffee 10',
      '10 shipment walkIn coffee 10',
      '15 delivery walkIn coffee 10',
      '15 shipment walkIn tea 10', // the correction is recorded at once
      '20 sentBack coffee@shop 10', // as long on its way as it was
      '20 delivery walkIn tea 10',
    ]);
  });

  it('is delivered in the end, late, and is none of what it should have been', () => {
    const columns = [
      'ordersDelivered',
      'ordersInFull',
      'ordersAccurate',
      'ordersOtif',
      'ordersPerfect',
      'lateOrders',
    ] as const;
    expect(booksOf(shopWith(wrongItem), ...columns).map(([, tea]) => tea)).toEqual([1, 0, 0, 0, 0, 1]);
    expect(booksOf(shopWith(wrongItem), 'ordersDelivered', 'orders')).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  it('counts as wanted what was wanted, and is paid for what was kept', () => {
    expect(
      booksOf(shopWith(wrongItem), 'unitsTrue', 'unitsShipped', 'unitsOnTime', 'unitsDelivered', 'revenue'),
    ).toEqual([
      [0, 10],
      [10, 10],
      [0, 0],
      [0, 10],
      [0, 30],
    ]);
  });

  it('cannot be corrected from an empty shelf: its customer is as patient as the first time', () => {
    const empty = shopWith({ ...wrongItem, ...onHand(100, 0), segments: { walkIn: { patience: { immediate: 1 } } } });
    expect(tell(empty, 'shipment', 'lost', 'reneged')).toEqual([
      '10 shipment walkIn coffee 10',
      '15 lost walkIn tea 10',
    ]);
    const patient = applyPatch(empty, { segments: { walkIn: { patience: { immediate: 0, mean: 20, shape: 100 } } } });
    const [, renege] = tell(patient, 'shipment', 'reneged');
    expect(renege).toMatch(/^3[45]\.\d+ reneged walkIn tea 10$/); // 15 + 20, not 10 + 20
    const later = { stocks: { 'tea@shop': { initial: { inTransit: [{ due: 100, quantity: 10 }] } } } };
    expect(
      tell(applyPatch(applyPatch(empty, later), { segments: { walkIn: { patience: null } } }), 'shipment'),
    ).toEqual(['10 shipment walkIn coffee 10', '100 shipment walkIn tea 10']);
  });

  it('is lost as what was wanted when the wrong item is not there', () => {
    const none = shopWith({ ...wrongItem, ...onHand(0, 100), segments: { walkIn: { patience: { immediate: 1 } } } });
    expect(tell(none, 'entryError', 'lost', 'shipment')).toEqual([
      '10 entryError walkIn coffee 10',
      '10 lost walkIn tea 10',
    ]);
    expect(booksOf(none, 'unitsTrue', 'lostUnits', 'lostValue', 'unitsPlaced')).toEqual([
      [0, 10],
      [0, 10],
      [0, 30],
      [0, 10],
    ]);
  });

  it('that has come in parts goes back in parts when its customer has had enough', () => {
    const some = shopWith({
      ...wrongItem,
      ...onHand(4, 100),
      segments: { walkIn: { partial: true, patience: { mean: 20, shape: 100 } } },
    });
    const story = tell(some, 'shipment', 'reneged', 'sentBack');
    expect(story.map((line) => line.replace(/^[\d.]+ /, ''))).toEqual([
      'shipment walkIn coffee 4',
      'reneged walkIn tea 10',
      'sentBack coffee@shop 4',
    ]);
  });
});

describe('an order entered in another quantity', () => {
  const wrongQuantity = entry({ error: 1, wrongItem: 0, largestError: 0.5 });

  it('too large: the rest goes back; too small: the rest is asked for again', () => {
    // Orders of 10 units: between 5 and 15 are entered, never 10.
    const many = Array.from({ length: 20 }, (_, n) => [10 + n, 10]);
    const scenario = shopWith({
      ...wrongQuantity,
      ...onHand(0, 1000),
      layers: { walkIn: { tea: { records: many } } },
    });
    const entered = tell(scenario, 'entryError').map((line) => Number(line.split(' ')[4]));
    expect(entered).toHaveLength(20);
    expect(Math.min(...entered)).toBeGreaterThanOrEqual(5);
    expect(Math.max(...entered)).toBeLessThanOrEqual(15);
    expect(entered).not.toContain(10);
    expect([entered.some((units) => units < 10), entered.some((units) => units > 10)]).toEqual([true, true]);
    const { ledger } = new SteppedRun(scenario, 'story').finish().world;
    const back = ledger.stock.at(0, 1, Stock.unitsReturned);
    expect(back).toBe(entered.reduce((sum, units) => sum + Math.max(0, units - 10), 0));
    const [shipped, delivered, revenue, onTime, orders, accurate, done] = booksOf(
      scenario,
      ...([
        'unitsShipped',
        'unitsDelivered',
        'revenue',
        'unitsOnTime',
        'ordersOnTime',
        'ordersAccurate',
        'ordersDelivered',
      ] as const),
    ).map(([, tea]) => tea!);
    expect(shipped).toBe(200 + back);
    expect([delivered, revenue, orders, accurate, done]).toEqual([200, 600, 0, 0, 20]);
    expect(onTime).toBeCloseTo(
      entered.reduce((sum, units) => sum + Math.min(10, units), 0),
      9,
    );
  });

  it('of one unit is entered as more: nothing is no order', () => {
    const one = shopWith({ ...wrongQuantity, layers: { walkIn: { tea: { records: [[10, 1]] } } } });
    expect(tell(one, 'entryError')).toEqual(['10 entryError walkIn tea 2']);
  });

  it('is all there is where the other item may be in the same basket: the lines of an order are of different items', () => {
    const basket = { segments: { walkIn: { companions: { coffee: { probability: 1, quantityRatio: 1 } } } } };
    expect(tell(shopWith({ ...wrongItem, ...basket }), 'entryError')[0]).toMatch(
      /^10 entryError walkIn tea (?!10$)\d+$/,
    );
  });

  it('is all there is where a segment buys one item', () => {
    const { coffee: _, ...items } = shop.items;
    const { 'coffee@shop': __, ...stocks } = shop.stocks;
    const single = { ...shop, items, stocks, layers: { walkIn: { tea: shop.layers!['walkIn']!['tea']! } } };
    const [line] = tell({ ...single, ...wrongItem }, 'entryError');
    expect(line).toMatch(/^10 entryError walkIn tea (?!10$)\d+$/);
  });
});

describe('a check of what is entered', () => {
  it('corrects an error before the order is recorded, which takes its time', () => {
    const checked = entry({ delay: 1, error: 1, wrongItem: 1, validation: { catches: 1 } });
    expect(tell(shopWith(checked), 'entryError', 'shipment')).toEqual(['15 shipment walkIn tea 10']); // 10 + 1 + 4
    expect(booksOf(shopWith(checked), 'ordersDelivered', 'ordersAccurate')).toEqual([
      [0, 1],
      [0, 1],
    ]);
    const quick = entry({ error: 1, validation: { catches: 1, delay: 2 } });
    expect(tell(shopWith(quick), 'shipment')).toEqual(['12 shipment walkIn tea 10']);
  });

  it('catches its share of the errors, and errors are as frequent as they are said to be', () => {
    const orders = Array.from({ length: 4000 }, (_, n) => [10 + n / 20, 1]);
    const errors = (settings: object): number =>
      tell(shopWith({ ...entry(settings), layers: { walkIn: { tea: { records: orders } } } }), 'entryError').length;
    // Binomial with standard deviation 31.6 at most: within four of them.
    expect(Math.abs(errors({ error: 0.2 }) - 800)).toBeLessThan(127);
    expect(Math.abs(errors({ error: 0.2, validation: { catches: 0.75 } }) - 200)).toBeLessThan(127);
  });
});

describe('a factor', () => {
  it('moves the errors, what is caught of them, and the delay', () => {
    const from100 = (target: string, value: number) => ({
      [target.split('/').at(-1)!]: { target, op: 'set', value, from: 100 },
    });
    const twice = {
      layers: {
        walkIn: {
          tea: {
            records: [
              [10, 10],
              [110, 10],
            ],
          },
        },
      },
    };
    const withFactor = (settings: object, target: string, value: number) =>
      tell(
        shopWith({ ...entry(settings), ...twice, factors: from100(target, value) }),
        'entryError',
        'shipment',
      ).filter((line) => Number(line.split(' ')[0]) === 10 || Number(line.split(' ')[0]) >= 100);
    expect(withFactor({ error: 0, wrongItem: 1 }, 'segments/*/entryError', 1).slice(0, 2)).toEqual([
      '10 shipment walkIn tea 10',
      '110 entryError walkIn coffee 10',
    ]);
    expect(withFactor({ error: 1, wrongItem: 1 }, 'segments/walkIn/entryCaught', 1).slice(0, 3)).toEqual([
      '10 entryError walkIn coffee 10',
      '10 shipment walkIn coffee 10',
      '114 shipment walkIn tea 10',
    ]);
    expect(withFactor({ delay: 6 }, 'segments/*/entryDelayScale', 0.5)).toEqual(['113 shipment walkIn tea 10']);
  });
});

describe('the entry of orders', () => {
  it('can differ from segment to segment', () => {
    const two = shopWith({
      ...entry({ delay: 4 }),
      segments: { online: { place: 'shop', orderEntry: { delay: 0 } } },
      layers: { online: { tea: { mode: 'replay', records: [[10, 1]] } } },
    });
    expect(tell(two, 'shipment')).toEqual(['10 shipment online tea 1', '14 shipment walkIn tea 10']);
  });
});
