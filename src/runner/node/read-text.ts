import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Checked, Issue } from '../../scenarios/issues.ts';
import { linkIn } from '../sharing/link.ts';
import { type Io, UsageError } from './io.ts';

/** What a positional argument names, for messages: a file, a link, or "-" for standard input. */
export function displayName(name: string): string {
  if (name === '-') return 'standard input';
  return linkIn(name) === undefined ? name : 'the link';
}

/** How long a text may be, and what to say about one that is longer. */
export interface TextLimit {
  /** What the text should be, such as "a study". */
  readonly what: string;
  readonly length: number;
  readonly tooLong: (length: number) => Issue;
}

/**
 * The text of a file or of standard input ("-"), or why it cannot be read; undefined when there is no such file.
 * @throws UsageError when there is something of that name that cannot be read
 */
export async function readText(name: string, io: Io, limit: TextLimit): Promise<Checked<string> | undefined> {
  const bytes = name === '-' ? await collect(io.stdin, limit) : await readFile(name, io, limit);
  if (bytes === undefined) return undefined;
  if (!(bytes instanceof Uint8Array)) return { ok: false, issues: [bytes] };
  const text = decode(bytes);
  if (text !== null) return { ok: true, value: text, issues: [] };
  return { ok: false, issues: [{ path: '', message: 'the file is not text in UTF-8', severity: 'error' }] };
}

/** The bytes of a file, or that it is too long; a long file is refused before it is read. */
async function readFile(name: string, io: Io, limit: TextLimit): Promise<Uint8Array | Issue | undefined> {
  const path = resolve(io.cwd, name);
  try {
    const status = await stat(path);
    if (status.isDirectory()) throw new UsageError(`${name} is a folder; ${limit.what} is a file`);
    if (status.size > limit.length) return limit.tooLong(status.size);
    return await collect(createReadStream(path), limit);
  } catch (error) {
    if (error instanceof UsageError || !(error instanceof Error)) throw error;
    const code = 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return undefined;
    throw new UsageError(`${name} cannot be read: ${error.message}`);
  }
}

/** All bytes of a stream, or that there are too many: an endless one is left as soon as that is clear. */
async function collect(stream: AsyncIterable<Uint8Array>, limit: TextLimit): Promise<Uint8Array | Issue> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream) {
    length += piece.length;
    if (length > limit.length) return limit.tooLong(length);
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
