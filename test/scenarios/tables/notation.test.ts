import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizeLaw, timeLaw, variation } from '../../../src/scenarios/laws.ts';
import { calendar, factor, place, segment, stock } from '../../../src/scenarios/scenario.ts';
import { readNotation } from '../../../src/scenarios/tables/read-notation.ts';
import { writeNotation } from '../../../src/scenarios/tables/notation.ts';
import type { z } from '../../../src/scenarios/zod.ts';

const there = (schema: z.ZodType, value: unknown): unknown => readNotation(schema, writeNotation(schema, value), '.');

describe('the notation of a cell', () => {
  it.each<[string, z.ZodType, unknown]>([
    ['4 d', timeLaw, '4 d'],
    ['4', timeLaw, 4],
    ['gamma 4 d, cv 0.5', timeLaw, { kind: 'gamma', mean: '4 d', cv: 0.5 }],
    ['constant 4 d', timeLaw, { kind: 'constant', value: '4 d' }],
    ['uniform 5.1 wk to 6.9 wk', timeLaw, { kind: 'uniform', min: '5.1 wk', max: '6.9 wk' }],
    ['triangular 1 d, mode 2 d, max 4 d', timeLaw, { kind: 'triangular', min: '1 d', mode: '2 d', max: '4 d' }],
    ['empirical 1 d; 2 d, weights 3; 1', timeLaw, { kind: 'empirical', values: ['1 d', '2 d'], weights: [3, 1] }],
    ['binomial n 5, p 0.5', sizeLaw, { kind: 'binomial', n: 5, p: 0.5 }],
    ['lognormal 5, cv 1, integer yes', sizeLaw, { kind: 'lognormal', mean: 5, cv: 1, integer: true }],
    ['gamma cv 0.05', variation, { kind: 'gamma', cv: 0.05 }],
    ['constant', variation, { kind: 'constant' }],
    [
      'byItem (A1: gamma cv 1 | *: constant)',
      variation,
      { byItem: { A1: { kind: 'gamma', cv: 1 }, '*': { kind: 'constant' } } },
    ],
    ['immediate', place.shape.shipping, 'immediate'],
    ['layers/*/A1/rate', factor.shape.target, 'layers/*/A1/rate'],
    ['layers/*/A1/rate;', factor.shape.target, ['layers/*/A1/rate']],
    ['layers/*/A1/rate; stocks/A1@dc/S', factor.shape.target, ['layers/*/A1/rate', 'stocks/A1@dc/S']],
    ['sine period 52 wk, phase 20 wk', factor.shape.shape, { kind: 'sine', period: '52 wk', phase: '20 wk' }],
    ['sales: w10 | production: never', factor.shape.knownFrom, { sales: 'w10', production: 'never' }],
    ['cutoff 16:00, days Mon-Fri', place.shape.shipping, { cutoff: '16:00', days: 'Mon-Fri' }],
    ['made L1, putAway 5 d', stock.shape.source, { kind: 'made', line: 'L1', putAway: '5 d' }],
    [
      '(Mon-Fri, 06:00, 13:30); (Sat, 06:00, 12:00)',
      calendar.shape.open,
      [
        { days: 'Mon-Fri', from: '06:00', to: '13:30' },
        { days: 'Sat', from: '06:00', to: '12:00' },
      ],
    ],
    [
      'makeToStock every 1 wk, protection 6 wk, z 1.2, lot 40',
      stock.shape.rule,
      { policy: 'makeToStock', every: '1 wk', protection: '6 wk', z: 1.2, lot: 40 },
    ],
    [
      'delay 4 h, validation (catches 0.9, delay 1 h)',
      segment.shape.orderEntry,
      { delay: '4 h', validation: { catches: 0.9, delay: '1 h' } },
    ],
  ])('says %s', (text, schema, value) => {
    expect(writeNotation(schema, value)).toBe(text);
    expect(readNotation(schema, text, '.')).toEqual(value);
  });

  it.each<[string, z.ZodType, unknown]>([
    ['Gamma 4,5 d, CV 0,5', timeLaw, { kind: 'gamma', mean: '4.5 d', cv: 0.5 }],
    ['gamma 4 d, 0.5', timeLaw, { kind: 'gamma', mean: '4 d', cv: 0.5 }],
    ['gamma mean: 4 d, cv = 50 %', timeLaw, { kind: 'gamma', mean: '4 d', cv: 0.5 }],
    ['(gamma 4 d, cv 0.5)', timeLaw, { kind: 'gamma', mean: '4 d', cv: 0.5 }],
    ['{"kind": "gamma", "mean": "4 d", "cv": 0.5}', timeLaw, { kind: 'gamma', mean: '4 d', cv: 0.5 }],
    ['4,5 d', timeLaw, '4.5 d'],
  ])('reads %s too', (text, schema, value) => {
    expect(readNotation(schema, text, undefined)).toEqual(value);
  });

  it.each(['gama 4 d', 'gamma four days', 'gamma 4 d, cv 0.5, cv 1', '4 days', 'uniform'])(
    'takes %s for no law',
    (text) => {
      const value = readNotation(timeLaw, text, '.');
      expect(timeLaw.safeParse(value).success).toBe(false);
    },
  );

  it('says what no words are made for as JSON, so that nothing is lost', () => {
    for (const value of [{}, [], [1], { kind: 'gamma', strange: true }, { kind: 'gamma', mean: 'x, y' }]) {
      expect(there(timeLaw, value)).toEqual(value);
    }
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        if (typeof value !== 'object' || value === null) return;
        expect(JSON.stringify(there(segment.shape.size, value))).toBe(JSON.stringify(value));
      }),
      { seed: 4711, numRuns: 300 },
    );
  });
});
