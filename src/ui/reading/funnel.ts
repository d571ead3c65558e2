import { tHalfWidth } from '../../sim/experiment/summarise.ts';
import { Tally } from '../../sim/kernel/tally.ts';
import type { FunnelStep } from '../charts/funnel.layout.ts';

/** Steps drawn at most; more would not be seen. */
const mostSteps = 48;

/**
 * Mean and half-width of the paired differences after 2, 3, … pairs. Pairs in which either value is undefined are passed
 * over.
 */
export function funnelOf(baseline: Float64Array, focus: Float64Array, level: number): FunnelStep[] {
  const differences = Array.from(focus, (value, history) => value - baseline[history]!).filter(
    (difference) => !Number.isNaN(difference),
  );
  const stride = Math.max(1, Math.ceil(differences.length / mostSteps));
  const tally = new Tally();
  return differences.flatMap((difference, index): FunnelStep[] => {
    tally.add(difference);
    const pairs = index + 1;
    const isDrawn = pairs >= 2 && (pairs % stride === 0 || pairs === differences.length);
    return isDrawn ? [{ pairs, mean: tally.mean, halfWidth: tHalfWidth(tally, level) }] : [];
  });
}
