import { count } from '../format/numbers.ts';

/** Words about policies and their numbers. */
export const policyText = {
  cards: 'What each rule does',
  cardsNote: 'The numbers stand in the scenario; they are computed once from mean demand.',
  ownRule: 'A rule of its own, set knob by knob.',
  wipLimit: (lots: number, line: string): string =>
    `At most ${count(lots)} ${lots === 1 ? 'lot' : 'lots'} on line ${line}.`,
  parameters: {
    S: 'up to',
    s: 'reorder at',
    r: 'reorder at',
    Q: 'quantity',
    R: 'review every',
    every: 'review every',
    review: 'review every',
    cards: 'cards',
    container: 'container',
    multiple: 'multiple of',
    lot: 'lot',
    K: 'cards',
    plannedLead: 'planned lead',
    orphans: 'orphans',
    yieldAllowance: 'yield allowance',
    protection: 'protection',
    lead: 'planned lead',
    safetyStock: 'safety stock',
    z: 'safety factor',
    prebuild: 'build ahead of the season:',
  } as Readonly<Record<string, string>>,
  numbersOf: (titles: readonly string[]): string => `Numbers of ${titles.join('; ')}`,
  product: 'Product',
  shared: (parts: readonly string[]): string => `All products: ${parts.join(', ')}.`,
  nothingToSet: 'Nothing to set: each order asks for its own lot.',
} as const;
