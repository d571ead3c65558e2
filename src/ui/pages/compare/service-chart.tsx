import type { ReactNode } from 'react';
import { exchangeLayout } from '../../charts/exchange.layout.ts';
import { ExchangeChart } from '../../charts/exchange.tsx';
import { ChartFrame } from '../../components/chart-frame.tsx';
import type { Board } from '../../reading/board.ts';
import { type ExchangeData, exchangeData, exchangeTable } from '../../reading/chart-data.ts';
import { exchangeCurves, exchangeCurvesFinding, exchangeCurvesTable } from '../../reading/exchange-curves.ts';
import { exchangeFinding } from '../../reading/findings.ts';
import { useExchange, useRun, useServices } from '../../stores/services.ts';
import { exchangeText } from '../../texts/charts.ts';
import { exchangeCurveText } from '../../texts/exchange.ts';
import { kpiPhrase } from '../../texts/kpis.ts';

const plotHeight = 300;

interface ServiceChartProps {
  readonly board: Board;
  readonly stale: boolean;
}

/** Service against stock: the scenarios as set, and on demand the curve of each along its safety factor. */
export function ServiceChart({ board, stale }: ServiceChartProps): ReactNode {
  const data = exchangeData(board);
  const isEqual = useRun((run) => run.equalService);
  const drawn = useDrawnCurves(board, data);
  if (data === undefined) return null;
  const { curves, finding } = drawn ?? { curves: [], finding: exchangeFinding(board) };
  const table = exchangeTable(data);
  const more = exchangeCurvesTable(curves, data);
  const equal = data.points.find(({ scenario }) => scenario === board.baseline)?.service;
  const stock = kpiPhrase(data.stock.id, data.stock.name);
  const text = curves.length === 0 ? exchangeText : isEqual ? equalText : exchangeCurveText;
  return (
    <ChartFrame
      name="service"
      finding={finding}
      subtitle={text.subtitle(data.service.name, stock)}
      table={curves.length === 0 ? table : { columns: more.columns, rows: [...table.rows, ...more.rows] }}
      stale={stale}
      below={<CurveTools data={data} />}
    >
      {(width, height = plotHeight) => (
        <ExchangeChart
          geometry={exchangeLayout({
            width,
            height,
            points: data.points,
            curves,
            equalService: isEqual ? equal : undefined,
            stockUnit: data.stock.measure.unit,
            serviceUnit: data.service.measure.unit,
            serviceRange: data.serviceRange,
          })}
          label={text.label}
        />
      )}
    </ChartFrame>
  );
}

const equalText = { subtitle: exchangeCurveText.equalSubtitle, label: exchangeCurveText.label };

/** The curves of what is on screen; undefined where they have not been asked for. */
function useDrawnCurves(board: Board, data: ExchangeData | undefined) {
  const { plan, summary, isCurrent } = useCurrentQuestion(data);
  if (!isCurrent || data === undefined || plan === undefined || summary === undefined) return undefined;
  const curves = exchangeCurves(board, plan, summary, data);
  return { curves, finding: exchangeCurvesFinding(board, plan, summary, data) };
}

function useCurrentQuestion(data: ExchangeData | undefined) {
  const exchange = useExchange((state) => state);
  const study = useRun((run) => run.study);
  const window = useRun((run) => run.window);
  const asked = exchange.question;
  const isCurrent =
    asked !== undefined &&
    asked.study === study &&
    asked.window === window &&
    data !== undefined &&
    asked.kpis.includes(data.service.id) &&
    asked.kpis.includes(data.stock.id);
  return { ...exchange, isCurrent, runStudy: study, window };
}

/** Asks for the curves, says how far they are, and stops them. */
function CurveTools({ data }: { readonly data: ExchangeData }): ReactNode {
  const { exchange } = useServices();
  const { status, plan, summary, share, isCurrent, runStudy, window } = useCurrentQuestion(data);
  if (runStudy === undefined) return null;
  const ask = (): void =>
    void exchange.getState().ask({ study: runStudy, window, kpis: [data.service.id, data.stock.id] });
  if (!isCurrent) return <AskButton words={exchangeCurveText.draw} hint={exchangeCurveText.why} onClick={ask} />;
  switch (status) {
    case 'running':
      return (
        <p className="aside-tools" role="status">
          <progress value={share} aria-label={exchangeCurveText.draw} />
          <button type="button" className="button small" onClick={exchange.getState().stop}>
            {exchangeCurveText.stop}
          </button>
        </p>
      );
    case 'stopped':
      return (
        <AskButton
          words={exchangeCurveText.goOn}
          hint={exchangeCurveText.drawing(summary?.replications ?? 0, runStudy.replications ?? 0)}
          onClick={ask}
        />
      );
    case 'failed':
      return <AskButton words={exchangeCurveText.draw} hint={exchangeCurveText.failed} onClick={ask} />;
    default:
      return plan === undefined ? <p className="aside-tools quiet">{exchangeCurveText.none}</p> : null;
  }
}

interface AskProps {
  readonly words: string;
  readonly hint: string;
  readonly onClick: () => void;
}

const AskButton = ({ words, hint, onClick }: AskProps): ReactNode => (
  <p className="aside-tools">
    <button type="button" className="button small" onClick={onClick}>
      {words}
    </button>
    <span className="quiet">{hint}</span>
  </p>
);
