import { describe, expect, it } from 'vitest';
import { InPlaceExecutor } from '../../src/runner/in-place.ts';
import { runStudy } from '../../src/runner/run-study.ts';
import { runWorth } from '../../src/runner/run-worth.ts';
import type { Executor } from '../../src/runner/runner.ts';
import { planWorth } from '../../src/runner/plan-worth.ts';
import { runsOf, walkOfHistory, worthDigest, worthOf, type WorthResults } from '../../src/runner/worth.ts';
import { atMostGroups, changeGroups, withGroups } from '../../src/scenarios/change-groups.ts';
import { cardsOf, scenarioOf } from '../../src/scenarios/edit-study.ts';
import { isRunnable, separableGroups } from '../../src/scenarios/separable-groups.ts';
import type { PlainObject } from '../../src/scenarios/plain-data.ts';
import { alderPolicies } from '../../src/scenarios/presets/alder-policies.ts';
import { presets } from '../../src/scenarios/presets/index.ts';
import type { Study, WhatIf } from '../../src/scenarios/study.ts';
import { cornerShop } from '../fixtures/corner-shop.ts';

const weekly = presets.find(({ id }) => id === 'weeklySop')!.study;
const plain = (study: Study): PlainObject => study as unknown as PlainObject;
const reading = { level: 0.95, antithetic: false };
const policies = alderPolicies;
const base = scenarioOf(plain(policies), 0);
/** Five changes: too many for all their orders. */
const manyChanges: WhatIf = {
  id: 'many',
  patch: {
    items: { tea: { price: 6, standardCost: 2 } },
    stocks: { 'tea@shop': { rule: { S: 40 } } },
    suppliers: { importer: { leadTime: 2 } },
    layers: { walkIn: { tea: { orders: 9 } } },
  },
};

describe('groups of changes', () => {
  it('put the same change of many entries together, and a rule with all that came with its policy', () => {
    const kanban = changeGroups(base, scenarioOf(plain(policies), 1));
    expect(kanban.map(({ key }) => key)).toEqual(['stocks/*/rule']);
    expect(kanban[0]?.paths).toHaveLength(8);
    const conwip = changeGroups(base, scenarioOf(plain(policies), 2));
    expect(conwip.map(({ key }) => key).sort()).toEqual(['lines/*/wipLimit', 'stocks/*/rule']);
  });

  it('bind together what cannot be made alone', () => {
    const toOrder = scenarioOf(plain(policies), 3);
    // Orders taken at the plant need stocks there, and the shelves of the warehouse need orders.
    expect(separableGroups(base, toOrder).map(({ key }) => key)).toContain('stocks/* + segments/*/place');
    const groups = separableGroups(base, toOrder);
    expect(withGroups(base, toOrder, groups)).toEqual({ ...toOrder, id: base['id'], title: base['title'] });
  });

  it.each(
    presets.filter(({ study }) => (study.whatIfs ?? []).length > 0).map((preset) => [preset.id, preset.study] as const),
  )('of %s: all of them make the scenario, and each can be made and taken back alone', (_, study) => {
    const from = scenarioOf(plain(study), 0);
    const last = cardsOf(plain(study)).length - 1;
    const scenario = scenarioOf(plain(study), last);
    const groups = separableGroups(from, scenario);
    const all = withGroups(from, scenario, groups);
    const named = ['id', 'title', 'lesson', 'format'];
    for (const key of Object.keys({ ...all, ...scenario }))
      if (!named.includes(key)) expect(all[key]).toEqual(scenario[key]);
    for (const group of groups) {
      expect(isRunnable(withGroups(from, scenario, [group]), from), group.key).toBe(true);
      const without = groups.filter((other) => other !== group);
      expect(isRunnable(withGroups(from, scenario, without), from), group.key).toBe(true);
    }
  });

  it('are joined with their kind where they are too many, and none is lost', () => {
    const groups = separableGroups(scenarioOf(plain(weekly), 0), scenarioOf(plain(weekly), 1));
    for (const most of [1, 3, 5]) {
      const fewer = atMostGroups(groups, most);
      expect(fewer.length).toBe(Math.min(most, groups.length));
      expect(fewer.flatMap(({ paths }) => paths)).toHaveLength(groups.flatMap(({ paths }) => paths).length);
    }
  });
});

