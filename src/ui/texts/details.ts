import type { LineUse } from '../charts/line-use.layout.ts';

const uses: Readonly<Record<LineUse, string>> = {
  run: 'running',
  setup: 'set-up',
  down: 'down',
  blocked: 'blocked',
  starved: 'starved or idle',
};

/** Words of the charts that are drawn when somebody asks: lines, waiting, turns. */
export const detailsText = {
  heading: 'Lines, waiting and turns',
  draw: 'Draw them',
  why: 'What the lines do with their time, how long orders wait, turns by quarter.',
  running: 'Running these numbers',
  uses,
  lineSubtitle: 'Share of scheduled time. From the left: running, set-up, down, blocked, starved or idle',
  lineFinding: (line: string, focus: string, own: string, baseline: string, other: string): string =>
    `${line} runs ${own} of its time (${focus}) or ${other} (${baseline})`,
  lineOf: (line: string, name: string, own: string): string => `${line} runs ${own} of its time (${name})`,
  lineLabel: 'What each line does with its scheduled time, a bar a scenario',
  line: 'Line and scenario',
  waitSubtitle: 'Share of delivered orders that are there within so many days of being placed',
  waitFinding: (days: string, focus: string, other: string, baseline: string): string =>
    `95 % of orders are there within ${days} (${focus}) or ${other} (${baseline})`,
  waitAlike: (focus: string, baseline: string): string =>
    `${focus} and ${baseline}: no difference in the longest waits shown`,
  waitOf: (days: string, name: string): string => `95 % of orders are there within ${days} (${name})`,
  waitLabel: 'Order waiting times as a distribution, a line a scenario',
  within: 'Share of orders',
  turnsSubtitle: 'Turns of each quarter, times four. Dotted: turns of the whole time',
  turnsFinding: (name: string, low: string, high: string, year: string): string =>
    `Turns of ${name}: ${low} to ${high} a year by quarter, ${year} over all of them`,
  turnsLabel: 'Turns by quarter against turns of the whole time, a line a scenario',
  quarter: 'Quarter',
  quarterTick: (quarter: number): string => `Q${quarter}`,
  whole: 'All',
  days: 'days',
} as const;
