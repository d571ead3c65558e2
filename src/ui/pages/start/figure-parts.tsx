import type { ReactNode } from 'react';
import { intervalColumnLayout } from '../../charts/interval-column.layout.ts';
import { sparklineLayout } from '../../charts/sparkline.layout.ts';
import { EstimateView } from '../../components/sentence-view.tsx';
import { fixedSpace } from '../../format/numbers.ts';
import type { ScenarioName } from '../../reading/identity.ts';
import type { FigureColumn, FigureCourse } from '../../reading/start-figure.ts';
import { startText } from '../../texts/start.ts';

/** What the figure shows, wide or narrow. */
export interface Drawing {
  readonly scenarios: readonly ScenarioName[];
  readonly columns: readonly FigureColumn[];
  readonly courses: readonly FigureCourse[];
  /** Weeks that the courses cover: "weeks 14 to 65". */
  readonly weeks: string;
  readonly width: number;
}

const markHeight = 18;
const courseHeight = 46;

export const courseName = ({ quantity }: FigureCourse): string =>
  quantity === 'inventory' ? startText.shelves : startText.owed;

export type Marks = ReturnType<typeof intervalColumnLayout>;

export function layoutOf(column: FigureColumn, width: number): Marks {
  const known = column.cells.flatMap((cell) => cell ?? []);
  const layout = intervalColumnLayout(known, width, '', column.bounds);
  let next = 0;
  return { ...layout, marks: column.cells.map((cell) => (cell === undefined ? undefined : layout.marks[next++])) };
}

export function Value({ column, row }: { readonly column: FigureColumn; readonly row: number }): ReactNode {
  const cell = column.cells[row];
  return (
    <span className="figure-value">
      {cell === undefined ? fixedSpace : <EstimateView estimate={{ ...cell.estimate, unit: '' }} />}
    </span>
  );
}

export function Mark({ marks, row }: { readonly marks: Marks; readonly row: number }): ReactNode {
  const { width } = marks;
  const mark = marks.marks[row];
  const middle = markHeight / 2;
  return (
    <svg className="chart" width={width} height={markHeight} viewBox={`0 0 ${width} ${markHeight}`} aria-hidden="true">
      <line x1={0} x2={width} y1={middle} y2={middle} className="hair" />
      {mark === undefined ? null : (
        <>
          <rect
            className="mark-interval slide"
            width={1}
            height={8}
            style={{
              transform: `translate(${mark.interval[0]}px, ${middle - 4}px) scaleX(${mark.interval[1] - mark.interval[0]})`,
            }}
          />
          <circle className="dot slide" r={4} style={{ transform: `translate(${mark.x}px, ${middle}px)` }} />
        </>
      )}
    </svg>
  );
}

export function Ticks({ marks }: { readonly marks: Marks }): ReactNode {
  const { width, ticks } = marks;
  return (
    <svg className="chart" width={width} height={18} viewBox={`0 0 ${width} 18`} aria-hidden="true">
      {ticks.map(({ at, label }, index) => (
        <g key={label}>
          <line x1={at} x2={at} y1={0} y2={4} className="axis" />
          <text x={at} y={15} textAnchor={index === 0 ? 'start' : 'end'} className="quiet-text">
            {label}
          </text>
        </g>
      ))}
    </svg>
  );
}

export function Course(props: {
  readonly course: FigureCourse;
  readonly row: number;
  readonly width: number;
}): ReactNode {
  const { course, row, width } = props;
  const input = course.courses[row];
  const geometry = input === undefined ? undefined : sparklineLayout(input, course.top, width, courseHeight - 2);
  return (
    <svg
      className="chart"
      width={width}
      height={courseHeight}
      viewBox={`0 0 ${width} ${courseHeight}`}
      aria-hidden="true"
    >
      {geometry === undefined ? null : (
        <>
          <path className="course-band" d={geometry.band} />
          <path className="course-line" d={geometry.line} />
        </>
      )}
      <line x1={0} x2={width} y1={courseHeight - 1.5} y2={courseHeight - 1.5} className="axis" />
    </svg>
  );
}
