import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TextStorage } from '../persistence/storage.ts';

/** Steps of the tour, in their order. */
export const tourSteps = ['answer', 'verdict', 'whatIf', 'lever', 'share'] as const;
export type TourStep = (typeof tourSteps)[number];

/** New: never begun; declined, left and done are remembered, and so is where it goes on. */
const statuses = ['new', 'running', 'left', 'declined', 'done'] as const;

interface Kept {
  readonly status: (typeof statuses)[number];
  /** Which step, from 0. */
  readonly step: number;
}

export interface TourState extends Kept {
  /** Begins, or goes on where it was left. */
  start(): void;
  next(): void;
  back(): void;
  leave(): void;
  decline(): void;
}

export type TourStore = StoreApi<TourState>;

const name = 'tour';
const first: Kept = { status: 'new', step: 0 };

function kept(storage: TextStorage): Kept {
  try {
    const { status, step } = JSON.parse(storage.read(name) ?? '') as Partial<Kept>;
    const known = statuses.find((candidate) => candidate === status);
    const isStep = typeof step === 'number' && Number.isInteger(step) && step >= 0 && step < tourSteps.length;
    return known === undefined || !isStep ? first : { status: known, step };
  } catch {
    return first;
  }
}

/** How far a visitor is through the tour; kept in this browser, so that it goes on after a reload. */
export function createTourStore(storage: TextStorage): TourStore {
  return createStore<TourState>()((set, get) => {
    const go = (to: Kept): void => {
      set(to);
      storage.write(name, JSON.stringify(to));
    };
    return {
      ...kept(storage),
      start: () => go({ status: 'running', step: get().status === 'left' ? get().step : 0 }),
      next: () => {
        const step = get().step + 1;
        go(step < tourSteps.length ? { status: 'running', step } : { status: 'done', step: 0 });
      },
      back: () => go({ status: 'running', step: Math.max(0, get().step - 1) }),
      leave: () => go({ status: 'left', step: get().step }),
      decline: () => go({ status: 'declined', step: get().step }),
    };
  });
}
