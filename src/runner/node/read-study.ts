import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Checked, Issue } from '../../scenarios/issues.ts';
import { maxTextLength, tooLong } from '../../scenarios/json-text.ts';
import { hint } from '../../scenarios/nearest.ts';
import { parseStudy, parseText } from '../../scenarios/parse.ts';
import type { Study } from '../../scenarios/study.ts';
import { type Equipment, InputError, type Io, UsageError } from './io.ts';

/** What a positional argument names: a preset's id, a file, or "-" for standard input. */
export const displayName = (name: string): string => (name === '-' ? 'standard input' : name);

/**
 * The study that a positional argument names, or its problems.
 * @throws UsageError when there is nothing of that name, or it cannot be read
 */
export async function checkStudy(name: string, io: Io, equipment: Equipment): Promise<Checked<Study>> {
  const preset = equipment.presets.find(({ id }) => id === name);
  if (preset !== undefined) return parseStudy(preset.study);
  const bytes = name === '-' ? await collect(io.stdin) : await readFile(name, io, equipment);
  if (!(bytes instanceof Uint8Array)) return { ok: false, issues: [bytes] };
  const text = decode(bytes);
  if (text === null) return failed('the file is not text in UTF-8');
  const parsed = parseText(text);
  return parsed.ok ? parseStudy(parsed.value) : parsed;
}

/**
 * The study that a positional argument names.
 * @throws UsageError when there is nothing of that name; InputError when what is there is no study
 */
export async function readStudy(name: string, io: Io, equipment: Equipment): Promise<Study> {
  const checked = await checkStudy(name, io, equipment);
  if (!checked.ok) throw new InputError(displayName(name), checked.issues);
  return checked.value;
}

const failed = (message: string): Checked<never> => ({ ok: false, issues: [{ path: '', message, severity: 'error' }] });

/** The bytes of a file, or that it is too long; a long file is refused before it is read. */
async function readFile(name: string, io: Io, equipment: Equipment): Promise<Uint8Array | Issue> {
  const path = resolve(io.cwd, name);
  try {
    const status = await stat(path);
    if (status.isDirectory()) throw new UsageError(`${name} is a folder; a study is a file`);
    if (status.size > maxTextLength) return tooLong(status.size);
    return await collect(createReadStream(path));
  } catch (error) {
    if (error instanceof UsageError || !(error instanceof Error)) throw error;
    const code = 'code' in error ? error.code : undefined;
    if (code !== 'ENOENT') throw new UsageError(`${name} cannot be read: ${error.message}`);
    const known = equipment.presets.map(({ id }) => id);
    throw new UsageError(`there is no preset and no file called ${name}${hint(name, known)}`);
  }
}

/** All bytes of a stream, or that there are too many: an endless one is left as soon as that is clear. */
async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array | Issue> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream) {
    length += piece.length;
    if (length > maxTextLength) return tooLong(length);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** The text of a file; null when it is none. Windows tools write UTF-16 with a byte order mark. */
function decode(bytes: Uint8Array): string | null {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
