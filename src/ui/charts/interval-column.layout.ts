import type { ScenarioName } from '../reading/identity.ts';
import { scaleAround, type Tick, ticksOf } from './axis.ts';

export interface IntervalInput {
  readonly scenario: ScenarioName;
  readonly mean: number;
  readonly halfWidth: number;
}

export interface IntervalMark {
  readonly scenario: ScenarioName;
  readonly x: number;
  readonly interval: readonly [number, number];
}

export interface IntervalColumn {
  readonly width: number;
  readonly marks: readonly (IntervalMark | undefined)[];
  readonly ticks: readonly Tick[];
}

/**
 * One indicator of several scenarios on one scale; a scenario in which it is undefined has no mark. Values as printed, within
 * what the indicator can be.
 */
export function intervalColumnLayout(
  inputs: readonly IntervalInput[],
  width: number,
  unit: string,
  bounds: readonly [number, number],
): IntervalColumn {
  const half = ({ halfWidth }: IntervalInput): number => (Number.isFinite(halfWidth) ? halfWidth : 0);
  const within = (value: number): number => Math.min(bounds[1], Math.max(bounds[0], value));
  const endsOf = (input: IntervalInput): [number, number] => [
    within(input.mean - half(input)),
    within(input.mean + half(input)),
  ];
  const x = scaleAround(inputs.flatMap(endsOf), [6, width - 6], 3, bounds);
  const ticks = ticksOf(x, 3, unit);
  return {
    width,
    ticks: ticks.length > 2 ? [ticks[0]!, ticks[ticks.length - 1]!] : ticks,
    marks: inputs.map((input) =>
      Number.isFinite(input.mean)
        ? {
            scenario: input.scenario,
            x: x(input.mean),
            interval: [x(endsOf(input)[0]), x(endsOf(input)[1])],
          }
        : undefined,
    ),
  };
}
