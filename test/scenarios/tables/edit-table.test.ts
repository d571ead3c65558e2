import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../src/scenarios/what-if.ts';
import { compileCell } from '../../../src/scenarios/compile.ts';
import { scenarioOf, withScenario } from '../../../src/scenarios/edit-study.ts';
import type { PlainObject } from '../../../src/scenarios/plain-data.ts';
import { valueAt } from '../../../src/scenarios/plain-data.ts';
import { parseStudy } from '../../../src/scenarios/parse.ts';
import { baseCompany } from '../../../src/scenarios/presets/base-company.ts';
import {
  addRow,
  followedByWhatIfs,
  thingsOf,
  withCells,
  withCopy,
  withKey,
  withoutRows,
  withoutRowsAndAll,
} from '../../../src/scenarios/tables/edit-table.ts';
import { tables } from '../../../src/scenarios/tables/index.ts';
import { renamedThing, withoutThings } from '../../../src/scenarios/tables/references.ts';
import { Revision } from '../../../src/scenarios/tables/revision.ts';
import { columnNamed, rowsOf, type Table } from '../../../src/scenarios/tables/table.ts';

const base = baseCompany as PlainObject;
const table = (id: string): Table => tables.find((one) => one.id === id)!;

const cell = (tableId: string, keys: readonly string[], title: string, text: string) => ({
  keys,
  column: columnNamed(table(tableId).columns, title)!,
  text,
});

const edited = (tableId: string, keys: readonly string[], title: string, text: string): PlainObject =>
  withCells(base, table(tableId), [cell(tableId, keys, title, text)]);

/** Whether a scenario runs as it stands. */
function isWhole(scenario: PlainObject): boolean {
  const study = parseStudy({ kind: 'study', base: scenario });
  const cells = study.ok ? cellsOf(study.value) : study;
  return cells.ok && cells.value.every((one) => compileCell(one).ok);
}

describe('cells', () => {
  it('take numbers, shares, laws and choices as people write them', () => {
    expect(valueAt(edited('items', ['A1'], 'Price', '1 234,50'), ['items', 'A1', 'price'])).toBe(1234.5);
    expect(valueAt(edited('places', ['dc'], 'Damage', '2.8 %'), ['places', 'dc', 'damage'])).toBe(0.028);
    expect(valueAt(edited('items', ['A1'], 'Kind', 'Semi'), ['items', 'A1', 'kind'])).toBe('semi');
    expect(
      valueAt(edited('suppliers', ['supplierA'], 'lead time', 'gamma 4 d, cv 0.5'), [
        'suppliers',
        'supplierA',
        'leadTime',
      ]),
    ).toEqual({ kind: 'gamma', mean: '4 d', cv: 0.5 });
  });

  it('keep what they cannot read', () => {
    expect(valueAt(edited('items', ['A1'], 'Price', 'ten'), ['items', 'A1', 'price'])).toBe('ten');
    expect(valueAt(edited('items', ['A1'], 'Price', '1,234'), ['items', 'A1', 'price'])).toBe('1,234');
  });

  it('emptied take their value away, and the part they were in when that is empty too', () => {
    expect(valueAt(edited('items', ['A1'], 'Price', ''), ['items', 'A1'])).not.toHaveProperty('price');
    expect(
      valueAt(edited('stocks', ['kitA', 'plant'], 'On hand at start', ''), ['stocks', 'kitA@plant']),
    ).not.toHaveProperty('initial');
  });

  it('share with the version before what they do not change', () => {
    const next = edited('items', ['A1'], 'Price', '7');
    expect(next['stocks']).toBe(base['stocks']);
    expect(valueAt(next, ['items', 'A2'])).toBe(valueAt(base, ['items', 'A2']));
    expect(valueAt(base, ['items', 'A1', 'price'])).not.toBe(7);
  });
});

