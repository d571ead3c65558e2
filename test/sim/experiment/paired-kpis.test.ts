import { describe, expect, it } from 'vitest';
import type { CellResults } from '../../../src/sim/experiment/cell-results.ts';
import { summariseStudy } from '../../../src/sim/experiment/summarise-study.ts';

const WEEK = 10_080;

/** A scenario of three replications and four weeks of cash flow each. */
const cell = (id: string, columns: Record<string, number[]>, cash: number[][] = []): CellResults => ({
  id,
  title: id,
  names: Object.keys(columns),
  columns: Object.values(columns).map((values) => Float64Array.from(values)),
  seriesNames: cash.length === 0 ? [] : ['otif', 'cashFlow'],
  series: cash.length === 0 ? [] : [new Float64Array(12), Float64Array.from(cash.flat())],
  periods: 4,
  undefinedBecause: {},
  warnings: [],
});

function paired(base: CellResults, other: CellResults, periods = 4) {
  const summary = summariseStudy([base, other], {
    seed: 's',
    level: 0.95,
    antithetic: false,
    baseline: base.id,
    replications: 3,
    events: 1,
    periodStartMinutes: Float64Array.from({ length: periods }, (_, period) => period * WEEK),
  });
  return (id: string) => summary.comparisons[0]!.paired.get(id)!;
}

const flat = [
  [0, 0, 0, 0],
  [0, 0, 0, 0],
  [0, 0, 0, 0],
];
const silo = cell(
  'silo',
  { operatingContribution: [100, 200, 300], coordinationCost: [0, 0, 0], cashPresentValue: [50, 60, 70] },
  flat,
);
const tandem = cell(
  'tandem',
  { operatingContribution: [130, 240, 320], coordinationCost: [10, 10, 10], cashPresentValue: [70, 90, 80] },
  [
    [-10, 5, 5, 20], // even in the third week, and from then on
    [-10, 20, -15, 6], // ahead in the second, behind in the third, ahead in the fourth for good
    [-10, 20, -15, 4], // ahead once, behind at the end
  ],
);

describe('indicators of a comparison', () => {
  const of = paired(silo, tandem);

  it('have the net benefit and the net present value as paired differences', () => {
    expect(of('coordinationNetBenefit')).toMatchObject({ mean: 30, n: 3 });
    expect(of('coordinationNpv')).toMatchObject({ mean: 20, n: 3 });
    expect(of('coordinationNpv').halfWidth).toBeCloseTo((4.302652729749464 * 10) / Math.sqrt(3), 9); // t, 2 df
  });

  it('have the return as the ratio of means, with the interval of the benefit where the cost is certain', () => {
    const roi = of('coordinationRoi');
    expect(roi).toMatchObject({ mean: 3, n: 3 });
    expect(roi.halfWidth).toBeCloseTo(of('coordinationNetBenefit').halfWidth / 10, 12);
  });

  it('take a ratio of means, not the mean of ratios, where the cost varies', () => {
    const dear = cell('dear', { operatingContribution: [110, 220, 330], coordinationCost: [10, 20, 30] });
    expect(paired(silo, dear)('coordinationRoi')).toMatchObject({ mean: 1, n: 3 });
    expect(paired(silo, dear)('coordinationRoi').halfWidth).toBeCloseTo(0, 12); // each gains what it spends
  });

  it('pay back in the first week from which on the cash gained is never negative, of those that do', () => {
    const payback = of('coordinationPayback');
    expect(payback).toMatchObject({ mean: (3 + 4) / 2, n: 2 });
    expect(payback.share).toBeCloseTo(2 / 3, 12);
  });

  it('never pay back what only costs', () => {
    const loss = cell('loss', {}, [
      [-1, 0, 0, 0],
      [-1, 0, 0, 0.5],
      [0, 0, 0, -1],
    ]);
    expect(paired(silo, loss)('coordinationPayback')).toMatchObject({ mean: Number.NaN, n: 0, share: 0 });
  });

  it('have no return where nothing more is spent, or nobody counts it', () => {
    expect(paired(silo, silo)('coordinationRoi')).toMatchObject({ mean: Number.NaN, n: 0 });
    expect(paired(tandem, silo)('coordinationRoi')).toMatchObject({ mean: Number.NaN, n: 0 });
    const uncounted = cell('uncounted', { operatingContribution: [1, 2, 3] });
    for (const id of ['coordinationRoi', 'coordinationNpv', 'coordinationPayback']) {
      expect(paired(uncounted, cell('other', { operatingContribution: [1, 2, 3] }))(id)).toMatchObject({ n: 0 });
    }
  });

  it('tell no payback from one single period', () => {
    expect(paired(silo, tandem, 1)('coordinationPayback')).toMatchObject({ n: 0 });
  });
});
