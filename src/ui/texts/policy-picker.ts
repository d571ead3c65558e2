import type { FormulaId } from '../../scenarios/suggest-rule.ts';
import type { StockFacts } from '../../scenarios/stock-facts.ts';
import type { NamedPolicy } from '../../scenarios/policies/index.ts';
import { count, plain } from '../format/numbers.ts';

/** When a policy suits: where its numbers are worth their trouble. */
const suits: Readonly<Record<NamedPolicy['policy'], string>> = {
  baseStock: 'Suits dear, slow goods without set-ups.',
  reorderPointUpTo: 'Suits goods watched all the time whose orders cost something.',
  reorderPointLot: 'Suits steady goods that come in fixed lots.',
  orderUpTo: 'Suits many goods from one source, ordered on the same day.',
  makeToStock: 'Suits customers who do not wait, seasons, and a plan worth following.',
  mrp: 'Suits goods made of parts with long lead times, and a stable plan.',
  makeToOrder: 'Suits customers who wait, and goods too many or too dear to keep.',
  jitKanban: 'Suits level demand and short set-ups.',
  generalisedKanban: 'Suits kanban where stock and work under way need numbers of their own.',
  conwip: 'Suits a line that many goods share: its queue stays short whatever is wanted.',
  drumBufferRope: 'Suits a line with one clear bottleneck.',
  pushPull: 'Suits goods that are finished to order from stocked halves.',
  heijunka: 'Suits a fixed mix that suppliers and crew can rely on.',
};

const formulas: Readonly<Record<FormulaId, string>> = {
  upTo: 'demand over lead time and review + z · σ · √(lead time + review)',
  reorder: 'demand over the lead time + z · σ · √lead time',
  reorderLot: 'demand over the lead time + z · σ · √lead time, and one lot',
  lot: 'the lot that it has now, or a fifth of a week',
  economicLot: '√(2 · yearly demand · cost of an order ÷ cost of holding a unit)',
  cards: '(demand over the lead time + z · σ · √lead time) ÷ container, rounded up, and one',
  protection: 'lead time + review',
  lead: 'lead time in whole weeks',
  safety: 'z · σ · √lead time',
  pulled: 'nothing is kept ready: each order is made when it comes',
};

const leads: Readonly<Record<StockFacts['leadFrom'], string>> = {
  rule: 'as the rule says',
  supplier: 'of the supplier, about the 80th percentile',
  line: 'on the line by its load, and put away',
  transit: 'on the way, about the 80th percentile',
};

/** Words of the policy picker. */
export const pickerText = {
  suits,
  formulas,
  leads,
  title: (policy: string): string => `Policy: ${policy}`,
  mixed: 'several',
  ownRule: 'set knob by knob',
  intro: 'Solid: goods. Dashed: the signal that lets the next order go. Bracket: what may be under way at once.',
  stocksAsked: 'For',
  allThatSell: 'all stocks that sell',
  safetyFactor: 'Safety factor z',
  choose: 'Policy',
  open: 'Choose another policy',
  close: 'Keep this policy',
  was: 'was',
  now: 'now',
  suggestion: (policy: string): string => `${policy}: numbers for this company`,
  stock: 'Stock',
  weekly: 'A week',
  weeklyDemand: (mean: number, sd: number): string => `${count(Math.round(mean))} ± ${count(Math.round(sd))}`,
  lead: 'Lead time',
  leadTime: (weeks: number): string => `${plain(weeks, 1)} wk`,
  line: (line: string, parts: string): string => `Line ${line}: ${parts}.`,
  wipLimit: (lots: number): string => `at most ${count(lots)} lots, nine tenths of the bottleneck’s rate`,
  drum: (station: string, buffer: string): string => `drum ${station}, orders let go ${buffer} of work ahead of it`,
  pitch: (pitch: string): string => `one lot let go every ${pitch}`,
  noNumber: '–',
  noGate: 'no limit, rope or pitch',
  take: (policy: string): string => `Take ${policy}`,
  step: (policy: string): string => `policy → ${policy}`,
  taken: (policy: string): string => `${policy} is in force; results follow.`,
  computing: 'Demand and lead times are being read off the company.',
  more: (n: number): string => `and ${count(n)} more`,
} as const;
