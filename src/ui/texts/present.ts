import type { Estimate } from '../format/measure.ts';
import { count, fixed, fixedSpace } from '../format/numbers.ts';
import { quiet, type Sentence, say } from './sentence.ts';

const some = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`;

/** Words of a presentation. */
export const presentText = {
  title: 'Present',
  slide: (n: number, of: number): string => `${n} of ${of}`,
  next: 'Next',
  previous: 'Back',
  leave: 'Leave',
  full: 'Full screen',
  theme: 'Light or dark',
  keysButton: 'Keys',
  close: 'Close',
  keys: [
    ['→, Space, Page Down', 'Next'],
    ['←, Backspace, Page Up', 'Back'],
    ['Home, End', 'First and last'],
    ['F', 'Full screen'],
    ['B', 'Blank screen'],
    ['D', 'Light or dark'],
    ['Escape', 'Leave'],
  ] as const,
  blank: 'The screen is blank. Press any key.',
  scenarios: (n: number): string =>
    n === 0 ? 'One scenario' : `${some(n, 'what-if', 'what-ifs')} against one baseline`,
  sameCustomers: (pairs: number): string => `Each on the same ${some(pairs, 'history', 'histories')} of customers`,
  source: (seed: string, pairs: number): string => `Seed ${seed} · ${some(pairs, 'pair', 'pairs')}`,
  reproduced: (pairs: number, level: number): string =>
    `${some(pairs, 'history', 'histories')} of each scenario, intervals at ${fixed(100 * level, 0)}${fixedSpace}%. The same link gives the same numbers, to the last digit.`,
  seedName: 'Seed',
  company: 'The company',
  companyIs: (title: string): string => `The company as it is: ${title}`,
  products: (n: number): [string, string] => [count(n), n === 1 ? 'product' : 'products'],
  parts: (n: number): [string, string] => [count(n), n === 1 ? 'part' : 'parts'],
  lines: (n: number): [string, string] => [count(n), n === 1 ? 'line' : 'lines'],
  suppliers: (n: number): [string, string] => [count(n), n === 1 ? 'supplier' : 'suppliers'],
  segments: (n: number): [string, string] => [count(n), n === 1 ? 'kind of customers' : 'kinds of customers'],
  weeks: (n: number): [string, string] => [count(n), n === 1 ? 'week measured' : 'weeks measured'],
  question: (title: string): string => `What if: ${title}?`,
  changed: 'What is changed',
  like: 'As',
  but: ', but',
  moreScenarios: (n: number): string => `${some(n, 'what-if is', 'what-ifs are')} not in this table.`,
  more: (n: number): string => `and ${count(n)} more`,
  bet: 'What do you expect? The next key shows what came out.',
  answer: (title: string): string => title,
  against: 'against',
  table: 'Side by side',
  pictures: {
    overTime: 'Stock and backlog over time',
    money: 'Where the money comes from',
    exchange: 'Service against stock',
    spread: 'History by history',
  },
  ahead: (name: string, what: string, size: Estimate, baseline: string): Sentence =>
    say`${name} stands furthest ahead of ${baseline}: ${what} ${size}`,
  noneAhead: (baseline: string): string => `No what-if is shown to be ahead of ${baseline}`,
  worthOf: (title: string): string => `What is each change of “${title}” worth?`,
  /** "Brings" is kept for a share that is shown. */
  worthFinding: (found: {
    readonly isFinal: boolean;
    readonly isShown: boolean;
    readonly name: string;
    readonly share: Estimate;
    readonly whole: Estimate;
    readonly what: string;
  }): Sentence => {
    const { isFinal, isShown, name, share, whole, what } = found;
    return say`${quiet(isFinal ? '' : 'So far: ')}“${name}” ${quiet(isShown ? 'brings' : 'stands at')} ${{ ...share, unit: '' }} ${quiet('out of')} ${whole} ${quiet(`of ${what}`)}`;
  },
  worthRunning: (n: number): string =>
    n === 0
      ? 'Taking the changes back one by one, on the same histories'
      : `From ${some(n, 'history', 'histories')}; the others are running`,
  worthWaits: 'This begins when the comparison is finished',
  worthExact: 'Mean over all orders in which the changes can be made (Shapley); the shares add up to the whole.',
  worthSampled: 'Mean over orders in which the changes can be made (Shapley, sampled); the shares add up to the whole.',
  restsOn: 'What the numbers rest on',
  version: 'Engine',
  digest: 'Digest',
  link: 'Link',
  waiting: 'The first histories are running.',
  none: 'There is nothing to present yet: the study is not valid.',
} as const;
