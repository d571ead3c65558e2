import type { Issue } from '../scenarios/issues.ts';
import { LimitError, type ReplicationRecord } from '../sim/index.ts';
import { kpis } from '../sim/kpis/index.ts';
import type { Window } from '../sim/kpis/kpi.ts';
import { measuredWindow } from '../sim/record/window.ts';
import { AskedColumns, seriesReader } from './asked-columns.ts';
import { Columns } from './columns.ts';
import { errorWords } from './error-words.ts';
import { failure } from './failure.ts';
import { type Prepared, prepare } from './plant-cache.ts';
import type { Job, JobOutcome, JobResult } from './protocol.ts';

/**
 * Runs replications `from` … `to − 1` of one scenario of a study: checks, compiles, replicates and folds the KPIs. A pure
 * function of the job, and the only way to results for every runner. Failures are data: nothing is thrown.
 */
export function executeJob(job: Job): JobOutcome {
  let replication = job.from;
  try {
    const { from, to } = job;
    if (!(Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from < to)) {
      return failure(job, 'invalid', `expected replications from a lower to a higher number, found ${from} to ${to}`);
    }
    const prepared = prepare(job.study, job.cell);
    if (!prepared.ok) {
      return failure(job, 'invalid', prepared.issues[0]?.message ?? 'not a study', { issues: prepared.issues });
    }
    const results = new Results(job, prepared.value);
    for (; replication < to; replication++) results.add(replicate(job, prepared.value, replication));
    return results.finish();
  } catch (error) {
    if (error instanceof LimitError) {
      const issues: Issue[] = [{ path: '', message: error.message, severity: 'error' }];
      return failure(job, 'invalid', error.message, { replication, issues });
    }
    return failure(job, 'invariant', errorWords(error), { replication });
  }
}

function replicate(job: Job, prepared: Prepared, replication: number): ReplicationRecord {
  const { seed, antithetic } = prepared.settings;
  return prepared.replicator.run({ seed, replication, antithetic, audit: job.request.audit });
}

/** The arrays of a result while they fill, one replication after the other. */
class Results {
  readonly #job: Job;
  readonly #prepared: Prepared;
  readonly #columns: Columns | AskedColumns;
  readonly #readers: readonly ((period: Window) => number)[];
  readonly #kpis: Float64Array<ArrayBuffer>;
  readonly #series: Float64Array<ArrayBuffer>;
  readonly #periods: number;
  #done = 0;
  #events = 0;

  constructor(job: Job, prepared: Prepared) {
    const { request } = job;
    const { grid } = prepared.plant;
    const replications = job.to - job.from;
    this.#job = job;
    this.#prepared = prepared;
    this.#columns =
      request.columns === undefined
        ? new Columns(request, prepared.scenario, prepared.facts, grid)
        : new AskedColumns(request.columns, prepared.scenario, prepared.facts, grid);
    this.#readers = request.series.map((name) => seriesReader(name, prepared.facts, grid));
    this.#periods = grid.measuredPeriods;
    this.#kpis = new Float64Array(replications * this.#columns.names.length);
    this.#series = new Float64Array(replications * request.series.length * this.#periods).fill(Number.NaN);
  }

  add(record: ReplicationRecord): void {
    const measured = measuredWindow(record.ledger, this.#prepared.facts, record.distributions);
    const width = this.#columns.names.length;
    const row = this.#kpis.subarray(this.#done * width, (this.#done + 1) * width);
    this.#columns.fill(row, measured, record);
    this.#addSeries(measured);
    this.#done++;
    this.#events += record.events;
  }

  #addSeries(measured: Window): void {
    const { series } = this.#job.request;
    if (series.length === 0) return;
    const start = this.#done * series.length * this.#periods;
    for (let period = 0; period < this.#periods; period++) {
      const window = measured.only({ firstPeriod: period, periods: 1 });
      for (const [index, read] of this.#readers.entries()) {
        this.#series[start + index * this.#periods + period] = read(window);
      }
    }
  }

  finish(): JobResult {
    const { cell, from, to } = this.#job;
    return {
      ok: true,
      cell,
      from,
      to,
      names: this.#columns.names,
      kpis: this.#kpis,
      undefinedBecause: this.#reasons(),
      series: this.#series,
      periods: this.#periods,
      events: this.#events,
      warnings: this.#prepared.warnings,
    };
  }

  /** Why KPIs are undefined in all of these replications. */
  #reasons(): Record<string, string> {
    const width = this.#columns.names.length;
    const isUndefined = (column: number): boolean => {
      for (let row = 0; row < this.#done; row++) if (!Number.isNaN(this.#kpis[row * width + column]!)) return false;
      return true;
    };
    return Object.fromEntries(
      kpis.flatMap((kpi) => {
        const column = this.#columns.names.indexOf(kpi.id);
        return column >= 0 && isUndefined(column) ? [[kpi.id, kpi.undefinedBecause]] : [];
      }),
    );
  }
}
