import type { Sentence } from '../texts/sentence.ts';
import type { Board } from './board.ts';
import { shortTable } from './indicators.ts';
import { overloadOf } from './overload.ts';
import type { ScenarioName } from './identity.ts';
import { price, type Rival, rivalry } from './price.ts';
import { plusMinus } from './progress.ts';
import { type Reading, readingOutcome } from './reading.ts';
import { type Verdict, verdict } from './verdict.ts';

/** What a page says about a comparison: the verdict, its price, and how precise it is. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly price: Sentence;
  /** "± 0.08 M€ a year"; empty before there is an interval. */
  readonly reached: string;
}

/** Reads a board in words. `running`: more pairs are on their way. */
export function judge(board: Board, running: boolean): Judgement {
  const { baseline, focus, summary } = board;
  const read = (kpi: typeof board.headline): Reading | undefined => (kpi === undefined ? undefined : board.read(kpi));
  const [headline, service, stock] = [read(board.headline), read(board.service), read(board.stock)];
  const pairs = summary.replications;
  const { level } = summary;
  const said = verdict({
    baseline,
    focus,
    pairs,
    level,
    running,
    headline,
    service,
    stock,
    overload: overloadOf(board),
  });
  const told = new Set([board.headline?.id ?? '', board.service?.id ?? '']);
  if (said.kind === 'tradeOff') told.add(board.stock?.id ?? '');
  const line =
    focus === undefined || headline === undefined || pairs < 2
      ? []
      : price({ focus, headline, groups: tableReadings(board), told, rival: rivalOf(board) });
  return {
    verdict: said,
    price: line,
    reached: headline === undefined ? '' : plusMinus(headline.measure, headline.difference.halfWidth),
  };
}

const tableReadings = (board: Board): Reading[][] =>
  shortTable.map(({ kpis }) => kpis.flatMap((kpi) => board.read(kpi) ?? []));

/** The scenario that the headline puts furthest ahead of the baseline, of those that are shown to be ahead. */
export function furthestAhead(
  board: Board,
): { readonly scenario: ScenarioName; readonly reading: Reading } | undefined {
  const { headline, others } = board;
  if (headline === undefined) return undefined;
  const ahead = others.flatMap((scenario) => {
    const reading = board.read(headline, scenario);
    return reading === undefined || readingOutcome(reading) !== 'better' ? [] : [{ scenario, reading }];
  });
  return ahead.sort((a, b) => gain(b) - gain(a))[0];
}

const gain = ({ reading }: { readonly reading: Reading }): number => reading.difference.difference * reading.direction;

/** How the focus compares with the best of the others, where that is worth a sentence. */
export const rivalryOf = (board: Board): Sentence =>
  board.focus === undefined ? [] : rivalry({ focus: board.focus, rival: rivalOf(board) });

/** The best of the scenarios that are neither baseline nor in focus, by the headline. */
function rivalOf(board: Board): Rival | undefined {
  const { headline, focus } = board;
  if (headline === undefined || focus === undefined) return undefined;
  const rivals = board.others
    .filter((scenario) => scenario !== focus)
    .flatMap((scenario): Rival[] => {
      const reading = board.read(headline, scenario, focus);
      return reading === undefined ? [] : [{ scenario, reading }];
    });
  return rivals.sort((a, b) => gain(b) - gain(a))[0];
}
