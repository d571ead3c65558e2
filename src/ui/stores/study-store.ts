import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Checked, Issue } from '../../scenarios/issues.ts';
import type { Study } from '../../scenarios/study.ts';
import { addStep, beginHistory, redo, type TextHistory, undo } from './text-history.ts';

/** Where a text came from: a preset of Tandem, or a file. */
export interface Origin {
  readonly name: string;
  readonly preset: string | undefined;
}

export interface StudyState {
  readonly history: TextHistory;
  readonly origin: Origin;
  /** The present text is not the one that was loaded. */
  readonly changed: boolean;
  /** Problems of the present text. */
  readonly issues: readonly Issue[];
  /** The last valid study: what runs, whatever is being typed. */
  readonly study: Study | undefined;
  /** The present text is not checked yet. */
  readonly checking: boolean;
  /** Another study takes the place of the present one; undo brings that back. */
  load(text: string, origin: Origin, step: string): void;
  /** The text was typed in, formatted or otherwise changed. */
  edit(text: string, step: string, merge?: boolean): void;
  undo(): void;
  redo(): void;
}

export type StudyStore = StoreApi<StudyState>;

export interface StudyStoreOptions {
  readonly text: string;
  readonly origin: Origin;
  readonly changed: boolean;
  readonly step: string;
  readonly check: (text: string) => Checked<Study>;
  /** Calls back when typing has paused; a later call takes the place of an earlier one. */
  readonly debounce: (callback: () => void) => void;
}

/** The study being worked on, as text. Text that is not valid is kept as it is, and the last valid study stays in force. */
export function createStudyStore({ text, origin, changed, step, check, debounce }: StudyStoreOptions): StudyStore {
  return createStore<StudyState>()((set, get) => {
    let loaded = changed ? undefined : text;
    function checkNow(): void {
      const checked = check(get().history.present.text);
      set({ checking: false, issues: checked.issues, ...(checked.ok ? { study: checked.value } : {}) });
    }
    function changeTo(history: TextHistory): void {
      if (history === get().history) return;
      set({ history, checking: true, changed: history.present.text !== loaded });
      debounce(checkNow);
    }
    const first = check(text);
    return {
      history: beginHistory(text, step),
      origin,
      changed,
      issues: first.issues,
      study: first.ok ? first.value : undefined,
      checking: false,
      load: (nextText, nextOrigin, nextStep) => {
        loaded = nextText;
        set({ history: addStep(get().history, nextText, nextStep), origin: nextOrigin, changed: false });
        checkNow();
      },
      edit: (nextText, nextStep, merge = false) => changeTo(addStep(get().history, nextText, nextStep, merge)),
      undo: () => changeTo(undo(get().history)),
      redo: () => changeTo(redo(get().history)),
    };
  });
}
