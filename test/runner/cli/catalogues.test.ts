import { describe, expect, it } from 'vitest';
import { engine } from '../../../src/runner/engine.ts';
import { InPlaceExecutor } from '../../../src/runner/in-place.ts';
import { parseStudy } from '../../../src/scenarios/parse.ts';
import { pairedKpis } from '../../../src/sim/experiment/paired-kpis.ts';
import { kpis } from '../../../src/sim/kpis/index.ts';
import { version } from '../../../package.json';
import { cornerShop } from '../../fixtures/corner-shop.ts';
import { shopFile, shopStudy, studyFile, tandem } from './terminal.ts';

describe('tandem list, show, schema, kpis', () => {
  it('list presets for people and programs', async () => {
    const plain = await tandem(['list']);
    expect(plain.stdout).toBe('id    title        lesson\nshop  Corner shop  Stock buys service.\n');
    const json = await tandem(['list', '--json']);
    expect(JSON.parse(json.stdout)).toEqual({
      presets: [{ id: 'shop', title: 'Corner shop', lesson: 'Stock buys service.' }],
    });
    expect([plain.status, json.status, plain.stderr, json.stderr]).toEqual([0, 0, '', '']);
  });

  it('show a preset as a study that can be read again', async () => {
    const { stdout, status } = await tandem(['show', 'shop']);
    expect(status).toBe(0);
    expect(parseStudy(JSON.parse(stdout))).toMatchObject({ ok: true, value: shopStudy });
    const unknown = await tandem(['show', 'shp']);
    expect([unknown.status, unknown.stdout]).toEqual([2, '']);
    expect(unknown.stderr).toBe('tandem: there is no preset called shp; did you mean "shop"?\n');
  });

  it('write the JSON Schema of a study', async () => {
    const { stdout, status } = await tandem(['schema']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ $schema: expect.any(String), type: 'object' });
  });

  it('tell of every KPI what it is', async () => {
    const { stdout } = await tandem(['kpis', '--json']);
    const found = (JSON.parse(stdout) as { kpis: { id: string }[] }).kpis;
    expect(found.map(({ id }) => id)).toEqual([...kpis, ...pairedKpis].map(({ id }) => id));
    for (const kpi of found)
      expect(Object.keys(kpi)).toEqual(expect.arrayContaining(['id', 'name', 'formula', 'unit', 'better', 'source']));
    expect((await tandem(['kpis'])).stdout.split('\n')).toHaveLength(kpis.length + pairedKpis.length + 2);
  });
});

