import type { ReactNode } from 'react';
import { Badge } from '../../components/badge.tsx';
import { startText } from '../../texts/start.ts';
import { Course, courseName, type Drawing, layoutOf, Mark, Value } from './figure-parts.tsx';

/** On a phone: one quantity under the other, scenarios side by side on one scale. */
export function NarrowFigure({ scenarios, columns, courses, width }: Drawing): ReactNode {
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
