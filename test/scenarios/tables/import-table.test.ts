import { describe, expect, it } from 'vitest';
import { type PlainObject, valueAt } from '../../../src/scenarios/plain-data.ts';
import { baseCompany } from '../../../src/scenarios/presets/base-company.ts';
import { columnLetters, planImport } from '../../../src/scenarios/tables/import-table.ts';

const base = baseCompany as PlainObject;
const items = (...rows: string[][]) => [
  { name: 'Items', rows: [['Item', 'Kind', 'Price', 'Family', 'Shelf life'], ...rows] },
];
const update = { decimal: undefined, replace: false } as const;
const itemIds = Object.keys(baseCompany.items);

describe('an import', () => {
  it('says what it adds, changes and removes, and leaves the scenario alone', () => {
    const before = structuredClone(base);
    const plan = planImport(base, items(['A1', 'finished', '99', 'A', ''], ['new', 'finished', '5', '', '']), {
      ...update,
      replace: true,
    });
    expect(plan.problems).toEqual([]);
    expect(plan.changes).toEqual([
      { table: 'items', added: ['new'], changed: ['A1'], removed: itemIds.filter((id) => id !== 'A1') },
    ]);
    expect(base).toEqual(before);
  });

  it('keeps rows and columns that the file does not have', () => {
    const { scenario } = planImport(base, items(['A1', 'finished', '99', 'A', '']), update);
    expect(Object.keys(scenario['items'] as PlainObject)).toEqual(itemIds);
    expect(valueAt(scenario, ['items', 'A1'])).toEqual({ ...baseCompany.items['A1'], price: 99 });
  });

  it('names every bad cell: sheet, row, column, what was found and what was expected', () => {
    const plan = planImport(
      base,
      items(
        ['A1', 'finnished', 'ten', 'A', '3 weeks'],
        ['', '', '', '', ''],
        ['b 2', 'semi', '', '', ''],
        ['A1', 'semi', '', '', ''],
      ),
      update,
    );
    expect(plan.problems).toEqual([
      {
        sheet: 'Items',
        row: 2,
        column: 'B',
        title: 'Kind',
        found: 'finnished',
        expected: expect.stringContaining('"finished"'),
      },
      { sheet: 'Items', row: 2, column: 'C', title: 'Price', found: 'ten', expected: 'a number' },
      {
        sheet: 'Items',
        row: 2,
        column: 'E',
        title: 'Shelf life',
        found: '3 weeks',
        expected: expect.stringContaining('a duration'),
      },
      { sheet: 'Items', row: 4, column: 'A', title: 'Item', found: 'b 2', expected: expect.stringContaining('an id') },
      {
        sheet: 'Items',
        row: 5,
        column: 'A',
        title: 'Item',
        found: 'A1',
        expected: expect.stringContaining('a row once'),
      },
    ]);
    expect(valueAt(plan.scenario, ['items', 'A1', 'price'])).toBe('ten');
  });

  it('names titles and sheets it does not know, keys that have no column, and names of nothing', () => {
    const plan = planImport(
      base,
      [
        { name: 'Itmes', rows: [['Item']] },
        {
          name: 'Items',
          rows: [
            ['Item', 'Prise'],
            ['A1', '3'],
          ],
        },
        {
          name: 'Stocks',
          rows: [
            ['Item', 'Source'],
            ['A1', 'made'],
          ],
        },
        {
          name: 'Lines',
          rows: [
            ['Line', 'Place'],
            ['L1', 'plnat'],
          ],
        },
      ],
      update,
    );
    expect(plan.problems).toEqual([
      {
        sheet: 'Items',
        row: 1,
        column: 'B',
        title: '',
        found: 'Prise',
        expected: 'the title of a column; did you mean "Price"?',
      },
      { sheet: 'Stocks', row: 1, column: '', title: '', found: 'none of that title', expected: 'a column "Place"' },
      {
        sheet: 'Itmes',
        row: 0,
        column: '',
        title: '',
        found: 'Itmes',
        expected: 'the name of a table; did you mean "Items"?',
      },
      {
        sheet: 'Lines',
        row: 2,
        column: 'B',
        title: 'Place',
        found: 'plnat',
        expected: 'the id of a place; did you mean "plant"?',
      },
    ]);
  });

  it('asks for what a row needs', () => {
    const plan = planImport(
      base,
      [
        {
          name: 'Stocks',
          rows: [
            ['Item', 'Place', 'Policy'],
            ['A1', 'plant', 'baseStock'],
          ],
        },
      ],
      update,
    );
    expect(plan.problems).toEqual([
      {
        sheet: 'Stocks',
        row: 2,
        column: '',
        title: 'Source',
        found: '',
        expected: '"made" or "bought" or "transferred"',
      },
    ]);
  });

  it('reads numbers with a decimal comma where the file has one', () => {
    const cells = items(['A1', 'finished', '1.234', '', '4,5 d'], ['A2', 'finished', '1.234,5', '', '']);
    const { scenario } = planImport(base, cells, { decimal: ',', replace: false });
    expect(valueAt(scenario, ['items', 'A1', 'price'])).toBe(1234);
    expect(valueAt(scenario, ['items', 'A1', 'shelfLife'])).toBe('4.5 d');
    expect(valueAt(scenario, ['items', 'A2', 'price'])).toBe(1234.5);
  });

  it('numbers columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
