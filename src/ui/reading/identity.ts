import type { Study } from '../../scenarios/study.ts';

/** Colours of scenarios repeat after eight; the letter never does. */
export type Slot = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h';
const slots: readonly Slot[] = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** What a scenario is called on every page, chart and sheet. */
export interface ScenarioName {
  readonly id: string;
  readonly title: string;
  /** A, B, C … Z, AA, AB …: stays with it when it is moved. */
  readonly letter: string;
  readonly slot: Slot;
}

/** The letter with a number, counted from 0. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** The scenarios of a study with their letters: those it states, or else by place in the study. */
export const scenarioNames = ({ base, whatIfs = [] }: Study): ScenarioName[] =>
  [{ ...base, letter: 0 }, ...whatIfs].map(({ id, title, letter }, index) => nameOf(id, title, letter ?? index));

export const nameOf = (id: string, title: string | undefined, letter: number): ScenarioName => ({
  id,
  title: title ?? id,
  letter: letterOf(letter),
  slot: slots[letter % slots.length] ?? 'a',
});
