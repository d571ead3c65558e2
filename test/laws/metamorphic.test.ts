import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/scenarios/scenario.ts';
import { Replicator, type TraceEvent } from '../../src/sim/index.ts';
import { kpis } from '../../src/sim/kpis/index.ts';
import { measuredWindow } from '../../src/sim/record/window.ts';
import { Choices } from '../arbitraries/choices.ts';
import { rules } from '../arbitraries/plant-rules.ts';
import { plants } from '../arbitraries/plants.ts';
import { inMinutes, inOtherMoney, withRules } from '../fixtures/plant-changes.ts';
import { compiled, traceOf } from '../fixtures/stepped-run.ts';

/** The demand of a trace: when, of which layer, how much, and what was heard of it. */
const demandOf = (trace: readonly TraceEvent[]): string[] =>
  trace
    .filter(({ kind }) => kind === 'demand' || kind === 'return' || kind === 'entryError')
    .map(({ time, kind, subject, quantity }) => `${time} ${kind} ${subject} ${quantity}`);

/**
 * What happened to goods and when. Within an instant, things that have nothing to do with one another may stand in
 * either order: it depends on what else happens then.
 */
const happenings = (trace: readonly TraceEvent[]): string[] =>
  trace.map(({ time, kind, subject, quantity }) => `${time} ${kind} ${subject} ${quantity}`).sort();

const withFactor = (scenario: Scenario, factor: NonNullable<Scenario['factors']>[string]): Scenario => ({
  ...scenario,
  factors: { ...scenario.factors, added: factor },
});

describe('what does nothing changes nothing (T2)', () => {
  it.each(['layers/*/*/rate', 'stocks/*/S', 'stocks/*/s'])('a factor of 1 on %s', (target) => {
    fc.assert(
      fc.property(plants, (scenario) => {
        const inert = withFactor(scenario, { target, op: 'mul', value: 1 });
        expect(happenings(traceOf(inert))).toEqual(happenings(traceOf(scenario)));
      }),
      { numRuns: 50 },
    );
  });

  it('records that are never wrong, however often they are counted, and orders entered at once and rightly', () => {
    fc.assert(
      fc.property(plants, ({ records: _, orderEntry: __, ...scenario }) => {
        const kept: Scenario = {
          ...scenario,
          // Not at the instant of anything else: whether something is served at once or with others shows in the last bits.
          records: { error: 0, counts: { every: '7 h', phase: '22.6 min', error: 0 } },
          orderEntry: { error: 0, delay: 0, validation: { catches: 1 } },
        };
        const story = traceOf(kept).filter(({ kind }) => kind !== 'count');
        expect(happenings(story)).toEqual(happenings(traceOf(scenario)));
      }),
      { numRuns: 100 },
    );
  });

  it('an item that nobody buys, from a supplier of its own, at a place of its own', () => {
    fc.assert(
      fc.property(plants, (scenario) => {
        const more: Scenario = {
          ...scenario,
          items: { ...scenario.items, zinc: { kind: 'material' } },
          places: { ...scenario.places, zoo: {} },
          suppliers: { ...scenario.suppliers, zed: { leadTime: '1 d' } },
          stocks: {
            ...scenario.stocks,
            'zinc@zoo': {
              source: { kind: 'bought', supplier: 'zed' },
              rule: { policy: 'baseStock', S: 9 },
              initial: { onHand: 1000 }, // more than any factor on all levels asks for
              records: { shrinkage: 0, counts: { every: '1000 wk' } },
            },
          },
        };
        expect(happenings(traceOf(more))).toEqual(happenings(traceOf(scenario)));
      }),
      { numRuns: 200 },
    );
  });
});

/** Plants whose customers do not answer to what they get: demand is the same whatever is done with it (MODEL §9). */
const indifferentPlants = plants.map(({ feedback: _, ...scenario }): Scenario => scenario);

/** Numbers from which the rules of a plant are chosen anew. */
const otherRules = fc.array(fc.nat(0xffffff), { minLength: 100, maxLength: 100 });

describe('customers do not know the policy (T4)', () => {
  it('other rules at all stocks leave the demand as it is, to the last bit', () => {
    fc.assert(
      fc.property(indifferentPlants, otherRules, (scenario, numbers) => {
        const choices = new Choices(numbers);
        const other = withRules(scenario, () => rules(choices, false));
        expect(demandOf(traceOf(other))).toEqual(demandOf(traceOf(scenario)));
      }),
      { numRuns: 100 },
    );
  });

  it('a factor that lowers rates leaves a part of the same customers (V14)', () => {
    const shapes = fc.constantFrom(
      { kind: 'step' as const },
      { kind: 'ramp' as const },
      { kind: 'table' as const, every: '11 h', values: [0, 1, 0.3] as number[] },
    );
    fc.assert(
      fc.property(indifferentPlants, shapes, fc.constantFrom(0, 0.3, 0.9), (scenario, shape, value) => {
        const points = scatterOnly(scenario);
        const lower = withFactor(points, { target: 'layers/*/*/rate', op: 'mul', value, shape });
        const all = new Set(demandOf(traceOf(points)));
        const fewer = demandOf(traceOf(lower));
        expect(fewer.filter((order) => !all.has(order))).toEqual([]);
        expect(fewer.length).toBeLessThanOrEqual(all.size);
      }),
      { numRuns: 80 },
    );
  });
});

/** The plant with all demand a scatter: in buckets a factor moves the quantity. */
const scatterOnly = (scenario: Scenario): Scenario => ({
  ...scenario,
  layers: Object.fromEntries(
    Object.entries(scenario.layers ?? {}).map(([segment, layers]) => [
      segment,
      Object.fromEntries(
        Object.entries(layers).map(([item, layer]) => [item, layer.mode === undefined ? layer : { orders: '8 / wk' }]),
      ),
    ]),
  ),
});

function kpiValues(scenario: Scenario): readonly number[] {
  const { plant, facts, management } = compiled(scenario);
  const { ledger, distributions } = new Replicator(plant, management).run({ seed: 'units', replication: 0 });
  const window = measuredWindow(ledger, facts, distributions);
  return kpis.map(({ fold }) => fold(window));
}

describe('units of measure', () => {
  it('all money times 4: every money KPI times 4, to the last bit, every other unchanged (T6)', () => {
    const moneyUnits: readonly string[] = ['money', 'money/unit', 'money/time'];
    fc.assert(
      fc.property(plants, (scenario) => {
        const plain = kpiValues(scenario);
        const dear = kpiValues(inOtherMoney(scenario, 4));
        for (const [n, { id, unit }] of kpis.entries()) {
          expect(dear[n], id).toBe((moneyUnits.includes(unit) ? 4 : 1) * plain[n]!);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('the same lengths of time in another unit: the same trace (T7)', () => {
    fc.assert(
      fc.property(plants, fc.constantFrom('hour' as const, 'week' as const), (scenario, timeUnit) => {
        const trace = traceOf(scenario);
        // Bare numbers occur in the generated files only as 0, the same in every unit.
        expect(traceOf({ ...scenario, timeUnit })).toEqual(trace);
        expect(traceOf(inMinutes(scenario))).toEqual(trace);
      }),
      { numRuns: 80 },
    );
  });
});
