import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Play } from '../../runner/playback/player.ts';
import type { Playback } from '../../runner/playback/protocol.ts';
import { type Cadence, cellOfCadence, demoPreset, demoReplication, firstCadence } from './demo-study.ts';

export interface DemoState {
  /** The factory that never changes, and the one whose cadence is chosen; undefined before their first answer. */
  readonly apart: Playback | undefined;
  readonly tandem: Playback | undefined;
  readonly cadence: Cadence;
  /** `tandem` is from before the cadence was changed. */
  readonly stale: boolean;
  /** Why there is nothing to show. */
  readonly problem: string | undefined;
  /** The week that is shown, from 0. */
  readonly week: number;
  readonly playing: boolean;
  /** Somebody looks: what is not there yet is run, and the weeks begin to go by, or stand at one that shows much. */
  open(still: boolean): void;
  choose(cadence: Cadence): void;
  goTo(week: number): void;
  /** Goes on from this week, or from the first when the last is reached. */
  start(): void;
  pause(): void;
  /** A week has gone by; stands still at the last. */
  tick(): void;
}

/** Where the demonstration stands for those who want no motion: past the middle, after promotions. */
const stillWeek = 28;

export type DemoStore = StoreApi<DemoState>;

/** The two factories on Start, week by week. A newer choice calls off the run of an older one. */
export function createDemoStore(play: Play): DemoStore {
  let controller = new AbortController();
  let begun = false;

  return createStore<DemoState>()((set, get) => {
    const lastWeek = (): number => (get().apart?.weeks ?? 1) - 1;

    /** Results stand until the new ones are there: a factory never disappears. */
    async function run(): Promise<void> {
      controller.abort();
      const mine = new AbortController();
      controller = mine;
      const { study } = demoPreset;
      const { cadence } = get();
      const asked = [0, cellOfCadence(cadence)];
      const [apart, tandem] = await Promise.all(
        asked.map((cell) => play({ study, cell, replication: demoReplication }, mine.signal)),
      );
      if (controller !== mine) return;
      if (apart?.ok === true && tandem?.ok === true) {
        set({ apart, tandem, stale: false, problem: undefined });
        return;
      }
      const failed = [apart, tandem].find((outcome) => outcome?.ok === false);
      set({ stale: false, problem: failed?.ok === false ? failed.message : '' });
    }

    return {
      apart: undefined,
      tandem: undefined,
      cadence: firstCadence,
      stale: false,
      problem: undefined,
      week: 0,
      playing: false,
      open: (still) => {
        if (!begun) set(still ? { week: stillWeek } : { playing: true });
        begun = true;
        if (get().tandem === undefined) void run();
      },
      choose: (cadence) => {
        if (cadence === get().cadence) return;
        set({ cadence, stale: get().tandem !== undefined });
        void run();
      },
      goTo: (week) => set({ week: Math.min(lastWeek(), Math.max(0, week)) }),
      start: () => set({ playing: true, week: get().week >= lastWeek() ? 0 : get().week }),
      pause: () => set({ playing: false }),
      tick: () => {
        const week = get().week + 1;
        if (get().tandem === undefined || get().stale) return;
        set({ week: Math.min(week, lastWeek()), playing: get().playing && week < lastWeek() });
      },
    };
  });
}
