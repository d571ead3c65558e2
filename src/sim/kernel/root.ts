/** Value and slope of a function at a point. */
export interface ValueAndSlope {
  readonly value: number;
  readonly slope: number;
}

/**
 * Root of an increasing function in [low, high] by Newton's method, halving the bracket where Newton leaves it. Stops
 * after the first step shorter than `tolerance`; convergence being quadratic, the error is then about its square.
 */
export function rootOfIncreasing(
  f: (x: number) => ValueAndSlope,
  start: number,
  low: number,
  high: number,
  tolerance: number,
): number {
  let x = start > low && start < high ? start : 0.5 * (low + high);
  for (let iteration = 0; iteration < 200; iteration++) {
    const { value, slope } = f(x);
    if (value < 0) low = x;
    else high = x;
    let next = x - value / slope;
    if (!(next >= low && next <= high)) next = 0.5 * (low + high);
    const step = Math.abs(next - x);
    x = next;
    if (step <= tolerance) return x;
  }
  return x;
}
