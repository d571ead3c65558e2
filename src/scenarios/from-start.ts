import { diffPatch } from './merge-patch.ts';
import type { Scenario } from './scenario.ts';
import { horizonOf } from './settings.ts';
import type { Study, WhatIf } from './study.ts';
import { validScenario } from './valid-scenario.ts';

type Factors = NonNullable<Scenario['factors']>;

/**
 * The study measured from its first minute on, warm-up and all, in steady times: without factors that begin, end or swing.
 * A season would look like a start that does not settle. All scenarios of the study are valid.
 */
export function fromStart(study: Study): Study {
  const base = steady(study.base);
  const whatIfs = (study.whatIfs ?? []).map(({ id, title }, k) => {
    const scenario = steady(validScenario(study, k + 1));
    return { id, title, patch: diffPatch(base, scenario) as WhatIf['patch'] };
  });
  const { precision: _precision, ...rest } = study;
  return { ...rest, base, whatIfs };
}

function steady(scenario: Scenario): Scenario {
  const { warmUp, measured } = horizonOf(scenario);
  return {
    ...scenario,
    factors: Object.fromEntries(Object.entries(scenario.factors ?? {}).filter(([, factor]) => isLasting(factor))),
    horizon: { ...scenario.horizon, warmUp: 0, measured: `${warmUp + measured} min` },
  };
}

/** Whether a factor is in force all the time, and always alike. */
const isLasting = ({ from, to, shape }: Factors[string]): boolean =>
  (from === undefined || from === 0) && to === undefined && (shape === undefined || shape.kind === 'step');
