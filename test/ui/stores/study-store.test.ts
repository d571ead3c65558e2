import { describe, expect, it } from 'vitest';
import { StudyChecker } from '../../../src/runner/checking/check-study.ts';
import { withEntry } from '../../../src/scenarios/edit-study.ts';
import { alderPolicies } from '../../../src/scenarios/presets/alder-policies.ts';
import { createStudyStore, type StudyStore } from '../../../src/ui/stores/study-store.ts';
import { stepNames } from '../../../src/ui/stores/text-history.ts';

const text = JSON.stringify(alderPolicies, null, 2);
const origin = { name: 'policies', preset: undefined };

interface Held {
  readonly store: StudyStore;
  /** Lets every check that waits go on. */
  settle(): Promise<void>;
  readonly checks: () => number;
}

function opened(): Held {
  const checker = new StudyChecker();
  let checks = 0;
  const store = createStudyStore({
    text,
    origin,
    changed: false,
    step: 'open',
    study: alderPolicies,
    check: async (asked) => {
      checks++;
      return checker.check(asked);
    },
    debounce: (callback) => callback(),
  });
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  return { store, settle, checks: () => checks };
}

const setLimit = (store: StudyStore, value: unknown, merge = false): void =>
  store.getState().change('wip limit', (draft) => withEntry(draft, 2, ['lines', 'L1', 'wipLimit'], value), merge);

describe('the study store', () => {
  it('runs what was edited once it is checked', async () => {
    const { store, settle } = opened();
    setLimit(store, 7);
    expect(store.getState().checking).toBe(true);
    await settle();
    const { study, checking, issues } = store.getState();
    expect(checking).toBe(false);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(study?.whatIfs?.[1]?.patch).toMatchObject({ lines: { L1: { wipLimit: 7 } } });
  });

  it('keeps what is not valid, says where, and leaves the last valid study in force', async () => {
    const { store, settle } = opened();
    setLimit(store, 'seven');
    await settle();
    const { study, issues, history } = store.getState();
    expect(history.present.text).toContain('"seven"');
    expect(issues.map(({ path }) => path)).toEqual(['whatIfs/conwip/lines/L1/wipLimit']);
    expect(study).toBe(alderPolicies);
  });

  it('takes back step by step, with names, and merges what goes on', async () => {
    const { store } = opened();
    setLimit(store, 7);
    setLimit(store, 8, true);
    setLimit(store, 9, true);
    expect(stepNames(store.getState().history)).toEqual({ undo: 'wip limit', redo: undefined });
    store.getState().undo();
    expect(store.getState().history.present.text).toBe(text);
    expect(store.getState().draft).toEqual(JSON.parse(text));
    store.getState().redo();
    expect(store.getState().history.present.text).toContain('"wipLimit": 9');
  });

  it('checks the newest text last, and skips those between', async () => {
    const { store, settle, checks } = opened();
    for (let limit = 3; limit < 23; limit++) setLimit(store, limit, true);
    await settle();
    expect(checks()).toBeLessThanOrEqual(2);
    expect(store.getState().study?.whatIfs?.[1]?.patch).toMatchObject({ lines: { L1: { wipLimit: 22 } } });
  });

  it('says what is wrong with what is loaded', async () => {
    const { store } = opened();
    const issues = await store.getState().load('{ "kind": "study" ', { name: 'x', preset: undefined }, 'open x');
    expect(issues[0]?.message).toMatch(/^line 1/);
    expect(store.getState().draft).toBeUndefined();
    setLimit(store, 4);
    expect(store.getState().history.present.text).toBe('{ "kind": "study" ');
  });

  it.each([
    ['takes the former study where the present text is none', '{"base": ', alderPolicies],
    ['has no use for the former study where the present text is one', text.replace('"4711"', '"rain"'), undefined],
  ])('begun anew, %s', async (_, present, expected) => {
    const checker = new StudyChecker();
    const store = createStudyStore({
      text: present,
      origin,
      changed: true,
      step: 'open',
      study: undefined,
      former: text,
      check: async (asked) => checker.check(asked),
      debounce: (callback) => callback(),
    });
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    expect(store.getState().history.present.text).toBe(present);
    expect(store.getState().study).toEqual(expected ?? { ...alderPolicies, seed: 'rain' });
  });
});
