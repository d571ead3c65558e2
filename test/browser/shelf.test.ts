import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Shelf } from '../../src/ui/persistence/shelf.ts';

const study = { id: 'one', text: '{"a":1}', name: 'One', scenarios: 2, keptAt: 1_000_000, writer: 'first visit' };
const minuteMs = 60_000;

/** A database of its own for each test. */
let number = 0;
let shelf: Shelf;
beforeEach(async () => {
  number += 1;
  shelf = await Shelf.open(`shelf-test-${number}`);
});
afterEach(() => {
  shelf.close();
  indexedDB.deleteDatabase(`shelf-test-${number}`);
});

describe('the shelf', () => {
  it('keeps a study and counts its revisions', async () => {
    expect(await shelf.keep(study, 'begin', undefined)).toEqual({ outcome: 'kept', revision: 1 });
    expect(await shelf.keep({ ...study, text: 'not JSON {' }, 'typing', 1)).toEqual({ outcome: 'kept', revision: 2 });
    expect(await shelf.list()).toEqual([{ ...study, text: 'not JSON {', revision: 2 }]);
  });

  it('never overwrites what another tab has written meanwhile', async () => {
    await shelf.keep(study, 'begin', undefined);
    const other = await Shelf.open(`shelf-test-${number}`);
    expect((await other.keep({ ...study, text: 'theirs' }, 'edit', 1)).outcome).toBe('kept');
    expect(await shelf.keep({ ...study, text: 'ours' }, 'edit', 1)).toEqual({ outcome: 'overtaken', revision: 2 });
    expect(await shelf.keep({ ...study, text: 'ours' }, 'begin', undefined)).toMatchObject({ outcome: 'overtaken' });
    expect((await shelf.read('one'))?.text).toBe('theirs');
    other.close();
  });

  it('lets one of two writers at the same moment win, and tells the other', async () => {
    await shelf.keep(study, 'begin', undefined);
    const both = await Promise.all(['a', 'b'].map((text) => shelf.keep({ ...study, text }, 'edit', 1)));
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['kept', 'overtaken']);
  });

  it('keeps a version a minute, the latest fifty, the newest first', async () => {
    let revision: number | undefined;
    for (let n = 0; n < 120; n++) {
      const keptAt = study.keptAt + n * (minuteMs / 2);
      ({ revision } = await shelf.keep({ ...study, keptAt, text: `text ${n}` }, `step ${n}`, revision));
    }
    const versions = await shelf.versions('one');
    expect(versions).toHaveLength(50);
    expect(versions[0]).toMatchObject({ text: 'text 118', step: 'step 118' });
    expect(versions.at(-1)).toMatchObject({ text: 'text 20' });
    expect(await shelf.versions('on')).toEqual([]);
  });

  it('keeps what came out beside the study, and through its changes', async () => {
    const outcome = { verdict: 'Better.', indicator: 'OTIF', marks: [] };
    await shelf.keep(study, 'begin', undefined);
    await shelf.noteOutcome('one', outcome);
    expect((await shelf.keep({ ...study, text: '2' }, 'edit', 1)).outcome).toBe('kept');
    expect((await shelf.read('one'))?.outcome).toEqual(outcome);
    await shelf.noteOutcome('none', outcome);
    expect(await shelf.list()).toHaveLength(1);
  });

  it('brings back what is deleted until it is cleared away', async () => {
    await shelf.keep(study, 'begin', undefined);
    await shelf.remove('one', 5000);
    expect(await shelf.list()).toEqual([]);
    await shelf.clear(5000);
    await shelf.bringBack('one');
    expect(await shelf.list()).toHaveLength(1);
    await shelf.remove('one', 5000);
    await shelf.clear(5001);
    await shelf.bringBack('one');
    expect(await shelf.list()).toEqual([]);
    expect(await shelf.versions('one')).toEqual([]);
  });
});
