import { scaleBand, scaleLinear } from 'd3';

export interface PlanSheetInput {
  /** Units of the weeks to come; NaN where the plan has nothing. */
  readonly ahead: readonly number[];
  readonly ageDays: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PlanSheetGeometry {
  readonly sheet: string;
  readonly fold: string;
  readonly base: number;
  readonly left: number;
  readonly right: number;
  readonly barWidth: number;
  readonly bars: readonly { readonly x: number; readonly y: number; readonly height: number }[];
  /** What is old is pale: 1 for news, 0.35 from two months on. */
  readonly strength: number;
}

const corner = 16;
const margin = 9;
const oldDays = 60;
const palest = 0.35;

/** A sheet of paper with a bar a week. */
export function planSheetLayout({ ahead, ageDays, top, width, height }: PlanSheetInput): PlanSheetGeometry {
  const base = height - 8;
  const x = scaleBand(
    ahead.map((_, week) => week),
    [margin, width - margin],
  ).paddingInner(0.3);
  const y = scaleLinear([0, top || 1], [0, base - corner - 4]);
  const old = Number.isFinite(ageDays) ? Math.min(1, Math.max(0, ageDays / oldDays)) : 1;
  return {
    sheet: `M0.5 0.5H${width - corner}L${width - 0.5} ${corner}V${height - 0.5}H0.5Z`,
    fold: `M${width - corner} 0.5V${corner}H${width - 0.5}`,
    base,
    left: margin - 2,
    right: width - margin + 2,
    barWidth: x.bandwidth(),
    bars: ahead.map((units, week) => {
      const tall = Number.isFinite(units) ? y(units) : 0;
      return { x: x(week) ?? 0, y: base - tall, height: tall };
    }),
    strength: 1 - (1 - palest) * old,
  };
}
