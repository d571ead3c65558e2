import { scaleLinear, type ScaleLinear } from 'd3';
import { fixed, fixedSpace } from '../format/numbers.ts';

export interface Tick {
  /** Place along the axis, in pixels. */
  readonly at: number;
  readonly label: string;
  readonly value: number;
}

/** Decimals that tell ticks of this step apart. */
const stepDecimals = (step: number): number => Math.max(0, -Math.floor(Math.log10(step) + 1e-9));

/** Ticks at round values. The unit stands once, at the last of them. */
export function ticksOf(scale: ScaleLinear<number, number>, count: number, unit: string): Tick[] {
  const values = scale.ticks(count);
  const step = values.length > 1 ? (values[1] ?? 1) - (values[0] ?? 0) : 1;
  const decimals = stepDecimals(step);
  return values.map((value, index) => {
    const last = index === values.length - 1 && unit !== '';
    const text = fixed(value, decimals);
    return { at: scale(value), value, label: last ? `${text}${fixedSpace}${unit}` : text };
  });
}

/** A scale from zero, or from where the values begin, up to a round value above them. */
export function scaleFromZero(
  values: readonly number[],
  range: readonly [number, number],
  count: number,
): ScaleLinear<number, number> {
  const known = values.filter(Number.isFinite);
  const low = Math.min(0, ...known);
  const high = Math.max(0, ...known);
  return scaleLinear()
    .domain(low === high ? [0, 1] : [low, high])
    .range(range)
    .nice(count);
}

/**
 * A scale around the values alone, with room at both ends but within what they can be: for marks, never for bars.
 * @param bounds least and greatest possible value
 */
export function scaleAround(
  values: readonly number[],
  range: readonly [number, number],
  count: number,
  [least, greatest]: readonly [number, number] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
): ScaleLinear<number, number> {
  const known = values.filter(Number.isFinite);
  const low = Math.min(...known);
  const high = Math.max(...known);
  if (known.length === 0) return scaleLinear().domain([0, 1]).range(range);
  const room = high > low ? (high - low) * 0.08 : Math.abs(high) * 0.1 || 1;
  const scale = scaleLinear()
    .domain([low - room, high + room])
    .range(range)
    .nice(count);
  const [from = low, to = high] = scale.domain();
  return scale.domain([Math.max(from, Math.min(least, low)), Math.min(to, Math.max(greatest, high))]);
}

/**
 * Moves places apart until neighbours keep their distance, each as little as possible; order is kept. Where there is no room
 * for that, they share what there is.
 */
export function spread(places: readonly number[], distance: number, low: number, high: number): number[] {
  const order = places.map((_, index) => index).sort((a, b) => places[a]! - places[b]!);
  const moved = [...places];
  const kept = Math.min(distance, (high - low) / Math.max(1, places.length - 1));
  for (let pass = 0; pass < 60; pass++) {
    for (let k = 1; k < order.length; k++) {
      const [a, b] = [order[k - 1]!, order[k]!];
      const missing = kept - (moved[b]! - moved[a]!);
      if (missing > 1e-6) {
        moved[a]! -= missing / 2;
        moved[b]! += missing / 2;
      }
    }
    for (const index of order) moved[index] = Math.min(high, Math.max(low, moved[index]!));
  }
  return moved;
}
