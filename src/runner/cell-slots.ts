import type { CellResults } from '../sim/experiment/cell-results.ts';
import type { JobResult } from './protocol.ts';

/** Twice the length, at least `least`, with the old values in place. */
function grown(values: Float64Array, least: number): Float64Array {
  if (values.length >= least) return values;
  const longer = new Float64Array(Math.max(least, 2 * values.length));
  longer.set(values);
  return longer;
}

/** The results of one scenario, in slots by replication: in whatever order they arrive, they end in the same place. */
export class CellSlots {
  /** Of the scenario. */
  readonly id: string;
  readonly #title: string;
  readonly #seriesNames: readonly string[];
  #names: readonly string[] = [];
  #columns: Float64Array[] = [];
  #series: Float64Array[];
  #periods = 0;
  #warnings: JobResult['warnings'] = [];
  readonly #undefinedBecause: Record<string, string> = {};
  readonly #finished: boolean[] = [];
  #prefix = 0;

  constructor(id: string, title: string, seriesNames: readonly string[]) {
    this.id = id;
    this.#title = title;
    this.#seriesNames = seriesNames;
    this.#series = seriesNames.map(() => new Float64Array());
  }

  /** Replications finished without a gap from the first. */
  get prefix(): number {
    return this.#prefix;
  }

  add(result: JobResult): void {
    this.#names = result.names;
    this.#periods = result.periods;
    this.#warnings = result.warnings;
    Object.assign(this.#undefinedBecause, result.undefinedBecause);
    this.#addColumns(result);
    this.#addSeries(result);
    for (let replication = result.from; replication < result.to; replication++) this.#finished[replication] = true;
    while (this.#finished[this.#prefix] === true) this.#prefix++;
  }

  #addColumns({ from, to, names, kpis }: JobResult): void {
    this.#columns = names.map((_, column) => grown(this.#columns[column] ?? new Float64Array(), to));
    for (const [column, values] of this.#columns.entries()) {
      for (let row = 0; row < to - from; row++) values[from + row] = kpis[row * names.length + column]!;
    }
  }

  #addSeries({ from, to, series, periods }: JobResult): void {
    const count = this.#seriesNames.length;
    this.#series = this.#series.map((rows) => grown(rows, to * periods));
    for (const [index, rows] of this.#series.entries()) {
      for (let row = 0; row < to - from; row++) {
        const start = (row * count + index) * periods;
        rows.set(series.subarray(start, start + periods), (from + row) * periods);
      }
    }
  }

  /** What has come so far. The arrays grow with further results: use them at once. */
  results(): CellResults {
    return {
      id: this.id,
      title: this.#title,
      names: this.#names,
      columns: this.#columns,
      seriesNames: this.#seriesNames,
      series: this.#series,
      periods: this.#periods,
      undefinedBecause: this.#undefinedBecause,
      warnings: this.#warnings,
    };
  }
}
