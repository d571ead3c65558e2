/**
 * Holm's step-down adjustment of p-values (Scandinavian Journal of Statistics 6 (1979) 65): rejecting where the adjusted
 * p is below alpha keeps the chance of any false rejection below alpha. NaN stands for a test that was not made; it stays.
 */
export function holm(pValues: readonly number[]): number[] {
  const order = tested(pValues).sort((i, j) => pValues[i]! - pValues[j]!);
  const adjusted = pValues.map(() => Number.NaN);
  let largest = 0;
  order.forEach((index, rank) => {
    largest = Math.max(largest, Math.min(1, (order.length - rank) * pValues[index]!));
    adjusted[index] = largest;
  });
  return adjusted;
}

/** Bonferroni's adjustment: each p times the number of tests made, at most 1. */
export function bonferroni(pValues: readonly number[]): number[] {
  const tests = tested(pValues).length;
  return pValues.map((p) => Math.min(1, tests * p));
}

/** Indices of the tests that were made. */
function tested(pValues: readonly number[]): number[] {
  return pValues.flatMap((p, i) => (Number.isNaN(p) ? [] : [i]));
}
