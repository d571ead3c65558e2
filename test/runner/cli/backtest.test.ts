import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { forecastMethods } from '../../../src/sim/index.ts';
import { bytes, tandem } from './terminal.ts';

const history = (name: string): string =>
  readFileSync(new URL(`../../fixtures/histories/${name}`, import.meta.url), 'utf8');
const files = {
  'beer.csv': history('aus_beer_quarterly.csv'),
  'retail.csv': history('online_retail_weekly.csv'),
  'parts.csv': history('carparts_monthly_sample.csv'),
  'short.csv': 'week,qty\n2024-01-01,5\n2024-01-08,6\n2024-01-15,7\n2024-01-22,8\n',
};

interface Accuracy {
  readonly count: number;
  readonly wape: number | null;
  readonly mase: number | null;
  readonly bias: number | null;
  readonly forecastValueAdded: number | null;
  readonly mape: number | null;
  readonly mae: number | null;
  readonly rmse: number | null;
  readonly meanError: number | null;
}
interface Result {
  readonly file: string;
  readonly items: number;
  readonly periods: number;
  readonly period: string;
  readonly test: number;
  readonly season: number | null;
  readonly scaleLag: number;
  readonly leftOut: readonly string[];
  readonly methods: readonly {
    readonly id: string;
    readonly parameters: Record<string, number>;
    readonly items: number;
    readonly tooShort: number;
    readonly overall: Accuracy;
    readonly horizons: Record<string, Accuracy>;
  }[];
}

async function results(...args: string[]): Promise<Result[]> {
  const { status, stdout } = await tandem(['backtest', ...args, '--json'], { files });
  expect(status).toBe(0);
  return (JSON.parse(stdout) as { backtests: Result[] }).backtests;
}

