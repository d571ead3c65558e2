import type { Better, Kpi } from '../../sim/kpis/kpi.ts';

/** +1: more is better, −1: less is better, 0: neither by itself. */
export type Direction = -1 | 0 | 1;

const fixedDirections: Readonly<Partial<Record<Better, Direction>>> = {
  up: 1,
  'up at unchanged service': 1,
  down: -1,
  'down at unchanged service': -1,
};

/** Which way of leaving the baseline is better. Where a value is the aim, it is towards that value. */
export function directionOf(kpi: Kpi, baselineMean: number): Direction {
  if (kpi.better === 'to 0') return baselineMean > 0 ? -1 : 1;
  if (kpi.better === 'to 1') return baselineMean > 1 ? -1 : 1;
  return fixedDirections[kpi.better] ?? 0;
}
