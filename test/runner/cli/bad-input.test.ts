import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cornerShop } from '../../fixtures/corner-shop.ts';
import { bytes, shopFile, tandem } from './terminal.ts';

describe('bad usage exits with 2, says why, and writes no result', () => {
  it.each([
    [[], /^tandem: simulate/],
    [['rnu'], 'tandem: unknown command rnu; did you mean "run"?\n'],
    [['run'], 'tandem: usage: tandem run <study.json | preset>…\n'],
    [['list', 'shop'], 'tandem: usage: tandem list\n'],
    [['show'], 'tandem: usage: tandem show <preset>\n'],
    [['check'], 'tandem: usage: tandem check <file>…\n'],
    [['run', 'shop', '--replication', '3'], 'tandem: unknown option --replication; did you mean "--replications"?\n'],
    [['list', '--csv'], /^tandem: unknown option --csv/],
    [['run', 'shop', '--seed'], /^tandem: .*--seed.*argument missing/],
    [['run', 'shop', '--json=yes'], /^tandem: .*--json/],
    [
      ['run', 'shop', '--replications', '0'],
      'tandem: --replications: expected a whole number from 1 to 100000, found "0"\n',
    ],
    [['run', 'shop', '--replications', '1e3'], /--replications: expected a whole number/],
    [['run', 'shop', '--replications', '99999999999999999999'], /--replications: expected a whole number/],
    [['run', 'shop', '--workers', '-1'], /--workers/],
    [['run', 'shop', '--workers', '0'], 'tandem: --workers: expected a whole number from 1 to 1024, found "0"\n'],
    [['run', 'shop', '--precision', '200%'], /--precision: expected a share between 0 and 1/],
    [['run', 'shop', '--precision', ''], /--precision: expected a share between 0 and 1/],
    [['run', 'shop', '--level', '0.3'], 'tandem: --level: expected a confidence level from 0.5 to 0.9999\n'],
    [['run', 'shop', '--level', 'high'], /--level: expected a share/],
    [['run', 'shop', '--seed', ''], 'tandem: --seed: expected 1 to 100 characters\n'],
    [['run', 'shop', '--weeks', '0'], 'tandem: --weeks: expected a number of weeks, at least 1, found "0"\n'],
    [['run', 'shop', '--warm-up', 'long'], /--warm-up: expected a number of weeks, at least 0/],
    [['run', 'shop', '--only', 'otfi'], 'tandem: --only: unknown KPI "otfi"; did you mean "otif"?\n'],
    [['run', 'shop', '--by', 'itme'], /--by: expected item, .*, found "itme"; did you mean "item"\?/],
    [['run', 'shop', '--percentile', '101'], 'tandem: --percentile: expected a number from 0 to 100, found "101"\n'],
    [['run', 'shop', '--json', '--csv'], 'tandem: --json and --csv exclude each other\n'],
    [['run', 'shop', '--out', 'no/such/folder.json'], 'tandem: --out: no/such/folder.json cannot be written\n'],
    [['run', 'shop', '--out', '.'], 'tandem: --out: . is a folder\n'],
    [['run', 'shop', '--set', 'horizon'], 'tandem: --set: expected path=value, found "horizon"\n'],
    [
      ['run', 'shop', '--set', 'horzon.warmUp=2'],
      'tandem: --set: there is no "horzon" in a scenario; did you mean "horizon"?\n',
    ],
    [
      ['run', 'shop', '--set', 'stocks.tea@shp.rule.S=2'],
      'tandem: --set: there is no "tea@shp" in stocks; did you mean "tea@shop"?\n',
    ],
    [['run', 'shop', '--set', 'stocks.tea@shop.rule.Q=2'], /there is no "Q" in stocks\/tea@shop\/rule/],
    [['run', 'shop', '--set', 'horizon.warmUp=soon'], /^shop with --set: horizon\/warmUp: expected a duration/],
    [['run', 'shop', '--set', 'items=null'], /^shop with --set: items: missing/],
    [['run', '-', '-'], 'tandem: standard input can be read once\n'],
    [['run', 'shpo'], 'tandem: there is no preset and no file called shpo; did you mean "shop"?\n'],
    [['run', 'no/such/file.json'], /^tandem: there is no preset and no file called no\/such\/file\.json/],
    [['trace', 'shop', '--replication', '-1'], /--replication/],
  ] as const)('tandem %j', async (args, expected) => {
    const { status, stdout, stderr } = await tandem(args);
    expect([status, stdout]).toEqual([2, '']);
    if (typeof expected === 'string') expect(stderr).toBe(expected);
    else expect(stderr).toMatch(expected);
  });
});

