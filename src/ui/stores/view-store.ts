import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Indicators, TableOrder } from '../reading/table-choice.ts';
import type { Theme } from '../theme/theme.ts';

/** A line under the top bar. It never covers anything and never waits for an answer. */
export interface Notice {
  readonly id: string;
  readonly text: string;
  readonly tone: 'plain' | 'trouble';
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface ViewState {
  /** Scenario whose numbers are shown; undefined: the first that is not the baseline. */
  readonly focus: string | undefined;
  /** Scenario that the others are compared with; undefined: as the study says. */
  readonly baseline: string | undefined;
  /** Scenario in the editor; undefined: the one in focus. */
  readonly editing: string | undefined;
  /** Room of the editor. */
  readonly room: string;
  /** Table of master data in the room of tables. */
  readonly table: string;
  /** First key of the row of that table to begin at. */
  readonly tableRow: string | undefined;
  /** Indicators of the table on Compare. */
  readonly indicators: Indicators;
  readonly tableOrder: TableOrder;
  readonly theme: Theme;
  readonly notices: readonly Notice[];
  /** What the top bar says about keeping the study, such as "Saved 14:32". */
  readonly kept: string | undefined;
  setKept(kept: string | undefined): void;
  setFocus(id: string): void;
  /** Opens a scenario in the editor; its numbers come into focus. */
  setEditing(id: string): void;
  setRoom(room: string): void;
  setTable(table: string, row?: string): void;
  setBaseline(id: string): void;
  setIndicators(indicators: Indicators): void;
  setTableOrder(order: TableOrder): void;
  setTheme(theme: Theme): void;
  /** Shows a notice; one with the same id is replaced. */
  notify(notice: Notice): void;
  dismiss(id: string): void;
  /** Another study: choices made for the old one mean nothing. */
  forgetChoices(): void;
}

export type ViewStore = StoreApi<ViewState>;

/** What is looked at, and how. */
export function createViewStore(theme: Theme): ViewStore {
  return createStore<ViewState>()((set, get) => ({
    focus: undefined,
    baseline: undefined,
    editing: undefined,
    room: 'coordination',
    table: 'items',
    tableRow: undefined,
    indicators: 'short',
    tableOrder: 'group',
    theme,
    notices: [],
    kept: undefined,
    setKept: (kept) => set({ kept }),
    setFocus: (focus) => set({ focus }),
    setEditing: (id) => set(get().baseline === id ? { editing: id } : { editing: id, focus: id }),
    setRoom: (room) => set({ room }),
    setTable: (table, tableRow) => set({ table, tableRow }),
    setBaseline: (baseline) => set(get().focus === baseline ? { baseline, focus: undefined } : { baseline }),
    setIndicators: (indicators) => set({ indicators }),
    setTableOrder: (tableOrder) => set({ tableOrder }),
    setTheme: (next) => set({ theme: next }),
    notify: (notice) => set({ notices: [...get().notices.filter(({ id }) => id !== notice.id), notice] }),
    dismiss: (id) => set({ notices: get().notices.filter((notice) => notice.id !== id) }),
    forgetChoices: () => set({ focus: undefined, baseline: undefined, editing: undefined }),
  }));
}
