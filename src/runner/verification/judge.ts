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
  const { reference } = check;
  const scenario = check.scenario ?? base;
  const replications = replicationsOf(check, scenario, simulation);
  const judged = (expected: number, period?: number): Judgement => {
    const estimate = estimateOf(check, scenario, simulation, replications, period);
    return judgeEstimate(check, expected, estimate, replications, factor);
  };
  if (typeof reference === 'number') return judged(reference);
  return together(
    periodsOf(check, simulation.warmUpPeriods(scenario)).map((period, index) => judged(reference[index]!, period)),
  );
}

function judgeEstimate(
  { name, tolerance }: SimulatedCheck,
  reference: number,
  { estimate, halfWidth }: Estimate,
  replications: number,
  factor: number,
): Judgement {
  const error = Math.abs(estimate - reference);
  if (tolerance.type === 'exact') {
    const limit = errorAllowed(tolerance, reference);
    return { estimate, halfWidth: 0, limit, replications, missed: false, verdict: error <= limit ? 'holds' : 'fails' };
  }
  if (tolerance.type === 'binomial') throw new RangeError(`"${name}" is simulated: it needs an interval`);
  const { maxHalfWidth = 0, maxHalfWidthRel = 0 } = tolerance;
  const limit = factor * Math.max(maxHalfWidth, maxHalfWidthRel * Math.abs(reference));
  const missed = !(error <= halfWidth);
  return { estimate, halfWidth, limit, replications, missed, verdict: missed || halfWidth > limit ? 'fails' : 'holds' };
}

/** A list of values: the estimate is how many agree, the half-width that which is widest beside what is accepted. */
function together(judgements: readonly Judgement[]): Judgement {
  const agreeing = judgements.filter(({ verdict }) => verdict === 'holds').length;
  const widest = judgements.reduce((worst, one) =>
    !(one.halfWidth * worst.limit <= worst.halfWidth * one.limit) ? one : worst,
  );
  return {
    ...widest,
    estimate: agreeing,
    missed: judgements.some(({ missed }) => missed),
    verdict: agreeing === judgements.length ? 'holds' : 'fails',
  };
}

/** Replications that all scenarios of a check have: only these can be paired. */
function replicationsOf(check: SimulatedCheck, scenario: string, simulation: Simulation): number {
  const scenarios = expressionsOf(check).flatMap((expression) => columnsIn(expression, scenario));
  return Math.min(...scenarios.map((column) => simulation.replications(column.scenario)));
}

/** The estimate of a check: of a period, of the greatest of its periods, or of the whole run. */
function estimateOf(
  check: SimulatedCheck,
  scenario: string,
  simulation: Simulation,
  replications: number,
  period: number | undefined,
): Estimate {
  const periods = period === undefined ? periodsOf(check, 0) : [period];
  const [first, second] = expressionsOf(check).map((expression) => {
    const columns = new Map<string, Float64Array>();
    const read = (column: Column, replication: number): number => {
      const name = nameOf(column);
      const values = columns.get(name) ?? simulation.values(column);
      columns.set(name, values);
      return values[replication]!;
    };
    const valueIn = (replication: number, at: (column: Column) => Column): number =>
      valueOfExpression(expression, scenario, (column) => read(at(column), replication));
    return Float64Array.from({ length: replications }, (_, replication) =>
      periods.length === 0
        ? valueIn(replication, (column) => column)
        : Math.max(...periods.map((each) => valueIn(replication, (column) => inPeriod(column, each)))),
    );
  });
  return check.statistic === undefined
    ? meanEstimate(first!, simulation.antithetic)
    : statisticEstimate(check.statistic, first!, second ?? first!);
}

const nameOf = ({ scenario, name }: Column): string => `${scenario} ${name}`;
