// Small companies whose every event can be worked out by hand: what customers meet. Hours; hour 0 is Monday 00:00.
import { describe, expect, it } from 'vitest';
import { applyPatch } from '../../../src/scenarios/merge-patch.ts';
import type { Scenario } from '../../../src/scenarios/scenario.ts';
import { Layer } from '../../../src/sim/record/columns.ts';
import { SteppedRun } from '../../fixtures/stepped-run.ts';
import { tell } from '../../fixtures/tell.ts';

/** A shop that buys tea with a day's lead time and never orders; customers come at given hours. */
const shop: Scenario = {
  id: 'shop',
  timeUnit: 'hour',
  horizon: { warmUp: 0, measured: '2 wk', runOut: 0 },
  items: { tea: { kind: 'finished' } },
  places: { shop: {} },
  stocks: {
    'tea@shop': {
      source: { kind: 'bought', supplier: 'importer' },
      rule: { policy: 'reorderPointUpTo', s: -1000, S: 0 },
      initial: { onHand: 100 },
    },
  },
  suppliers: { importer: { leadTime: 24 } },
  segments: { walkIn: { place: 'shop' } },
  layers: { walkIn: { tea: { mode: 'replay', records: [[10, 3]] } } },
};
const shopWith = (patch: object): unknown => applyPatch(shop, patch);
const records = (...list: [number, number][]) => ({ mode: 'replay', records: list });
const onHand = (units: number, ...inTransit: [due: number, quantity: number][]) => ({
  stocks: {
    'tea@shop': { initial: { onHand: units, inTransit: inTransit.map(([due, quantity]) => ({ due, quantity })) } },
  },
});

describe('shipping at a cut-off of 16:00, Monday to Friday', () => {
  const withCutoff = { places: { shop: { shipping: { cutoff: '16:00' } } } };

  it('takes what was ordered up to the cut-off; the rest goes the next shipping day', () => {
    const orders = records([10, 1], [16, 2], [17, 3], [113, 4]); // Monday, Monday 16:00, Monday 17:00, Friday 17:00
    const story = tell(shopWith({ ...withCutoff, layers: { walkIn: { tea: orders } } }), 'shipment');
    expect(story).toEqual([
      '16 shipment walkIn tea 1',
      '16 shipment walkIn tea 2',
      '40 shipment walkIn tea 3', // Tuesday
      '184 shipment walkIn tea 4', // Monday
    ]);
  });

  it('counts a request lead in shipping days, after the cut-off from the next', () => {
    const orders = records([10, 1], [17, 2], [106, 3]); // Monday 10:00 and 17:00, Friday 10:00
    const lead = { segments: { walkIn: { requestLead: '1 d' } }, layers: { walkIn: { tea: orders } } };
    expect(tell(shopWith({ ...withCutoff, ...lead }), 'shipment')).toEqual([
      '40 shipment walkIn tea 1', // Tuesday
      '64 shipment walkIn tea 2', // Wednesday
      '184 shipment walkIn tea 3', // Monday
    ]);
  });

  it('does not ship before the requested date unless the segment takes goods early', () => {
    const lead = { segments: { walkIn: { requestLead: '3 d' } } };
    expect(tell(shopWith({ ...withCutoff, ...lead }), 'shipment')).toEqual(['88 shipment walkIn tea 3']);
    const early = { segments: { walkIn: { requestLead: '3 d', earlyShipment: true } } };
    expect(tell(shopWith({ ...withCutoff, ...early }), 'shipment')).toEqual(['16 shipment walkIn tea 3']);
  });

  it('brings goods to the customer after the transit time', () => {
    const transit = { places: { shop: { shipping: { cutoff: '16:00' }, transit: 30 } } };
    expect(tell(shopWith(transit), 'shipment', 'delivery')).toEqual([
      '16 shipment walkIn tea 3',
      '46 delivery walkIn tea 3',
    ]);
  });

  it('loses at the cut-off who would not wait and is not served whole', () => {
    const patience = { segments: { walkIn: { patience: { immediate: 1 } } } };
    const none = shopWith({ ...withCutoff, ...patience, ...onHand(2) });
    expect(tell(none, 'shipment', 'lost')).toEqual(['16 lost walkIn tea 3']);
    const inTime = shopWith({ ...withCutoff, ...patience, ...onHand(2, [15, 1]) });
    expect(tell(inTime, 'shipment', 'lost')).toEqual(['16 shipment walkIn tea 3']);
  });

  it('stops the patience clock on days without shipping', () => {
    // Friday's order is due Friday 16:00; a patience of nearly two days ends on Tuesday, not on Sunday.
    const patience = { segments: { walkIn: { patience: { mean: '2 d', shape: 100 } } } };
    const friday = { layers: { walkIn: { tea: records([106, 3]) } } };
    const [line] = tell(shopWith({ ...withCutoff, ...patience, ...friday, ...onHand(0) }), 'reneged');
    const hour = Number(line!.split(' ')[0]);
    expect(line).toMatch(/ reneged walkIn tea 3$/);
    // Weibull, shape 100: within 10 % of its mean of 48 hours with probability 1 − 10⁻⁴; here one known draw.
    expect(Math.abs(hour - (112 + 48 + 48))).toBeLessThan(5);
  });
});

