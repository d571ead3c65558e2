import { scaleLinear } from 'd3';
import type { ReactNode } from 'react';
import type { Outcome } from '../../persistence/shelf.ts';
import { workText } from '../../texts/work.ts';

const width = 108;
const rowHeight = 7;
const edge = 5;
/** More scenarios than this would be a picture that nobody reads. */
const mostRows = 8;

/** The differences to the baseline as they were last computed: one mark with its interval for each scenario. */
export function OutcomePicture({ outcome }: { readonly outcome: Outcome }): ReactNode {
  const marks = outcome.marks.slice(0, mostRows);
  if (marks.length === 0) return null;
  const ends = marks.flatMap(({ difference, halfWidth }) => [difference - halfWidth, difference + halfWidth]);
  const x = scaleLinear([Math.min(0, ...ends), Math.max(0, ...ends)], [edge, width - edge]);
  const height = marks.length * rowHeight + 4;
  const label = workText.picture(
    outcome.indicator,
    marks.map(({ words }) => words),
  );
  return (
    <svg className="outcome-picture" width={width} height={height} role="img" aria-label={label}>
      <line x1={x(0)} x2={x(0)} y1={0} y2={height} className="hair-2" />
      {marks.map(({ letter, slot, difference, halfWidth }, row) => {
        const y = 2 + rowHeight * (row + 0.5);
        return (
          <g key={letter} data-slot={slot}>
            <line x1={x(difference - halfWidth)} x2={x(difference + halfWidth)} y1={y} y2={y} className="reach" />
            <circle cx={x(difference)} cy={y} r={2.4} className="dot" />
          </g>
        );
      })}
    </svg>
  );
}