describe('tandem link', () => {
  it('writes a link that every command reads as the study', async () => {
    const { status, stdout } = await tandem(['link', 'shop']);
    expect(status).toBe(0);
    const end = stdout.trimEnd();
    expect(end).toMatch(/^#\/compare\?s=1\.[\w-]+$/);
    const address = `https://tandem.example.org/${end}`;
    expect((await tandem(['check', address])).stdout).toBe('the link: no problems\n');
    expect((await tandem(['link', address])).stdout).toBe(stdout);
    const runs = await Promise.all(
      ['shop', address].map((study) => tandem(['run', study, '--replications', '2', '--json', '--only', 'fillRate'])),
    );
    const [ofPreset, ofLink] = runs.map(({ stdout: json }) => (JSON.parse(json) as { digest: string }).digest);
    expect(ofLink).toBe(ofPreset);
  });

  it.each([
    ['1.AAAA', 'damaged or cut short'],
    ['9.AAAA', 'newer version'],
  ])('refuses %s', async (data, words) => {
    const { status, stderr } = await tandem(['run', `https://tandem.example.org/#/?s=${data}`]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
  });
});

describe('tandem check', () => {
  it('is content with a good file and with a preset', async () => {
    const { status, stdout } = await tandem(['check', 'shop.json', 'study.json', 'shop'], {
      files: { ...shopFile, ...studyFile },
    });
    expect(status).toBe(0);
    expect(stdout).toBe('shop.json: no problems\nstudy.json: no problems\nshop: no problems\n');
    const json = await tandem(['check', 'shop', '--json']);
    expect(JSON.parse(json.stdout)).toEqual({ problems: [] });
  });

  it('writes every problem as file: path: message', async () => {
    const bad = { ...shopStudy, whatIfs: [{ id: 'bad', patch: { suppliers: { importer: { leadTime: 'soon' } } } }] };
    const files = { 'bad.json': JSON.stringify(bad), 'text.json': '{"kind": }' };
    const { status, stdout, stderr } = await tandem(['check', 'bad.json', 'text.json'], { files });
    expect([status, stderr]).toEqual([2, '']);
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^bad\.json: whatIfs\/bad\/suppliers\/importer\/leadTime: expected .*, found "soon"$/);
    expect(lines[1]).toBe('text.json: line 1, column 10: expected a value, found "}"');
  });

  it('finds what only putting the plant together shows', async () => {
    const lost = { ...cornerShop, segments: { walkIn: { place: 'nowhere' } } };
    const { status, stdout } = await tandem(['check', 'lost.json', '--json'], {
      files: { 'lost.json': JSON.stringify(lost) },
    });
    expect(status).toBe(2);
    const { problems } = JSON.parse(stdout) as { problems: { path: string; message: string; severity: string }[] };
    expect(problems[0]).toMatchObject({ path: 'segments/walkIn/place', severity: 'error' });
    expect(problems[0]!.message).toContain('nowhere');
  });

  it('tells the problems of all files, also when one is not there', async () => {
    const { status, stdout } = await tandem(['check', 'bad.json', 'missing.json', '--json'], {
      files: { 'bad.json': JSON.stringify({ ...cornerShop, timeUnit: 'eon' }) },
    });
    expect(status).toBe(2);
    const { problems } = JSON.parse(stdout) as { problems: { path: string; message: string; file: string }[] };
    expect(problems.map(({ file, path }) => [file, path])).toEqual([
      ['bad.json', 'timeUnit'],
      ['missing.json', ''],
    ]);
  });
});

describe('tandem trace', () => {
  it("writes one replication's events as NDJSON, each after its cause", async () => {
    const { status, stdout } = await tandem(['trace', 'shop', '--replication', '2', '--weeks', '1', '--warm-up', '0']);
    expect(status).toBe(0);
    const events = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: number; time: number; kind: string; causedBy: number | null });
    expect(events.length).toBeGreaterThan(50);
    for (const [index, event] of events.entries()) {
      expect(event.id).toBe(index);
      expect(event.time).toBeGreaterThanOrEqual(events[index - 1]?.time ?? 0);
      if (event.causedBy !== null) expect(event.causedBy).toBeLessThan(index);
    }
    // In a base-stock shop everything goes back to a customer: from each receipt, cause by cause, to a demand.
    const origin = (index: number): number => {
      const { causedBy } = events[index]!;
      return causedBy === null ? index : origin(causedBy);
    };
    const receipts = events.filter(({ kind }) => kind === 'receipt');
    expect(receipts.length).toBeGreaterThan(10);
    for (const { id } of receipts) expect(events[origin(id)]!.kind).toBe('demand');
    const deliveries = events.filter(({ kind }) => kind === 'delivery');
    for (const { id } of deliveries) expect(events[origin(id)]!.kind).toBe('demand');
    expect(events.find(({ kind }) => kind === 'demand')).toMatchObject({
      segment: 'walkIn',
      item: 'tea',
      place: 'shop',
    });
    expect(events.find(({ kind }) => kind === 'receipt')).toMatchObject({ stock: 'tea@shop', quantity: 1 });
  });

  it('is another for another replication, and of the scenario that is named', async () => {
    const args = ['trace', 'shop', '--weeks', '1', '--warm-up', '0'];
    const [first, again, second] = [
      await tandem(args),
      await tandem([...args, '--replication', '0']),
      await tandem([...args, '--replication', '1']),
    ];
    expect(again.stdout).toBe(first.stdout);
    expect(second.stdout).not.toBe(first.stdout);
    const what = await tandem([...args, '--scenario', 'more']);
    expect(what.status).toBe(0);
    expect((await tandem([...args, '--scenario', 'mroe'])).stderr).toContain('did you mean "more"?');
  });
});

