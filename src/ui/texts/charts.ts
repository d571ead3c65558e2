import { count } from '../format/numbers.ts';

/** What a reader calls the cost accounts. */
export const accountNames: Readonly<Record<string, string>> = {
  material: 'Material',
  labour: 'Regular labour',
  overtime: 'Overtime',
  changeover: 'Changeovers',
  holding: 'Holding stock',
  scrap: 'Scrap and rework',
  obsolescence: 'Write-offs',
  shipping: 'Shipping',
  latePenalty: 'Late penalties',
  meetings: 'Meetings',
  breakFreeze: 'Changes inside a freeze',
  escalations: 'Escalations',
  counts: 'Stock counts',
  expedite: 'Expediting',
  fixedOverhead: 'Fixed overhead',
  ordering: 'Ordering',
  backorder: 'Backorders',
};
export const marginName = 'Margin on sales';

export const frameText = {
  showTable: 'Table',
  showChart: 'Chart',
  svg: 'SVG',
  tableKey: 'T',
  png: 'PNG',
  csv: 'CSV',
  copy: 'Copy',
  full: 'Full screen',
  leaveFull: 'Leave full screen',
  download: (kind: string, title: string): string => `Download as ${kind}: ${title}`,
  copyOf: (title: string): string => `Copy the picture, or the table where it is shown: ${title}`,
  fullOf: (title: string): string => `Full screen: ${title}`,
  copied: (title: string): string => `Copied: ${title}`,
  copyRefused: 'The browser does not let this page write to the clipboard. Save the picture as a file instead.',
  saveRefused: 'The browser could not make the picture. SVG and CSV still work.',
  fullRefused: 'The browser does not let this chart fill the screen.',
  toggleTable: (title: string): string => `Table behind the chart: ${title}`,
  stale: 'from before the change',
  empty: 'Pick a second scenario to see a difference.',
  waiting: 'The first histories are running.',
} as const;

/** Findings: what a chart shows, computed from its data. Names of scenarios come as they are written in the study. */
export const findings = {
  holdsLess: (focus: string, share: string, baseline: string): string =>
    `${focus} keeps ${share} less stock than ${baseline}`,
  holdsMore: (focus: string, share: string, baseline: string): string =>
    `${focus} keeps ${share} more stock than ${baseline}`,
  stockAlike: (focus: string, baseline: string): string => `${focus} and ${baseline}: no difference in stock shown`,
  stockOf: (name: string): string => `Stock and backlog of ${name}`,

  makesUp: (part: string, share: string): string => `${part}: ${share} of the difference`,
  comesFrom: (part: string, amount: string): string => `The largest part is ${lowered(part)}: ${amount}`,
  givesAndTakes: (gain: string, gained: string, loss: string, lost: string): string =>
    `${gained} from ${lowered(gain)}, against ${lost} for ${lowered(loss)}`,
  moneyAlike: 'No part of the money differs enough to show',

  betterFromLess: (focus: string): string => `${focus} serves better from less stock`,
  alikeFromLess: (focus: string, share: string): string =>
    `${focus} frees ${share} of the stock, no loss of service shown`,
  serviceForStock: (focus: string): string => `${focus} gives up service to free stock`,
  stockForService: (focus: string): string => `${focus} buys service with stock`,
  worseFromMore: (focus: string): string => `${focus} holds more stock and serves worse`,
  moreForNothing: (focus: string): string => `${focus} holds more stock, no gain in service shown`,
  betterAtSame: (focus: string): string => `${focus} serves better, no difference in stock shown`,
  worseAtSame: (focus: string): string => `${focus} serves worse, no difference in stock shown`,
  exchangeAlike: 'Neither stock nor service differs enough to show',

  aheadInAll: (focus: string, baseline: string, n: number): string => `${focus} is ahead of ${baseline} in ${all(n)}`,
  behindInAll: (focus: string, baseline: string, n: number): string => `${focus} is behind ${baseline} in ${all(n)}`,
  aheadIn: (focus: string, baseline: string, k: number, n: number): string =>
    `${focus} is ahead of ${baseline} in ${count(k)} of ${count(n)} histories`,
  higherIn: (focus: string, baseline: string, k: number, n: number): string =>
    `${focus} lies above ${baseline} in ${count(k)} of ${count(n)} histories`,
} as const;

const all = (n: number): string => (n === 1 ? 'the first history' : `all ${count(n)} histories`);

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export const bandsText = {
  subtitle: (n: number): string =>
    `By week. Line: median of ${n === 1 ? 'one history' : `${count(n)} histories`}. Band: the middle 80 %.`,
  stockPanel: 'Finished goods, at standard cost',
  stockUnitsPanel: 'On hand, units',
  backlogPanel: 'Open backlog, units',
  firstWeek: (week: number): string => `week ${week}`,
  week: 'Week',
  median: 'median',
  low: '10 %',
  high: '90 %',
  label: (focus: string, baseline: string): string =>
    `Stock and backlog by week, median and band of the middle 80 percent, ${baseline} and ${focus}`,
  choose: 'Over time',
  stockChoice: 'Stock and backlog',
  washed: ' Washed: promotions.',
  anyFinding: (what: string, focus: string, level: string, baseline: string, other: string): string =>
    `${what}: ${focus} ${level}, ${baseline} ${other}`,
  anyOf: (what: string, name: string): string => `${what} of ${name}`,
  anyLabel: (what: string): string => `${what} by week, median and band of the middle 80 percent`,
  running: 'Running these series',
} as const;

export const waterfallText = {
  contributionSubtitle: (unit: string): string => `Contribution, ${unit}, by cause. Line: interval`,
  costSubtitle: (unit: string): string => `Cost, ${unit}, by account. Line: interval`,
  others: 'Everything else',
  part: 'Part',
  change: 'Change',
  interval: 'Interval',
  label: (from: string, to: string): string => `Money from ${from} to ${to}, step by step`,
} as const;

export const exchangeText = {
  subtitle: (service: string, stock: string): string => `${service} against ${stock}. Cross: both intervals`,
  scenario: 'Scenario',
  label: 'Service against inventory, one point a scenario',
} as const;

export const spreadText = {
  subtitle: (what: string, letter: string, unit: string): string =>
    `${what}, difference to ${letter}, ${unit}. One dot, one history`,
  history: 'History',
  label: (what: string): string => `Differences in ${what}, history by history`,
} as const;
