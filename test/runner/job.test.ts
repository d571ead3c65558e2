import { describe, expect, it } from 'vitest';
import { executeJob } from '../../src/runner/job.ts';
import type { Job, JobResult } from '../../src/runner/protocol.ts';
import type { Scenario } from '../../src/scenarios/scenario.ts';
import { siloCompany } from '../../src/scenarios/presets/alder-silo.ts';
import { kpis } from '../../src/sim/kpis/index.ts';
import { cornerShop } from '../fixtures/corner-shop.ts';

const bare = { series: [], by: [], percentiles: [], audit: false } as const;

function jobOf(study: unknown, more: Partial<Job> = {}): Job {
  return { study, cell: 0, from: 0, to: 2, request: bare, ...more };
}

function run(job: Job): JobResult {
  const outcome = executeJob(job);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome;
}

describe('executeJob', () => {
  it('gives a row of KPIs per replication, in the order of the catalogue', () => {
    const { names, kpis: values, from, to, events } = run(jobOf(cornerShop));
    expect(names).toEqual(kpis.map(({ id }) => id));
    expect(values).toHaveLength(2 * names.length);
    expect([from, to]).toEqual([0, 2]);
    expect(events).toBeGreaterThan(0);
  });

  it('gives the same rows however replications are cut into jobs', () => {
    const request = { series: ['otif'], by: ['item', 'week'], percentiles: [90], audit: true } as const;
    const whole = run(jobOf(cornerShop, { to: 5, request }));
    const parts = [
      [0, 1],
      [1, 4],
      [4, 5],
    ].map(([from, to]) => run(jobOf(cornerShop, { from: from!, to: to!, request })));
    expect(parts.flatMap((part) => [...part.kpis])).toEqual([...whole.kpis]);
    expect(parts.flatMap((part) => [...part.series])).toEqual([...whole.series]);
    expect(parts.reduce((sum, part) => sum + part.events, 0)).toBe(whole.events);
  });

  it('keeps KPIs within their declared ranges and says why the others are undefined', () => {
    const { names, kpis: values, undefinedBecause } = run(jobOf(cornerShop, { to: 3 }));
    for (const [column, kpi] of kpis.entries()) {
      const found = [0, 1, 2].map((row) => values[row * names.length + column]!);
      for (const value of found.filter((one) => !Number.isNaN(one))) {
        const [least, most] = kpi.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
        expect(value, kpi.id).toBeGreaterThanOrEqual(least);
        expect(value, kpi.id).toBeLessThanOrEqual(most);
      }
      expect(undefinedBecause[kpi.id], kpi.id).toBe(found.every(Number.isNaN) ? kpi.undefinedBecause : undefined);
    }
  });

  it('breaks KPIs down: the only item, segment and place say the same as the company', () => {
    const request = { ...bare, by: ['item', 'segment', 'place', 'stock'] as const };
    const { names, kpis: values } = run(jobOf(cornerShop, { to: 1, request }));
    const read = (name: string) => values[names.indexOf(name)];
    for (const scope of ['item:tea', 'segment:walkIn', 'place:shop', 'stock:tea@shop']) {
      expect(read(`otif|${scope}`), scope).toBe(read('otif'));
    }
  });

  it('gives series over the measured periods, the sum of which agrees with the whole', () => {
    const {
      series,
      periods,
      kpis: values,
      names,
    } = run(jobOf(cornerShop, { request: { ...bare, series: ['revenue', 'otif'] } }));
    expect(periods).toBe(8);
    expect(series).toHaveLength(2 * 2 * 8);
    const revenue = series.slice(0, 8).reduce((sum, value) => sum + value, 0);
    expect(revenue).toBeCloseTo(values[names.indexOf('revenue')]!, 6);
    expect(series.slice(8, 16).every((value) => value >= 0 && value <= 1)).toBe(true);
  });

  it('gives a family what its products have together, week by week', () => {
    const base = { ...siloCompany, horizon: { warmUp: '8 wk', measured: '4 wk', runOut: '1 wk' } };
    const series = ['item:B1', 'item:B2', 'item:B3', 'family:B'].flatMap((part) => [
      `demandUnits|${part}`,
      `forecastUnits|${part}`,
    ]);
    const outcome = executeJob({
      study: { kind: 'study', base },
      cell: 0,
      from: 0,
      to: 1,
      request: { ...bare, series, columns: [] },
    });
    if (!outcome.ok) throw new Error(outcome.message);
    const of = (name: string) => {
      const at = series.indexOf(name) * outcome.periods;
      return outcome.series.subarray(at, at + outcome.periods);
    };
    for (const kpi of ['demandUnits', 'forecastUnits']) {
      for (let week = 0; week < outcome.periods; week++) {
        const parts = ['B1', 'B2', 'B3'].map((item) => of(`${kpi}|item:${item}`)[week]!);
        const together = of(`${kpi}|family:B`)[week]!;
        expect(together).toBeGreaterThan(Math.max(...parts));
        expect(together).toBeCloseTo(
          parts.reduce((sum, units) => sum + units, 0),
          6,
        );
      }
    }
  });

  it('adds percentiles that do not fall with their order', () => {
    const percentiles = [50, 90, 99.9];
    const { names, kpis: values } = run(jobOf(cornerShop, { to: 1, request: { ...bare, percentiles } }));
    const [p50, p90, p999] = percentiles.map((p) => values[names.indexOf(`customerWait.p${p}`)]!);
    expect(p50).toBeLessThanOrEqual(p90!);
    expect(p90).toBeLessThanOrEqual(p999!);
    expect(names).not.toContain('otif.p90');
  });

  it('samples levels at the times of a probe; the only stock is the company', () => {
    const probed: Scenario = { ...cornerShop, probe: { times: [0, '12 h'], season: 1 } };
    const { names, kpis: values } = run(jobOf(probed, { to: 1, request: { ...bare, by: ['probe'] } }));
    const read = (name: string) => values[names.indexOf(name)]!;
    for (const time of ['0', '12 h']) {
      expect(read(`onHandUnits|probe:${time}`)).toBe(read(`onHandUnits|probe:${time}/tea@shop`));
      // base stock: on hand − backlog + on order is 30 at every instant
      const net = read(`onHandUnits|probe:${time}`) - read(`backlogUnits|probe:${time}`);
      expect(net + read(`onOrderUnits|probe:${time}`)).toBeCloseTo(30, 9);
    }
  });

  it('runs what-ifs on the same luck as the base', () => {
    const study = { kind: 'study', base: cornerShop, whatIfs: [{ id: 'same', patch: {} }] };
    expect(run(jobOf(study, { cell: 1 })).kpis).toEqual(run(jobOf(study)).kpis);
  });

  it('takes the seed of the study, and 4711 where there is none', () => {
    const seeded = (seed: string) => run(jobOf({ kind: 'study', seed, base: cornerShop })).kpis;
    expect(seeded('4711')).toEqual(run(jobOf(cornerShop)).kpis);
    expect(seeded('4712')).not.toEqual(seeded('4711'));
  });
});

