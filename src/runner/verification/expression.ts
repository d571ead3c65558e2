import { horizonOf } from '../../scenarios/settings.ts';
import type { Study } from '../../scenarios/study.ts';
import { cellOf } from '../../scenarios/what-if.ts';
import type { Expression, SimulatedCheck, Term } from './case-file.ts';

/** A column of a scenario's results. */
export interface Column {
  readonly scenario: string;
  readonly name: string;
}

const columnOf = (term: Term, scenario: string): Column =>
  typeof term === 'string' ? { scenario, name: term } : { scenario: term.scenario, name: term.kpi };

/** What an expression is made of; none where it is a column. */
function partsOf(expression: Exclude<Expression, Term>): readonly Expression[] {
  if ('sum' in expression) return expression.sum.flatMap(([, part]) => (part === 1 ? [] : [part]));
  if ('ratio' in expression) return expression.ratio;
  if ('power' in expression) return [expression.power[0]];
  if ('product' in expression) return expression.product;
  return 'greatest' in expression ? expression.greatest : expression.least;
}

const isTerm = (expression: Expression): expression is Term => typeof expression === 'string' || 'kpi' in expression;

/** The columns an expression needs; those without a scenario belong to `scenario`. */
export const columnsIn = (expression: Expression, scenario: string): Column[] =>
  isTerm(expression)
    ? [columnOf(expression, scenario)]
    : partsOf(expression).flatMap((part) => columnsIn(part, scenario));

/** One replication's value of a column. */
export type Read = (column: Column) => number;

/** One replication's value of an expression. */
export function valueOfExpression(expression: Expression, scenario: string, read: Read): number {
  if (isTerm(expression)) return read(columnOf(expression, scenario));
  const valueIn = (part: Expression): number => valueOfExpression(part, scenario, read);
  if ('sum' in expression) {
    return expression.sum.reduce((sum, [coefficient, part]) => sum + coefficient * (part === 1 ? 1 : valueIn(part)), 0);
  }
  if ('ratio' in expression) return valueIn(expression.ratio[0]) / valueIn(expression.ratio[1]);
  if ('power' in expression) return valueIn(expression.power[0]) ** expression.power[1];
  if ('product' in expression) return expression.product.reduce((product, part) => product * valueIn(part), 1);
  return 'greatest' in expression
    ? Math.max(...expression.greatest.map(valueIn))
    : Math.min(...expression.least.map(valueIn));
}

/** The expressions of a check: what is estimated, and what it is related to. */
export function expressionsOf({ kpi, statistic }: SimulatedCheck): Expression[] {
  if (statistic?.kind === 'correlation') return [kpi, statistic.with];
  return statistic?.kind === 'varianceRatio' ? [kpi, statistic.over] : [kpi];
}

/** Periods of the warm-up of a scenario: the first one measured has the number after them. */
export function warmUpPeriodsOf(study: Study, scenario: string): number {
  const ids = [study.base.id, ...(study.whatIfs ?? []).map(({ id }) => id)];
  const cell = cellOf(study, ids.indexOf(scenario));
  const { warmUp, period } = horizonOf(cell.ok ? cell.value.scenario : study.base);
  return Math.ceil(warmUp / period - 1e-9);
}

/** The periods that a check looks at one by one; none when it looks at the whole run. */
export function periodsOf({ reference, greatestOf }: SimulatedCheck, warmUpPeriods: number): number[] {
  if (greatestOf === undefined)
    return typeof reference === 'number' ? [] : reference.map((_, index) => warmUpPeriods + index + 1);
  return Array.from({ length: greatestOf.to - greatestOf.from + 1 }, (_, index) => greatestOf.from + index);
}

/** The column of one measured period; periods are numbered in the run from 1. */
export const inPeriod = ({ scenario, name }: Column, period: number): Column => ({
  scenario,
  name: `${name}|week:${period}`,
});
