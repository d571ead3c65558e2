import type { Equipment, Io } from './io.ts';
import type { Arguments, OptionName } from './options.ts';

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** Name and arguments, for the help text. */
  readonly usage: string;
  readonly summary: string;
  readonly options: readonly OptionName[];
  /** Fewest and most arguments without a dash. */
  readonly positionals: readonly [least: number, most: number];
  /** Does the work and returns the exit status. */
  readonly execute: (args: Arguments, io: Io, equipment: Equipment) => Promise<number>;
}
