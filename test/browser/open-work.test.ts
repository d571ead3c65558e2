import { afterEach, expect, it } from 'vitest';
import { keepDraft } from '../../src/ui/persistence/draft.ts';
import { openWork, rememberOpen, type Work } from '../../src/ui/persistence/open-work.ts';
import { Shelf } from '../../src/ui/persistence/shelf.ts';
import { browserStorage } from '../../src/ui/persistence/storage.ts';

const study = { id: 'one', text: 'old', name: 'One', scenarios: 2, keptAt: 1000, writer: 'first' };
const draft = { id: 'one', text: 'new', name: 'One', keptAt: 2000, writer: 'first', revision: 1 };

/** Opens what was kept so far, as a page that begins. */
async function open(): Promise<Work> {
  const work = await openWork(browserStorage, 10_000);
  work.shelf?.close();
  return work;
}

/** Puts studies on the shelf, as earlier visits. */
async function shelved(...studies: readonly (typeof study)[]): Promise<void> {
  const shelf = await Shelf.open();
  let revision: number | undefined;
  for (const one of studies) ({ revision } = await shelf.keep(one, 'edit', revision));
  shelf.close();
}

const textsOf = ({ studies }: Work): string[] => studies.map(({ text }) => text).sort();
const opened = ({ open: found }: Work): string => (found.kind === 'kept' ? found.study.text : found.kind);

afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  indexedDB.deleteDatabase('tandem');
});

it('begins with nothing where nothing was kept', async () => {
  expect((await open()).open).toEqual({ kind: 'nothing' });
});

it('puts what was left in a hurry into its place, though the same visit has written there meanwhile', async () => {
  await shelved(study, { ...study, text: 'between', keptAt: 1500 });
  keepDraft(browserStorage, draft);
  rememberOpen({ study: 'one' });
  const work = await open();
  expect([textsOf(work), opened(work)]).toEqual([['new'], 'new']);
  expect(opened(await open())).toBe('new');
});

it('drops what was left in a hurry where the same visit has kept newer work', async () => {
  await shelved({ ...study, text: 'newest', keptAt: 3000 });
  keepDraft(browserStorage, draft);
  expect(textsOf(await open())).toEqual(['newest']);
});

it('keeps both, and goes on with what the tab had, where another visit has changed the study meanwhile', async () => {
  await shelved(study, { ...study, text: 'of another', writer: 'second', keptAt: 3000 });
  keepDraft(browserStorage, draft);
  rememberOpen({ study: 'one' });
  const work = await open();
  expect([textsOf(work), opened(work)]).toEqual([['new', 'of another'], 'new']);
});

it('takes over the one draft of older versions, and nothing that is no draft', async () => {
  keepDraft(browserStorage, { text: 'of old', name: 'old.json', keptAt: 500 });
  browserStorage.write('draft.broken', '{"version":1');
  browserStorage.write('draft.other', '{"version":1,"text":5,"name":"x","keptAt":1}');
  const work = await open();
  expect([textsOf(work), opened(work)]).toEqual([['of old'], 'of old']);
});

it('goes on with the preset that the tab had, and in another tab with the latest study', async () => {
  await shelved(study);
  rememberOpen({ preset: 'conwip-line' });
  expect((await open()).open).toEqual({ kind: 'preset', preset: 'conwip-line' });
  sessionStorage.clear();
  expect(opened(await open())).toBe('old');
});
