import { type ReactNode, useState } from 'react';
import { beliefsLayout } from '../../charts/beliefs.layout.ts';
import { BeliefsChart, type ChosenMeeting } from '../../charts/beliefs.tsx';
import { ChartFrame } from '../../components/chart-frame.tsx';
import { useAsideSeries } from '../../hooks/use-aside-series.ts';
import {
  beliefRows,
  beliefsFinding,
  beliefsTable,
  believers,
  meetingWords,
  productSeries,
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
  const [item, setItem] = useState('');
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState<ChosenMeeting>();
  const aside = useAsideSeries(store, item === '' ? noSeries : productSeries(item));
  const product = item === '' || aside.summary === undefined ? undefined : { item, summary: aside.summary };
  const rows = beliefRows(board, study, believers(board, all), product);
  const weeks = weeksOf(board);
  const finding = beliefsFinding(board);
  return (
    <div className="beliefs-part">
      <ChartFrame
        name="beliefs"
        finding={finding}
        subtitle={beliefsText.subtitle(product?.item ?? beliefsText.allProducts)}
        table={beliefsTable(weeks, rows)}
        stale={stale || (item !== '' && product === undefined)}
        above={
          <p className="series-choice">
            <label>
              {beliefsText.product}{' '}
              <select value={item} onChange={(event) => setItem(event.target.value)}>
                <option value="">{beliefsText.allProducts}</option>
                {soldProducts(study).map((id) => (
                  <option key={id} value={id}>
                    {study.base.items[id]?.title ?? id}
                  </option>
                ))}
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
