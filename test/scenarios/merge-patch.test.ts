import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch, diffPatch, sameValue } from '../../src/scenarios/merge-patch.ts';
import { describePatch } from '../../src/scenarios/patch-words.ts';

/** The table of examples in RFC 7386, appendix A: original, patch, result. */
const examples: readonly (readonly [unknown, unknown, unknown])[] = [
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b' }, { a: null }, {}],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [
    ['a', 'b'],
    ['c', 'd'],
    ['c', 'd'],
  ],
  [{ a: 'b' }, ['c'], ['c']],
  [{ a: 'foo' }, null, null],
  [{ a: 'foo' }, 'bar', 'bar'],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1, 2], { a: 'b', c: null }, { a: 'b' }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
];

const scalar = fc.oneof(fc.string({ maxLength: 4 }), fc.double({ noNaN: true }), fc.boolean());
const key = fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('toString', 'valueOf', 'hasOwnProperty'));
/** JSON without null: what a scenario consists of. */
const { data } = fc.letrec<{ data: unknown }>((tie) => ({
  data: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('data'), { maxLength: 3 }),
    fc.dictionary(key, tie('data'), { maxKeys: 4 }),
  ),
}));

describe('applyPatch', () => {
  it.each(examples)('turns %j by %j into %j (RFC 7386)', (original, patch, result) => {
    expect(applyPatch(original, patch)).toEqual(result);
  });

  it('changes neither the value nor the patch', () => {
    const value = { a: { b: 1 } };
    const patch = { a: { b: 2, c: { d: 3 } } };
    applyPatch(value, patch);
    expect(value).toEqual({ a: { b: 1 } });
    expect(patch).toEqual({ a: { b: 2, c: { d: 3 } } });
  });

  it('reaches no prototype', () => {
    const result = applyPatch(
      {},
      JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"x": 1}}}'),
    );
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('diffPatch', () => {
  it('is undone by applyPatch: apply(base, diff(base, other)) = other (law)', () => {
    fc.assert(
      fc.property(data, data, (base, other) => {
        expect(applyPatch(base, diffPatch(base, other))).toEqual(other);
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it('says nothing about what is equal (law)', () => {
    fc.assert(
      fc.property(fc.dictionary(key, data), (value) => {
        expect(diffPatch(value, structuredClone(value))).toEqual({});
      }),
      { seed: 4 },
    );
  });

  it('names only what differs', () => {
    const base = { a: 1, b: { c: 2, d: 3 }, e: [1, 2] };
    expect(diffPatch(base, { a: 1, b: { c: 5 }, e: [1, 2], f: 'new' })).toEqual({ b: { c: 5, d: null }, f: 'new' });
  });
});

describe('the order of keys', () => {
  const orderOf = (base: unknown, other: unknown): string[] =>
    Object.keys(applyPatch(base, JSON.parse(JSON.stringify(diffPatch(base, other)))) as object);

  it('puts what is new at the end, and what takes the place of something removed there', () => {
    expect(Object.keys(applyPatch({ a: 1, b: 2, c: 3 }, { x: 4, b: null, y: 5 }) as object)).toEqual([
      'a',
      'y',
      'c',
      'x',
    ]);
    expect(Object.keys(applyPatch({ a: 1, b: 2 }, { a: null, b: 3, x: 4 }) as object)).toEqual(['b', 'x']);
  });

  it('survives a difference where rows are renamed, removed and added at the end (law)', () => {
    const rows = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 });
    const fates = fc.array(fc.constantFrom('kept', 'changed', 'renamed', 'removed'), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(rows, fates, fc.boolean(), (keys, fate, isLonger) => {
        const base = Object.fromEntries(keys.map((name) => [name, { of: name }]));
        const edited = keys.flatMap((name, k) => {
          if (fate[k] === 'removed') return [];
          const to = fate[k] === 'renamed' ? name.toUpperCase() : name;
          return [[to, { of: fate[k] === 'changed' ? 'another' : name }] as const];
        });
        const other = Object.fromEntries(isLonger ? [...edited, ['new', { of: 'new' }] as const] : edited);
        expect(orderOf(base, other)).toEqual(Object.keys(other));
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});

describe('sameValue', () => {
  it('ignores the order of keys and keys without a value, not the order of lists', () => {
    expect(sameValue({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1, c: undefined })).toBe(true);
    expect(sameValue([1, 2], [2, 1])).toBe(false);
    expect(sameValue({}, [])).toBe(false);
  });
});

describe('describePatch', () => {
  const base = {
    cycles: { soe: 'monthly' },
    lines: { L1: { speed: 1, crew: { size: 3 } } },
    factors: { promo: { op: 'mul' } },
  };

  it('says each change in words', () => {
    const patch = {
      cycles: { soe: 'weekly' },
      lines: { L1: { speed: 1.2 } },
      factors: { promo: null, dip: { op: 'add', value: -1 } },
    };
    expect(describePatch(base, patch).map((change) => change.words)).toEqual([
      'cycles/soe: monthly → weekly',
      'lines/L1/speed: 1 → 1.2',
      'factors/promo: removed (was {op mul})',
      'factors/dip: added {op add, value -1}',
    ]);
  });

  it('gives path, from and to', () => {
    expect(describePatch(base, { cycles: { soe: 'weekly' } })).toMatchObject([
      { path: 'cycles/soe', from: 'monthly', to: 'weekly' },
    ]);
  });

  it('passes over what changes nothing', () => {
    expect(describePatch(base, { lines: { L1: { speed: 1, crew: { size: 3 } }, L2: null } })).toEqual([]);
  });

  it('describes a difference completely: no words exactly when nothing differs (law)', () => {
    fc.assert(
      fc.property(fc.dictionary(key, data), fc.dictionary(key, data), (a, b) => {
        expect(describePatch(a, diffPatch(a, b)).length === 0).toBe(sameValue(a, b));
      }),
      { seed: 5 },
    );
  });
});
