import {
  effective,
  type Factor,
  inOrder,
  type LinePlan,
  nextEdge,
  Parameter,
  type ParameterSchedule,
  type Shape,
  type StationPlan,
  type StockPlan,
} from '../sim/index.ts';
import type { Draft } from './draft.ts';
import type { Scenario } from './scenario.ts';
import { toDateMinutes, toMinutes } from './units.ts';

type ScenarioFactor = NonNullable<Scenario['factors']>[string];

/** What a factor may act on; * stands for any id. A rate takes only `mul`: it is told relative to its base. */
export const factorTargets = [
  'layers/*/*/rate',
  'stocks/*/S',
  'stocks/*/s',
  'stocks/*/F',
  'stocks/*/cards',
  'lines/*/wipLimit',
  'lines/*/*/speed',
  'lines/*/*/setupScale',
] as const;

/** True when a path with wildcards covers another path. */
function covers(pattern: string, path: string): boolean {
  const a = pattern.split('/');
  const b = path.split('/');
  return a.length === b.length && a.every((part, n) => part === '*' || part === b[n] || b[n] === '*');
}

const targetsOf = (factor: ScenarioFactor): readonly string[] =>
  typeof factor.target === 'string' ? [factor.target] : factor.target;

/** The factors of the scenario that act on one path. */
export function factorsOn(draft: Draft, path: string): Factor[] {
  return Object.entries(draft.scenario.factors ?? {})
    .filter(([, factor]) => targetsOf(factor).some((target) => covers(target, path)))
    .map(([id, factor]) => compileFactor(draft, id, factor));
}

function compileFactor(draft: Draft, id: string, factor: ScenarioFactor): Factor {
  const unit = draft.timeUnit;
  return {
    id,
    op: factor.op,
    value: factor.value,
    shape: compileShape(draft, factor),
    from: factor.from === undefined ? 0 : toDateMinutes(factor.from, unit),
    to: factor.to === undefined ? draft.horizonMinutes : toDateMinutes(factor.to, unit),
  };
}

function compileShape(draft: Draft, factor: ScenarioFactor): Shape {
  const unit = draft.timeUnit;
  const shape = factor.shape ?? { kind: 'step' };
  switch (shape.kind) {
    case 'pulse':
      return { kind: 'pulse', rampMinutes: toMinutes(shape.ramp ?? 0, unit) };
    case 'sine':
      return {
        kind: 'sine',
        periodMinutes: toMinutes(shape.period, unit),
        phaseMinutes: toMinutes(shape.phase ?? 0, unit),
      };
    case 'table':
      return { kind: 'table', everyMinutes: toMinutes(shape.every, unit), values: shape.values };
    case 'decay':
      return { kind: 'decay', timeMinutes: toMinutes(shape.time, unit) };
    default:
      return shape;
  }
}

/** Checks every factor, and makes a schedule of each parameter that factors move. */
export function compileSchedules(
  draft: Draft,
  stocks: readonly StockPlan[],
  lines: readonly LinePlan[],
  stations: readonly StationPlan[],
): ParameterSchedule[] {
  const tunable = [
    ...stocks.flatMap((stock, index) => [
      { path: `stocks/${stock.id}/S`, parameter: Parameter.upTo, index, base: stock.rule.upTo },
      { path: `stocks/${stock.id}/s`, parameter: Parameter.reorderPoint, index, base: stock.rule.reorderPoint },
      { path: `stocks/${stock.id}/F`, parameter: Parameter.forecast, index, base: stock.rule.forecast },
      { path: `stocks/${stock.id}/cards`, parameter: Parameter.cards, index, base: stock.rule.cards },
    ]),
    ...lines.map((line, index) => ({
      path: `lines/${line.id}/wipLimit`,
      parameter: Parameter.wipLimit,
      index,
      base: line.wipLimit,
    })),
    ...stations.flatMap((station, index) => [
      { path: `lines/${station.id}/speed`, parameter: Parameter.speed, index, base: station.speed },
      { path: `lines/${station.id}/setupScale`, parameter: Parameter.setupScale, index, base: station.setupScale },
    ]),
  ];
  const rates = Object.entries(draft.scenario.layers ?? {}).flatMap(([segment, items]) =>
    Object.keys(items).map((item) => `layers/${segment}/${item}/rate`),
  );
  checkFactors(draft, [...tunable.map((one) => one.path), ...rates]);
  return tunable.flatMap(({ path, parameter, index, base }) => {
    const factors = inOrder(factorsOn(draft, path));
    if (factors.length === 0) return [];
    return [
      {
        parameter,
        index,
        valueAt: (time: number) => effective(base, factors, time),
        nextEdge: (time: number) => nextEdge(factors, time),
      },
    ];
  });
}

function checkFactors(draft: Draft, paths: readonly string[]): void {
  for (const [id, factor] of Object.entries(draft.scenario.factors ?? {})) {
    for (const target of targetsOf(factor)) {
      if (!paths.some((path) => covers(target, path))) {
        draft.error(
          `factors/${id}/target`,
          `"${target}" is not a path of this scenario; a factor acts on ${factorTargets.join(', ')}`,
        );
      }
      if (target.startsWith('layers/') && factor.op !== 'mul') {
        draft.error(`factors/${id}/op`, `a rate is multiplied: expected "mul", found "${factor.op}"`);
      }
      if (factor.op === 'mul' && factor.value < 0)
        draft.error(`factors/${id}/value`, 'a multiplier cannot be negative');
    }
    const { from, to, shape } = compileFactor(draft, id, factor);
    if (to <= from) draft.error(`factors/${id}/to`, 'the factor ends before it begins');
    const step =
      shape.kind === 'sine'
        ? shape.periodMinutes
        : shape.kind === 'table'
          ? shape.everyMinutes
          : shape.kind === 'decay'
            ? shape.timeMinutes
            : 1;
    if (step <= 0) draft.error(`factors/${id}/shape`, 'the time of a shape must be longer than zero');
  }
}
