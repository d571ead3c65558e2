import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Kept } from './storage.ts';

/** What came out of a study when it was last run, in few numbers: enough for a small picture. */
export interface Outcome {
  readonly verdict: string;
  /** Name of the indicator, with its unit. */
  readonly indicator: string;
  /** Differences to the baseline, with their intervals. */
  readonly marks: readonly {
    readonly letter: string;
    readonly slot: string;
    readonly difference: number;
    readonly halfWidth: number;
    readonly words: string;
  }[];
}

/** A study as it lies in this browser. */
export interface KeptStudy {
  readonly id: string;
  readonly text: string;
  /** The last valid study before this text: what runs where the text is not valid. */
  readonly former?: string;
  /** Title of the study, or name of the file it came from. */
  readonly name: string;
  readonly scenarios: number;
  /** In milliseconds since 1970, as all times here. */
  readonly keptAt: number;
  /** Grows with each writing: whoever writes on an older one would overwrite another's work. */
  readonly revision: number;
  /** The visit that wrote this revision. */
  readonly writer: string;
  readonly deletedAt?: number;
  readonly outcome?: Outcome;
}

/** The study as it was at some time. */
export interface KeptVersion {
  readonly study: string;
  readonly at: number;
  /** Name of the step that led to it. */
  readonly step: string;
  readonly text: string;
}

interface ShelfSchema extends DBSchema {
  studies: { key: string; value: KeptStudy };
  versions: { key: [study: string, at: number]; value: KeptVersion };
}

/** A version is kept this often while a study is changed, and so many of them. */
const versionEveryMs = 60_000;
const mostVersions = 50;

export type Writing = { readonly outcome: Kept | 'overtaken'; readonly revision: number };

/** The studies that this browser keeps. Every method may reject: storage can be full, forbidden or gone. */
export class Shelf {
  readonly #database: IDBPDatabase<ShelfSchema>;

  private constructor(database: IDBPDatabase<ShelfSchema>) {
    this.#database = database;
  }

  /** @throws where the browser keeps nothing, as in some private windows */
  static async open(name = 'tandem'): Promise<Shelf> {
    const database = await openDB<ShelfSchema>(name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('studies', { keyPath: 'id' });
        fresh.createObjectStore('versions', { keyPath: ['study', 'at'] });
      },
      // A later version of the program in another tab must not wait for this one.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
    return new Shelf(database);
  }

  close(): void {
    this.#database.close();
  }

  /** All studies that are not deleted, the latest first. */
  async list(): Promise<KeptStudy[]> {
    const all = await this.#database.getAll('studies');
    return all.filter(({ deletedAt }) => deletedAt === undefined).sort((a, b) => b.keptAt - a.keptAt);
  }

  read(id: string): Promise<KeptStudy | undefined> {
    return this.#database.get('studies', id);
  }

  /** Versions of a study, the latest first. */
  async versions(id: string): Promise<KeptVersion[]> {
    return (await this.#database.getAll('versions', versionsOf(id))).reverse();
  }

  /**
   * Keeps a study, unless another tab has changed it since this one last read or wrote it.
   * @param basedOn the revision this change was made on; undefined: a study that is not kept yet
   */
  async keep(
    study: Pick<KeptStudy, 'id' | 'text' | 'name' | 'former' | 'scenarios' | 'keptAt' | 'writer'>,
    step: string,
    basedOn: number | undefined,
  ): Promise<Writing> {
    const transaction = this.#database.transaction(['studies', 'versions'], 'readwrite', { durability: 'strict' });
    const studies = transaction.objectStore('studies');
    const found = await studies.get(study.id);
    if (found !== undefined && found.revision !== basedOn) {
      await transaction.done;
      return { outcome: 'overtaken', revision: found.revision };
    }
    const revision = (found?.revision ?? 0) + 1;
    await studies.put({ ...study, revision, ...(found?.outcome === undefined ? {} : { outcome: found.outcome }) });
    const versions = transaction.objectStore('versions');
    const known = await versions.getAllKeys(versionsOf(study.id));
    const last = known.at(-1)?.[1] ?? Number.NEGATIVE_INFINITY;
    if (study.keptAt - last >= versionEveryMs) {
      await versions.put({ study: study.id, at: study.keptAt, step, text: study.text });
      for (const oldest of known.slice(0, Math.max(0, known.length + 1 - mostVersions))) await versions.delete(oldest);
    }
    await transaction.done;
    return { outcome: 'kept', revision };
  }

  /** Notes what came out of a study; that is no change of it. */
  async noteOutcome(id: string, outcome: Outcome): Promise<void> {
    await this.#change(id, (study) => ({ ...study, outcome }));
  }

  /** A deleted study can be brought back until it is cleared away. */
  async remove(id: string, deletedAt: number): Promise<void> {
    await this.#change(id, (study) => ({ ...study, deletedAt }));
  }

  async bringBack(id: string): Promise<void> {
    await this.#change(id, ({ deletedAt: _gone, ...study }) => study);
  }

  /** Clears away what was deleted before a time. */
  async clear(before: number): Promise<void> {
    const transaction = this.#database.transaction(['studies', 'versions'], 'readwrite');
    for (const { id, deletedAt } of await transaction.objectStore('studies').getAll()) {
      if (deletedAt === undefined || deletedAt >= before) continue;
      await transaction.objectStore('studies').delete(id);
      await transaction.objectStore('versions').delete(versionsOf(id));
    }
    await transaction.done;
  }

  async #change(id: string, change: (study: KeptStudy) => KeptStudy): Promise<void> {
    const transaction = this.#database.transaction('studies', 'readwrite');
    const found = await transaction.store.get(id);
    if (found !== undefined) await transaction.store.put(change(found));
    await transaction.done;
  }
}

const versionsOf = (id: string): IDBKeyRange =>
  IDBKeyRange.bound([id, Number.NEGATIVE_INFINITY], [id, Number.POSITIVE_INFINITY]);
