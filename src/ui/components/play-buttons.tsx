import type { ReactNode } from 'react';
import { demoText } from '../texts/demo.ts';
import { BackIcon, OnIcon, PauseIcon, PlayIcon } from './icons.tsx';

interface PlayButtonsProps {
  readonly playing: boolean;
  readonly onStep: (step: 1 | -1) => void;
  readonly onToggle: () => void;
}

/** A week back, play or pause, a week on. */
export function PlayButtons({ playing, onStep, onToggle }: PlayButtonsProps): ReactNode {
  return (
    <>
      <button type="button" className="icon-button" aria-label={demoText.back} onClick={() => onStep(-1)}>
        <BackIcon />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={playing ? demoText.pause : demoText.play}
        onClick={onToggle}
      >
        {playing ? <PauseIcon /> : <PlayIcon />}
      </button>
      <button type="button" className="icon-button" aria-label={demoText.on} onClick={() => onStep(1)}>
        <OnIcon />
      </button>
    </>
  );
}
