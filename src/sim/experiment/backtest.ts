import { naive } from '../belief/methods/averages.ts';
import type { FittedMethod } from '../belief/methods/method.ts';
import { type Accuracy, ErrorSums, naiveScale } from './accuracy.ts';

/** How methods are tried on histories. */
export interface BacktestPlan {
  /** Fixed: one forecast of all test periods; rolling: a new one from each of them, with all that was known by then. */
  readonly origin: 'fixed' | 'rolling';
  /** The last so many periods are forecast; those before them are known from the start. */
  readonly testPeriods: number;
  /** Periods ahead that are judged, of a rolling origin; a fixed one judges every test period. */
  readonly horizons: readonly number[];
  /** Lag of the naive method that scales errors in MASE: 1, or the season. */
  readonly scaleLag: number;
}

export interface AccuracyAgainstNaive extends Accuracy {
  /** Forecast value added: WAPE(naive) − WAPE(method), on the same targets. */
  readonly valueAdded: number;
}

export interface MethodResult {
  /** Histories on which the method was tried. */
  readonly series: number;
  /** Histories too short for it: at the first origin it would not have had the periods that it needs. */
  readonly tooShort: number;
  readonly overall: AccuracyAgainstNaive;
  /** By periods ahead, in the order of the plan. */
  readonly byHorizon: ReadonlyMap<number, AccuracyAgainstNaive>;
}

/** Sums of errors by horizon. */
type ErrorsByHorizon = ReadonlyMap<number, ErrorSums>;

interface Tried {
  series: number;
  tooShort: number;
  readonly errors: ErrorsByHorizon;
  /** Of the naive method on the same histories. */
  readonly naiveErrors: ErrorsByHorizon;
}

/**
 * Forecast methods tried on histories: every method sees what it would have seen at each origin, and nothing later
 * (Tashman 2000). Errors of several histories are pooled.
 */
export class Backtest {
  readonly #plan: BacktestPlan;
  readonly #horizons: readonly number[];
  readonly #methods: readonly FittedMethod[];
  readonly #tried: readonly Tried[];

  constructor(methods: readonly FittedMethod[], plan: BacktestPlan) {
    this.#plan = plan;
    this.#horizons = horizonsOf(plan);
    this.#methods = methods;
    this.#tried = methods.map(() => ({
      series: 0,
      tooShort: 0,
      errors: this.#noErrors(),
      naiveErrors: this.#noErrors(),
    }));
  }

  /** Tries every method on a history, oldest period first. */
  add(history: ArrayLike<number>): void {
    const known = history.length - this.#plan.testPeriods;
    const naiveErrors = known < 1 ? this.#noErrors() : this.#errorsOf(naive(), history);
    this.#methods.forEach((method, index) => {
      const tried = this.#tried[index]!;
      if (known < Math.max(1, method.minimumHistory)) {
        tried.tooShort += 1;
        return;
      }
      tried.series += 1;
      merge(tried.errors, this.#errorsOf(method, history));
      merge(tried.naiveErrors, naiveErrors);
    });
  }

  /** In the order of the methods. */
  results(): MethodResult[] {
    return this.#tried.map(({ series, tooShort, errors, naiveErrors }) => ({
      series,
      tooShort,
      overall: against(pooled(errors), pooled(naiveErrors)),
      byHorizon: new Map(this.#horizons.map((h) => [h, against(errors.get(h)!, naiveErrors.get(h)!)])),
    }));
  }

  #noErrors(): ErrorsByHorizon {
    return new Map(this.#horizons.map((h) => [h, new ErrorSums()]));
  }

  #errorsOf(method: FittedMethod, history: ArrayLike<number>): ErrorsByHorizon {
    const values = Float64Array.from(history);
    const first = values.length - this.#plan.testPeriods;
    const last = this.#plan.origin === 'fixed' ? first : values.length - 1;
    const scale = naiveScale(values, first, this.#plan.scaleLag);
    const errors = this.#noErrors();
    for (let origin = first; origin <= last; origin++) {
      const forecast = method.fit(values.subarray(0, origin));
      for (const h of this.#horizons) {
        const target = origin + h - 1;
        if (target < values.length) errors.get(h)!.add(values[target]!, forecast(h), scale);
      }
    }
    return errors;
  }
}

const horizonsOf = ({ origin, testPeriods, horizons }: BacktestPlan): readonly number[] =>
  origin === 'fixed' ? Array.from({ length: testPeriods }, (_, k) => k + 1) : horizons;

function merge(into: ErrorsByHorizon, from: ErrorsByHorizon): void {
  for (const [h, sums] of from) into.get(h)!.merge(sums);
}

function pooled(errors: ErrorsByHorizon): ErrorSums {
  const all = new ErrorSums();
  for (const sums of errors.values()) all.merge(sums);
  return all;
}

function against(errors: ErrorSums, naiveErrors: ErrorSums): AccuracyAgainstNaive {
  const accuracy = errors.accuracy();
  return { ...accuracy, valueAdded: naiveErrors.accuracy().wape - accuracy.wape };
}
