import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coordinatedCompany } from '../../src/scenarios/presets/alder-coordination.ts';
import { siloCompany } from '../../src/scenarios/presets/alder-silo.ts';
import type { Scenario } from '../../src/scenarios/scenario.ts';
import { Replicator } from '../../src/sim/index.ts';
import { kpis } from '../../src/sim/kpis/index.ts';
import { measuredWindow } from '../../src/sim/record/window.ts';
import { plants } from '../arbitraries/plants.ts';
import { compiled, traceOf } from '../fixtures/stepped-run.ts';

/** Customers want the same every day, nothing is late and nothing goes wrong. */
const certain: Scenario = {
  id: 'certain',
  timeUnit: 'day',
  horizon: { warmUp: '8 wk', measured: '26 wk', runOut: '2 wk', period: '1 wk' },
  items: {
    lamp: { kind: 'finished', price: 30, standardCost: 12, components: { kit: 1 } },
    kit: { kind: 'material', materialCost: 5, standardCost: 5 },
  },
  places: { plant: {} },
  suppliers: { maker: { leadTime: '1 wk', expedite: { leadShare: 0.4, surcharge: 0.001 } } },
  lines: {
    line: { place: 'plant', stations: { press: { unitTime: '5 min', variation: { kind: 'constant' } } } },
  },
  functions: { sales: { intelligence: 1 }, production: {} },
  stocks: {
    'lamp@plant': {
      source: { kind: 'made', line: 'line' },
      rule: { policy: 'makeToStock', every: '1 wk', protection: '2 wk', z: 1.65, lot: 70, prebuild: true },
    },
    'kit@plant': {
      source: { kind: 'bought', supplier: 'maker' },
      rule: { policy: 'makeToStock', every: '1 wk', protection: '3 wk', z: 1.65 },
    },
  },
  segments: { shop: { place: 'plant', partial: true } },
  layers: { shop: { lamp: { mode: 'bucket', every: '1 d', size: 50 } } },
};

const agendas = fc.subarray(['factorShare', 'demandReview', 'supplyReview', 'netting', 'orderReview'] as const, {
  minLength: 0,
});
const cycles = fc.record({
  trigger: fc.constantFrom('daily', 'weekly', '2 wk', 'monthly', 'quarterly'),
  day: fc.constantFrom('Mon', 'Wed', 'Fri' as const),
  agenda: agendas,
  preparation: fc.constantFrom('0 d', '1 d', '5 d'),
  duration: fc.constantFrom('30 min', '3 h'),
  effectDelay: fc.constantFrom('0 d', '2 d'),
  horizon: fc.constantFrom('8 wk', '20 wk'),
  freeze: fc.constantFrom('0 wk', '1 wk', '3 wk'),
  attendance: fc.constantFrom(1, 0.6),
  adherence: fc.constantFrom(1, 0.5),
  people: fc.integer({ min: 1, max: 12 }),
});

/** What a meeting is about, and what it is paid from. */
const ofCoordination = new Set([
  'coordinationCost',
  'cost.meetings',
  'supplyChainCost',
  'operatingContribution',
  'costPerUnit',
  'cashOut',
  'cashFlow',
  'cashPresentValue',
  'planAge',
  'planNervousness',
  'scheduleAdherence',
  'wapeConsensus',
]);

function indicators(scenario: Scenario, replication = 0): Map<string, number> {
  const { plant, facts, management } = compiled(scenario);
  const { ledger, distributions } = new Replicator(plant, management).run({ seed: 'cycles', replication, audit: true });
  const window = measuredWindow(ledger, facts, distributions);
  return new Map(kpis.map(({ id, fold }) => [id, fold(window)]));
}

describe('where nothing is uncertain and nothing late, coordination is worth its cost with a minus sign (T1)', () => {
  it('any cycle changes the cost of coordination alone', () => {
    const without = indicators(certain);
    fc.assert(
      fc.property(cycles, (cycle) => {
        const met = indicators({ ...certain, cycles: { meeting: cycle } });
        for (const [id, value] of without) {
          if (ofCoordination.has(id) || Number.isNaN(value)) continue;
          expect([id, met.get(id)]).toEqual([id, expect.closeTo(value, 6)]);
        }
        const cost = met.get('coordinationCost')!;
        expect(cost).toBeGreaterThan(0);
        expect(met.get('operatingContribution')!).toBeCloseTo(without.get('operatingContribution')! - cost, 4);
      }),
      { numRuns: 60 },
    );
  });
});

