import { line, type ScaleLinear } from 'd3';
import type { ScenarioName } from '../reading/identity.ts';
import { scaleAround, type Tick, ticksOf } from './axis.ts';

/** A scenario as a point: stock across, service upwards, both with intervals. Values as printed. */
export interface ExchangePoint {
  readonly scenario: ScenarioName;
  readonly stock: number;
  readonly stockHalfWidth: number;
  readonly service: number;
  readonly serviceHalfWidth: number;
  readonly focus: boolean;
}

/** One scenario as its safety factor sweeps. Values as printed. */
export interface ExchangeCurve {
  readonly scenario: ScenarioName;
  readonly points: readonly (Pick<ExchangePoint, 'stock' | 'stockHalfWidth' | 'service' | 'serviceHalfWidth'> & {
    readonly z: number;
  })[];
  readonly focus: boolean;
}

export interface ExchangeInput {
  readonly width: number;
  readonly height: number;
  readonly points: readonly ExchangePoint[];
  readonly curves?: readonly ExchangeCurve[];
  /** Service at which scenarios are compared, where they are compared at equal service. */
  readonly equalService?: number | undefined;
  readonly stockUnit: string;
  readonly serviceUnit: string;
  /** Bounds that no service level can leave, as printed. */
  readonly serviceRange: readonly [number, number];
}

/** A point with its two intervals. */
interface Cross {
  readonly x: number;
  readonly y: number;
  readonly across: readonly [number, number];
  readonly upwards: readonly [number, number];
}

interface PlacedCurve {
  readonly scenario: ScenarioName;
  readonly focus: boolean;
  readonly line: string;
  readonly knots: readonly (Cross & { readonly z: number })[];
}

interface PlacedPoint extends Cross {
  readonly scenario: ScenarioName;
  readonly focus: boolean;
  /** Centre of the badge. */
  readonly badge: readonly [number, number];
}

export interface ExchangeGeometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly stockTicks: readonly Tick[];
  readonly serviceTicks: readonly Tick[];
  readonly points: readonly PlacedPoint[];
  readonly curves: readonly PlacedCurve[];
  /** Height of the line of equal service. */
  readonly equalY: number | undefined;
}

const margin = { left: 40, right: 12, top: 10, bottom: 22 };
/** Least distance of two ticks below the plot; the last, with its unit, needs more. */
const tickDistance = 44;
const lastTickDistance = 58;
const MOST_STOCK_TICKS = 8;

/** Leaves out the tick that the last one, with its unit, would run into. */
const apart = (ticks: readonly Tick[]): Tick[] =>
  ticks.filter(({ at }, index) => index !== ticks.length - 2 || (ticks.at(-1)?.at ?? at) - at >= lastTickDistance);

const half = (width: number): number => (Number.isFinite(width) ? width : 0);

/** Cuts a scale off at bounds; what lies beyond is drawn at the end. */
function within(scale: ScaleLinear<number, number>, [least, most]: readonly [number, number]): void {
  const [low = least, high = most] = scale.domain();
  scale.domain([Math.max(low, least), Math.min(high, most)]).clamp(true);
}

/** Intervals reach so far beyond the values at most, in shares of their range: those of two histories would squeeze all else. */
const INTERVAL_ROOM = 0.35;

/** What a scale has room for: all values, and their intervals where these are not far wider than the values lie apart. */
function withIntervals(values: readonly (readonly [value: number, halfWidth: number])[]): number[] {
  const known = values.map(([value]) => value).filter(Number.isFinite);
  const range = Math.max(...known) - Math.min(...known);
  const most = range > 0 ? INTERVAL_ROOM * range : Number.POSITIVE_INFINITY;
  return values.flatMap(([value, halfWidth]) => {
    const reach = Math.min(half(halfWidth), most);
    return [value - reach, value + reach];
  });
}

