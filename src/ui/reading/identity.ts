import type { Study } from '../../scenarios/study.ts';
import { sharedLetters } from './short-title.ts';

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
  /** Letters at the beginning of its title that another scenario of the study begins with too; none where absent. */
  readonly shared?: number;
}

/** The letter with a number, counted from 0. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** The scenarios of a study with their letters: those it states, or else by place in the study. */
export function scenarioNames({ base, whatIfs = [] }: Study): ScenarioName[] {
  const names = [{ ...base, letter: 0 }, ...whatIfs].map(({ id, title, letter }, index) =>
    nameOf(id, title, letter ?? index),
  );
  return names.map((name) => {
    const others = names.filter((other) => other !== name).map(({ title }) => title);
    return { ...name, shared: sharedLetters(name.title, others) };
  });
}

export const nameOf = (id: string, title: string | undefined, letter: number): ScenarioName => ({
  id,
  title: title ?? id,
  letter: letterOf(letter),
  slot: slots[letter % slots.length] ?? 'a',
});
