import { atSafetyFactor } from '../scenarios/safety-factor.ts';
import { settingsOf } from '../scenarios/settings.ts';
import type { Study } from '../scenarios/study.ts';
import type { StudySummary } from '../sim/experiment/summary.ts';
import { runStudy } from './run-study.ts';
import type { Executor, RunOptions } from './runner.ts';
import { leastFactor, mostFactor } from './searched-factors.ts';

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

/** Where the search for equal service ended, by scenario. */
export interface EqualService {
  /** The study with every scenario at the safety factor that gives it the service of the baseline. */
  readonly study: Study;
  /** By scenario other than the baseline; null where it has no safety factor. */
  readonly factors: Readonly<Record<string, number | null>>;
}

/** The search looks at factors a whole one apart, then between the two nearest. */
const coarse = Array.from({ length: mostFactor - leastFactor + 1 }, (_, n) => leastFactor + n);
const REFINEMENTS = 2;

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
  planner: SearchPlanner,
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
  const curves = new Map<string, Curve>(tuned.map((id) => [id, []]));
  let target = Number.NaN;
  let points: SafetyPoint[] = tuned.flatMap((scenario) => coarse.map((z) => ({ scenario, z })));
  for (let round = 0; round <= REFINEMENTS && tuned.length > 0; round++) {
    const request = { series: [], by: [], percentiles: [], audit: false };
    const inSearch = await planner.searchStudy(study, points);
    const { summary } = await runStudy(executor, inSearch, { request, ...options });
    target = serviceOf(summary, inSearch.base.id, kpi);
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
