import { factor, layer, scenario, stock } from '../scenario.ts';
import type { z } from '../zod.ts';
import { defineTable } from './table.ts';

/** What lies where and how it is replenished; what is asked for by whom. */

export const stocksTable = defineTable({
  id: 'stocks',
  title: 'Stocks',
  rowWord: ['stock', 'stocks'],
  help: 'Every item at every place it is kept: where it comes from, and the rule that replenishes it.',
  keys: [
    { id: 'item', title: 'Item', names: 'item' },
    { id: 'place', title: 'Place', names: 'place' },
  ],
  at: ['stocks', '#0@#1'],
  row: stock,
  notes: {
    flat: ['source', 'rule', 'initial', 'tuned', 'costs'],
    silent: ['rule'],
    titles: {
      'source.kind': 'Source',
      'source.line': 'Made on line',
      'source.putAway': 'Put-away',
      'source.putAwayCalendar': 'Put-away calendar',
      'source.supplier': 'Supplier',
      'source.from': 'From place',
      'source.transit': 'Transit',
      'rule.policy': 'Policy',
      'rule.every': 'Review every',
      'rule.phase': 'Review phase',
      'rule.S': 'Order-up-to level S',
      'rule.s': 'Reorder point s',
      'rule.r': 'Reorder point r',
      'rule.Q': 'Order quantity Q',
      'rule.z': 'Safety factor z',
      'rule.lot': 'Lot',
      'rule.multiple': 'Multiple',
      'rule.cards': 'Cards',
      'rule.container': 'Container',
      'rule.protection': 'Protection interval',
      'rule.of': 'Demand from',
      'rule.by': 'Forecast by',
      'initial.onHand': 'On hand at start',
      'initial.inTransit': 'In transit at start',
      'initial.orders': 'Ordered before the start',
    },
    names: {
      'source.line': 'line',
      'source.supplier': 'supplier',
      'source.from': 'place',
      'source.putAwayCalendar': 'calendar',
    },
    units: { 'costs.perOrder': 'money', 'costs.perUnit': 'money' },
  },
  fresh: {},
  usual: [
    'source.kind',
    'source.line',
    'source.supplier',
    'rule.policy',
    'rule.every',
    'rule.S',
    'rule.lot',
    'initial.onHand',
  ],
});

export const layersTable = defineTable({
  id: 'demand',
  title: 'Demand',
  rowWord: ['demand layer', 'demand layers'],
  help: 'What each segment asks of each item.',
  keys: [
    { id: 'segment', title: 'Segment', names: 'segment' },
    { id: 'item', title: 'Item', names: 'item' },
  ],
  at: ['layers', '#0', '#1'],
  row: layer,
  notes: { titles: { units: 'Units', orders: 'Orders', size: 'Order size' }, names: { calendar: 'calendar' } },
  kept: 1,
  fresh: { units: 0 },
  usual: ['units', 'orders', 'size', 'calendar'],
});

export const levelsTable = defineTable({
  id: 'levels',
  title: 'Demand levels',
  rowWord: ['demand level', 'demand levels'],
  help: 'How the level of an item’s demand wanders from week to week.',
  keys: [{ id: 'item', title: 'Item', names: 'item' }],
  at: ['levels', '#0'],
  row: (scenario.shape.levels.unwrap() as z.ZodRecord).valueType as z.ZodType,
  notes: { titles: { sd: 'Spread' } },
  fresh: { correlation: 0.9, sd: 0.1 },
});

export const factorsTable = defineTable({
  id: 'factors',
  title: 'Factors',
  rowWord: ['factor', 'factors'],
  help: 'Promotions, seasons, shocks: what sets, adds to or multiplies a value for a time. Targets are paths such as layers/*/A3/rate.',
  keys: [{ id: 'factor', title: 'Factor' }],
  at: ['factors', '#0'],
  row: factor,
  notes: { titles: { op: 'Effect' } },
  fresh: { op: 'mul', value: 1 },
  usual: ['target', 'op', 'value', 'shape', 'from', 'to'],
});

export const companyTable = defineTable({
  id: 'company',
  title: 'Company',
  rowWord: ['company', 'companies'],
  help: 'One row: what the scenario is called, its units of time and money, and how long it runs.',
  keys: [],
  at: [],
  row: scenario.pick({ id: true, title: true, timeUnit: true, currency: true, horizon: true, money: true }),
  notes: {
    flat: ['horizon', 'money'],
    silent: ['horizon', 'money'],
    titles: { 'money.dsoDays': 'DSO days', 'money.dpoDays': 'DPO days' },
  },
});
