import { type RunKey, streamFor } from '../kernel/run-streams.ts';
import type { Stream } from '../kernel/stream.ts';

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
