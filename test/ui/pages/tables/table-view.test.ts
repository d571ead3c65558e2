import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../../src/scenarios/issues.ts';
import type { PlainObject } from '../../../../src/scenarios/plain-data.ts';
import { baseCompany } from '../../../../src/scenarios/presets/base-company.ts';
import { withCells } from '../../../../src/scenarios/tables/edit-table.ts';
import { tables } from '../../../../src/scenarios/tables/index.ts';
import { columnNamed } from '../../../../src/scenarios/tables/table.ts';
import { factsOf } from '../../../../src/ui/pages/scenarios/tables/cell-facts.ts';
import { blockOf, filledDown, pastedBlock } from '../../../../src/ui/pages/scenarios/tables/block.ts';
import { at, moved, neighbour, rangeOf } from '../../../../src/ui/pages/scenarios/tables/selection.ts';
import { issuesByCell, issuesIn, viewOf } from '../../../../src/ui/pages/scenarios/tables/table-view.ts';

const base = baseCompany as PlainObject;
const table = (id: string) => tables.find((one) => one.id === id)!;
const plain = { filter: '', sorting: undefined, allColumns: false };
const items = viewOf(table('items'), base, undefined, plain);

describe('a view of a table', () => {
  it('finds rows by any of their texts, and sorts numbers as numbers without touching the data', () => {
    const found = viewOf(table('items'), base, undefined, { ...plain, filter: 'MATER' });
    expect(found.rows.map(({ id }) => id)).toEqual(['kitA', 'kitB', 'kitC']);
    expect(found.total).toBe(Object.keys(baseCompany.items).length);
    const sorted = viewOf(table('items'), base, undefined, { ...plain, sorting: { column: 'price', down: true } });
    expect(sorted.rows.map(({ id }) => id).slice(0, 3)).toEqual(['C2', 'C1', 'B3']);
    expect(sorted.rows.slice(-3).map(({ id }) => id)).toEqual(['kitA', 'kitB', 'kitC']);
    expect(Object.keys(baseCompany.items)[0]).toBe('A1');
  });

  it('shows columns that are usual or have a value, and all of them when asked', () => {
    const titles = items.columns.map(({ title }) => title);
    expect(titles).toContain('Price');
    expect(titles).not.toContain('Shelf life');
    const all = viewOf(table('items'), base, undefined, { ...plain, allColumns: true });
    expect(all.columns.map(({ title }) => title)).toContain('Shelf life');
  });

  it('says what a cell was in the base', () => {
    const price = columnNamed(table('items').columns, 'Price')!;
    const scenario = withCells(base, table('items'), [{ keys: ['A1'], column: price, text: '50' }]);
    const view = viewOf(table('items'), scenario, base, plain);
    const facts = (n: number) =>
      factsOf(table('items'), view.rows[n]!, price, view.base?.get(view.rows[n]!.id), true, undefined);
    expect(facts(0)).toMatchObject({ text: '50', was: String(baseCompany.items['A1']!.price), problem: undefined });
    expect(facts(1).was).toBeUndefined();
  });
});

describe('problems', () => {
  const problem = (path: string): Issue => ({ path, message: path, severity: 'error' });
  const draft = { base, whatIfs: [{ id: 'w', patch: {} }] };
  const marks = (id: string, paths: readonly string[], index = 0) => {
    const view = viewOf(table(id), base, undefined, plain);
    const found = issuesByCell(view, issuesIn(paths.map(problem), draft, index));
    return [...found].map(([row, cells]) => [row, ...cells.keys()]);
  };

  it('stand at their cells', () => {
    expect(marks('stocks', ['stocks/A1@dc/rule/lot', 'base/stocks/A2@dc/source/line'])).toEqual([
      ['A1 | dc', 'rule.lot'],
      ['A2 | dc', 'source.line'],
    ]);
    expect(marks('demand', ['layers/retail/A1/units'])).toEqual([['retail | A1', 'units']]);
    expect(marks('bom', ['items/A1/components/kitA'])).toEqual([['A1 | kitA', 'value']]);
  });

  it('of a row, or of what is out of view, stand at its first column; those of another table do not', () => {
    expect(marks('stocks', ['stocks/A1@dc'])).toEqual([['A1 | dc', 'item']]);
    expect(marks('stocks', ['stocks/A1@dc/tuned/z'])).toEqual([['A1 | dc', 'item']]);
    expect(marks('lines', ['lines/L1/stations/assembly/yield'])).toEqual([]);
    expect(marks('stations', ['lines/L1/stations/assembly/yield'])).toEqual([['L1 | assembly', 'yield']]);
  });

  it('of another scenario do not stand in this one', () => {
    const paths = ['whatIfs/w/items/A1/price', 'whatIfs/0/patch/items/A2/price', 'items/A3/price'];
    expect(marks('items', paths, 1)).toEqual([
      ['A1', 'price'],
      ['A2', 'price'],
    ]);
    expect(marks('items', paths, 0)).toEqual([['A3', 'price']]);
  });
});

