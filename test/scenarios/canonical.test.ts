import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalHash, canonicalJson } from '../../src/scenarios/canonical.ts';

describe('canonicalJson', () => {
  it('sorts keys by UTF-16 units and writes numbers as ECMAScript (examples of RFC 8785)', () => {
    expect(canonicalJson({ b: 1, a: [56, { d: true, 10: null, 1: [] }] })).toBe(
      '{"a":[56,{"1":[],"10":null,"d":true}],"b":1}',
    );
    expect(canonicalJson(JSON.parse('[333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001]'))).toBe(
      '[333333333.3333333,1e+30,4.5,0.002,1e-27]',
    );
    expect(
      canonicalJson({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }),
    ).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}');
  });

  it('says the same as JSON, whatever the order of keys (law)', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const shuffled = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(shuffled)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { seed: 21 },
    );
  });

  it('leaves out keys without a value, and refuses what JSON cannot say', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, [undefined], () => 1, 5n]) {
      expect(() => canonicalJson({ value })).toThrow(RangeError);
    }
  });
});

describe('canonicalHash', () => {
  it('is the same for equal data and differs for every small change', () => {
    const texts = ['', 'a', 'b', 'ab', 'ba', 'abc', 'abc\0', '\0'];
    const hashes = new Set(texts.map((text) => canonicalHash({ text })));
    expect(hashes.size).toBe(texts.length);
    expect(canonicalHash({ a: 1, b: [2] })).toBe(canonicalHash({ b: [2], a: 1 }));
    expect(canonicalHash({})).toMatch(/^[0-9a-f]{32}$/);
  });
});
