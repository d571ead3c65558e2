import { labour, material, supplyChainAccounts, total } from '../accounts.ts';
import { byTime } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';

/** Late penalties are inside the supply-chain cost, so sales enter before them. */
export const operatingContribution = defineKpi({
  id: 'operatingContribution',
  name: 'Contribution after supply-chain cost',
  group: 'money',
  formula: 'revenue − material − regular labour − supplyChainCost, late penalties deducted once',
  unit: 'money',
  better: 'up',
  source: 'Chopra',
  by: byTime,
  undefinedBecause: 'always defined',
  fold: (window) => window.layer('revenue') - total([material, labour, ...supplyChainAccounts], window),
});