describe('tandem verify', () => {
  it('runs a case against theory', async () => {
    const { status, stdout } = await tandem(['verify', '--only', 'B08', '--json']);
    expect(status).toBe(0);
    const { checks } = JSON.parse(stdout) as { checks: Record<string, unknown>[] };
    expect(checks.length).toBeGreaterThan(0);
    for (const check of checks) {
      expect(Object.keys(check)).toEqual([
        'id',
        'title',
        'kpi',
        'reference',
        'estimate',
        'halfWidth',
        'verdict',
        'source',
      ]);
      expect(check['verdict']).toBe('holds');
    }
    const plain = await tandem(['verify', '--only', 'B08']);
    expect(plain.stdout).toContain(`${checks.length} of ${checks.length} hold`);
  });

  it('says where each reference comes from, and how far it is on a terminal', async () => {
    const { stdout, stderr } = await tandem(['verify', '--only', 'V10', '--long'], { isTTY: true });
    expect(stdout).toMatch(/V10\/throughput_w1 .*holds +Deterministic line: best case at any WIP; Hopp & Spearman/);
    expect(stderr).toContain('0 of 1 cases, now V10');
  });

  it('exits with 1 when the engine and theory disagree', async () => {
    class Wrong extends InPlaceExecutor {
      override async execute(job: Parameters<InPlaceExecutor['execute']>[0]) {
        const outcome = await super.execute(job);
        return outcome.ok ? { ...outcome, kpis: outcome.kpis.map((value) => 1.001 * value) } : outcome;
      }
    }
    const { status, stdout } = await tandem(['verify', '--only', 'V10/throughput_w1', '--json'], {
      equipment: { openExecutor: () => new Wrong() },
    });
    const { checks } = JSON.parse(stdout) as { checks: { verdict: string }[] };
    expect([status, checks.map(({ verdict }) => verdict)]).toEqual([1, ['fails']]);
  });

  it('knows its checks by name', async () => {
    const { status, stderr } = await tandem(['verify', '--only', 'Q99x']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^tandem: --only: there is no check called Q99x/);
  });

  it('exits with 130 when it is interrupted', async () => {
    const stop = new AbortController();
    stop.abort();
    const { status } = await tandem(['verify', '--only', 'Q01'], { signal: stop.signal });
    expect(status).toBe(130);
  });
});

describe('tandem', () => {
  it('explains itself', async () => {
    for (const args of [['--help'], ['help'], ['run', '--help']]) {
      const { status, stdout, stderr } = await tandem(args);
      expect([status, stderr]).toEqual([0, '']);
      for (const command of [
        'list',
        'show',
        'schema',
        'check',
        'run',
        'compare',
        'verify',
        'trace',
        'kpis',
        'backtest',
      ]) {
        expect(stdout).toMatch(new RegExp(`^ {2}tandem ${command}\\b`, 'm'));
      }
    }
  });

  it('has the version of the package', async () => {
    expect((await tandem(['--version'])).stdout).toBe(`tandem ${version}\n`);
    expect(engine.version).toBe(version);
  });

  it('calls a mistake of its own by that name', async () => {
    const openExecutor = (): InPlaceExecutor => {
      throw new TypeError('no threads');
    };
    const { status, stderr } = await tandem(['run', 'shop'], { equipment: { openExecutor } });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^tandem: this should not have happened: TypeError: no threads/);
  });
});
