import { compileMethod, forecastMethod, type ForecastMethodChoice } from '../scenarios/forecast-method.ts';
import type { Checked } from '../scenarios/issues.ts';
import { check } from '../scenarios/problems.ts';
import type { BacktestPlan } from '../sim/experiment/backtest.ts';
import { type FittedMethod, type ForecastMethod, forecastMethods } from '../sim/index.ts';
import { type PeriodName, seasonOf } from './demand-history/calendar.ts';
import type { DemandHistory } from './demand-history/read.ts';

/** What a backtest may be told; the rest follows from the history. */
export interface BacktestSettings {
  readonly origin: BacktestPlan['origin'];
  readonly horizons?: readonly number[] | undefined;
  readonly testPeriods?: number | undefined;
  /** Periods in a season; 1: none. */
  readonly season?: number | undefined;
  /** Default: every method with its default parameters. */
  readonly methods?: readonly ForecastMethodChoice[] | undefined;
}

/** A method as it is tried. */
export interface PlannedMethod {
  readonly id: string;
  readonly title: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly fitted: FittedMethod;
}

export interface PlannedBacktest {
  readonly plan: BacktestPlan;
  /** Undefined: there is none, or the periods known at the first origin do not hold one. */
  readonly season: number | undefined;
  readonly methods: readonly PlannedMethod[];
  /** Methods that need a season where there is none. */
  readonly leftOut: readonly string[];
}

/** Periods ahead that matter to those who plan. */
const usualHorizons: Readonly<Record<PeriodName, readonly number[]>> = {
  day: [1, 7, 14, 28],
  week: [1, 2, 4, 8],
  month: [1, 2, 3, 6],
  quarter: [1, 2, 4],
};

const failed = (message: string): Checked<never> => ({ ok: false, issues: [{ path: '', message, severity: 'error' }] });

/**
 * The backtest of a history. Unless told otherwise the last quarter of it is forecast, or as much as the longest horizon
 * needs, but never more than half of it.
 */
export function planBacktest(history: DemandHistory, settings: BacktestSettings): Checked<PlannedBacktest> {
  const asked = settings.horizons ?? usualHorizons[history.period];
  const longest = Math.max(...asked);
  const usual = settings.origin === 'fixed' ? longest : Math.max(longest, Math.floor(history.periods / 4));
  const testPeriods = settings.testPeriods ?? Math.max(1, Math.min(usual, Math.floor(history.periods / 2)));
  const known = history.periods - testPeriods;
  if (history.periods < 2) return failed(`the history is too short: expected 2 ${history.period}s or more, found 1`);
  if (known < 1) {
    return failed(`expected fewer test periods than the history has, found ${testPeriods} of ${history.periods}`);
  }
  const horizons = asked.filter((h) => h <= testPeriods);
  if (horizons.length < asked.length && settings.horizons !== undefined) {
    return failed(`expected at least as many test periods as periods ahead, found ${testPeriods} for ${longest} ahead`);
  }
  const wanted = settings.season ?? seasonOf[history.period];
  const hasSeason = wanted > 1 && (settings.season !== undefined || known > wanted);
  const season = hasSeason ? wanted : undefined;
  const scaleLag = season !== undefined && known > season ? season : 1;
  const choices = settings.methods ?? forecastMethods.filter(learns).map(({ id }) => ({ method: id }));
  const isLeftOut = (choice: ForecastMethodChoice) =>
    season === undefined && choice.season === undefined && hasParameter(choice.method, 'season');
  return {
    ok: true,
    value: {
      plan: { origin: settings.origin, testPeriods, horizons, scaleLag },
      season,
      methods: choices.filter((choice) => !isLeftOut(choice)).map((choice) => planMethod(choice, season)),
      leftOut: choices.filter(isLeftOut).map(({ method }) => method),
    },
    issues: [],
  };
}

/** Whether a method forecasts from history at all: what is known beforehand cannot be tried. */
const learns = (method: ForecastMethod): boolean => Number.isFinite(method.set({}).minimumHistory);
const methodOf = (id: string) => forecastMethods.find((known) => known.id === id)!;
const hasParameter = (id: string, name: string): boolean => Object.hasOwn(methodOf(id).parameters, name);

function planMethod(choice: ForecastMethodChoice, season: number | undefined): PlannedMethod {
  const { id, title, parameters } = methodOf(choice.method);
  const { method: _, ...given } = choice;
  const seasonal = season !== undefined && hasParameter(id, 'season') ? { season } : {};
  const stated: Readonly<Record<string, number | undefined>> = { ...seasonal, ...given };
  const set = Object.entries(parameters).map(([name, { initial }]) => [name, stated[name] ?? initial] as const);
  return { id, title, parameters: Object.fromEntries(set), fitted: compileMethod({ ...seasonal, ...choice }) };
}

/** A method and its parameters from a text such as `ses` or `holt:alpha=0.3:phi=1`. */
export function parseMethod(text: string): Checked<ForecastMethodChoice> {
  const [method, ...settings] = text.split(':');
  const parameters = settings.map((setting) => {
    const [name = '', value = ''] = setting.split('=', 2);
    return [name, value.trim() === '' || Number.isNaN(Number(value)) ? value : Number(value)] as const;
  });
  const checked = check(forecastMethod, { ...Object.fromEntries(parameters), method });
  if (!checked.ok || learns(methodOf(checked.value.method))) return checked;
  return failed(`${method} uses no history: there is nothing to try`);
}
