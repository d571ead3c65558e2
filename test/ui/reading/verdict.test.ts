import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KpiSummary } from '../../../src/sim/experiment/summary.ts';
import { measureOf } from '../../../src/ui/format/measure.ts';
import { directionOf } from '../../../src/ui/reading/direction.ts';
import type { ScenarioName } from '../../../src/ui/reading/identity.ts';
import { kpiOf } from '../../../src/ui/reading/indicators.ts';
import type { Reading } from '../../../src/ui/reading/reading.ts';
import { type Verdict, type VerdictInput, verdict, verdictWords } from '../../../src/ui/reading/verdict.ts';
import { pairedDifference } from '../fixtures/board.ts';

const a: ScenarioName = { id: 'a', title: 'Quarterly', letter: 'A', slot: 'a' };
const b: ScenarioName = { id: 'b', title: 'Weekly', letter: 'B', slot: 'b' };
const units = { currency: '€', measuredWeeks: 52, timeUnit: 'day' };

const level = (mean: number): KpiSummary => ({
  mean,
  sd: 0,
  halfWidth: 0,
  p10: mean,
  p90: mean,
  n: 30,
  values: new Float64Array(30).fill(mean),
});

function reading(id: string, from: number, change: number, halfWidth: number, shown: boolean): Reading {
  const kpi = kpiOf(id);
  if (kpi === undefined) throw new Error(id);
  return {
    kpi,
    baseline: level(from),
    focus: level(from + change),
    difference: pairedDifference(change, halfWidth, shown),
    direction: directionOf(kpi, from),
    measure: measureOf(kpi, units, Math.max(Math.abs(from), Math.abs(from + change)), halfWidth),
  };
}

const earns = (change: number, halfWidth: number, shown: boolean): Reading =>
  reading('operatingContribution', 9.42e6, change, halfWidth, shown);
const serves = (change: number, halfWidth: number, shown: boolean): Reading =>
  reading('otif', 0.84, change, halfWidth, shown);
const stocks = (change: number, halfWidth: number, shown: boolean): Reading =>
  reading('fgInventoryValue', 1.74e6, change, halfWidth, shown);

const base: VerdictInput = {
  baseline: a,
  focus: b,
  pairs: 30,
  running: false,
  level: 0.95,
  headline: earns(1.21e6, 0.08e6, true),
  service: serves(0.061, 0.004, true),
  stock: stocks(-0.03e6, 0.05e6, false),
  overload: undefined,
};
const words = (said: Verdict): string => verdictWords([said.sentence]).replace(/\u00a0/g, ' ');