describe('shipping at once', () => {
  it('counts the request lead in hours and loses at that moment who would not wait', () => {
    const lead = { segments: { walkIn: { requestLead: 5, patience: { immediate: 1 } } } };
    expect(tell(shopWith(lead), 'shipment')).toEqual(['15 shipment walkIn tea 3']);
    expect(tell(shopWith({ ...lead, ...onHand(2) }), 'lost')).toEqual(['15 lost walkIn tea 3']);
    expect(tell(shopWith({ ...lead, ...onHand(2, [14, 1]) }), 'shipment')).toEqual(['15 shipment walkIn tea 3']);
  });

  it('serves what waits when goods come, in parts where the segment takes parts', () => {
    const later = onHand(1, [20, 1], [30, 1]);
    expect(tell(shopWith(later), 'shipment')).toEqual(['30 shipment walkIn tea 3']);
    const parts = { segments: { walkIn: { partial: true } } };
    expect(tell(shopWith({ ...later, ...parts }), 'shipment')).toEqual([
      '10 shipment walkIn tea 1',
      '20 shipment walkIn tea 1',
      '30 shipment walkIn tea 1',
    ]);
  });

  it('credits a penalty by the week of lateness, up to the cap', () => {
    const penalty = {
      segments: { walkIn: { latePenalty: { perWeek: 0.1, cap: 0.15 } } },
      items: { tea: { price: 100 } },
    };
    const paid = (due: number) => {
      const { ledger } = new SteppedRun(shopWith({ ...penalty, ...onHand(0, [due, 3]) })).finish().world;
      return [0, 1].reduce((sum, period) => sum + ledger.layer.at(period, 0, Layer.latePenalty), 0);
    };
    expect(paid(10)).toBe(0);
    expect(paid(10 + 84)).toBeCloseTo(15, 9); // half a week: 5 % of 300
    expect(paid(10 + 300)).toBeCloseTo(45, 9); // 1.8 weeks: the cap, 15 %
  });
});

describe('units go', () => {
  const three = {
    segments: {
      gold: { place: 'shop', priority: 0 },
      silver: { place: 'shop', priority: 2 },
      walkIn: { place: 'shop', priority: 3 },
    },
  };
  const atTen = (gold: number, silver: number, walkIn: number) => ({
    layers: {
      gold: { tea: records([10, gold]) },
      silver: { tea: records([10, silver]) },
      walkIn: { tea: records([10, walkIn]) },
    },
  });

  it('by priority, and never wait behind one who takes all or nothing', () => {
    const story = tell(shopWith({ ...three, ...atTen(3, 4, 2), ...onHand(5) }), 'shipment');
    expect(story).toEqual(['10 shipment gold tea 3', '10 shipment walkIn tea 2']);
  });

  it('by request date, then by when they were placed', () => {
    const orders = records([1, 2], [2, 2], [3, 2]);
    const story = tell(shopWith({ layers: { walkIn: { tea: orders } }, ...onHand(0, [10, 2], [11, 4]) }), 'shipment');
    expect(story).toEqual(['10 shipment walkIn tea 2', '11 shipment walkIn tea 2', '11 shipment walkIn tea 2']);
  });

  it('not to those who leave a reserve to the more important', () => {
    const reserve = {
      segments: { ...three.segments, walkIn: { place: 'shop', priority: 3, reserve: 4, partial: true } },
    };
    const story = tell(shopWith({ ...reserve, ...atTen(0, 0, 3), ...onHand(5) }), 'shipment');
    expect(story).toEqual(['10 shipment walkIn tea 1']);
  });
});

describe('what perishes', () => {
  const perishable = { items: { tea: { shelfLife: 10, minRemainingLife: 4 } } };

  it('is written off when too little life is left, the oldest first taken', () => {
    const orders = { layers: { walkIn: { tea: records([4, 5]) } } };
    const story = tell(shopWith({ ...perishable, ...orders, ...onHand(7, [3, 6]) }), 'shipment', 'writeOff', 'receipt');
    expect(story).toEqual([
      '3 receipt tea@shop 6',
      '4 shipment walkIn tea 5', // of the seven that were there first
      '6 writeOff tea@shop 2',
      '9 writeOff tea@shop 6',
    ]);
  });

  it('is kept for whom it is reserved', () => {
    // Ordered at 2 for the cut-off at 16:00: the five are reserved and go out; the others are written off at 6.
    const later = { places: { shop: { shipping: { cutoff: '16:00' } } }, layers: { walkIn: { tea: records([2, 5]) } } };
    const story = tell(shopWith({ ...perishable, ...later, ...onHand(7) }), 'shipment', 'writeOff');
    expect(story).toEqual(['6 writeOff tea@shop 2', '16 shipment walkIn tea 5']);
  });
});

