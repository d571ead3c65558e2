import { isPlainObject, own, type PlainObject } from '../plain-data.ts';
import type { Lever } from './lever.ts';

const shapeOf = (factor: PlainObject): unknown => {
  const shape = own(factor, 'shape');
  return isPlainObject(shape) ? own(shape, 'kind') : undefined;
};

const isPromotion = (factor: PlainObject): boolean =>
  own(factor, 'op') === 'mul' &&
  own(factor, 'to') !== undefined &&
  shapeOf(factor) !== 'sine' &&
  Number(own(factor, 'value')) >= 1 &&
  JSON.stringify(own(factor, 'target') ?? '').includes('layers/');

/** What customers want, and how they take it when they do not get it. */
export const market: readonly Lever[] = [
  {
    id: 'demandLevel',
    room: 'market',
    kind: 'number',
    path: 'factors/demandLevel/value',
    measure: 'times',
    min: 0.5,
    max: 1.5,
    step: 0.05,
    fallback: 1,
    insert: {
      path: 'factors/demandLevel',
      value: { target: 'layers/*/*/rate', op: 'mul', value: 1 },
      needs: 'layers/*',
    },
  },
  {
    id: 'season',
    room: 'market',
    kind: 'number',
    path: 'factors/*/value',
    of: (factor) => shapeOf(factor) === 'sine' && own(factor, 'op') === 'mul',
    measure: 'times',
    min: 1,
    max: 2,
    step: 0.05,
    fallback: undefined,
  },
  {
    id: 'promotionLift',
    room: 'market',
    kind: 'number',
    path: 'factors/*/value',
    of: isPromotion,
    measure: 'times',
    min: 1,
    max: 3,
    step: 0.1,
    fallback: undefined,
  },
  {
    id: 'requestLead',
    room: 'market',
    kind: 'number',
    path: 'segments/*/requestLead',
    measure: 'days',
    min: 0,
    max: 20,
    step: 1,
    fallback: 0,
  },
  {
    id: 'lostAtOnce',
    room: 'market',
    kind: 'number',
    path: 'segments/*/patience/immediate',
    measure: 'share',
    min: 0,
    max: 1,
    step: 0.05,
    fallback: 0,
  },
  {
    id: 'patience',
    room: 'market',
    kind: 'number',
    path: 'segments/*/patience/mean',
    of: (segment) => isPlainObject(own(segment, 'patience')),
    measure: 'days',
    min: 1,
    max: 60,
    step: 1,
    fallback: undefined,
  },
  {
    id: 'partial',
    room: 'market',
    kind: 'choice',
    path: 'segments/*/partial',
    options: [
      { key: 'no', value: false },
      { key: 'yes', value: true },
    ],
    fallback: 'no',
  },
  {
    id: 'orderSpread',
    room: 'market',
    kind: 'number',
    path: 'levels/*/sd',
    measure: 'number',
    min: 0,
    max: 1,
    step: 0.02,
    fallback: undefined,
  },
  {
    id: 'promise',
    room: 'market',
    kind: 'choice',
    path: 'promise',
    options: [
      { key: 'request', value: undefined },
      { key: 'fixed', value: { kind: 'fixed', lead: '3 d' } },
      { key: 'available', value: { kind: 'ATP', lead: '2 wk' } },
      { key: 'capable', value: { kind: 'CTP', lead: '2 wk' } },
    ],
    fallback: 'request',
  },
  {
    id: 'quotedLead',
    room: 'market',
    kind: 'number',
    path: 'promise/lead',
    measure: 'days',
    min: 0,
    max: 30,
    step: 1,
    fallback: undefined,
  },
];
