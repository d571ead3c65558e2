import { scaleLinear } from 'd3';
import { type Tick, ticksOf } from './axis.ts';
import type { ScenarioName } from '../reading/identity.ts';

/** What a line does with its scheduled time, as shares that add up to 1. */
export const lineUses = ['run', 'setup', 'down', 'blocked', 'starved'] as const;
export type LineUse = (typeof lineUses)[number];

export interface LineUseRow {
  readonly line: string;
  readonly scenario: ScenarioName;
  readonly shares: Readonly<Record<LineUse, number>>;
}

export interface LineUseGeometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly axisY: number;
  readonly ticks: readonly Tick[];
  readonly rows: readonly {
    readonly row: LineUseRow;
    readonly y: number;
    readonly height: number;
    /** The name of a line stands at the first of its scenarios. */
    readonly isFirst: boolean;
    readonly parts: readonly {
      readonly use: LineUse;
      readonly x: number;
      readonly width: number;
      /** The share in percent, where there is room for it. */
      readonly label: string;
    }[];
  }[];
}

const left = 84;
const rightMargin = 24;
const barHeight = 16;
const barGap = 3;
const lineGap = 12;
const labelWidth = 26;

/** A bar for each scenario of each line, from what earns to what does not. */
export function lineUseLayout(width: number, rows: readonly LineUseRow[]): LineUseGeometry {
  const right = width - rightMargin;
  const x = scaleLinear([0, 1], [left, right]);
  let y = 4;
  const placed = rows.map((row, index) => {
    const isFirst = rows[index - 1]?.line !== row.line;
    if (isFirst && index > 0) y += lineGap;
    const bar = { row, y, height: barHeight, isFirst, parts: partsOf(row, x) };
    y += barHeight + barGap;
    return bar;
  });
  const percent = scaleLinear([0, 100], [left, right]);
  return { width, height: y + 22, left, right, axisY: y + 2, ticks: ticksOf(percent, 5, '%'), rows: placed };
}

function partsOf({ shares }: LineUseRow, x: (share: number) => number): LineUseGeometry['rows'][number]['parts'] {
  let done = 0;
  return lineUses.flatMap((use) => {
    const share = shares[use];
    if (!(share > 0)) return [];
    const [from, to] = [x(done), x(done + share)];
    done += share;
    return [{ use, x: from, width: to - from, label: to - from >= labelWidth ? String(Math.round(share * 100)) : '' }];
  });
}
