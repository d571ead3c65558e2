import alea from 'seedrandom/lib/alea.js';

/** Draws the next uniform number of a stream, in the open interval (0, 1). */
export type Stream = () => number;

/** Half the distance between neighbouring values of alea, which are k 2^-32. */
const HALF_STEP = 1 / 8589934592;

/**
 * The stream of one source of randomness for one entity in one replication. Equal names give equal numbers, whatever
 * else has been opened or drawn; different names give independent ones.
 * @param replication 0, 1, 2, ...
 * @throws RangeError if `replication` is not such a number
 */
export function openStream(seed: string, replication: number, source: string, entity: string): Stream {
  if (!(Number.isSafeInteger(replication) && replication >= 0)) {
    throw new RangeError(`replication must be a non-negative integer, got ${replication}`);
  }
  const next = alea(joinNames(seed, String(replication), source, entity));
  return () => next() + HALF_STEP;
}

/** The stream of 1 - u for every u of `stream`: the other half of an antithetic pair. */
export function antithetic(stream: Stream): Stream {
  return () => 1 - stream();
}

/** One text for a list of texts, each after its length: no two lists share a text. */
function joinNames(...names: string[]): string {
  return names.map((name) => `${name.length}:${name}`).join('');
}
