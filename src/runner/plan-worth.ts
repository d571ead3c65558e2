import { atMostGroups, withGroups } from '../scenarios/change-groups.ts';
import { scenarioOf } from '../scenarios/edit-study.ts';
import { diffPatch } from '../scenarios/merge-patch.ts';
import type { PlainObject } from '../scenarios/plain-data.ts';
import { separableGroups } from '../scenarios/separable-groups.ts';
import { settingsOf } from '../scenarios/settings.ts';
import type { Study, WhatIf } from '../scenarios/study.ts';
import { shapleyPlan } from '../sim/experiment/shapley.ts';
import type { WorthPlan } from './worth.ts';

/** Changes told apart at most: more would take long and fill the page. */
const mostGroups = 8;

/** How a what-if is taken apart, or undefined where it changes nothing. `index` counts scenarios, 0 is the base. */
export function planWorth(study: Study, index: number): WorthPlan | undefined {
  const plain = study as unknown as PlainObject;
  const [base, scenario] = [scenarioOf(plain, 0), scenarioOf(plain, index)];
  const groups = atMostGroups(separableGroups(base, scenario), mostGroups);
  if (groups.length === 0) return undefined;
  const shapley = shapleyPlan(groups.length, settingsOf(study).seed);
  const whatIfs = shapley.sets
    .filter((set) => set > 0)
    .map((set): WhatIf => {
      const made = groups.filter((_, k) => (set & (1 << k)) !== 0);
      return { id: `changes-${set}`, patch: diffPatch(base, withGroups(base, scenario, made)) as WhatIf['patch'] };
    });
  const { baseline: _baseline, precision: _precision, ...rest } = study;
  return { groups, shapley, study: { ...rest, whatIfs } };
}
