import type { CycleSettings } from './coordination.ts';

/** What a review of demand and supply works through (MODEL §6.1, §6.3). */
const planning: NonNullable<CycleSettings['agenda']> = [
  'factorShare',
  'demandReview',
  'supplyReview',
  'parameters',
  'orderReview',
];

/**
 * The cycles of the textbooks, with the dates, people and freeze they usually have (MODEL §6.1). Those who sit in several
 * never have two at once: execution follows the huddle, planning is on Wednesday, the quarter's review on Thursday.
 */
export const readyCycles: { readonly [Id in NonNullable<CycleSettings['ready']>]: CycleSettings } = {
  huddle: {
    title: 'Huddle',
    trigger: 'daily',
    at: '08:30',
    agenda: ['orderReview'],
    duration: '15 min',
    horizon: '1 wk',
    people: 6,
  },
  weeklyExecution: {
    title: 'S&OE',
    trigger: 'weekly',
    at: '09:00',
    agenda: [...planning],
    preparation: '1 d',
    duration: '1.5 h',
    effectDelay: '3 h',
    horizon: '13 wk',
    freeze: '1 wk',
    people: 6,
  },
  monthlyPlanning: {
    title: 'S&OP',
    trigger: 'monthly',
    day: 'Wed',
    at: '09:00',
    agenda: [...planning],
    preparation: '5 d',
    duration: '3 h',
    effectDelay: '2 d',
    horizon: '26 wk',
    freeze: '2 wk',
    people: 10,
  },
  quarterlyReview: {
    title: 'Quarterly business review',
    trigger: 'quarterly',
    day: 'Thu',
    at: '13:00',
    agenda: ['marketReview', ...planning],
    preparation: '10 d',
    duration: '4 h',
    effectDelay: '5 d',
    horizon: '26 wk',
    freeze: '4 wk',
    people: 12,
  },
  materialPlanning: {
    title: 'MRP run',
    trigger: 'weekly',
    at: '00:00',
    agenda: ['netting'],
    horizon: '13 wk',
  },
};

/** A cycle with what its ready-made one says where the scenario does not. */
export const cycleOf = (cycle: CycleSettings): CycleSettings =>
  cycle.ready === undefined ? cycle : { ...readyCycles[cycle.ready], ...cycle };