describe('a job that cannot be run', () => {
  it('is invalid, with problems at their paths', () => {
    const study = { kind: 'study', base: cornerShop, whatIfs: [{ id: 'bad', patch: { timeUnit: 'eon' } }] };
    expect(executeJob(jobOf(study)).ok).toBe(true);
    const outcome = executeJob(jobOf(study, { cell: 1 }));
    expect(outcome).toMatchObject({ ok: false, kind: 'invalid', cell: 1, from: 0, to: 2 });
    expect(!outcome.ok && outcome.issues[0]?.path).toBe('whatIfs/bad/timeUnit');
  });

  it('names what-ifs in problems that only compiling finds', () => {
    const patch = { layers: { nobody: { tea: { orders: 1 } } } };
    const outcome = executeJob(
      jobOf({ kind: 'study', base: cornerShop, whatIfs: [{ id: 'bad', patch }] }, { cell: 1 }),
    );
    expect(!outcome.ok && outcome.kind).toBe('invalid');
    expect(!outcome.ok && outcome.issues[0]?.path.startsWith('whatIfs/bad/layers/nobody')).toBe(true);
  });

  it.each([
    [null, {}],
    ['study', {}],
    [{ ...cornerShop, horizon: { warmUp: Number.NaN } }, {}],
    [cornerShop, { cell: 1 }],
    [cornerShop, { cell: -1 }],
    [cornerShop, { cell: 0.5 }],
    [cornerShop, { from: 2, to: 2 }],
    [cornerShop, { from: -1, to: 2 }],
    [cornerShop, { from: 0, to: 1.5 }],
  ])('is refused and not thrown: %j %j', (study, more) => {
    const outcome = executeJob(jobOf(study, more));
    expect(outcome).toMatchObject({ ok: false, kind: 'invalid' });
    expect(!outcome.ok && outcome.message.length).toBeGreaterThan(0);
  });
});
