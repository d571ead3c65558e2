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
  /** −1 or +1: it lies beyond that end of the scale, and is drawn as an arrow there. */
  readonly beyond: -1 | 0 | 1;
}

export interface RangeMarks {
  readonly width: number;
  readonly height: number;
  readonly zeroX: number;
  readonly marks: readonly RangeMark[];
}

const most = 8;
const edge = 5;
/** The scale reaches at most so many times as far as the scenario in focus: one extreme must not flatten the others. */
const farthest = 4;

const halfOf = ({ halfWidth }: RangeMarkInput): number => (Number.isFinite(halfWidth) ? halfWidth : 0);
const reachOf = (input: RangeMarkInput): number => Math.abs(input.difference) + halfOf(input);

/** Marks of one row on its own scale around zero, turned so that right is better. */
export function rangeMarksLayout(
  inputs: readonly RangeMarkInput[],
  direction: Direction,
  width: number,
  height: number,
): RangeMarks {
  const known = inputs.filter(({ difference }) => Number.isFinite(difference)).slice(0, most);
  const focus = known.find((input) => input.focus);
  const all = Math.max(0, ...known.map(reachOf));
  const reach = focus === undefined || reachOf(focus) === 0 ? all : Math.min(all, farthest * reachOf(focus));
  const x = scaleLinear([-reach || -1, reach || 1], [edge, width - edge]).clamp(true);
  const step = height / (known.length + 1);
  const sign = direction === 0 ? 1 : direction;
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
        interval: [x(centre - halfOf(input)), x(centre + halfOf(input))],
        filled: input.shown,
        focus: input.focus,
        beyond: Math.abs(centre) <= reach ? 0 : centre > 0 ? 1 : -1,
      };
    }),
  };
}
