import { expose } from 'comlink';
import { editedCells, plannedRows } from './edits.ts';
import { csvOf, plannedImport, workbookOf } from './exchange.ts';

const api = { plannedImport, plannedRows, editedCells, workbookOf, csvOf };

export type TablesWorker = typeof api;

expose(api);
