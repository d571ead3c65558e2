import { line } from 'd3';
import type { ScenarioName } from '../reading/identity.ts';
import { scaleFromZero, spread, type Tick, ticksOf } from './axis.ts';

/** A line of points. Values as printed. */
export interface Curve {
  readonly scenario: ScenarioName;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** A height drawn across for comparison. */
  readonly level?: number;
}

export interface CurvesInput {
  readonly width: number;
  readonly height: number;
  readonly curves: readonly Curve[];
  readonly xUnit: string;
  readonly yUnit: string;
  /** Only whole numbers along x, such as quarters. */
  readonly isWhole?: boolean;
}

export interface CurvesGeometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly curves: readonly {
    readonly scenario: ScenarioName;
    readonly path: string;
    readonly dots: readonly { readonly x: number; readonly y: number }[];
    readonly levelY: number | undefined;
    readonly end: { readonly x: number; readonly y: number };
  }[];
}

const margin = { left: 44, right: 36, top: 12, bottom: 24 };

/** Lines on two axes from zero, each named at its end. */
export function curvesLayout({ width, height, curves, xUnit, yUnit, isWhole }: CurvesInput): CurvesGeometry {
  const [right, base] = [width - margin.right, height - margin.bottom];
  const points = curves.flatMap((curve) => curve.points);
  const x = scaleFromZero(
    points.map((point) => point.x),
    [margin.left, right],
    5,
  );
  const y = scaleFromZero(
    [...points.map((point) => point.y), ...curves.flatMap(({ level }) => level ?? [])],
    [base, margin.top],
    4,
  );
  const path = line<{ x: number; y: number }>()
    .x((point) => x(point.x))
    .y((point) => y(point.y))
    .digits(1);
  const ends = spread(
    curves.map((curve) => y(curve.points.at(-1)?.y ?? 0)),
    18,
    margin.top,
    base - 8,
  );
  return {
    width,
    height,
    left: margin.left,
    right,
    base,
    xTicks: ticksOf(x, 5, xUnit).filter(({ value }) => isWhole !== true || Number.isInteger(value)),
    yTicks: ticksOf(y, 4, yUnit),
    curves: curves.map((curve, index) => ({
      scenario: curve.scenario,
      path: path([...curve.points]) ?? '',
      dots: curve.points.map((point) => ({ x: x(point.x), y: y(point.y) })),
      levelY: curve.level === undefined ? undefined : y(curve.level),
      end: { x: right + 16, y: ends[index] ?? base },
    })),
  };
}
