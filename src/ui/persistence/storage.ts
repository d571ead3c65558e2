/** What became of a text that was to be kept. */
export type Kept = 'kept' | 'full' | 'unavailable';

/** The part of the browser's storage that is used here. It may be missing, forbidden or full: nothing depends on it. */
export interface TextStorage {
  read(key: string): string | undefined;
  write(key: string, text: string): Kept;
  remove(key: string): void;
  /** Keys of all that is kept. */
  names(): readonly string[];
}

export const isQuotaError = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'QuotaExceededError' || error.name === 'NS_ERROR_DOM_QUOTA_REACHED');

/** Storage of this browser, under names that begin with "tandem.". Never throws. */
export const browserStorage: TextStorage = {
  read(key) {
    try {
      return localStorage.getItem(`tandem.${key}`) ?? undefined;
    } catch {
      return undefined;
    }
  },
  write(key, text) {
    try {
      localStorage.setItem(`tandem.${key}`, text);
      return 'kept';
    } catch (error) {
      return isQuotaError(error) ? 'full' : 'unavailable';
    }
  },
  remove(key) {
    try {
      localStorage.removeItem(`tandem.${key}`);
    } catch {
      // Without storage there is nothing to remove.
    }
  },
  names() {
    try {
      return Object.keys(localStorage)
        .filter((name) => name.startsWith('tandem.'))
        .map((name) => name.slice('tandem.'.length));
    } catch {
      return [];
    }
  },
};

/** What a tab remembers through a reload, and no other tab sees: what it had open, and how it was looked at. */
export const tabMemory = {
  read(what: 'open' | 'view'): string | undefined {
    try {
      return sessionStorage.getItem(`tandem.${what}`) ?? undefined;
    } catch {
      return undefined;
    }
  },
  write(what: 'open' | 'view', text: string): void {
    try {
      sessionStorage.setItem(`tandem.${what}`, text);
    } catch {
      // Then a reload opens the latest study, seen as at first.
    }
  },
};
