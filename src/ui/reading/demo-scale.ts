import type { Playback } from '../../runner/playback/protocol.ts';
import { demoWeek, itemInFocus } from './demo-week.ts';

/** The largest values of all weeks in both factories: marks keep their size while the weeks go by. */
export interface DemoScale {
  /** Orders of a segment's busiest week. */
  readonly placedBy: readonly number[];
  readonly open: number;
  /** Units a week of the item in focus, ordered or expected. */
  readonly units: number;
  /** Units a week, planned or expected. */
  readonly ahead: number;
  readonly cover: number;
  readonly shippedUnits: number;
  readonly lostToDate: number;
}

const largest = (values: Iterable<number>): number => {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
};

/** One scale for all playbacks that stand beside each other. */
export function demoScale(playbacks: readonly Playback[]): DemoScale {
  const weeks = playbacks.flatMap((playback) =>
    Array.from({ length: playback.weeks }, (_, week) => demoWeek(playback, week)),
  );
  const segments = playbacks[0]?.segments ?? [];
  return {
    placedBy: segments.map((_, segment) => largest(weeks.map(({ placedBy }) => placedBy[segment]!))),
    open: largest(weeks.map(({ open }) => open)),
    units: largest(playbacks.flatMap(focusUnits)),
    ahead: largest(weeks.flatMap(({ ahead }) => ahead)),
    cover: largest(weeks.flatMap(({ cover }) => cover)),
    shippedUnits: largest(weeks.map(({ shippedUnits }) => shippedUnits)),
    lostToDate: largest(weeks.map(({ lostToDate }) => lostToDate)),
  };
}

/** What was ordered and expected of the item in focus, in every week. */
function focusUnits(playback: Playback): number[] {
  const item = itemInFocus(playback);
  const width = playback.items.length;
  const ofItem = (values: Float64Array): number[] =>
    Array.from({ length: playback.weeks }, (_, week) => values[week * width + item]!);
  const { forecast, units } = playback;
  return [...ofItem(units.ordered), ...(forecast === undefined ? [] : ofItem(forecast.expectedThen))];
}
