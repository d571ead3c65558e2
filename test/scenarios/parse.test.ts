import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch } from '../../src/scenarios/merge-patch.ts';
import { parseScenario, parseStudy } from '../../src/scenarios/parse.ts';
import { cornerShop } from '../fixtures/corner-shop.ts';

/** Problems of the shop with a patch applied, each as "path: message". */
function problems(patch: object): string[] {
  return parseStudy(applyPatch(cornerShop, patch)).issues.map(({ path, message }) => `${path}: ${message}`);
}

describe('parseStudy', () => {
  it('takes a bare scenario as a study without what-ifs', () => {
    expect(parseStudy(cornerShop)).toEqual({ ok: true, value: { kind: 'study', base: cornerShop }, issues: [] });
  });

  it('takes a study as it stands', () => {
    const study = { kind: 'study', seed: 'a', base: cornerShop, whatIfs: [{ id: 'more', patch: { title: 'x' } }] };
    expect(parseStudy(study)).toEqual({ ok: true, value: study, issues: [] });
  });

  it('gives back a value of its own', () => {
    const parsed = parseScenario(cornerShop);
    expect(parsed.ok && parsed.value).not.toBe(cornerShop);
  });

  it.each([
    [5, ': expected an object, found 5'],
    [null, ': expected an object, found null'],
    [[], ': expected an object, found an empty list'],
    ['study', ': expected an object, found "study"'],
    [undefined, ': missing: expected an object'],
    [{ kind: 'stdy', base: cornerShop }, 'kind: expected "study", found "stdy"'],
    [{ base: cornerShop }, 'kind: missing: expected "study"'],
    [{ kind: 'study', base: cornerShop, replications: 0 }, 'replications: expected at least 1, found 0'],
    [{ kind: 'study', base: cornerShop, replications: 2.5 }, 'replications: expected a whole number, found 2.5'],
    [{ kind: 'study', base: cornerShop, seed: '' }, 'seed: expected at least 1 characters, found ""'],
    [{ kind: 'study', base: cornerShop, precision: 0 }, 'precision: expected more than 0, found 0'],
    [{ kind: 'study', base: cornerShop, replicatons: 3 }, 'replicatons: unknown key; did you mean "replications"?'],
    [
      { kind: 'study', base: cornerShop, baseline: 'cornerSop' },
      'baseline: expected the id of a scenario of this study, found "cornerSop"; did you mean "cornerShop"?',
    ],
    [
      { kind: 'study', base: cornerShop, precisionKpi: 'otiff' },
      'precisionKpi: expected the id of a KPI, found "otiff"; did you mean "otif"?',
    ],
    [
      { kind: 'study', base: cornerShop, whatIfs: [{ id: 'cornerShop', patch: {} }] },
      'whatIfs/0/id: the id "cornerShop" is taken: each scenario of a study needs its own',
    ],
    [
      { ...cornerShop, format: 2 },
      'format: the file has format 2; this program reads formats up to 1: use a newer version of it',
    ],
    [{ ...cornerShop, format: '1' }, 'format: expected 1, the version of the file format, found "1"'],
  ])('refuses %j', (raw, expected) => {
    expect(parseStudy(raw).issues.map(({ path, message }) => `${path}: ${message}`)).toEqual([expected]);
  });

  it.each([
    [{ itmes: {} }, 'itmes: unknown key; did you mean "items"?'],
    [
      { items: { tea: { kind: 'finshed' } } },
      'items/tea/kind: expected one of "finished", "semi", "material", found "finshed"; did you mean "finished"?',
    ],
    [{ items: { tea: { price: '5' } } }, 'items/tea/price: expected a number, found "5"'],
    [{ items: null }, 'items: missing: expected an object with an entry per id'],
    [
      { items: { '<b>x</b>': { kind: 'finished' } } },
      `items/<b>x</b>: expected an id: 1 to 64 characters without spaces or any of / * @ | < > & " ' \` \\, found "<b>x</b>"`,
    ],
    [{ stocks: { tea: { rule: 3 } } }, 'stocks/tea: expected the id of a stock: item@place, found "tea"'],
    [{ suppliers: { importer: { leadTime: -4 } } }, 'suppliers/importer/leadTime: expected at least 0, found -4'],
    [{ horizon: 'long' }, 'horizon: expected an object, found "long"'],
    [
      { horizon: { warmUp: Number.NaN } },
      'horizon/warmUp: expected a duration: a number ≥ 0 in the file’s time unit, or a text such as "90 min", "7.5 h", "5 d", "6 wk", found NaN',
    ],
    [
      { timeUnit: 'dya' },
      'timeUnit: expected one of "minute", "hour", "day", "week", "period", found "dya"; did you mean "day"?',
    ],
  ])('says where, what was expected and what was found: %j', (patch, expected) => {
    expect(problems(patch)).toEqual([expected]);
  });

  it('lists at most 50 problems and counts the rest', () => {
    const items = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`i${index}`, {}]));
    const issues = parseStudy({ ...cornerShop, items }).issues;
    expect(issues).toHaveLength(50);
    expect(issues.at(-1)).toEqual({ path: '', message: 'and 151 more problems', severity: 'error' });
  });
});

