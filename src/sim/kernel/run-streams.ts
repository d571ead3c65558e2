import { openStream, type Stream } from './stream.ts';

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
