import { Hash128 } from '../sim/experiment/digest.ts';

/**
 * JSON with sorted keys and without spaces, so that equal data have equal texts (the order of RFC 8785). Keys without a
 * value are left out; numbers are written as ECMAScript does.
 * @throws RangeError for a number that is not finite and for anything that is not plain data
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new RangeError(`${String(value)} has no place in JSON`);
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`;
}

/** The identity of plain data: 128 bits of its canonical JSON as 32 hexadecimal digits. Not for secrets. */
export const canonicalHash = (value: unknown): string => textHash(canonicalJson(value));

/** 128 bits of a text as 32 hexadecimal digits. Not for secrets. */
export function textHash(text: string): string {
  const hash = new Hash128();
  for (let at = 0; at < text.length; at += 2) {
    const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    hash.word(text.charCodeAt(at) | (second << 16));
  }
  hash.word(text.length);
  return hash.hex();
}
