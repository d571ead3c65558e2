import { line, type ScaleLinear, scaleLinear } from 'd3';
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
  /** What a whole number along x is called, where there are only such, as of quarters. */
  readonly wholeName?: ((value: number) => string) | undefined;
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
/** Room beside the first and the last whole number. */
const wholeRoom = 0.25;
const mostWholeTicks = 8;

/** Lines on two axes from zero, each named at its end; whole numbers along x begin where the lines do. */
export function curvesLayout({ width, height, curves, xUnit, yUnit, wholeName }: CurvesInput): CurvesGeometry {
  const [right, base] = [width - margin.right, height - margin.bottom];
  const points = curves.flatMap((curve) => curve.points);
  const places = points.map((point) => point.x);
  const x =
    wholeName === undefined
      ? scaleFromZero(places, [margin.left, right], 5)
      : scaleLinear([Math.min(...places) - wholeRoom, Math.max(...places) + wholeRoom], [margin.left, right]);
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
    xTicks: wholeName === undefined ? ticksOf(x, 5, xUnit) : wholeTicks(x, wholeName),
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

const wholeTicks = (x: ScaleLinear<number, number>, nameOf: (value: number) => string): Tick[] =>
  x
    .ticks(mostWholeTicks)
    .filter(Number.isInteger)
    .map((value) => ({ at: x(value), value, label: nameOf(value) }));
