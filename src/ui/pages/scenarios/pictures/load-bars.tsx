import type { ReactNode } from 'react';
import type { LineFacts } from '../../../../scenarios/stock-facts.ts';
import { flowText as text } from '../../../texts/flow-map.ts';

/** What share of its open hours demand asks of a station. */
export interface LineLoad {
  readonly id: string;
  readonly load: number;
}

const mostBars = 4;
/** Half a percent: loads are told in whole ones. */
const leastShown = 0.005;

export const lineLoads = ({ stations, openMinutesPerWeek }: LineFacts): LineLoad[] =>
  stations.map(({ id, minutesPerWeek, machines }) => ({ id, load: minutesPerWeek / (machines * openMinutesPerWeek) }));

/** Rows that the bars of a line take: one a station, or where they are many the busiest and how many there are. */
export const loadRows = (loads: readonly LineLoad[]): number => (loads.length > mostBars ? 2 : loads.length);

/** What the baseline asks of the same station; undefined where that is as much. */
export function loadBefore({ id, load }: LineLoad, before: readonly LineLoad[]): number | undefined {
  const was = before.find((station) => station.id === id)?.load;
  return was === undefined || Math.abs(was - load) < leastShown ? undefined : was;
}

/** For the eye: a bar a station, full at all its hours, with a tick where the baseline's ends. */
export function LoadBars({
  loads,
  before,
}: {
  readonly loads: readonly LineLoad[];
  readonly before: readonly LineLoad[];
}): ReactNode {
  const isMany = loads.length > mostBars;
  const shown = isMany ? [...loads].sort((a, b) => b.load - a.load).slice(0, 1) : loads;
  return (
    <>
      {shown.map(({ id, load }) => {
        const was = loadBefore({ id, load }, before);
        return (
          <span key={id} className={load > 1 ? 'flow-load over' : 'flow-load'} aria-hidden="true">
            <span className="flow-bar">
              <span style={{ inlineSize: `${100 * Math.min(1, load)}%` }} />
              {was === undefined ? null : <i style={{ insetInlineStart: `${100 * Math.min(1, was)}%` }} />}
            </span>
            {text.percent(load)}
          </span>
        );
      })}
      {isMany ? (
        <span className="flow-load" aria-hidden="true">
          {text.moreStations(loads.length)}
        </span>
      ) : null}
    </>
  );
}
