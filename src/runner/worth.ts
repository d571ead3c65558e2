import { atMostGroups, type ChangeGroup, separableGroups, withGroups } from '../scenarios/change-groups.ts';
import { scenarioOf } from '../scenarios/edit-study.ts';
import type { PlainObject } from '../scenarios/plain-data.ts';
import { settingsOf } from '../scenarios/settings.ts';
import type { Study, WhatIf } from '../scenarios/study.ts';
import { diffPatch } from '../scenarios/what-if.ts';
import { lastShares, type ShapleyPlan, shapleyPlan, shapleyShares, wholeOf } from '../sim/experiment/shapley.ts';
import type { Reading } from '../sim/experiment/summarise.ts';
import { summariseKpi } from '../sim/experiment/summarise.ts';
import type { KpiSummary, StudySummary } from '../sim/experiment/summary.ts';
import { runStudy } from './run-study.ts';
import type { Executor, RunOptions, RunOutcome } from './runner.ts';

/** Changes told apart at most: more would take long and fill the page. */
const mostGroups = 8;

/** A what-if taken apart: its changes, and the scenarios that tell what each is worth. */
export interface WorthPlan {
  readonly groups: readonly ChangeGroup[];
  readonly shapley: ShapleyPlan;
  /** The base, and a what-if for every set of changes that is needed. */
  readonly study: Study;
}

const idOf = (set: number): string => `changes-${set}`;

/** How a what-if is taken apart, or undefined where it changes nothing. `index` counts scenarios, 0 is the base. */
export function planWorth(study: Study, index: number): WorthPlan | undefined {
  const plain = study as unknown as PlainObject;
  const [base, scenario] = [scenarioOf(plain, 0), scenarioOf(plain, index)];
  const groups = atMostGroups(separableGroups(base, scenario), mostGroups);
  if (groups.length === 0) return undefined;
  const shapley = shapleyPlan(groups.length, settingsOf(study).seed);
  const whatIfs = shapley.sets
    .filter((set) => set > 0)
    .map((set): WhatIf => {
      const made = groups.filter((_, k) => (set & (1 << k)) !== 0);
      return { id: idOf(set), patch: diffPatch(base, withGroups(base, scenario, made)) as WhatIf['patch'] };
    });
  const { baseline: _baseline, precision: _precision, ...rest } = study;
  return { groups, shapley, study: { ...rest, whatIfs } };
}

/** Runs a plan on the histories of the study, in waves. Never rejects. */
export const runWorth = (
  executor: Executor,
  plan: WorthPlan,
  options: Pick<RunOptions, 'signal' | 'onProgress' | 'onWave'>,
): Promise<RunOutcome> =>
  runStudy(executor, plan.study, { ...options, request: { series: [], by: [], percentiles: [], audit: false } });

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
export function worthOf(
  { groups, shapley, study }: WorthPlan,
  summary: StudySummary,
  kpi: string,
  reading: Reading,
): Worth | undefined {
  const columns = new Map<number, Float64Array>();
  for (const set of shapley.sets) {
    const id = set === 0 ? study.base.id : idOf(set);
    const values = summary.cells.find((cell) => cell.id === id)?.kpis.get(kpi)?.values;
    if (values === undefined) return undefined;
    columns.set(set, values);
  }
  const histories = Array.from({ length: summary.replications }, (_, history) => {
    const worthOf = (set: number): number => columns.get(set)?.[history] ?? Number.NaN;
    return {
      shares: shapleyShares(shapley, worthOf),
      alone: lastShares(shapley, worthOf),
      whole: worthOf(wholeOf(groups.length)) - worthOf(0),
    };
  });
  const summarised = (values: readonly number[]): KpiSummary => summariseKpi(Float64Array.from(values), reading);
  return {
    changes: groups.map((group, k) => ({
      group,
      share: summarised(histories.map(({ shares }) => shares[k] ?? Number.NaN)),
      alone: summarised(histories.map(({ alone }) => alone[k] ?? Number.NaN)),
    })),
    whole: summarised(histories.map(({ whole }) => whole)),
  };
}
