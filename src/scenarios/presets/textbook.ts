import type { Scenario } from '../scenario.ts';
import type { Study } from '../study.ts';

/** One machine, one product, unit demand: the make-to-stock queue of the textbooks (Buzacott & Shanthikumar). */
const makeToStockQueue: Scenario = {
  id: 'baseStock10',
  title: 'Base stock 10',
  lesson: 'At 90 % load a shelf of ten units serves 65 % of the customers at once: 1 − 0.9¹⁰.',
  timeUnit: 'hour',
  horizon: { warmUp: 2_000, measured: 20_000, runOut: 0, period: 1_000 },
  items: { part: { kind: 'finished' } },
  places: { plant: {} },
  lines: { line: { place: 'plant', stations: { machine: { unitTime: 1, variation: { kind: 'exponential' } } } } },
  stocks: {
    'part@plant': {
      source: { kind: 'made', line: 'line' },
      rule: { policy: 'baseStock', S: 10 },
      costs: { holding: 1, backorder: 9 },
    },
  },
  segments: { customers: { place: 'plant', partial: true } },
  layers: { customers: { part: { orders: 0.9, headroom: 1 } } },
};

/** The queue with its base stock doubled and trebled. */
export const makeToStockQueueStudy: Study = {
  format: 1,
  kind: 'study',
  title: 'The make-to-stock queue',
  replications: 20,
  base: makeToStockQueue,
  whatIfs: [
    { id: 'baseStock20', title: 'Base stock 20', patch: { stocks: { 'part@plant': { rule: { S: 20 } } } } },
    { id: 'baseStock30', title: 'Base stock 30', patch: { stocks: { 'part@plant': { rule: { S: 30 } } } } },
  ],
};

/** Three machines in a row that are never short of work, with eight lots on the line. */
const conwipLine: Scenario = {
  id: 'eightLots',
  title: 'Eight lots on the line',
  lesson: 'Three balanced machines with w lots make w ÷ (w + 2) of what one could: eight lots give 80 %.',
  timeUnit: 'hour',
  horizon: { warmUp: 1_000, measured: 10_000, runOut: 0, period: 1_000 },
  items: { part: { kind: 'finished' } },
  places: { plant: {} },
  lines: {
    line: {
      place: 'plant',
      route: ['first', 'second', 'third'],
      stations: {
        first: { unitTime: 1, variation: { kind: 'exponential' } },
        second: { unitTime: 1, variation: { kind: 'exponential' } },
        third: { unitTime: 1, variation: { kind: 'exponential' } },
      },
      wipLimit: 8,
    },
  },
  stocks: { 'part@plant': { source: { kind: 'made', line: 'line' }, rule: { policy: 'conwip', S: 'always' } } },
};

/** The line with half and twice the lots. */
export const conwipStudy: Study = {
  format: 1,
  kind: 'study',
  title: 'Three machines, a fixed number of lots',
  replications: 20,
  base: conwipLine,
  whatIfs: [
    { id: 'fourLots', title: 'Four lots on the line', patch: { lines: { line: { wipLimit: 4 } } } },
    { id: 'sixteenLots', title: 'Sixteen lots on the line', patch: { lines: { line: { wipLimit: 16 } } } },
  ],
};
