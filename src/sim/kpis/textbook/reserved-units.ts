import { byStock } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { timeAverage } from '../rates.ts';

export const reservedUnits = defineKpi({
  id: 'reservedUnits',
  name: 'Reserved',
  group: 'textbook',
  formula: '(1/T) ∫ units allocated and still on the shelf dt',
  unit: 'units',
  better: 'none',
  source: 'Hopp & Spearman',
  range: [0, Number.POSITIVE_INFINITY],
  by: byStock,
  undefinedBecause: 'there is no stock',
  fold: (window) => timeAverage(window, window.stocks, window.stock('reservedArea')),
});
