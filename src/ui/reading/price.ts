import { together, type Sentence } from '../texts/sentence.ts';
import { verdictText as text } from '../texts/verdict.ts';
import type { ScenarioName } from './identity.ts';
import { type Reading, readingOutcome } from './reading.ts';
import { phraseOf, signedOf, sizeOf } from './verdict.ts';

/** The best of the other scenarios, against the one in focus: the difference is rival − focus. */
export interface Rival {
  readonly scenario: ScenarioName;
  readonly reading: Reading;
}

export interface PriceInput {
  readonly focus: ScenarioName;
  readonly headline: Reading;
  /** The indicators of the table by group: at most one of each group is named. */
  readonly groups: readonly (readonly Reading[])[];
  /** Indicators that the verdict has already told. */
  readonly told: ReadonlySet<string>;
  readonly rival: Rival | undefined;
}

const mostChanges = 3;

/** Change against the baseline, as a share of it: what orders the list of prices. */
function relativeSize({ difference, baseline }: Reading): number {
  const size = Math.abs(difference.difference);
  return baseline.mean === 0 ? size : size / Math.abs(baseline.mean);
}

/** The largest shown change of each group that goes `way`, largest first. */
function changes({ groups, told }: PriceInput, way: 'better' | 'worse'): Reading[] {
  const largest = (readings: readonly Reading[]): Reading[] =>
    readings
      .filter((reading) => readingOutcome(reading) === way && !told.has(reading.kpi.id))
      .sort((a, b) => relativeSize(b) - relativeSize(a))
      .slice(0, 1);
  return groups
    .flatMap(largest)
    .sort((a, b) => relativeSize(b) - relativeSize(a))
    .slice(0, mostChanges);
}

/**
 * The second line of a verdict: what the winner costs, or what the loser gives in return, and how the best of the others
 * compares. A page that only praises is not believed.
 */
export function price(input: PriceInput): Sentence {
  return together([priceOf(input), rivalry(input)]);
}

function priceOf(input: PriceInput): Sentence {
  const outcome = readingOutcome(input.headline);
  if (outcome !== 'better' && outcome !== 'worse') return [];
  const found = changes(input, outcome === 'better' ? 'worse' : 'better');
  const head = outcome === 'better' ? text.price : text.inReturn;
  if (found.length === 0) return [head, ...(outcome === 'better' ? text.nothingWorse : text.nothingBetter)];
  return [head, ...text.list(found.map((reading) => text.change(phraseOf(reading), signedOf(reading))))];
}

/** How the best of the others compares: only worth a sentence where the rival is ahead, or where it is not shown to be behind. */
export function rivalry({ focus, rival }: Pick<PriceInput, 'focus' | 'rival'>): Sentence {
  if (rival === undefined) return [];
  const { reading, scenario } = rival;
  const outcome = readingOutcome(reading);
  if (outcome === 'worse' || reading.direction === 0) return [];
  const ahead = reading.difference.difference * reading.direction >= 0;
  const [winner, loser] = ahead ? [scenario.letter, focus.letter] : [focus.letter, scenario.letter];
  const shown = outcome === 'better';
  return reading.kpi.id === 'operatingContribution'
    ? text.rivalEarns(winner, loser, sizeOf(reading), shown)
    : text.rivalLeads(winner, loser, phraseOf(reading), sizeOf(reading), shown);
}
