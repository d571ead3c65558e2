import type { ReactNode } from 'react';
import { type Preset, presets } from '../../../scenarios/presets/index.ts';
import { cellCount } from '../../../scenarios/what-if.ts';
import { useLocation } from 'wouter';
import { useLoadPreset } from '../../hooks/use-load-preset.ts';
import { useStudy } from '../../stores/services.ts';
import { lessonFigure } from '../../reading/lesson-figure.ts';
import { startText } from '../../texts/start.ts';
import { LessonFigureView } from './lesson-figure.tsx';
import './library.css';

/** The studies that come with the program, each with what it teaches. */
export function Library(): ReactNode {
  return (
    <section className="start-section" aria-labelledby="library">
      <header>
        <h2 id="library">{startText.library}</h2>
        <p className="caption">{startText.libraryCount(presets.length)}</p>
      </header>
      <ul className="library">
        {presets.map((preset) => (
          <li key={preset.id}>
            <LessonCard preset={preset} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function LessonCard({ preset }: { readonly preset: Preset }): ReactNode {
  const load = useLoadPreset();
  const [, go] = useLocation();
  const open = (): void => {
    load(preset);
    go('/compare');
  };
  const figure = lessonFigure(preset);
  const isOnScreen = useStudy(({ origin, changed }) => origin.preset === preset.id && !changed);
  return (
    <button type="button" className="lesson-card" onClick={open}>
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
