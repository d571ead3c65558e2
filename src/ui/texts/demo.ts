import { count, fixed, fixedSpace } from '../format/numbers.ts';

const percent = (share: number): string => {
  const decimals = share >= 0.1 ? 0 : share >= 0.001 || share === 0 ? 1 : 2;
  return `${fixed(100 * share, decimals)}${fixedSpace}%`;
};
const days = (n: number): string => (Math.round(n) === 1 ? '1 day' : `${fixed(n, 0)} days`);

/** "A1", "A1 and B2", "4 shelves". */
const someOf = (items: readonly string[]): string =>
  items.length > 2 ? `${count(items.length)} shelves` : items.join(' and ');

/** Words of the demonstration on Start. */
export const demoText = {
  headline: ['The same customers, the same machines.', 'One factory’s sales and production talk.'],
  apart: 'Apart',
  tandem: 'In tandem',

  question: 'How often do sales and production meet',
  questionEnd: (letter: string): string => `in factory ${letter}?`,
  cadences: { never: 'never', quarterly: 'quarterly', monthly: 'monthly', weekly: 'weekly', daily: 'daily' },

  loading: 'One history of both factories is running in this browser.',
  failed: (problem: string): string => `The two factories could not be run: ${problem}`,
  stale: 'from before the change',

  customers: 'Customers',
  orders: 'Orders',
  forecast: (item: string): string => `Forecast and truth, ${item}`,
  meetings: (weeks: number): string => `Meetings, ${count(weeks)} weeks`,
  plan: (weeks: number): string => `Plan, next ${count(weeks)} weeks`,
  lines: 'Lines',
  shelves: 'Shelves, days of cover',
  trucks: (units: number): string => `Trucks of ${count(units)}, losses`,

  promoted: (items: readonly string[]): string => `promotion: ${items.join(', ')}`,
  dot: (orders: number): string => (orders === 1 ? 'a dot: an order' : `a dot: ${count(orders)} orders`),
  ticket: (orders: number): string => (orders === 1 ? 'a square: an order' : `a square: ${count(orders)} orders`),
  lostMark: (units: number): string => (units === 1 ? 'a frame: a unit' : `a frame: ${count(units)} units`),

  open: (orders: number): string => `${count(orders)} open, `,
  late: (orders: number): string => `${count(orders)} late`,
  offBy: (share: number): string => (Number.isFinite(share) ? `off by ${percent(share)}` : 'no forecast'),
  unitsAWeek: 'units a week',
  met: (times: number): string => (times === 0 ? 'never met' : times === 1 ? 'met once' : `met ${count(times)} times`),
  planAge: (age: number): string => `${days(age)} old`,
  noPlan: 'no plan agreed',
  ownForecast: (age: number): string => (Number.isFinite(age) ? `forecast ${days(age)} old` : 'no forecast'),
  makingOther: (made: string, missing: string): string => `making ${made}, not ${missing}`,
  setups: (n: number): string => (n === 1 ? '1 set-up' : `${count(n)} set-ups`),
  empty: (items: readonly string[]): string => `${someOf(items)} ${items.length === 1 ? 'is' : 'are'} empty`,
  awaited: (items: readonly string[]): string => `orders wait for ${someOf(items)}`,
  ranOut: (items: readonly string[]): string => `${someOf(items)} ran out`,
  allInStock: (items: number): string => `all ${count(items)} in stock`,
  lost: (share: number): string => `${percent(share)} of sales lost`,

  narrowAge: 'Age of what production goes by',
  narrowOff: 'Forecast is off by',
  narrowShelves: 'Shelves that keep up',
  narrowLost: 'Sales lost so far',
  ofItems: (some: number, all: number): string => `${count(some)} of ${count(all)}`,
  days,
  percent,
  weekHeading: (week: number, weeks: number): string => `Week ${count(week)} of ${count(weeks)}`,

  money: 'Money',
  hasEarned: (factory: string): string => `${factory} has earned`,
  earned: (amount: string): string => `${amount} earned`,
  earnedMeans: 'Contribution after supply-chain cost, from the first week to this one',
  valueLost: (value: string): string => `${value} of sales lost`,
  leads: (factory: string): readonly [string, string] => [
    `${factory} leads by `,
    ' in this one history, meetings paid for.',
  ],
  level: 'Neither leads yet in this one history.',
  promotions: 'promotions',
  firstTick: 'week 1',
  leadLabel: (factory: string, lead: string, week: number): string =>
    `${factory} leads by ${lead} in week ${count(week)}, from the first week on`,

  notOnScreen: 'Thirty histories tell whether this one is typical.',
  runIt: 'Run thirty histories',
  compare: 'Compare them',
  change: 'Change the study',

  playback: 'Playback',
  play: 'Play',
  pause: 'Pause',
  back: 'One week back',
  on: 'One week on',
  week: 'Week',
  weekOf: (weeks: number): string => ` of ${count(weeks)}`,
  facts: (seed: string, history: number): string => `one week a second · seed ${seed} · history ${count(history)}`,
  table: 'Table',
  tableOf: 'Both factories, week by week',

  columns: {
    week: 'Week',
    placed: 'Orders placed',
    open: 'open',
    late: 'late',
    offBy: 'off by',
    met: 'meetings',
    age: 'days old',
    empty: 'empty',
    lost: 'units lost',
    earned: 'earned',
  },
  column: (letter: string, what: string): string => `${letter}, ${what}`,

  weekWords: (week: number, weeks: number): string => `Week ${count(week)} of ${count(weeks)}.`,
  sentence: (factory: string, parts: readonly string[]): string => `${factory}: ${parts.join(', ')}.`,
} as const;
