import { createStore, type StoreApi } from 'zustand/vanilla';
import { asStudy } from '../../scenarios/edit-study.ts';
import type { Checked, Issue } from '../../scenarios/issues.ts';
import type { PlainObject } from '../../scenarios/plain-data.ts';
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
  /** The present text as data, valid or not; undefined where it is not JSON. */
  readonly draft: PlainObject | undefined;
  /** Problems of the present text. */
  readonly issues: readonly Issue[];
  /** The last valid study: what runs, whatever is being typed. */
  readonly study: Study | undefined;
  /** The present text is not checked yet. */
  readonly checking: boolean;
  /** Another study takes the place of the present one; undo brings that back. Resolves when it is checked, to its problems. */
  load(text: string, origin: Origin, step: string): Promise<readonly Issue[]>;
  /** The text was typed in, formatted or otherwise changed. */
  edit(text: string, step: string, merge?: boolean): void;
  /**
   * Changes the draft. A name that is the same as that of the step before, with `merge`, makes one step of both. Nothing
   * happens where the text is not JSON.
   */
  change(step: string, edit: (draft: PlainObject) => PlainObject, merge?: boolean): void;
  undo(): void;
  redo(): void;
  /** Gives the present text another history, such as one that goes further back. */
  recall(remembered: (history: TextHistory) => TextHistory): void;
}

export type StudyStore = StoreApi<StudyState>;

export interface StudyStoreOptions {
  readonly text: string;
  readonly origin: Origin;
  readonly changed: boolean;
  readonly step: string;
  /** The study of the text, where it is known to be valid. */
  readonly study: Study | undefined;
  /** Text of the last valid study before, which runs where the present text turns out not to be valid. */
  readonly former?: string | undefined;
  readonly check: (text: string, data: PlainObject | undefined) => Promise<Checked<Study>>;
  /** Calls back when typing has paused; a later call takes the place of an earlier one. */
  readonly debounce: (callback: () => void) => void;
}

function draftOf(text: string): PlainObject | undefined {
  try {
    return asStudy(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The study being worked on, as text. Text that is not valid is kept as it is, and the last valid study stays in force. */
export function createStudyStore(options: StudyStoreOptions): StudyStore {
  const { text, origin, changed, check, debounce } = options;
  return createStore<StudyState>()((set, get) => {
    let loaded = changed ? undefined : text;

    /** Checks the present text, and again as long as it has changed meanwhile: one check at a time, the newest text last. */
    let checks: Promise<void> | undefined;
    async function checkAll(): Promise<void> {
      for (;;) {
        const { history, draft } = get();
        const present = history.present.text;
        const checked = await check(present, draft);
        if (get().history.present.text !== present) continue;
        set({ checking: false, issues: checked.issues, ...(checked.ok ? { study: checked.value } : {}) });
        if (!checked.ok) await fallBack();
        return;
      }
    }
    /** Where nothing valid is known yet, the former study comes into force. */
    async function fallBack(): Promise<void> {
      const { former } = options;
      if (former === undefined || get().study !== undefined) return;
      const checked = await check(former, undefined);
      if (checked.ok && get().study === undefined) set({ study: checked.value });
    }
    function checkNow(): Promise<void> {
      checks ??= checkAll().finally(() => {
        checks = undefined;
      });
      return checks;
    }
    function changeTo(history: TextHistory, draft: PlainObject | undefined, origin = get().origin): boolean {
      if (history === get().history) return false;
      set({ history, draft, origin, checking: true, changed: history.present.text !== loaded });
      return true;
    }
    function goTo(history: TextHistory): void {
      if (changeTo(history, draftOf(history.present.text))) void checkNow();
    }
    if (options.study === undefined) queueMicrotask(() => void checkNow());
    return {
      history: beginHistory(text, options.step),
      origin,
      changed,
      draft: draftOf(text),
      issues: [],
      study: options.study,
      checking: options.study === undefined,
      load: async (nextText, nextOrigin, nextStep) => {
        loaded = nextText;
        changeTo(addStep(get().history, nextText, nextStep), draftOf(nextText), nextOrigin);
        set({ origin: nextOrigin, changed: false });
        await checkNow();
        return get().issues;
      },
      edit: (nextText, nextStep, merge = false) => {
        const history = addStep(get().history, nextText, nextStep, merge);
        if (changeTo(history, draftOf(nextText))) debounce(() => void checkNow());
      },
      change: (nextStep, edit, merge = false) => {
        const { draft, history } = get();
        if (draft === undefined) return;
        const next = edit(draft);
        if (next === draft) return;
        const nextText = JSON.stringify(next, null, 2);
        if (changeTo(addStep(history, nextText, nextStep, merge), next)) void checkNow();
      },
      undo: () => goTo(undo(get().history)),
      redo: () => goTo(redo(get().history)),
      recall: (remembered) => set({ history: remembered(get().history) }),
    };
  });
}
