import { item, line, setup, station } from '../scenario.ts';
import { duration } from '../units.ts';
import type { z } from '../zod.ts';
import { defineTable } from './table.ts';

/** How things are made: bills of materials, lines, the stations of their routes, times and set-ups. */

const bill = item.shape.components.unwrap();
const matrix = setup.shape.matrix.unwrap();

export const billsTable = defineTable({
  id: 'bom',
  title: 'Bills of materials',
  rowWord: ['component', 'components'],
  help: 'What goes into one unit of an item.',
  keys: [
    { id: 'item', title: 'Item', names: 'item' },
    { id: 'component', title: 'Component', names: 'item' },
  ],
  at: ['items', '#0', 'components', '#1'],
  row: bill.valueType,
  value: 'Quantity',
  kept: 2,
  fresh: 1,
});

export const linesTable = defineTable({
  id: 'lines',
  title: 'Lines',
  rowWord: ['line', 'lines'],
  help: 'Lines with the order of their stations.',
  keys: [{ id: 'line', title: 'Line' }],
  at: ['lines', '#0'],
  row: line,
  notes: {
    flat: ['crew'],
    without: ['stations'],
    titles: { wipLimit: 'WIP limit' },
    units: { 'crew.costPerHour': 'money per hour', wipLimit: 'lots', campaign: 'lots' },
    names: { place: 'place', calendar: 'calendar' },
  },
  defines: 'line',
  usual: ['title', 'place', 'calendar', 'route', 'dispatch', 'crew.size', 'crew.costPerHour'],
});

export const stationsTable = defineTable({
  id: 'stations',
  title: 'Stations',
  rowWord: ['station', 'stations'],
  help: 'What each station of a line takes, breaks and sets up. The order of the stations stands at the line.',
  keys: [
    { id: 'line', title: 'Line', names: 'line' },
    { id: 'station', title: 'Station' },
  ],
  at: ['lines', '#0', 'stations', '#1'],
  row: station,
  notes: {
    flat: ['breakdown', 'setup'],
    without: ['setup.matrix'],
    titles: {
      'setup.sameItem': 'Set-up same item',
      'setup.sameFamily': 'Set-up same family',
      'setup.otherFamily': 'Set-up other family',
      'setup.cost': 'Set-up cost',
      'setup.scale': 'Set-up scale',
    },
    units: { 'setup.cost': 'money' },
    elsewhere: { unitTime: 'by item' },
  },
  defines: 'station',
  kept: 3,
  fresh: { unitTime: '1 min' },
  usual: [
    'unitTime',
    'machines',
    'yield',
    'breakdown.life',
    'breakdown.repair',
    'setup.sameFamily',
    'setup.otherFamily',
    'setup.cost',
  ],
});

export const timesTable = defineTable({
  id: 'times',
  title: 'Unit times',
  rowWord: ['unit time', 'unit times'],
  help: 'Time per unit at stations where it differs from item to item; * stands for all other items.',
  keys: [
    { id: 'line', title: 'Line', names: 'line' },
    { id: 'station', title: 'Station', names: 'station' },
    { id: 'item', title: 'Item', names: 'item', help: 'or * for all others' },
  ],
  at: ['lines', '#0', 'stations', '#1', 'unitTime', '#2'],
  row: duration,
  value: 'Unit time',
  fresh: '1 min',
});

export const setupsTable = defineTable({
  id: 'setups',
  title: 'Set-ups',
  rowWord: ['set-up time', 'set-up times'],
  help: 'Set-up times from item or family to item or family, where the three times of the station do not say enough.',
  keys: [
    { id: 'line', title: 'Line', names: 'line' },
    { id: 'station', title: 'Station', names: 'station' },
    { id: 'from', title: 'From', help: 'an item or a family' },
    { id: 'to', title: 'To', help: 'an item or a family' },
  ],
  at: ['lines', '#0', 'stations', '#1', 'setup', 'matrix', '#2', '#3'],
  row: (matrix.valueType as z.ZodRecord).valueType as z.ZodType,
  value: 'Set-up time',
  kept: 5,
  fresh: '10 min',
});
