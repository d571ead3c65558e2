import type { ReactNode } from 'react';
import { lessonPictureLayout } from '../../charts/lesson-picture.layout.ts';
import type { LessonPicture } from '../../reading/lesson-picture.ts';
import './lesson-picture.css';

/** What a lesson does to its first indicator, scenario by scenario. The numbers stand beneath in words. */
export function LessonPictureView({ picture }: { readonly picture: LessonPicture }): ReactNode {
  const { width, height, path, marks } = lessonPictureLayout(picture.levels);
  return (
    <svg
      className="lesson-picture"
      data-quantity={picture.quantity}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <line x1={0} x2={width} y1={height - 0.5} y2={height - 0.5} className="lesson-ground" />
      <path d={path} className="lesson-way" />
      {marks.map(({ id, x, y, reach, told }) => (
        <g key={id}>
          <line x1={x} x2={x} y1={reach[0]} y2={reach[1]} className="lesson-interval" />
          <circle cx={x} cy={y} r={told ? 4.5 : 3} className={told ? 'lesson-told' : 'lesson-other'} />
        </g>
      ))}
    </svg>
  );
}
