import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { csvOf, plannedImport, workbookOf } from '../../../src/runner/tables/exchange.ts';
import { problemsCsv } from '../../../src/runner/tables/problems-csv.ts';
import { readBlock, readSeparated, writeBlock } from '../../../src/runner/tables/separated.ts';
import { readWorkbook } from '../../../src/runner/tables/workbook.ts';
import { compileCell } from '../../../src/scenarios/compile.ts';
import { parseStudy } from '../../../src/scenarios/parse.ts';
import { baseCompany } from '../../../src/scenarios/presets/base-company.ts';
import { presets } from '../../../src/scenarios/presets/index.ts';
import { tables } from '../../../src/scenarios/tables/index.ts';
import { cellsOf } from '../../../src/scenarios/what-if.ts';

const base = JSON.stringify(baseCompany);
const csv = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

describe('workbooks', () => {
  it.each(presets.map(({ id, study }) => [id, JSON.stringify(study.base)] as const))(
    'of %s come back without a change',
    async (_, scenario) => {
      const plan = await plannedImport(scenario, { name: 'x.xlsx', bytes: await workbookOf(scenario) }, '', true);
      expect(plan).toEqual({ ok: true, scenario, problems: [], changes: [] });
    },
  );

  it('have a sheet that explains, and one for each table, with nothing but titles where nothing is', async () => {
    const sheets = await readWorkbook(await workbookOf('{}'));
    expect(sheets.map(({ name }) => name)).toEqual(tables.map(({ title }) => title));
    for (const { rows } of sheets) expect(rows).toHaveLength(1);
  });

  it('make a study of nothing that is valid and runs', async () => {
    const plan = await plannedImport('{}', { name: 'x.xlsx', bytes: await workbookOf(base) }, '', true);
    expect(plan).toMatchObject({ ok: true, problems: [] });
    const study = parseStudy({ kind: 'study', base: plan.ok ? JSON.parse(plan.scenario) : {} });
    const cells = study.ok ? cellsOf(study.value) : study;
    expect(cells.ok && compileCell(cells.value[0]!).ok).toBe(true);
  });

  it('offer what may stand in a column: choices, and the ids of the sheet that it names', async () => {
    const { sheets } = await readXlsx(await workbookOf(base));
    const lists = sheets.find(({ name }) => name === 'Stocks')?.dataValidations ?? [];
    expect(lists.find(({ range }) => range.startsWith('A2'))?.formula1).toContain("'Items'!$A$2");
    expect(lists.some(({ values }) => values?.join() === 'made,bought,transferred')).toBe(true);
  });

  it('of another program are read: numbers, per cents, and every bad cell by its place', async () => {
    const path = fileURLToPath(new URL('../../fixtures/other-writer.xlsx', import.meta.url));
    const file = { name: 'other-writer.xlsx', bytes: new Uint8Array(readFileSync(path)) };
    const plan = await plannedImport(base, file, '', false);
    expect(plan).toMatchObject({
      ok: true,
      changes: [{ table: 'items', added: ['newItem', 'bad'], changed: ['A1'], removed: [] }],
      problems: [
        { sheet: 'Items', row: 4, column: 'B', found: 'finnished' },
        { sheet: 'Items', row: 4, column: 'C', found: 'ten', expected: 'a number' },
      ],
    });
    const { A1 } = JSON.parse(plan.ok ? plan.scenario : '{}').items;
    expect(A1).toMatchObject({ price: 77.5, standardCost: 30, salvage: 0.05, shelfLife: '4 d' });
  });

  it('that are empty can be filled in by hand, with no more than a small factory needs, and run', async () => {
    const entries: Record<string, Record<string, string | number>[]> = {
      Company: [{ Id: 'mine', Title: 'Our own factory', 'Warm up': '2 wk', Measured: '8 wk' }],
      Items: [
        { Item: 'pump', Kind: 'finished', Price: 90, 'Standard cost': 50 },
        { Item: 'steel', Kind: 'material', 'Standard cost': 8 },
      ],
      'Bills of materials': [{ Item: 'pump', Component: 'steel', Quantity: 2 }],
      Places: [{ Place: 'works' }],
      Suppliers: [{ Supplier: 'mill', 'Lead time': 'gamma 10 d, cv 0.3' }],
      Lines: [{ Line: 'L1', Place: 'works' }],
      Stations: [{ Line: 'L1', Station: 'assembly', 'Unit time': '20 min', Yield: '97,5 %' }],
      Stocks: [
        {
          Item: 'pump',
          Place: 'works',
          Source: 'made',
          'Made on line': 'L1',
          Policy: 'baseStock',
          'Order-up-to level S': 60,
        },
        {
          Item: 'steel',
          Place: 'works',
          Source: 'bought',
          Supplier: 'mill',
          Policy: 'baseStock',
          'Order-up-to level S': 900,
        },
      ],
      Segments: [{ Segment: 'trade', Place: 'works', 'Order size': 'geometric 3' }],
      Demand: [{ Segment: 'trade', Item: 'pump', Units: '200 / wk' }],
    };
    const { sheets } = await readXlsx(await workbookOf('{}'));
    const filled = sheets.map(({ name, rows: [titles = []] }) => ({
      name,
      rows: [titles, ...(entries[name] ?? []).map((row) => titles.map((title) => row[String(title)] ?? null))],
    }));
    const plan = await plannedImport('{}', { name: 'mine.xlsx', bytes: await writeXlsx({ sheets: filled }) }, '', true);
    expect(plan).toMatchObject({ ok: true, problems: [] });
    const study = parseStudy({ kind: 'study', base: plan.ok ? JSON.parse(plan.scenario) : {} });
    expect(study.issues).toEqual([]);
    const cells = study.ok ? cellsOf(study.value) : study;
    const compiled = cells.ok ? compileCell(cells.value[0]!) : cells;
    expect(compiled.issues).toEqual([]);
    expect(compiled.ok).toBe(true);
  });

  it('that are none say so', async () => {
    const bytes = new TextEncoder().encode('PK and nothing more');
    expect(await plannedImport(base, { name: 'x.xlsx', bytes }, '', true)).toMatchObject({ ok: false });
  });
});

