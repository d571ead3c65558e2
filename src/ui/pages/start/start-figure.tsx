import type { ReactNode } from 'react';
import { Badge } from '../../components/badge.tsx';
import { EstimateView } from '../../components/sentence-view.tsx';
import { intervalColumnLayout } from '../../charts/interval-column.layout.ts';
import { sparklineLayout } from '../../charts/sparkline.layout.ts';
import { fixedSpace } from '../../format/numbers.ts';
import { useWidth } from '../../hooks/use-width.ts';
import type { Study } from '../../../scenarios/study.ts';
import type { Board } from '../../reading/board.ts';
import { type ScenarioName, scenarioNames } from '../../reading/identity.ts';
import { type FigureColumn, type FigureCourse, figureColumns, figureCourses } from '../../reading/start-figure.ts';
import { useRun } from '../../stores/services.ts';
import { startText } from '../../texts/start.ts';
import './start-figure.css';

interface FigureProps {
  readonly study: Study;
  readonly board: Board | undefined;
}

const narrowest = 860;

/** A row a scenario, a column a quantity, every column on one scale: place and letter tell scenarios, hue quantities. */
export function StartFigure({ study, board }: FigureProps): ReactNode {
  const [frame, width] = useWidth<HTMLDivElement>();
  const stale = useRun((run) => run.stale);
  const scenarios = scenarioNames(study);
  const columns = figureColumns(board, scenarios);
  const courses = figureCourses(board, scenarios);
  const drawing = { scenarios, columns, courses, width };
  return (
    <section ref={frame} className={stale ? 'start-figure stale' : 'start-figure'} aria-label={startText.figure}>
      {width === 0 ? null : width < narrowest ? <NarrowFigure {...drawing} /> : <WideFigure {...drawing} />}
    </section>
  );
}

interface Drawing {
  readonly scenarios: readonly ScenarioName[];
  readonly columns: readonly FigureColumn[];
  readonly courses: readonly FigureCourse[];
  readonly width: number;
}

const nameWidth = 176;
const courseShare = 1.25;
const gap = 20;
const markHeight = 18;
const courseHeight = 46;

function WideFigure({ scenarios, columns, courses, width }: Drawing): ReactNode {
  const share = (width - nameWidth) / (columns.length + courseShare * courses.length);
  const markWidth = Math.floor(share - gap);
  const courseWidth = Math.floor(share * courseShare - gap);
  const marks = columns.map((column) => layoutOf(column, markWidth));
  return (
    <table className="wide-figure">
      <caption className="unseen">{startText.figure}</caption>
      <colgroup>
        <col style={{ width: nameWidth }} />
        {courses.map(({ id }) => (
          <col key={id} style={{ width: share * courseShare }} />
        ))}
        {columns.map(({ kpi }) => (
          <col key={kpi.id} style={{ width: share }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{startText.scenario}</span>
          </th>
          {courses.map((course) => (
            <th key={course.id} scope="col">
              {courseName(course)}
              <span className="unit">
                {course.top === 0 ? fixedSpace : startText.upTo(course.topText, course.unit)}
              </span>
            </th>
          ))}
          {columns.map(({ kpi, name, unit }) => (
            <th key={kpi.id} scope="col" title={kpi.formula}>
              {name}
              <span className="unit">{unit === '' ? fixedSpace : unit}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {scenarios.map((scenario, row) => (
          <tr key={scenario.id}>
            <th scope="row">
              <Badge scenario={scenario} /> <span>{scenario.title}</span>
            </th>
            {courses.map((course) => (
              <td key={course.id} data-quantity={course.quantity}>
                <Course course={course} row={row} width={courseWidth} />
              </td>
            ))}
            {columns.map((column, index) => (
              <td key={column.kpi.id} data-quantity={column.quantity}>
                <Value column={column} row={row} />
                <Mark marks={marks[index]!} row={row} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={1 + courses.length} />
          {columns.map(({ kpi }, index) => (
            <td key={kpi.id}>
              <Ticks marks={marks[index]!} />
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

/** On a phone: one quantity under the other, scenarios side by side on one scale. */
function NarrowFigure({ scenarios, columns, courses, width }: Drawing): ReactNode {
  const markWidth = Math.max(80, width - 190);
  return (
    <>
      {columns.map((column) => {
        const marks = layoutOf(column, markWidth);
        return (
          <div key={column.kpi.id} className="narrow-part" data-quantity={column.quantity}>
            <h3>
              {column.name} <span className="unit">{column.unit}</span>
            </h3>
            <ul>
              {scenarios.map((scenario, row) => (
                <li key={scenario.id}>
                  <Badge scenario={scenario} />
                  <Mark marks={marks} row={row} />
                  <Value column={column} row={row} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {courses.map((course) => (
        <div key={course.id} className="narrow-part narrow-courses" data-quantity={course.quantity}>
          <h3>
            {courseName(course)}
            <span className="unit"> {course.top === 0 ? '' : startText.upTo(course.topText, course.unit)}</span>
          </h3>
          <ul>
            {scenarios.map((scenario, row) => (
              <li key={scenario.id}>
                <Badge scenario={scenario} />
                <Course course={course} row={row} width={Math.floor(width / 2) - 46} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

const courseName = ({ quantity }: FigureCourse): string =>
  quantity === 'inventory' ? startText.shelves : startText.owed;

type Marks = ReturnType<typeof intervalColumnLayout>;

function layoutOf(column: FigureColumn, width: number): Marks {
  const known = column.cells.flatMap((cell) => cell ?? []);
  const layout = intervalColumnLayout(known, width, '');
  let next = 0;
  return { ...layout, marks: column.cells.map((cell) => (cell === undefined ? undefined : layout.marks[next++])) };
}

function Value({ column, row }: { readonly column: FigureColumn; readonly row: number }): ReactNode {
  const cell = column.cells[row];
  return (
    <span className="figure-value">
      {cell === undefined ? fixedSpace : <EstimateView estimate={{ ...cell.estimate, unit: '' }} />}
    </span>
  );
}

function Mark({ marks, row }: { readonly marks: Marks; readonly row: number }): ReactNode {
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

function Ticks({ marks }: { readonly marks: Marks }): ReactNode {
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

function Course(props: { readonly course: FigureCourse; readonly row: number; readonly width: number }): ReactNode {
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
