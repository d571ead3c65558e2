import { normalQuantile } from '../../sim/kernel/normal.ts';
import type { ComputedCase, SimulatedCheck, Tolerance } from './case-file.ts';
import type { CheckResult } from './check.ts';
import { type Column, columnsIn, expressionsOf, inPeriod, periodsOf, valueOfExpression } from './expression.ts';
import type { Simulation } from './simulate.ts';
import { confidence, type Estimate, meanEstimate, statisticEstimate } from './statistic.ts';

export interface Judgement extends Omit<CheckResult, 'check' | 'isSecondTry'> {
  /** The interval does not hold the reference: chance, or a defect. */
  readonly missed: boolean;
}

/** The error that an exact reference allows. */
function errorAllowed(tolerance: Extract<Tolerance, { type: 'exact' }>, reference: number): number {
  return Math.max(tolerance.abs ?? 0, (tolerance.rel ?? 0) * Math.abs(reference));
}

/** Compares what a function gave with the reference. */
export function judgeComputed(check: ComputedCase['checks'][number], estimate: number): Omit<Judgement, 'missed'> {
  const { reference, tolerance } = check;
  const error = Math.abs(estimate - reference);
  if (tolerance.type === 'binomial') {
    const z = normalQuantile(0.5 + 0.5 * confidence);
    const halfWidth = z * Math.sqrt((reference * (1 - reference)) / tolerance.trials) + tolerance.extraAbs;
    const verdict = error <= halfWidth ? 'holds' : 'fails';
    return { estimate, halfWidth, limit: halfWidth, replications: tolerance.trials, verdict };
  }
  if (tolerance.type === 'ci') throw new RangeError(`"${check.name}" is computed: it has no replications`);
  const limit = errorAllowed(tolerance, reference);
  return { estimate, halfWidth: 0, limit, replications: 1, verdict: error <= limit ? 'holds' : 'fails' };
}

/** Compares what the replications so far say with the reference; `factor` widens the half-widths accepted. */
export function judgeSimulated(check: SimulatedCheck, base: string, simulation: Simulation, factor: number): Judgement {
  const { reference, tolerance } = check;
  const scenario = check.scenario ?? base;
  const replications = replicationsOf(check, scenario, simulation);
  if (typeof reference !== 'number') return judgeList(check, reference, scenario, simulation);
  if (check.greatestOf !== undefined) return judgeGreatest(check, reference, scenario, simulation);
  const { estimate, halfWidth } = estimateOf(check, scenario, simulation, replications);
  const error = Math.abs(estimate - reference);
  if (tolerance.type === 'exact') {
    const limit = errorAllowed(tolerance, reference);
    return { estimate, halfWidth: 0, limit, replications, missed: false, verdict: error <= limit ? 'holds' : 'fails' };
  }
  if (tolerance.type === 'binomial') throw new RangeError(`"${check.name}" is simulated: it needs an interval`);
  const { maxHalfWidth = 0, maxHalfWidthRel = 0 } = tolerance;
  const limit = factor * Math.max(maxHalfWidth, maxHalfWidthRel * Math.abs(reference));
  const missed = !(error <= halfWidth);
  return { estimate, halfWidth, limit, replications, missed, verdict: missed || halfWidth > limit ? 'fails' : 'holds' };
}

/** Replications that all scenarios of a check have: only these can be paired. */
function replicationsOf(check: SimulatedCheck, scenario: string, simulation: Simulation): number {
  const scenarios = expressionsOf(check).flatMap((expression) => columnsIn(expression, scenario));
  return Math.min(...scenarios.map((column) => simulation.replications(column.scenario)));
}

function estimateOf(check: SimulatedCheck, scenario: string, simulation: Simulation, replications: number): Estimate {
  const read = (column: Column): Float64Array => simulation.values(column);
  const [first, second] = expressionsOf(check).map((expression) => {
    const columns = new Map(columnsIn(expression, scenario).map((column) => [nameOf(column), read(column)]));
    return Float64Array.from({ length: replications }, (_, replication) =>
      valueOfExpression(expression, scenario, (column) => columns.get(nameOf(column))![replication]!),
    );
  });
  return check.statistic === undefined
    ? meanEstimate(first!, simulation.antithetic)
    : statisticEstimate(check.statistic, first!, second ?? first!);
}

const nameOf = ({ scenario, name }: Column): string => `${scenario} ${name}`;

/** The values of a deterministic run in the periods a check looks at. */
function valuesByPeriod(check: SimulatedCheck, scenario: string, simulation: Simulation): number[] {
  if (check.tolerance.type !== 'exact') throw new RangeError(`"${check.name}" looks at periods: it must be exact`);
  return periodsOf(check).map((period) =>
    valueOfExpression(check.kpi, scenario, (column) => simulation.values(inPeriod(column, period))[0]!),
  );
}

const exactly = (estimate: number, limit: number, holds: boolean): Judgement => ({
  estimate,
  halfWidth: 0,
  limit,
  replications: 1,
  missed: false,
  verdict: holds ? 'holds' : 'fails',
});

/** A list of values, one a period, of a deterministic run: the estimate is how many agree. */
function judgeList(
  check: SimulatedCheck,
  reference: readonly number[],
  scenario: string,
  simulation: Simulation,
): Judgement {
  const found = valuesByPeriod(check, scenario, simulation);
  const agreeing = reference.filter(
    (expected, index) => Math.abs(found[index]! - expected) <= allowedBy(check, expected),
  ).length;
  return exactly(agreeing, 0, agreeing === reference.length);
}

/** The greatest value of several periods of a deterministic run. */
function judgeGreatest(check: SimulatedCheck, reference: number, scenario: string, simulation: Simulation): Judgement {
  const greatest = Math.max(...valuesByPeriod(check, scenario, simulation));
  const limit = allowedBy(check, reference);
  return exactly(greatest, limit, Math.abs(greatest - reference) <= limit);
}

const allowedBy = ({ tolerance }: SimulatedCheck, reference: number): number =>
  tolerance.type === 'exact' ? errorAllowed(tolerance, reference) : 0;
