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
): Promise<EqualService> {
  const checked = cellsOf(study);
  const cells = checked.ok ? checked.value : [];
  const { baseline, seed } = settingsOf(study);
  const search: Study = { ...study, seed: searchSeed(seed), replications: SEARCH_REPLICATIONS };
  const base = cells.find(({ id }) => id === baseline)!;
  const tuned = cells.filter((cell) => cell !== base && withSafetyFactor(cell.scenario, 0) !== null);
  const found = await searchFactors(executor, search, base, tuned, kpi, options);
  const whatIfs = (study.whatIfs ?? []).map((whatIf) => {
    const z = found.get(whatIf.id);
    const cell = cells.find(({ id }) => id === whatIf.id)!;
    if (z === undefined) return whatIf;
    const [tunedWhatIf] = safetyStudy(study, [{ cell, z, id: whatIf.id }]).whatIfs!;
    return { ...whatIf, patch: tunedWhatIf!.patch };
  });
  const others = cells.filter((cell) => cell !== base);
  return {
    study: { ...study, whatIfs },
    factors: Object.fromEntries(others.map(({ id }) => [id, found.get(id) ?? null])),
  };
}

/** Points known of a scenario: safety factors and the service at them, in ascending order of factors. */
type Curve = { readonly z: number; readonly service: number }[];

async function searchFactors(
  executor: Executor,
  search: Study,
  base: Cell,
  tuned: readonly Cell[],
  kpi: string,
  options: Pick<RunOptions, 'signal' | 'onProgress'>,
): Promise<Map<string, number>> {
  const curves = new Map<string, Curve>(tuned.map(({ id }) => [id, []]));
  let target = Number.NaN;
  let asked: readonly (readonly number[])[] = tuned.map(() => coarse);
  for (let round = 0; round <= REFINEMENTS && tuned.length > 0; round++) {
    const points = tuned.flatMap((cell, n) => asked[n]!.map((z) => ({ cell, z, id: atSafetyFactor(cell.id, z) })));
    const request = { series: [], by: [], percentiles: [], audit: false };
    const inSearch = safetyStudy({ ...search, base: base.scenario }, points);
    const { summary } = await runStudy(executor, inSearch, { request, ...options });
    target = serviceOf(summary, base.scenario.id, kpi);
    for (const { cell, z, id } of points) {
      curves.get(cell.id)!.push({ z, service: serviceOf(summary, id, kpi) });
      curves.get(cell.id)!.sort((a, b) => a.z - b.z);
    }
    asked = tuned.map(({ id }) => [crossing(curves.get(id)!, target)]);
  }
  return new Map(tuned.map(({ id }) => [id, crossing(curves.get(id)!, target)]));
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
