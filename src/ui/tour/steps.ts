import { isPlainObject, own } from '../../scenarios/plain-data.ts';
import type { Services } from '../stores/services.ts';
import { type TourStep, tourSteps } from '../stores/tour-store.ts';

interface Step {
  /** Where it takes place. */
  readonly path: string;
  /** The control or the part of the page it is about. */
  readonly target: string;
  /** Calls `done` when the visitor has really done it; gives the way to stop looking. Without it, only Next goes on. */
  readonly watch?: (services: Services, done: () => void) => () => void;
}

const whatIfCount = ({ study }: Services): number => {
  const { draft } = study.getState();
  const whatIfs = draft === undefined ? undefined : own(draft, 'whatIfs');
  return Array.isArray(whatIfs) ? whatIfs.length : 0;
};

/** The levers of a scenario, without what names and orders scenarios. */
const contentOf = ({ study }: Services): string => {
  const { draft } = study.getState();
  const whatIfs = draft === undefined ? undefined : own(draft, 'whatIfs');
  const changes = Array.isArray(whatIfs) ? whatIfs.filter(isPlainObject).map((whatIf) => own(whatIf, 'patch')) : [];
  return JSON.stringify([draft === undefined ? undefined : own(draft, 'base'), changes]);
};

const steps: Readonly<Record<TourStep, Step>> = {
  answer: {
    path: '/',
    target: '.cadence',
    watch: ({ demo }, done) =>
      demo.subscribe((now, before) => {
        if (now.cadence !== before.cadence) done();
      }),
  },
  verdict: { path: '/compare', target: '.verdict-row h1' },
  whatIf: {
    path: '/scenarios',
    target: '.what-ifs > header .button',
    watch: (services, done) => {
      const before = whatIfCount(services);
      return services.study.subscribe(() => {
        if (whatIfCount(services) > before) done();
      });
    },
  },
  lever: {
    path: '/scenarios',
    target: '.levers .lever',
    watch: (services, done) => {
      const before = contentOf(services);
      return services.study.subscribe(() => {
        if (contentOf(services) !== before) done();
      });
    },
  },
  share: {
    path: '/scenarios',
    target: '.share',
    watch: ({ view }, done) =>
      view.subscribe(({ notices }, before) => {
        if (notices !== before.notices && notices.some(({ id }) => id === 'link')) done();
      }),
  },
};

export const stepAt = (step: number): Step & { readonly id: TourStep } => {
  const id = tourSteps[step] ?? 'answer';
  return { id, ...steps[id] };
};
