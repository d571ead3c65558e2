import { count } from '../format/numbers.ts';

/** Words of the page Start. */
export const startText = {
  openFile: 'Open a file',
  waiting: 'The first histories are running in this browser.',

  library: 'Begin with a lesson',
  libraryCount: (n: number): string => (n === 1 ? '1 study' : `${count(n)} studies`),
  others: 'The company under one rule, and textbook models',
  against: (scenario: string, base: string): string => `${scenario}, against ${base}`,
  scenariosIn: (n: number): string => (n === 1 ? '1 scenario' : `${count(n)} scenarios`),
  computedWith: (seed: string, histories: number): string => `seed ${seed}, ${count(histories)} histories`,
  onScreen: 'on screen now',
} as const;
