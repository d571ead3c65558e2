import { area, line, scaleLinear } from 'd3';

/** Mean and half-width after each number of pairs. */
export interface FunnelStep {
  readonly pairs: number;
  readonly mean: number;
  readonly halfWidth: number;
}

export interface FunnelGeometry {
  readonly width: number;
  readonly height: number;
  readonly band: string;
  readonly line: string;
  /** Where the asked half-width lies on both sides of the latest mean, if one is asked. */
  readonly asked: readonly [number, number] | undefined;
  readonly right: number;
}

/** Width of what is said of the asked half-width. */
const askedRoom = 48;

/**
 * How the interval shrank around the latest mean as pairs came in.
 * @param most pairs at the right end, so that the funnel grows into its frame
 */
export function funnelLayout(
  steps: readonly FunnelStep[],
  most: number,
  asked: number | undefined,
  width: number,
  height: number,
): FunnelGeometry {
  const right = asked === undefined ? width : width - askedRoom;
  const last = steps.at(-1);
  if (last === undefined) return { width, height, band: '', line: '', asked: undefined, right };
  const reach = Math.max(asked ?? 0, last.halfWidth) * 3.6 || 1;
  const x = scaleLinear([2, Math.max(3, most)], [0, right]);
  const y = scaleLinear([last.mean - reach, last.mean + reach], [height, 0]).clamp(true);
  const band = area<FunnelStep>()
    .x(({ pairs }) => x(pairs))
    .y0(({ mean, halfWidth }) => y(mean - halfWidth))
    .y1(({ mean, halfWidth }) => y(mean + halfWidth))
    .digits(1);
  const middle = line<FunnelStep>()
    .x(({ pairs }) => x(pairs))
    .y(({ mean }) => y(mean))
    .digits(1);
  return {
    width,
    height,
    band: band(steps) ?? '',
    line: middle(steps) ?? '',
    asked: asked === undefined ? undefined : [y(last.mean + asked), y(last.mean - asked)],
    right,
  };
}
