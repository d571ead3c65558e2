// Purchases that are hurried, worked out by hand. Hours; hour 0 is Monday 00:00.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/scenarios/compile.ts';
import { applyPatch } from '../../../src/scenarios/merge-patch.ts';
import { parseScenario } from '../../../src/scenarios/parse.ts';
import type { Scenario } from '../../../src/scenarios/scenario.ts';
import { Replicator, Trace, type TraceEvent } from '../../../src/sim/index.ts';
import { kpis } from '../../../src/sim/kpis/index.ts';
import { measuredWindow } from '../../../src/sim/record/window.ts';
import { plants } from '../../arbitraries/plants.ts';
import { compiled } from '../../fixtures/stepped-run.ts';

/**
 * A shop that keeps 5 tea and replaces what is sold; it takes 100 hours. On Monday at 10 somebody wants 8 and gets 5. Those
 * who sell and those who buy meet every day at half past eight.
 */
const shop: Scenario = {
  id: 'shop',
  timeUnit: 'hour',
  horizon: { warmUp: 0, measured: '4 wk', runOut: 0 },
  items: { tea: { kind: 'finished', price: 100, standardCost: 4 } },
  places: { shop: {} },
  stocks: {
    'tea@shop': {
      source: { kind: 'bought', supplier: 'importer' },
      rule: { policy: 'baseStock', S: 5 },
      initial: { onHand: 5 },
    },
  },
  suppliers: { importer: { leadTime: 100, expedite: { leadShare: 0.4, surcharge: 0.3 } } },
  segments: { walkIn: { place: 'shop', partial: true, patience: { mean: 500, forever: 0 } } },
  layers: { walkIn: { tea: { mode: 'replay', records: [[10, 8]] } } },
  cycles: { huddle: { trigger: 'daily', agenda: ['orderReview'] } },
};
const shopWith = (...patches: object[]): unknown => patches.reduce<unknown>(applyPatch, shop);
const expedite = (leadShare: number, surcharge: number) => ({
  suppliers: { importer: { expedite: { leadShare, surcharge } } },
});

/** A replication: its events, and its indicators by id. */
function runOf(scenario: unknown) {
  const trace = new Trace();
  const { plant, facts, management } = compiled(scenario);
  const { ledger, distributions } = new Replicator(plant, management).run({
    seed: 'hurry',
    replication: 0,
    trace,
    audit: true,
  });
  const window = measuredWindow(ledger, facts, distributions);
  const indicator = (id: string) => kpis.find((kpi) => kpi.id === id)!.fold(window);
  return { events: trace.events, indicator };
}
const hours = (events: readonly TraceEvent[], kind: TraceEvent['kind']): number[] =>
  events.filter((event) => event.kind === kind).map(({ time }) => time / 60);

