import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alderPolicies } from '../../../src/scenarios/presets/alder-policies.ts';
import { applyDelta, deltaOf, deltaSize } from '../../../src/ui/stores/text-delta.ts';
import { type KeptHistory, type KeptPlace, keptHistory, recalled } from '../../../src/ui/stores/kept-history.ts';
import { addStep, beginHistory, redo, stepNames, type TextHistory, undo } from '../../../src/ui/stores/text-history.ts';

const lines = fc.array(fc.constantFrom('{', '}', '  "a": 1,', '  "b": 2,', '', 'x'), { maxLength: 30 });
const text = fc.oneof(
  lines.map((all) => all.join('\n')),
  fc.string({ maxLength: 12 }),
);

describe('the difference of two texts', () => {
  it('leads from one to the other and back (law)', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const there = applyDelta(a, deltaOf(a, b));
        expect(there.text).toBe(b);
        expect(applyDelta(b, there.back).text).toBe(a);
      }),
      { numRuns: 3000 },
    );
  });

  it('is small for a few values changed here and there in a long text, and for lines that come or go', () => {
    const long = JSON.stringify(alderPolicies, null, 2);
    const everywhere = long.replaceAll('"lot": 900', '"lot": 450').replaceAll('"kind": "plant"', '"kind": "dc"');
    const shorter = long
      .split('\n')
      .filter((_, n) => n % 500 !== 77)
      .join('\n');
    for (const other of [everywhere, shorter]) {
      expect(other).not.toBe(long);
      expect(deltaSize(deltaOf(long, other))).toBeLessThan(long.length / 20);
      expect(applyDelta(long, deltaOf(long, other)).text).toBe(other);
    }
  });
});

/** All versions from the oldest to the newest, with their names, by undo and redo alone. */
function versions(history: TextHistory): string[] {
  let at = history;
  while (stepNames(at).undo !== undefined) at = undo(at);
  const found = [`${at.present.step}: ${at.present.text}`];
  while (stepNames(at).redo !== undefined) {
    at = redo(at);
    found.push(`${at.present.step}: ${at.present.text}`);
  }
  return found;
}

/** Texts typed one after the other, each a step of its own; so many undone at the end. */
function worked(texts: readonly string[], undone = 0): TextHistory {
  const done = texts.reduce((history, one, n) => addStep(history, one, `step ${n + 1}`), beginHistory('begun', 'open'));
  return Array.from({ length: undone }).reduce<TextHistory>((history) => undo(history), done);
}

describe('the history of a text', () => {
  it('goes back and forth through all versions, whatever they are (law)', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), fc.nat(12), (texts, undone) => {
        const kept = ['begun', ...texts].filter((one, n, all) => n === 0 || one !== all[n - 1]);
        expect(versions(worked(texts, undone)).map((named) => named.replace(/^.*?: /s, ''))).toEqual(kept);
      }),
    );
  });

  it('lets the oldest go beyond two hundred steps, and beyond four million characters', () => {
    const many = Array.from({ length: 230 }, (_, n) => `text ${n}`);
    expect(versions(worked(many))).toHaveLength(201);
    const large = Array.from({ length: 12 }, (_, n) => String(n % 10).repeat(1e6));
    expect(versions(worked(large))).toHaveLength(4);
  });

  it('makes one step of typing that goes on', () => {
    const typed = ['a', 'ab', 'abc'].reduce((history, one) => addStep(history, one, 'typing', true), worked(['x']));
    expect(versions(typed)).toEqual(['open: begun', 'step 1: x', 'typing: abc']);
  });
});

describe('a history that was kept', () => {
  const noPlaces = (): void => expect.fail('all versions are of one study');
  const stored = (history: TextHistory): KeptHistory => structuredClone(keptHistory(history, () => undefined));

  it('is there again with all its names, undone steps too', () => {
    const before = worked(['one', 'two', 'three'], 1);
    const again = recalled(beginHistory('two', 'open'), 'two', stored(before), 'restored', noPlaces);
    expect(versions(again)).toEqual(versions(before));
    expect(again.present).toMatchObject({ text: 'two', step: 'step 2' });
  });

  it('stands before what was changed meanwhile', () => {
    const before = worked(['one', 'two']);
    const meanwhile = addStep(beginHistory('two', 'open'), 'three', 'now');
    expect(versions(recalled(meanwhile, 'two', stored(before), 'restored', noPlaces))).toEqual([
      ...versions(before),
      'now: three',
    ]);
  });

  it('ends with one more step where the text that was kept is newer', () => {
    const before = worked(['one', 'two', 'three'], 1);
    expect(versions(recalled(beginHistory('later', 'open'), 'later', stored(before), 'restored', noPlaces))).toEqual([
      'open: begun',
      'step 1: one',
      'step 2: two',
      'restored: later',
    ]);
  });

  it('goes back through the study that another was loaded over, and says whose its versions are', () => {
    const mine = worked(['one', 'two']);
    const loaded = addStep(addStep(mine, 'another', 'load'), 'another one', 'edit');
    const place = { id: 'mine', revision: 3, name: 'Mine', scenarios: 1, preset: undefined, loaded: '' };
    const isOwn = (mark: object): boolean => mark === loaded.present.mark || mark === loaded.past.at(-1)?.mark;
    const kept = structuredClone(keptHistory(loaded, (mark) => (isOwn(mark) ? undefined : place)));
    expect(kept.places).toEqual([place]);
    const assigned = new Map<object, KeptPlace>();
    const begun = beginHistory('another one', 'open');
    const again = recalled(begun, 'another one', kept, '', (mark, to) => assigned.set(mark, to));
    expect(versions(again)).toEqual(versions(loaded));
    expect(again.past.map(({ mark }) => assigned.get(mark)?.id)).toEqual(['mine', 'mine', 'mine', undefined]);
  });

  it('does not have more steps than fit', () => {
    const large = worked(Array.from({ length: 9 }, (_, n) => String(n).repeat(300_000)));
    expect(keptHistory(large, () => undefined).past).toHaveLength(3);
  });
});
