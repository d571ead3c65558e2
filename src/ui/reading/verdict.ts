import { wilsonInterval } from '../../sim/kernel/intervals.ts';
import { decimalsOf, differenceEstimate, type Estimate, levelText, sizeEstimate } from '../format/measure.ts';
import { fixedSpace } from '../format/numbers.ts';
import { kpiPhrase } from '../texts/kpis.ts';
import { plainText, type Sentence, together } from '../texts/sentence.ts';
import { verdictText as text } from '../texts/verdict.ts';
import type { ScenarioName } from './identity.ts';
import { historiesWon, type Reading, readingOutcome } from './reading.ts';

/** What a comparison comes to: a sentence in plain words, and of which kind it is. */
export interface Verdict {
  readonly kind: 'alone' | 'waiting' | 'unstable' | 'onePair' | 'difference' | 'tradeOff' | 'notShown';
  readonly sentence: Sentence;
}

export interface VerdictInput {
  readonly baseline: ScenarioName;
  readonly focus: ScenarioName | undefined;
  /** Histories that all scenarios have finished. */
  readonly pairs: number;
  /** Of intervals. */
  readonly level: number;
  /** More pairs are on their way: nothing is final. */
  readonly running: boolean;
  /** The indicator that decides, if the scenarios share one. */
  readonly headline: Reading | undefined;
  readonly service: Reading | undefined;
  readonly stock: Reading | undefined;
  /** A scenario that has no steady state, and why. */
  readonly overload: { readonly scenario: ScenarioName; readonly reason: string } | undefined;
}

export const phraseOf = ({ kpi }: Reading): string => kpiPhrase(kpi.id, kpi.name);

export const sizeOf = ({ measure, difference }: Reading): Estimate =>
  sizeEstimate(measure, difference.difference, difference.halfWidth);

export const signedOf = ({ measure, difference }: Reading): Estimate =>
  differenceEstimate(measure, difference.difference, difference.halfWidth);

/** The sentence that stands above a comparison (UX principle 1): size, sign, interval, and whether it is shown at all. */
export function verdict(input: VerdictInput): Verdict {
  const { focus, headline, overload, pairs } = input;
  if (focus === undefined) return { kind: 'alone', sentence: text.nothingToCompare };
  if (overload !== undefined) {
    return { kind: 'unstable', sentence: text.cannotKeepUp(overload.scenario.letter, overload.reason) };
  }
  if (pairs === 0) return { kind: 'waiting', sentence: text.waiting };
  if (headline === undefined) return { kind: 'notShown', sentence: text.noCommonIndicator };
  const body =
    pairs === 1
      ? afterOnePair(input, focus, headline)
      : withOdds(conclusion(input, focus, headline), headline, input.level);
  return input.running ? { kind: body.kind, sentence: [...text.soFar(pairs), ...body.sentence] } : body;
}

function afterOnePair({ baseline }: VerdictInput, focus: ScenarioName, headline: Reading): Verdict {
  const sentence = text.onePair(focus.title, baseline.title, phraseOf(headline), signedOf(headline));
  return { kind: 'onePair', sentence };
}

function conclusion(input: VerdictInput, focus: ScenarioName, headline: Reading): Verdict {
  if (readingOutcome(headline) !== 'notShown') {
    const clauses = [main(headline, focus.title, input.baseline.title), serviceClause(headline, input.service)];
    return { kind: 'difference', sentence: [...clauses.flat(), ...text.onSameCustomers] };
  }
  const exchange = tradeOff(focus, input.service, input.stock);
  if (exchange !== undefined) return { kind: 'tradeOff', sentence: [...exchange, ...text.onSameCustomers] };
  return { kind: 'notShown', sentence: notShown(input, focus, headline) };
}

/** Fewer pairs than this say nothing of odds. */
const fewestForOdds = 5;

