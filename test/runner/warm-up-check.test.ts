// The check of a warm-up against starts whose length is known by hand.
import { describe, expect, it } from 'vitest';
import { InPlaceExecutor } from '../../src/runner/in-place.ts';
import { runStudy } from '../../src/runner/run-study.ts';
import { readWarmUp, warmUpSeries, warmUpStudy } from '../../src/runner/warm-up-check.ts';
import { fromStart } from '../../src/scenarios/from-start.ts';
import type { Scenario } from '../../src/scenarios/scenario.ts';
import type { Study } from '../../src/scenarios/study.ts';
import { cellsOf } from '../../src/scenarios/what-if.ts';
import { cornerShop } from '../fixtures/corner-shop.ts';
import { warmUpFinding, warmUpTable } from '../../src/ui/reading/warm-up-reading.ts';

/** Begins as it goes on: of a level of 60, a lead time of three days at eight a day is on its way. */
const stock: Scenario['stocks'][string] = {
  ...cornerShop.stocks['tea@shop']!,
  rule: { policy: 'baseStock', S: 60 },
  initial: { onHand: 36, inTransit: [1, 2, 3].map((due) => ({ due, quantity: 8 })) },
};
const shop: Scenario = {
  ...cornerShop,
  horizon: { warmUp: '1 wk', measured: '59 wk', runOut: '1 wk' },
  stocks: { 'tea@shop': stock },
};
/** A month of demand too much: of 300 and 24, eight a day are sold until the level of 60 is reached in the fifth week. */
const full = { stocks: { 'tea@shop': { initial: { onHand: 300 } } } };

async function adviceOf(study: Study) {
  const whole = warmUpStudy(study)!;
  const request = { series: warmUpSeries, by: [], percentiles: [], audit: false, columns: [] };
  const { summary } = await runStudy(new InPlaceExecutor(), whole, { request });
  return readWarmUp(study, summary);
}

describe('the check of a warm-up', () => {
  it('asks for nothing where a run begins as it goes on, and for the weeks in which a full shelf is sold', async () => {
    const study: Study = { kind: 'study', replications: 5, base: shop, whatIfs: [{ id: 'full', patch: full }] };
    const advice = await adviceOf(study);
    const onHand = advice.series.filter(({ series }) => series === 'onHandUnits');
    expect(onHand).toEqual([
      { scenario: 'cornerShop', series: 'onHandUnits', weeks: 0, accepted: true },
      { scenario: 'full', series: 'onHandUnits', weeks: 5, accepted: true },
    ]);
    expect(advice).toMatchObject({ set: 1, asked: 5, longest: { scenario: 'full' }, replications: 5 });
    expect(warmUpFinding(advice, (id) => id)).toBe(
      'A warm-up of 1 week is short: “on hand” of full asks for 5 weeks, counted by fives.',
    );
    expect(warmUpTable(advice, (id) => id).rows.map((row) => row.slice(0, 3))).toEqual([
      ['cornerShop', '0', '0'],
      ['full', '0', '5'],
    ]);
  });

  it('finds five weeks enough for it, and two months of weeks too few to tell', async () => {
    const base = { ...shop, stocks: { 'tea@shop': { ...stock, initial: { onHand: 300 } } } };
    const long = await adviceOf({
      kind: 'study',
      replications: 3,
      base: { ...base, horizon: { warmUp: '5 wk', measured: '55 wk' } },
    });
    expect(warmUpFinding(long, (id) => id)).toBe('A warm-up of 5 weeks is enough: 5 weeks would be.');
    const brief = await adviceOf({
      kind: 'study',
      replications: 3,
      base: { ...base, horizon: { warmUp: '1 wk', measured: '8 wk' } },
    });
    expect(brief.longest).toBeUndefined();
    expect(warmUpFinding(brief, (id) => id)).toMatch(/^MSER-5 cannot tell/);
  });

  it('runs at most ten histories, from the first minute on', () => {
    const whole = warmUpStudy({ kind: 'study', precision: 0.01, base: shop })!;
    expect(whole).toMatchObject({ replications: 10, base: { horizon: { warmUp: 0, measured: `${60 * 10_080} min` } } });
    expect(whole.precision).toBeUndefined();
  });
});

describe('a study from its start', () => {
  const target = 'layers/walkIn/tea/rate';
  const lasting = { target, op: 'mul', value: 1.1 } as const;
  const season = { target, op: 'mul', value: 1.2, shape: { kind: 'sine', period: '52 wk' } } as const;
  const study: Study = {
    kind: 'study',
    base: { ...shop, factors: { lasting, season } },
    whatIfs: [
      { id: 'promoted', title: 'Promoted', patch: { factors: { promotion: { ...lasting, from: 'w3', to: 'w5' } } } },
      { id: 'busier', patch: { factors: { lasting: { value: 1.3 } }, stocks: { 'tea@shop': { rule: { S: 40 } } } } },
    ],
  };

  it('has what lasts, and nothing that comes, goes or swings', () => {
    const cells = cellsOf(fromStart(study)!);
    const scenarios = cells.ok ? cells.value.map(({ scenario }) => scenario) : [];
    expect(scenarios.map(({ factors }) => factors)).toEqual([
      { lasting },
      { lasting },
      { lasting: { ...lasting, value: 1.3 } },
    ]);
    expect(scenarios.map(({ horizon }) => horizon?.warmUp)).toEqual([0, 0, 0]);
    expect(scenarios[2]!.stocks['tea@shop']!.rule).toMatchObject({ S: 40 });
  });
});