/** Service against inventory: up and to the left is better. */
export function exchangeLayout(input: ExchangeInput): ExchangeGeometry {
  const { width, height, points, curves = [], equalService, stockUnit, serviceUnit, serviceRange } = input;
  const [right, base] = [width - margin.right, height - margin.bottom];
  const all = [...points, ...curves.flatMap((curve) => curve.points)];
  const x = scaleAround(
    withIntervals(all.map((point) => [point.stock, point.stockHalfWidth])),
    [margin.left, right],
    4,
  );
  within(x, [0, Number.POSITIVE_INFINITY]);
  const y = scaleAround(
    withIntervals(all.map((point) => [point.service, point.serviceHalfWidth])),
    [base, margin.top],
    5,
  );
  within(y, serviceRange);
  const places = points.map((point) => [x(point.stock), y(point.service)] as const);
  const badges = badgePlaces(places, { left: margin.left, right, base });
  const stockTickCount = Math.min(MOST_STOCK_TICKS, Math.floor((right - margin.left) / tickDistance));
  return {
    width,
    height,
    left: margin.left,
    right,
    base,
    stockTicks: apart(ticksOf(x, Math.max(2, stockTickCount), stockUnit)),
    serviceTicks: ticksOf(y, 5, serviceUnit),
    points: points.map((point, index) => ({
      scenario: point.scenario,
      focus: point.focus,
      ...crossOf(point, x, y),
      badge: badges[index]!,
    })),
    curves: curves.map((curve) => curveLayout(curve, x, y)),
    equalY: equalService === undefined ? undefined : y(equalService),
  };
}

type Place = (value: number) => number;

const crossOf = (point: Omit<ExchangePoint, 'scenario' | 'focus'>, x: Place, y: Place): Cross => ({
  x: x(point.stock),
  y: y(point.service),
  across: [x(point.stock - half(point.stockHalfWidth)), x(point.stock + half(point.stockHalfWidth))],
  upwards: [y(point.service - half(point.serviceHalfWidth)), y(point.service + half(point.serviceHalfWidth))],
});

/** Straight from run to run: nothing is known between them. */
function curveLayout({ scenario, focus, points }: ExchangeCurve, x: Place, y: Place): PlacedCurve {
  const knots = points.map((point) => ({ z: point.z, ...crossOf(point, x, y) }));
  const path = line<Cross>()
    .x((knot) => knot.x)
    .y((knot) => knot.y)
    .digits(1);
  return { scenario, focus, line: path(knots) ?? '', knots };
}

type Spot = readonly [x: number, y: number];

/** Where a badge may stand beside its point, the nearest first. */
const spots: readonly Spot[] = [14, 22, 32, 44].flatMap((away) =>
  [
    [1, 1],
    [-1, 1],
    [1, -1],
    [-1, -1],
    [1.4, 0],
    [-1.4, 0],
  ].map(([dx, dy]) => [dx! * away, dy! * away] as const),
);
/** Room that a badge wants to itself, from its centre. */
const badgeRoom = 18;

/** Badges beside their points, where they cover no other point and no other badge, and stay inside the plot. */
function badgePlaces(
  places: readonly Spot[],
  { left, right, base }: { left: number; right: number; base: number },
): readonly Spot[] {
  const placed: Spot[] = [];
  for (const [x, y] of places) {
    const room = ([bx, by]: Spot): number => {
      if (bx < left + 9 || bx > right - 9 || by < 9 || by > base - 9) return -1;
      return Math.min(...[...places, ...placed].map(([px, py]) => Math.max(Math.abs(px - bx), Math.abs(py - by))));
    };
    const candidates = spots.map(([dx, dy]) => [x + dx, y + dy] as const);
    const free = candidates.find((candidate) => room(candidate) >= badgeRoom);
    placed.push(free ?? candidates.reduce((best, candidate) => (room(candidate) > room(best) + 1 ? candidate : best)));
  }
  return placed;
}
