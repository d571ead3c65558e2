import { describe, expect, it } from 'vitest';
import { createTourStore, tourSteps } from '../../../src/ui/stores/tour-store.ts';

/** A storage that is a map. */
function memory(text?: string) {
  const kept = new Map<string, string>(text === undefined ? [] : [['tour', text]]);
  return {
    read: (key: string) => kept.get(key),
    write: (key: string, value: string) => {
      kept.set(key, value);
      return 'kept' as const;
    },
    remove: (key: string) => void kept.delete(key),
    names: () => [...kept.keys()],
  };
}

describe('the tour', () => {
  it('is new to a new visitor, and begins at the first step', () => {
    const { getState } = createTourStore(memory());
    expect(getState().status).toBe('new');
    getState().start();
    expect(getState()).toMatchObject({ status: 'running', step: 0 });
  });

  it('goes on where it was, after a reload and after it was left', () => {
    const storage = memory();
    const first = createTourStore(storage).getState();
    first.start();
    first.next();
    first.next();
    expect(createTourStore(storage).getState()).toMatchObject({ status: 'running', step: 2 });
    first.leave();
    const later = createTourStore(storage);
    expect(later.getState().status).toBe('left');
    later.getState().start();
    expect(later.getState()).toMatchObject({ status: 'running', step: 2 });
  });

  it('is done after its last step, and then begins anew', () => {
    const { getState } = createTourStore(memory());
    getState().start();
    for (const _ of tourSteps) getState().next();
    expect(getState().status).toBe('done');
    getState().start();
    expect(getState()).toMatchObject({ status: 'running', step: 0 });
  });

  it('does not step back before the first step', () => {
    const { getState } = createTourStore(memory());
    getState().start();
    getState().back();
    expect(getState().step).toBe(0);
  });

  it.each(['', 'nonsense', '{"status":"running","step":99}', '{"status":"other","step":0}', 'null'])(
    'begins anew where what is kept reads %j',
    (text) => {
      expect(createTourStore(memory(text)).getState()).toMatchObject({ status: 'new', step: 0 });
    },
  );
});
