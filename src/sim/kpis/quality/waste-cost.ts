import { obsolescence, rework, scrap, total } from '../accounts.ts';
import { byLine } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';

export const wasteCost = defineKpi({
  id: 'wasteCost',
  name: 'Cost of waste',
  group: 'quality',
  formula: 'scrap + rework + obsolescence and expiry',
  unit: 'money',
  better: 'down',
  source: 'lean practice',
  by: byLine,
  undefinedBecause: 'always defined',
  fold: (window) => total([scrap, rework, obsolescence], window),
});
