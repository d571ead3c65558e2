import type { Kept, TextStorage } from './storage.ts';

/** The text of a study that is to be kept at once, where there is no time or no place to put it on the shelf. */
export interface Draft {
  /** Id of the study on the shelf; undefined in drafts of older versions. */
  readonly id?: string;
  /** Revision that the text was made from. */
  readonly revision?: number;
  /** The visit that made it; undefined in drafts of older versions. */
  readonly writer?: string;
  readonly text: string;
  /** The last valid study before it, as text. */
  readonly former?: string;
  /** Name of the file or preset it began as. */
  readonly name: string;
  /** When it was kept, in milliseconds since 1970. */
  readonly keptAt: number;
}

const key = 'draft';
const version = 1;

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  value.version === version &&
  'text' in value &&
  typeof value.text === 'string' &&
  'name' in value &&
  typeof value.name === 'string' &&
  'keptAt' in value &&
  typeof value.keptAt === 'number' &&
  (!('id' in value) || typeof value.id === 'string') &&
  (!('former' in value) || typeof value.former === 'string') &&
  (!('writer' in value) || typeof value.writer === 'string') &&
  (!('revision' in value) || typeof value.revision === 'number');

/** The drafts of earlier visits that can be read, the oldest first. */
export function readDrafts(storage: TextStorage): Draft[] {
  return storage
    .names()
    .filter((name) => name === key || name.startsWith(`${key}.`))
    .flatMap((name) => draftIn(storage.read(name)) ?? [])
    .sort((a, b) => a.keptAt - b.keptAt);
}

function draftIn(text: string | undefined): Draft | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isDraft(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const keyOf = (id: string | undefined): string => (id === undefined ? key : `${key}.${id}`);

export const keepDraft = (storage: TextStorage, draft: Draft): Kept =>
  storage.write(keyOf(draft.id), JSON.stringify({ version, ...draft }));

export const forgetDraft = (storage: TextStorage, id: string | undefined): void => storage.remove(keyOf(id));
