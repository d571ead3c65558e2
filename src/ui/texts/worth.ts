import { count } from '../format/numbers.ts';

/** Words of the panel that takes a scenario apart. */
export const worthText = {
  title: 'What each change is worth',
  ask: 'Work it out',
  hint: 'Takes the changes of this scenario back one at a time and in many orders, on the same histories. It takes longer than a comparison.',
  stop: 'Stop',
  again: 'Work it out again',
  planning: 'Looking for changes that can be taken back alone.',
  progress: (percent: number): string => `${count(percent)} %`,
  stopped: 'Stopped before the first history of every part was there.',
  stale: 'The scenario has changed since.',
  nothing: 'This scenario changes nothing that could be taken back.',
  indicator: (name: string, unit: string): string => (unit === '' ? name : `${name}, ${unit}`),
  columns: { change: 'change', share: 'share of the whole', alone: 'lost when taken back alone' },
  whole: 'all changes together',
  exact: 'Mean over all orders in which the changes can be made (Shapley); the shares add up to the whole.',
  sampled: (orders: number): string =>
    `Mean over ${count(orders)} orders in which the changes can be made (Shapley, sampled), of which each history goes through one and its mirror image; the shares add up to the whole.`,
  chart: (indicator: string): string => `Share of each change in the difference of ${indicator}`,
} as const;
