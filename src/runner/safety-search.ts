import { atSafetyFactor, patchTo, safetyStudy, withSafetyFactor } from '../scenarios/safety-factor.ts';
import { settingsOf } from '../scenarios/settings.ts';
import type { Study } from '../scenarios/study.ts';
import { type Cell, cellsOf } from '../scenarios/what-if.ts';
import type { SafetyPoint, SearchPlanner } from './equal-service.ts';

/** Safety factors of an exchange curve. */
export const exchangeFactors = [0.5, 1, 1.5, 2, 2.5, 3] as const;

/** A study whose scenarios stand at every safety factor of a curve: the only fair picture of a policy (MODEL §5.5). */
export function exchangeStudy(study: Study, factors: readonly number[] = exchangeFactors): Study {
  const cells = cellsOf(study);
  const points = (cells.ok ? cells.value : []).flatMap((cell) =>
    factors.map((z) => ({ cell, z, id: atSafetyFactor(cell.id, z) })),
  );
  return safetyStudy(study, points);
}

/** The exchange curves of a study: the runs they need, and which scenario and safety factor each of them is. */
export interface ExchangePlan {
  readonly study: Study;
  readonly points: readonly { readonly id: string; readonly scenario: string; readonly z: number }[];
}

/** Histories of a curve on screen at most: six times as many scenarios run as are compared. */
const CURVE_REPLICATIONS = 12;

/** How exchange curves are drawn, or undefined where no scenario has a safety factor. */
export function planExchange(asked: Study): ExchangePlan | undefined {
  const { precision: _precision, ...rest } = exchangeStudy(asked);
  const study = { ...rest, replications: Math.min(settingsOf(asked).replications, CURVE_REPLICATIONS) };
  const planned = new Set((study.whatIfs ?? []).map(({ id }) => id));
  const scenarios = [asked.base, ...(asked.whatIfs ?? [])];
  const points = scenarios.flatMap(({ id: scenario }) =>
    exchangeFactors.map((z) => ({ id: atSafetyFactor(scenario, z), scenario, z })).filter(({ id }) => planned.has(id)),
  );
  return points.length === 0 ? undefined : { study, points };
}

/** Replications of the search: their customers are others than those of the comparison, so luck is not counted twice. */
const SEARCH_REPLICATIONS = 12;
const searchSeed = (seed: string): string => `${seed.slice(0, 90)}:search`;

/** Plans here and now. */
export const planHere: SearchPlanner = {
  tunable: async (study) => tunable(study),
  searchStudy: async (study, points) => searchStudy(study, points),
  tunedStudy: async (study, found) => tunedStudy(study, found),
};

const allCells = (study: Study): readonly Cell[] => {
  const checked = cellsOf(study);
  return checked.ok ? checked.value : [];
};

export function tunable(study: Study): readonly string[] {
  const { baseline } = settingsOf(study);
  return allCells(study)
    .filter(({ id, scenario }) => id !== baseline && withSafetyFactor(scenario, 0) !== null)
    .map(({ id }) => id);
}

export function searchStudy(study: Study, points: readonly SafetyPoint[]): Study {
  const { baseline, seed } = settingsOf(study);
  const cells = new Map(allCells(study).map((cell) => [cell.id, cell]));
  const search = { ...study, seed: searchSeed(seed), replications: SEARCH_REPLICATIONS };
  return safetyStudy(
    { ...search, base: cells.get(baseline)!.scenario },
    points.map(({ scenario, z }) => ({ cell: cells.get(scenario)!, z, id: atSafetyFactor(scenario, z) })),
  );
}

export function tunedStudy(study: Study, found: readonly SafetyPoint[]): Study {
  const factors = new Map(found.map(({ scenario, z }) => [scenario, z]));
  const [{ id: baseId } = study.base, ...others] = allCells(study);
  const ofBase = factors.get(baseId);
  const base = (ofBase === undefined ? null : withSafetyFactor(study.base, ofBase)) ?? study.base;
  const whatIfs = (study.whatIfs ?? []).map((whatIf, n) => {
    const z = factors.get(whatIf.id);
    if (z === undefined && base === study.base) return whatIf;
    const { scenario } = others[n]!;
    const tuned = (z === undefined ? null : withSafetyFactor(scenario, z)) ?? scenario;
    return { ...whatIf, patch: patchTo(base, tuned) };
  });
  return { ...study, base, whatIfs };
}
