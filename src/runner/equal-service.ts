import { atSafetyFactor, safetyStudy, withSafetyFactor } from '../scenarios/safety-factor.ts';
import { settingsOf } from '../scenarios/settings.ts';
import type { Study } from '../scenarios/study.ts';
import { type Cell, cellsOf } from '../scenarios/what-if.ts';
import type { StudySummary } from '../sim/experiment/summary.ts';
import { runStudy } from './run-study.ts';
import type { Executor, RunOptions } from './runner.ts';

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

/** Where the search for equal service ended, by scenario. */
export interface EqualService {
  /** The study with every scenario at the safety factor that gives it the service of the baseline. */
  readonly study: Study;
  /** By scenario other than the baseline; null where it has no safety factor. */
  readonly factors: Readonly<Record<string, number | null>>;
}

/** The search looks for factors in this range, coarsely, then between the two nearest. */
const coarse = [-1, 0, 1, 2, 3, 4] as const;
const REFINEMENTS = 2;
/** Replications of the search: their customers are others than those of the comparison, so luck is not counted twice. */
const SEARCH_REPLICATIONS = 12;
const searchSeed = (seed: string): string => `${seed.slice(0, 90)}:search`;

/** A scenario at a safety factor. */
export interface SafetyPoint {
  readonly scenario: string;
  readonly z: number;
}

/** What of the search takes a moment where companies are large: scenarios are put together and checked. */
export interface SearchPlanner {
  /** Scenarios other than the baseline that have a safety factor. */
  readonly tunable: (study: Study) => Promise<readonly string[]>;
  /** A study of the baseline, and of scenarios at safety factors, on customers of their own. */
  readonly searchStudy: (study: Study, points: readonly SafetyPoint[]) => Promise<Study>;
  /** The study with scenarios at the factors found for them. */
  readonly tunedStudy: (study: Study, found: readonly SafetyPoint[]) => Promise<Study>;
}

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
  const cells = new Map(allCells(study).map((cell) => [cell.id, cell]));
  const factors = new Map(found.map(({ scenario, z }) => [scenario, z]));
  const whatIfs = (study.whatIfs ?? []).map((whatIf) => {
    const z = factors.get(whatIf.id);
    if (z === undefined) return whatIf;
    const [tuned] = safetyStudy(study, [{ cell: cells.get(whatIf.id)!, z, id: whatIf.id }]).whatIfs!;
    return { ...whatIf, patch: tuned!.patch };
  });
  return { ...study, whatIfs };
}

/**
 * Tunes the safety factor of every scenario until its service is that of the baseline, on common random numbers and on
 * customers of its own; the study that comes back is to be run on fresh ones (MODEL §11.5).
 * @param kpi an indicator of service that grows with stock, such as `otif`
 */
export async function atEqualService(
  executor: Executor,
  study: Study,
  kpi: string,
  options: Pick<RunOptions, 'signal' | 'onProgress'>,
  planner: SearchPlanner = planHere,
): Promise<EqualService> {
  const tuned = await planner.tunable(study);
  const found = await searchFactors(executor, study, tuned, kpi, { options, planner });
  const { baseline } = settingsOf(study);
  const factors = new Map(found.map(({ scenario, z }) => [scenario, z]));
  const others = [study.base, ...(study.whatIfs ?? [])].filter(({ id }) => id !== baseline);
  return {
    study: await planner.tunedStudy(study, found),
    factors: Object.fromEntries(others.map(({ id }) => [id, factors.get(id) ?? null])),
  };
}

/** Points known of a scenario: safety factors and the service at them, in ascending order of factors. */
type Curve = { readonly z: number; readonly service: number }[];

/** How a search is run. */
interface Means {
  readonly options: Pick<RunOptions, 'signal' | 'onProgress'>;
  readonly planner: SearchPlanner;
}

async function searchFactors(
  executor: Executor,
  study: Study,
  tuned: readonly string[],
  kpi: string,
  { options, planner }: Means,
): Promise<SafetyPoint[]> {
  const { baseline } = settingsOf(study);
  const curves = new Map<string, Curve>(tuned.map((id) => [id, []]));
  let target = Number.NaN;
  let points: SafetyPoint[] = tuned.flatMap((scenario) => coarse.map((z) => ({ scenario, z })));
  for (let round = 0; round <= REFINEMENTS && tuned.length > 0; round++) {
    const request = { series: [], by: [], percentiles: [], audit: false };
    const inSearch = await planner.searchStudy(study, points);
    const { summary } = await runStudy(executor, inSearch, { request, ...options });
    target = serviceOf(summary, baseline, kpi);
    for (const { scenario, z } of points) {
      const curve = curves.get(scenario)!;
      curve.push({ z, service: serviceOf(summary, atSafetyFactor(scenario, z), kpi) });
      curve.sort((a, b) => a.z - b.z);
    }
    points = tuned.map((scenario) => ({ scenario, z: crossing(curves.get(scenario)!, target) }));
  }
  return points;
}

const serviceOf = (summary: StudySummary, id: string, kpi: string): number =>
  summary.cells.find((cell) => cell.id === id)?.kpis.get(kpi)?.mean ?? Number.NaN;

/** The factor at which a curve first reaches a service, straight between its points; the nearest end if it never does. */
function crossing(curve: Curve, service: number): number {
  if (curve[0]!.service >= service) return curve[0]!.z;
  for (let n = 1; n < curve.length; n++) {
    const [low, high] = [curve[n - 1]!, curve[n]!];
    if (high.service < service) continue;
    return low.z + ((service - low.service) / (high.service - low.service)) * (high.z - low.z);
  }
  return curve[curve.length - 1]!.z;
}
