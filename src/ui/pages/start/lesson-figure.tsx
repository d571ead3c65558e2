import type { ReactNode } from 'react';
import { Badge } from '../../components/badge.tsx';
import { EstimateView } from '../../components/sentence-view.tsx';
import type { LessonFigure, LessonRow } from '../../reading/lesson-figure.ts';
import './lesson-figure.css';

const width = 240;
const height = 8;
const margin = 4;
const across = (share: number): number => margin + share * (width - 2 * margin);

/** The results that a card prints: computed when the program was built. */
export function LessonFigureView({ figure }: { readonly figure: LessonFigure }): ReactNode {
  const { heading, rows } = figure;
  return (
    <span className="lesson-figure">
      {heading === null ? null : <span className="lesson-heading">{heading}</span>}
      {rows.map((row) => (
        <Row key={row.scenario?.id ?? row.label} row={row} />
      ))}
    </span>
  );
}

function Row({ row }: { readonly row: LessonRow }): ReactNode {
  const { label, scenario, estimate } = row;
  return (
    <>
      <span className="lesson-row">
        <span className="lesson-label">
          {scenario === undefined ? null : <Badge scenario={scenario} />} {label}
        </span>
        <EstimateView estimate={estimate} />
      </span>
      <Mark row={row} />
    </>
  );
}

/** Where a scenario lies between 0 and the largest of all. */
function Mark({ row: { mark, scenario } }: { readonly row: LessonRow }): ReactNode {
  if (mark === undefined) return null;
  return (
    <svg
      className="lesson-mark"
      data-slot={scenario?.slot}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMinYMid meet"
      aria-hidden="true"
    >
      <line className="lesson-rail" x1={across(0)} x2={across(1)} y1={height / 2} y2={height / 2} />
      <line className="lesson-reach" x1={across(mark.low)} x2={across(mark.high)} y1={height / 2} y2={height / 2} />
      <circle cx={across(mark.mean)} cy={height / 2} r={3} />
    </svg>
  );
}
