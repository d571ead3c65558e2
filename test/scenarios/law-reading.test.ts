import { describe, expect, test } from 'vitest';
import { type Field, fieldOf } from '../../src/scenarios/fields.ts';
import { lawProfile } from '../../src/scenarios/law-profile.ts';
import { inUnit, type LawMeasure, lawMeasureOf, readLaw, writtenUnit } from '../../src/scenarios/law-reading.ts';
import { sizeLaw, timeLaw, variation } from '../../src/scenarios/laws.ts';
import { rule } from '../../src/scenarios/rule.ts';

const lawOf = (measure: LawMeasure, value: unknown) => {
  const law = readLaw(measure, value, 'day');
  if (law === undefined) throw new Error(`no law: ${JSON.stringify(value)}`);
  return law;
};

const total = (cells: readonly { from: number; to: number; density: number }[]): number =>
  cells.reduce((sum, { from, to, density }) => sum + (to - from) * density, 0);

describe('laws of the form', () => {
  test('fields that hold a law are known, and what it measures', () => {
    expect(lawMeasureOf(fieldOf(timeLaw))).toBe('time');
    expect(lawMeasureOf(fieldOf(sizeLaw))).toBe('size');
    expect(lawMeasureOf(fieldOf(variation))).toBe('variation');
    expect(lawMeasureOf(fieldOf(rule))).toBeUndefined();
    const other: Field = { kind: 'flag' };
    expect(lawMeasureOf(other)).toBeUndefined();
  });

  test('times are read in the unit they are written in, numbers in that of the file', () => {
    expect(lawOf('time', { kind: 'gamma', mean: '4 d', cv: 0.5 }).mean).toBe(4 * 1440);
    expect(lawOf('time', { kind: 'exponential', mean: 2 }).mean).toBe(2 * 1440);
    expect(writtenUnit({ kind: 'gamma', mean: '90 min', cv: 1 }, 'day')).toBe('minute');
    expect(writtenUnit({ kind: 'gamma', mean: 3, cv: 1 }, 'week')).toBe('week');
    const law = inUnit(lawOf('time', { kind: 'exponential', mean: '2 d' }), 'hour');
    expect(law.mean).toBe(48);
    expect(law.variance).toBeCloseTo(48 * 48, 9);
    expect(law.sample(0.5)).toBeCloseTo(48 * Math.LN2, 9);
  });

  test.each([
    ['time', 'soon'],
    ['time', { kind: 'gamma', mean: '4 d' }],
    ['time', { kind: 'triangular', min: '3 d', mode: '1 d', max: '4 d' }],
    ['size', { kind: 'negativeBinomial', mean: 4, variance: 2 }],
    ['variation', { kind: 'uniform', cv: 3 }],
  ] as const)('a %s that describes no law is none: %j', (measure, value) => {
    expect(readLaw(measure, value, 'day')).toBeUndefined();
  });
});

describe('profile of a law', () => {
  test('of a uniform law: the same density everywhere', () => {
    const { kind, cells } = lawProfile(lawOf('size', { kind: 'uniform', min: 2, max: 6 }), 2, 6);
    expect(kind).toBe('smooth');
    // Between the outermost of 400 quantiles the probability grows evenly: 1/4 a unit.
    for (const { density } of cells.slice(1, -1)) expect(density).toBeCloseTo(0.25, 9);
  });

  test('of an exponential law: its density at every place', () => {
    const { cells } = lawProfile(lawOf('size', { kind: 'exponential', mean: 1 }), 0, 3);
    // Cells of 1/32 and quantiles 1/400 apart: chords of exp(-x) stray by less than 2 % of its height.
    for (const { from, to, density } of cells) expect(density).toBeCloseTo(Math.exp(-(from + to) / 2), 1);
    expect(total(cells)).toBeCloseTo(1 - Math.exp(-3), 2);
  });

  test('of a Poisson law: a mass at each whole number', () => {
    const { kind, cells } = lawProfile(lawOf('size', { kind: 'poisson', mean: 2 }), 0, 6);
    expect(kind).toBe('masses');
    expect(cells.map(({ from, to }) => (from + to) / 2)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    const expected = [1, 2, 2, 4 / 3, 2 / 3, 4 / 15, 4 / 45].map((factor) => factor * Math.exp(-2));
    for (const [k, { density }] of cells.entries()) expect(density).toBeCloseTo(expected[k] ?? Number.NaN, 9);
  });

  test('of whole numbers too many to tell apart: bars of equally many of them', () => {
    const { kind, cells } = lawProfile(lawOf('size', { kind: 'geometric', mean: 150 }), 0, 600);
    expect(kind).toBe('steps');
    for (const { from, to } of cells) expect(to - from).toBe(13);
    const miss = 1 - 1 / 150;
    for (const [k, { density }] of cells.entries()) {
      expect(density * 13).toBeCloseTo(miss ** (13 * k) * (1 - miss ** 13), 9);
    }
  });

  test('of a record: its values and weights', () => {
    const law = lawOf('time', { kind: 'empirical', values: ['1 d', '3 d', '4 d'], weights: [1, 2, 1] });
    const { kind, cells } = lawProfile(inUnit(law, 'day'), 0, 5);
    expect(kind).toBe('masses');
    expect(cells.map(({ density }) => density)).toEqual([0.25, 0.5, 0.25].map((share) => expect.closeTo(share, 9)));
  });

  test('of a constant: one point', () => {
    expect(lawProfile(lawOf('time', '3 d'), 0, 10).kind).toBe('point');
  });
});
