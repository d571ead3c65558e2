import type { Study } from '../../scenarios/study.ts';

/** Colours of scenarios repeat after eight; the letter never does. */
export type Slot = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h';
const slots: readonly Slot[] = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** What a scenario is called on every page, chart and sheet. */
export interface ScenarioName {
  readonly id: string;
  readonly title: string;
  /** A, B, C … Z, AA, AB … by place in the study. */
  readonly letter: string;
  readonly slot: Slot;
}

/** Letter of the scenario at a place in the list, counted from 0. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

const nameScenario = (index: number, id: string, title: string): ScenarioName => ({
  id,
  title,
  letter: letterOf(index),
  slot: slots[index % slots.length] ?? 'a',
});

/** The scenarios of a study with their letters: places in the study, so that a letter stays when another scenario fails. */
export const scenarioNames = ({ base, whatIfs = [] }: Study): ScenarioName[] =>
  [base, ...whatIfs].map(({ id, title }, index) => nameScenario(index, id, title ?? id));