describe('the verdict', () => {
  it('says size, sign, interval and service of a difference that is shown', () => {
    expect(words(verdict(base))).toBe(
      'Weekly earns 1.21 ± 0.08 M€ a year more than Quarterly and lifts on time in full by 6.1 ± 0.4 points, on the same customers. Better in 30 of 30 histories (odds 89–100 %).',
    );
  });

  it('says "but" where service goes the other way', () => {
    const said = verdict({ ...base, service: serves(-0.01, 0.004, true) });
    expect(words(said)).toContain('more than Quarterly, but lowers on time in full by 1.0 ± 0.4 points');
  });

  it('says "less" of a loss, and that service falls with it', () => {
    const said = verdict({ ...base, headline: earns(-1.21e6, 0.08e6, true), service: serves(-0.02, 0.004, true) });
    expect(words(said)).toMatch(/^Weekly earns 1\.21 .* less than Quarterly and lowers on time in full by 2\.0/);
  });

  it('begins with how little is known while pairs are coming in', () => {
    const said = verdict({ ...base, pairs: 3, running: true });
    expect(words(said)).toMatch(/^So far, from 3 pairs: Weekly earns/);
  });

  it('names no winner after one pair, which has no interval', () => {
    const headline = earns(1.3e6, Number.NaN, false);
    const said = verdict({ ...base, pairs: 1, running: true, headline });
    expect(said.kind).toBe('onePair');
    expect(words(said)).toBe(
      'So far, from 1 pair: Weekly against Quarterly stands at +1.30 M€ a year in contribution. One pair has no interval.',
    );
  });

  it('says "no difference shown", and what would show it', () => {
    const said = verdict({ ...base, headline: earns(0.04e6, 0.11e6, false), service: undefined });
    expect(said.kind).toBe('notShown');
    // Half of 0.11 is 0.055, in one digit 0.06; 30 · (0.11 / 0.06)² = 100.8.
    expect(words(said)).toBe(
      'No difference shown: contribution of Weekly against Quarterly is +0.04 ± 0.11 M€ a year. To see 0.06 M€ a year would take about 100 pairs. Better in 30 of 30 histories (odds 89–100 %).',
    );
  });

  it('says in how many histories it is better, whichever way that is, and nothing of few or of equal ones', () => {
    const odds = (change: number, share: Partial<Reading['difference']>, pairs = 30) => {
      const reading = earns(change, 0.08e6, true);
      const headline = { ...reading, difference: { ...reading.difference, pairs, ...share } };
      return /(Better|Worse) in .*$/.exec(words(verdict({ ...base, pairs, headline })))?.[0] ?? '';
    };
    // Wilson's interval of 18 in 30: 42.3 to 75.4 %; of 29 in 30: 83.3 to 99.4 %.
    expect(odds(1e5, { shareAbove: 18 / 30 })).toBe('Better in 18 of 30 histories (odds 42–75 %).');
    expect(odds(-1e6, { shareBelow: 29 / 30 })).toBe('Worse in 29 of 30 histories (odds 83–99 %).');
    const cost = { ...reading('supplyChainCost', 1e6, -1e5, 1e4, true) };
    const cheaper = { ...cost, difference: { ...cost.difference, shareAbove: 0.1, shareBelow: 0.6 } };
    expect(words(verdict({ ...base, headline: cheaper }))).toContain('Better in 18 of 30 histories');
    expect(odds(1e5, {}, 4)).toBe('');
    expect(odds(0, { sd: 0 })).toBe('');
  });

  it('tells a trade of stock for service where money decides nothing', () => {
    const said = verdict({
      ...base,
      headline: earns(0.04e6, 0.11e6, false),
      service: serves(-0.009, 0.005, true),
      stock: stocks(-0.18e6, 0.05e6, true),
    });
    expect(said.kind).toBe('tradeOff');
    expect(words(said)).toBe(
      'Weekly frees 0.18 ± 0.05 M€ of finished goods and costs 0.9 ± 0.5 points of on time in full, on the same customers.',
    );
  });

  it('says why where there is no steady state', () => {
    const said = verdict({ ...base, overload: { scenario: b, reason: 'L2 is asked for 112 % of its hours' } });
    expect(words(said)).toBe('B cannot keep up: L2 is asked for 112 % of its hours.');
  });

  it('asks for a second scenario, or waits', () => {
    expect(verdict({ ...base, focus: undefined }).kind).toBe('alone');
    expect(verdict({ ...base, pairs: 0 }).kind).toBe('waiting');
    expect(verdict({ ...base, headline: undefined }).kind).toBe('notShown');
  });
});

const winning = /\b(earns|lifts|lowers)\b/;

describe('laws of the verdict', () => {
  const change = fc.double({ min: -5e6, max: 5e6, noNaN: true });
  const width = fc.double({ min: 1e3, max: 1e6, noNaN: true });

  it('never speaks of a winner where the difference is not shown', () => {
    fc.assert(
      fc.property(change, width, fc.boolean(), fc.integer({ min: 1, max: 500 }), (size, halfWidth, running, pairs) => {
        const headline = earns(size, halfWidth, false);
        const said = verdict({ ...base, headline, running, pairs, service: undefined, stock: undefined });
        expect(words(said)).not.toMatch(winning);
      }),
    );
  });

  it('says more for a gain and less for a loss', () => {
    fc.assert(
      fc.property(change, width, (size, halfWidth) => {
        fc.pre(size !== 0);
        const said = verdict({ ...base, headline: earns(size, halfWidth, true) });
        expect(words(said)).toContain(size > 0 ? 'more than Quarterly' : 'less than Quarterly');
      }),
    );
  });

  it('is marked as a first answer exactly while the run goes on', () => {
    fc.assert(
      fc.property(
        change,
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 1, max: 99 }),
        (size, shown, running, pairs) => {
          const said = verdict({ ...base, headline: earns(size, 1e4, shown), running, pairs });
          expect(words(said).startsWith('So far, from')).toBe(running);
        },
      ),
    );
  });
});
