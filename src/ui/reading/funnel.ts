import { tHalfWidth } from '../../sim/experiment/summarise.ts';
import type { FunnelStep } from '../charts/funnel.layout.ts';

/** Steps drawn at most; more would not be seen. */
const mostSteps = 48;

/**
 * Mean and half-width of paired differences after 2, 3, … pairs, by the recurrence of Welford (1962).
 * Pairs in which either value is undefined are passed over.
 */
export function funnelOf(baseline: Float64Array, focus: Float64Array, level: number): FunnelStep[] {
  const differences = Array.from(focus, (value, index) => value - baseline[index]!).filter(
    (difference) => !Number.isNaN(difference),
  );
  const stride = Math.max(1, Math.ceil(differences.length / mostSteps));
  const steps: FunnelStep[] = [];
  let mean = 0;
  let squares = 0;
  for (const [index, difference] of differences.entries()) {
    const n = index + 1;
    const before = difference - mean;
    mean += before / n;
    squares += before * (difference - mean);
    if (n >= 2 && (n % stride === 0 || n === differences.length || n <= 3)) {
      steps.push({ pairs: n, mean, halfWidth: tHalfWidth({ n, sd: Math.sqrt(squares / (n - 1)) }, level) });
    }
  }
  return steps;
}
