import { count } from '../format/numbers.ts';

/** Words of the page Start. */
export const startText = {
  headline: (scenarios: number): readonly [string, string] => [
    'The same customers, the same machines.',
    scenarios === 4 ? 'Four rules for when to make what.' : `${count(scenarios)} rules for when to make what.`,
  ],
  ownHeadline: (scenarios: number): string =>
    scenarios === 1 ? 'One scenario, nothing to compare yet.' : `${count(scenarios)} scenarios on the same customers.`,
  compare: 'Compare them',
  change: 'Change the study',
  openFile: 'Open a file',
  waiting: 'The first histories are running in this browser.',

  nothingValid: 'The study has problems, so nothing runs yet. The editor shows where they are.',

  figure: 'Results so far, one row a scenario',
  scenario: 'Scenario',
  shelves: 'On the shelf, by week',
  owed: 'Backlog, by week',
  upTo: (value: string, unit: string): string => `0 to ${value} ${unit}`,
  weeks: (from: number, to: number): string => `weeks ${from} to ${to}`,
  undefinedHere: 'undefined',

  cards: 'What each rule does',
  cardsNote: 'The numbers stand in the scenario; they are computed once from mean demand.',

  library: 'Begin with a lesson',
  libraryCount: (n: number): string => (n === 1 ? '1 study' : `${count(n)} studies`),
  scenariosIn: (n: number): string => (n === 1 ? '1 scenario' : `${count(n)} scenarios`),
  computedWith: (seed: string, histories: number): string => `seed ${seed}, ${count(histories)} histories`,
  onScreen: 'on screen now',

  work: 'Your work, kept in this browser',
  noWork: 'Nothing of yours yet. Change a scenario or open a file, and it is kept here.',
  study: 'Study',
  content: 'What is in it',
  verdict: 'Last verdict',
  saved: 'Saved',
  editIt: 'Open in the editor',
} as const;
