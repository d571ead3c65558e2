import { scaleLinear } from 'd3';
import type { Direction } from '../reading/direction.ts';
import type { ScenarioName } from '../reading/identity.ts';

export interface RangeMarkInput {
  readonly scenario: ScenarioName;
  readonly difference: number;
  readonly halfWidth: number;
  readonly shown: boolean;
  readonly focus: boolean;
}

export interface RangeMark {
  readonly scenario: ScenarioName;
  readonly y: number;
  readonly x: number;
  readonly interval: readonly [number, number];
  /** Filled when the difference is shown, hollow when it is not. */
  readonly filled: boolean;
  readonly focus: boolean;
}

export interface RangeMarks {
  readonly width: number;
  readonly height: number;
  readonly zeroX: number;
  readonly marks: readonly RangeMark[];
}

const most = 8;

/** Marks of one row on its own scale around zero, turned so that right is better. */
export function rangeMarksLayout(
  inputs: readonly RangeMarkInput[],
  direction: Direction,
  width: number,
  height: number,
): RangeMarks {
  const known = inputs.filter(({ difference }) => Number.isFinite(difference)).slice(0, most);
  const half = (input: RangeMarkInput): number => (Number.isFinite(input.halfWidth) ? input.halfWidth : 0);
  const reach = Math.max(0, ...known.map((input) => Math.abs(input.difference) + half(input)));
  const sign = direction === 0 ? 1 : direction;
  const x = scaleLinear([-reach || -1, reach || 1], [5, width - 5]);
  const step = height / (known.length + 1);
  return {
    width,
    height,
    zeroX: width / 2,
    marks: known.map((input, index) => {
      const centre = sign * input.difference;
      return {
        scenario: input.scenario,
        y: step * (index + 1),
        x: x(centre),
        interval: [x(centre - half(input)), x(centre + half(input))],
        filled: input.shown,
        focus: input.focus,
      };
    }),
  };
}
