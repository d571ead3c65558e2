import { conwipLimit } from '../sim/index.ts';
import { withValue } from './edit-study.ts';
import type { PlainObject } from './plain-data.ts';
import type { NamedPolicy } from './policies/index.ts';
import { kanbanCards, orderUpToLevel, reorderPoint } from './presets/policy-parameters.ts';
import type { LineFacts, StockFacts } from './stock-facts.ts';

/** Formula that a suggested number comes from: its words are the screen's. */
export type FormulaId =
  | 'upTo'
  | 'reorder'
  | 'reorderLot'
  | 'lot'
  | 'economicLot'
  | 'cards'
  | 'protection'
  | 'lead'
  | 'safety'
  | 'pulled';

export interface SuggestedNumber {
  readonly parameter: string;
  readonly value: number | string;
  readonly formula: FormulaId;
}

export interface SuggestedRule {
  readonly stock: string;
  readonly rule: NamedPolicy;
  readonly numbers: readonly SuggestedNumber[];
}

/** A policy for some stocks of a company, with its numbers, and what it sets at the lines that make them. */
export interface PolicySuggestion {
  readonly policy: NamedPolicy['policy'];
  readonly rules: readonly SuggestedRule[];
  readonly lines: readonly { readonly line: string; readonly gate: PlainObject }[];
}

export interface PolicyQuestion {
  /** Standard deviations of safety stock. */
  readonly z: number;
  /** Stocks that are asked about, by id; default those that sell. */
  readonly stocks?: readonly string[];
  readonly lines: readonly LineFacts[];
}

/** Share of the bottleneck's rate that a WIP limit is to allow. */
const TARGET_SHARE = 0.9;
/** The buffer before a drum, in times from entry to it. */
const BUFFER_FACTOR = 3;

interface Terms extends StockFacts {
  readonly z: number;
  /** Whether it serves customers alone and something feeds it, so that their orders may pull it. */
  readonly isPulled: boolean;
}
type Suggest = (facts: Terms) => { readonly rule: NamedPolicy; readonly numbers: readonly SuggestedNumber[] };

const weeks = (value: number): string => `${Number(value.toFixed(2))} wk`;
/** T = L + R of the rules that look only every R. */
const upTo = ({ demand, leadWeeks, reviewWeeks, z }: Terms): number =>
  Math.round(orderUpToLevel(demand, leadWeeks + reviewWeeks, z));
const reorder = ({ demand, leadWeeks, z }: Terms): number => Math.round(reorderPoint(demand, leadWeeks, z));
const quantity = ({ lot, economicLot }: StockFacts): number => Math.max(lot, Math.round(economicLot));
const lotNumber = (facts: StockFacts, parameter: string): SuggestedNumber => ({
  parameter,
  value: quantity(facts),
  formula: facts.economicLot > facts.lot ? 'economicLot' : 'lot',
});
const withLot = (facts: Terms): { S: number; container: number; numbers: SuggestedNumber[] } => {
  const S = reorder(facts) + facts.lot;
  const numbers: SuggestedNumber[] = [
    { parameter: 'S', value: S, formula: 'reorderLot' },
    { parameter: 'container', value: facts.lot, formula: 'lot' },
  ];
  return { S, container: facts.lot, numbers };
};
const cardsOf = ({ demand, leadWeeks, z, lot }: Terms): number => kanbanCards(demand, leadWeeks, z, lot);

