import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EqualService } from '../../runner/equal-service.ts';
import type { JobFailure, Request } from '../../runner/protocol.ts';
import type { RunOptions, RunOutcome } from '../../runner/runner.ts';
import { settingsOf } from '../../scenarios/settings.ts';
import type { Study } from '../../scenarios/study.ts';
import { measuredWeeks, type WeekWindow, withWindow } from '../../scenarios/window.ts';
import type { StudySummary } from '../../sim/experiment/summary.ts';

/** Runs a study in the background; rejects only where the page itself is broken. */
export type RunStudy = (study: Study, options: RunOptions) => Promise<RunOutcome>;

/** Tunes the scenarios of a study to the service of its baseline. */
export type Equalise = (study: Study, options: Pick<RunOptions, 'signal' | 'onProgress'>) => Promise<EqualService>;

export type RunStatus = 'idle' | 'running' | 'done' | 'stopped' | 'failed';

export interface RunState {
  readonly status: RunStatus;
  /** The study that runs, or ran. */
  readonly study: Study | undefined;
  /** What runs in its stead: at equal service and of a window, as it may be. */
  readonly ran: Study | undefined;
  /** What is known so far; kept through a change of the study until the first new answer. */
  readonly summary: StudySummary | undefined;
  /** The summary is from before a change. */
  readonly stale: boolean;
  readonly failures: readonly JobFailure[];
  /** Why the run as a whole came to nothing. */
  readonly problem: string | undefined;
  /** Scenarios are compared at the service of the baseline, not as they are set. */
  readonly equalService: boolean;
  /** Scenario whose service the others are brought to then; undefined: the baseline that the study names. */
  readonly baseline: string | undefined;
  /** Safety factors found for it, by scenario. */
  readonly factors: EqualService['factors'] | undefined;
  /** Weeks of the measured time that all numbers are about; undefined: all of them. */
  readonly window: WeekWindow | undefined;
  /** Pairs asked for at most. */
  readonly asked: number;
  /** Share of the work that is done, with what is not in the summary yet. */
  readonly share: number;
  /** Time the run has taken so far. */
  readonly milliseconds: number;
  start(study: Study): void;
  /** Compares as set, or at equal service. */
  compareAtEqualService(isWanted: boolean): void;
  /** Compares with another scenario: at equal service, at its service. */
  compareWith(baseline: string | undefined): void;
  /** Looks at a window of the measured time, or at all of it. */
  lookAt(window: WeekWindow | undefined): void;
  /** Stops after what is running now; the numbers so far stand. */
  stop(): void;
  /** Takes a stopped run up again, or asks for more pairs. */
  goOn(pairs?: number): void;
}

export type RunStore = StoreApi<RunState>;

/** Series that the charts draw; the rest of a run is one number per indicator and replication. */
export const request: Request = {
  series: [
    'fgInventoryValue',
    'backorderUnits',
    'onHandUnits',
    'backlogUnits',
    'demandUnits',
    'forecastUnits',
    'planAge',
  ],
  by: [],
  percentiles: [],
  audit: false,
};

/**
 * The run of the study on screen. It survives a change of page; a newer run silences an older one.
 * @param now milliseconds of a clock that never goes back
 */
export function createRunStore(runStudy: RunStudy, now: () => number, equalise: Equalise): RunStore {
  let controller = new AbortController();

  return createStore<RunState>()((set, get) => {
    /** @param from pairs already on screen: fewer of the same histories are no news */
    async function launch(study: Study, asked: number, from: number): Promise<void> {
      controller.abort();
      const mine = new AbortController();
      controller = mine;
      const startedAt = now();
      const current = (): boolean => controller === mine;
      let known = from;
      const publish = (summary: StudySummary): void => {
        if (current() && summary.replications >= known) {
          known = summary.replications;
          set({ summary, stale: false, milliseconds: now() - startedAt });
        }
      };
      try {
        const onProgress: NonNullable<RunOptions['onProgress']> = ({ done, total }) => {
          if (current()) set({ share: total > 0 ? done / total : 0 });
        };
        const options = { signal: mine.signal, onProgress };
        const { equalService, baseline, window } = get();
        set({ factors: undefined });
        const equal = equalService ? await equalise(withBaseline(study, baseline), options) : undefined;
        if (!current()) return;
        set({ factors: equal?.factors });
        const wanted = withWindow({ ...(equal?.study ?? study), replications: asked }, window);
        set({ ran: wanted });
        // Nothing on screen yet: the first comparison does not wait for the other scenarios.
        const onFirst = get().summary === undefined ? { onFirst: publish } : {};
        const outcome = await runStudy(wanted, { ...options, ...onFirst, request, onWave: publish });
        if (!current()) return;
        const isNothing = outcome.cancelled && outcome.summary.replications === 0;
        if (!isNothing) publish(outcome.summary);
        set({ status: statusOf(outcome), failures: outcome.failures });
      } catch (error) {
        if (!current()) return;
        set({ status: 'failed', problem: error instanceof Error ? error.message : String(error) });
      }
    }

    function begin(study: Study, asked: number, stale: boolean): void {
      const from = stale ? 0 : (get().summary?.replications ?? 0);
      set({ status: 'running', study, asked, stale, failures: [], problem: undefined, milliseconds: 0, share: 0 });
      void launch(study, asked, from);
    }

    return {
      status: 'idle',
      study: undefined,
      ran: undefined,
      summary: undefined,
      stale: false,
      failures: [],
      problem: undefined,
      equalService: false,
      baseline: undefined,
      factors: undefined,
      window: undefined,
      asked: 0,
      share: 0,
      milliseconds: 0,
      start: (study) => {
        const { window } = get();
        if (window !== undefined && window.to > measuredWeeks(study)) set({ window: undefined });
        begin(study, settingsOf(study).replications, get().summary !== undefined);
      },
      compareAtEqualService: (isWanted) => {
        const { study, equalService } = get();
        if (isWanted === equalService) return;
        set({ equalService: isWanted });
        if (study !== undefined) begin(study, settingsOf(study).replications, true);
      },
      compareWith: (baseline) => {
        const { study, equalService, baseline: before } = get();
        if (baseline === before) return;
        set({ baseline });
        if (equalService && study !== undefined) begin(study, settingsOf(study).replications, true);
      },
      lookAt: (window) => {
        const { study } = get();
        set({ window });
        if (study !== undefined) begin(study, settingsOf(study).replications, true);
      },
      stop: () => controller.abort(),
      goOn: (pairs) => {
        const { study, asked } = get();
        if (study !== undefined) begin(study, pairs ?? asked, get().stale);
      },
    };
  });
}

/** The study with a scenario of it as its baseline; as it is where it has none of that name. */
function withBaseline(study: Study, baseline: string | undefined): Study {
  const isThere = [study.base, ...(study.whatIfs ?? [])].some(({ id }) => id === baseline);
  return baseline === undefined || !isThere ? study : { ...study, baseline };
}

function statusOf({ cancelled, failures, summary }: RunOutcome): RunStatus {
  if (cancelled) return 'stopped';
  return failures.length > 0 && summary.replications === 0 ? 'failed' : 'done';
}
