import type { Study } from '../../scenarios/study.ts';
import type { Executor } from '../runner.ts';
import type { Computation, RunLength, SimulatedCase, SimulatedCheck, TheoryCase } from './case-file.ts';
import type { CaseResult, Check, CheckResult } from './check.ts';
import { judgeComputed, judgeSimulated, type Judgement } from './judge.ts';
import { type Column, columnsIn, expressionsOf, inPeriod, periodsOf, warmUpPeriodsOf } from './expression.ts';
import { Simulation } from './simulate.ts';
import { compute } from './functions.ts';

export interface CaseOptions {
  readonly length: RunLength;
  readonly seed: string;
  readonly signal?: AbortSignal | undefined;
  /** After every job. */
  readonly onProgress?: ((caseId: string) => void) | undefined;
}

/** Most that one round multiplies the replications by. */
const growth = 4;

/** Runs one case, until its intervals are narrow enough or its replications are used up. */
export async function verifyCase(executor: Executor, file: TheoryCase, options: CaseOptions): Promise<CaseResult> {
  const { id, title, topic, source, note } = file;
  const common = { id, title, topic, source, note };
  if ('function' in file) {
    return { ...common, results: computeChecks(file, file, options.seed), longOnly: [], failures: [], events: 0 };
  }
  const checks = file.checks.filter((check) => options.length === 'long' || check.longOnly !== true);
  const first = await simulateChecks(executor, file, checks, options);
  const missed = checks.filter((_, index) => first.judgements[index]?.missed === true);
  // One alarm in a thousand is chance: it is rung again with other random numbers, and two in a row are a defect.
  const second =
    missed.length === 0
      ? null
      : await simulateChecks(executor, file, missed, { ...options, seed: `${options.seed} again` });
  const results = checks.flatMap((check, index): CheckResult[] => {
    const retry = second?.judgements[missed.indexOf(check)];
    const judgement = retry ?? first.judgements[index];
    if (judgement === undefined) return [];
    const { missed: _, ...numbers } = judgement;
    return [
      {
        check: describe(file, check.name, check.units, check.definition, referenceOf(check)),
        ...numbers,
        isSecondTry: retry !== undefined,
      },
    ];
  });
  return {
    ...common,
    results: file.computed === undefined ? results : [...computeChecks(file, file.computed, options.seed), ...results],
    longOnly: file.checks.filter((check) => !checks.includes(check)).map(({ name }) => name),
    failures: [...first.failures, ...(second?.failures ?? [])],
    events: first.events + (second?.events ?? 0),
  };
}

/** The checks of a pure function. */
function computeChecks(file: TheoryCase, computation: Computation, seed: string): CheckResult[] {
  const outputs = compute(computation, seed);
  return computation.checks.map((check) => ({
    check: describe(file, check.name, check.units, check.definition, check.reference),
    ...judgeComputed(check, outputs[check.kpi] ?? Number.NaN),
    isSecondTry: false,
  }));
}

const referenceOf = ({ reference }: SimulatedCheck): number =>
  typeof reference === 'number' ? reference : reference.length;

function describe(
  { id, title, source }: TheoryCase,
  name: string,
  units: string,
  definition: string | undefined,
  reference: number,
): Check {
  return { id: `${id}/${name}`, title, kpi: name, definition: definition ?? '', units, reference, source };
}

/** All columns of a check; one for each period where it is a list. */
function columnsOf(check: SimulatedCheck, study: Study): Column[] {
  const base = study.base.id;
  const columns = expressionsOf(check).flatMap((expression) => columnsIn(expression, check.scenario ?? base));
  const periods = periodsOf(check, warmUpPeriodsOf(study, check.scenario ?? base));
  return periods.length === 0
    ? columns
    : periods.flatMap((period) => columns.map((column) => inPeriod(column, period)));
}

interface Simulated {
  /** In the order of the checks; empty when the run failed or was cancelled. */
  readonly judgements: readonly Judgement[];
  readonly failures: CaseResult['failures'];
  readonly events: number;
}

async function simulateChecks(
  executor: Executor,
  file: SimulatedCase,
  checks: readonly SimulatedCheck[],
  { length, seed, signal, onProgress }: CaseOptions,
): Promise<Simulated> {
  const run = file.runs[length];
  const { base } = file.study;
  const study = { ...file.study, seed, base: { ...base, horizon: { ...base.horizon, ...run.horizon } } };
  const columns = checks.map((check) => columnsOf(check, study));
  // The short runs audit the same scenarios; the long ones are long enough.
  const simulation = new Simulation(executor, study, columns.flat(), { audit: length === 'short', signal });
  const factor = length === 'short' ? (run.halfWidthFactor ?? 1) : 1;
  const atMost = run.atMost ?? run.replications;
  const wanted = new Map<string, number>();
  const ask = (index: number, replications: number): void => {
    for (const { scenario } of columns[index]!) {
      wanted.set(scenario, Math.max(wanted.get(scenario) ?? 0, replications));
    }
  };
  checks.forEach((check, index) => {
    ask(index, check.tolerance.type === 'exact' ? 1 : run.replications);
  });
  for (;;) {
    await simulation.extend(wanted, () => onProgress?.(file.id));
    const { failures, events } = simulation;
    if (failures.length > 0 || signal?.aborted === true) return { judgements: [], failures, events };
    const judgements = checks.map((check) => judgeSimulated(check, base.id, simulation, factor));
    wanted.clear();
    judgements.forEach(({ halfWidth, limit, replications }, index) => {
      if (checks[index]!.tolerance.type === 'exact' || halfWidth <= limit || replications >= atMost) return;
      const shortfall = Number.isNaN(halfWidth) ? growth : halfWidth / limit;
      const needed = Math.ceil(1.1 * replications * Math.min(growth, shortfall * shortfall));
      ask(index, Math.min(atMost, needed));
    });
    if (wanted.size === 0) return { judgements, failures, events };
  }
}
