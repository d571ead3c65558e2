import { type FittedMethod, flat } from './method.ts';

/** Level after simple exponential smoothing that starts at the first value: l = αy + (1 − α)l. */
export const simpleSmoothing = (alpha: number): FittedMethod => ({
  minimumHistory: 1,
  fit: (history) => {
    let level = history[0]!;
    for (let t = 1; t < history.length; t++) level += alpha * (history[t]! - level);
    return flat(level);
  },
});

/**
 * Holt's linear trend, damped by φ: l = αy + (1 − α)(l + φb), b = β(l − l₋) + (1 − β)φb, ŷ(h) = l + (φ + … + φ^h) b.
 * Starts at the first value with the first difference as trend. φ = 1: no damping.
 */
export const dampedTrend = (alpha: number, beta: number, phi: number): FittedMethod => ({
  minimumHistory: 2,
  fit: (history) => {
    let level = history[0]!;
    let trend = history[1]! - history[0]!;
    for (let t = 1; t < history.length; t++) {
      const before = level;
      level = alpha * history[t]! + (1 - alpha) * (level + phi * trend);
      trend = beta * (level - before) + (1 - beta) * phi * trend;
    }
    return (h) => level + dampedSum(phi, h) * trend;
  },
});

/** φ + φ² + … + φ^h. */
function dampedSum(phi: number, h: number): number {
  let sum = 0;
  let power = 1;
  for (let k = 0; k < h; k++) {
    power *= phi;
    sum += power;
  }
  return sum;
}

/**
 * Holt–Winters with multiplicative season of m periods: l = αy/s₋ₘ + (1 − α)(l + b), b as Holt, s = γy/l + (1 − γ)s₋ₘ,
 * ŷ(h) = (l + hb)s. Starts from the first two seasons: their means give level and trend, the first one the season.
 */
export const holtWinters = (alpha: number, beta: number, gamma: number, m: number): FittedMethod => ({
  minimumHistory: 2 * m,
  fit: (history) => {
    const first = seasonMean(history, 0, m);
    let level = first;
    let trend = (seasonMean(history, m, m) - first) / m;
    const season = Float64Array.from({ length: m }, (_, k) => (first > 0 ? history[k]! / first : 1));
    for (let t = m; t < history.length; t++) {
      const factor = season[t % m]!;
      const before = level;
      level = alpha * (factor > 0 ? history[t]! / factor : level + trend) + (1 - alpha) * (level + trend);
      trend = beta * (level - before) + (1 - beta) * trend;
      season[t % m] = gamma * (level > 0 ? history[t]! / level : factor) + (1 - gamma) * factor;
    }
    const next = history.length;
    return (h) => (level + h * trend) * season[(next + h - 1) % m]!;
  },
});

function seasonMean(history: ArrayLike<number>, from: number, m: number): number {
  let sum = 0;
  for (let k = from; k < from + m; k++) sum += history[k]!;
  return sum / m;
}
