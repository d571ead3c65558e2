import { applyDelta, deltaOf, deltaSize, type TextDelta } from './text-delta.ts';

/** The present state of the text, and the name of the step that led to it. */
interface Version {
  readonly text: string;
  readonly step: string;
  /** The same object as long as the version is there, as past, present or future one. */
  readonly mark: object;
}

/** A version that is not the present one: its difference to the neighbour that is nearer to that. */
export interface OtherVersion {
  readonly step: string;
  readonly mark: object;
  readonly delta: TextDelta;
}

/** Every version of a text, with the present one in the middle. Steps have names, so that undo can say what it takes back. */
export interface TextHistory {
  readonly past: readonly OtherVersion[];
  readonly present: Version;
  readonly future: readonly OtherVersion[];
}

/** Versions kept, and the characters of their differences; older ones are let go. */
const longest = 200;
const mostCharacters = 4e6;

export const beginHistory = (text: string, step: string): TextHistory => ({
  past: [],
  present: { text, step, mark: {} },
  future: [],
});

/** So many of the versions that stand nearest to the present that they fit. */
export function nearest<T extends { readonly delta: TextDelta }>(
  fromNear: readonly T[],
  characters: number,
): readonly T[] {
  let room = characters;
  const far = fromNear.findIndex(({ delta }) => {
    room -= deltaSize(delta);
    return room < 0;
  });
  return fromNear.slice(0, far < 0 ? longest : Math.min(far, longest));
}

export const bounded = (past: readonly OtherVersion[]): readonly OtherVersion[] =>
  [...nearest([...past].reverse(), mostCharacters)].reverse();

/**
 * Adds a step. Typing that goes on (`merge`) replaces the present version instead of adding one to it, so that undo
 * takes back words and not letters.
 */
export function addStep(history: TextHistory, text: string, step: string, merge = false): TextHistory {
  const { past, present } = history;
  if (text === present.text) return history;
  const last = past.at(-1);
  if (merge && present.step === step && last !== undefined) {
    const before = applyDelta(present.text, last.delta).text;
    const replaced = { ...last, delta: deltaOf(text, before) };
    return { past: [...past.slice(0, -1), replaced], present: { ...present, text }, future: [] };
  }
  const left = { step: present.step, mark: present.mark, delta: deltaOf(text, present.text) };
  return { past: bounded([...past, left]), present: { text, step, mark: {} }, future: [] };
}

/** The neighbour of the present version as the present one, and that as its neighbour. */
function turned(present: Version, { step, mark, delta }: OtherVersion): [now: Version, left: OtherVersion] {
  const { text, back } = applyDelta(present.text, delta);
  return [
    { text, step, mark },
    { step: present.step, mark: present.mark, delta: back },
  ];
}

/** One step back; the same history where there is none. */
export function undo(history: TextHistory): TextHistory {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  const [present, left] = turned(history.present, last);
  return { past: history.past.slice(0, -1), present, future: [left, ...history.future] };
}

/** One step forward again. */
export function redo(history: TextHistory): TextHistory {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  const [present, left] = turned(history.present, next);
  return { past: [...history.past, left], present, future };
}

/** What undo would take back, and what redo would do again. */
export const stepNames = (
  history: TextHistory,
): { readonly undo: string | undefined; readonly redo: string | undefined } => ({
  undo: history.past.length > 0 ? history.present.step : undefined,
  redo: history.future[0]?.step,
});
