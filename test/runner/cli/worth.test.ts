import { describe, expect, it } from 'vitest';
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

  it('prints a table of what decides, a change a line', async () => {
    const { stdout, status } = await tandem(
      ['worth', 'both.json', '--quiet', '--replications', '5', '--only', 'fillRate'],
      { files },
    );
    expect(status).toBe(0);
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^Unit fill rate \(P2\) +in all +alone$/);
    expect(lines.slice(1, 3).join('\n')).toMatch(/rule.*pp ± [\s\S]*leadTime.*pp ± /);
    expect(lines[3]).toMatch(/^all changes +\+\d/);
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
