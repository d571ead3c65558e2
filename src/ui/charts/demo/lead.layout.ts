import { area, extent, line, range, scaleLinear } from 'd3';
import type { PlayedPromotion } from '../../../runner/playback/protocol.ts';

export interface LeadInput {
  /** Lead at the end of each week, over the whole history. */
  readonly lead: readonly number[];
  /** The week that is shown, from 0. */
  readonly week: number;
  readonly promotions: readonly PlayedPromotion[];
  readonly width: number;
  readonly height: number;
}

export interface LeadGeometry {
  readonly base: number;
  readonly line: string;
  readonly area: string;
  readonly dot: readonly [x: number, y: number];
  readonly promotions: readonly { readonly id: string; readonly x: number; readonly width: number }[];
  /** Middle of the word for them, between two ticks. */
  readonly promotionsX: number;
  readonly ticks: readonly { readonly week: number; readonly x: number }[];
  readonly axisY: number;
}

const axisHeight = 18;
/** Share of the year between the ticks of the second and the third quarter. */
const promotionsAt = 32.5 / 52;
const quarters = [13, 26, 39, 52];

/** The lead of one factory over the other from the start to this week; the scale is that of the whole year. */
export function leadLayout({ lead, week, promotions, width, height }: LeadInput): LeadGeometry {
  const weeks = lead.length;
  const [low = 0, high = 0] = extent([0, ...lead]);
  const axisY = height - axisHeight;
  const x = scaleLinear([0, weeks], [0, width - 4]);
  const y = scaleLinear([low, high === low ? low + 1 : high], [axisY - 6, 8]);
  const valueAt = (end: number): number => (end === 0 ? 0 : lead[end - 1]!);
  const ends = range(Math.min(week + 1, weeks) + 1);
  const last = ends.length - 1;
  const drawn = promotions
    .map(({ id, from, to }) => ({ id, from: Math.max(0, from), to: Math.min(weeks, to) }))
    .filter(({ from, to }) => to > from);
  return {
    base: y(0),
    line:
      line<number>()
        .x(x)
        .y((end) => y(valueAt(end)))
        .digits(1)(ends) ?? '',
    area:
      area<number>()
        .x(x)
        .y0(y(0))
        .y1((end) => y(valueAt(end)))
        .digits(1)(ends) ?? '',
    dot: [x(last), y(valueAt(last))],
    promotions: drawn.map(({ id, from, to }) => ({ id, x: x(from), width: x(to) - x(from) })),
    promotionsX: x(weeks * promotionsAt),
    ticks: [1, ...quarters.filter((quarter) => quarter <= weeks)].map((tick) => ({ week: tick, x: x(tick) })),
    axisY,
  };
}
