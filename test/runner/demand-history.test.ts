import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { HistoryOptions } from '../../src/runner/demand-history/options.ts';
import { type DemandHistory, readDemandHistory } from '../../src/runner/demand-history/read.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/histories/${name}`, import.meta.url), 'utf8');

/** The history in a text, with what was told beside it. */
async function read(text: string, options: HistoryOptions = {}): Promise<DemandHistory & { readonly told: string[] }> {
  const checked = await readDemandHistory(text, options);
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
  return {
    ...checked.value,
    told: checked.issues.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)),
  };
}

/** Why a text is refused. */
async function refused(text: string, options: HistoryOptions = {}): Promise<string[]> {
  const checked = await readDemandHistory(text, options);
  if (checked.ok) throw new Error(`read: ${JSON.stringify(checked.value)}`);
  return checked.issues.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
}

const lines = (...rows: string[]): string => `${rows.join('\n')}\n`;
const valuesOf = ({ series }: DemandHistory) => series.map(({ item, values }) => [item, ...values]);

describe('a demand history', () => {
  const three = [
    ['A', 5, 7, 9.5],
    ['B', 1, 2, 3],
  ];
  it.each([
    [
      'commas and quotes',
      lines(
        'date,sku,qty',
        '2024-01-01,"A",5',
        '"2024-01-08",A,7',
        '2024-01-15,A,"9.5"',
        '2024-01-01,B,1',
        '2024-01-08,B,2',
        '2024-01-15,B,3',
      ),
    ],
    [
      'semicolons and decimal commas',
      lines(
        'Week;Item;Units',
        '01.01.2024;A;5',
        '8.1.2024;A;7,0',
        '15.01.2024;A;9,5',
        '01.01.2024;B;1',
        '08.01.2024;B;2',
        '15.01.2024;B;3',
      ),
    ],
    [
      'tabs and dates with slashes',
      lines(
        'week\tproduct_id\tunits_sold',
        '1/1/2024\tA\t5',
        '1/8/2024\tA\t7',
        '1/15/2024\tA\t9.5',
        '1/1/2024\tB\t1',
        '1/8/2024\tB\t2',
        '1/15/2024\tB\t3',
      ),
    ],
    [
      'a byte order mark, Windows line ends, blank lines and columns of no use',
      `\uFEFFCustomer,Order Date,Part,Demand\r\nx,2024-01-01,A,5\r\nx,2024-01-08,A,7\r\n\r\nx,2024-01-15,A,9.5\r\ny,2024-01-01,B,1\r\ny,2024-01-08,B,2\r\n,2024-01-15,B,3\r\n\r\n`,
    ],
    [
      'ISO weeks',
      lines(
        'week,item,quantity',
        '2024-W01,A,5',
        '2024-W02,A,7',
        '2024-W03,A,9.5',
        '2024-W01,B,1',
        '2024-W02,B,2',
        '2024-W03,B,3',
      ),
    ],
  ])('with %s', async (_, text) => {
    const history = await read(text);
    expect(history).toMatchObject({ period: 'week', from: '2024-01-01', to: '2024-01-15', periods: 3, told: [] });
    expect(valuesOf(history)).toEqual(three);
  });

  it.each([
    ['2024-01-31', '2024-02-29', '2024-03-31', 'month'],
    ['2024-01-15', '2024-02-15', '2024-03-15', 'month'],
    ['2024-02-01', '2024-05-01', '2025-02-01', 'quarter'],
    ['2024Q1', '2024-Q2', '2024 q3', 'quarter'],
    ['20240105', '20240112', '20240126', 'week'],
    ['2024-01-02T10:00', '2024-01-03 11:30:00', '2024-01-22', 'week'],
  ])('dated %s, %s, %s is one by %4$s', async (first, second, third, period) => {
    const history = await read(lines('date,qty', `${first},1`, `${second},2`, `${third},3`));
    expect(history.period).toBe(period);
  });

  it('reads a quoted separator, line end and quote', async () => {
    const history = await read(
      lines('date,item,qty', '2024-01-01,"tea, ""green""\nloose",5', '2024-01-08,"tea, ""green""\nloose",6'),
    );
    expect(valuesOf(history)).toEqual([['tea, "green"\nloose', 5, 6]]);
  });

  it.each([
    ['aus_beer_quarterly.csv', 'quarter', '1956-01-01', '2010-04-01', 218, 1],
    ['us_gas_monthly.csv', 'month', '2001-01-01', '2021-02-01', 242, 1],
    ['online_retail_weekly.csv', 'week', '2010-11-29', '2011-12-05', 54, 24],
    ['carparts_monthly_sample.csv', 'month', '1998-01-01', '2002-03-01', 51, 127],
  ] as const)('%s as it is', async (name, period, from, to, periods, items) => {
    const history = await read(fixture(name));
    expect(history).toMatchObject({ period, from, to, periods, told: [] });
    expect(history.series).toHaveLength(items);
    const rows = fixture(name).trimEnd().split('\n').length - 1;
    expect(history.series.reduce((sum, { values }) => sum + values.length, 0)).toBe(rows);
  });

  it('of order lines: summed by week, without the weeks at the ends that are not whole', async () => {
    const text = fixture('online_retail_lines.csv');
    const [first] = await refused(text);
    expect(first).toMatch(/^row \d+, column "quantity": expected 0 or more, found -\d+; --net-cancellations/);
    const history = await read(text, { netCancellations: true });
    expect(history.period).toBe('week');
    // 74,215 units were ordered and cancelled on the same day: no week is anything like that.
    expect(Math.max(...history.series.flatMap(({ values }) => [...values]))).toBeLessThan(5000);
    expect(history.told.join('\n')).toMatch(/rows are added up to weeks that begin on Mondays/);
    expect(history.told.join('\n')).toMatch(/the week of \d{4}-\d\d-\d\d is left out: the data end on 2011-12-09/);
    expect(history.told.join('\n')).toMatch(/1 item begins after the last whole week: left out, first 23843/);
  });

  it('has a series for each item and segment', async () => {
    const history = await read(
      lines('month,sku,segment,qty', '2024-01,A,shop,1', '2024-01,A,web,2', '2024-02,A,shop,3', '2024-02,A,web,4'),
    );
    expect(history.series.map(({ item, segment, values }) => [item, segment, ...values])).toEqual([
      ['A', 'shop', 1, 3],
      ['A', 'web', 2, 4],
    ]);
    expect(history.told).toEqual([]);
  });
});

