import { billsTable, linesTable, setupsTable, stationsTable, timesTable } from './production.ts';
import { companyTable, factorsTable, layersTable, levelsTable, stocksTable } from './supply-and-demand.ts';
import type { Table } from './table.ts';
import { calendarsTable, itemsTable, placesTable, segmentsTable, suppliersTable } from './things.ts';

/** Every table, in the order of tabs and sheets: what is named comes before what names it. To add one: a line here. */
export const tables: readonly Table[] = [
  companyTable,
  itemsTable,
  billsTable,
  calendarsTable,
  placesTable,
  suppliersTable,
  linesTable,
  stationsTable,
  timesTable,
  setupsTable,
  stocksTable,
  segmentsTable,
  layersTable,
  levelsTable,
  factorsTable,
];
