import { compileMethod, type ForecastMethodChoice } from '../../scenarios/forecast-method.ts';
import { type AccuracyAgainstNaive, Backtest, type BacktestPlan } from '../../sim/experiment/backtest.ts';
import type { Computation } from './case-file.ts';

type Inputs = Computation['inputs'];

const parameterNames = ['season', 'n', 'alpha', 'beta', 'gamma', 'phi'] as const;

/** A method with those of its parameters that the case gives as `method.parameter`, such as `ses.alpha`. */
function methodOf(id: string, inputs: Inputs) {
  const choice: ForecastMethodChoice = { method: id };
  for (const name of parameterNames) {
    const value = inputs[`${id}.${name}`];
    if (typeof value === 'number') choice[name] = value;
  }
  return compileMethod(choice);
}

function measures(prefix: string, { mae, meanError, rmse, mape, wape, mase, bias }: AccuracyAgainstNaive) {
  return Object.entries({ MAE: mae, ME: meanError, RMSE: rmse, MAPE: 100 * mape, WAPE: wape, MASE: mase, bias }).map(
    ([measure, value]) => [`${prefix}_${measure}`, value] as const,
  );
}

/** Accuracy of methods on every list of the inputs, as `list_method_measure`. */
function tried(ids: readonly string[], inputs: Inputs, plan: BacktestPlan): Readonly<Record<string, number>> {
  const lists = Object.entries(inputs).filter((entry): entry is [string, number[]] => Array.isArray(entry[1]));
  return Object.fromEntries(
    lists.flatMap(([name, history]) => {
      const backtest = new Backtest(
        ids.map((id) => methodOf(id, inputs)),
        plan,
      );
      backtest.add(history);
      return backtest.results().flatMap(({ overall }, index) => measures(`${name}_${ids[index]}`, overall));
    }),
  );
}

const numberOr = (inputs: Inputs, name: string, otherwise: number): number => {
  const value = inputs[name];
  return typeof value === 'number' ? value : otherwise;
};

/** One forecast of all test periods by the benchmark methods, scaled by the seasonal naive method. */
export function fixedOriginBacktest(inputs: Inputs): Readonly<Record<string, number>> {
  const scaleLag = numberOr(inputs, 'seasonalNaive.season', 1);
  const testPeriods = numberOr(inputs, 'testPeriods', 1);
  const plan = { origin: 'fixed', testPeriods, horizons: [], scaleLag } as const;
  return tried(['mean', 'naive', 'seasonalNaive', 'drift'], inputs, plan);
}

/** One-step forecasts from every origin, each with all that was known by then. */
export function rollingOriginBacktest(inputs: Inputs): Readonly<Record<string, number>> {
  const testPeriods = numberOr(inputs, 'testPeriods', 1);
  const plan = { origin: 'rolling', testPeriods, horizons: [1], scaleLag: 1 } as const;
  return tried(['naive', 'movingAverage', 'ses'], inputs, plan);
}