describe('a form among several', () => {
  it.each([
    [
      { policy: 'baseStokc', S: 3 },
      /^policy: expected one of "baseStock", .*, found "baseStokc"; did you mean "baseStock"\?$/,
    ],
    [{ policy: 'baseStock', S: 'x' }, /^S: expected a number, found "x"$/],
    [{ policy: 'baseStock', S: 1, lots: 2 }, /^lots: unknown key/],
    [{ target: { kind: 'levl' } }, /^target\/kind: expected one of "level", .*, found "levl"; did you mean "level"\?$/],
    [{ target: { kind: 'level', S: 3 }, lott: {} }, /^lott: unknown key; did you mean "lot"\?$/],
    [3, /^: expected an object, found 3$/],
  ])('of a rule: %j', (value, expected) => {
    const scenario = structuredClone(cornerShop) as unknown as { stocks: Record<string, { rule: unknown }> };
    scenario.stocks['tea@shop']!.rule = value;
    const [issue] = parseStudy(scenario).issues;
    expect(issue?.path.startsWith('stocks/tea@shop/rule')).toBe(true);
    expect(`${issue?.path.slice('stocks/tea@shop/rule'.length).replace('/', '')}: ${issue?.message}`).toMatch(expected);
  });

  it.each([
    [
      { kind: 'gama', mean: 3, cv: 1 },
      /leadTime\/kind: expected one of "constant", .*, found "gama"; did you mean "gamma"\?$/,
    ],
    [{ kind: 'gamma', mean: 3, cv: -1 }, /leadTime\/cv: expected at least 0, found -1$/],
    [{ kind: 'gamma', mean: 3, a: 1, b: 2, min: 0, max: 1 }, /leadTime\/cv: missing: expected a number$/],
    ['4 months', /leadTime: expected a duration or a law of time such as .*, found "4 months"$/],
    [true, /leadTime: expected a duration or a law of time such as .*, found true$/],
  ])('of a law: %j', (leadTime, expected) => {
    const broken = structuredClone(cornerShop) as unknown as { suppliers: { importer: { leadTime: unknown } } };
    broken.suppliers.importer.leadTime = leadTime;
    const [issue] = parseStudy(broken).issues;
    expect(`${issue?.path}: ${issue?.message}`).toMatch(expected);
  });

  it.each([
    [
      { orders: 5, mode: 'scater' },
      'mode: expected one of "scatter", "bucket", "renewal", "replay", found "scater"; did you mean "scatter"?',
    ],
    [{ mode: 'replay', records: [[1]] }, 'records/0: expected at least 2 entries, found a list of 1'],
    [{ order: 5 }, 'order: unknown key; did you mean "orders"?'],
  ])('of a demand layer: %j', (layer, expected) => {
    const found = parseStudy({ ...cornerShop, layers: { walkIn: { tea: layer } } }).issues;
    expect(found.map(({ path, message }) => `${path}: ${message}`)).toEqual([`layers/walkIn/tea/${expected}`]);
  });
});

describe('hostile values', () => {
  it.each(['__proto__', 'constructor', 'prototype'])('the key %s is refused', (key) => {
    const raw = JSON.parse(`{"id": "x", "items": {"${key}": {"polluted": true}}}`);
    expect(parseStudy(raw).issues).toEqual([
      { path: 'items', message: `the key "${key}" is not allowed`, severity: 'error' },
    ]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('a circle and a deep nest are refused', () => {
    const circle: Record<string, unknown> = {};
    circle['again'] = { list: [circle] };
    expect(parseStudy(circle).issues[0]?.message).toBe('nested deeper than 64 levels');
    let nest: unknown = 1;
    for (let level = 0; level < 100_000; level++) nest = [nest];
    expect(parseStudy({ ...cornerShop, items: nest }).issues[0]?.message).toBe('nested deeper than 64 levels');
  });

  it('no value makes it throw, and every refusal says why (law)', () => {
    const junk = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
      fc.jsonValue(),
    );
    const keys = fc.constantFrom(...Object.keys(cornerShop), 'format', 'lines', 'factors', 'probe', 'horizon');
    fc.assert(
      fc.property(keys, junk, (key, value) => {
        const parsed = parseStudy({ ...cornerShop, [key]: value });
        expect(parsed.ok || parsed.issues.every(({ message }) => message.length > 0)).toBe(true);
        expect(parsed.ok || parsed.issues.length > 0).toBe(true);
      }),
      { seed: 11, numRuns: 1000 },
    );
  });
});
