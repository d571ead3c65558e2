import { describe, expect, it } from 'vitest';
import type { CellResults } from '../../../src/sim/experiment/cell-results.ts';
import { summariseStudy } from '../../../src/sim/experiment/summarise-study.ts';

const cell = (id: string, columns: Record<string, number[]>, more: Partial<CellResults> = {}): CellResults => ({
  id,
  title: id,
  names: Object.keys(columns),
  columns: Object.values(columns).map((values) => Float64Array.from(values)),
  seriesNames: [],
  series: [],
  periods: 0,
  undefinedBecause: {},
  warnings: [],
  ...more,
});
const facts = {
  seed: 's',
  level: 0.95,
  antithetic: false,
  baseline: 'a',
  replications: 3,
  events: 12,
  periodStartMinutes: new Float64Array(),
};

describe('summariseStudy', () => {
  const a = cell('a', { otif: [1, 2, 3, 50], cost: [7, 7, 7, 7] });
  const b = cell('b', { otif: [2, 4, 6, 60], cost: [6, 6, 6, 6] });
  const c = cell('c', { otif: [1, 2, 3, 70], 'otif|item:A': [9, 9, 9, 9] });

  it('reads as many replications as it is told to', () => {
    const summary = summariseStudy([a, b, c], facts);
    expect(summary.cells[0]?.kpis.get('otif')).toMatchObject({ mean: 2, n: 3 });
    expect([...(summary.cells[0]?.kpis.get('otif')?.values ?? [])]).toEqual([1, 2, 3]);
  });

  it('compares every other scenario with the baseline, where both have the KPI', () => {
    const { comparisons } = summariseStudy([b, a, c], facts);
    expect(comparisons.map(({ baseline, scenario }) => [baseline, scenario])).toEqual([
      ['a', 'b'],
      ['a', 'c'],
    ]);
    expect(comparisons[0]?.kpis.get('otif')).toMatchObject({ difference: 2, pairs: 3 });
    expect([...(comparisons[1]?.kpis.keys() ?? [])]).toEqual(['otif']);
  });

  it('adjusts p over all comparisons of a KPI', () => {
    const { comparisons } = summariseStudy([a, b, c], facts);
    const plain = comparisons[0]!.kpis.get('otif')!;
    expect(plain.pHolm).toBeCloseTo(2 * plain.p, 12);
    const alone = comparisons[0]!.kpis.get('cost')!;
    expect(alone.pHolm).toBe(alone.p);
  });

  it('has nothing to compare with a baseline that failed', () => {
    expect(summariseStudy([b, c], facts).comparisons).toEqual([]);
  });

  it('digests company-wide KPIs alone', () => {
    const withScope = summariseStudy([c], facts).digest;
    expect(summariseStudy([cell('c', { otif: [1, 2, 3] })], facts).digest).toBe(withScope);
    expect(summariseStudy([cell('c', { otif: [1, 2, 4] })], facts).digest).not.toBe(withScope);
  });

  it('says why only of what is undefined in every replication', () => {
    const reasons = { otif: 'no order', cost: 'no cost' };
    const gaps = cell(
      'g',
      { otif: [Number.NaN, 1, Number.NaN], cost: [Number.NaN, Number.NaN, Number.NaN] },
      { undefinedBecause: reasons },
    );
    expect(summariseStudy([gaps], facts).cells[0]?.undefinedBecause).toEqual({ cost: 'no cost' });
  });
});