describe('what is filled in or added up is told', () => {
  it('weeks without a row are 0, from the first row of each item on', async () => {
    const history = await read(
      lines('date,sku,qty', '2024-01-01,A,5', '2024-01-22,A,6', '2024-01-08,B,3', '2024-01-29,B,0'),
    );
    expect(valuesOf(history)).toEqual([
      ['A', 5, 0, 0, 6, 0],
      ['B', 3, 0, 0, 0],
    ]);
    expect(history.told).toEqual(['5 weeks have no row: counted as 0, first A in the week of 2024-01-08']);
  });

  it('rows of the same item and period are added up', async () => {
    const history = await read(lines('month,sku,qty', '2024-01,A,5', '2024-02,A,1', '2024-01,A,2'));
    expect(valuesOf(history)).toEqual([['A', 7, 1]]);
    expect(history.told).toEqual([
      '1 row repeats the item and month of another: added to it, first row 4 repeats row 2',
    ]);
  });

  it('more cancelled than ordered counts as 0', async () => {
    const text = lines('month,sku,qty', '2024-01,A,5', '2024-02,A,-3', '2024-03,A,9', '2024-03,A,-4');
    const history = await read(text, { netCancellations: true });
    expect(valuesOf(history)).toEqual([['A', 5, 0, 5]]);
    expect(history.told[1]).toBe(
      'more was cancelled than ordered in 1 month: counted as 0, first A in the month of 2024-02-01',
    );
  });

  it('dates with slashes that can be read in two ways', async () => {
    const text = lines('date,qty', '1/2/2024,5', '1/3/2024,6', '1/4/2024,7');
    const months = await read(text, { dates: 'd/m/y' });
    expect(months).toMatchObject({ period: 'month', from: '2024-02-01', to: '2024-04-01', told: [] });
    const days = await read(text, { period: 'day' });
    expect(days).toMatchObject({ from: '2024-01-02', to: '2024-01-04' });
    expect(days.told).toEqual([
      'row 2, column "date": dates such as "1/2/2024" are read as month/day/year; --dates d/m/y reads them as day/month/year',
    ]);
  });

  it('numbers that can be read in two ways', async () => {
    const text = lines('month;qty', '2024-01;1.234', '2024-02;2.345');
    const european = await read(text);
    expect(valuesOf(european)).toEqual([['qty', 1234, 2345]]);
    expect(european.told).toEqual([
      'row 2, column "qty": "1.234" is read as 1234, with a decimal comma; --decimal "." reads it as 1.234',
    ]);
    const english = await read(text, { decimal: '.' });
    expect(valuesOf(english)).toEqual([['qty', 1.234, 2.345]]);
    expect(english.told).toEqual([]);
  });

  it('thousands may be set apart', async () => {
    const history = await read(
      lines('month,qty', '2024-01,"1,234.5"', '2024-02,1 000', "2024-03,1'000'000", '2024-04,1e3'),
    );
    expect(valuesOf(history)).toEqual([['qty', 1234.5, 1000, 1_000_000, 1000]]);
  });
});