describe('a review of late orders', () => {
  it('has what they wait for hurried: a share of the time left, for a share of the value', () => {
    const { events, indicator } = runOf(shopWith());
    expect(hours(events, 'expedite')).toEqual([32.5]); // Tuesday 8:30; due at hour 110, 77.5 h later
    expect(hours(events, 'receipt')).toEqual([32.5 + 0.4 * 77.5]);
    expect(indicator('cost.expedite')).toBeCloseTo(0.3 * 8 * 4, 9);
    expect(indicator('supplyChainCost')).toBeCloseTo(0.3 * 8 * 4 + indicator('holdingCost'), 9);
  });

  it('says so in the trace: order, hurry, receipt', () => {
    const { events } = runOf(shopWith());
    const [receipt] = events.filter(({ kind }) => kind === 'receipt');
    const hurry = events[receipt!.causedBy]!;
    expect(hurry).toMatchObject({ kind: 'expedite', quantity: 8 });
    expect(events[hurry.causedBy]!.kind).toBe('release');
    expect(events.filter(({ kind }) => kind === 'priority')).toMatchObject([{ quantity: 3 }, { quantity: 3 }]);
  });

  it('arrives to the minute and costs to the cent, whatever the terms', () => {
    const terms = fc.record({
      leadShare: fc.double({ min: 0, max: 1, noNaN: true }),
      surcharge: fc.double({ min: 0, max: 0.5, noNaN: true }),
      units: fc.integer({ min: 6, max: 60 }),
    });
    fc.assert(
      fc.property(terms, ({ leadShare, surcharge, units }) => {
        const dear = { items: { tea: { price: 1e6 } }, layers: { walkIn: { tea: { records: [[10, units]] } } } };
        const { events, indicator } = runOf(shopWith(expedite(leadShare, surcharge), dear));
        fc.pre(hours(events, 'expedite').length > 0);
        expect(hours(events, 'receipt')).toEqual([expect.closeTo(32.5 + leadShare * 77.5, 9)]);
        expect(Math.abs(indicator('cost.expedite') - surcharge * units * 4)).toBeLessThan(0.005);
      }),
      { seed: 5, numRuns: 40 },
    );
  });

  it('hurries nothing that costs more than the margin that it saves', () => {
    // Of those who have waited 22.5 h, e^(−31/500) − e^(−77.5/500) leave in the time gained; of the 8 tea a week that are
    // expected, those of the time gained are missing, and 1 − e^(−46.5/500) of their customers do not wait so long.
    const ofLate = 3 * 96 * (Math.exp(-31 / 500) - Math.exp(-77.5 / 500));
    const ofDemand = ((8 * 46.5) / 168) * 96 * (1 - Math.exp(-46.5 / 500));
    const saved = ofLate + ofDemand;
    expect(runOf(shopWith(expedite(0.4, (saved - 0.1) / 32))).indicator('cost.expedite')).toBeCloseTo(saved - 0.1, 9);
    expect(runOf(shopWith(expedite(0.4, (saved + 0.1) / 32))).indicator('cost.expedite')).toBe(0);
  });

  it('counts the penalty for the time gained too', () => {
    const patient = { segments: { walkIn: { patience: { forever: 1, mean: null } } } };
    const penalty = { segments: { walkIn: { latePenalty: { perWeek: 0.2, cap: 1 } } } };
    expect(runOf(shopWith(patient)).indicator('cost.expedite')).toBe(0);
    // 3 × 100 × 0.2 a week × 46.5 h = 16.6 > 9.6
    expect(runOf(shopWith(patient, penalty)).indicator('cost.expedite')).toBeCloseTo(9.6, 9);
  });

  it('hurries an order once, and none of a supplier that is down or has no terms', () => {
    expect(hours(runOf(shopWith(expedite(0.9, 0))).events, 'expedite')).toEqual([32.5]);
    const out = { factors: { strike: { target: 'suppliers/importer/outage', op: 'set', value: 1, from: 20, to: 60 } } };
    expect(hours(runOf(shopWith(out)).events, 'expedite')).toEqual([80.5]); // Thursday
    expect(hours(runOf(shopWith({ suppliers: { importer: { expedite: null } } })).events, 'expedite')).toEqual([]);
  });

  it('finds the parts that are missing, at any depth', () => {
    const blend = {
      items: {
        tea: { components: { leaf: 2 } },
        leaf: { kind: 'semi', components: { crop: 1 } },
        crop: { kind: 'material', standardCost: 1 },
      },
      lines: { mill: { place: 'shop', stations: { mill: { unitTime: 0.5 } } } },
      stocks: {
        'tea@shop': { source: { kind: 'made', line: 'mill', supplier: null } },
        'leaf@shop': { source: { kind: 'made', line: 'mill' }, rule: { policy: 'baseStock', S: 0 } },
        'crop@shop': { source: { kind: 'bought', supplier: 'importer' }, rule: { policy: 'baseStock', S: 0 } },
      },
    };
    const { events, indicator } = runOf(shopWith(blend));
    expect(hours(events, 'expedite')).toEqual([32.5]);
    expect(indicator('cost.expedite')).toBeCloseTo(0.3 * 16 * 1, 9);
    expect(hours(events, 'receipt')[0]).toBe(63.5);
  });

  it('follows goods to the place that sends them', () => {
    const depot = {
      places: { depot: {} },
      stocks: {
        'tea@depot': { source: { kind: 'transferred', from: 'shop', transit: 1 }, rule: { policy: 'baseStock', S: 0 } },
        'tea@shop': { rule: { S: 0 }, initial: { onHand: 0 } },
      },
      segments: { walkIn: { place: 'depot' } },
    };
    expect(hours(runOf(shopWith(depot)).events, 'receipt')).toEqual([63.5, 64.5]);
  });

  it('decides nothing when nobody comes, and does nothing that is not adopted', () => {
    const cycle = (patch: object) => shopWith({ cycles: { huddle: patch } });
    expect(hours(runOf(cycle({ attendance: 0 })).events, 'expedite')).toEqual([]);
    expect(hours(runOf(cycle({ adherence: 0 })).events, 'expedite')).toEqual([]);
    expect(hours(runOf(cycle({ effectDelay: '1 d' })).events, 'expedite')).toEqual([56.5]);
  });
});

