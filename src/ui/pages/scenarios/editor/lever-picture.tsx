import { range } from 'd3';
import type { ReactNode } from 'react';
import type { Lever } from '../../../../scenarios/levers/index.ts';

const meetingsAYear: Readonly<Record<string, number>> = {
  none: 0,
  quarterly: 4,
  monthly: 12,
  every2weeks: 26,
  weekly: 52,
  daily: 260,
};

/** What a lever means, 84 by 26: meetings of a year, weeks, or a share of ten. */
export function LeverPicture({
  lever,
  value,
}: {
  readonly lever: Lever;
  readonly value: number | string | undefined;
}): ReactNode {
  const drawing = drawingOf(lever, value);
  if (drawing === undefined) return null;
  return (
    <svg className="lever-picture" width="84" height="26" viewBox="0 0 84 26" aria-hidden="true">
      {drawing}
    </svg>
  );
}

function drawingOf(lever: Lever, value: number | string | undefined): ReactNode {
  if (lever.id === 'rhythm' && typeof value === 'string') return <Meetings year={meetingsAYear[value] ?? 0} />;
  if (lever.kind !== 'number' || typeof value !== 'number') return undefined;
  if (lever.measure === 'weeks' && lever.max <= 16) return <Weeks weeks={value} />;
  if (lever.measure === 'share' && lever.min === 0 && lever.max === 1) return <OfTen value={value} />;
  return undefined;
}

/** A quarter: a dot a meeting, a line where they are too many to tell apart. */
function Meetings({ year }: { readonly year: number }): ReactNode {
  const quarter = Math.round(year / 4);
  return (
    <>
      <line x1="0" x2="84" y1="20.5" y2="20.5" className="hair" />
      {quarter > 13 ? (
        <line x1="1" x2="83" y1="13" y2="13" className="thick" />
      ) : (
        range(quarter).map((k) => <circle key={k} cx={((k + 0.5) * 84) / quarter} cy="13" r="2.4" />)
      )}
    </>
  );
}

/** Thirteen weeks, those counted filled. */
function Weeks({ weeks }: { readonly weeks: number }): ReactNode {
  return range(13).map((k) => (
    <g key={k} transform={`translate(${(k * 6.46).toFixed(2)} 6)`}>
      <rect x="0.5" y="0.5" width="4.6" height="13" className="frame" />
      <rect x="0.5" y="0.5" width={4.6 * Math.min(1, Math.max(0, weeks - k))} height="13" />
    </g>
  ));
}

/** Ten dots, a share of them filled. */
function OfTen({ value }: { readonly value: number }): ReactNode {
  return range(10).map((k) => (
    <circle key={k} cx={4 + k * 8.4} cy="13" r="2.6" className={k + 0.5 <= value * 10 + 1e-9 ? undefined : 'frame'} />
  ));
}