describe('renaming', () => {
  const renamed = (tableId: string, keys: readonly string[], name: string): PlainObject => {
    const outcome = withKey(base, table(tableId), keys, keys.length - 1, name);
    expect(outcome.ok).toBe(true);
    return outcome.ok ? outcome.scenario : {};
  };

  it.each([
    ['items', ['A1'], 'item-one'],
    ['items', ['kitA'], 'kit'],
    ['places', ['dc'], 'shop'],
    ['places', ['plant'], 'works'],
    ['lines', ['L1'], 'line'],
    ['suppliers', ['supplierA'], 'smith'],
    ['segments', ['distributor'], 'trade'],
    ['calendars', ['shifts'], 'hours'],
  ])('in %s of %j to %s leaves nothing behind', (tableId, keys, name) => {
    const next = renamed(tableId, keys, name);
    expect(isWhole(next)).toBe(true);
    const words =
      JSON.stringify(next)
        .replace(/"(kind|mode)":"\w+"/g, '')
        .match(/[\w-]+/g) ?? [];
    expect(words).not.toContain(keys.at(-1));
    expect(rowsOf(table(tableId), next).map((row) => row.keys.at(-1))).toContain(name);
  });

  it('of a station leaves those of other lines alone', () => {
    const next = renamed('stations', ['L1', 'assembly'], 'press');
    expect(isWhole(next)).toBe(true);
    expect(rowsOf(table('stations'), next).map(({ keys }) => keys)).toEqual([
      ['L1', 'press'],
      ['L2', 'assembly'],
    ]);
  });

  it('and back is what it was', () => {
    const there = renamedThing(base, { kind: 'item', id: 'A1' }, 'x');
    expect(renamedThing(there, { kind: 'item', id: 'x' }, 'A1')).toEqual(base);
  });

  it('is followed by what-ifs', () => {
    const patch = { stocks: { 'A1@dc': { rule: { S: 5 } } }, factors: { f: { target: ['layers/*/A1/rate'] } } };
    const study = followedByWhatIfs({ base, whatIfs: [{ id: 'w', patch }] }, (one) =>
      renamedThing(one, { kind: 'item', id: 'A1' }, 'x'),
    );
    expect(valueAt(study, ['whatIfs', '0', 'patch'])).toEqual({
      stocks: { 'x@dc': { rule: { S: 5 } } },
      factors: { f: { target: ['layers/*/x/rate'] } },
    });
  });

  it.each(tables.map(({ id }) => id))('in a what-if leaves the rows of %s in their order', (tableId) => {
    const next = renamedThing(base, { kind: 'item', id: 'A1' }, 'item-one');
    const study = withScenario({ kind: 'study', base, whatIfs: [{ id: 'w', patch: {} }] }, 1, next);
    const rows = (scenario: PlainObject): readonly string[] => rowsOf(table(tableId), scenario).map(({ id }) => id);
    expect(rows(scenarioOf(JSON.parse(JSON.stringify(study)) as PlainObject, 1))).toEqual(rows(next));
  });

  it('is refused where the id is taken or is none', () => {
    expect(withKey(base, table('items'), ['A1'], 0, 'A2')).toMatchObject({ ok: false, trouble: 'taken' });
    expect(withKey(base, table('items'), ['A1'], 0, 'A 2')).toMatchObject({ ok: false, trouble: 'noId' });
    expect(withKey(base, table('items'), ['A1'], 0, '__proto__')).toMatchObject({ ok: false, trouble: 'noId' });
    expect(withKey(base, table('items'), ['A1'], 0, '')).toMatchObject({ ok: false, trouble: 'incomplete' });
  });
});

describe('rows', () => {
  it('of an item go with all that is about it, and that is counted', () => {
    const { scenario, consequences } = withoutRowsAndAll(base, table('items'), [['A1']]);
    expect(isWhole(scenario)).toBe(true);
    expect(Object.fromEntries(consequences.removed)).toMatchObject({ stocks: 1, layers: 3, levels: 1, times: 1 });
    expect(JSON.stringify(scenario)).not.toMatch(/\bA1\b/);
  });

  it('of many items go as quickly as one, and from what what-ifs change', () => {
    const finished = Object.keys(baseCompany.items).filter((id) => !id.startsWith('kit'));
    const { scenario, consequences } = withoutRowsAndAll(
      base,
      table('items'),
      finished.map((id) => [id]),
    );
    expect(Object.keys(scenario['items'] as PlainObject)).toEqual(['kitA', 'kitB', 'kitC']);
    expect(consequences.removed.get('stocks')).toBe(finished.length);
    const patch = { stocks: { 'A1@dc': { rule: { S: 5 } }, 'kitA@plant': { rule: { S: 6 } } } };
    const [things] = thingsOf(table('items'), [['A1'], ['A2']]);
    expect(withoutThings(patch, things!).scenario).toEqual({ stocks: { 'kitA@plant': { rule: { S: 6 } } } });
  });

  it('of a line that stocks are made on say so', () => {
    const { consequences } = withoutRowsAndAll(base, table('lines'), [['L1']]);
    expect(consequences.dangling).toContain('stocks/A1@dc/source/line');
  });

  it('of one value can be added and removed again', () => {
    const bills = table('bom');
    const revision = new Revision(base);
    expect(addRow(revision, bills, ['kitA', 'kitB']).ok).toBe(true);
    expect(valueAt(revision.result, ['items', 'kitA', 'components'])).toEqual({ kitB: 1 });
    expect(withoutRows(revision.result, bills, [['kitA', 'kitB']])).toEqual(base);
    expect(addRow(revision, bills, ['nothing', 'kitB'])).toMatchObject({ ok: false, trouble: 'noParent' });
  });

  it('copied are whole', () => {
    const { scenario, keys } = withCopy(base, table('items'), ['A1']);
    expect(keys).toEqual(['A1-2']);
    expect(isWhole(scenario)).toBe(true);
    expect(valueAt(scenario, ['stocks', 'A1-2@dc'])).toEqual(valueAt(base, ['stocks', 'A1@dc']));
    expect(withCopy(scenario, table('items'), ['A1']).keys).toEqual(['A1-3']);
  });

  it('of times make one time for all that of all others', () => {
    const scenario = withCells(base, table('stations'), [cell('stations', ['L1', 'assembly'], 'Unit time', '5 min')]);
    const revision = new Revision(scenario);
    expect(addRow(revision, table('times'), ['L1', 'assembly', 'A1']).ok).toBe(true);
    expect(valueAt(revision.result, ['lines', 'L1', 'stations', 'assembly', 'unitTime'])).toEqual({
      '*': '5 min',
      A1: '1 min',
    });
  });
});
