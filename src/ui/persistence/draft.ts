import type { Kept, TextStorage } from './storage.ts';

/** The text of the study as it was left, with the place it came from. */
export interface Draft {
  readonly text: string;
  /** Name of the file or preset it began as. */
  readonly name: string;
  /** When it was kept, in milliseconds since 1970. */
  readonly keptAt: number;
}

const key = 'draft';
const version = 1;

const isDraft = (value: unknown): value is Draft & { version: number } =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  value.version === version &&
  'text' in value &&
  typeof value.text === 'string' &&
  'name' in value &&
  typeof value.name === 'string' &&
  'keptAt' in value &&
  typeof value.keptAt === 'number';

/** The draft of an earlier visit, or undefined where there is none, or none that can be read. */
export function readDraft(storage: TextStorage): Draft | undefined {
  const text = storage.read(key);
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isDraft(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export const keepDraft = (storage: TextStorage, draft: Draft): Kept =>
  storage.write(key, JSON.stringify({ version, ...draft }));

export const forgetDraft = (storage: TextStorage): void => storage.remove(key);