/** By policy, how its numbers follow from a stock's facts (MODEL §7.5). */
const suggestions: Readonly<Partial<Record<NamedPolicy['policy'], Suggest>>> = {
  baseStock: (facts) => {
    const S = reorder(facts) + facts.lot;
    const numbers: SuggestedNumber[] = [
      { parameter: 'S', value: S, formula: 'reorderLot' },
      { parameter: 'multiple', value: facts.lot, formula: 'lot' },
    ];
    return { rule: { policy: 'baseStock', S, multiple: facts.lot }, numbers };
  },
  reorderPointLot: (facts) => {
    const r = reorder(facts);
    const numbers: SuggestedNumber[] = [{ parameter: 'r', value: r, formula: 'reorder' }, lotNumber(facts, 'Q')];
    return { rule: { policy: 'reorderPointLot', r, Q: quantity(facts) }, numbers };
  },
  reorderPointUpTo: (facts) => {
    const [s, S] = [reorder(facts), Math.max(upTo(facts), reorder(facts) + facts.lot)];
    const numbers: SuggestedNumber[] = [
      { parameter: 's', value: s, formula: 'reorder' },
      { parameter: 'S', value: S, formula: 'upTo' },
    ];
    return { rule: { policy: 'reorderPointUpTo', s, S }, numbers };
  },
  orderUpTo: (facts) => {
    const [S, every] = [upTo(facts), weeks(facts.reviewWeeks)];
    return {
      rule: { policy: 'orderUpTo', every, S, lot: facts.lot },
      numbers: [
        { parameter: 'S', value: S, formula: 'upTo' },
        { parameter: 'lot', value: facts.lot, formula: 'lot' },
      ],
    };
  },
  makeToStock: (facts) => {
    const [every, protection] = [weeks(facts.reviewWeeks), weeks(facts.leadWeeks + facts.reviewWeeks)];
    return {
      rule: { policy: 'makeToStock', every, protection, z: facts.z, lot: facts.lot },
      numbers: [
        { parameter: 'protection', value: protection, formula: 'protection' },
        { parameter: 'lot', value: facts.lot, formula: 'lot' },
      ],
    };
  },
  mrp: (facts) => {
    const lead = `${Math.ceil(facts.leadWeeks - 1e-9)} wk`;
    const safetyStock = Math.round(facts.z * facts.demand.sd * Math.sqrt(facts.leadWeeks));
    return {
      rule: { policy: 'mrp', every: '1 wk', lead, safetyStock, lot: facts.lot },
      numbers: [
        { parameter: 'lead', value: lead, formula: 'lead' },
        { parameter: 'safetyStock', value: safetyStock, formula: 'safety' },
        { parameter: 'lot', value: facts.lot, formula: 'lot' },
      ],
    };
  },
  makeToOrder: () => ({ rule: { policy: 'makeToOrder' }, numbers: [] }),
  jitKanban: (facts) => {
    const cards = cardsOf(facts);
    return {
      rule: { policy: 'jitKanban', cards, container: facts.lot },
      numbers: [
        { parameter: 'cards', value: cards, formula: 'cards' },
        { parameter: 'container', value: facts.lot, formula: 'lot' },
      ],
    };
  },
  generalisedKanban: (facts) => {
    const { S, container, numbers } = withLot(facts);
    const cards = cardsOf(facts);
    return {
      rule: { policy: 'generalisedKanban', S, cards, container },
      numbers: [...numbers, { parameter: 'cards', value: cards, formula: 'cards' }],
    };
  },
  conwip: (facts) => {
    const { S, container, numbers } = withLot(facts);
    return { rule: { policy: 'conwip', S, container }, numbers };
  },
  drumBufferRope: (facts) => {
    const { S, container, numbers } = withLot(facts);
    return { rule: { policy: 'drumBufferRope', S, container }, numbers };
  },
  pushPull: (facts) => (facts.isPulled ? pulled : pushed(facts)),
  heijunka: (facts) => {
    const { S, container, numbers } = withLot(facts);
    return { rule: { policy: 'heijunka', S, container }, numbers };
  },
};

/** Behind the decoupling stock orders pull, and nothing is kept ready. */
const pulled = {
  rule: { policy: 'pushPull', S: 0 },
  numbers: [{ parameter: 'S', value: 0, formula: 'pulled' }],
} as const;

/** Up to the decoupling stock the plan over T = L + R is covered; what is made, in its lots. */
function pushed({ reviewWeeks, leadWeeks, z, line, lot }: Terms): ReturnType<Suggest> {
  const [every, protection] = [weeks(reviewWeeks), weeks(leadWeeks + reviewWeeks)];
  const push = { every, protection, z };
  const numbers: SuggestedNumber[] = [{ parameter: 'protection', value: protection, formula: 'protection' }];
  if (line === undefined) return { rule: { policy: 'pushPull', push }, numbers };
  return {
    rule: { policy: 'pushPull', push: { ...push, lot } },
    numbers: [...numbers, { parameter: 'lot', value: lot, formula: 'lot' }],
  };
}

/** Policies whose gate stands at the line. */
const atLines: readonly string[] = ['conwip', 'drumBufferRope', 'heijunka'];

/**
 * Policies that can be suggested for some stocks: those of a line only where a line makes all of them, push and pull only
 * where there is a stock to part them.
 */
export function policiesFor(facts: readonly StockFacts[]): NamedPolicy['policy'][] {
  const made = facts.every(({ line }) => line !== undefined);
  const parted = facts.some((stock) => stock.feeders.length > 0 || !stock.sells);
  return (Object.keys(suggestions) as NamedPolicy['policy'][]).filter(
    (id) => (made || !atLines.includes(id)) && (parted || id !== 'pushPull'),
  );
}