describe('a supplier that hurries with a part of an order', () => {
  const inParts = (surcharge: number, more: object = {}) => ({
    suppliers: { importer: { ...more, expedite: { surcharge, parts: true } } },
  });
  const hurries = (scenario: unknown) =>
    runOf(scenario)
      .events.filter(({ kind }) => kind === 'expedite')
      .map(({ time, quantity }) => [time / 60, quantity]);

  it('brings what late customers wait for, where that pays and the whole does not; the rest comes when it was due', () => {
    // The three that are late save 24.0 and cost 18; all eight save 42.9 and cost 48.
    expect(hurries(shopWith(expedite(0.4, 1.5)))).toEqual([]);
    const { events, indicator } = runOf(shopWith(inParts(1.5)));
    const receipts = events.filter(({ kind }) => kind === 'receipt').map(({ time, quantity }) => [time / 60, quantity]);
    expect(hurries(shopWith(inParts(1.5)))).toEqual([[32.5, 3]]);
    expect(receipts.slice(0, 2)).toEqual([
      [63.5, 3],
      [110, 5],
    ]);
    expect(indicator('cost.expedite')).toBeCloseTo(1.5 * 3 * 4, 9);
  });

  it('brings all of it where that saves more', () => {
    expect(hurries(shopWith(inParts(0.3)))).toEqual([[32.5, 8]]);
  });

  it('packs in its multiples', () => {
    expect(hurries(shopWith(inParts(1.5, { multiple: 2 })))).toEqual([[32.5, 4]]);
  });

  /** Tea is made of leaves, ten of which are on their way. */
  const blend = (unitTime: number, more: object = {}) => ({
    items: { tea: { components: { leaf: 1 } }, leaf: { kind: 'material', standardCost: 4 } },
    lines: { mill: { place: 'shop', stations: { mill: { unitTime, variation: { kind: 'constant' } } } } },
    stocks: {
      'tea@shop': {
        source: { kind: 'made', line: 'mill', supplier: null },
        rule: { S: 0, ...more },
        initial: { onHand: 0 },
      },
      'leaf@shop': {
        source: { kind: 'bought', supplier: 'importer' },
        rule: { policy: 'reorderPointUpTo', s: -1000, S: 0 },
        initial: { onHand: 0, inTransit: [{ due: 110, quantity: 10 }] },
      },
    },
    layers: { walkIn: { tea: { records: [[10, 2]] } } },
  });

  it('brings so many that the lot can begin which customers wait for', () => {
    expect(hurries(shopWith(inParts(0.3), blend(0.5)))).toEqual([[32.5, 2]]);
    expect(hurries(shopWith(inParts(0.3), blend(0.5, { multiple: 5 })))).toEqual([[32.5, 5]]);
  });

  it('brings nothing to a line from which it would come too late', () => {
    // After 800 hours on the mill e^(−800/500) of the customers are still there to be saved.
    expect(hurries(shopWith(inParts(1.5), blend(0.5)))).toEqual([[32.5, 2]]);
    expect(hurries(shopWith(inParts(1.5), blend(400)))).toEqual([]);
  });

  it('brings each of two products its own part of one purchase', () => {
    const made = { rule: { policy: 'baseStock', S: 0 }, initial: { onHand: 0 } };
    const ale = {
      items: { ale: { kind: 'finished', price: 100, standardCost: 4, components: { leaf: 1 } } },
      stocks: { 'ale@shop': { ...made, source: { kind: 'made', line: 'mill' } } },
      layers: { walkIn: { ale: { mode: 'replay', records: [[10, 2]] } } },
    };
    expect(hurries(shopWith(inParts(1.5), blend(0.5), ale))).toEqual([
      [32.5, 2],
      [32.5, 2],
    ]);
  });
});

