import { describe, expect, it } from 'vitest';
import type { StudyReport } from '../../../src/runner/report.ts';
import { cornerShop } from '../../fixtures/corner-shop.ts';
import { shopFile, tandem } from './terminal.ts';

const bigger = {
  ...cornerShop,
  id: 'bigger',
  title: 'Bigger',
  stocks: { 'tea@shop': { ...cornerShop.stocks['tea@shop'], rule: { policy: 'baseStock', S: 35 } } },
};
const files = { ...shopFile, 'bigger.json': JSON.stringify(bigger) };

describe('tandem compare', () => {
  it('compares complete scenarios with the first, on the same luck as a what-if', async () => {
    const args = ['--json', '--replications', '4'];
    const files2 = await tandem(['compare', 'shop.json', 'bigger.json', ...args], { files });
    const preset = await tandem(['compare', 'shop', ...args]);
    expect([files2.status, preset.status]).toEqual([0, 0]);
    const [a, b] = [files2, preset].map(({ stdout }) => JSON.parse(stdout) as StudyReport);
    expect(a!.comparisons).toMatchObject([{ baseline: 'cornerShop', scenario: 'bigger' }]);
    expect(a!.comparisons[0]!.kpis).toEqual(b!.comparisons[0]!.kpis);
    expect(a!.digest).toBe(b!.digest);
  });

  it('shows paired differences: shares in percentage points, significant ones marked', async () => {
    const { stdout, status } = await tandem(['compare', 'shop', '--only', 'otif,onHandUnits', '--replications', '8']);
    expect(status).toBe(0);
    const lines = stdout.split('\n');
    expect(lines[2]).toMatch(/^KPI +cornerShop +more +unit$/);
    expect(lines[3]).toMatch(/^On time in full +\d+\.\d % ± \d+\.\d +\+\d+\.\d pp ± \d+\.\d {2}\*$/);
    // base stock: 5 units more on order and on hand together, so not more than 5 on hand
    expect(Number(/On hand .*\+([\d.]+) ±/.exec(stdout)?.[1])).toBeLessThanOrEqual(5);
    expect(stdout).toContain('Differences from cornerShop, paired on common random numbers (correlation of otif: ');
  });

  it('writes differences as CSV', async () => {
    const { stdout } = await tandem(['compare', 'shop', '--only', 'otif', '--csv']);
    const [head, first, end] = stdout.split('\r\n');
    expect(head).toBe('baseline,scenario,kpi,scope,unit,difference,halfWidth,correlation,p,pHolm,significant,pairs');
    expect(first).toMatch(/^cornerShop,more,otif,,%,0\.\d+,/);
    expect(end).toBe('');
  });

  it('finds no difference between a scenario and itself', async () => {
    const { stdout } = await tandem(['compare', 'shop.json', 'shop.json', '--json', '--quiet', '--replications', '3'], {
      files,
    });
    const { comparisons } = JSON.parse(stdout) as StudyReport;
    expect(comparisons[0]).toMatchObject({ baseline: 'cornerShop', scenario: 'cornerShop-2' });
    expect(comparisons[0]!.kpis['otif']).toMatchObject({ difference: 0, halfWidth: 0, p: 1, significant: false });
  });

  it('says what the difference is worth: net benefit, return, present value and payback', async () => {
    const args = ['compare', 'shop', '--replications', '4'];
    const { stdout } = await tandem([...args, '--json']);
    const { comparisons } = JSON.parse(stdout) as StudyReport;
    const { kpis } = comparisons[0]!;
    const difference = (kpis['operatingContribution'] as { difference: number }).difference;
    expect(kpis['coordinationNetBenefit']).toMatchObject({ mean: difference, n: 4, unit: '€' });
    expect(kpis['coordinationRoi']).toEqual({
      mean: null,
      halfWidth: null,
      unit: '%',
      n: 0,
      reason: 'the scenario spends no more on coordination than the baseline',
    });
    const { mean: npv } = kpis['coordinationNpv'] as { mean: number };
    expect(npv).toBeCloseTo((kpis['cashPresentValue'] as { difference: number }).difference, 9);
    expect(kpis['coordinationPayback']).toHaveProperty('share');
    const table = await tandem([...args, '--only', 'coordinationNpv,coordinationRoi']);
    expect(table.stdout).toMatch(/Net present value of coordination +-?[\d,.]+ ± [\d,.]+ +€/);
    expect(table.stdout).toMatch(/Return on coordination +–/);
    const csv = await tandem([...args, '--csv', '--only', 'coordinationNpv']);
    expect(csv.stdout).toMatch(/cornerShop,more,coordinationNpv,,€,[-\d.]+,[\d.]+,,,,,4/);
  });

  it('needs something to compare', async () => {
    const { status, stderr } = await tandem(['compare', 'shop.json'], { files });
    expect(status).toBe(2);
    expect(stderr).toBe('tandem: compare: expected a baseline and another scenario\n');
  });
});
