import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drift, movingAverage, naive, seasonalNaive } from '../../../src/sim/belief/methods/averages.ts';
import type { FittedMethod } from '../../../src/sim/belief/methods/method.ts';
import { simpleSmoothing } from '../../../src/sim/belief/methods/smoothing.ts';
import { naiveScale } from '../../../src/sim/experiment/accuracy.ts';
import { Backtest, type BacktestPlan, type MethodResult } from '../../../src/sim/experiment/backtest.ts';

const rolling = (testPeriods: number, horizons: readonly number[] = [1]): BacktestPlan => ({
  origin: 'rolling',
  testPeriods,
  horizons,
  scaleLag: 1,
});

function tried(methods: readonly FittedMethod[], plan: BacktestPlan, ...histories: number[][]): MethodResult[] {
  const backtest = new Backtest(methods, plan);
  for (const history of histories) backtest.add(history);
  return backtest.results();
}

const histories = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 12, maxLength: 40 });

describe('a backtest', () => {
  it('from a rolling origin, by hand', () => {
    // Known: 2, 6, 4 with steps 4 and 2, so the scale is 3. Naive forecasts 4, 8, 5 of 8, 5, 10: errors 4, −3, 5.
    const [result] = tried([naive()], rolling(3), [2, 6, 4, 8, 5, 10]);
    const { overall } = result!;
    expect(overall.count).toBe(3);
    expect(overall.mae).toBeCloseTo(4, 12);
    expect(overall.meanError).toBeCloseTo(2, 12);
    expect(overall.rmse).toBeCloseTo(Math.sqrt(50 / 3), 12);
    expect(overall.mape).toBeCloseTo((4 / 8 + 3 / 5 + 5 / 10) / 3, 12);
    expect(overall.wape).toBeCloseTo(12 / 23, 12);
    expect(overall.bias).toBeCloseTo(-6 / 23, 12); // too little was forecast
    expect(overall.mase).toBeCloseTo(4 / 3, 12);
    expect(overall.valueAdded).toBe(0);
  });

  it('from a fixed origin judges every test period from there', () => {
    const plan = { ...rolling(3), origin: 'fixed' } as const;
    const [result] = tried([drift()], plan, [1, 2, 3, 4, 4, 9]);
    expect([...result!.byHorizon.keys()]).toEqual([1, 2, 3]);
    // The line goes on as 4, 5, 6.
    expect([...result!.byHorizon.values()].map(({ meanError }) => meanError)).toEqual([0, -1, 3]);
    expect(result!.overall.count).toBe(3);
  });

  it('judges each horizon by the targets it reaches', () => {
    const [result] = tried([naive()], rolling(5, [1, 2, 5, 6]), [1, 2, 3, 4, 5, 6, 7, 8]);
    expect([...result!.byHorizon].map(([h, { count, meanError }]) => [h, count, meanError])).toEqual([
      [1, 5, 1],
      [2, 4, 2],
      [5, 1, 5],
      [6, 0, Number.NaN],
    ]);
  });

  it('scales errors by the seasonal naive method where it is asked', () => {
    expect(naiveScale([1, 5, 2, 8, 100], 4, 2)).toBe(2);
    expect(naiveScale([1], 1, 1)).toBeNaN();
    const history = [1, 5, 2, 8, 3, 11];
    const [result] = tried([seasonalNaive(2)], { ...rolling(2), scaleLag: 2 }, history);
    expect(result!.overall.mase).toBeCloseTo(2 / 2, 12);
  });

  it('leaves percentages and scaled errors out where there is nothing to divide by', () => {
    const [steady] = tried([naive()], rolling(2), [3, 3, 3, 0, 0]);
    expect(steady!.overall.mase).toBeNaN();
    expect(steady!.overall.mape).toBeNaN();
    expect(steady!.overall.wape).toBeNaN();
    expect(steady!.overall.mae).toBe(1.5);
  });

  it('shows no method what came after its origin', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 6 }), (history, testPeriods) => {
        const seen: number[][] = [];
        const watching: FittedMethod = {
          minimumHistory: 1,
          fit: (known) => {
            seen.push(Array.from(known));
            return () => 0;
          },
        };
        tried([watching], rolling(testPeriods), history);
        const first = history.length - testPeriods;
        expect(seen).toEqual(Array.from({ length: testPeriods }, (_, k) => history.slice(0, first + k)));
      }),
    );
  });

  it('pools histories: sums of errors add up, and each is scaled by its own', () => {
    fc.assert(
      fc.property(histories, histories, (first, second) => {
        const methods = [simpleSmoothing(0.3)];
        const [together] = tried(methods, rolling(4, [1, 3]), first, second);
        const [one] = tried(methods, rolling(4, [1, 3]), first);
        const [other] = tried(methods, rolling(4, [1, 3]), second);
        expect(together!.overall.count).toBe(12);
        expect(together!.overall.mae).toBeCloseTo((one!.overall.mae + other!.overall.mae) / 2, 9);
        const three = (result: MethodResult) => result.byHorizon.get(3)!;
        expect(three(together!).mae).toBeCloseTo((three(one!).mae + three(other!).mae) / 2, 9);
      }),
    );
  });

  it('judges a method and naive on the same histories: too short a one counts for neither', () => {
    const long = [5, 9, 5, 9, 5, 9, 5, 9];
    const results = tried([naive(), seasonalNaive(4)], rolling(2), long, [1, 100, 1, 100]);
    expect(results.map(({ series, tooShort }) => [series, tooShort])).toEqual([
      [2, 0],
      [1, 1],
    ]);
    // On the long history alone naive misses by 4 of 5 + 9 twice; the season repeats exactly.
    expect(results[1]!.overall.wape).toBe(0);
    expect(results[1]!.overall.valueAdded).toBeCloseTo(8 / 14, 12);
  });

  it('tries nothing on a history that is all test', () => {
    const [result] = tried([naive()], rolling(3), [1, 2, 3], [1, 2]);
    expect(result).toMatchObject({ series: 0, tooShort: 2 });
    expect(result!.overall.wape).toBeNaN();
  });

  it('is the same in other units, but for its errors in units', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(2, 0.5, 1024), (history, k) => {
        const methods = [movingAverage(4), simpleSmoothing(0.2)];
        const inUnits = tried(methods, rolling(5, [1, 2]), history);
        const other = tried(
          methods,
          rolling(5, [1, 2]),
          history.map((value) => k * value),
        );
        for (const [index, { overall }] of other.entries()) {
          const { wape, mape, bias, mase, valueAdded, mae } = inUnits[index]!.overall;
          // Powers of two: the same bits.
          expect(overall).toMatchObject({ wape, mape, bias, mase, valueAdded, mae: k * mae });
        }
      }),
    );
  });
});
