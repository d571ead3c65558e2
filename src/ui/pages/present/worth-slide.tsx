import { type ReactNode, useMemo } from 'react';
import { useStore } from 'zustand';
import { type Worth, worthOf } from '../../../runner/worth.ts';
import { settingsOf } from '../../../scenarios/settings.ts';
import type { Study } from '../../../scenarios/study.ts';
import { EstimateView, SentenceView } from '../../components/sentence-view.tsx';
import { differenceEstimate, type Measure, measureOf } from '../../format/measure.ts';
import type { Board } from '../../reading/board.ts';
import { directionOf } from '../../reading/direction.ts';
import type { ScenarioName } from '../../reading/identity.ts';
import { worthRows } from '../../reading/worth-reading.ts';
import type { WorthStore } from '../../stores/worth-store.ts';
import { kpiPhrase } from '../../texts/kpis.ts';
import { presentText as text } from '../../texts/present.ts';
import { worthText } from '../../texts/worth.ts';
import { WorthBar } from '../scenarios/worth/worth-bar.tsx';
import { Against } from './answer-slide.tsx';

interface WorthSlideProps {
  readonly study: Study;
  readonly board: Board;
  readonly worth: WorthStore;
  readonly scenario: ScenarioName;
}

/** What each change of a what-if is worth: the shares of the whole, as far as they are known. */
export function WorthSlide({ study, board, worth, scenario }: WorthSlideProps): ReactNode {
  const { status, plan, results, share } = useStore(worth);
  const { headline } = board;
  const reading = useMemo(
    () =>
      plan === undefined || results === undefined || headline === undefined
        ? undefined
        : worthOf(plan, results, headline.id, settingsOf(study)),
    [plan, results, headline, study],
  );
  const isDone = status === 'done';
  return (
    <>
      <Against scenario={scenario} baseline={board.baseline} />
      {reading === undefined || headline === undefined ? (
        <h1>{isDone ? worthText.nothing : text.worthOf(scenario.title)}</h1>
      ) : (
        <Shares
          worth={reading}
          measure={measureOf(headline, board.units, Math.abs(reading.whole.mean), reading.whole.halfWidth)}
          isBetterUp={directionOf(headline, reading.whole.mean) >= 0}
          isFinal={isDone}
          what={kpiPhrase(headline.id, headline.name)}
        />
      )}
      {isDone ? null : (
        <p className="slide-note">
          {status === 'running' ? text.worthRunning(results?.replications ?? 0) : text.worthWaits}{' '}
          <progress aria-label={worthText.title} max={1} value={share} />
        </p>
      )}
      {isDone && plan !== undefined ? (
        <p className="slide-source">{plan.shapley.exact ? text.worthExact : text.worthSampled}</p>
      ) : null}
    </>
  );
}

interface SharesProps {
  readonly worth: Worth;
  readonly measure: Measure;
  readonly isBetterUp: boolean;
  /** Whether all histories are in it. */
  readonly isFinal: boolean;
  readonly what: string;
}

function Shares({ worth, measure, isBetterUp, isFinal, what }: SharesProps): ReactNode {
  const { whole } = worth;
  const rows = worthRows(worth, measure);
  const extent = Math.max(...rows.map(({ mean, halfWidth }) => Math.abs(mean) + (halfWidth || 0)), 1e-12);
  const all = differenceEstimate(measure, whole.mean, whole.halfWidth);
  const [largest] = rows;
  return (
    <>
      <h1>
        {largest === undefined ? null : (
          <SentenceView
            sentence={text.worthFinding({
              isFinal,
              isShown: Math.abs(largest.mean) > largest.halfWidth,
              name: largest.name,
              share: largest.share,
              whole: all,
              what,
            })}
          />
        )}
      </h1>
      <table className="worth-shares">
        <thead className="unseen">
          <tr>
            <th scope="col">{worthText.columns.change}</th>
            <th scope="col">{worthText.columns.share}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              <td>
                <span className="worth-share">
                  <WorthBar mean={row.mean} halfWidth={row.halfWidth} extent={extent} isBetterUp={isBetterUp} />
                  <EstimateView estimate={{ ...row.share, unit: '' }} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{worthText.whole}</th>
            <td>
              <EstimateView estimate={all} />
            </td>
          </tr>
        </tfoot>
      </table>
    </>
  );
}
