import { type ReactNode, useMemo, useState } from 'react';
import type { Study } from '../../../scenarios/study.ts';
import { type Curve, curvesLayout } from '../../charts/curves.layout.ts';
import { CurvesChart } from '../../charts/curves.tsx';
import { lineUseLayout } from '../../charts/line-use.layout.ts';
import { LineUseChart } from '../../charts/line-use.tsx';
import { ChartFrame } from '../../components/chart-frame.tsx';
import { useAsideSeries } from '../../hooks/use-aside-series.ts';
import type { Board } from '../../reading/board.ts';
import {
  type DetailSource,
  detailColumns,
  lineUseFinding,
  lineUseRows,
  lineUseTable,
  turnCurves,
  turnFinding,
  turnTable,
  waitCurves,
  waitFinding,
  waitTable,
} from '../../reading/details-data.ts';
import { useRun, useServices } from '../../stores/services.ts';
import { detailsText } from '../../texts/details.ts';

const nothing: readonly string[] = [];
const plotHeight = 190;

interface DetailsPartProps {
  readonly board: Board;
  readonly stale: boolean;
}

/** What the lines do, how long orders wait, and turns by quarter: run when somebody asks. */
export function DetailsPart({ board, stale }: DetailsPartProps): ReactNode {
  const ran = useRun((run) => run.ran);
  return ran === undefined ? null : <Details board={board} stale={stale} study={ran} />;
}

function Details({ board, stale, study }: DetailsPartProps & { readonly study: Study }): ReactNode {
  const { details } = useServices();
  const [isAsked, setAsked] = useState(false);
  const columns = useMemo(() => detailColumns(study), [study]);
  const { summary, share } = useAsideSeries(details, nothing, isAsked ? columns : nothing);
  return (
    <section className="details-part" aria-labelledby="details-heading">
      <h2 id="details-heading">{detailsText.heading}</h2>
      {isAsked ? null : (
        <p className="aside-tools">
          <button type="button" className="button small" onClick={() => setAsked(true)}>
            {detailsText.draw}
          </button>
          <span className="quiet">{detailsText.why}</span>
        </p>
      )}
      {isAsked && share < 1 ? (
        <p className="aside-tools">
          <progress value={share} aria-label={detailsText.running} />
        </p>
      ) : null}
      {isAsked && summary !== undefined ? <DetailCharts source={{ board, study, summary }} stale={stale} /> : null}
    </section>
  );
}

function DetailCharts({ source, stale }: { readonly source: DetailSource; readonly stale: boolean }): ReactNode {
  const rows = lineUseRows(source);
  const waits = waitCurves(source);
  const turns = turnCurves(source);
  return (
    <div className="chart-row">
      {rows.length === 0 ? null : (
        <ChartFrame
          name="lines"
          finding={lineUseFinding(source, rows)}
          subtitle={detailsText.lineSubtitle}
          table={lineUseTable(rows)}
          stale={stale}
        >
          {(width) => <LineUseChart geometry={lineUseLayout(width, rows)} label={detailsText.lineLabel} />}
        </ChartFrame>
      )}
      {waits.length === 0 ? null : (
        <ChartFrame
          name="waits"
          finding={waitFinding(source)}
          subtitle={detailsText.waitSubtitle}
          table={waitTable(source)}
          stale={stale}
        >
          {(width) => (
            <Lines width={width} curves={waits} yUnit="%" xUnit={detailsText.days} label={detailsText.waitLabel} />
          )}
        </ChartFrame>
      )}
      {turns.length === 0 ? null : (
        <ChartFrame
          name="turns"
          finding={turnFinding(turns)}
          subtitle={detailsText.turnsSubtitle}
          table={turnTable(turns)}
          stale={stale}
        >
          {(width) => (
            <Lines width={width} curves={turns} wholeName={detailsText.quarterTick} label={detailsText.turnsLabel} />
          )}
        </ChartFrame>
      )}
    </div>
  );
}

interface LinesProps {
  readonly width: number;
  readonly curves: readonly Curve[];
  readonly xUnit?: string;
  readonly yUnit?: string;
  readonly wholeName?: (value: number) => string;
  readonly label: string;
}

const Lines = ({ width, curves, xUnit = '', yUnit = '', wholeName, label }: LinesProps): ReactNode => (
  <CurvesChart geometry={curvesLayout({ width, height: plotHeight, curves, xUnit, yUnit, wholeName })} label={label} />
);
