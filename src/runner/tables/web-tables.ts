import { type Remote, wrap } from 'comlink';
import type { TablesWorker } from './tables.worker.ts';

/** Reads and writes files of tables beside the page; the worker begins with the first file. */
let started: Remote<TablesWorker> | undefined;

export function tablesWorker(): Remote<TablesWorker> {
  started ??= wrap<TablesWorker>(
    new Worker(new URL('./tables.worker.ts', import.meta.url), { type: 'module', name: 'tables' }),
  );
  return started;
}
