import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { engine } from '../../../src/runner/engine.ts';
import { cornerShop } from '../../fixtures/corner-shop.ts';
import { tandem } from './terminal.ts';

const both = {
  kind: 'study',
  base: cornerShop,
  whatIfs: [
    {
      id: 'both',
      patch: { stocks: { 'tea@shop': { rule: { S: 60 } } }, suppliers: { importer: { leadTime: '2 d' } } },
    },
    { id: 'same', patch: {} },
  ],
};
const files = { 'both.json': JSON.stringify(both) };

interface Report {
  readonly kpis: Record<
    string,
    { whole: { mean: number }; changes: { change: string; share: { mean: number }; alone: { mean: number } }[] }
  >;
}

describe('tandem worth', () => {
  it('takes a what-if apart into changes whose shares add up to the difference that compare finds', async () => {
    const args = ['--json', '--quiet', '--replications', '5', '--only', 'fillRate,onHandUnits'];
    const worth = JSON.parse((await tandem(['worth', 'both.json', ...args], { files })).stdout) as Report;
    const compare = JSON.parse((await tandem(['compare', 'both.json', ...args], { files })).stdout) as {
      comparisons: { kpis: Record<string, { difference: number }> }[];
    };
    for (const id of ['fillRate', 'onHandUnits']) {
      const { whole, changes } = worth.kpis[id]!;
      expect(changes).toHaveLength(2);
      expect(whole.mean).toBeCloseTo(compare.comparisons[0]!.kpis[id]!.difference, 9);
      expect(changes.reduce((sum, { share }) => sum + share.mean, 0)).toBeCloseTo(whole.mean, 9);
    }
  });

  it('says what came out in a sentence, then in a table with the names of the editor, the largest change first', async () => {
    const { stdout, stderr, status } = await tandem(
      ['worth', 'both.json', '--replications', '5', '--only', 'fillRate'],
      { files },
    );
    expect(status).toBe(0);
    expect(stderr).toBe('tandem: 2 changes, 4 sets of them in each of 5 replications: 20 runs\n');
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(
      /^both against Corner shop: Unit fill rate \(P2\) \+[\d.]+ pp ± [\d.]+, the largest part from ".+" \(\+[\d.]+ pp ± [\d.]+\)\.$/,
    );
    expect(lines[1]).toBe('5 replications, seed 4711, 95 % intervals');
    expect(lines[3]).toMatch(/^Unit fill rate \(P2\) +share +alone$/);
    const names = lines.slice(4, 7).map((line) => line.split('  ')[0]);
    expect(names.slice(0, 2).sort()).toEqual(['Lead time', 'Order-up-to levels']);
    expect(names[2]).toBe('all changes');
    const shares = lines.slice(4, 6).map((line) => Math.abs(Number(/([+-][\d.]+) pp/.exec(line)![1])));
    expect(shares[0]).toBeGreaterThanOrEqual(shares[1]!);
  });

  it('gives data with all that is needed to do it again, and keeps it in a file', async () => {
    const only = ['--replications', '5', '--only', 'fillRate', '--quiet'];
    const { stdout, folder } = await tandem(['worth', 'both.json', ...only, '--csv', '--out', 'worth.json'], { files });
    const report = JSON.parse(readFileSync(join(folder, 'worth.json'), 'utf8')) as Record<string, unknown>;
    expect(report).toMatchObject({
      engine,
      seed: '4711',
      replications: 5,
      level: 0.95,
      baseline: { id: 'cornerShop', title: 'Corner shop' },
      scenario: { id: 'both', title: 'both' },
      exact: true,
    });
    expect(report['digest']).toMatch(/^[0-9a-f]{32}$/);
    const rows = stdout.trimEnd().split('\r\n');
    expect(rows[0]).toBe('scenario,kpi,unit,change,key,share,shareHalfWidth,alone,aloneHalfWidth,n');
    expect(rows.slice(1).map((row) => row.split(',').slice(0, 5).join(','))).toEqual([
      'both,fillRate,%,Order-up-to levels,stocks/*/rule/S',
      'both,fillRate,%,Lead time,suppliers/*/leadTime',
      'both,fillRate,%,all changes,',
    ]);
  });

  it('says what is wrong: no such scenario, nothing changed, nothing to take apart', async () => {
    const wrong = async (...args: string[]) => {
      const { stderr, status, stdout } = await tandem(['worth', ...args, '--quiet'], {
        files: { ...files, 'alone.json': JSON.stringify(cornerShop) },
      });
      expect([status, stdout]).toEqual([2, '']);
      return stderr;
    };
    expect(await wrong('both.json', '--scenario', 'neither')).toContain('expected one of both, same, found "neither"');
    expect(await wrong('both.json', '--scenario', 'same')).toContain('changes nothing');
    expect(await wrong('alone.json')).toContain('expected a study with a what-if');
  });
});
