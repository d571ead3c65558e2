import { describe, expect, it } from 'vitest';
import { atEqualService, type SearchPlanner } from '../../src/runner/equal-service.ts';
import { exchangeFactors, exchangeStudy, planExchange, planHere } from '../../src/runner/safety-search.ts';
import { InPlaceExecutor } from '../../src/runner/in-place.ts';
import { runStudy } from '../../src/runner/run-study.ts';
import { withSafetyFactor } from '../../src/scenarios/safety-factor.ts';
import type { Scenario } from '../../src/scenarios/scenario.ts';
import { cellsOf } from '../../src/scenarios/what-if.ts';
import type { Study } from '../../src/scenarios/study.ts';
import type { PlainObject } from '../../src/scenarios/plain-data.ts';

/** A shop that covers a week of normal demand known by its mean, with z standard deviations of safety stock. */
const shop: Scenario = {
  id: 'shop',
  timeUnit: 'week',
  horizon: { warmUp: 4, measured: 60, runOut: 0, period: 1 },
  items: { tea: { kind: 'finished', standardCost: 2 } },
  places: { store: {} },
  suppliers: { grower: { leadTime: 0 } },
  functions: { production: { method: { method: 'prior' } } },
  stocks: {
    'tea@store': {
      source: { kind: 'bought', supplier: 'grower' },
      rule: {
        trigger: { every: 1 },
        target: { kind: 'cover', protection: 1, z: 1.3, of: 'forecast', safety: { sd: 20 } },
      },
    },
  },
  segments: { people: { place: 'store', partial: true } },
  layers: { people: { tea: { mode: 'bucket', every: 1, size: { kind: 'normal', mean: 100, sd: 20 } } } },
};

const studyWith = (patch: PlainObject): Study => ({
  kind: 'study',
  seed: 'service',
  replications: 20,
  base: shop,
  whatIfs: [{ id: 'other', patch: patch as NonNullable<Study['whatIfs']>[number]['patch'] }],
});
const request = { series: [], by: [], percentiles: [], audit: false };
const safe = { stocks: { 'tea@store': { rule: { target: { z: 3 } } } } };

describe('scenarios at equal service', () => {
  it('finds the safety factor of the baseline for the same shop with another one', async () => {
    const { factors, study } = await atEqualService(new InPlaceExecutor(), studyWith(safe), 'fillRate', {}, planHere);
    // The curve is interpolated between points around 1.3; on the same customers nothing else separates the two.
    expect(factors['other']).toBeGreaterThan(1.2);
    expect(factors['other']).toBeLessThan(1.4);
    const { summary } = await runStudy(new InPlaceExecutor(), study, { request });
    const difference = summary.comparisons[0]!.kpis.get('fillRate')!;
    expect(Math.abs(difference.difference)).toBeLessThan(0.003);
  });

  it('asks a larger factor of a shop whose customers vary more than its design value says', async () => {
    const wild = { layers: { people: { tea: { size: { kind: 'normal', mean: 100, sd: 30 } } } } };
    const { factors } = await atEqualService(new InPlaceExecutor(), studyWith(wild), 'fillRate', {}, planHere);
    expect(factors['other']).toBeGreaterThan(1.6);
  });

  it('tunes the base where a what-if is the baseline, and leaves the others what they were', async () => {
    const wild = { layers: { people: { tea: { size: { kind: 'normal', mean: 100, sd: 30 } } } } };
    const level = {
      stocks: {
        'tea@store': { rule: { target: { kind: 'level', S: 130, z: null, protection: null, of: null, safety: null } } },
      },
    };
    const asked: Study = {
      ...studyWith(safe),
      baseline: 'other',
      whatIfs: [...studyWith(safe).whatIfs!, { id: 'wild', patch: wild }, { id: 'level', patch: level }],
    };
    const found = [
      { scenario: 'shop', z: 3 },
      { scenario: 'wild', z: 2 },
    ];
    const tuned = await planHere.tunedStudy(asked, found);
    const [before, after] = [cellsOf(asked), cellsOf(tuned)];
    if (!before.ok || !after.ok) throw new Error('refused');
    const safetyOf = (scenario: Scenario) => {
      const { rule } = scenario.stocks['tea@store']!;
      return 'target' in rule && rule.target.kind === 'cover' ? rule.target.z : undefined;
    };
    expect(before.value.map(({ scenario }) => safetyOf(scenario))).toEqual([1.3, 3, 1.3, undefined]);
    expect(after.value.map(({ scenario }) => safetyOf(scenario))).toEqual([3, 3, 2, undefined]);
    expect(after.value[1]!.scenario).toEqual(before.value[1]!.scenario);
    expect(after.value[3]!.scenario).toEqual(before.value[3]!.scenario);
    const { factors } = await atEqualService(new InPlaceExecutor(), asked, 'fillRate', {}, planHere);
    expect(Object.keys(factors)).toEqual(['shop', 'wild', 'level']);
    expect(factors['level']).toBeNull();
    expect(factors['shop']).toBeGreaterThan(2); // that of the baseline is 3, where the curve is flat
  });

  it('leaves a scenario as set whose levels are given', async () => {
    const level = {
      stocks: {
        'tea@store': { rule: { target: { kind: 'level', S: 130, z: null, protection: null, of: null, safety: null } } },
      },
    };
    const study = studyWith(level);
    const { factors, study: same } = await atEqualService(new InPlaceExecutor(), study, 'fillRate', {}, planHere);
    expect(factors).toEqual({ other: null });
    expect(same.whatIfs).toEqual(study.whatIfs);
  });
});

