import type { Job, JobOutcome, JobResult } from '../../runner/protocol.ts';
import type { Executor } from '../../runner/runner.ts';
import { textHash } from '../../scenarios/canonical.ts';
import { isPlainObject } from '../../scenarios/plain-data.ts';

/** One replication of one scenario, as it came back. */
interface Replication {
  readonly result: JobResult;
  /** Row of this replication in the arrays of the result. */
  readonly row: number;
}

/** Scenarios remembered; the one unused for longest is let go. */
const mostScenarios = 96;

/**
 * Remembers every replication, by what it depends on: seed and scenario. A run that is taken up again then begins where it
 * was stopped, and after a change to one what-if only that scenario is run again. Results are the same with or without.
 */
export class RememberingExecutor implements Executor {
  readonly width: number;
  readonly #executor: Executor;
  readonly #known = new Map<string, Map<number, Replication>>();
  readonly #keys = new WeakMap<object, Map<string, string>>();
  readonly #hashes = new WeakMap<object, string>();

  constructor(executor: Executor) {
    this.width = executor.width;
    this.#executor = executor;
  }

  async execute(job: Job): Promise<JobOutcome> {
    const key = this.#keyOf(job);
    if (key === undefined) return this.#executor.execute(job);
    const remembered = this.#recall(job, this.#scenario(key));
    if (remembered !== undefined) return remembered;
    const outcome = await this.#executor.execute(job);
    if (outcome.ok) {
      const replications = this.#scenario(key);
      for (let n = outcome.from; n < outcome.to; n++) replications.set(n, { result: outcome, row: n - outcome.from });
    }
    return outcome;
  }

  close(): void {
    this.#executor.close();
  }

  /** The replications known of a scenario, which becomes the one used last. */
  #scenario(key: string): Map<number, Replication> {
    const found = this.#known.get(key) ?? new Map<number, Replication>();
    this.#known.delete(key);
    this.#known.set(key, found);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= mostScenarios) break;
      this.#known.delete(oldest);
    }
    return found;
  }

  /** What a replication of this cell depends on, besides its number. */
  #keyOf({ study, cell, request }: Job): string | undefined {
    if (!isPlainObject(study)) return undefined;
    const keys = this.#keys.get(study) ?? new Map<string, string>();
    this.#keys.set(study, keys);
    const asked = `${cell} ${JSON.stringify(request)}`;
    const known = keys.get(asked);
    if (known !== undefined) return known;
    const whatIfs = Array.isArray(study['whatIfs']) ? study['whatIfs'] : [];
    const whatIf: unknown = cell === 0 ? undefined : whatIfs[cell - 1];
    const { id = null, patch = null } = isPlainObject(whatIf) ? whatIf : {};
    const rest = { seed: study['seed'], antithetic: study['antithetic'], id, patch, request };
    const key = `${this.#hash(study['base'])} ${textHash(JSON.stringify(rest))}`;
    keys.set(asked, key);
    return key;
  }

  /**
   * The hash of a part that many cells share, taken once. The text is that of JSON.stringify: a large scenario keeps the page
   * busy for a few milliseconds only, and one whose keys stand in another order is merely run again.
   */
  #hash(part: unknown): string {
    if (!isPlainObject(part)) return '';
    const known = this.#hashes.get(part);
    if (known !== undefined) return known;
    const hash = textHash(JSON.stringify(part));
    this.#hashes.set(part, hash);
    return hash;
  }

  /** The outcome of a job all of whose replications are known. */
  #recall({ cell, from, to }: Job, known: ReadonlyMap<number, Replication>): JobResult | undefined {
    const rows: Replication[] = [];
    for (let n = from; n < to; n++) {
      const replication = known.get(n);
      if (replication === undefined) return undefined;
      rows.push(replication);
    }
    const [first] = rows;
    if (first === undefined) return undefined;
    return {
      ...first.result,
      cell,
      from,
      to,
      kpis: joined(rows, ({ kpis, names }) => [kpis, names.length]),
      series: joined(rows, ({ series, from: start, to: end }) => [series, series.length / (end - start)]),
      events: 0,
    };
  }
}

/** The rows of several results, one after the other. */
function joined(
  rows: readonly Replication[],
  columns: (result: JobResult) => readonly [values: Float64Array, width: number],
): Float64Array {
  const parts = rows.map(({ result, row }) => {
    const [values, width] = columns(result);
    return values.subarray(row * width, (row + 1) * width);
  });
  const all = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
