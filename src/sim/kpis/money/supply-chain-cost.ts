import { supplyChainAccounts, total } from '../accounts.ts';
import { byTime } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';

export const supplyChainCost = defineKpi({
  id: 'supplyChainCost',
  name: 'Total supply-chain cost',
  group: 'money',
  formula:
    'overtime + changeover + holding + scrap + rework + obsolescence + shipping + expediting + late penalty + coordination',
  unit: 'money',
  better: 'down',
  code: 'CO.1.1',
  source: 'SCOR',
  by: byTime,
  undefinedBecause: 'always defined',
  fold: (window) => total(supplyChainAccounts, window),
});
