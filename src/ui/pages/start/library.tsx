import type { ReactNode } from 'react';
import { lessons } from '../../../scenarios/library/index.ts';
import { type Preset, presets } from '../../../scenarios/presets/index.ts';
import { cellCount } from '../../../scenarios/compared-part.ts';
import { useLocation } from 'wouter';
import { useLoadPreset } from '../../hooks/use-load-preset.ts';
import { useServices, useStudy } from '../../stores/services.ts';
import { lessonPicture } from '../../reading/lesson-picture.ts';
import { lessonFigure } from '../../reading/lesson-figure.ts';
import { startText } from '../../texts/start.ts';
import { LessonPictureView } from './lesson-picture.tsx';
import { LessonFigureView } from './lesson-figure.tsx';
import './library.css';

const isLesson = ({ id }: Preset): boolean => lessons.some((lesson) => lesson.id === id);
const groups = [
  { id: 'library', title: startText.library, presets: presets.filter(isLesson) },
  { id: 'other-studies', title: startText.others, presets: presets.filter((preset) => !isLesson(preset)) },
];

/** The studies that come with the program, each with what it teaches: stories of coordination first. */
export function Library(): ReactNode {
  return groups.map(({ id, title, presets: members }) => (
    <section key={id} className="start-section" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <p className="caption">{startText.libraryCount(members.length)}</p>
      </header>
      <ul className="library">
        {members.map((preset) => (
          <li key={preset.id}>
            <LessonCard preset={preset} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function LessonCard({ preset }: { readonly preset: Preset }): ReactNode {
  const { view } = useServices();
  const load = useLoadPreset();
  const [, go] = useLocation();
  const open = (): void => {
    load(preset);
    const told = lessons.find(({ id }) => id === preset.id)?.card.scenario;
    if (told !== undefined) view.getState().setFocus(told);
    go('/compare');
  };
  const figure = lessonFigure(preset);
  const picture = lessonPicture(preset);
  const isOnScreen = useStudy(({ origin, changed }) => origin.preset === preset.id && !changed);
  return (
    <button type="button" className="lesson-card" onClick={open}>
      {picture === null ? null : <LessonPictureView picture={picture} />}
      <span className="lesson-title">{preset.title}</span>
      <span className="lesson">{preset.lesson}</span>
      {figure === null ? null : <LessonFigureView figure={figure} />}
      <span className="lesson-facts">
        {startText.scenariosIn(cellCount(preset.study))}
        {figure === null ? null : `, ${startText.computedWith(figure.seed, figure.histories)}`}
        {isOnScreen ? <em>{startText.onScreen}</em> : null}
      </span>
    </button>
  );
}
