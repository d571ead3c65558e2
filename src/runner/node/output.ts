import { access, constants, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { type Io, UsageError } from './io.ts';
import type { Arguments } from './options.ts';

export type Format = 'table' | 'json' | 'csv';

/** Where the results of a command go, from --json, --csv and --out. */
export interface Output {
  /** The file of --out. */
  readonly file: string | undefined;
  /** Writes the results to the file; and to standard output where they are all there. */
  readonly write: (as: (format: Format) => string, isWhole: boolean) => Promise<void>;
}

/** @throws UsageError where they cannot be written */
export async function outputOf(args: Arguments, io: Io): Promise<Output> {
  if (args.flag('json') && args.flag('csv')) throw new UsageError('--json and --csv exclude each other');
  const file = args.text('out');
  if (file !== undefined) await checkWritable(file, io);
  return {
    file,
    write: async (as, isWhole) => {
      if (isWhole) io.stdout.write(as(streamFormat(args)));
      if (file !== undefined) await writeOut(file, as(fileFormat(file, args)), io);
    },
  };
}

/** The results are on the screen by now: a full disk does not lose them. */
async function writeOut(out: string, text: string, io: Io): Promise<void> {
  try {
    await writeFile(resolve(io.cwd, out), text);
  } catch (error) {
    throw new UsageError(`--out: ${out} could not be written: ${error instanceof Error ? error.message : error}`);
  }
}

/** A result that has nowhere to go is not worth computing. */
async function checkWritable(out: string, io: Io): Promise<void> {
  const path = resolve(io.cwd, out);
  const status = await stat(path).catch(() => null);
  try {
    await access(status === null ? dirname(path) : path, constants.W_OK);
  } catch {
    throw new UsageError(`--out: ${out} cannot be written`);
  }
  if (status?.isDirectory()) throw new UsageError(`--out: ${out} is a folder`);
}

function streamFormat(args: Arguments): Format {
  if (args.flag('json')) return 'json';
  return args.flag('csv') ? 'csv' : 'table';
}

/** A file's name tells its format; else it is that of the options, and JSON where they are silent. */
function fileFormat(out: string, args: Arguments): Format {
  const extension = extname(out).toLowerCase();
  if (extension === '.csv' || extension === '.json') return extension === '.csv' ? 'csv' : 'json';
  return args.flag('csv') ? 'csv' : 'json';
}
