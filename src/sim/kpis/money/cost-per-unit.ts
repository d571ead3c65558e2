import { labour, material, supplyChainAccounts, total } from '../accounts.ts';
import { byTime } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const costPerUnit = defineKpi({
  id: 'costPerUnit',
  name: 'Cost to serve a unit',
  group: 'money',
  formula: '(material + labour + supplyChainCost) ÷ units delivered',
  unit: 'money/unit',
  better: 'down',
  source: 'accounting practice',
  by: byTime,
  undefinedBecause: 'nothing was delivered',
  fold: (window) => ratio(total([material, labour, ...supplyChainAccounts], window), window.layer('unitsDelivered')),
});