describe('any title', () => {
  it('comes back from a workbook and from separated values', async () => {
    // Quotes, separators, lines, formulas and signs of all scripts; no control characters, which no spreadsheet holds.
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'=+-@\'",;\t\n ._x0Aa'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(text, text, async (title, other) => {
        const scenario = JSON.stringify({
          items: { a: { kind: 'material', title }, b: { kind: 'material', title: other } },
        });
        const workbook = { name: 'x.xlsx', bytes: await workbookOf(scenario) };
        expect(await plannedImport(scenario, workbook, '', true)).toMatchObject({ ok: true, scenario });
        const text = csv('items.csv', csvOf(scenario, 'Items'));
        expect(await plannedImport(scenario, text, '', true)).toMatchObject({ ok: true, scenario });
      }),
      { seed: 4711, numRuns: 60 },
    );
  });
});

describe('separated values', () => {
  it('of every table come back without a change', async () => {
    for (const { id, title } of tables) {
      const plan = await plannedImport(base, csv(`${id}.csv`, csvOf(base, title)), '', true);
      expect(plan, id).toMatchObject({ ok: true, problems: [], changes: [] });
    }
  });

  it('are read as spreadsheets of any country write them', async () => {
    const german = '\uFEFFItem;Price;Kind;Shelf life\r\nA1;1.234,50;finished;4,5 d\r\nA2;99;finished;\r\n';
    const american = 'Item,Price,Kind,Shelf life\nA1,"1,234.50",finished,4.5 d\nA2,99,finished,\n';
    const told = 'sep=;\r\nItem;Price;Kind;Shelf life\r\nA1;1234,5;finished;4,5 d\r\nA2;99;finished;\r\n';
    for (const text of [german, american, told]) {
      const plan = await plannedImport(base, csv('my items.csv', text), 'Items', false);
      expect(plan).toMatchObject({ ok: true, problems: [] });
      const { items } = JSON.parse(plan.ok ? plan.scenario : '{}');
      expect(items.A1).toMatchObject({ price: 1234.5, shelfLife: '4.5 d' });
      expect(items.A2.price).toBe(99);
    }
  });

  it('name their rows as the spreadsheet does, whatever stands above', async () => {
    const plan = await plannedImport(base, csv('x.csv', 'sep=;\nItem;Price\nA1;ten\n'), 'Items', false);
    expect(plan).toMatchObject({ problems: [{ row: 3, column: 'B', found: 'ten', expected: 'a number' }] });
    expect(problemsCsv(plan.ok ? plan.problems : [])).toContain('Items,3,B,Price,ten,a number');
  });

  it('in the letters of the west are read too', async () => {
    const bytes = Uint8Array.from([...'Item;Title\nA1;M'].map((sign) => sign.charCodeAt(0)).concat([0xfc, 0x6c]));
    const plan = await plannedImport(base, { name: 'x.csv', bytes }, 'Items', false);
    expect(JSON.parse(plan.ok ? plan.scenario : '{}').items.A1.title).toBe('Mül');
  });

  it('never become formulas, and come back as they were', () => {
    const rows = [['=1+1', '@x', '-5', '-x', "'=y", 'a\tb', 'say "yes"', '+3', '']];
    const text = writeBlock(rows);
    expect(text).toContain("'=1+1\t'@x\t-5\t'-x\t''=y");
    expect(readBlock(text).rows).toEqual(rows);
  });

  it('tell the decimal sign by the numbers that have but one meaning', () => {
    expect(readSeparated('a;b\n1,5;2').decimal).toBe(',');
    expect(readSeparated('a;b\n1.5;2').decimal).toBe('.');
    expect(readSeparated('a;b\n1.5;2,5').decimal).toBeUndefined();
    expect(readBlock('1,234\t5').decimal).toBeUndefined();
    expect(readBlock('4,5 d\t5').decimal).toBe(',');
  });
});
