import { type ReactNode, useMemo } from 'react';
import { worthOf } from '../../../../runner/worth.ts';
import { comparedPart } from '../../../../scenarios/compared-part.ts';
import { settingsOf } from '../../../../scenarios/settings.ts';
import { EstimateView } from '../../../components/sentence-view.tsx';
import { measureOf } from '../../../format/measure.ts';
import { kpiOf } from '../../../reading/indicators.ts';
import { directionOf } from '../../../reading/direction.ts';
import type { Board } from '../../../reading/board.ts';
import { type WorthRow, worthRows } from '../../../reading/worth-reading.ts';
import { useServices, useStudy, useWorth } from '../../../stores/services.ts';
import { kpiShortName } from '../../../texts/kpis.ts';
import { worthText } from '../../../texts/worth.ts';
import { WorthBar } from './worth-bar.tsx';
import './worth-panel.css';

/** What each change of the scenario in focus is worth; worked out when somebody asks, with progress and an end. */
export function WorthPanel({ board }: { readonly board: Board }): ReactNode {
  const { worth } = useServices();
  const study = useStudy((state) => state.study);
  const { status, of, share } = useWorth((state) => state);
  const { focus } = board;
  const index = (study?.whatIfs ?? []).findIndex(({ id }) => id === focus?.id) + 1;
  if (study === undefined || focus === undefined || index === 0) return null;
  const isOfThis = of?.scenario === focus.id;
  const isStale = isOfThis && of.study !== study;
  const ask = (): void => void worth.getState().start(study, index, focus.id);
  return (
    <section className="worth" aria-labelledby="worth-title">
      <h2 id="worth-title">{worthText.title}</h2>
      {isOfThis ? <Result board={board} /> : <p className="caption">{worthText.hint}</p>}
      {isStale ? <p className="caption">{worthText.stale}</p> : null}
      {isOfThis && status === 'running' ? (
        <p className="worth-actions">
          <progress aria-label={worthText.title} max={1} value={share} />
          <button type="button" className="button small" onClick={() => worth.getState().stop()}>
            {worthText.stop}
          </button>
        </p>
      ) : (
        <p className="worth-actions">
          <button type="button" className="button small" onClick={ask}>
            {isOfThis ? worthText.again : worthText.ask}
          </button>
        </p>
      )}
    </section>
  );
}

function Result({ board }: { readonly board: Board }): ReactNode {
  const { status, plan, results, of } = useWorth((state) => state);
  const headline = board.headline ?? kpiOf('operatingContribution');
  const reading = useMemo(() => {
    if (plan === undefined || results === undefined || of === undefined || headline === undefined) return undefined;
    const { level, antithetic } = settingsOf(comparedPart(of.study));
    return worthOf(plan, results, headline.id, { level, antithetic });
  }, [plan, results, of, headline]);
  if (status === 'done' && plan === undefined) return <p className="caption">{worthText.nothing}</p>;
  if (reading === undefined || headline === undefined || plan === undefined) {
    return <p className="caption">{status === 'running' ? worthText.planning : worthText.stopped}</p>;
  }
  const { whole } = reading;
  const measure = measureOf(headline, board.units, Math.abs(whole.mean), whole.halfWidth);
  const rows = worthRows(reading, measure);
  const name = kpiShortName(headline.id, headline.name);
  const extent = Math.max(...rows.map(({ mean, halfWidth }) => Math.abs(mean) + (halfWidth || 0)), 1e-12);
  const direction = directionOf(headline, whole.mean);
  return (
    <>
      <table className="worth-table">
        <caption>{worthText.indicator(name, measure.differenceUnit)}</caption>
        <thead className="unseen">
          <tr>
            <th scope="col">{worthText.columns.change}</th>
            <th scope="col">{worthText.columns.share}</th>
            <th scope="col">{worthText.columns.alone}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} extent={extent} isBetterUp={direction >= 0} />
          ))}
        </tbody>
      </table>
      <p className="caption">
        {plan.shapley.exact ? worthText.exact : worthText.sampled(2 * plan.shapley.walks.length)}
      </p>
    </>
  );
}

interface RowProps {
  readonly row: WorthRow;
  readonly extent: number;
  readonly isBetterUp: boolean;
}

function Row({ row, extent, isBetterUp }: RowProps): ReactNode {
  return (
    <tr>
      <th scope="row">{row.name}</th>
      <td>
        <EstimateView estimate={{ ...row.share, unit: '' }} />
        <WorthBar mean={row.mean} halfWidth={row.halfWidth} extent={extent} isBetterUp={isBetterUp} />
      </td>
      <td className="unseen">
        <EstimateView estimate={{ ...row.alone, unit: '' }} />
      </td>
    </tr>
  );
}
