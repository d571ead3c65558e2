/** The values that are numbers, in order; NaN stands for "undefined in this replication". */
export function defined(values: Float64Array): Float64Array {
  return values.filter((value) => !Number.isNaN(value));
}

/**
 * The independent observations behind a column of replications: the replications themselves, or, where 2k and 2k + 1 are
 * an antithetic pair, the means of the pairs, NaN where one of the two is undefined.
 */
export function independent(values: Float64Array, antithetic: boolean): Float64Array {
  if (!antithetic) return values;
  const pairs = new Float64Array(Math.floor(values.length / 2));
  for (let pair = 0; pair < pairs.length; pair++) pairs[pair] = (values[2 * pair]! + values[2 * pair + 1]!) / 2;
  return pairs;
}
