import { type FittedMethod, flat, meanOfRange } from './method.ts';

/** ŷ = y_t: what was last. */
export const naive = (): FittedMethod => ({
  minimumHistory: 1,
  fit: (history) => flat(history[history.length - 1]!),
});

/** ŷ(h) = the value of the same period of the season before: y_{t + h − m}. */
export const seasonalNaive = (season: number): FittedMethod => ({
  minimumHistory: season,
  fit: (history) => {
    // A copy: callers may write the next history into the same memory.
    const first = history.length - season;
    const last = Float64Array.from({ length: season }, (_, k) => history[first + k]!);
    return (h) => last[(h - 1) % season]!;
  },
});

/** ŷ = the mean of the whole history. */
export const mean = (): FittedMethod => ({
  minimumHistory: 1,
  fit: (history) => flat(meanOfRange(history, 0, history.length)),
});

/** ŷ(h) = y_t + h (y_t − y_1) ÷ (t − 1): the line through the first and the last value. */
export const drift = (): FittedMethod => ({
  minimumHistory: 2,
  fit: (history) => {
    const last = history[history.length - 1]!;
    const step = (last - history[0]!) / (history.length - 1);
    return (h) => last + h * step;
  },
});

/** ŷ = the mean of the last n values; of all while there are fewer. */
export const movingAverage = (n: number): FittedMethod => ({
  minimumHistory: 1,
  fit: (history) => flat(meanOfRange(history, Math.max(0, history.length - n), history.length)),
});
