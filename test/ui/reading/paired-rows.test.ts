import { describe, expect, it } from 'vitest';
import type { PairedKpiSummary, StudySummary } from '../../../src/sim/experiment/summary.ts';
import { pairedRowsOf } from '../../../src/ui/reading/paired-rows.ts';
import { madeUpBoard } from '../fixtures/board.ts';
import { madeUpSummary } from '../fixtures/summary.ts';

/** The made-up results with one and the same worth for every comparison. */
function worth(paired: Readonly<Record<string, PairedKpiSummary>>): StudySummary {
  const summary = madeUpSummary(30);
  const comparisons = summary.comparisons.map((one) => ({ ...one, paired: new Map(Object.entries(paired)) }));
  return { ...summary, comparisons };
}

describe('what the focus is worth', () => {
  it('is told in money, per cent and weeks, with how often it pays back', () => {
    const summary = worth({
      coordinationNetBenefit: { mean: 1.21e6, halfWidth: 8e4, n: 30 },
      coordinationRoi: { mean: 2.5, halfWidth: 0.2, n: 30 },
      coordinationNpv: { mean: 1.05e6, halfWidth: 7e4, n: 30 },
      coordinationPayback: { mean: 9, halfWidth: 1, n: 27, share: 0.9 },
    });
    const texts = pairedRowsOf(madeUpBoard(30, {}, summary)).map(({ value }) => value.replace(/\s/g, ' '));
    expect(texts).toEqual([
      '1.21 ± 0.08 M€ a year',
      '250 ± 20 %',
      '1.05 ± 0.07 M€',
      '9.0 ± 1.0 weeks, in 90 % of pairs',
    ]);
  });

  it('says why where there is no number', () => {
    const summary = worth({ coordinationRoi: { mean: Number.NaN, halfWidth: Number.NaN, n: 0 } });
    const [row] = pairedRowsOf(madeUpBoard(30, {}, summary));
    expect(row).toMatchObject({ isDefined: false, value: expect.stringContaining('spends no more') });
  });

  it('is told against the study’s baseline only', () => {
    const board = madeUpBoard(30);
    expect(pairedRowsOf(board)).toHaveLength(4);
    expect(pairedRowsOf(madeUpBoard(30, { baseline: board.others[0]!.id }))).toEqual([]);
  });
});