describe('bad files exit with 2 and are named', () => {
  const stderrOf = async (content: string | Uint8Array) => {
    const { status, stdout, stderr } = await tandem(['run', 'bad.json'], { files: { 'bad.json': content } });
    expect([status, stdout]).toEqual([2, '']);
    return stderr;
  };

  it.each([
    ['', 'bad.json: line 1, column 1: expected a value, found the end\n'],
    ['not JSON', 'bad.json: line 1, column 1: expected a value, found "n"\n'],
    ['null', 'bad.json: expected an object, found null\n'],
    ['[]', 'bad.json: expected an object, found an empty list\n'],
    [JSON.stringify({ ...cornerShop, itmes: {} }), 'bad.json: itmes: unknown key; did you mean "items"?\n'],
    [
      JSON.stringify({ ...cornerShop, items: 3 }),
      'bad.json: items: expected an object with an entry per id, found 3\n',
    ],
    [`${JSON.stringify(cornerShop).slice(0, -1)},"__proto__":{}}`, 'bad.json: the key "__proto__" is not allowed\n'],
    ['['.repeat(100_000), 'bad.json: line 1, column 65: nested deeper than 64 levels\n'],
  ])('%s', async (content, expected) => {
    expect(await stderrOf(content)).toBe(expected);
  });

  it('bytes that are no text', async () => {
    expect(await stderrOf(Uint8Array.of(0x7b, 0xff, 0xfe, 0x00))).toBe('bad.json: the file is not text in UTF-8\n');
  });

  it('markup and terminal commands in ids and titles', async () => {
    const markup = await stderrOf(JSON.stringify({ ...cornerShop, id: '<img src=x>' }));
    expect(markup).toMatch(/^bad\.json: id: expected an id: .*, found "<img src=x>"\n$/);
    const command = await stderrOf(JSON.stringify({ ...cornerShop, 'a\u001b[2Jb': 1 }));
    expect(command).toBe('bad.json: a\uFFFD[2Jb: unknown key\n');
    const { stdout } = await tandem(['run', 'shop.json', '--replications', '1', '--only', 'otif'], {
      files: { 'shop.json': JSON.stringify({ ...cornerShop, id: 'shop\u001b[31m' }) },
    });
    expect(stdout).toContain('shop\uFFFD[31m');
    expect(stdout).not.toContain('\u001b');
  });

  it('a folder', async () => {
    const { folder } = await tandem(['list']);
    mkdirSync(join(folder, 'studies'), { recursive: true });
    const { status, stderr } = await tandem(['run', join(folder, 'studies')]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/studies is a folder; a study is a file\n$/);
  });

  it('a file of 200 MB, refused by its size', async () => {
    const { folder } = await tandem(['list']);
    const huge = join(folder, 'huge.json');
    mkdirSync(folder, { recursive: true });
    writeFileSync(huge, '');
    truncateSync(huge, 200 * 1024 * 1024);
    const { status, stderr } = await tandem(['check', huge, '--json']);
    expect([status, stderr]).toEqual([2, '']);
    const run = await tandem(['run', huge]);
    expect(run.stderr).toBe(`${huge}: the file has 200 MB; at most 20 MB are read\n`);
  });

  it('standard input without end, left as soon as it is too long', async () => {
    let pieces = 0;
    const endless = (function* () {
      const piece = bytes(' '.repeat(1024 * 1024));
      for (;;) {
        pieces++;
        yield piece;
      }
    })();
    const { status, stderr } = await tandem(['run', '-'], { stdin: endless });
    expect(status).toBe(2);
    expect(stderr).toBe('standard input: the file has 21 MB; at most 20 MB are read\n');
    expect(pieces).toBe(21);
  });
});

describe('what a run cannot live with exits with 2 and the limit named', () => {
  const flood = {
    ...cornerShop,
    suppliers: { importer: { leadTime: 1e6 } },
    layers: { walkIn: { tea: { mode: 'bucket', every: '0.01 min' } } },
  };
  const files = {
    'flood.json': JSON.stringify(flood),
    'fast.json': JSON.stringify({ ...cornerShop, layers: { walkIn: { tea: { orders: '1e9 / min' } } } }),
    'long.json': JSON.stringify({ ...cornerShop, horizon: { measured: '10000000 wk' } }),
  };

  it.each([
    [['run', 'fast.json'], 'layers/walkIn/tea: about 1.6e+14 customer orders in a run, at most 1e+9 can be run'],
    [['run', 'long.json'], 'horizon: 10000019 weeks asked, at most 1000000 can be run'],
    [['run', 'flood.json', '--replications', '1'], 'more than 1048576 orders are open at once'],
    [['trace', 'fast.json'], 'at most 1e+9 can be run'],
  ])('tandem %j', async (args, expected) => {
    const { status, stdout, stderr } = await tandem(args, { files });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(expected);
  });
});

describe('good files in other clothes', () => {
  it.each([
    ['UTF-8 with a byte order mark', bytes(`\uFEFF${shopFile['shop.json']}`)],
    ['UTF-16 as Windows tools write it', Uint8Array.from(Buffer.from(`\uFEFF${shopFile['shop.json']}`, 'utf16le'))],
  ])('%s', async (_, content) => {
    const { status, stdout } = await tandem(['check', 'shop.json'], { files: { 'shop.json': content } });
    expect([status, stdout]).toEqual([0, 'shop.json: no problems\n']);
  });

  it('a study with its format written down', async () => {
    const files = { 'shop.json': JSON.stringify({ format: 1, ...cornerShop }) };
    expect((await tandem(['check', 'shop.json'], { files })).status).toBe(0);
    const newer = await tandem(['check', 'shop.json'], {
      files: { 'shop.json': JSON.stringify({ ...cornerShop, format: 2 }) },
    });
    expect(newer.stdout).toContain('this program reads formats up to 1');
  });
});
