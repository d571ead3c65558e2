import { count, plain } from '../format/numbers.ts';

const weeksWords = (weeks: number): string => `${plain(weeks, 1)} ${weeks === 1 ? 'week' : 'weeks'}`;

/** Words of the check whether a warm-up is long enough. */
export const warmUpText = {
  heading: 'Warm-up',
  check: 'Check the warm-up',
  why: (weeks: number): string =>
    weeks === 0 ? 'No week is left out.' : `The first ${weeksWords(weeks)} of each history are left out.`,
  running: 'Running histories from their first minute',
  failed: 'The warm-up could not be checked.',
  enough: (set: number, asked: number): string =>
    asked === 0
      ? `A warm-up of ${weeksWords(set)} is enough: no series asks for any.`
      : `A warm-up of ${weeksWords(set)} is enough: ${weeksWords(asked)} would be.`,
  short: (set: number, asked: number, series: string, scenario: string): string =>
    `A warm-up of ${weeksWords(set)} is short: “${series}” of ${scenario} asks for ${weeksWords(asked)}, counted by fives.`,
  untold: 'MSER-5 cannot tell how long a warm-up should be: measure more weeks.',
  definition: (replications: number): string =>
    `MSER-5 (White, Cobb and Spratt 2000): weeks are averaged by fives, and the start is cut where the squared standard error of the mean of the rest is smallest. Work in process, stock and service of ${count(replications)} histories, averaged, without what comes and goes (seasons, promotions, shocks), which would look like a start. Where the minimum lies in the second half, a series is too short to tell.`,
  caption: 'Weeks that each series asks for',
  scenario: 'Scenario',
  column: (series: string): string => `${series}, weeks`,
  weeks: (weeks: number): string => plain(weeks, 1),
  cannotTell: 'cannot tell',
  welchSubtitle: (replications: number, weeks: number): string =>
    `Welch plot: mean of ${count(replications)} histories by week, moving average over ${count(weeks)} weeks, fewer near both ends. Shaded: the warm-up that is set. Dashed: where MSER-5 cuts the start of a scenario.`,
  welchLabel: 'Work in process, stock and service by week from the first minute, averaged over histories and weeks',
  inThousands: (title: string): string => title.replace(/ (\w+)$/, ' thousand $1'),
  week: 'Week',
  byWeek: 'mean of histories',
  smooth: 'moving average',
  toTerm: 'What a warm-up is',
} as const;
