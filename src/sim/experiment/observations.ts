/** Mean and standard deviation (n − 1) of the values that are numbers, and how many these are. */
export interface Moments {
  readonly n: number;
  /** NaN for no value. */
  readonly mean: number;
  /** NaN for fewer than two values. */
  readonly sd: number;
}

/** Two passes in order, so that the result depends on nothing but the values. NaN stands for "undefined" and is passed over. */
export function moments(values: ArrayLike<number>): Moments {
  let n = 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i]!)) continue;
    n++;
    sum += values[i]!;
  }
  const mean = n === 0 ? Number.NaN : sum / n;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    if (!Number.isNaN(values[i]!)) squares += (values[i]! - mean) * (values[i]! - mean);
  }
  return { n, mean, sd: n < 2 ? Number.NaN : Math.sqrt(squares / (n - 1)) };
}

/**
 * The independent observations behind a column of replications: the replications themselves, or, where 2k and 2k + 1 are
 * an antithetic pair, the means of the pairs in which both are defined.
 */
export function independent(values: Float64Array, antithetic: boolean): Float64Array {
  if (!antithetic) return values;
  const pairs = new Float64Array(Math.floor(values.length / 2));
  for (let pair = 0; pair < pairs.length; pair++) pairs[pair] = (values[2 * pair]! + values[2 * pair + 1]!) / 2;
  return pairs;
}
