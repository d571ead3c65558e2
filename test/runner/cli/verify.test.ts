import { describe, expect, it } from 'vitest';
import { shopStudy, tandem } from './terminal.ts';

const check = (more: object = {}) => ({
  name: 'orders',
  kpi: 'ordersPerTime',
  units: 'per day',
  reference: 1e9,
  tolerance: { type: 'ci', maxHalfWidthRel: 0.5 },
  ...more,
});
const theory = (checks: readonly object[]) => ({
  id: 'Z1',
  title: 'A shop',
  topic: 'test',
  source: 'by hand',
  study: shopStudy,
  runs: { short: { replications: 4 }, long: { replications: 4 } },
  checks,
});
const verify = (file: unknown, ...args: string[]) =>
  tandem(['verify', 'case.json', '--json', '--quiet', ...args], { files: { 'case.json': JSON.stringify(file) } });

describe('tandem verify with a case of one’s own', () => {
  it('judges it, and says by its status that it fails', async () => {
    const { status, stdout } = await verify(theory([check()]));
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ checks: [{ id: 'Z1/orders', kpi: 'orders', verdict: 'fails' }] });
  });

  it('judges a quantity that should be nothing by a half-width of its own', async () => {
    const difference = {
      sum: [
        [1, 'fillRate'],
        [-1, 'fillRate'],
      ],
    };
    const nothing = check({
      name: 'nothing',
      kpi: difference,
      reference: 0,
      tolerance: { type: 'ci', maxHalfWidth: 1e-9 },
    });
    const { status, stdout } = await verify([theory([check(), nothing])], '--only', 'Z1/nothing');
    expect([status, (JSON.parse(stdout) as { checks: unknown[] }).checks.length]).toEqual([0, 1]);
  });

  it('judges a list by an interval for each period, and the greatest of several in each replication', async () => {
    const each = { tolerance: { type: 'ci', maxHalfWidth: 1e9 }, kpi: 'onHandUnits' };
    const list = check({ ...each, name: 'list', reference: [20, 20, 20], each: 'period' });
    const peak = check({ ...each, name: 'peak', reference: 20, greatestOf: { from: 2, to: 8 } });
    const { stdout } = await verify(theory([list, peak]));
    const { checks } = JSON.parse(stdout) as { checks: { estimate: number; halfWidth: number }[] };
    expect(checks[0]!.estimate).toBeLessThanOrEqual(3);
    expect(checks[0]!.halfWidth).toBeGreaterThan(0);
    expect(checks[1]!.estimate).toBeGreaterThan(5);
  });

  it.each([
    [
      theory([check({ tolerance: { type: 'binomial', trials: 9, extraAbs: 0 } })]),
      /^case.json: checks\/0\/tolerance\/type: only/,
    ],
    [{ id: 'Z1' }, /^case.json: /],
    [
      theory([check({ scenario: 'most' })]),
      'case.json: checks/0: expected the id of a scenario of this study, found "most"; known here: cornerShop, more\n',
    ],
    [theory([check({ tolerance: { type: 'ci' } })]), /^case.json: checks\/0\/tolerance.*maxHalfWidth/],
    [{ ...theory([check()]), study: { ...shopStudy, baseline: 'nobody' } }, /^case.json: study\/baseline: /],
  ])('refuses what is none: %#', async (file, message) => {
    const { status, stderr } = await verify(file);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });

  it('says so where there is no such file', async () => {
    expect((await tandem(['verify', 'none.json'])).stderr).toBe('tandem: there is no file called none.json\n');
  });
});