/** The stocks that a question is about: those named, else those that sell. */
export const stocksAsked = (facts: readonly StockFacts[], stocks?: readonly string[]): StockFacts[] =>
  facts.filter(({ id, sells }) => (stocks === undefined ? sells : stocks.includes(id)));

/**
 * A policy with the numbers that the formulas of MODEL §7.5 give it, from mean demand, its spread and lead times.
 * Undefined where the policy does not fit the stocks.
 */
export function suggestPolicy(
  facts: readonly StockFacts[],
  policy: NamedPolicy['policy'],
  { z, stocks, lines }: PolicyQuestion,
): PolicySuggestion | undefined {
  const asked = stocksAsked(facts, stocks);
  const suggest = suggestions[policy];
  if (suggest === undefined || asked.length === 0 || !policiesFor(asked).includes(policy)) return undefined;
  const ruled = policy === 'pushPull' ? withFeeders(facts, asked) : asked;
  const feeding = new Set(ruled.flatMap(({ feeders }) => feeders));
  const isPulled = ({ id, sells, feeders }: StockFacts): boolean => sells && feeders.length > 0 && !feeding.has(id);
  const rules = ruled.map((stock) => ({ stock: stock.id, ...suggest({ ...stock, z, isPulled: isPulled(stock) }) }));
  const making = new Set(ruled.flatMap(({ line }) => line ?? []));
  return {
    policy,
    rules,
    lines: lines
      .filter(({ id }) => making.has(id))
      .map((line) => ({ line: line.id, gate: gateOf(policy, line, asked) })),
  };
}

/** Some stocks, and after them all that feed them, at any distance. */
function withFeeders(facts: readonly StockFacts[], asked: readonly StockFacts[]): readonly StockFacts[] {
  const found = new Set(asked);
  // A set hands out what is added while it is gone through.
  for (const { feeders } of found) {
    for (const feeder of facts) if (feeders.includes(feeder.id)) found.add(feeder);
  }
  return [...found];
}

/** What a policy sets at a line; an empty object takes away what another policy had set. */
function gateOf(policy: string, line: LineFacts, asked: readonly StockFacts[]): PlainObject {
  const loads = line.stations.map(({ minutesPerWeek, machines }) => minutesPerWeek / machines);
  const busiest = loads.indexOf(loads.reduce((most, load) => Math.max(most, load), 0));
  switch (policy) {
    case 'conwip': {
      const work = line.stations.reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0);
      const critical = loads[busiest]! > 0 ? work / loads[busiest]! : 1; // W₀ = r_b T₀
      return { wipLimit: conwipLimit(critical, TARGET_SHARE) };
    }
    case 'drumBufferRope': {
      const before = line.stations.slice(0, busiest + 1).reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0);
      const lots = lotsPerWeek(line, asked);
      const minutes = lots > 0 ? (BUFFER_FACTOR * before) / lots : 0;
      return {
        drum: { station: line.stations[busiest]!.id, buffer: `${Math.max(1, Math.round(minutes / 6) / 10)} h` },
      };
    }
    case 'heijunka': {
      const lots = lotsPerWeek(line, asked);
      const minutes = lots > 0 ? line.openMinutesPerWeek / lots : line.openMinutesPerWeek;
      return { heijunka: { pitch: `${Math.max(1, Math.floor(TARGET_PITCH * minutes))} min` } };
    }
    default:
      return {};
  }
}

/** A pitch somewhat shorter than the pace of demand: lots can catch up. */
const TARGET_PITCH = 0.9;

const lotsPerWeek = (line: LineFacts, asked: readonly StockFacts[]): number =>
  asked.filter((stock) => stock.line === line.id).reduce((sum, { demand, lot }) => sum + demand.mean / lot, 0);

const gates = ['wipLimit', 'drum', 'heijunka'] as const;

/** A scenario with a suggestion taken: rules replaced, gates of its lines set or taken away. */
export function withPolicy(scenario: PlainObject, { rules, lines }: PolicySuggestion): PlainObject {
  let next: unknown = scenario;
  for (const { stock, rule } of rules) {
    next = withValue(next, ['stocks', stock, 'rule'], rule);
    next = withValue(next, ['stocks', stock, 'tuned'], undefined);
  }
  for (const { line, gate } of lines) {
    for (const key of gates) next = withValue(next, ['lines', line, key], gate[key]);
  }
  return next as PlainObject;
}
