import { expose } from 'comlink';
import { csvOf, plannedImport, workbookOf } from './exchange.ts';

const api = { plannedImport, workbookOf, csvOf };

export type TablesWorker = typeof api;

expose(api);
