import type { Study } from '../../scenarios/study.ts';
import type { StudySummary } from '../../sim/experiment/summary.ts';
import { differenceEstimate, estimateText } from '../format/measure.ts';
import type { Outcome } from '../persistence/shelf.ts';
import { kpiShortName } from '../texts/kpis.ts';
import { createBoard } from './board.ts';
import { judge } from './judgement.ts';
import { verdictWords } from './verdict.ts';

/** What is kept of a finished run: the verdict, and each scenario's difference in what decides. */
export function keptOutcome(study: Study, summary: StudySummary): Outcome | undefined {
  const board = createBoard(study, summary, { focus: undefined, baseline: undefined });
  const kpi = board?.headline;
  if (board === undefined || kpi === undefined) return undefined;
  const marks = board.others.flatMap((scenario) => {
    const reading = board.read(kpi, scenario);
    if (reading === undefined || !Number.isFinite(reading.difference.halfWidth)) return [];
    const { difference, halfWidth } = reading.difference;
    const size = estimateText(differenceEstimate(reading.measure, difference, halfWidth));
    return [
      { letter: scenario.letter, slot: scenario.slot, difference, halfWidth, words: `${scenario.letter} ${size}` },
    ];
  });
  const verdict = verdictWords([judge(board, false).verdict.sentence]);
  return { verdict, indicator: kpiShortName(kpi.id, kpi.name), marks };
}
