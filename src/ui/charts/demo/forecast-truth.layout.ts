import { area, line, range, scaleLinear } from 'd3';

export interface ForecastTruthInput {
  /** Units ordered, and units expected when the week began, in the weeks up to now; NaN where nothing was expected. */
  readonly ordered: readonly number[];
  readonly expected: readonly number[];
  /** Units expected of the weeks to come. */
  readonly ahead: readonly number[];
  /** Weeks drawn before and after now, whether they are known or not. */
  readonly weeksBefore: number;
  readonly weeksAfter: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface ForecastTruthGeometry {
  readonly truth: string;
  readonly belief: string;
  /** What the belief costs: the area between the two. */
  readonly between: string;
  readonly nowX: number;
}

type Point = readonly [week: number, units: number];

/** What was ordered against what was expected; weeks are counted from now, which is the end of week 0. */
export function forecastTruthLayout(input: ForecastTruthInput): ForecastTruthGeometry {
  const { ordered, expected, ahead, weeksBefore, weeksAfter, top, width, height } = input;
  const x = scaleLinear([1 - weeksBefore, weeksAfter], [0, width]);
  const y = scaleLinear([0, top || 1], [height, 0]);
  const past = (values: readonly number[]): Point[] =>
    values.map((units, index): Point => [index - values.length + 1, units]).filter(([week]) => week > -weeksBefore);
  const future = ahead.slice(0, weeksAfter).map((units, index): Point => [index + 1, units]);
  const draw = line<Point>()
    .defined(([, units]) => Number.isFinite(units))
    .x(([week]) => x(week))
    .y(([, units]) => y(units))
    .digits(1);
  const truth = past(ordered);
  const then = past(expected);
  const between = area<number>()
    .defined((index) => Number.isFinite(then[index]![1]))
    .x((index) => x(truth[index]![0]))
    .y0((index) => y(truth[index]![1]))
    .y1((index) => y(then[index]![1]))
    .digits(1);
  return {
    truth: draw(truth) ?? '',
    belief: draw([...then, ...future]) ?? '',
    between: between(range(truth.length)) ?? '',
    nowX: x(0),
  };
}
