/** A state of the text, and the name of the step that led to it. */
interface Version {
  readonly text: string;
  readonly step: string;
}

/** Every version of a text, with the present one in the middle. Steps have names, so that undo can say what it takes back. */
export interface TextHistory {
  readonly past: readonly Version[];
  readonly present: Version;
  readonly future: readonly Version[];
}

/** Versions kept; older ones are let go. */
const longest = 200;

export const beginHistory = (text: string, step: string): TextHistory => ({
  past: [],
  present: { text, step },
  future: [],
});

/**
 * Adds a step. Typing that goes on (`merge`) replaces the present version instead of adding one to it, so that undo
 * takes back words and not letters.
 */
export function addStep(history: TextHistory, text: string, step: string, merge = false): TextHistory {
  if (text === history.present.text) return history;
  const present = { text, step };
  if (merge && history.present.step === step && history.past.length > 0) return { ...history, present, future: [] };
  return { past: [...history.past, history.present].slice(-longest), present, future: [] };
}

/** One step back; the same history where there is none. */
export function undo(history: TextHistory): TextHistory {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  return { past: history.past.slice(0, -1), present, future: [history.present, ...history.future] };
}

/** One step forward again. */
export function redo(history: TextHistory): TextHistory {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { past: [...history.past, history.present], present, future };
}

/** What undo would take back, and what redo would do again. */
export const stepNames = (
  history: TextHistory,
): { readonly undo: string | undefined; readonly redo: string | undefined } => ({
  undo: history.past.length > 0 ? history.present.step : undefined,
  redo: history.future[0]?.step,
});
