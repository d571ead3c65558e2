import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxTextLength, parseText } from '../../src/scenarios/json-text.ts';

function message(text: string): string {
  const parsed = parseText(text);
  return parsed.ok ? 'no problem' : parsed.issues.map((issue) => issue.message).join('\n');
}

describe('parseText', () => {
  it('gives back every JSON value (law)', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 1, 2), (value, indent) => {
        const safe = JSON.stringify(value, null, indent);
        const parsed = parseText(safe);
        expect(parsed.ok).toBe(true);
        if (parsed.ok) expect(parsed.value).toEqual(JSON.parse(safe));
      }),
      { seed: 1 },
    );
  });

  it('accepts exactly what JSON.parse accepts (law, on texts with a planted fault)', () => {
    const spoiled = fc
      .tuple(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom('', ',', '}', '"', '\\', '0', '.', 'x', '\u0000', '-', '['),
      )
      .map(([text, at, junk]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + junk + text.slice(place + 1);
      });
    fc.assert(
      fc.property(spoiled, (text) => {
        fc.pre(!message(text).includes('stands here a second time'));
        let accepted = true;
        try {
          JSON.parse(text);
        } catch {
          accepted = false;
        }
        expect(parseText(text).ok).toBe(accepted);
      }),
      { seed: 2, numRuns: 1000 },
    );
  });

  it.each([
    ['', 'line 1, column 1: expected a value, found the end'],
    ['{\n  "a": 1\n  "b": 2\n}', 'line 3, column 3: expected "," or "}", found "\\""'],
    ['[1, 2', 'line 1, column 6: expected "," or "]", found the end'],
    ['{"a": tru}', 'line 1, column 7: expected a value, found "t"'],
    ['{"a" 1}', 'line 1, column 6: expected ":", found "1"'],
    ['{a: 1}', 'line 1, column 2: expected a key in double quotes, found "a"'],
    ['{"a": 1,}', 'line 1, column 9: expected a key in double quotes, found "}"'],
    ['{"a": 1} x', 'line 1, column 10: expected the end of the text, found "x"'],
    ['"abc', 'line 1, column 1: this text has no closing quote'],
    ['"a\\qb"', 'line 1, column 3: expected an escape such as \\n or \\u00e9'],
    [
      '\r\n"a\tb"',
      'line 2, column 3: expected a text on one line, with control characters written as \\n, \\t or \\u, found "\\t"',
    ],
    ['{"a": 1,\n "\\u0061": 2}', 'line 2, column 2: the key "a" stands here a second time'],
  ])('says where and what in %j', (text, expected) => {
    expect(message(text)).toBe(expected);
  });

  it('lets the same key stand in two objects', () => {
    expect(parseText('[{"a":1},{"a":{"a":2}}]').ok).toBe(true);
  });

  it('ignores a byte order mark', () => {
    expect(parseText('\uFEFF{"a":1}')).toEqual({ ok: true, value: { a: 1 }, issues: [] });
  });

  it('refuses deep nesting instead of running out of stack', () => {
    expect(message('['.repeat(1_000_000))).toBe('line 1, column 65: nested deeper than 64 levels');
  });

  it('refuses long texts by name of the limit, without reading them', () => {
    expect(message(' '.repeat(maxTextLength + 1))).toBe('the file has 20 MB; at most 20 MB are read');
    expect(message('{'.repeat(200 * 1024 * 1024))).toBe('the file has 200 MB; at most 20 MB are read');
  });
});
