import type { Executor } from '../../src/runner/runner.ts';
import { runStudy } from '../../src/runner/run-study.ts';
import type { Expectation, Lesson } from '../../src/scenarios/library/index.ts';
import { comparePaired } from '../../src/sim/experiment/compare.ts';
import type { StudySummary } from '../../src/sim/experiment/summary.ts';

/** A claim of a lesson, and what the engine says to it. */
export interface Finding {
  readonly expectation: Expectation;
  /** Level of the scenario that it is compared with. */
  readonly level: number;
  readonly difference: number;
  readonly halfWidth: number;
  readonly pairs: number;
  readonly holds: boolean;
}

/** Difference of shares, or share of the level, that counts as equal where nothing is said. */
const POINT = 0.01;

/** Runs the study of a lesson and judges its claims. */
export async function findingsOf({ study, expected }: Lesson, executor: Executor): Promise<Finding[]> {
  const request = { series: [], by: [], percentiles: [], audit: false };
  const { summary, failures } = await runStudy(executor, study, { request });
  if (failures.length > 0) throw new Error(failures.map(({ message }) => message).join('; '));
  return expected.map((expectation) => judge(summary, expectation));
}

function judge(summary: StudySummary, expectation: Expectation): Finding {
  const valuesOf = (scenario: string) => {
    const kpi = summary.cells.find(({ id }) => id === scenario)?.kpis.get(expectation.kpi);
    if (kpi === undefined) throw new Error(`no ${expectation.kpi} of ${scenario}`);
    return kpi;
  };
  const other = valuesOf(expectation.against);
  const changed = valuesOf(expectation.scenario).values;
  const { beside } = expectation;
  const shift = beside && [valuesOf(beside.scenario).values, valuesOf(beside.against).values];
  const less = shift === undefined ? changed : changed.map((value, r) => value - (shift[0]![r]! - shift[1]![r]!));
  const reading = { level: summary.level, antithetic: false };
  const { difference, halfWidth, pairs } = comparePaired(other.values, less, reading);
  const finding = { expectation, level: other.mean, difference, halfWidth, pairs };
  return { ...finding, holds: holds(finding) };
}

/** A direction: the interval excludes 0. Equality: the whole interval lies within the margin. */
function holds({ expectation, difference, halfWidth }: Omit<Finding, 'holds'>): boolean {
  const { sign, atLeast = 0, margin = POINT } = expectation;
  if (sign === '=') return Math.abs(difference) + halfWidth <= margin;
  const towards = sign === '+' ? difference : -difference;
  return towards - halfWidth > 0 && towards >= atLeast;
}
