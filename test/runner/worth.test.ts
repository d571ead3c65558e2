import { describe, expect, it } from 'vitest';
import { InPlaceExecutor } from '../../src/runner/in-place.ts';
import { runStudy } from '../../src/runner/run-study.ts';
import { planWorth, runWorth, worthOf } from '../../src/runner/worth.ts';
import {
  atMostGroups,
  changeGroups,
  isRunnable,
  separableGroups,
  withGroups,
} from '../../src/scenarios/change-groups.ts';
import { cardsOf, scenarioOf } from '../../src/scenarios/edit-study.ts';
import type { PlainObject } from '../../src/scenarios/plain-data.ts';
import { alderPolicies } from '../../src/scenarios/presets/alder-policies.ts';
import { presets } from '../../src/scenarios/presets/index.ts';
import type { Study } from '../../src/scenarios/study.ts';

const weekly = presets.find(({ id }) => id === 'weeklySop')!.study;
const plain = (study: Study): PlainObject => study as unknown as PlainObject;
const reading = { level: 0.95, antithetic: false };
const policies = alderPolicies;
const base = scenarioOf(plain(policies), 0);

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
    const { summary, failures } = await runWorth(new InPlaceExecutor(), plan, {});
    expect(failures).toEqual([]);
    const compared = await runStudy(new InPlaceExecutor(), study, {
      request: { series: [], by: [], percentiles: [], audit: false },
    });
    for (const kpi of ['operatingContribution', 'otif', 'fgInventoryValue']) {
      const worth = worthOf(plan, summary, kpi, reading)!;
      const [from, to] = compared.summary.cells.map((cell) => cell.kpis.get(kpi)!.values);
      for (let history = 0; history < 3; history++) {
        const whole = to![history]! - from![history]!;
        const sum = worth.changes.reduce((all, { share }) => all + share.values[history]!, 0);
        expect(worth.whole.values[history]).toBe(whole);
        expect(Math.abs(sum - whole)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(whole)));
      }
    }
  });

  it('is nothing for a scenario that changes nothing', () => {
    expect(planWorth({ ...policies, whatIfs: [{ id: 'same', patch: {} }] }, 1)).toBeUndefined();
  });
});
