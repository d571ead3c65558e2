import type { ReactNode } from 'react';
import type { Playback } from '../../../../runner/playback/protocol.ts';
import { PlayButtons } from '../../../components/play-buttons.tsx';
import { useDemo, useServices } from '../../../stores/services.ts';
import { demoText } from '../../../texts/demo.ts';

interface PlayBarProps {
  readonly playback: Playback;
  readonly asTable: boolean;
  readonly onTable: () => void;
}

/** Plays, pauses, steps, and goes to any week; moving the scrubber pauses. */
export function PlayBar({ playback, asTable, onTable }: PlayBarProps): ReactNode {
  const { demo } = useServices();
  const week = useDemo((state) => state.week);
  const playing = useDemo((state) => state.playing);
  const { start, pause, goTo } = demo.getState();
  const { weeks, seed, replication } = playback;
  const show = (next: number): void => {
    pause();
    goTo(next);
  };
  return (
    <section className="demo-play" aria-label={demoText.playback}>
      <PlayButtons playing={playing} onStep={(step) => show(week + step)} onToggle={playing ? pause : start} />
      <span className="demo-week-words">
        {demoText.week} <b>{week + 1}</b>
        {demoText.weekOf(weeks)}
      </span>
      <span className="demo-scrub">
        <i style={{ width: `${((100 * week) / Math.max(1, weeks - 1)).toFixed(1)}%` }} />
        <input
          type="range"
          min={1}
          max={weeks}
          value={week + 1}
          aria-label={demoText.week}
          aria-valuetext={demoText.weekWords(week + 1, weeks)}
          onChange={(event) => show(Number(event.target.value) - 1)}
        />
      </span>
      <span className="caption">{demoText.facts(seed, replication + 1)}</span>
      <button type="button" className="button small" aria-pressed={asTable} onClick={onTable}>
        {demoText.table}
      </button>
    </section>
  );
}