describe('a range of dates', () => {
  const text = fixture('online_retail_weekly.csv');

  it('keeps the weeks whose dates lie in it, and the items whole', async () => {
    const day = (iso: string) => Date.parse(iso) / 86_400_000;
    const history = await read(text, { from: day('2011-01-10'), to: day('2011-11-28') });
    expect(history).toMatchObject({ from: '2011-01-10', to: '2011-11-28', periods: 47, told: [] });
    const between = await read(text, { from: day('2011-01-08'), to: day('2011-12-01') });
    expect(between).toMatchObject({ from: '2011-01-10', to: '2011-11-28' });
    const later = await refused(text, { from: day('2012-01-01') });
    expect(later).toEqual(['there is no date from 2012-01-01 on: the dates go from 2010-11-29 to 2011-12-05']);
  });

  it('adds weeks up to whole months only', async () => {
    const history = await read(text, { period: 'month' });
    expect(history).toMatchObject({ period: 'month', from: '2010-12-01', to: '2011-11-01', periods: 12 });
    const finer = await refused(fixture('us_gas_monthly.csv'), { period: 'week' });
    expect(finer).toEqual(['the dates of this file stand for a month each; they cannot be told apart by week']);
  });
});

describe('columns', () => {
  it('are the ones that are named', async () => {
    const history = await read(fixture('online_retail_weekly.csv'), { columns: { quantity: 'units_cancelled' } });
    expect(history.series[0]!.values[0]).toBe(2);
    expect(await refused(fixture('online_retail_weekly.csv'), { columns: { quantity: 'units' } })).toEqual([
      'row 1: there is no column "units"; the columns are "week_start", "sku", "description", "units_sold", "units_cancelled"',
    ]);
  });

  it('that could each be meant are named, with the remedy', async () => {
    expect(await refused(lines('order date,ship date,sku,qty', '2024-01-01,2024-01-02,A,1'))).toEqual([
      'row 1: the columns "order date", "ship date" could each be the date: say which, as in --columns "date=order date"',
    ]);
  });

  it('that are missing are named', async () => {
    expect(await refused(lines('sku,qty', 'A,1'))).toEqual([
      'row 1: expected a column called date, week, month or quarter, found "sku", "qty"',
    ]);
    expect((await refused(lines('date,sku,price,cost', '2024-01-01,A,1,2')))[0]).toMatch(
      /^row 1: expected a column called quantity, qty, units or demand/,
    );
  });
});

