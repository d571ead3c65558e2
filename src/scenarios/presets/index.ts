import type { Study } from '../study.ts';
import { alderPolicies } from './alder-policies.ts';
import { baseCompany } from './base-company.ts';
import { conwipLine, makeToStockQueue } from './textbook.ts';

/** A study that comes with the program: a question about coordination, and what its answer teaches. */
export interface Preset {
  readonly id: string;
  readonly title: string;
  /** What is to be learned, in a sentence or two. */
  readonly lesson: string;
  readonly study: Study;
}

/** All presets, in the order of lists. To add one: a file beside this, and a line here. */
export const presets: readonly Preset[] = [
  {
    id: 'alder-policies',
    title: 'Four policies at Alder Appliances',
    lesson: 'Make to stock, kanban, CONWIP and make to order pay for the same surprises with stock, capacity or time.',
    study: alderPolicies,
  },
  {
    id: 'alder-make-to-stock',
    title: 'Alder Appliances, make to stock',
    lesson: baseCompany.lesson ?? '',
    study: { format: 1, kind: 'study', title: 'Alder Appliances, make to stock', base: baseCompany },
  },
  {
    id: 'mm1-make-to-stock',
    title: 'The make-to-stock queue',
    lesson: 'More base stock raises the fill rate by ever smaller steps: each unit costs the same and helps less.',
    study: {
      format: 1,
      kind: 'study',
      title: 'The make-to-stock queue',
      replications: 20,
      base: makeToStockQueue,
      whatIfs: [
        { id: 'baseStock20', title: 'Base stock 20', patch: { stocks: { 'part@plant': { rule: { S: 20 } } } } },
        { id: 'baseStock30', title: 'Base stock 30', patch: { stocks: { 'part@plant': { rule: { S: 30 } } } } },
      ],
    },
  },
  {
    id: 'conwip-line',
    title: 'Three machines, a fixed number of lots',
    lesson: conwipLine.lesson ?? '',
    study: {
      format: 1,
      kind: 'study',
      title: 'Three machines, a fixed number of lots',
      replications: 20,
      base: conwipLine,
      whatIfs: [
        { id: 'fourLots', title: 'Four lots on the line', patch: { lines: { line: { wipLimit: 4 } } } },
        { id: 'sixteenLots', title: 'Sixteen lots on the line', patch: { lines: { line: { wipLimit: 16 } } } },
      ],
    },
  },
];
