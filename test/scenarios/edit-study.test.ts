import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asStudy,
  branched,
  cardsOf,
  freeId,
  moved,
  resetEntry,
  scenarioCount,
  scenarioOf,
  withCardEntry,
  withEntry,
  withoutScenario,
  withScenario,
  withValue,
} from '../../src/scenarios/edit-study.ts';
import { parseStudy } from '../../src/scenarios/parse.ts';
import type { PlainObject } from '../../src/scenarios/plain-data.ts';
import { alderPolicies } from '../../src/scenarios/presets/alder-policies.ts';
import { comparedPart } from '../../src/scenarios/compared-part.ts';

const study = alderPolicies as unknown as PlainObject;
const titles = (of: PlainObject): string[] => cardsOf(of).map(({ title }) => title);
const letters = (of: PlainObject): Record<string, number> =>
  Object.fromEntries(cardsOf(of).map(({ id, letter }) => [id, letter]));

/** Plain data without null: a merge patch cannot say null. */
const plain = fc.letrec<{ value: unknown; object: PlainObject }>((tie) => ({
  value: fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.array(fc.integer(), { maxLength: 3 }), tie('object')),
  object: fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'd'),
    fc.oneof({ maxDepth: 2 }, fc.integer(), fc.boolean(), tie('value')),
  ),
})).object;

describe('scenarios of a study', () => {
  it('come back as they were put in, in a what-if as in the base', () => {
    fc.assert(
      fc.property(plain, plain, fc.constantFrom(0, 1), (base, scenario, index) => {
        const before = { kind: 'study', base, whatIfs: [{ id: 'w', patch: {} }] };
        expect(scenarioOf(withScenario(before, index, scenario), index)).toEqual(scenario);
      }),
    );
  });

  it('are left alone by an edit of another what-if', () => {
    fc.assert(
      fc.property(plain, plain, plain, (base, one, other) => {
        const start = {
          kind: 'study',
          base,
          whatIfs: [
            { id: 'v', patch: {} },
            { id: 'w', patch: {} },
          ],
        };
        const withOne = withScenario(start, 1, one);
        const both = withScenario(withOne, 2, other);
        expect(scenarioOf(both, 1)).toEqual(one);
        expect(scenarioOf(both, 0)).toEqual(base);
      }),
    );
  });

  it('store no change where there is none', () => {
    const edited = withEntry(study, 1, ['horizon', 'measured'], '26 wk');
    const [first] = edited['whatIfs'] as { patch: PlainObject }[];
    expect(first?.patch['horizon']).toEqual({ measured: '26 wk' });
    const back = resetEntry(edited, 1, ['horizon', 'measured']);
    const [again] = back['whatIfs'] as { patch: PlainObject }[];
    expect(again?.patch).not.toHaveProperty('horizon');
  });

  it('stay valid studies through all that can be done to the list', () => {
    const long = branched(branched(study, 1, 'Kanban, faster'), 0, 'New one');
    expect(parseStudy(long).ok).toBe(true);
    expect(parseStudy(withoutScenario(moved(long, 2, 5), 1)).ok).toBe(true);
    expect(titles(long)).toEqual([
      'Make to stock',
      'New one',
      'JIT kanban',
      'Kanban, faster',
      'CONWIP',
      'Make to order',
    ]);
  });

  it('keep their letters when they are moved, removed or joined by others', () => {
    const before = letters(study);
    expect(letters(moved(study, 3, 1))).toEqual(before);
    const { conwip: _gone, ...rest } = before;
    const fewer = withoutScenario(study, 2);
    expect(letters(fewer)).toEqual(rest);
    expect(letters(branched(fewer, 0, 'New'))).toEqual({ ...rest, new: 2 });
  });

  it('keep their letters when one is set aside, and the baseline is one that runs', () => {
    const aside = withCardEntry({ ...study, baseline: 'jitKanban' }, 1, 'aside', true);
    const parsed = parseStudy(aside);
    const compared = comparedPart(parsed.ok ? parsed.value : alderPolicies);
    expect(compared.whatIfs?.map(({ id, letter }) => [id, letter])).toEqual([
      ['conwip', 2],
      ['makeToOrder', 3],
    ]);
    expect(compared.baseline).toBe('makeToStock');
  });

  it('give up the baseline that is removed', () => {
    expect(withoutScenario({ ...study, baseline: 'conwip' }, 2)).not.toHaveProperty('baseline');
    expect(withoutScenario({ ...study, baseline: 'conwip' }, 1)['baseline']).toBe('conwip');
  });
});

describe('cards', () => {
  it('take notes on the base and on what-ifs, and forget empty ones', () => {
    for (const index of [0, 2]) {
      const noted = withCardEntry(study, index, 'note', 'as measured in June');
      expect(cardsOf(noted)[index]?.note).toBe('as measured in June');
      expect(cardsOf(withCardEntry(noted, index, 'note', ''))[index]?.note).toBe('');
      expect(parseStudy(noted).ok).toBe(true);
    }
  });

  it('rename the base in the scenario itself', () => {
    expect(scenarioOf(withCardEntry(study, 0, 'title', 'Today'), 0)['title']).toBe('Today');
  });

  it('get ids that nobody has', () => {
    expect(freeId(study, 'Wöchentlich: S&OP!')).toBe('wo-chentlich-s-op');
    expect(freeId(study, 'conwip')).toBe('conwip-2');
    expect(freeId(study, '***')).toBe('scenario');
  });
});

describe('values', () => {
  it('are written at a path, in lists and in objects that are not there yet', () => {
    expect(withValue({ a: [1, { b: 2 }] }, ['a', '1', 'b'], 3)).toEqual({ a: [1, { b: 3 }] });
    expect(withValue({}, ['x', 'y'], 1)).toEqual({ x: { y: 1 } });
    expect(withValue({ x: { y: 1, z: 2 } }, ['x', 'y'], undefined)).toEqual({ x: { z: 2 } });
  });

  it('turn a bare scenario into a study', () => {
    expect(asStudy({ id: 'a' })).toEqual({ kind: 'study', base: { id: 'a' } });
    expect(scenarioCount(asStudy(study) ?? {})).toBe(4);
    expect(asStudy([1])).toBeUndefined();
  });
});