describe('tandem backtest', () => {
  it('prints the accuracy table of Hyndman & Athanasopoulos, sec. 5.8 (F05)', async () => {
    const [beer] = await results('beer.csv', '--from', '1992-01-01', '--origin', 'fixed', '--test', '10');
    expect(beer).toMatchObject({ period: 'quarter', periods: 74, items: 1, test: 10, season: 4, scaleLag: 4 });
    const printed = {
      mean: [38.4, 34.8, 8.28, 2.44],
      naive: [62.7, 57.4, 14.2, 4.01],
      seasonalNaive: [14.3, 13.4, 3.17, 0.937],
      drift: [64.9, 58.9, 14.6, 4.12],
    };
    for (const [id, numbers] of Object.entries(printed)) {
      const { rmse, mae, mape, mase } = beer!.methods.find((method) => method.id === id)!.overall;
      // Three digits are printed.
      expect([rmse!, mae!, 100 * mape!, mase!].map((value) => Number(value.toPrecision(3)))).toEqual(numbers);
    }
  });

  it('forecasts one week ahead, again and again, as R does (F07)', async () => {
    const [retail] = await results(
      ...['retail.csv', '--item', '22197', '--from', '2011-01-10', '--to', '2011-11-28', '--test', '35'],
      ...['--horizons', '1', '--season', '1', '--method', 'ses:alpha=0.2', '--method', 'movingAverage:n=4,naive'],
    );
    const [ses, average, naive] = retail!.methods.map(({ overall }) => overall);
    expect(ses!.count).toBe(35);
    expect(ses!.mae).toBeCloseTo(663.1224811875346, 6);
    expect(ses!.meanError).toBeCloseTo(261.5118959114663, 6);
    expect(ses!.rmse).toBeCloseTo(1036.314233726954, 6);
    expect(average!.mae).toBeCloseTo(673.9214285714286, 6);
    expect(naive!.mae).toBeCloseTo(717.6285714285714, 6);
    expect(naive!.forecastValueAdded).toBe(0);
    expect(ses!.forecastValueAdded).toBeCloseTo(naive!.wape! - ses!.wape!, 12);
  });

  it('tries every method that learns from history, on every item, with the season and horizons of its periods', async () => {
    const [parts] = await results('parts.csv');
    expect(parts).toMatchObject({ period: 'month', items: 127, periods: 51, test: 12, season: 12, leftOut: [] });
    const learning = forecastMethods.filter(({ id }) => id !== 'prior').map(({ id }) => id);
    expect(parts!.methods.map(({ id }) => id)).toEqual(learning);
    for (const { items, tooShort, overall, horizons } of parts!.methods) {
      expect([items, tooShort]).toEqual([127, 0]);
      expect(Object.keys(horizons)).toEqual(['1', '2', '3', '6']);
      expect(overall.count).toBe(127 * (12 + 11 + 10 + 7));
      for (const accuracy of [overall, ...Object.values(horizons)]) {
        expect(Object.values(accuracy).every((value) => Number.isFinite(value))).toBe(true);
      }
    }
  });

  it('leaves seasonal methods out where a year is not known before the test, and says so', async () => {
    const [retail] = await results('retail.csv');
    expect(retail).toMatchObject({ season: null, scaleLag: 1, leftOut: ['seasonalNaive', 'holtWinters'] });
    const quarterly = await results('retail.csv', '--season', '13', '--method', 'seasonalNaive,holtWinters:season=30');
    expect(
      quarterly[0]!.methods.map(({ parameters, items, tooShort }) => [parameters['season'], items, tooShort]),
    ).toEqual([
      [13, 24, 0],
      [30, 0, 24],
    ]);
    expect(quarterly[0]!.methods[1]!.overall).toMatchObject({ count: 0, wape: null, mase: null });
  });

  it('shows a table for each measure, and what to know about them', async () => {
    const { status, stdout, stderr } = await tandem(['backtest', 'retail.csv', '--season', '30'], { files });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^retail\.csv: 24 items, 54 weeks from 2010-11-29 to 2011-12-05, the last 13 forecast/);
    for (const title of ['WAPE', 'MASE', 'Bias (above 0: too much forecast)', 'Forecast value added']) {
      expect(stdout).toMatch(new RegExp(`^${title.replace(/[()]/g, '\\$&')}.* h = 1 +h = 2 +h = 4 +h = 8 +all$`, 'm'));
    }
    expect(stdout.match(/^ {2}ses alpha 0\.2 +\d/gm)).toHaveLength(2); // WAPE and MASE; the others have signs
    expect(stdout).toMatch(/^lowest WAPE: \w+.*, \d+\.\d %$/m);
    expect(stdout).toMatch(/^holtWinters .*: too little history of every item \(needs 60 before the test\)$/m);
  });

  it('tells what was filled in on standard error, unless it is to be quiet', async () => {
    const gaps = {
      'gaps.csv': 'week,qty\n2024-01-01,5\n2024-01-08,6\n2024-01-15,7\n2024-02-05,8\n2024-02-12,9\n2024-03-25,3\n',
    };
    const args = ['backtest', 'gaps.csv', '--test', '4', '--horizons', '1'];
    const { status, stdout, stderr } = await tandem(args, { files: gaps });
    expect(status).toBe(0);
    expect(stderr).toBe('gaps.csv: warning: 7 weeks have no row: counted as 0, first qty in the week of 2024-01-22\n');
    const quiet = await tandem([...args, '--quiet'], { files: gaps });
    expect([quiet.stdout, quiet.stderr]).toEqual([stdout, '']);
  });

  it('reads several files, and standard input', async () => {
    const both = await results('beer.csv', 'parts.csv', '--method', 'naive');
    expect(both.map(({ file, period }) => [file, period])).toEqual([
      ['beer.csv', 'quarter'],
      ['parts.csv', 'month'],
    ]);
    const args = ['backtest', '-', '--json', '--test', '2', '--horizons', '1,2', '--method', 'naive'];
    const { stdout } = await tandem(args, { stdin: [bytes(files['short.csv'])] });
    const [piped] = (JSON.parse(stdout) as { backtests: Result[] }).backtests;
    expect(piped).toMatchObject({ file: 'standard input', periods: 4 });
    expect(piped!.methods[0]!.overall).toMatchObject({ count: 3, meanError: 4 / 3 });
  });

  it('tests no more than half of a short history, and only as far ahead as that goes', async () => {
    const [short] = await results('short.csv');
    expect(short).toMatchObject({ periods: 4, test: 2, leftOut: ['seasonalNaive', 'holtWinters'] });
    expect(Object.keys(short!.methods[0]!.horizons)).toEqual(['1', '2']);
  });

  it('exits with 130 when it is interrupted', async () => {
    const stop = new AbortController();
    stop.abort();
    const { status } = await tandem(['backtest', 'parts.csv'], { files, signal: stop.signal });
    expect(status).toBe(130);
  });
});

