import { afterEach, beforeEach, expect, it } from 'vitest';
import { HistoryShelf } from '../../src/ui/persistence/history-shelf.ts';

let shelf: HistoryShelf<string>;
beforeEach(async () => {
  shelf = await HistoryShelf.open('history-test');
});
afterEach(() => {
  shelf.close();
  indexedDB.deleteDatabase('history-test');
});

it('keeps the history of each study, the latest of it', async () => {
  await shelf.keep('one', 'first', 1);
  await shelf.keep('two', 'other', 2);
  await shelf.keep('one', 'second', 3);
  expect([await shelf.read('one'), await shelf.read('two'), await shelf.read('none')]).toEqual([
    'second',
    'other',
    undefined,
  ]);
});

it('keeps those of ten studies, the last worked on, and clears away those of studies that are gone', async () => {
  for (let n = 0; n < 12; n++) await shelf.keep(`study ${n}`, `history ${n}`, n);
  expect(await shelf.read('study 1')).toBeUndefined();
  expect(await shelf.read('study 2')).toBe('history 2');
  await shelf.clear(['study 5']);
  expect([await shelf.read('study 2'), await shelf.read('study 5')]).toEqual([undefined, 'history 5']);
});
