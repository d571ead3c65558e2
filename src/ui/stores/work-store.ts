import { createStore, type StoreApi } from 'zustand/vanilla';
import type { KeptStudy, KeptVersion, Shelf } from '../persistence/shelf.ts';
import { workText } from '../texts/work.ts';
import { opening, presetText } from './presets.ts';
import type { StudyKeeper } from './study-keeper.ts';
import type { StudyStore } from './study-store.ts';

export interface WorkState {
  /** Whether the browser keeps studies at all. */
  readonly isKept: boolean;
  /** What it keeps, the latest first. */
  readonly studies: readonly KeptStudy[];
  /** Id of the study on screen; that of none where it is an unchanged preset. */
  readonly current: string;
  refresh(): Promise<void>;
  /** Puts a study on screen, as it was left; undo brings back the present one. False where it is gone. */
  open(id: string): Promise<boolean>;
  versions(id: string): Promise<readonly KeptVersion[]>;
  /** Goes back to a version, as a step that can be undone. */
  restore(version: KeptVersion): Promise<void>;
  /** Deletes a study; the opening one takes its place if it was on screen. */
  remove(id: string): Promise<void>;
  bringBack(id: string): Promise<void>;
}

export type WorkStore = StoreApi<WorkState>;

/** All studies that this browser keeps, the same in every tab. */
export function createWorkStore(
  shelf: Shelf | undefined,
  studies: readonly KeptStudy[],
  keeper: StudyKeeper,
  study: StudyStore,
): WorkStore {
  const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('tandem');
  const store = createStore<WorkState>()((set, get) => {
    async function changed(): Promise<void> {
      await get().refresh();
      tabs?.postMessage('changed');
    }
    return {
      isKept: shelf !== undefined,
      studies,
      current: keeper.current,
      refresh: async () => {
        if (shelf !== undefined) set({ studies: await shelf.list() });
      },
      open: async (id) => {
        await keeper.flush();
        const kept = await shelf?.read(id);
        if (kept === undefined) return false;
        if (keeper.current !== id) {
          await study.getState().load(kept.text, keeper.originOf(kept), workText.openStep(kept.name));
        }
        return true;
      },
      versions: async (id) => (await shelf?.versions(id)) ?? [],
      restore: async ({ study: id, at, text }) => {
        if (!(await get().open(id))) return;
        study.getState().edit(text, workText.restoreStep(at));
      },
      remove: async (id) => {
        await keeper.flush();
        await shelf?.remove(id, Date.now());
        if (keeper.current === id) {
          const origin = { name: opening.title, preset: opening.id };
          await study.getState().load(presetText(opening), origin, workText.openStep(opening.title));
        }
        await changed();
      },
      bringBack: async (id) => {
        await shelf?.bringBack(id);
        await changed();
      },
    };
  });
  const refresh = (): void =>
    void store
      .getState()
      .refresh()
      .catch(() => undefined);
  tabs?.addEventListener('message', refresh);
  keeper.onKept = () => {
    refresh();
    tabs?.postMessage('changed');
  };
  keeper.onMoved = () => store.setState({ current: keeper.current });
  return store;
}
