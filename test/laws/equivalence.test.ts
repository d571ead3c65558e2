// One thing written in two ways gives one trace (T8), and scaled inputs give scaled results.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/scenarios/scenario.ts';
import type { TraceEvent } from '../../src/sim/index.ts';
import { plants } from '../arbitraries/plants.ts';
import { inMinutes, rewritten, withRules } from '../fixtures/plant-changes.ts';
import { traceOf } from '../fixtures/stepped-run.ts';

/** The plant with whole quantities only: sizes, components, lots at the start. */
const inWholeUnits = (scenario: Scenario): Scenario =>
  rewritten(scenario, (key, entry) => {
    if (key === 'size') return { kind: 'geometric', mean: 3 };
    if (key === 'records' && Array.isArray(entry))
      return [
        ['2 d', 4],
        ['9 h', 2],
        ['w2', 7],
        ['10.5 d', 6],
      ];
    if ((key === 'onHand' || key === 'quantityRatio') && typeof entry === 'number') return Math.ceil(entry);
    return key === 'components' ? wholeBill(entry as Record<string, number>) : undefined;
  });
const wholeBill = (bill: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(bill).map(([item, quantity]) => [item, Math.ceil(quantity)]));

const without = (scenario: Scenario, ...keys: string[]): Scenario =>
  JSON.parse(JSON.stringify(scenario, (key, entry: unknown) => (keys.includes(key) ? undefined : entry))) as Scenario;

const levels = fc.integer({ min: 0, max: 40 });