/** In how many of the histories the scenario is ahead, or behind: how often one year alone would show the same. */
function withOdds({ kind, sentence }: Verdict, headline: Reading, level: number): Verdict {
  const { pairs, sd, difference } = headline.difference;
  const won = historiesWon(headline);
  const isEqual = sd === 0 && difference === 0;
  if (won === undefined || isEqual || pairs < fewestForOdds || kind === 'tradeOff') return { kind, sentence };
  const isGain = difference * headline.direction >= 0;
  const count = isGain ? won.ahead : won.behind;
  const { low, high } = wilsonInterval(count, pairs, level);
  return { kind, sentence: [...sentence, ...text.odds(isGain, count, pairs, low, high)] };
}

function main(headline: Reading, focus: string, baseline: string): Sentence {
  const up = headline.difference.difference > 0;
  const size = sizeOf(headline);
  if (headline.kpi.id === 'operatingContribution') {
    return up ? text.earns(focus, size, baseline) : text.earnsLess(focus, size, baseline);
  }
  const what = phraseOf(headline);
  return up ? text.raises(focus, what, size, baseline) : text.lowers(focus, what, size, baseline);
}

/** What happens to service, where that is shown: "and" when it agrees with the headline, "but" when it does not. */
function serviceClause(headline: Reading, service: Reading | undefined): Sentence {
  if (service === undefined || service.kpi.id === headline.kpi.id) return [];
  const outcome = readingOutcome(service);
  if (outcome === 'notShown') return [];
  const agrees = outcome === readingOutcome(headline);
  const up = service.difference.difference > 0;
  if (agrees) return (up ? text.andRaises : text.andLowers)(phraseOf(service), sizeOf(service));
  return (up ? text.butRaises : text.butLowers)(phraseOf(service), sizeOf(service));
}

/** Less stock for less service, or the reverse: worth saying even where money decides nothing. */
function tradeOff(focus: ScenarioName, service?: Reading, stock?: Reading): Sentence | undefined {
  if (service === undefined || stock === undefined) return undefined;
  const outcomes = `${readingOutcome(stock)} ${readingOutcome(service)}`;
  if (outcomes === 'better worse') {
    return [
      ...text.frees(focus.title, sizeOf(stock), phraseOf(stock)),
      ...text.andCosts(sizeOf(service), phraseOf(service)),
    ];
  }
  if (outcomes === 'worse better') {
    return [
      ...text.binds(focus.title, sizeOf(stock), phraseOf(stock)),
      ...text.andGains(sizeOf(service), phraseOf(service)),
    ];
  }
  return undefined;
}

function notShown({ baseline, running, pairs }: VerdictInput, focus: ScenarioName, headline: Reading): Sentence {
  const { difference } = headline;
  const what = phraseOf(headline);
  if (difference.difference === 0 && difference.sd === 0) return text.exactlyEqual(focus.title, baseline.title, what);
  const estimate = signedOf(headline);
  if (running) return text.noWinnerYet(focus.title, baseline.title, what, estimate);
  const sentence = text.noDifference(focus.title, baseline.title, what, estimate);
  return [...sentence, ...sampleNeeded(headline, pairs)];
}

/** A difference of about half the present half-width, and the pairs it would take to see it: n grows as (h ÷ d)². */
function sampleNeeded({ measure, difference }: Reading, pairs: number): Sentence {
  const { halfWidth } = difference;
  if (!(halfWidth > 0) || !Number.isFinite(halfWidth)) return [];
  const size = Number(((halfWidth * measure.scale) / 2).toExponential(0)) / measure.scale;
  const needed = Number((pairs * (halfWidth / size) ** 2).toPrecision(2));
  const shown = levelText(measure, size, decimalsOf(measure, size));
  return text.wouldTake(`${shown}${fixedSpace}${measure.differenceUnit}`, needed);
}

/** The verdict for those who listen, and for the title of the page. */
export const verdictWords = (parts: readonly Sentence[]): string => plainText(together(parts));
