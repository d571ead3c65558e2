import { type ReactNode, useState } from 'react';
import type { Study } from '../../../scenarios/study.ts';
import { bandsLayout, panelHeightIn } from '../../charts/bands.layout.ts';
import { BandsChart } from '../../charts/bands.tsx';
import { ChartFrame } from '../../components/chart-frame.tsx';
import { useAsideSeries } from '../../hooks/use-aside-series.ts';
import type { Board } from '../../reading/board.ts';
import { bandsTable, stockPanels, weeksOf } from '../../reading/chart-data.ts';
import { stockFinding } from '../../reading/findings.ts';
import { outlineOf } from '../../reading/outlines.ts';
import { seriesChoices, seriesFinding, seriesPanels } from '../../reading/series-data.ts';
import { request } from '../../stores/run-store.ts';
import { useRun, useServices } from '../../stores/services.ts';
import { bandsText } from '../../texts/charts.ts';
import { kpiShortName } from '../../texts/kpis.ts';

interface OverTimeProps {
  readonly board: Board;
  readonly stale: boolean;
}

const noSeries: readonly string[] = [];

/** Bands over time: stock and backlog, or any other series, which is run when it is chosen. */
export function OverTimeChart({ board, stale }: OverTimeProps): ReactNode {
  const { series: store } = useServices();
  const study = useRun((run) => run.study);
  const [kpi, setKpi] = useState('');
  const isRun = kpi === '' || request.series.includes(kpi);
  const aside = useAsideSeries(store, isRun ? noSeries : [kpi]);
  const weeks = weeksOf(board);
  const source = isRun ? board.summary : aside.summary;
  const panels = kpi === '' || source === undefined ? stockPanels(board) : seriesPanels(board, kpi, source);
  if (study === undefined || (kpi === '' && panels.length === 0)) return null;
  const { focus, baseline } = board;
  const stretches = outlineOf(study, (focus ?? baseline).id).promotions;
  return (
    <ChartFrame
      name="overTime"
      finding={kpi === '' ? stockFinding(board) : seriesFinding(board, kpi)}
      subtitle={`${bandsText.subtitle((source ?? board.summary).replications)}${stretches.length > 0 ? bandsText.washed : ''}`}
      table={bandsTable(weeks, panels)}
      stale={stale || source === undefined}
      above={<SeriesChoice study={study} board={board} kpi={kpi} onChoose={setKpi} />}
    >
      {(width, height) => (
        <BandsChart
          geometry={bandsLayout({
            width,
            panels,
            periods: weeks,
            firstLabel: bandsText.firstWeek(Math.round(weeks[0] ?? 1)),
            panelHeight: height === undefined ? (panels.length > 1 ? 94 : 206) : panelHeightIn(height, panels.length),
            named: height === undefined,
            stretches,
          })}
          label={kpi === '' ? bandsText.label(focus?.title ?? baseline.title, baseline.title) : bandsText.anyLabel(kpi)}
        />
      )}
    </ChartFrame>
  );
}

interface SeriesChoiceProps {
  readonly study: Study;
  readonly board: Board;
  readonly kpi: string;
  readonly onChoose: (kpi: string) => void;
}

const SeriesChoice = ({ board, kpi, onChoose }: SeriesChoiceProps): ReactNode => (
  <p className="series-choice">
    <label>
      {bandsText.choose}{' '}
      <select value={kpi} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{bandsText.stockChoice}</option>
        {seriesChoices(board).map(({ id, name }) => (
          <option key={id} value={id}>
            {kpiShortName(id, name)}
          </option>
        ))}
      </select>
    </label>
  </p>
);
