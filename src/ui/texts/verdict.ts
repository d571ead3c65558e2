import type { Estimate } from '../format/measure.ts';
import { count, fixed, fixedSpace } from '../format/numbers.ts';
import { listed, quiet, type Sentence, say, strong } from './sentence.ts';

const pairs = (n: number): string => (n === 1 ? '1 pair' : `${count(n)} pairs`);

/** The words of the verdict. Verbs such as "earns" and "lifts" are kept for differences that are shown. */
export const verdictText = {
  onSameCustomers: say`, on the same customers.`,
  end: say`.`,
  soFar: (n: number): Sentence => say`${quiet(`So far, from ${pairs(n)}:`)} `,

  nothingToCompare: say`Add a second scenario to see a difference.`,
  waiting: say`The first histories are running.`,
  noCommonIndicator: say`These scenarios share no indicator that could be compared.`,

  earns: (name: string, size: Estimate, other: string): Sentence => say`${name} earns ${size} more than ${other}`,
  earnsLess: (name: string, size: Estimate, other: string): Sentence => say`${name} earns ${size} less than ${other}`,
  raises: (name: string, what: string, size: Estimate, other: string): Sentence =>
    say`${name} lifts ${what} by ${size} against ${other}`,
  lowers: (name: string, what: string, size: Estimate, other: string): Sentence =>
    say`${name} lowers ${what} by ${size} against ${other}`,

  andRaises: (what: string, size: Estimate): Sentence => say` and lifts ${what} by ${size}`,
  andLowers: (what: string, size: Estimate): Sentence => say` and lowers ${what} by ${size}`,
  butRaises: (what: string, size: Estimate): Sentence => say`, but lifts ${what} by ${size}`,
  butLowers: (what: string, size: Estimate): Sentence => say`, but lowers ${what} by ${size}`,

  frees: (name: string, size: Estimate, what: string): Sentence => say`${name} frees ${size} of ${what}`,
  binds: (name: string, size: Estimate, what: string): Sentence => say`${name} ties up ${size} more in ${what}`,
  andCosts: (size: Estimate, what: string): Sentence => say` and costs ${size} of ${what}`,
  andGains: (size: Estimate, what: string): Sentence => say` and gains ${size} of ${what}`,

  noDifference: (name: string, other: string, what: string, estimate: Estimate): Sentence =>
    say`No difference shown: ${what} of ${name} against ${other} is ${estimate}.`,
  noWinnerYet: (name: string, other: string, what: string, estimate: Estimate): Sentence =>
    say`no winner. ${what.charAt(0).toUpperCase() + what.slice(1)} of ${name} against ${other} stands at ${estimate}.`,
  wouldTake: (size: string, n: number): Sentence => say` To see ${size} would take about ${pairs(n)}.`,
  onePair: (name: string, other: string, what: string, estimate: Estimate): Sentence =>
    say`${name} against ${other} stands at ${estimate} in ${what}. One pair has no interval.`,
  odds: (isGain: boolean, times: number, n: number, lower: number, upper: number): Sentence =>
    say` ${quiet(`${isGain ? 'Better' : 'Worse'} in ${count(times)} of ${count(n)} histories (odds ${fixed(lower * 100, 0)}–${fixed(upper * 100, 0)}${fixedSpace}%).`)}`,
  exactlyEqual: (name: string, other: string, what: string): Sentence =>
    say`${name} and ${other} have the same ${what} in every history.`,

  cannotKeepUp: (letter: string, reason: string): Sentence => say`${strong(letter)} cannot keep up: ${reason}.`,

  price: strong('The price:'),
  inReturn: strong('In return:'),
  nothingWorse: say` nothing else in the table is shown to be worse.`,
  nothingBetter: say` nothing else in the table is shown to be better.`,
  change: (what: string, estimate: Estimate): Sentence => say`${what} ${estimate}`,
  list: (changes: readonly Sentence[]): Sentence => say` ${listed(changes)}.`,
  rivalEarns: (winner: string, loser: string, size: Estimate, shown: boolean): Sentence =>
    say`${strong(winner)} earns ${size} more than ${strong(loser)}: ${shown ? 'shown' : 'not proven'}.`,
  rivalLeads: (winner: string, loser: string, what: string, size: Estimate, shown: boolean): Sentence =>
    say`In ${what} ${strong(winner)} is ahead of ${strong(loser)} by ${size}: ${shown ? 'shown' : 'not proven'}.`,
} as const;
