/**
 * Quantile of a sample by linear interpolation between order statistics at rank 1 + (n - 1) p: type 7 of Hyndman & Fan,
 * The American Statistician 50 (1996) 361, the default of R and NumPy. NaN for an empty sample.
 */
export function quantile(values: ArrayLike<number>, p: number): number {
  return quantileOfSorted(Float64Array.from(values).sort(), p);
}

/** The same for values that are already in ascending order. */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0) return Number.NaN;
  const position = (sorted.length - 1) * p;
  const rank = Math.floor(position);
  const share = position - rank;
  const below = sorted[rank]!;
  if (share === 0) return below;
  const above = sorted[rank + 1]!;
  return below === above ? below : below + share * (above - below);
}
