import { compileMethod, type ForecastMethodChoice } from '../../scenarios/forecast-method.ts';
import { type AccuracyAgainstNaive, Backtest, type BacktestPlan } from '../../sim/experiment/backtest.ts';
import { forecastMethods } from '../../sim/index.ts';
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

/** Lists of the inputs that are settings; every other one is a history. */
const settingLists = ['horizons'];

/** Accuracy on every history, as `history_method_measure`, and at h periods ahead as `history_method_measure_h3`. */
function tried(ids: readonly string[], inputs: Inputs, plan: BacktestPlan): Readonly<Record<string, number>> {
  const lists = Object.entries(inputs).filter(
    (entry): entry is [string, number[]] => Array.isArray(entry[1]) && !settingLists.includes(entry[0]),
  );
  return Object.fromEntries(
    lists.flatMap(([name, history]) => {
      const backtest = new Backtest(
        ids.map((id) => methodOf(id, inputs)),
        plan,
      );
      backtest.add(history);
      return backtest.results().flatMap(({ overall, byHorizon }, index) => {
        const prefix = `${name}_${ids[index]}`;
        const ahead = [...byHorizon].flatMap(([h, accuracy]) =>
          measures(prefix, accuracy).map(([measure, value]) => [`${measure}_h${h}`, value] as const),
        );
        return [...measures(prefix, overall), ...ahead];
      });
    }),
  );
}

/** The methods that outputs are asked of. */
const methodsIn = (wanted: readonly string[]): string[] =>
  forecastMethods.map(({ id }) => id).filter((id) => wanted.some((name) => name.includes(`_${id}_`)));

const numberOr = (inputs: Inputs, name: string, otherwise: number): number => {
  const value = inputs[name];
  return typeof value === 'number' ? value : otherwise;
};

/** One forecast of all test periods; errors scaled by the seasonal naive method, unless `scaleLag` says otherwise. */
export function fixedOriginBacktest(
  inputs: Inputs,
  _: string,
  wanted: readonly string[],
): Readonly<Record<string, number>> {
  const scaleLag = numberOr(inputs, 'scaleLag', numberOr(inputs, 'seasonalNaive.season', 1));
  const testPeriods = numberOr(inputs, 'testPeriods', 1);
  return tried(methodsIn(wanted), inputs, { origin: 'fixed', testPeriods, horizons: [], scaleLag });
}

/** Forecasts from every origin, each with all that was known by then, so many periods ahead as `horizons` says: 1 else. */
export function rollingOriginBacktest(
  inputs: Inputs,
  _: string,
  wanted: readonly string[],
): Readonly<Record<string, number>> {
  const testPeriods = numberOr(inputs, 'testPeriods', 1);
  const horizons = Array.isArray(inputs['horizons']) ? inputs['horizons'] : [1];
  const scaleLag = numberOr(inputs, 'scaleLag', 1);
  return tried(methodsIn(wanted), inputs, { origin: 'rolling', testPeriods, horizons, scaleLag });
}
