import { apartInTandem } from '../library/apart-in-tandem.ts';
import { lessons } from '../library/index.ts';
import type { Scenario } from '../scenario.ts';
import type { Study } from '../study.ts';
import { alderAlone, alderPolicies } from './alder-policies.ts';
import { siloCompany } from './alder-silo.ts';
import { conwipStudy, makeToStockQueueStudy } from './textbook.ts';

/** A study that comes with the program: a question about coordination, and what its answer teaches. */
export interface Preset {
  readonly id: string;
  readonly title: string;
  /** What is to be learned, in a sentence or two. */
  readonly lesson: string;
  /** KPIs printed on its card, the first one first. */
  readonly figures: readonly string[];
  readonly study: Study;
}

/** `makeToStock` is the preset `alder-make-to-stock`. */
const presetId = (scenario: Scenario): string =>
  `alder-${scenario.id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const companyFigures = ['fillRate', 'inventoryTurns', 'operatingContribution'];

function alone(scenario: Scenario): Preset {
  const title = `Alder Appliances: ${scenario.title ?? scenario.id}`;
  const study: Study = { format: 1, kind: 'study', title, seed: '4711', replications: 30, base: scenario };
  return { id: presetId(scenario), title, lesson: scenario.lesson ?? '', figures: companyFigures, study };
}

/** All presets, in the order of lists. To add one: a file beside this, and a line here. */
export const presets: readonly Preset[] = [
  {
    id: 'alder-policies',
    title: 'Four policies at Alder Appliances',
    lesson: 'Make to stock, kanban, CONWIP and make to order pay for the same surprises with stock, capacity or time.',
    figures: [...companyFigures, 'fgInventoryValue', 'changeoverShare'],
    study: alderPolicies,
  },
  ...alderAlone.map(alone),
  { ...alone(siloCompany), id: siloCompany.id, title: 'Good people, stale information' },
  ...lessons.map(({ id, title, lesson, card, study }) => ({ id, title, lesson, figures: card.kpis, study })),
  apartInTandem,
  {
    id: 'mm1-make-to-stock',
    title: 'The make-to-stock queue',
    lesson: 'More base stock raises the fill rate by ever smaller steps: each unit costs the same and helps less.',
    figures: ['fillRate', 'onHandUnits'],
    study: makeToStockQueueStudy,
  },
  {
    id: 'conwip-line',
    title: 'Three machines, a fixed number of lots',
    lesson: 'Three balanced machines with w lots make w ÷ (w + 2) of what one could: eight lots give 80 %.',
    figures: ['lineThroughput', 'lineFlowTime'],
    study: conwipStudy,
  },
];
