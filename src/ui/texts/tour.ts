import type { TourStep } from '../stores/tour-store.ts';

interface StepWords {
  readonly title: string;
  readonly text: string;
}

/** Words of the tour. */
export const tourText = {
  name: 'Tour',
  offer: 'New here? Five steps, two minutes.',
  goOnOffer: (step: number, steps: number): string => `You left the tour at step ${step} of ${steps}.`,
  take: 'Take the tour',
  goOn: 'Go on',
  notNow: 'Not now',
  progress: (step: number, steps: number): string => `Step ${step} of ${steps}`,
  next: 'Next',
  finish: 'Finish',
  back: 'Back',
  takeMe: 'Take me there',
  toControl: 'Go to it',
  leave: 'Leave the tour',
  steps: {
    answer: {
      title: 'Two factories, one market',
      text: 'Both have the same customers and the same luck. Choose how often sales and production of the second one meet, and watch what becomes of its stock and money.',
    },
    verdict: {
      title: 'Read the verdict',
      text: 'Compare says in one sentence what is better, by how much and how surely. Point at any indicator for its definition.',
    },
    whatIf: {
      title: 'Make a what-if',
      text: 'A scenario is only what it changes. Press “New” above the list of what-ifs: it begins as a copy of the base.',
    },
    lever: {
      title: 'Change a lever',
      text: 'Move any lever. The answer beside it is there at once and sharpens while you read; Ctrl + Z takes the change back.',
    },
    share: {
      title: 'Share it',
      text: 'The link holds the whole study. Whoever opens it gets the same numbers, to the last digit.',
    },
  } satisfies Readonly<Record<TourStep, StepWords>>,
} as const;
