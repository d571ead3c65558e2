import { type Draft, forgetDraft, readDrafts } from './draft.ts';
import { type KeptStudy, Shelf } from './shelf.ts';
import { tabMemory, type TextStorage } from './storage.ts';

/** What this browser keeps, and which of it this tab goes on with. */
export interface Work {
  /** Undefined where the browser keeps nothing but small texts, or not even these. */
  readonly shelf: Shelf | undefined;
  readonly studies: readonly KeptStudy[];
  readonly open:
    | { readonly kind: 'kept'; readonly study: KeptStudy }
    | { readonly kind: 'draft'; readonly draft: Draft }
    | { readonly kind: 'preset'; readonly preset: string }
    | { readonly kind: 'nothing' };
}

/** The page does not wait longer for a browser that does not answer. */
const patienceMs = 2000;
/** What is deleted can be brought back for a day. */
const dayMs = 86_400_000;

/** Tells a reload what the tab had open: a study on the shelf, or an unchanged preset. */
export const rememberOpen = (open: { readonly study: string } | { readonly preset: string }): void =>
  tabMemory.write('open', 'study' in open ? `study:${open.study}` : `preset:${open.preset}`);

/** Opens the shelf, puts on it what was left in a hurry, and finds what this tab had open, or else the latest study. */
export async function openWork(storage: TextStorage, now: number): Promise<Work> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('the storage does not answer')), patienceMs);
  });
  try {
    return await Promise.race([fromShelf(storage, now), late]);
  } catch {
    const draft = readDrafts(storage).at(-1);
    const open = draft === undefined ? ({ kind: 'nothing' } as const) : ({ kind: 'draft', draft } as const);
    return { shelf: undefined, studies: [], open };
  }
}

async function fromShelf(storage: TextStorage, now: number): Promise<Work> {
  const shelf = await Shelf.open();
  /** Where each draft went, by the id it was made for. */
  const rescued = new Map<string, string>();
  for (const draft of readDrafts(storage)) rescued.set(draft.id ?? '', await shelve(shelf, storage, draft));
  await shelf.clear(now - dayMs);
  const studies = await shelf.list();
  const remembered = tabMemory.read('open') ?? '';
  const [, kind, id = ''] = /^(study|preset):(.*)$/s.exec(remembered) ?? [];
  if (kind === 'preset') return { shelf, studies, open: { kind: 'preset', preset: id } };
  const latest = [...rescued.values()].at(-1);
  const wanted = [rescued.get(id) ?? id, latest];
  const study = wanted.flatMap((one) => studies.find((kept) => kept.id === one) ?? [])[0] ?? studies[0];
  return { shelf, studies, open: study === undefined ? { kind: 'nothing' } : { kind: 'kept', study } };
}

/**
 * Puts a draft on the shelf: in the place it was made for, or as a study of its own where another visit has changed that
 * meanwhile. Gives back the id it went to.
 */
async function shelve(shelf: Shelf, storage: TextStorage, draft: Draft): Promise<string> {
  const { id = crypto.randomUUID(), writer = crypto.randomUUID(), text, name, keptAt, revision } = draft;
  const found = await shelf.read(id);
  const isOwn = found?.writer === writer;
  let placed = id;
  if (found?.text !== text && !(isOwn && found.keptAt > keptAt)) {
    const former = draft.former ?? found?.former ?? found?.text;
    const shelved = { id, text, name, keptAt, writer, scenarios: found?.scenarios ?? 1 };
    const study = former === undefined ? shelved : { ...shelved, former };
    const { outcome } = await shelf.keep(study, name, isOwn ? found.revision : revision);
    if (outcome === 'overtaken') {
      placed = crypto.randomUUID();
      await shelf.keep({ ...study, id: placed }, name, undefined);
    }
  }
  forgetDraft(storage, draft.id);
  return placed;
}