describe('demand', () => {
  const came = (layer: object, more: object = {}) =>
    tell(
      shopWith({ horizon: { measured: '1 wk' }, layers: { walkIn: { tea: { records: null, ...layer } } }, ...more }),
      'demand',
    );

  it('in buckets comes once a bucket, from its phase on', () => {
    expect(came({ mode: 'bucket', every: 48, phase: 5, size: 2 })).toEqual([
      '5 demand walkIn tea 2',
      '53 demand walkIn tea 2',
      '101 demand walkIn tea 2',
      '149 demand walkIn tea 2',
    ]);
  });

  it('at gaps comes in open hours of its calendar', () => {
    const calendars = { desk: { open: [{ days: 'Mon-Fri', from: '08:00', to: '18:00' }] } };
    const orders = came({ mode: 'renewal', gap: 15, calendar: 'desk', size: 1 }, { calendars });
    // 15 open hours are Tuesday 13:00; 30 end with Wednesday; 45 are Friday 13:00.
    expect(orders).toEqual(['37 demand walkIn tea 1', '66 demand walkIn tea 1', '109 demand walkIn tea 1']);
  });

  it('replayed comes as it stands, zeros and all that lies beyond the run apart', () => {
    expect(
      came({
        mode: 'replay',
        records: [
          [100, 2],
          [1, 5],
          [50, 0],
          [5000, 1],
        ],
      }),
    ).toEqual(['1 demand walkIn tea 5', '100 demand walkIn tea 2']);
  });

  it('for nothing is no order', () => {
    expect(came({ mode: 'renewal', gap: 50, size: { kind: 'binomial', n: 1, p: 0 } })).toEqual([]);
  });

  it('below zero comes back to the shelf and serves who waits', () => {
    const items = {
      layers: {
        walkIn: { tea: { mode: 'bucket', every: 60, size: { kind: 'normal', mean: 0, sd: 5 }, records: null } },
      },
    };
    const story = tell(shopWith({ ...items, ...onHand(0) }), 'demand', 'return', 'shipment');
    expect(story.some((line) => line.includes('return tea@shop'))).toBe(true);
    expect(story.some((line) => line.includes('shipment walkIn tea'))).toBe(true);
  });

  it('brings companions along: half as many cups as tea, at least one', () => {
    const cups = {
      items: { cup: { kind: 'finished' } },
      stocks: { 'cup@shop': { ...shop.stocks['tea@shop'] } },
      segments: { walkIn: { companions: { cup: { probability: 1, quantityRatio: 0.5 } } } },
      layers: { walkIn: { tea: records([10, 7], [20, 1]) } },
    };
    expect(tell(shopWith(cups), 'shipment').sort()).toEqual([
      '10 shipment walkIn cup 4',
      '10 shipment walkIn tea 7',
      '20 shipment walkIn cup 1',
      '20 shipment walkIn tea 1',
    ]);
  });

  it('of a basket that is given up for one short line ends there, what was taken of it apart', () => {
    const cups = {
      items: { cup: { kind: 'finished' } },
      stocks: { 'cup@shop': { ...shop.stocks['tea@shop'], initial: { onHand: 1 } } },
      segments: {
        walkIn: {
          partial: true,
          patience: { immediate: 1 },
          companions: { cup: { probability: 1, quantityRatio: 1 } },
        },
      },
      layers: { walkIn: { tea: records([10, 3], [20, 3], [30, 3]) } },
    };
    const story = tell(
      shopWith(applyPatch(cups, { stocks: { 'tea@shop': { initial: { onHand: 0 } } } }) as object),
      'shipment',
      'lost',
    );
    expect(story.filter((line) => line.startsWith('10'))).toEqual([
      '10 shipment walkIn cup 1',
      '10 lost walkIn cup 2',
      '10 lost walkIn tea 3',
    ]);
    expect(story).toHaveLength(7);
  });

  it('of a basket ships when all of it is there', () => {
    const cups = {
      items: { cup: { kind: 'finished' } },
      stocks: {
        'cup@shop': { ...shop.stocks['tea@shop'], initial: { onHand: 0, inTransit: [{ due: 30, quantity: 9 }] } },
      },
      segments: { walkIn: { companions: { cup: { probability: 1, quantityRatio: 1 } } } },
    };
    expect(tell(shopWith(cups), 'shipment').sort()).toEqual(['30 shipment walkIn cup 3', '30 shipment walkIn tea 3']);
  });
});

it('an order for a hair of a unit is for nothing, and takes no basket with it', () => {
  const basket = { segments: { walkIn: { companions: { mug: { probability: 1, quantityRatio: 1 } } } } };
  const mugs = {
    items: { mug: { kind: 'finished' } },
    stocks: {
      'mug@shop': {
        source: { kind: 'bought', supplier: 'importer' },
        rule: { policy: 'baseStock', S: 9 },
      },
    },
  };
  const layers = { walkIn: { tea: records([10, 1e-12], [20, 1e-3]), mug: records([1, 0]) } };
  expect(tell(shopWith({ ...basket, ...mugs, layers }), 'demand', 'lost')).toEqual(['20 demand walkIn tea 0.001']);
});
