import { isPlainObject, own } from '../plain-data.ts';
import type { Lever, NumberLever } from './lever.ts';

/** A factor on every station that lasts the whole run. */
const onStations = (id: string, target: string, min: number, max: number): NumberLever => ({
  id,
  room: 'production',
  kind: 'number',
  path: `factors/${id}/value`,
  measure: 'times',
  min,
  max,
  step: 0.05,
  fallback: 1,
  insert: { path: `factors/${id}`, value: { target: `lines/*/*/${target}`, op: 'mul', value: 1 }, needs: 'lines/*' },
});

/** What the plant can do. */
export const production: readonly Lever[] = [
  onStations('machineSpeed', 'speed', 0.5, 1.5),
  {
    id: 'setupScale',
    room: 'production',
    kind: 'number',
    path: 'lines/*/stations/*/setup/scale',
    of: (station) => isPlainObject(own(station, 'setup')),
    measure: 'times',
    min: 0,
    max: 2,
    step: 0.05,
    fallback: 1,
  },
  {
    id: 'lotSize',
    room: 'production',
    kind: 'number',
    path: 'stocks/*/rule/lot',
    of: (stock) => {
      const rule = own(stock, 'rule');
      return isPlainObject(rule) && own(rule, 'lot') !== undefined;
    },
    measure: 'times',
    min: 0.25,
    max: 4,
    step: 0.05,
    fallback: undefined,
    relative: 'whole',
  },
  {
    id: 'yield',
    room: 'production',
    kind: 'number',
    path: 'lines/*/stations/*/yield',
    measure: 'share',
    min: 0.5,
    max: 1,
    step: 0.01,
    fallback: 1,
  },
  onStations('timeBetweenFailures', 'lifeScale', 0.25, 4),
  onStations('repairTime', 'repairScale', 0.25, 4),
  {
    id: 'overtimeCap',
    room: 'production',
    kind: 'number',
    path: 'lines/*/overtime/cap',
    of: (line) => isPlainObject(own(line, 'overtime')),
    measure: 'share',
    min: 0,
    max: 0.5,
    step: 0.01,
    fallback: 0.15,
  },
  {
    id: 'wipLimit',
    room: 'production',
    kind: 'number',
    path: 'lines/*/wipLimit',
    measure: 'number',
    min: 1,
    max: 30,
    step: 1,
    fallback: undefined,
  },
  {
    id: 'campaign',
    room: 'production',
    kind: 'number',
    path: 'lines/*/campaign',
    measure: 'number',
    min: 1,
    max: 20,
    step: 1,
    fallback: undefined,
  },
  {
    id: 'dispatch',
    room: 'production',
    kind: 'choice',
    path: 'lines/*/dispatch',
    options: [
      { key: 'fifo', value: ['FIFO'] },
      { key: 'edd', value: ['EDD'] },
      { key: 'minSetup', value: ['minSetup', 'EDD'] },
      { key: 'neededFirst', value: ['priority', 'minSetup', 'EDD'] },
      { key: 'coverage', value: ['coverage'] },
      { key: 'spt', value: ['SPT'] },
    ],
    fallback: 'fifo',
  },
  {
    id: 'putAway',
    room: 'production',
    kind: 'number',
    path: 'stocks/*/source/putAway',
    of: (stock) => {
      const source = own(stock, 'source');
      return isPlainObject(source) && own(source, 'kind') === 'made';
    },
    measure: 'days',
    min: 0,
    max: 15,
    step: 0.5,
    fallback: 0,
  },
];
