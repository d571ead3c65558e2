import { useEffect, useState } from 'react';
import type { Playback, PlaybackOutcome } from '../../../runner/playback/protocol.ts';
import type { Study } from '../../../scenarios/study.ts';
import { useServices } from '../../stores/services.ts';

/** The history that is shown: the first, so that nobody has picked it. */
const replication = 0;

/** One history of a scenario of the study; undefined until it is there. An old one stands until then. */
export function usePlayback(study: Study | undefined, cell: number): PlaybackOutcome | undefined {
  const { play } = useServices();
  const [outcome, setOutcome] = useState<PlaybackOutcome>();
  useEffect(() => {
    if (study === undefined) return;
    const controller = new AbortController();
    void play({ study, cell, replication }, controller.signal).then((played) => {
      if (!controller.signal.aborted) setOutcome(played);
    });
    return () => controller.abort();
  }, [play, study, cell]);
  return outcome;
}

const prefersStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** A quarter into the year: something is going on there. */
const stillWeek = 12;
const weekMs = 1000;

export interface Player {
  readonly week: number;
  readonly playing: boolean;
  readonly speed: number;
  readonly goTo: (week: number) => void;
  readonly toggle: () => void;
  readonly setSpeed: (speed: number) => void;
}

/** Weeks that go by; for those who want no motion they stand still until they are stepped through. */
export function usePlayer(playback: Playback | undefined): Player {
  const last = (playback?.weeks ?? 1) - 1;
  const [week, setWeek] = useState(() => (prefersStill() ? stillWeek : 0));
  const [isPlaying, setPlaying] = useState(() => !prefersStill());
  const [speed, setSpeed] = useState(1);
  const shown = Math.min(week, last);
  const playing = isPlaying && playback !== undefined && shown < last;
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') setWeek((now) => now + 1);
    }, weekMs / speed);
    return () => clearInterval(timer);
  }, [playing, speed]);
  return {
    week: shown,
    playing,
    speed,
    setSpeed,
    goTo: (to) => {
      setPlaying(false);
      setWeek(Math.max(0, Math.min(last, to)));
    },
    toggle: () => {
      if (!playing && shown >= last) setWeek(0);
      setPlaying(!playing);
    },
  };
}