describe('what each change is worth', () => {
  it('adds up to the whole difference in every history, for any indicator', async () => {
    const study: Study = { ...policies, replications: 3, whatIfs: [policies.whatIfs![1]!] };
    const plan = planWorth(study, 1)!;
    const { results, failures } = await runWorth(new InPlaceExecutor(), plan, {});
    expect(failures).toEqual([]);
    const compared = await runStudy(new InPlaceExecutor(), study, {
      request: { series: [], by: [], percentiles: [], audit: false },
    });
    for (const kpi of ['operatingContribution', 'otif', 'fgInventoryValue']) {
      const worth = worthOf(plan, results, kpi, reading)!;
      const [from, to] = compared.summary.cells.map((cell) => cell.kpis.get(kpi)!.values);
      for (let history = 0; history < 3; history++) {
        const whole = to![history]! - from![history]!;
        const sum = worth.changes.reduce((all, { share }) => all + share.values[history]!, 0);
        expect(worth.whole.values[history]).toBe(whole);
        expect(Math.abs(sum - whole)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(whole)));
      }
    }
  });

  it('runs every history with the sets of changes on its walk and no others, however wide', async () => {
    const study: Study = { kind: 'study', replications: 7, base: cornerShop, whatIfs: [manyChanges] };
    const plan = planWorth(study, 1)!;
    expect(plan.groups).toHaveLength(5);
    expect(plan.shapley.exact).toBe(false);
    const run = async (width: number) => {
      const jobs: string[] = [];
      const inPlace = new InPlaceExecutor();
      const executor: Executor = {
        width,
        close: () => {},
        execute: async (job) => {
          const { whatIfs = [] } = job.study as Study;
          expect(whatIfs.length).toBe(job.cell);
          for (let n = job.from; n < job.to; n++) jobs.push(`${whatIfs[0]?.id ?? 'base'} ${n}`);
          await new Promise((resolve) => setTimeout(resolve, width === 1 ? 0 : jobs.length % 3));
          return inPlace.execute(job);
        },
      };
      const waves: number[] = [];
      const onWave = ({ replications }: WorthResults): void => void waves.push(replications);
      const { results, failures, cancelled } = await runWorth(executor, plan, { onWave });
      expect({ failures, cancelled, waves }).toEqual({ failures: [], cancelled: false, waves: [1, 2, 4, 7] });
      return { jobs: jobs.sort(), results };
    };
    const [one, three] = [await run(1), await run(3)];
    expect(new Set(one.jobs).size).toBe(one.jobs.length);
    expect(one.jobs).toHaveLength(runsOf(plan));
    expect(three.jobs).toEqual(one.jobs);
    expect(worthDigest(plan, three.results)).toBe(worthDigest(plan, one.results));
    const worth = worthOf(plan, one.results, 'onHandUnits', reading)!;
    for (let history = 0; history < 7; history++) {
      const sum = worth.changes.reduce((all, { share }) => all + share.values[history]!, 0);
      expect(sum).toBeCloseTo(worth.whole.values[history]!, 9);
    }
  });

  it('takes both histories of an antithetic pair on the same walk', () => {
    const plan = planWorth({ kind: 'study', antithetic: true, base: cornerShop, whatIfs: [manyChanges] }, 1)!;
    for (const pair of [0, 1, 2]) expect(walkOfHistory(plan, 2 * pair)).toBe(walkOfHistory(plan, 2 * pair + 1));
    expect(walkOfHistory(plan, 2)).not.toBe(walkOfHistory(plan, 1));
  });

  it('stops when it is told to, with the histories that are finished', async () => {
    const study: Study = { kind: 'study', replications: 50, base: cornerShop, whatIfs: [manyChanges] };
    const plan = planWorth(study, 1)!;
    const controller = new AbortController();
    const { results, cancelled } = await runWorth(new InPlaceExecutor(), plan, {
      signal: controller.signal,
      onWave: ({ replications }) => replications >= 4 && controller.abort(),
    });
    expect(cancelled).toBe(true);
    expect(results.replications).toBeGreaterThanOrEqual(4);
    expect(results.replications).toBeLessThan(50);
  });

  it('is nothing for a scenario that changes nothing', () => {
    expect(planWorth({ ...policies, whatIfs: [{ id: 'same', patch: {} }] }, 1)).toBeUndefined();
  });
});
