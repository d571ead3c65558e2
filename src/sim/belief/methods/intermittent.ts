import { type FittedMethod, flat } from './method.ts';

/** Smoothed size z and gap x of the demands in a history; z is 0 where there was none. */
function sizeAndGap(history: ArrayLike<number>, alpha: number): { readonly size: number; readonly gap: number } {
  let size = 0;
  let gap = 1;
  let since = 0;
  let isFirst = true;
  for (let t = 0; t < history.length; t++) {
    since += 1;
    if (history[t]! <= 0) continue;
    size = isFirst ? history[t]! : size + alpha * (history[t]! - size);
    gap = isFirst ? since : gap + alpha * (since - gap);
    isFirst = false;
    since = 0;
  }
  return { size, gap };
}

/** Croston: sizes and gaps of intermittent demand smoothed apart, at demands only; ŷ = z ÷ x. */
export const croston = (alpha: number): FittedMethod => ({
  minimumHistory: 1,
  fit: (history) => {
    const { size, gap } = sizeAndGap(history, alpha);
    return flat(size / gap);
  },
});

/** Syntetos–Boylan approximation: Croston × (1 − α/2), nearly without bias. */
export const sba = (alpha: number): FittedMethod => ({
  minimumHistory: 1,
  fit: (history) => {
    const { size, gap } = sizeAndGap(history, alpha);
    return flat((1 - alpha / 2) * (size / gap));
  },
});

/**
 * Teunter, Syntetos & Babai: the probability of demand smoothed every period, its size at demands; ŷ = πz. Starts at the
 * share of periods with demand in the history and its first size.
 */
export const tsb = (alpha: number, beta: number): FittedMethod => ({
  minimumHistory: 1,
  fit: (history) => {
    let demands = 0;
    for (let t = 0; t < history.length; t++) if (history[t]! > 0) demands += 1;
    let probability = demands / history.length;
    let size = Number.NaN;
    for (let t = 0; t < history.length; t++) {
      const isDemand = history[t]! > 0;
      probability += beta * ((isDemand ? 1 : 0) - probability);
      if (isDemand) size = Number.isNaN(size) ? history[t]! : size + alpha * (history[t]! - size);
    }
    return flat(Number.isNaN(size) ? 0 : probability * size);
  },
});