/** The demand of a trace, to the last bit. */
const demandOf = (scenario: Scenario, replication: number): string[] =>
  traceOf(scenario, 'cycles', replication)
    .filter(({ kind }) => kind === 'demand')
    .map(({ time, subject, quantity }) => `${time} ${subject} ${quantity}`);

const brief = { warmUp: '4 wk', measured: '10 wk', runOut: '2 wk', period: '1 wk' };
const silo: Scenario = { ...siloCompany, horizon: brief };
const tandem: Scenario = { ...coordinatedCompany, horizon: brief };

/** What happened to goods and orders, whatever customers were told. */
const untold = (scenario: Scenario): string[] =>
  traceOf(scenario, 'cycles')
    .filter(({ kind }) => kind !== 'promise')
    .map(({ time, kind, subject, quantity }) => `${time} ${kind} ${subject} ${quantity}`);

describe('coordination never touches matter', () => {
  it('a promise moves no goods: any plant does the same to the last bit, whatever its customers are told', () => {
    let told = 0;
    fc.assert(
      fc.property(plants, fc.constantFrom('fixed', 'ATP', 'CTP'), fc.boolean(), (scenario, kind, byList) => {
        const promise = { kind, lead: '3 d' } as const;
        const segments = Object.entries(scenario.segments ?? {}).map(([id, { promise: _, ...segment }]) => [
          id,
          segment,
        ]);
        const { promise: __, ...silent } = { ...scenario, segments: Object.fromEntries(segments) };
        const list = { batch: '1 d', latency: '6 h' };
        const listed = { ...scenario.functions?.sales, inventory: list, supply: list };
        const functions = byList ? { ...scenario.functions, sales: listed } : scenario.functions;
        const telling = { ...silent, promise, ...(functions === undefined ? {} : { functions }) };
        expect(untold(telling)).toEqual(untold(silent));
        told += traceOf(telling, 'cycles').filter((event) => event.kind === 'promise').length;
      }),
      { numRuns: 40 },
    );
    expect(told).toBeGreaterThan(1000); // some hundred orders a plant
  });

  it('customers come and order alike, whoever meets and how often (T4)', () => {
    const reference = demandOf(silo, 0);
    const rhythms = ['none', 'daily', '4 wk'].map((trigger) => ({
      ...tandem,
      cycles: { soe: { ...tandem.cycles!['soe']!, trigger } },
    }));
    for (const scenario of [tandem, ...rhythms]) expect(demandOf(scenario, 0)).toEqual(reference);
  });

  it('what nobody reads changes nothing', () => {
    const told = traceOf(tandem, 'cycles');
    const unread: Scenario = {
      ...tandem,
      functions: { ...tandem.functions, purchasing: { history: { shows: 'shipments', latency: '9 wk' }, bias: 3 } },
    };
    expect(traceOf(unread, 'cycles')).toEqual(told);
  });

  it('a meeting without an agenda changes nothing but its cost', () => {
    const idle: Scenario = {
      ...silo,
      cycles: { chat: { trigger: 'weekly', agenda: [], people: 5, duration: '2 h' } },
    };
    const [with_, without] = [indicators(idle), indicators(silo)];
    for (const [id, value] of without) {
      if (ofCoordination.has(id) || id === 'wapeConsensus') continue;
      expect([id, with_.get(id)]).toEqual([id, value]);
    }
    expect(with_.get('coordinationCost')).toBe(10 * 5 * 2 * 75);
  });

  it('replays to the last bit, on fresh memory and on used memory, in any order', () => {
    const unsure: Scenario = {
      ...tandem,
      cycles: { soe: { ...tandem.cycles!['soe']!, attendance: 0.7, adherence: 0.6, effectDelay: '8 d' } },
      functions: { ...tandem.functions, sales: { ...tandem.functions!.sales, noise: 0.5 } },
    };
    const { plant, management } = compiled(unsure);
    const run = (replicator: Replicator, replication: number) =>
      replicator.run({ seed: 'again', replication, audit: true }).ledger.stock.data.slice();
    const fresh = [0, 1, 2].map((replication) => run(new Replicator(plant, management), replication));
    const used = new Replicator(plant, management);
    for (const replication of [2, 0, 1, 0, 2]) expect(run(used, replication)).toEqual(fresh[replication]);
  });
});