describe('a pasted block', () => {
  const cells = (text: string) => text.split('\n').map((row) => row.split('\t'));

  it('with the keys of its rows finds them wherever it is pasted, with titles or without', () => {
    const bare = pastedBlock(items, cells('B1\tnew\nZ9\tother'), rangeOf(at(4, 0)));
    expect(bare).toEqual({
      kind: 'rows',
      sheet: {
        name: 'Items',
        rows: [
          ['Item', 'Title'],
          ['B1', 'new'],
          ['Z9', 'other'],
        ],
      },
    });
    const titled = pastedBlock(items, cells('Price\tItem\n7\tB1'), rangeOf(at(2, 3)));
    expect(titled).toEqual({
      kind: 'rows',
      sheet: {
        name: 'Items',
        rows: [
          ['Price', 'Item'],
          ['7', 'B1'],
        ],
      },
    });
  });

  it('without keys goes to the cells from the selected one on, repeated over a selection', () => {
    const pasted = pastedBlock(items, cells('7\n8'), rangeOf(at(1, 4)));
    expect(pasted.kind === 'cells' && pasted.edits.map(({ keys, column, text }) => [keys[0], column.id, text])).toEqual(
      [
        ['A2', 'price', '7'],
        ['A3', 'price', '8'],
      ],
    );
    const selection = { anchor: { row: 0, column: 4 }, active: { row: 2, column: 5 } };
    const filled = pastedBlock(items, [['9']], rangeOf(selection));
    expect(filled.kind === 'cells' && filled.edits.map(({ text }) => text)).toEqual(Array(6).fill('9'));
  });

  it('leaves out what has no place, and never changes keys by place', () => {
    const last = items.rows.length - 1;
    expect(pastedBlock(items, cells('7\n8\n9'), rangeOf(at(last, 4)))).toMatchObject({
      left: 2,
      edits: [{ text: '7' }],
    });
    const stocks = viewOf(table('stocks'), base, undefined, plain);
    expect(pastedBlock(stocks, cells('shop\tmade'), rangeOf(at(0, 1)))).toMatchObject({
      left: 1,
      edits: [{ text: 'made' }],
    });
  });

  it('of one id becomes a new row where one is typed', () => {
    const pasted = pastedBlock(items, [['Z9']], rangeOf(at(items.rows.length, 0)));
    expect(pasted).toEqual({ kind: 'rows', sheet: { name: 'Items', rows: [['Item'], ['Z9']] } });
  });

  it('is filled down from the first row of a range', () => {
    const edits = filledDown(items, { top: 3, bottom: 5, left: 3, right: 4 });
    const { price } = baseCompany.items['B1']!;
    expect(edits.map(({ keys, text }) => [keys[0], text])).toEqual([
      ['B2', 'B'],
      ['B2', String(price)],
      ['B3', 'B'],
      ['B3', String(price)],
    ]);
  });

  it('is what a range of cells is copied as', () => {
    expect(blockOf(items, { top: 0, bottom: 1, left: 0, right: 4 })).toEqual([
      ['A1', '', 'finished', 'A', String(baseCompany.items['A1']!.price)],
      ['A2', '', 'finished', 'A', String(baseCompany.items['A2']!.price)],
    ]);
  });
});

describe('moving', () => {
  const extent = { rows: 20, columns: 5, page: 8 };
  it.each([
    ['ArrowDown', false, 3, 2],
    ['ArrowDown', true, 19, 2],
    ['ArrowLeft', false, 2, 1],
    ['PageUp', false, 0, 2],
    ['PageDown', false, 10, 2],
    ['Home', false, 2, 0],
    ['End', true, 19, 4],
  ])('by %s, far: %s', (key, isFar, row, column) => {
    expect(moved({ row: 2, column: 2 }, key, isFar, extent)).toEqual({ row, column });
  });

  it('in reading order ends before the first and behind the last cell', () => {
    expect(neighbour({ row: 0, column: 4 }, 1, extent)).toEqual({ row: 1, column: 0 });
    expect(neighbour({ row: 0, column: 0 }, -1, extent)).toBeUndefined();
    expect(neighbour({ row: 19, column: 4 }, 1, extent)).toBeUndefined();
    expect(moved({ row: 0, column: 0 }, 'x', false, extent)).toBeUndefined();
  });
});
