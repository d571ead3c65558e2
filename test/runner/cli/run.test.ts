import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failure } from '../../../src/runner/failure.ts';
import { InPlaceExecutor } from '../../../src/runner/in-place.ts';
import type { Job, JobOutcome } from '../../../src/runner/protocol.ts';
import type { StudyReport } from '../../../src/runner/report.ts';
import { runStudy } from '../../../src/runner/run-study.ts';
import { kpis } from '../../../src/sim/kpis/index.ts';
import { cornerShop } from '../../fixtures/corner-shop.ts';
import { bytes, shopFile, shopStudy, studyFile, tandem } from './terminal.ts';

const request = { series: [], by: [], percentiles: [], audit: false } as const;

async function report(args: readonly string[], settings?: Parameters<typeof tandem>[1]): Promise<StudyReport> {
  const { status, stdout, stderr } = await tandem([...args, '--json'], settings);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout);
}

describe('tandem run', () => {
  it('writes the JSON of the contract', async () => {
    const json = await report(['run', 'study.json', '--replications', '3', '--seed', 'abc'], { files: studyFile });
    expect(json).toMatchObject({ engine: { name: 'tandem' }, seed: 'abc', replications: 3, level: 0.95 });
    expect(json.digest).toMatch(/^[0-9a-f]{32}$/);
    expect(json.run).toEqual({ events: expect.any(Number), seconds: expect.any(Number), workers: 1 });
    expect(json.scenarios.map(({ id, title, warnings }) => [id, title, warnings])).toEqual([
      ['cornerShop', 'Corner shop', []],
      ['more', 'More tea', []],
    ]);
    const { fillRate, oee } = json.scenarios[0]!.kpis;
    expect(fillRate).toEqual({
      mean: expect.any(Number),
      sd: expect.any(Number),
      halfWidth: expect.any(Number),
      p10: expect.any(Number),
      p90: expect.any(Number),
      unit: '%',
      n: 3,
    });
    expect(oee).toMatchObject({ mean: null, sd: null, halfWidth: null, p10: null, p90: null, n: 0 });
    expect(oee).toHaveProperty('reason', kpis.find(({ id }) => id === 'oee')?.undefinedBecause);
    expect(Object.keys(json.scenarios[0]!.kpis)).toEqual(kpis.map(({ id }) => id));
    expect(json.comparisons).toMatchObject([{ baseline: 'cornerShop', scenario: 'more' }]);
    expect(json.comparisons[0]!.kpis['otif']).toMatchObject({
      difference: expect.any(Number),
      halfWidth: expect.any(Number),
      correlation: expect.any(Number),
      p: expect.any(Number),
      significant: expect.any(Boolean),
    });
  });

  it('has the digest of the study run in place, whatever is shown', async () => {
    const { summary } = await runStudy(new InPlaceExecutor(), shopStudy, { request });
    const json = await report(['run', 'shop', '--only', 'otif', '--by', 'item', '--percentile', '90']);
    expect(json.digest).toBe(summary.digest);
  });

  it('takes a preset, a study file, a scenario file and standard input', async () => {
    const base = (json: StudyReport) => json.scenarios[0]?.kpis['otif'];
    const preset = base(await report(['run', 'shop']));
    expect(base(await report(['run', 'study.json'], { files: studyFile }))).toEqual(preset);
    const alone = ['--replications', '4'];
    expect(base(await report(['run', 'shop.json', ...alone], { files: shopFile }))).toEqual(preset);
    const stdin = [...JSON.stringify(cornerShop)].map(bytes);
    expect(base(await report(['run', '-', ...alone], { stdin }))).toEqual(preset);
  });

  it('gives breakdowns, percentiles and single replications on request', async () => {
    const json = await report([
      'run',
      'shop',
      '--by',
      'item,week',
      '--by',
      'stock',
      '--percentile',
      '50,90',
      '--per-replication',
      '--audit',
    ]);
    const { kpis: found } = json.scenarios[0]!;
    expect(found['otif']).toMatchObject({ values: expect.arrayContaining([expect.any(Number)]) });
    expect(Object.keys((found['otif'] as { by: object }).by)).toEqual([
      'item:tea',
      ...Array.from({ length: 8 }, (_, week) => `week:${week + 2}`),
      'stock:tea@shop',
    ]);
    expect(found['customerWait.p90']).toMatchObject({ mean: expect.any(Number), unit: 'days' });
    expect(found['customerWait.p50']).toBeDefined();
  });

  it('shows KPIs to people as aligned columns: percentages with one decimal and their half-width', async () => {
    const { stdout, stderr, status } = await tandem(['run', 'shop', '--only', 'otif,oee,onHandUnits']);
    expect([status, stderr]).toEqual([0, '']);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('4 replications, seed 4711, 95 % intervals');
    expect(lines[2]).toMatch(/^KPI +cornerShop +more +unit$/);
    expect(lines[3]).toMatch(/^On time in full +\d+\.\d % ± \d+\.\d +\d+\.\d % ± \d+\.\d$/);
    expect(lines[4]).toMatch(/^On hand +\d+\.\d+ ± \d+\.\d+ +\d+\.\d+ ± \d+\.\d+ {2}units$/);
    expect(lines[4]!.indexOf('units')).toBe(lines[2]!.indexOf('unit'));
    expect(stdout).toContain('Undefined here:\n');
    expect(stdout).toMatch(/: oee\n$/);
  });

  it('shows the band of single runs beside the interval of one scenario', async () => {
    const { stdout } = await tandem(['run', 'shop.json', '--replications', '4', '--only', 'otif'], { files: shopFile });
    expect(stdout).toContain('10 to 90 % of runs');
    expect(stdout).toMatch(/On time in full +\d+\.\d % ± \d+\.\d +\d+\.\d % to \d+\.\d %\n/);
  });

  it('writes CSV with a line per scenario and KPI, or per value', async () => {
    const { stdout } = await tandem(['run', 'shop', '--only', 'otif,oee', '--csv']);
    const lines = stdout.split('\r\n');
    expect(lines[0]).toBe('scenario,kpi,scope,unit,n,mean,sd,halfWidth,p10,p90');
    expect(lines[1]).toMatch(/^cornerShop,otif,,%,4,0\.\d+,/);
    expect(lines[2]).toBe('cornerShop,oee,,%,0,,,,,');
    expect(lines).toHaveLength(6);
    const values = await tandem(['run', 'shop', '--only', 'otif', '--csv', '--per-replication', '--by', 'item']);
    expect(values.stdout.split('\r\n')[0]).toBe('scenario,kpi,scope,unit,replication,value');
    expect(values.stdout.split('\r\n').filter((line) => line.startsWith('more,otif,item:tea,%,'))).toHaveLength(4);
  });

  it('changes the scenario with --set, --warm-up and --weeks', async () => {
    const values = async (args: readonly string[]) => {
      const json = await report(['run', 'shop.json', '--replications', '2', '--only', 'otif', ...args], {
        files: shopFile,
      });
      return json.scenarios[0]!.kpis['otif'];
    };
    const asMore = await report(['run', 'shop', '--replications', '2', '--only', 'otif']);
    expect(await values(['--set', 'stocks.tea@shop.rule.S=35'])).toEqual(asMore.scenarios[1]!.kpis['otif']);
    expect(await values(['--set', 'stocks/tea@shop/rule/S=35'])).toEqual(asMore.scenarios[1]!.kpis['otif']);
    const longer = { ...cornerShop, horizon: { warmUp: '2 wk', measured: '3 wk', runOut: '1 wk' } };
    const file = { 'longer.json': JSON.stringify(longer) };
    const expected = await report(['run', 'longer.json', '--replications', '2', '--only', 'otif'], { files: file });
    expect(await values(['--warm-up', '2', '--weeks', '3'])).toEqual(expected.scenarios[0]!.kpis['otif']);
  });

  it('measures weeks where the periods of the file do not fit into them', async () => {
    const longPeriods = { ...cornerShop, horizon: { warmUp: 0, measured: 100, runOut: 0, period: 50 } };
    const files = { 'long.json': JSON.stringify(longPeriods) };
    const json = await report(['run', 'long.json', '--weeks', '3', '--by', 'week', '--only', 'otif'], { files });
    expect(Object.keys((json.scenarios[0]!.kpis['otif'] as { by: object }).by)).toEqual(['week:1', 'week:2', 'week:3']);
  });

  it('runs to a precision', async () => {
    const precise = await report(['run', 'shop.json', '--precision', '4%', '--only', 'otif'], { files: shopFile });
    const { mean, halfWidth } = precise.scenarios[0]!.kpis['otif'] as { mean: number; halfWidth: number };
    expect(halfWidth / mean).toBeLessThanOrEqual(0.04);
    expect(precise.replications).toBeGreaterThanOrEqual(10);
    const capped = await report(['run', 'shop.json', '--precision', '0.0001', '--replications', '12'], {
      files: shopFile,
    });
    expect(capped.replications).toBe(12);
  });

  it('runs several files and presets together, with ids made different', async () => {
    const { status, stdout, stderr } = await tandem(['run', 'shop', 'shop.json', '--json', '--only', 'otif'], {
      files: { 'shop.json': JSON.stringify({ ...cornerShop, title: 'Copy' }) },
    });
    expect(status).toBe(0);
    expect(stderr).toBe('tandem: the id cornerShop is taken: the second scenario of that id is called cornerShop-2\n');
    const { scenarios } = JSON.parse(stdout) as StudyReport;
    expect(scenarios.map(({ id, title }) => [id, title])).toEqual([
      ['cornerShop', 'Corner shop'],
      ['more', 'More tea'],
      ['cornerShop-2', 'Copy'],
    ]);
    expect(scenarios[2]!.kpis).toEqual(scenarios[0]!.kpis);
  });

  it('writes the results to a file as well', async () => {
    const { status, stdout, folder } = await tandem(['run', 'shop', '--only', 'otif', '--out', 'result.csv']);
    expect(status).toBe(0);
    expect(stdout).toContain('On time in full');
    expect(readFileSync(join(folder, 'result.csv'), 'utf8')).toMatch(/^scenario,kpi,/);
    const json = await tandem(['run', 'shop', '--only', 'otif', '--out', 'result']);
    expect(JSON.parse(readFileSync(join(json.folder, 'result'), 'utf8')).replications).toBe(4);
  });

  it('draws progress on a terminal only, and never on standard output', async () => {
    const plain = await tandem(['run', 'shop', '--only', 'otif']);
    const watched = await tandem(['run', 'shop', '--only', 'otif'], { isTTY: true });
    const quiet = await tandem(['run', 'shop', '--only', 'otif', '--quiet'], { isTTY: true });
    expect(watched.stderr).toMatch(/^\r\[[#.]{30}\] +\d+ % {2}\d+ of 8 replications/);
    expect(watched.stderr.endsWith('\r\u001b[K')).toBe(true);
    expect([plain.stderr, quiet.stderr]).toEqual(['', '']);
    expect(watched.stdout).toBe(plain.stdout);
  });

  it('keeps warnings on standard error, and off it when quiet', async () => {
    // a line that is asked for about four times what it can make
    const overloaded = {
      ...cornerShop,
      lines: { oven: { place: 'shop', stations: { heat: { unitTime: '12 h' } } } },
      stocks: { 'tea@shop': { source: { kind: 'made', line: 'oven' }, rule: { policy: 'baseStock', S: 5 } } },
    };
    const files = { 'shop.json': JSON.stringify(overloaded) };
    const args = ['run', 'shop.json', '--replications', '1', '--only', 'otif', '--json'];
    const loud = await tandem(args, { files });
    expect(loud.stderr).toMatch(/^shop\.json: .*: warning: /);
    expect((JSON.parse(loud.stdout) as StudyReport).scenarios[0]!.warnings).toHaveLength(1);
    expect((await tandem([...args, '--quiet'], { files })).stderr).toBe('');
  });

  it('says below the results whether the warm-up is long enough, where that is asked for', async () => {
    const args = ['run', 'shop', '--weeks', '59', '--replications', '3', '--only', 'otif'];
    const { stdout, stderr } = await tandem([...args, '--check-warm-up']);
    const plain = await tandem(args);
    expect(stdout.startsWith(plain.stdout)).toBe(true);
    expect(stdout.slice(plain.stdout.length)).toMatch(
      /^\nWarm-up: 1 week (is|are) .*\(MSER-5 on work in process, stock and service of 3 histories in steady times.*\)\n$/,
    );
    expect(stderr).toBe('');
    const data = await tandem([...args, '--check-warm-up', '--json']);
    expect(JSON.parse(data.stdout)).toHaveProperty('digest');
    expect(data.stderr).toMatch(/^\nWarm-up: /);
  });

  it('says of an overloaded study which station, how much, where, and what would mend it', async () => {
    // Eight orders a day of half a day each: 4 times the hours of one oven, twice those of two.
    const scenario = {
      ...cornerShop,
      lines: { oven: { place: 'shop', stations: { heat: { unitTime: '12 h' } } } },
      stocks: { 'tea@shop': { source: { kind: 'made', line: 'oven' }, rule: { policy: 'baseStock', S: 5 } } },
    };
    const patch = { lines: { oven: { stations: { heat: { machines: 2 } } } } };
    const whatIfs = ['two', 'again'].map((id) => ({ id, patch }));
    const files = { 'study.json': JSON.stringify({ kind: 'study', base: scenario, whatIfs }) };
    const args = ['run', 'study.json', '--replications', '1', '--only', 'stationQueue', '--by', 'station'];
    const { stdout, stderr } = await tandem(args, { files });
    expect(stdout).toContain('  station:oven/heat (overloaded)  ');
    const told = stdout.slice(stdout.indexOf('Overloaded'));
    const [title, head, ...rows] = told.split('\n').map((line) => line.replace(/ +/g, ' '));
    expect([title, head]).toEqual(['Overloaded, set-ups apart:', 'line station demand asks for to keep up scenarios']);
    expect(rows.slice(0, 2)).toEqual([
      'oven heat 400 % of its hours 4.00 × hours, machines or speed, or 25 % of the demand cornerShop',
      'oven heat 200 % of its hours 2.00 × hours, machines or speed, or 50 % of the demand two, again',
    ]);
    expect(stderr.split('\n').filter((line) => line !== '')).toEqual([
      expect.stringMatching(
        /^study\.json: lines\/oven\/stations\/heat: warning: demand asks for 400 % .* 25 % of the demand$/,
      ),
      expect.stringMatching(
        /^study\.json: whatIfs\/two\/lines\/.* asks for 200 % .* \(likewise in one more scenario\)$/,
      ),
    ]);
    expect((await tandem(['run', 'shop', '--only', 'otif'])).stdout).not.toContain('Overloaded');
  });
});

describe('a run that ends early', () => {
  const stoppedAfterOneWave = () => {
    const stop = new AbortController();
    let jobs = 0;
    const openExecutor = () => {
      const inner = new InPlaceExecutor();
      const execute = (job: Job): Promise<JobOutcome> => {
        if (++jobs === 4) stop.abort();
        return inner.execute(job);
      };
      return { width: 1, execute, close: () => inner.close() };
    };
    return { signal: stop.signal, equipment: { openExecutor } };
  };

  it('exits with 130 and writes what is finished, with --out', async () => {
    const { status, stdout, stderr, folder } = await tandem(
      ['run', 'shop', '--out', 'part.json'],
      stoppedAfterOneWave(),
    );
    expect(status).toBe(130);
    expect(stdout).toBe('');
    expect(stderr).toBe('tandem: interrupted after 2 replications of every scenario, written to part.json\n');
    const part = JSON.parse(readFileSync(join(folder, 'part.json'), 'utf8')) as StudyReport;
    const whole = await report(['run', 'shop', '--replications', '2']);
    expect({ ...part, run: null }).toEqual({ ...whole, run: null });
  });

  it('exits with 130 and nothing on standard output without --out', async () => {
    const { status, stdout, stderr } = await tandem(['run', 'shop'], stoppedAfterOneWave());
    expect([status, stdout]).toEqual([130, '']);
    expect(stderr).toContain('not written');
  });

  it.each([
    ['invariant', 'an invariant broke'],
    ['crashed', 'the worker died twice'],
  ] as const)('exits with 1 on %s, tells how to see it again, and gives the other results', async (kind, words) => {
    const openExecutor = () => {
      const inner = new InPlaceExecutor();
      const execute = async (job: Job): Promise<JobOutcome> =>
        job.cell === 1 && job.from === 1 ? failure(job, kind, 'units lost', { replication: 1 }) : inner.execute(job);
      return { width: 1, execute, close: () => inner.close() };
    };
    const { status, stdout, stderr } = await tandem(['run', 'shop', '--json', '--seed', 's7'], {
      equipment: { openExecutor },
    });
    expect(status).toBe(1);
    expect(stderr).toBe(`tandem: more: ${words} at replication 1, seed s7: units lost\n`);
    expect((JSON.parse(stdout) as StudyReport).scenarios.map(({ id }) => id)).toEqual(['cornerShop']);
  });
});
