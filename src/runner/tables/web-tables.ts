import { wrap } from 'comlink';
import type { TablesWorker } from './tables.worker.ts';

type Promised<Call> = Call extends (...given: infer Given) => infer Answer
  ? (...given: Given) => Promise<Awaited<Answer>>
  : never;

/** What is done with files and blocks of tables, each answered later. */
export type TableWork = { readonly [Name in keyof TablesWorker]: Promised<TablesWorker[Name]> };

let started: TableWork | undefined;

/** Reads and writes files of tables beside the page; in the page where there is no worker. The first call begins it. */
export function tableWork(): TableWork {
  started ??= start();
  return started;
}

function start(): TableWork {
  const worker = new Worker(new URL('./tables.worker.ts', import.meta.url), { type: 'module', name: 'tables' });
  const remote = wrap<TablesWorker>(worker) as unknown as TableWork;
  let isDead = false;
  const dead = new Promise<'dead'>((resolve) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      isDead = true;
      resolve('dead');
    });
  });
  async function ask<Answer>(inWorker: () => Promise<Answer>, inPage: () => Promise<Answer>): Promise<Answer> {
    const answer = isDead ? 'dead' : await Promise.race([inWorker(), dead]);
    return answer === 'dead' ? inPage() : answer;
  }
  return {
    plannedImport: (...given) =>
      ask(
        () => remote.plannedImport(...given),
        async () => (await import('./exchange.ts')).plannedImport(...given),
      ),
    workbookOf: (...given) =>
      ask(
        () => remote.workbookOf(...given),
        async () => (await import('./exchange.ts')).workbookOf(...given),
      ),
    csvOf: (...given) =>
      ask(
        () => remote.csvOf(...given),
        async () => (await import('./exchange.ts')).csvOf(...given),
      ),
    plannedRows: (...given) =>
      ask(
        () => remote.plannedRows(...given),
        async () => (await import('./edits.ts')).plannedRows(...given),
      ),
    editedCells: (...given) =>
      ask(
        () => remote.editedCells(...given),
        async () => (await import('./edits.ts')).editedCells(...given),
      ),
  };
}
