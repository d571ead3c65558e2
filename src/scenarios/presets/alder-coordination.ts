import { applyPatch } from '../merge-patch.ts';
import type { Scenario } from '../scenario.ts';
import type { WhatIf } from '../study.ts';
import { siloCompany } from './alder-silo.ts';
import { skuIds } from './alder-tables.ts';

type Cycle = NonNullable<Scenario['cycles']>[string];
type Patch = WhatIf['patch'];

/** The weekly meeting of sales and production (MODEL §6.1, S&OE): 1 350 € each. */
export const weeklyMeeting: Cycle = {
  title: 'S&OE',
  trigger: 'weekly',
  agenda: ['factorShare', 'demandReview', 'supplyReview', 'parameters', 'orderReview'],
  preparation: '1 d',
  duration: '1.5 h',
  effectDelay: '3.5 h',
  horizon: '26 wk',
  freeze: '1 wk',
  participants: ['sales', 'production'],
  people: 6,
  preparationHours: 1.5,
};

const prebuilding: Patch = Object.fromEntries(skuIds.map((id) => [`${id}@dc`, { rule: { prebuild: true } as const }]));

/** What is made early for a peak waits behind what is needed now. */
const neededFirst = ['priority', 'minSetup', 'EDD'];

/**
 * C0, the coordination patch (MODEL §12.1): production sees orders at once, sales shares what it knows, and both agree on
 * a plan every week that looks half a year ahead.
 */
export const coordinationPatch: Patch = {
  functions: { production: { history: { shows: 'orders', latency: 0, batch: 0 }, intelligence: 1, refresh: '1 wk' } },
  cycles: { soe: weeklyMeeting as unknown as Patch[string] },
  records: { counts: { every: '4 wk' } },
  monitors: {
    stockout: { metric: 'stockoutDays', threshold: 5 },
    backlog: { metric: 'backlogDays', threshold: 10 },
    lineLoad: { metric: 'lineLoad', threshold: 1.05 },
    tracking: { metric: 'trackingSignal', threshold: 4, refractory: '4 wk' },
  },
  escalation: { clarity: 0.9 },
  stocks: prebuilding,
  lines: { L1: { dispatch: neededFirst }, L2: { dispatch: neededFirst } },
};

/** B0 with C0: sales and production in tandem. */
export const coordinatedCompany = {
  ...(applyPatch(siloCompany, coordinationPatch) as Scenario),
  id: 'weeklySop',
  title: 'Weekly S&OE',
  lesson: 'Talk every week and share orders and promotions: the plant stops being surprised.',
} satisfies Scenario;
