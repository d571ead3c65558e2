import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** What was done to a study, as it lies in this browser. */
interface Entry<History> {
  readonly study: string;
  /** In milliseconds since 1970. */
  readonly keptAt: number;
  readonly history: History;
}

interface HistorySchema<History> extends DBSchema {
  histories: { key: string; value: Entry<History>; indexes: { keptAt: number } };
}

/** Histories of so many studies, the last that were worked on. */
const mostStudies = 10;

/**
 * The undo histories of studies, in a database of their own: whatever becomes of it, the studies lie in another one. Every
 * method may reject: storage can be full, forbidden or gone.
 */
export class HistoryShelf<History> {
  readonly #database: IDBPDatabase<HistorySchema<History>>;

  private constructor(database: IDBPDatabase<HistorySchema<History>>) {
    this.#database = database;
  }

  /** @throws where the browser keeps nothing, as in some private windows */
  static async open<History>(name = 'tandem-history'): Promise<HistoryShelf<History>> {
    const database = await openDB<HistorySchema<History>>(name, 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore('histories', { keyPath: 'study' }).createIndex('keptAt', 'keptAt');
      },
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
    return new HistoryShelf(database);
  }

  close(): void {
    this.#database.close();
  }

  async read(study: string): Promise<History | undefined> {
    return (await this.#database.get('histories', study))?.history;
  }

  async keep(study: string, history: History, keptAt: number): Promise<void> {
    const transaction = this.#database.transaction('histories', 'readwrite');
    await transaction.store.put({ study, history, keptAt });
    const oldestFirst = await transaction.store.index('keptAt').getAllKeys();
    for (const old of oldestFirst.slice(0, -mostStudies)) await transaction.store.delete(old);
    await transaction.done;
  }

  /** Clears away the histories of all studies but these. */
  async clear(but: readonly string[]): Promise<void> {
    const transaction = this.#database.transaction('histories', 'readwrite');
    for (const study of await transaction.store.getAllKeys()) {
      if (!but.includes(study)) await transaction.store.delete(study);
    }
    await transaction.done;
  }
}
