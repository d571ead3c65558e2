import {
  bounds,
  effective,
  type Factor,
  inOrder,
  type LinePlan,
  MINUTES_PER_DAY,
  nextEdge,
  type ParameterSchedule,
  type SegmentPlan,
  type Shape,
  type StationPlan,
  type StockPlan,
  type SupplierPlan,
} from '../sim/index.ts';
import type { Draft } from './draft.ts';
import { limits } from './limits.ts';
import { asScatter, statedRate } from './order-rates.ts';
import type { Scenario } from './scenario.ts';
import { factorTargets, isDivisor, isThere, largestOf, leastOf, type Tunable, tunables } from './tunables.ts';
import { toDateMinutes, toMinutes } from './time-units.ts';

type ScenarioFactor = NonNullable<Scenario['factors']>[string];

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
  const from = factor.from === undefined ? 0 : toDateMinutes(factor.from, unit);
  return {
    id,
    op: factor.op,
    value: factor.value,
    shape: compileShape(draft, factor),
    from,
    // Without an end it goes on to that of the run; one that begins after it does nothing in a shorter run.
    to: factor.to === undefined ? Math.max(draft.horizonMinutes, from + 1) : toDateMinutes(factor.to, unit),
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
  suppliers: readonly SupplierPlan[],
  segments: readonly SegmentPlan[],
): ParameterSchedule[] {
  const tunable = tunables(stocks, lines, stations, suppliers, segments);
  checkFactors(draft, tunable);
  if (draft.failed) return [];
  return tunable.filter(isThere).flatMap((one) => {
    const factors = inOrder(factorsOn(draft, one.path));
    if (factors.length === 0) return [];
    checkRange(draft, one, factors);
    return [
      {
        parameter: one.parameter,
        index: one.index,
        valueAt: (time: number) => effective(one.base, factors, time),
        nextEdge: (time: number) => nextEdge(factors, time),
      },
    ];
  });
}

/** Refuses factors that would take a parameter where it has no meaning. */
function checkRange(draft: Draft, { path, parameter, base }: Tunable, factors: readonly Factor[]): void {
  const instants = [0, draft.horizonMinutes, ...factors.flatMap(({ from, to }) => [from, to])];
  const edges = [...new Set(instants)].filter((at) => at >= 0 && at <= draft.horizonMinutes).sort((a, b) => a - b);
  const isGood = ([low, high]: readonly [number, number]): boolean =>
    high <= largestOf(parameter) && (isDivisor(parameter) ? low > 0 : low >= leastOf(parameter));
  if (isGood(bounds(base, factors, 0, draft.horizonMinutes))) return;
  for (let n = 1; n < edges.length; n++) {
    const range = bounds(base, factors, edges[n - 1]!, edges[n]!);
    if (isGood(range)) continue;
    const least = isDivisor(parameter) ? 'above 0' : `from ${leastOf(parameter)} to ${largestOf(parameter)}`;
    const id = factors.map((factor) => factor.id).join(', ');
    draft.error(
      `factors/${factors.at(-1)!.id}`,
      `${id} may take ${path} to a value from ${range[0]} to ${range[1]}; it must stay ${least}`,
    );
    return;
  }
}

function checkFactors(draft: Draft, tunable: readonly Tunable[]): void {
  const rates = Object.entries(draft.scenario.layers ?? {}).flatMap(([segment, items]) =>
    Object.keys(items).map((item) => `layers/${segment}/${item}/rate`),
  );
  for (const [id, factor] of Object.entries(draft.scenario.factors ?? {})) {
    for (const target of targetsOf(factor)) {
      const moved = tunable.filter(({ path }) => covers(target, path));
      if (moved.length === 0 && !rates.some((path) => covers(target, path))) {
        draft.error(
          `factors/${id}/target`,
          `"${target}" is not a path of this scenario; a factor acts on ${factorTargets.join(', ')}`,
        );
      } else if (moved.length > 0 && !moved.some(isThere)) {
        draft.error(`factors/${id}/target`, `"${target}" has no limit that a factor could move: set one in the base`);
      }
      if (target.startsWith('layers/')) checkRateFactor(draft, id, target, factor.op);
      if (factor.op === 'mul' && factor.value < 0)
        draft.error(`factors/${id}/value`, 'a multiplier cannot be negative');
      checkTimes(draft, compileFactor(draft, id, factor), moved.length);
    }
  }
}

/** Dates in order, a shape that takes time, and not more changes of parameters than can be followed. */
function checkTimes(draft: Draft, { id, shape, from, to }: Factor, parameters: number): void {
  if (to <= from) draft.error(`factors/${id}/to`, 'the factor ends before it begins');
  if (shapeMinutes(shape) <= 0) {
    draft.error(`factors/${id}/shape`, 'the time of a shape must be longer than zero');
    return;
  }
  const span = Math.min(to, draft.horizonMinutes) - from;
  const changes = (parameters * span) / (shape.kind === 'table' ? shape.everyMinutes : MINUTES_PER_DAY);
  if (changes > limits.events) {
    draft.error(
      `factors/${id}/shape`,
      `${changes.toExponential(1)} changes of parameters, at most ${limits.events} can be run`,
    );
  }
}

function shapeMinutes(shape: Shape): number {
  switch (shape.kind) {
    case 'sine':
      return shape.periodMinutes;
    case 'table':
      return shape.everyMinutes;
    case 'decay':
      return shape.timeMinutes;
    default:
      return 1;
  }
}

/** A rate in orders or units is set, added to or multiplied; a quantity per bucket or record is multiplied. */
function checkRateFactor(draft: Draft, id: string, target: string, op: Factor['op']): void {
  for (const [segment, items] of Object.entries(draft.scenario.layers ?? {})) {
    for (const [item, layer] of Object.entries(items)) {
      const path = `layers/${segment}/${item}`;
      if (!covers(target, `${path}/rate`)) continue;
      const scatter = asScatter(layer);
      if (layer.mode === 'renewal') {
        const message = `${path} has gaps of one law throughout: no factor can act on it`;
        if (target === `${path}/rate`) draft.error(`factors/${id}/target`, message);
        else draft.warning(`factors/${id}/target`, message);
      } else if (scatter === null && op !== 'mul') {
        draft.error(`factors/${id}/op`, `the quantities of ${path} are multiplied: expected "mul", found "${op}"`);
      } else if (scatter !== null && op !== 'mul' && statedRate(draft, scatter) === 0) {
        draft.error(
          `factors/${id}/target`,
          `the base rate of ${path} is zero: give it a small one for the factor to move`,
        );
      }
    }
  }
}