describe('policies are points in one space (T8)', () => {
  it('generalised kanban with cards without end is a base stock in lots of the container', () => {
    fc.assert(
      fc.property(plants, levels, fc.integer({ min: 1, max: 4 }), (scenario, S, container) => {
        const kanban = withRules(scenario, () => ({ policy: 'generalisedKanban', S, cards: 1e6, container }));
        const base = withRules(scenario, () => ({ target: { kind: 'level', S }, lot: { fixed: container } }));
        expect(happenings(traceOf(kanban))).toEqual(happenings(traceOf(base)));
      }),
      { numRuns: 40 },
    );
  });

  it('JIT kanban is generalised kanban with S = K · c', () => {
    fc.assert(
      fc.property(
        plants,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 4 }),
        (scenario, cards, container) => {
          const jit = withRules(scenario, () => ({ policy: 'jitKanban', cards, container }));
          const general = withRules(scenario, () => ({
            policy: 'generalisedKanban',
            S: cards * container,
            cards,
            container,
          }));
          expect(traceOf(jit)).toEqual(traceOf(general));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('(s, S) with s = S − 1 is a base stock, where quantities are whole', () => {
    fc.assert(
      fc.property(plants, levels, (scenario, S) => {
        const whole = inWholeUnits(without(scenario, 'factors', 'yield', 'correlation', 'crew', 'levels'));
        const reorder = withRules(whole, () => ({ policy: 'reorderPointUpTo', s: S - 1, S }));
        const base = withRules(whole, () => ({ policy: 'baseStock', S }));
        expect(traceOf(reorder)).toEqual(traceOf(base));
      }),
      { numRuns: 40 },
    );
  });

  it('a named policy is the knobs it stands for', () => {
    fc.assert(
      fc.property(plants, levels, (scenario, S) => {
        const named = withRules(scenario, () => ({ policy: 'orderUpTo', every: '1 d', S }));
        const knobs = withRules(scenario, () => ({ trigger: { every: '1 d' }, target: { kind: 'level', S } }));
        expect(traceOf(named)).toEqual(traceOf(knobs));
      }),
      { numRuns: 40 },
    );
  });
});

/**
 * What happened to goods and when, in no order within an instant; half of a lognormal time is not the time of half the
 * mean to the last bit, so to four digits after the point. Times, and minutes of set-ups, in another measure.
 */
const happenings = (trace: readonly TraceEvent[], scale = 1): string[] =>
  trace
    .map(({ time, kind, subject, quantity }) => {
      const amount = kind === 'setup' ? quantity * scale : quantity;
      return `${(time * scale).toFixed(4)} ${kind} ${subject} ${amount.toFixed(4)}`;
    })
    .sort();

/** What goes by weeks: beliefs and meetings, and the rules that rest on them. */
const ofWeeks = ['functions', 'cycles', 'monitors', 'tuned', 'overtime', 'errorLag', 'informationClock'] as const;
const restsOnWeeks = (rule: Scenario['stocks'][string]['rule']): boolean =>
  'policy' in rule
    ? rule.policy === 'makeToStock' || rule.policy === 'mrp'
    : rule.target.kind === 'cover' || rule.target.kind === 'netting';

/**
 * Plants in which no date or calendar of the outside world plays a part; goods vanish by the day, meetings are held by the
 * clock, and dates of goods to be made are told to the minute.
 */
const timeless = plants.map(({ records: _, ...scenario }): Scenario => {
  const free = without(
    withRules(scenario, (_, rule) => (restsOnWeeks(rule) ? { policy: 'baseStock', S: 20 } : rule)),
    ...ofWeeks,
    'calendar',
    'putAwayCalendar',
    'shipping',
    'levels',
    'factors',
    'probe',
    'onTime',
    'extraDelay',
    'shock',
    'weeklyCapacity',
    'crew',
    'promise',
  );
  const suppliers = Object.fromEntries(
    Object.entries(free.suppliers ?? {}).map(([id, supplier]) => [
      id,
      {
        ...supplier,
        leadTime: '9 h',
        ...(supplier.outage === undefined
          ? {}
          : { outage: { ...supplier.outage, delay: supplier.outage.delay ?? '1 d' } }),
      },
    ]),
  );
  // Blocks of a bootstrap begin at weeks, lead times are drawn by the week.
  const horizon = { warmUp: '1 wk', measured: '2 wk', runOut: '1 wk', period: '1 wk' };
  return inMinutes(without({ ...free, suppliers, horizon }, 'bootstrap'));
});

const timeKeys: ReadonlySet<string> = new Set([
  ...['warmUp', 'measured', 'runOut', 'period', 'shelfLife', 'minRemainingLife', 'transit', 'due', 'putAway', 'every'],
  ...['phase', 'unitTime', 'sameItem', 'sameFamily', 'otherFamily', 'leadTime', 'requestLead', 'offset', 'plannedLead'],
  ...['transmission', 'gap', 'life', 'repair', 'up', 'down', 'delay'],
  ...['falling', 'rising', 'lateFull', 'pitch', 'pipeline', 'reaches'],
]);

/** Every length of time halved, every rate doubled: halves and doubles are exact. */
function twiceAsFast(scenario: Scenario): Scenario {
  const halved = (entry: unknown): unknown => {
    if (typeof entry === 'number') return entry / 2;
    if (Array.isArray(entry)) return entry.map(halved);
    if (typeof entry !== 'object' || entry === null) return entry;
    const times = ['value', 'mean', 'min', 'max', 'mode', 'step', 'values', 'means', 'sd'];
    const isGeometric = 'kind' in entry && entry.kind === 'geometric'; // whose mean counts steps
    return Object.fromEntries(
      Object.entries(entry).map(([key, inner]) => [
        key,
        times.includes(key) && !(isGeometric && key === 'mean') ? halved(inner) : inner,
      ]),
    );
  };
  const byItem = (entry: unknown): unknown =>
    typeof entry === 'object' && entry !== null && !('kind' in entry)
      ? Object.fromEntries(Object.entries(entry).map(([key, inner]) => [key, halved(inner)]))
      : halved(entry);
  const fast = rewritten(scenario, (key, entry) => {
    if (key === 'orders' || key === 'units') return typeof entry === 'number' ? 2 * entry : undefined;
    if (key === 'records' && Array.isArray(entry))
      return (entry as [number, number][]).map(([at, units]) => [at / 2, units]);
    if (key === 'drum') return halvedBuffer(entry) as never; // a station’s buffer is a number of places
    if (key === 'patience' || key === 'matrix') return undefined;
    if (!timeKeys.has(key) || entry === 'random' || key === 'size') return undefined;
    return (key === 'unitTime' ? byItem(entry) : halved(entry)) as never;
  });
  return rewritten(fast, (key, entry) => {
    if (key === 'patience') return { ...(entry as object), ...halvedMean(entry) } as never;
    return key === 'matrix' ? (halvedMatrix(entry) as never) : undefined;
  });
}
const halvedBuffer = (entry: unknown): object =>
  typeof entry === 'object' && entry !== null && 'buffer' in entry
    ? { ...entry, buffer: (entry.buffer as number) / 2 }
    : (entry as object);
const halvedMean = (entry: unknown): object =>
  typeof entry === 'object' && entry !== null && 'mean' in entry ? { mean: (entry.mean as number) / 2 } : {};
const halvedMatrix = (entry: unknown): object =>
  Object.fromEntries(
    Object.entries(entry as Record<string, Record<string, number>>).map(([from, row]) => [
      from,
      Object.fromEntries(Object.entries(row).map(([to, minutes]) => [to, minutes / 2])),
    ]),
  );

describe('time', () => {
  it('doubling all rates halves all times', () => {
    fc.assert(
      fc.property(timeless, (scenario) => {
        expect(happenings(traceOf(twiceAsFast(scenario)), 2)).toEqual(happenings(traceOf(scenario)));
      }),
      { numRuns: 80 },
    );
  });
});
