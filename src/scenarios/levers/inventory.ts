import { isPlainObject, own, type PlainObject } from '../plain-data.ts';
import type { Lever, NumberLever } from './lever.ts';

const ruleOf = (stock: PlainObject): PlainObject => {
  const rule = own(stock, 'rule');
  return isPlainObject(rule) ? rule : {};
};
const ruleHas =
  (key: string) =>
  (stock: PlainObject): boolean =>
    own(ruleOf(stock), key) !== undefined;

/** Unlike numbers of rules, as a multiple of what they are in the base. */
const multiple = (id: string, key: string): NumberLever => ({
  id,
  room: 'inventory',
  kind: 'number',
  path: `stocks/*/rule/${key}`,
  of: ruleHas(key),
  measure: 'times',
  min: 0.25,
  max: 2,
  step: 0.05,
  fallback: undefined,
  relative: 'whole',
});

/** How much is kept, and where it comes from. */
export const inventory: readonly Lever[] = [
  {
    id: 'safetyFactor',
    room: 'inventory',
    kind: 'number',
    path: 'stocks/*/rule/z',
    of: ruleHas('z'),
    measure: 'number',
    min: 0,
    max: 4,
    step: 0.05,
    fallback: undefined,
  },
  multiple('levels', 'S'),
  multiple('cards', 'cards'),
  {
    id: 'review',
    room: 'inventory',
    kind: 'number',
    path: 'stocks/*/rule/every',
    of: ruleHas('every'),
    measure: 'weeks',
    min: 1,
    max: 8,
    step: 1,
    fallback: undefined,
  },
  {
    id: 'protection',
    room: 'inventory',
    kind: 'number',
    path: 'stocks/*/rule/protection',
    of: ruleHas('protection'),
    measure: 'weeks',
    min: 1,
    max: 16,
    step: 0.5,
    fallback: undefined,
  },
  {
    id: 'safety',
    room: 'inventory',
    kind: 'choice',
    path: 'stocks/*/rule/safety',
    of: (stock) => own(ruleOf(stock), 'policy') === 'makeToStock',
    options: [
      { key: 'adaptive', value: 'adaptive' },
      { key: 'fixed', value: 'fixed' },
    ],
    fallback: 'adaptive',
  },
  {
    id: 'prebuild',
    room: 'inventory',
    kind: 'choice',
    path: 'stocks/*/rule/prebuild',
    of: (stock) => own(ruleOf(stock), 'policy') === 'makeToStock',
    options: [
      { key: 'no', value: false },
      { key: 'yes', value: true },
    ],
    fallback: 'no',
  },
  {
    id: 'supplierLead',
    room: 'inventory',
    kind: 'number',
    path: 'factors/supplierLead/value',
    measure: 'times',
    min: 0.25,
    max: 3,
    step: 0.05,
    fallback: 1,
    insert: {
      path: 'factors/supplierLead',
      value: { target: 'suppliers/*/leadTimeScale', op: 'mul', value: 1 },
      needs: 'suppliers/*',
    },
  },
  {
    id: 'supplierOnTime',
    room: 'inventory',
    kind: 'number',
    path: 'suppliers/*/onTime',
    of: (supplier) => own(supplier, 'extraDelay') !== undefined,
    measure: 'share',
    min: 0,
    max: 1,
    step: 0.05,
    fallback: 1,
  },
  {
    id: 'hurry',
    room: 'inventory',
    kind: 'choice',
    path: 'suppliers/*/expedite',
    options: [
      { key: 'no', value: undefined },
      { key: 'yes', value: { leadShare: 0.4, surcharge: 0.3 } },
    ],
    fallback: 'no',
  },
  {
    id: 'hurrySurcharge',
    room: 'inventory',
    kind: 'number',
    path: 'suppliers/*/expedite/surcharge',
    of: (supplier) => own(supplier, 'expedite') !== undefined,
    measure: 'share',
    min: 0,
    max: 1,
    step: 0.05,
    fallback: undefined,
  },
];
