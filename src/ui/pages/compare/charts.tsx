import type { ReactNode } from 'react';
import { spreadLayout } from '../../charts/spread.layout.ts';
import { SpreadChart } from '../../charts/spread.tsx';
import { stepsIn, waterfallLayout } from '../../charts/waterfall.layout.ts';
import { WaterfallChart } from '../../charts/waterfall.tsx';
import { ChartFrame } from '../../components/chart-frame.tsx';
import { fixed, fixedSpace } from '../../format/numbers.ts';
import type { Board } from '../../reading/board.ts';
import { bridgeData, bridgeTable, largestSteps, spreadRows, spreadTable } from '../../reading/chart-data.ts';
import { moneyBridge } from '../../reading/contribution.ts';
import { moneyFinding, spreadFinding } from '../../reading/findings.ts';
import { useRun } from '../../stores/services.ts';
import { spreadText, waterfallText } from '../../texts/charts.ts';
import { compareText } from '../../texts/compare.ts';
import { kpiShortName } from '../../texts/kpis.ts';
import { BeliefsPart } from './beliefs-part.tsx';
import { DetailsPart } from './details-part.tsx';
import { OverTimeChart } from './over-time-chart.tsx';
import { WeekWindowPart } from './week-window-part.tsx';
import { ServiceChart } from './service-chart.tsx';

interface ChartProps {
  readonly board: Board;
  readonly stale: boolean;
}

/** What happens week by week, beside the table of indicators. */
export function WeeklyCharts(props: ChartProps): ReactNode {
  const study = useRun((run) => run.study);
  return (
    <section className="charts" aria-label={compareText.weeklyCharts}>
      {study === undefined ? null : <WeekWindowPart study={study} />}
      <OverTimeChart {...props} />
      <BeliefsPart {...props} />
    </section>
  );
}

/** What came of it over all weeks: charts side by side on the whole width. */
export function OutcomeCharts(props: ChartProps): ReactNode {
  return (
    <section className="outcome-charts" aria-label={compareText.outcomeCharts}>
      <div className="chart-row">
        <MoneyChart {...props} />
        <DifferencesChart {...props} />
        <ServiceChart {...props} />
      </div>
      <DetailsPart {...props} />
    </section>
  );
}

/** The way from one contribution to the other. */
export function MoneyChart({ board, stale }: ChartProps): ReactNode {
  const { baseline, focus } = board;
  const bridge = moneyBridge(board);
  if (bridge === undefined || focus === undefined || bridge.steps.length === 0) return null;
  const data = bridgeData(board, bridge);
  const print = (amount: number): string =>
    `${fixed(amount * data.scale, data.decimals)}${fixedSpace}${data.amountUnit}`;
  const isContribution = bridge.kind === 'contribution';
  return (
    <ChartFrame
      name="money"
      finding={moneyFinding(bridge, print)}
      subtitle={isContribution ? waterfallText.contributionSubtitle(data.unit) : waterfallText.costSubtitle(data.unit)}
      table={bridgeTable(data)}
      stale={stale}
    >
      {(width, height) => (
        <WaterfallChart
          geometry={waterfallLayout({
            width,
            from: { scenario: baseline, value: bridge.from * data.scale },
            to: { scenario: focus, value: bridge.to * data.scale },
            steps: height === undefined ? data.steps : largestSteps(data.steps, stepsIn(height)),
            unit: '',
            ...(height === undefined ? {} : { longestName: 30 }),
          })}
          decimals={data.decimals}
          moreIsBetter={isContribution}
          label={waterfallText.label(baseline.title, focus.title)}
        />
      )}
    </ChartFrame>
  );
}

/** Scenarios that a given height has room for. */
const mostRows = 6;

/** What decides, history by history. */
export function DifferencesChart({ board, stale }: ChartProps): ReactNode {
  const reading = board.headline === undefined ? undefined : board.read(board.headline);
  if (reading === undefined) return null;
  const rows = spreadRows(board, reading);
  const name = kpiShortName(reading.kpi.id, reading.kpi.name);
  const unit = reading.measure.differenceUnit;
  return (
    <ChartFrame
      name="differences"
      finding={spreadFinding(board, reading)}
      subtitle={spreadText.subtitle(name, board.baseline.letter, unit)}
      table={spreadTable(rows, reading)}
      stale={stale}
    >
      {(width, height) => (
        <SpreadChart
          geometry={spreadLayout({
            width,
            rows: height === undefined ? rows : rows.slice(0, mostRows),
            unit: '',
            height,
          })}
          label={spreadText.label(name)}
        />
      )}
    </ChartFrame>
  );
}
