import { drift, mean, movingAverage, naive, seasonalNaive } from './averages.ts';
import { croston, sba, tsb } from './intermittent.ts';
import { type FittedMethod, flat } from './method.ts';
import { dampedTrend, holtWinters, simpleSmoothing } from './smoothing.ts';

/** A parameter of a method: its default, and the range in which it has a meaning. */
export interface MethodParameter {
  readonly initial: number;
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
}

/** A method by its id, with what it is called and what it takes. */
export interface ForecastMethod {
  readonly id: string;
  readonly title: string;
  /** One sentence: what it does. */
  readonly summary: string;
  readonly parameters: Readonly<Record<string, MethodParameter>>;
  /** The method with its parameters set, those left out at their defaults. */
  readonly set: (given: Readonly<Record<string, number | undefined>>) => FittedMethod;
}

const weight = (initial: number): MethodParameter => ({ initial, least: 0, most: 1, isWhole: false });
const count = (initial: number, least = 1): MethodParameter => ({ initial, least, most: 520, isWhole: true });

type Given = Readonly<Record<string, number>>;

function method(
  id: string,
  title: string,
  summary: string,
  parameters: Readonly<Record<string, MethodParameter>>,
  set: (given: Given) => FittedMethod,
): ForecastMethod {
  const defaults = Object.fromEntries(Object.entries(parameters).map(([name, { initial }]) => [name, initial]));
  const complete = (given: Readonly<Record<string, number | undefined>>): Given => {
    const stated = Object.entries(given).filter((entry): entry is [string, number] => entry[1] !== undefined);
    return { ...defaults, ...Object.fromEntries(stated) };
  };
  return { id, title, summary, parameters, set: (given) => set(complete(given)) };
}

/** The baseline of those who only know the mean beforehand: no history is ever enough. */
const prior = (): FittedMethod => ({ minimumHistory: Number.POSITIVE_INFINITY, fit: () => flat(Number.NaN) });

/** All methods, the simplest first. A new one is a function beside this, and an entry here. */
export const forecastMethods: readonly ForecastMethod[] = [
  method('prior', 'Mean known beforehand', 'The mean demand of the market, without any history.', {}, prior),
  method('naive', 'Naive', 'The next weeks are as the last one.', {}, naive),
  method(
    'seasonalNaive',
    'Seasonal naive',
    'The next weeks are as the same weeks of the last season.',
    { season: count(52, 2) },
    ({ season }) => seasonalNaive(season!),
  ),
  method('mean', 'Mean', 'The mean of the whole history.', {}, mean),
  method('drift', 'Drift', 'The line through the first and the last value.', {}, drift),
  method('movingAverage', 'Moving average', 'The mean of the last n weeks.', { n: count(8) }, ({ n }) =>
    movingAverage(n!),
  ),
  method(
    'ses',
    'Exponential smoothing',
    'A mean that forgets old weeks little by little.',
    { alpha: weight(0.2) },
    ({ alpha }) => simpleSmoothing(alpha!),
  ),
  method(
    'holt',
    'Damped trend (Holt)',
    'Smoothed level and trend; the trend dies out.',
    { alpha: weight(0.2), beta: weight(0.1), phi: weight(0.9) },
    ({ alpha, beta, phi }) => dampedTrend(alpha!, beta!, phi!),
  ),
  method(
    'holtWinters',
    'Holt–Winters',
    'Smoothed level, trend and season, the season as a factor.',
    { alpha: weight(0.2), beta: weight(0.05), gamma: weight(0.1), season: count(52, 2) },
    ({ alpha, beta, gamma, season }) => holtWinters(alpha!, beta!, gamma!, season!),
  ),
  method(
    'croston',
    'Croston',
    'For demand with gaps: size and gap smoothed apart.',
    { alpha: weight(0.1) },
    ({ alpha }) => croston(alpha!),
  ),
  method('sba', 'Syntetos–Boylan', 'Croston without most of its bias.', { alpha: weight(0.1) }, ({ alpha }) =>
    sba(alpha!),
  ),
  method(
    'tsb',
    'Teunter–Syntetos–Babai',
    'For demand that may die out: its probability smoothed every week.',
    { alpha: weight(0.1), beta: weight(0.1) },
    ({ alpha, beta }) => tsb(alpha!, beta!),
  ),
];
