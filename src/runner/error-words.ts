import { InvariantError } from '../sim/index.ts';

/** An error in words, with the simulated time where it is known. */
export function errorWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const time = error instanceof InvariantError && error.time !== undefined ? ` (at minute ${error.time})` : '';
  return `${error.name}: ${error.message}${time}`;
}