describe('bad input is refused, with its place and what is expected', () => {
  const examples = '2024-03-31, 31.03.2024, 03/31/2024, 2024-03, 2024-Q1 or 2024-W13';
  it.each([
    ['', 'the file is empty; expected a row of column names and rows below it'],
    [' \n\n', 'the file is empty; expected a row of column names and rows below it'],
    [lines('date,qty'), 'there are no rows below the column names'],
    [lines('date,qty', 'soon,5'), `row 2, column "date": expected a date such as ${examples}, found "soon"`],
    [lines('date,qty', ',5'), `row 2, column "date": expected a date such as ${examples}, found nothing`],
    [
      lines('date,qty', '2024-02-30,5'),
      'row 2, column "date": found "2024-02-30", but there is no such day (year-month-day, 1900 to 2199)',
    ],
    [
      lines('week,qty', '2023-W53,5'),
      'row 2, column "week": found "2023-W53", but there is no such week (year and week, 1900 to 2199)',
    ],
    [
      lines('date,qty', '2024-01-01,5', '2024-01-08,6', '15.01.2024,7'),
      'row 4, column "date": found "15.01.2024" (day.month.year), but row 2 has "2024-01-01" (year-month-day): write all dates of a file in one way',
    ],
    [
      lines('date,qty', '1/2/2024,5', '13/1/2024,6', '1/14/2024,7'),
      'row 4, column "date": found "1/14/2024" (month/day/year), but row 3 has "13/1/2024" (day/month/year): write all dates of a file in one way',
    ],
    [
      lines('date,qty', '2024-01-01,twelve'),
      'row 2, column "qty": expected a number with a decimal point, found "twelve"',
    ],
    [
      lines('date,qty', '2024-01-01,12 pcs'),
      'row 2, column "qty": expected a number with a decimal point, found "12 pcs"',
    ],
    [
      lines('date,qty', '2024-01-01,'),
      'row 2, column "qty": expected a number with a decimal point, found nothing; write 0 where nothing was asked for',
    ],
    [lines('date,qty', '2024-01-01,NaN'), 'row 2, column "qty": expected a number with a decimal point, found "NaN"'],
    [
      lines('date,qty', '2024-01-01,Infinity'),
      'row 2, column "qty": expected a number with a decimal point, found "Infinity"',
    ],
    [lines('date,qty', '2024-01-01,1e99'), 'row 2, column "qty": expected a number with a decimal point, found "1e99"'],
    [
      lines('date,qty', '2024-01-01,-5'),
      'row 2, column "qty": expected 0 or more, found -5; --net-cancellations subtracts negative quantities in their period',
    ],
    [
      lines('date;qty', '2024-01-01;1,5', '2024-01-08;2.25'),
      'row 3, column "qty": found "2.25", but row 2 has "1,5": write all numbers of a file with one decimal sign',
    ],
    [
      lines('date;sku;qty', '2024-01-01;A;5', '2024-01-08,A,6'),
      'row 3: expected 3 values as in row 1, separated by ";", found 1',
    ],
    [lines('date,qty', '2024-01-01,1,5'), 'row 2: expected 2 values as in row 1, separated by ",", found 3'],
    [lines('date,sku,qty', '2024-01-01,,5'), 'row 2, column "sku": expected the name of an item, found nothing'],
    [lines('date,sku,qty', '2024-01-01,"A,5'), 'row 2: a quoted text does not end, or goes on after its closing quote'],
  ])('%j', async (text, expected) => {
    expect(await refused(text)).toEqual([expected]);
  });

  it('lists the first problems and counts the rest', async () => {
    const rows = Array.from({ length: 120 }, (_, k) => `2024-01-01,x${k}`);
    const problems = await refused(lines('date,qty', ...rows));
    expect(problems).toHaveLength(50);
    expect(problems.at(-1)).toBe('and 71 more problems');
  });

  it('refuses a text that is too long, and more periods than are kept', async () => {
    const long = `date,qty\n${'2024-01-01,5\n'.repeat(6_000_000)}`;
    expect((await refused(long))[0]).toMatch(/^the file has 74 MB; at most 64 MB are read/);
    const wide = [`1900-01-01`, `2199-12-31`].flatMap((date) =>
      Array.from({ length: 400 }, (_, k) => `${date},item ${k},1`),
    );
    await expect(readDemandHistory(lines('date,item,qty', ...wide), { period: 'day' })).rejects.toThrow(
      '400 items of 109573 periods are more than a history holds',
    );
  });
});
