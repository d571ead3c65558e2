import type { ReactNode } from 'react';
import type { Study } from '../../../scenarios/study.ts';
import { useWidth } from '../../hooks/use-width.ts';
import type { Board } from '../../reading/board.ts';
import { weeksOf } from '../../reading/chart-data.ts';
import { scenarioNames } from '../../reading/identity.ts';
import { figureColumns, figureCourses } from '../../reading/start-figure.ts';
import { useRun } from '../../stores/services.ts';
import { startText } from '../../texts/start.ts';
import { NarrowFigure } from './narrow-figure.tsx';
import { WideFigure } from './wide-figure.tsx';
import './start-figure.css';

interface FigureProps {
  readonly study: Study;
  readonly board: Board | undefined;
}

/** Width from which the columns stand side by side. */
const wideFrom = 860;

/** A row a scenario, a column a quantity, every column on one scale: place and letter tell scenarios, hue quantities. */
export function StartFigure({ study, board }: FigureProps): ReactNode {
  const [frame, width] = useWidth<HTMLDivElement>();
  const stale = useRun((run) => run.stale);
  const scenarios = scenarioNames(study);
  const drawing = {
    scenarios,
    columns: figureColumns(board, scenarios),
    courses: figureCourses(board, scenarios),
    weeks: weeksWords(board),
    width,
  };
  return (
    <section ref={frame} className={stale ? 'start-figure stale' : 'start-figure'} aria-label={startText.figure}>
      {width === 0 ? null : width < wideFrom ? <NarrowFigure {...drawing} /> : <WideFigure {...drawing} />}
    </section>
  );
}

function weeksWords(board: Board | undefined): string {
  const weeks = board === undefined ? [] : weeksOf(board);
  const [first, last] = [weeks[0], weeks.at(-1)];
  return first === undefined || last === undefined ? '' : startText.weeks(Math.round(first), Math.round(last));
}