describe('the search for equal service', () => {
  it('leaves to its planner whatever puts scenarios together: all at once, two refinements, and the end', async () => {
    const asked: (readonly [what: string, points: number])[] = [];
    const planner: SearchPlanner = {
      tunable: (study) => {
        asked.push(['tunable', 0]);
        return planHere.tunable(study);
      },
      searchStudy: (study, points) => {
        asked.push(['search', points.length]);
        return planHere.searchStudy(study, points);
      },
      tunedStudy: (study, found) => {
        asked.push(['tuned', found.length]);
        return planHere.tunedStudy(study, found);
      },
    };
    const { study } = await atEqualService(new InPlaceExecutor(), studyWith(safe), 'fillRate', {}, planner);
    expect(asked).toEqual([
      ['tunable', 0],
      ['search', 6],
      ['search', 1],
      ['search', 1],
      ['tuned', 1],
    ]);
    expect(study.base).toEqual(shop);
  });
});

describe('the exchange curve', () => {
  it('has a point for each factor, with more service and more stock the larger it is', async () => {
    const study = exchangeStudy(studyWith(safe));
    expect(study.whatIfs).toHaveLength(2 * exchangeFactors.length);
    const { summary, failures } = await runStudy(new InPlaceExecutor(), study, { request });
    expect(failures).toEqual([]);
    const points = summary.cells.filter(({ id }) => id.startsWith('shop:z'));
    for (const kpi of ['fillRate', 'onHandUnits']) {
      const values = points.map(({ kpis }) => kpis.get(kpi)!.mean);
      expect(values).toEqual([...values].sort((a, b) => a - b));
    }
    // The same shop is the same at the same factor, whatever it was before.
    const [one, other] = ['shop:z2', 'other:z2'].map((id) => summary.cells.find((cell) => cell.id === id)!);
    expect(one!.kpis.get('fillRate')!.values).toEqual(other!.kpis.get('fillRate')!.values);
  });

  it('has none for rules whose levels are given', () => {
    const { stocks, ...rest } = shop;
    const level = { ...stocks['tea@store']!, rule: { target: { kind: 'level' as const, S: 130 } } };
    expect(withSafetyFactor({ ...rest, stocks: { 'tea@store': level } }, 2)).toBeNull();
  });
});

describe('the plan of exchange curves on screen', () => {
  it('names each run by scenario and factor, on few histories and without a goal of precision', () => {
    const plan = planExchange({ ...studyWith(safe), precision: 0.01, replications: 100 })!;
    expect(plan.points.map(({ scenario, z }) => `${scenario} ${z}`)).toEqual(
      ['shop', 'other'].flatMap((scenario) => exchangeFactors.map((z) => `${scenario} ${z}`)),
    );
    expect(plan.points.map(({ id }) => id)).toEqual(plan.study.whatIfs!.map(({ id }) => id));
    expect(plan.study.replications).toBeLessThanOrEqual(12);
    expect(plan.study.precision).toBeUndefined();
  });

  it('is none where no scenario has a safety factor', () => {
    const rule = { trigger: { every: 1 }, target: { kind: 'level', S: 130 } } as const;
    const stocks = { 'tea@store': { ...shop.stocks['tea@store']!, rule } };
    expect(planExchange({ kind: 'study', base: { ...shop, stocks } })).toBeUndefined();
  });
});
