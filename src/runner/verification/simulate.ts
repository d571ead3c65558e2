import type { Study } from '../../scenarios/study.ts';
import { cellCount } from '../../scenarios/compared-part.ts';
import type { JobFailure, Request } from '../protocol.ts';
import type { Executor } from '../runner.ts';
import { type Column, warmUpPeriodsOf } from './expression.ts';

/** Aim of a job: long enough to be worth a message, short enough that a page on the same thread stays alive. */
const secondsPerJob = 0.1;

/** The results of one scenario: a list of values for every column asked for, one value a replication. */
interface Cell {
  readonly index: number;
  readonly columns: readonly string[];
  readonly values: Float64Array[];
  /** Replications finished, and how many are wanted. */
  done: number;
  wanted: number;
  secondsPerReplication: number;
}

/** The scenarios of a study, simulated as far as anybody asks. Results do not depend on how they were asked for. */
export class Simulation {
  readonly failures: JobFailure[] = [];
  events = 0;
  readonly #executor: Executor;
  readonly #study: Study;
  readonly #cells = new Map<string, Cell>();
  readonly #audit: boolean;
  readonly #signal: AbortSignal | undefined;

  /** `columns` are all that will be read; `audit` asks for the books to be checked at every period end. */
  constructor(
    executor: Executor,
    study: Study,
    columns: readonly Column[],
    { audit, signal }: { readonly audit: boolean; readonly signal?: AbortSignal | undefined },
  ) {
    this.#executor = executor;
    this.#study = study;
    this.#audit = audit;
    this.#signal = signal;
    const ids = [study.base.id, ...(study.whatIfs ?? []).map(({ id }) => id)];
    for (const scenario of new Set(columns.map((column) => column.scenario))) {
      const index = ids.indexOf(scenario);
      if (index < 0 || index >= cellCount(study)) throw new RangeError(`the study has no scenario "${scenario}"`);
      const names = [...new Set(columns.flatMap((column) => (column.scenario === scenario ? column.name : [])))];
      const values = names.map(() => new Float64Array(0));
      this.#cells.set(scenario, {
        index,
        columns: names,
        values,
        done: 0,
        wanted: 0,
        secondsPerReplication: Number.NaN,
      });
    }
  }

  /** Replications 2k and 2k + 1 are mirror images. */
  get antithetic(): boolean {
    return this.#study.antithetic === true;
  }

  /** Periods of its warm-up. */
  warmUpPeriods(scenario: string): number {
    return warmUpPeriodsOf(this.#study, scenario);
  }

  /** Replications finished of a scenario. */
  replications(scenario: string): number {
    return this.#cells.get(scenario)!.done;
  }

  /** The values of a column, one a replication. */
  values({ scenario, name }: Column): Float64Array {
    const cell = this.#cells.get(scenario)!;
    return cell.values[cell.columns.indexOf(name)]!.subarray(0, cell.done);
  }

  /** Runs until each scenario named has at least so many replications, or something fails or is cancelled. */
  async extend(wanted: ReadonlyMap<string, number>, onProgress: () => void): Promise<void> {
    const behind: Cell[] = [];
    for (const [scenario, replications] of wanted) {
      const cell = this.#cells.get(scenario)!;
      if (replications <= cell.done) continue;
      cell.wanted = replications;
      cell.values.forEach((values, column) => {
        const longer = new Float64Array(replications);
        longer.set(values.subarray(0, cell.done));
        cell.values[column] = longer;
      });
      behind.push(cell);
    }
    const next = new Map(behind.map((cell) => [cell, cell.done]));
    await Promise.all(Array.from({ length: this.#executor.width }, () => this.#work(next, onProgress)));
    for (const cell of behind)
      if (this.#isStopped()) cell.wanted = cell.done;
      else cell.done = cell.wanted;
  }

  /** One of several workers' worth of jobs, one after the other. */
  async #work(next: Map<Cell, number>, onProgress: () => void): Promise<void> {
    for (;;) {
      if (this.#isStopped()) return;
      const [cell, from] = [...next].find(([candidate, start]) => start < candidate.wanted) ?? [];
      if (cell === undefined || from === undefined) return;
      const { secondsPerReplication } = cell;
      const chunk = Number.isNaN(secondsPerReplication) ? 1 : Math.ceil(secondsPerJob / secondsPerReplication);
      const to = Math.min(cell.wanted, from + Math.max(1, chunk));
      next.set(cell, to);
      await this.#run(cell, from, to);
      onProgress();
    }
  }

  async #run(cell: Cell, from: number, to: number): Promise<void> {
    const request: Request = { series: [], by: [], percentiles: [], audit: this.#audit, columns: cell.columns };
    const started = performance.now();
    const outcome = await this.#executor.execute({ study: this.#study, cell: cell.index, from, to, request });
    const seconds = (performance.now() - started) / 1000;
    cell.secondsPerReplication = Math.max(1e-6, seconds / (to - from));
    if (!outcome.ok) {
      if (outcome.kind !== 'cancelled') this.failures.push(outcome);
      return;
    }
    this.events += outcome.events;
    const width = outcome.names.length;
    cell.values.forEach((values, column) => {
      for (let row = 0; row < to - from; row++) values[from + row] = outcome.kpis[row * width + column]!;
    });
  }

  #isStopped(): boolean {
    return this.#signal?.aborted === true || this.failures.length > 0;
  }
}