describe('bad usage of backtest exits with 2 and says why', () => {
  it.each([
    [[], 'tandem: usage: tandem backtest <csv>…\n'],
    [['none.csv'], 'tandem: there is no file called none.csv\n'],
    [['.'], 'tandem: . is a folder; a demand history is a file\n'],
    [['-', '-'], 'tandem: standard input can be read once\n'],
    [['retail.csv', '--item', '22179'], 'tandem: --item: there is no item "22179"; did you mean "22197"?\n'],
    [['retail.csv', '--origin', 'moving'], 'tandem: --origin: expected rolling or fixed, found "moving"\n'],
    [['retail.csv', '--horizons', '1,0'], 'tandem: --horizons: expected periods ahead such as 1,2,4, found "0"\n'],
    [['retail.csv', '--test', '0'], 'tandem: --test: expected a whole number from 1 to 100000, found "0"\n'],
    [['retail.csv', '--from', 'May'], 'tandem: --from: expected a date such as 2024-03-31, found "May"\n'],
    [['retail.csv', '--period', 'year'], 'tandem: --period: expected day or week or month or quarter, found "year"\n'],
    [
      ['retail.csv', '--columns', 'qty=units_sold'],
      'tandem: --columns: expected what a column holds and its name, as in quantity=sold, found "qty=units_sold"; known here: date, item, quantity, segment\n',
    ],
    [['retail.csv', '--method', 'sess'], /^tandem: --method sess: method: expected .*, found "sess"/],
    [['retail.csv', '--method', 'ses:alpha=2'], /^tandem: --method ses:alpha=2: alpha: expected at most 1, found 2/],
    [['retail.csv', '--method', 'ses:alpha=much'], /^tandem: --method ses:alpha=much: alpha: expected a number/],
    [['retail.csv', '--method', 'ses:beta=0.1'], /^tandem: --method ses:beta=0\.1: .*beta/],
    [['retail.csv', '--method', 'prior'], 'tandem: --method prior: prior uses no history: there is nothing to try\n'],
    [['short.csv', '--test', '4'], 'short.csv: expected fewer test periods than the history has, found 4 of 4\n'],
    [
      ['beer.csv', '--from', '2010-04-01'],
      'beer.csv: the history is too short: expected 2 quarters or more, found 1\n',
    ],
    [
      ['beer.csv', '--test', '3', '--horizons', '4'],
      'beer.csv: expected at least as many test periods as periods ahead, found 3 for 4 ahead\n',
    ],
    [['beer.csv', '--to', '1900-01-01'], /^beer\.csv: there is no date to 1900-01-01/],
  ] as const)('%j', async (args, expected) => {
    const { status, stdout, stderr } = await tandem(['backtest', ...args], { files });
    expect([status, stdout]).toEqual([2, '']);
    if (typeof expected === 'string') expect(stderr).toBe(expected);
    else expect(stderr).toMatch(expected);
  });

  it('refuses a file of 200 MB before it is read', async () => {
    const path = join(tmpdir(), `tandem-large-${process.pid}.csv`);
    onTestFinished(() => rmSync(path, { force: true }));
    writeFileSync(path, 'date,qty\n');
    truncateSync(path, 200 * 1024 * 1024);
    const { status, stderr } = await tandem(['backtest', path]);
    expect(status).toBe(2);
    expect(stderr).toContain(
      'the file has 200 MB; at most 64 MB are read: leave out columns, or add up its rows by week',
    );
  });

  it('names every problem of a file at its place', async () => {
    const bad = { 'bad.csv': 'date;sku;qty\n2024-01-01;A;5\n2024-01-08;A;-1\n2024-01-15;A;many\n' };
    const { status, stderr } = await tandem(['backtest', 'bad.csv'], { files: bad });
    expect(status).toBe(2);
    expect(stderr.split('\n').map((line) => line.slice(0, 60))).toEqual([
      'bad.csv: row 3, column "qty": expected 0 or more, found -1; ',
      'bad.csv: row 4, column "qty": expected a number with a decim',
      '',
    ]);
  });

  it('refuses a file that is not text', async () => {
    const { status, stderr } = await tandem(['backtest', 'x.csv'], {
      files: { 'x.csv': new Uint8Array([0xc3, 0x28]) },
    });
    expect([status, stderr]).toEqual([2, 'x.csv: the file is not text in UTF-8\n']);
  });
});
