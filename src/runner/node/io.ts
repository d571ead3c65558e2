import type { Issue } from '../../scenarios/issues.ts';
import type { Preset } from '../../scenarios/presets/index.ts';
import type { Executor } from '../runner.ts';

/** Where the command line reads and writes: a terminal, or a test. */
export interface Io {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  /** Pieces of standard input. */
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly cwd: string;
  /** Whether somebody watches standard error. */
  readonly isTTY: boolean;
  /** Aborts when the user interrupts. */
  readonly signal: AbortSignal;
}

/** What the command line works with. */
export interface Equipment {
  readonly presets: readonly Preset[];
  readonly openExecutor: (workers: number) => Executor;
  readonly defaultWorkers: number;
}

export const exitStatus = { done: 0, ourFault: 1, badInput: 2, interrupted: 130 } as const;

/** The command line itself is wrong, or names something that is not there. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A file was read, and what is in it is wrong. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly file: string;
  readonly issues: readonly Issue[];

  constructor(file: string, issues: readonly Issue[]) {
    super(`${file} cannot be used`);
    this.file = file;
    this.issues = issues;
  }
}

const isControl = (code: number): boolean => code < 0x20 || (code >= 0x7f && code < 0xa0);

/** Text from a file as it may be shown on a terminal: control characters could command it. */
export function shown(text: string): string {
  return Array.from(text, (letter) => (isControl(letter.codePointAt(0)!) ? '\uFFFD' : letter)).join('');
}

/** A problem of a file on one line: `file: path: message`. */
export function issueLine(file: string, { path, message, severity }: Issue): string {
  const what = severity === 'warning' ? `warning: ${message}` : message;
  return shown([file, path, what].filter((part) => part !== '').join(': '));
}
