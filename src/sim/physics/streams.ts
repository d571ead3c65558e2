import { openStream, type Stream } from '../kernel/stream.ts';

/** Which replication is being run: part of every stream's name. */
export interface RunKey {
  readonly seed: string;
  readonly replication: number;
  /** Use 1 − u: the mirror of the replication before. */
  readonly antithetic: boolean;
}

/** Opens the stream of one source and entity for a run. */
export function streamFor(run: RunKey, source: string, entity: string): Stream {
  if (!run.antithetic) return openStream(run.seed, run.replication, source, entity);
  const mirrored = openStream(run.seed, run.replication - 1, source, entity);
  return () => 1 - mirrored();
}

/** The streams of one source, one an entity, opened at first use: which are opened when changes no draw. */
export class StreamTable {
  readonly #source: string;
  readonly #entities: readonly string[];
  readonly #streams: (Stream | null)[];
  #run: RunKey | null = null;

  constructor(source: string, entities: readonly string[]) {
    this.#source = source;
    this.#entities = entities;
    this.#streams = entities.map(() => null);
  }

  reset(run: RunKey): void {
    this.#run = run;
    this.#streams.fill(null);
  }

  at(index: number): Stream {
    const open = this.#streams[index]!;
    if (open !== null) return open;
    const stream = streamFor(this.#run!, this.#source, this.#entities[index]!);
    this.#streams[index] = stream;
    return stream;
  }
}
