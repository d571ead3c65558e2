import { type ReactNode, useState } from 'react';
import { beliefsLayout } from '../../charts/beliefs.layout.ts';
import { BeliefsChart, type ChosenMeeting } from '../../charts/beliefs.tsx';
import { ChartFrame } from '../../components/chart-frame.tsx';
import { useAsideSeries } from '../../hooks/use-aside-series.ts';
import {
  beliefRows,
  beliefsTable,
  believers,
  findingOf,
  meetingWords,
  partColumns,
  partName,
  partSeries,
  soldFamilies,
  soldProducts,
} from '../../reading/beliefs-data.ts';
import type { Board } from '../../reading/board.ts';
import { weeksOf } from '../../reading/chart-data.ts';
import { useRun, useServices } from '../../stores/services.ts';
import { beliefsText } from '../../texts/beliefs.ts';
import { bandsText } from '../../texts/charts.ts';
import type { Study } from '../../../scenarios/study.ts';

interface BeliefsPartProps {
  readonly board: Board;
  readonly stale: boolean;
}

/** What each scenario believed, when it met, and how old its plan grew. Only where somebody forecasts. */
export function BeliefsPart({ board, stale }: BeliefsPartProps): ReactNode {
  const study = useRun((run) => run.study);
  if (study === undefined || beliefRows(board, study, believers(board, true), undefined).length === 0) return null;
  return <Beliefs board={board} study={study} stale={stale} />;
}

const noSeries: readonly string[] = [];

function Beliefs({ board, study, stale }: BeliefsPartProps & { readonly study: Study }): ReactNode {
  const { product: store } = useServices();
  const [chosenPart, choosePart] = useState('');
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState<ChosenMeeting>();
  const isAll = chosenPart === '';
  const aside = useAsideSeries(
    store,
    isAll ? noSeries : partSeries(chosenPart),
    isAll ? noSeries : partColumns(chosenPart),
  );
  const part = isAll || aside.summary === undefined ? undefined : { part: chosenPart, summary: aside.summary };
  const rows = beliefRows(board, study, believers(board, all), part);
  const weeks = weeksOf(board);
  const finding = findingOf(study, board, part);
  return (
    <div className="beliefs-part">
      <ChartFrame
        name="beliefs"
        finding={finding}
        subtitle={beliefsText.subtitle(part === undefined ? beliefsText.allProducts : partName(study, part.part))}
        table={beliefsTable(weeks, rows)}
        stale={stale || (!isAll && part === undefined)}
        above={
          <p className="series-choice">
            <label>
              {beliefsText.product}{' '}
              <select value={chosenPart} onChange={(event) => choosePart(event.target.value)}>
                <option value="">{beliefsText.allProducts}</option>
                <Parts study={study} title={beliefsText.families} kind="family" ids={soldFamilies(study)} />
                <Parts study={study} title={beliefsText.products} kind="item" ids={soldProducts(study)} />
              </select>
            </label>
            {board.others.length < 2 ? null : (
              <label>
                <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />{' '}
                {beliefsText.everyScenario}
              </label>
            )}
          </p>
        }
        below={<MeetingWords board={board} study={study} chosen={chosen} />}
      >
        {(width) => (
          <BeliefsChart
            geometry={beliefsLayout({
              width,
              rows,
              weeks,
              firstLabel: bandsText.firstWeek(Math.round(weeks[0] ?? 1)),
              ageUnit: beliefsText.days,
              ageLabel: beliefsText.meanAge,
            })}
            label={beliefsText.label}
            chosen={chosen}
            onChoose={setChosen}
          />
        )}
      </ChartFrame>
    </div>
  );
}

interface PartsProps {
  readonly study: Study;
  readonly title: string;
  readonly kind: 'family' | 'item';
  readonly ids: readonly string[];
}

/** Families or products to choose from. */
function Parts({ study, title, kind, ids }: PartsProps): ReactNode {
  if (ids.length === 0) return null;
  return (
    <optgroup label={title}>
      {ids.map((id) => (
        <option key={id} value={`${kind}:${id}`}>
          {partName(study, `${kind}:${id}`)}
        </option>
      ))}
    </optgroup>
  );
}

interface MeetingWordsProps {
  readonly board: Board;
  readonly study: Study;
  readonly chosen: ChosenMeeting | undefined;
}

/** What the chosen meeting was; its place is kept, so that nothing jumps. */
const MeetingWords = ({ board, study, chosen }: MeetingWordsProps): ReactNode => (
  <p className="meeting-words" aria-live="polite">
    {chosen === undefined ? beliefsText.hint : meetingWords(study, board.units, chosen.scenario, chosen.week)}
  </p>
);