describe('what customers wait for', () => {
  /** Two kinds on one machine, an hour a piece; one lot of five of each, ale first, when the review is held. */
  const brewery = shopWith({
    items: { ale: { kind: 'finished', price: 1 }, tea: { price: 1 } },
    suppliers: null,
    lines: {
      vat: {
        place: 'shop',
        dispatch: ['priority', 'FIFO'],
        stations: { vat: { unitTime: 10, variation: { kind: 'constant' } } },
      },
    },
    stocks: {
      'tea@shop': {
        source: { kind: 'made', line: 'vat', supplier: null },
        initial: { onHand: 0 },
        rule: { policy: 'baseStock', S: 0 },
      },
      'ale@shop': {
        source: { kind: 'made', line: 'vat' },
        initial: { onHand: 0 },
        rule: { policy: 'baseStock', S: 0 },
      },
    },
    segments: { later: { place: 'shop', requestLead: '3 d' } },
    layers: {
      walkIn: { tea: { records: [[12, 2]] } },
      later: {
        ale: {
          mode: 'replay',
          records: [
            [10, 5],
            [11, 1],
          ],
        },
      },
    },
  });

  it('goes before what has time, from the review on', () => {
    const made = (scenario: unknown) =>
      runOf(scenario)
        .events.filter(({ kind }) => kind === 'receipt')
        .map(({ time, quantity }) => [time / 60, quantity]);
    expect(made(brewery)).toEqual([
      [60, 5],
      [80, 2],
      [90, 1],
    ]);
    expect(made(applyPatch(brewery, { cycles: null }))).toEqual([
      [60, 5],
      [70, 1],
      [90, 2],
    ]);
  });

  it('comes before later dates of customers who are more important', () => {
    const served = (cycles: object | null) => {
      const scenario = shopWith({
        cycles,
        suppliers: { importer: { expedite: null } },
        stocks: { 'tea@shop': { initial: { onHand: 0, inTransit: [{ due: 50, quantity: 3 }] } } },
        segments: { walkIn: { priority: 1 }, vip: { place: 'shop', priority: 0, requestLead: 20 } },
        layers: { walkIn: { tea: { records: [[10, 3]] } }, vip: { tea: { mode: 'replay', records: [[40, 3]] } } },
      });
      const { events } = runOf(scenario);
      const [first] = events.filter(({ kind }) => kind === 'shipment');
      return compiled(scenario).facts.layers[first!.subject]!.segment;
    };
    expect(served(null)).not.toBe(served({}));
  });
});

describe('an escalation', () => {
  it('hurries what a stock that runs out waits for', () => {
    const watch = {
      cycles: null,
      segments: { walkIn: { patience: { immediate: 1, forever: null, mean: null } } },
      layers: { walkIn: { tea: { records: null, mode: 'bucket', every: 10, size: 1 } } },
      stocks: { 'tea@shop': { initial: { onHand: 5 } } },
      monitors: { low: { metric: 'stockoutDays', threshold: 5 } },
      escalation: { clarity: 1 },
    };
    const { events, indicator } = runOf(shopWith(watch));
    expect(hours(events, 'expedite').length).toBeGreaterThan(0);
    expect(indicator('lostSalesRate')).toBeLessThan(
      runOf(shopWith(watch, { suppliers: { importer: { expedite: null } } })).indicator('lostSalesRate'),
    );
    const spent = events
      .filter(({ kind }) => kind === 'expedite')
      .reduce((sum, { quantity }) => sum + 1.2 * quantity, 0);
    expect(indicator('cost.expedite')).toBeCloseTo(spent, 9);
  });
});

describe('any plant whose suppliers hurry for nothing', () => {
  const eager = (parts: boolean) =>
    plants.map((scenario): Scenario => {
      const each = <Part extends object>(parts: Readonly<Record<string, Part>>, change: object): Record<string, Part> =>
        Object.fromEntries(Object.entries(parts).map(([id, part]) => [id, { ...part, ...change }]));
      return {
        ...scenario,
        items: each(scenario.items, { price: 1000, standardCost: 1 }),
        suppliers: each(scenario.suppliers!, { expedite: { leadShare: 0.4, surcharge: 0, parts } }),
        segments: each(scenario.segments!, { patience: { mean: '4 d' }, partial: true }),
        cycles: { huddle: { trigger: 'daily', agenda: ['orderReview'] } },
      };
    });

  it.each([false, true])(
    'in parts %s: receives every purchase once and conserves units, however often what was booked is stale',
    (parts) => {
      let hurried = 0;
      fc.assert(
        fc.property(eager(parts), (scenario) => {
          const { events } = runOf(scenario); // audited
          hurried += hours(events, 'expedite').length;
        }),
        { seed: 7, numRuns: 100 },
      );
      expect(hurried).toBeGreaterThan(50);
    },
  );
});

describe('terms that make no sense', () => {
  it('are told of with a remedy where nobody uses them', () => {
    const warnings = (scenario: unknown): string[] => {
      const parsed = parseScenario(scenario);
      const result = parsed.ok ? compile(parsed.value) : parsed;
      return result.issues.map(({ path, message }) => `${path}: ${message}`);
    };
    expect(warnings(shopWith())).toEqual([]);
    expect(warnings(shopWith({ cycles: { huddle: { agenda: [] } } }))).toEqual([
      'suppliers/importer/expedite: nobody hurries this supplier: put "orderReview" on the agenda of a cycle, or add a monitor',
    ]);
  });

  it('are refused with their place', () => {
    expect(() => compiled(shopWith(expedite(1.5, 0.3)))).toThrow('suppliers/importer/expedite/leadShare');
    expect(() => compiled(shopWith(expedite(0.5, -1)))).toThrow('suppliers/importer/expedite/surcharge');
  });
});
