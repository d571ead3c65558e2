import type { Study } from '../../scenarios/study.ts';
import { tHalfWidth } from '../../sim/experiment/summarise.ts';
import type { CellSummary } from '../../sim/experiment/summary.ts';
import { Tally } from '../../sim/kernel/tally.ts';
import type { JobFailure, Request } from '../protocol.ts';
import { runStudy } from '../run-study.ts';
import type { Executor } from '../runner.ts';
import type { Check, CheckResult } from './check.ts';

const confidence = 0.999;

export interface VerifyOptions {
  /** Instead of the seeds of the studies. */
  readonly seed?: string | undefined;
  readonly signal?: AbortSignal;
  /** After each study, with the number of checks done. */
  readonly onProgress?: (done: number) => void;
}

/** The results of all checks that could be run, in order, and the failures of the others. */
export interface Verification {
  readonly results: readonly CheckResult[];
  readonly failures: readonly JobFailure[];
  readonly cancelled: boolean;
}

/** Runs the studies behind the checks, each once, and compares estimates with references. */
export async function verify(executor: Executor, checks: readonly Check[], options: VerifyOptions): Promise<Verification> {
  const results: CheckResult[] = [];
  const failures: JobFailure[] = [];
  for (const study of new Set(checks.map((check) => check.study))) {
    const members = checks.filter((check) => check.study === study);
    const seeded = options.seed === undefined ? study : { ...study, seed: options.seed };
    const { signal } = options;
    const outcome = await runStudy(executor, seeded, {
      request: requestOf(members),
      ...(signal === undefined ? {} : { signal }),
    });
    if (outcome.cancelled) return { results, failures, cancelled: true };
    failures.push(...outcome.failures);
    results.push(...members.flatMap((check) => judge(check, study, outcome.summary.cells)));
    options.onProgress?.(results.length);
  }
  return { results, failures, cancelled: false };
}

const requestOf = (checks: readonly Check[]): Request => ({
  series: [],
  by: [...new Set(checks.flatMap(({ by = [] }) => by))],
  percentiles: [...new Set(checks.flatMap(({ percentiles = [] }) => percentiles))],
  audit: true,
});

/** The result of a check, or nothing when its scenario failed. */
function judge(check: Check, study: Study, cells: readonly CellSummary[]): CheckResult[] {
  const cell = cells.find(({ id }) => id === (check.scenario ?? study.base.id));
  if (cell === undefined) return [];
  const tally = Tally.of(estimates(check, cell));
  const estimate = tally.mean;
  const halfWidth = tally.count === 1 ? 0 : tHalfWidth(tally, confidence);
  const allowed = check.tolerance * (check.reference === 0 ? 1 : Math.abs(check.reference));
  const error = Math.abs(estimate - check.reference);
  const holds = check.kind === 'exact' ? error <= allowed : error <= halfWidth && halfWidth <= allowed;
  return [{ check, estimate, halfWidth, verdict: holds ? 'holds' : 'fails' }];
}

/** One value per replication. A column that does not exist is a mistake of the check: NaN, which never holds. */
function estimates(check: Check, cell: CellSummary): number[] {
  const estimate = check.estimate ?? ((value: (column: string) => number) => value(check.kpi));
  return Array.from({ length: cell.replications }, (_, replication) =>
    estimate((column) => cell.kpis.get(column)?.values[replication] ?? Number.NaN),
  );
}
