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

/** One indicator of several scenarios on one scale; a scenario in which it is undefined has no mark. Values as printed. */
export function intervalColumnLayout(inputs: readonly IntervalInput[], width: number, unit: string): IntervalColumn {
  const half = ({ halfWidth }: IntervalInput): number => (Number.isFinite(halfWidth) ? halfWidth : 0);
  const ends = inputs.flatMap((input) => [input.mean - half(input), input.mean + half(input)]);
  const x = scaleAround(ends, [6, width - 6], 3);
  const ticks = ticksOf(x, 3, unit);
  return {
    width,
    ticks: ticks.length > 2 ? [ticks[0]!, ticks[ticks.length - 1]!] : ticks,
    marks: inputs.map((input) =>
      Number.isFinite(input.mean)
        ? {
            scenario: input.scenario,
            x: x(input.mean),
            interval: [x(input.mean - half(input)), x(input.mean + half(input))],
          }
        : undefined,
    ),
  };
}
