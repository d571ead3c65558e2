import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Checked, Issue } from '../../scenarios/issues.ts';
import type { Study } from '../../scenarios/study.ts';
import { addStep, beginHistory, redo, type TextHistory, undo } from './text-history.ts';

export interface StudyState {
  readonly history: TextHistory;
  /** Name of the file or preset that the text began as. */
  readonly name: string;
  /** Problems of the present text. */
  readonly issues: readonly Issue[];
  /** The last valid study: what runs, whatever is being typed. */
  readonly study: Study | undefined;
  /** The present text is not checked yet. */
  readonly checking: boolean;
  /** The text differs from what was loaded. */
  readonly changed: boolean;
  /** Another study takes the place of the present one; undo brings that back. */
  load(text: string, name: string, step: string): void;
  /** The text was typed in, formatted or otherwise changed. */
  edit(text: string, step: string, merge?: boolean): void;
  undo(): void;
  redo(): void;
}

export type StudyStore = StoreApi<StudyState>;

export interface StudyStoreOptions {
  readonly text: string;
  readonly name: string;
  readonly step: string;
  readonly check: (text: string) => Checked<Study>;
  /** Calls back when typing has paused; a later call takes the place of an earlier one. */
  readonly debounce: (callback: () => void) => void;
}

/** The study being worked on, as text. Text that is not valid is kept as it is, and the last valid study stays in force. */
export function createStudyStore({ text, name, step, check, debounce }: StudyStoreOptions): StudyStore {
  return createStore<StudyState>()((set, get) => {
    function checkNow(): void {
      const checked = check(get().history.present.text);
      set({ checking: false, issues: checked.issues, ...(checked.ok ? { study: checked.value } : {}) });
    }
    function changeTo(history: TextHistory): void {
      if (history === get().history) return;
      set({ history, checking: true, changed: true });
      debounce(checkNow);
    }
    const first = check(text);
    return {
      history: beginHistory(text, step),
      name,
      issues: first.issues,
      study: first.ok ? first.value : undefined,
      checking: false,
      changed: false,
      load: (nextText, nextName, nextStep) => {
        set({ history: addStep(get().history, nextText, nextStep), name: nextName, changed: false });
        checkNow();
      },
      edit: (nextText, nextStep, merge = false) => changeTo(addStep(get().history, nextText, nextStep, merge)),
      undo: () => changeTo(undo(get().history)),
      redo: () => changeTo(redo(get().history)),
    };
  });
}
