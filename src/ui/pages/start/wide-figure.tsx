import type { ReactNode } from 'react';
import { Badge } from '../../components/badge.tsx';
import { fixedSpace } from '../../format/numbers.ts';
import { startText } from '../../texts/start.ts';
import { Course, courseName, type Drawing, layoutOf, Mark, type Marks, Ticks, Value } from './figure-parts.tsx';

const nameWidth = 176;
const courseShare = 1.25;
const gap = 20;

/** Widths of the columns, and the marks drawn in them. */
interface Grid {
  readonly share: number;
  readonly courseWidth: number;
  readonly marks: readonly Marks[];
}

function gridOf({ columns, courses, width }: Drawing): Grid {
  const share = (width - nameWidth) / (columns.length + courseShare * courses.length);
  return {
    share,
    courseWidth: Math.floor(share * courseShare - gap),
    marks: columns.map((column) => layoutOf(column, Math.floor(share - gap))),
  };
}

/** A table of drawings: every column on one scale, which stands below it. */
export function WideFigure(drawing: Drawing): ReactNode {
  const grid = gridOf(drawing);
  const { courses, columns } = drawing;
  return (
    <table className="wide-figure">
      <caption className="unseen">{startText.figure}</caption>
      <colgroup>
        <col style={{ width: nameWidth }} />
        {courses.map(({ id }) => (
          <col key={id} style={{ width: grid.share * courseShare }} />
        ))}
        {columns.map(({ kpi }) => (
          <col key={kpi.id} style={{ width: grid.share }} />
        ))}
      </colgroup>
      <Head {...drawing} />
      <Rows drawing={drawing} grid={grid} />
      <Scales drawing={drawing} grid={grid} />
    </table>
  );
}

function Head({ courses, columns }: Drawing): ReactNode {
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="unseen">{startText.scenario}</span>
        </th>
        {courses.map((course) => (
          <th key={course.id} scope="col">
            {courseName(course)}
            <span className="unit">{course.top === 0 ? fixedSpace : startText.upTo(course.topText, course.unit)}</span>
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
  );
}

interface PartProps {
  readonly drawing: Drawing;
  readonly grid: Grid;
}

function Rows({ drawing, grid }: PartProps): ReactNode {
  const { scenarios, courses, columns } = drawing;
  return (
    <tbody>
      {scenarios.map((scenario, row) => (
        <tr key={scenario.id}>
          <th scope="row">
            <Badge scenario={scenario} /> <span>{scenario.title}</span>
          </th>
          {courses.map((course) => (
            <td key={course.id} data-quantity={course.quantity}>
              <Course course={course} row={row} width={grid.courseWidth} />
            </td>
          ))}
          {columns.map((column, index) => (
            <td key={column.kpi.id} data-quantity={column.quantity}>
              <Value column={column} row={row} />
              <Mark marks={grid.marks[index]!} row={row} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function Scales({ drawing, grid }: PartProps): ReactNode {
  return (
    <tfoot>
      <tr>
        <td />
        {drawing.courses.map(({ id }) => (
          <td key={id} className="figure-weeks">
            {drawing.weeks}
          </td>
        ))}
        {drawing.columns.map(({ kpi }, index) => (
          <td key={kpi.id}>
            <Ticks marks={grid.marks[index]!} />
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
