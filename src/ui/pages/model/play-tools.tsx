import type { ReactNode } from 'react';
import { PlayButtons } from '../../components/play-buttons.tsx';
import { demoText } from '../../texts/demo.ts';
import { modelText } from '../../texts/model.ts';
import type { Player } from './use-playback.ts';

const speeds = [1, 2, 4];

/** Play, pause, step, go to any week, and how fast. */
export function PlayTools({ player, weeks }: { readonly player: Player; readonly weeks: number }): ReactNode {
  const { week, playing, speed, goTo, toggle, setSpeed } = player;
  return (
    <section className="model-play" aria-label={demoText.playback}>
      <PlayButtons playing={playing} onStep={(step) => goTo(week + step)} onToggle={toggle} />
      <span className="model-week">
        {demoText.week} <b>{week + 1}</b>
        {demoText.weekOf(weeks)}
      </span>
      <input
        type="range"
        min={1}
        max={weeks}
        value={week + 1}
        aria-label={demoText.week}
        aria-valuetext={demoText.weekWords(week + 1, weeks)}
        onChange={({ currentTarget }) => goTo(currentTarget.valueAsNumber - 1)}
      />
      <label>
        {modelText.speed}{' '}
        <select value={speed} onChange={({ currentTarget }) => setSpeed(Number(currentTarget.value))}>
          {speeds.map((offered) => (
            <option key={offered} value={offered}>
              {modelText.times(offered)}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}
