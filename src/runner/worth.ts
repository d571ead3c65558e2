import type { ChangeGroup } from '../scenarios/change-groups.ts';
import { settingsOf } from '../scenarios/settings.ts';
import type { Study } from '../scenarios/study.ts';
import { digest } from '../sim/experiment/digest.ts';
import {
  lastShares,
  type ShapleyPlan,
  shapleyShares,
  type ShapleyWalk,
  walkOf,
  wholeOf,
} from '../sim/experiment/shapley.ts';
import { type Reading, summariseKpi } from '../sim/experiment/summarise.ts';
import type { KpiSummary } from '../sim/experiment/summary.ts';

/** A what-if taken apart: its changes, and the scenarios that tell what each is worth. */
export interface WorthPlan {
  readonly groups: readonly ChangeGroup[];
  readonly shapley: ShapleyPlan;
  /** The base, and a what-if for every set of changes that is needed, in their order. */
  readonly study: Study;
}

/** What a history is taken through. Mirror images are: they are read as one. */
export const walkOfHistory = ({ shapley, study }: WorthPlan, history: number): ShapleyWalk =>
  walkOf(shapley, settingsOf(study).antithetic ? Math.floor(history / 2) : history);

/** Runs that a plan takes: one for every history and every set of changes on its walk. */
export function runsOf(plan: WorthPlan): number {
  const { replications } = settingsOf(plan.study);
  let runs = 0;
  for (let history = 0; history < replications; history++) runs += walkOfHistory(plan, history).sets.length;
  return runs;
}

/** What has come of a plan: a row of indicators for every set of changes and every history that was run with it. */
export interface WorthResults {
  /** What stands in a row. */
  readonly names: readonly string[];
  /** Histories that are finished, counted from the first. */
  readonly replications: number;
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, Float64Array>>;
}

/** Stands for all results, see `digest`; what was not run counts as undefined. */
export function worthDigest({ shapley }: WorthPlan, { names, replications, rows }: WorthResults): string {
  const valuesOf = (set: number, column: number): Float64Array =>
    Float64Array.from({ length: replications }, (_, history) => rows.get(set)?.get(history)?.[column] ?? Number.NaN);
  return digest(
    shapley.sets.map((set) => names.map((_, column) => valuesOf(set, column))),
    replications,
  );
}

/** What the changes of a what-if are worth for one indicator; differences to the base, one value per history. */
export interface Worth {
  readonly changes: readonly {
    readonly group: ChangeGroup;
    /** Its share in the whole: these add up, in every history. */
    readonly share: KpiSummary;
    /** What is lost when it alone is taken back. */
    readonly alone: KpiSummary;
  }[];
  readonly whole: KpiSummary;
}

/** Reads the worth of every change off the results of a plan; undefined where the indicator has no value in them. */
export function worthOf(plan: WorthPlan, results: WorthResults, kpi: string, reading: Reading): Worth | undefined {
  const column = results.names.indexOf(kpi);
  if (column < 0 || results.replications === 0) return undefined;
  const whole = wholeOf(plan.groups.length);
  const histories = Array.from({ length: results.replications }, (_, history) => {
    const walk = walkOfHistory(plan, history);
    const worthIn = (set: number): number => results.rows.get(set)?.get(history)?.[column] ?? Number.NaN;
    return {
      shares: shapleyShares(walk, worthIn),
      alone: lastShares(walk, worthIn),
      whole: worthIn(whole) - worthIn(0),
    };
  });
  const summarised = (values: readonly number[]): KpiSummary => summariseKpi(Float64Array.from(values), reading);
  return {
    changes: plan.groups.map((group, k) => ({
      group,
      share: summarised(histories.map(({ shares }) => shares[k] ?? Number.NaN)),
      alone: summarised(histories.map(({ alone }) => alone[k] ?? Number.NaN)),
    })),
    whole: summarised(histories.map(({ whole: all }) => all)),
  };
}
