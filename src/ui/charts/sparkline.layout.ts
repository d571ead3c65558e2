import { area, line, range, scaleLinear } from 'd3';

export interface SparklineInput {
  readonly low: ArrayLike<number>;
  readonly median: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}

export interface SparklineGeometry {
  readonly band: string;
  readonly line: string;
}

/** A small course over the periods: median and band, from zero to `top`, which neighbours share. */
export function sparklineLayout(input: SparklineInput, top: number, width: number, height: number): SparklineGeometry {
  const indices = range(input.median.length);
  const x = scaleLinear([0, Math.max(1, indices.length - 1)], [0, width]);
  const y = scaleLinear([0, top || 1], [height, 1]);
  const defined = (index: number): boolean => Number.isFinite(input.median[index]);
  return {
    band:
      area<number>()
        .defined(defined)
        .x((index) => x(index))
        .y0((index) => y(input.low[index] ?? 0))
        .y1((index) => y(input.high[index] ?? 0))
        .digits(1)(indices) ?? '',
    line:
      line<number>()
        .defined(defined)
        .x((index) => x(index))
        .y((index) => y(input.median[index] ?? 0))
        .digits(1)(indices) ?? '',
  };
}

/** Largest value of several courses. */
export const topOf = (inputs: readonly SparklineInput[]): number =>
  Math.max(0, ...inputs.flatMap(({ high }) => Array.from(high).filter(Number.isFinite)));
