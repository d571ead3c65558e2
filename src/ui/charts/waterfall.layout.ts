import { cumsum, scaleLinear } from 'd3';
import type { ScenarioName } from '../reading/identity.ts';
import { shortTitle } from '../reading/short-title.ts';
import { type Tick, ticksOf } from './axis.ts';

/** One step from the baseline to the focus: a change of money, with its interval. Values as printed. */
export interface WaterfallStep {
  readonly label: string;
  readonly change: number;
  readonly halfWidth: number;
}

export interface WaterfallInput {
  readonly width: number;
  readonly from: { readonly scenario: ScenarioName; readonly value: number };
  readonly to: { readonly scenario: ScenarioName; readonly value: number };
  readonly steps: readonly WaterfallStep[];
  readonly unit: string;
  /** Letters that the name of a scenario may have. */
  readonly longestName?: number;
}

interface EndBar {
  readonly kind: 'end';
  readonly scenario: ScenarioName;
  readonly label: string;
  readonly value: number;
}
interface StepBar {
  readonly kind: 'step';
  readonly label: string;
  readonly change: number;
  /** Ends of the interval of the change, drawn at the far end of the bar as far as it is in view; equal where there is none. */
  readonly interval: readonly [number, number];
}
export type WaterfallBar = (EndBar | StepBar) & {
  readonly y: number;
  readonly x: number;
  readonly length: number;
  /** Where the number stands. */
  readonly textX: number;
  /** Running total after the bar: the thread to the next. */
  readonly threadX: number;
};

export interface WaterfallGeometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly rowHeight: number;
  readonly bars: readonly WaterfallBar[];
  readonly axisY: number;
  readonly ticks: readonly Tick[];
  /** The axis leaves out the way from zero, and says so by a visible break. */
  readonly broken: boolean;
}

const rowHeight = 19;
const letterWidth = 5.9;
const numberWidth = 46;
/** Least distance of two ticks with their labels. */
const tickDistance = 56;
const axisHeight = 22;

/** Room that a badge takes, in letters. */
const badgeLetters = 3;

/** Steps that there is room for between both ends. */
export const stepsIn = (height: number): number => Math.floor((height - axisHeight - 4) / rowHeight) - 2;

/** From one level to the other, step by step. The steps and the ends add up exactly. */
export function waterfallLayout({ width, from, to, steps, unit, longestName = 15 }: WaterfallInput): WaterfallGeometry {
  const names = [from, to].map(({ scenario }) => shortTitle(scenario, longestName).length + badgeLetters);
  const longest = Math.max(...names, ...steps.map(({ label }) => label.length));
  const [left, right] = [longest * letterWidth + 14, width - numberWidth];
  const totals = cumsum([from.value, ...steps.map(({ change }) => change)]);
  const { domain, broken } = extent([...totals, to.value]);
  const x = scaleLinear(domain, [left, right]).nice(4);
  const origin = broken ? left : x(0);
  const end = (side: WaterfallInput['from'], row: number): WaterfallBar => ({
    kind: 'end',
    scenario: side.scenario,
    label: shortTitle(side.scenario, longestName),
    value: side.value,
    ...span(origin, x(side.value)),
    y: row * rowHeight,
    textX: Math.max(origin, x(side.value)) + 5,
    threadX: x(side.value),
  });
  const bars = [
    end(from, 0),
    ...steps.map((step, index) => stepBar(step, index + 1, totals[index]!, x, [left, right])),
    end(to, steps.length + 1),
  ];
  const axisY = bars.length * rowHeight + 4;
  const ticks = ticksOf(x, Math.max(1, Math.floor((right - left) / tickDistance)), unit).filter(
    ({ at }) => at <= right - 8,
  );
  return { width, height: axisY + axisHeight, left, right, rowHeight, bars, axisY, ticks, broken };
}

function stepBar(
  { label, change, halfWidth }: WaterfallStep,
  row: number,
  before: number,
  x: (value: number) => number,
  range: readonly [number, number],
): WaterfallBar {
  const after = before + change;
  const half = Number.isFinite(halfWidth) ? halfWidth : 0;
  const [leftEnd, rightEnd] = range;
  const inside = (place: number): number => Math.min(rightEnd, Math.max(leftEnd, place));
  const interval = [inside(x(after - half)), inside(x(after + half))] as const;
  return {
    kind: 'step',
    label,
    change,
    interval,
    ...span(x(before), x(after)),
    y: row * rowHeight,
    textX: Math.max(x(before), interval[1]) + 5,
    threadX: x(after),
  };
}

const span = (a: number, b: number): { x: number; length: number } => ({ x: Math.min(a, b), length: Math.abs(b - a) });

/** The axis begins at zero unless all values lie far from it and close together. */
function extent(values: readonly number[]): { domain: [number, number]; broken: boolean } {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const width = high - low;
  if (low <= 0 || high <= 0) return { domain: [Math.min(0, low), Math.max(0, high)], broken: false };
  if (width > 0.35 * high || width === 0) return { domain: [0, high], broken: false };
  return { domain: [low - 0.12 * width, high + 0.04 * width], broken: true };
}
