import type { FlowKind } from '../../scenarios/flow-map.ts';
import { count, plain } from '../format/numbers.ts';

const words: Readonly<Record<FlowKind, readonly [one: string, many: string]>> = {
  supplier: ['supplier', 'suppliers'],
  item: ['item', 'items'],
  line: ['line', 'lines'],
  place: ['place', 'places'],
  segment: ['customer segment', 'customer segments'],
};

const percent = (load: number): string => `${plain(load * 100, 0)} %`;

/** Words of the diagram of lines and bills of materials. */
export const flowText = {
  title: 'How goods flow',
  hint: 'Loads are the share of open hours that mean demand asks for, set-ups apart. A box leads to its row in Tables.',
  computing: 'Reckoning loads…',
  many: (n: number, kind: FlowKind): string => `${count(n)} ${words[kind][n === 1 ? 0 : 1]}`,
  family: (name: string, n: number): string => `${name}: ${count(n)}`,
  stage: {
    supplier: 'Suppliers',
    bought: 'Bought',
    half: 'Made on the way',
    finished: 'Made to sell',
    line: 'Lines',
    place: 'Places',
    segment: 'Customers',
  },
  busiest: (line: string, station: string, load: number): string =>
    `Busiest: ${line} ${station}, ${percent(load)} of its hours.`,
  percent,
  load: (station: string, load: number, was: number | undefined): string =>
    `${station} ${percent(load)} loaded${was === undefined ? '' : `, was ${percent(was)}`}`,
  moreStations: (n: number): string => `of ${count(n)} stations`,
  node: (kind: FlowKind, details: readonly string[]): string => [words[kind][0], ...details].join('; '),
  from: (names: readonly string[]): string => `from ${listed(names)}`,
  to: (names: readonly string[]): string => `to ${listed(names)}`,
} as const;

const listed = (names: readonly string[]): string =>
  names.length <= 6 ? names.join(', ') : `${names.slice(0, 5).join(', ')} and ${count(names.length - 5)} more`;
