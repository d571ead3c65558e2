import { scenarioOf } from './edit-study.ts';
import type { PlainObject } from './plain-data.ts';
import type { Scenario } from './scenario.ts';
import type { Study } from './study.ts';

/**
 * Scenario `index` of a study in which that one is known to be valid, such as one with results: nothing is checked again.
 * 0 is the base, k the k-th what-if; the same value again as long as base and patch are the same.
 */
export const validScenario = (study: Study, index: number): Scenario =>
  scenarioOf(study as unknown as PlainObject, index) as Scenario;
