import { type ReactNode, use } from 'react';
import type { Study } from '../../../scenarios/study.ts';
import { spreadLayout } from '../../charts/spread.layout.ts';
import { SpreadChart } from '../../charts/spread.tsx';
import { Badge } from '../../components/badge.tsx';
import { ChartStageContext } from '../../components/chart-frame.tsx';
import { SentenceView } from '../../components/sentence-view.tsx';
import { useRoom } from '../../hooks/use-width.ts';
import { type Board, createBoard } from '../../reading/board.ts';
import { spreadRows } from '../../reading/chart-data.ts';
import type { ScenarioName } from '../../reading/identity.ts';
import { judge } from '../../reading/judgement.ts';
import { useRun } from '../../stores/services.ts';
import { spreadText } from '../../texts/charts.ts';
import { kpiShortName } from '../../texts/kpis.ts';
import { presentText as text } from '../../texts/present.ts';

interface AnswerProps {
  readonly study: Study;
  readonly board: Board;
  readonly scenario: ScenarioName;
  readonly waiting: ReactNode;
}

/** The verdict on one scenario, whichever is in focus elsewhere, and what decides in every history. */
export function AnswerSlide({ study, board, scenario, waiting }: AnswerProps): ReactNode {
  const running = useRun(({ status }) => status === 'running');
  const seen = createBoard(study, board.summary, {
    focus: scenario.id,
    baseline: board.baseline.id,
    stale: board.stale,
  });
  if (seen === undefined || seen.focus?.id !== scenario.id) return waiting;
  const { verdict, price } = judge(seen, running && !seen.stale);
  return (
    <>
      <Against scenario={scenario} baseline={seen.baseline} />
      <h1>
        <SentenceView sentence={verdict.sentence} />
      </h1>
      <Histories board={seen} scenario={scenario} />
      {price.length === 0 ? null : (
        <p className="slide-note">
          <SentenceView sentence={price} />
        </p>
      )}
    </>
  );
}

interface AgainstProps {
  readonly scenario: ScenarioName;
  readonly baseline: ScenarioName;
}

/** Which scenarios a slide is about. */
export const Against = ({ scenario, baseline }: AgainstProps): ReactNode => (
  <p className="slide-over">
    <Badge scenario={scenario} /> {scenario.title}{' '}
    <span className="slide-against">
      {text.against} <Badge scenario={baseline} /> {baseline.title}
    </span>
  </p>
);

/** A dot for every history, and the mean with its interval. */
function Histories({ board, scenario }: { readonly board: Board; readonly scenario: ScenarioName }): ReactNode {
  const { scale } = use(ChartStageContext);
  const [plot, [width, height]] = useRoom<HTMLDivElement>(true);
  const reading = board.headline === undefined ? undefined : board.read(board.headline);
  if (reading === undefined) return null;
  const rows = spreadRows(board, reading).filter((row) => row.scenario.id === scenario.id);
  const name = kpiShortName(reading.kpi.id, reading.kpi.name);
  const drawn = (length: number): number => Math.round(length / scale);
  return (
    <>
      <h2>{spreadText.subtitle(name, board.baseline.letter, reading.measure.differenceUnit)}</h2>
      <div ref={plot} className="slide-plot">
        {width === 0 ? null : (
          <SpreadChart
            geometry={spreadLayout({ width: drawn(width), rows, unit: '', height: drawn(height) })}
            label={spreadText.label(name)}
          />
        )}
      </div>
    </>
  );
}
