import type { Expression, Linear, SimulatedCheck, Term } from './case-file.ts';

/** A column of a scenario's results. */
export interface Column {
  readonly scenario: string;
  readonly name: string;
}

const columnOf = (term: Term, scenario: string): Column =>
  typeof term === 'string' ? { scenario, name: term } : { scenario: term.scenario, name: term.kpi };

const linearColumns = (linear: Linear, scenario: string): Column[] =>
  typeof linear === 'object' && 'sum' in linear
    ? linear.sum.flatMap(([, term]) => (term === 1 ? [] : columnOf(term, scenario)))
    : [columnOf(linear, scenario)];

/** The columns an expression needs; those without a scenario belong to `scenario`. */
export const columnsIn = (expression: Expression, scenario: string): Column[] =>
  typeof expression === 'object' && 'ratio' in expression
    ? expression.ratio.flatMap((part) => linearColumns(part, scenario))
    : linearColumns(expression, scenario);

/** One replication's value of a column. */
export type Read = (column: Column) => number;

function linearValue(linear: Linear, scenario: string, read: Read): number {
  if (typeof linear === 'string' || !('sum' in linear)) return read(columnOf(linear, scenario));
  let sum = 0;
  for (const [coefficient, term] of linear.sum) {
    sum += coefficient * (term === 1 ? 1 : read(columnOf(term, scenario)));
  }
  return sum;
}

/** One replication's value of an expression. */
export function valueOfExpression(expression: Expression, scenario: string, read: Read): number {
  if (typeof expression === 'string' || !('ratio' in expression)) return linearValue(expression, scenario, read);
  const [above, below] = expression.ratio;
  return linearValue(above, scenario, read) / linearValue(below, scenario, read);
}

/** The expressions of a check: what is estimated, and what it is related to. */
export function expressionsOf({ kpi, statistic }: SimulatedCheck): Expression[] {
  if (statistic?.kind === 'correlation') return [kpi, statistic.with];
  return statistic?.kind === 'varianceRatio' ? [kpi, statistic.over] : [kpi];
}

/** The periods that a check looks at one by one; none when it looks at the whole run. */
export function periodsOf({ reference, greatestOf }: SimulatedCheck): number[] {
  if (greatestOf === undefined) return typeof reference === 'number' ? [] : reference.map((_, index) => index + 1);
  return Array.from({ length: greatestOf.to - greatestOf.from + 1 }, (_, index) => greatestOf.from + index);
}

/** The column of one measured period; periods are numbered in the run from 1. */
export const inPeriod = ({ scenario, name }: Column, period: number): Column => ({
  scenario,
  name: `${name}|week:${period}`,
});
