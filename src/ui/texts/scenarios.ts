import { count } from '../format/numbers.ts';

/** Words of the page Scenarios, the plain editor. */
export const scenariosText = {
  title: 'The study as text',
  whatIfs: 'Scenarios as differences',
  base: 'the base scenario',
  baseline: 'the baseline',
  changes: (n: number): string => (n === 1 ? '1 change' : `${count(n)} changes`),
  moreChanges: (n: number): string => `and ${count(n)} more`,
  times: (n: number): string => `× ${count(n)}`,
  noChanges: 'no change',
  removed: 'removed',
  notThere: 'none',
  note: 'A what-if is stored as what it changes. Everything not named is as in the base.',
  against: (letter: string): string => `against ${letter}`,
  goTo: (title: string): string => `Go to ${title} in the text`,

  editor: 'Study, as JSON',
  format: 'Format',
  undo: (step: string | undefined): string => (step === undefined ? 'Nothing to undo' : `Undo: ${step}`),
  redo: (step: string | undefined): string => (step === undefined ? 'Nothing to redo' : `Redo: ${step}`),
  load: 'Load a preset',
  choose: 'Load a preset …',
  download: 'Download',
  typingStep: (line: number): string => `typing in line ${count(line)}`,
  formatStep: 'format',
  loadStep: (title: string): string => `load ${title}`,
  keys: 'Ctrl Z undoes, Ctrl Shift Z does it again, Tab leaves the text.',

  valid: 'Valid. Runs as it stands.',
  checking: 'Checking.',
  invalid: (n: number): string =>
    n === 1
      ? '1 problem. The last valid study stays in force.'
      : `${count(n)} problems. The last valid study stays in force.`,
  invalidFirst: (n: number): string =>
    n === 1 ? '1 problem. Nothing runs yet.' : `${count(n)} problems. Nothing runs yet.`,
  warnings: (n: number): string => (n === 1 ? 'Valid, with 1 warning.' : `Valid, with ${count(n)} warnings.`),
  problems: 'Problems',
  wholeFile: 'the whole text',
  line: (line: number): string => `line ${count(line)}`,
  warning: 'warning',
  formatRefused: 'The text cannot be formatted before it is valid JSON.',

  live: 'Live',
  liveAgainst: 'Live against',
  openCompare: 'Compare',
} as const;
