import type { Scenario } from './scenario.ts';
import { toDateMinutes } from './time-units.ts';

/** A stretch of the run in which customers of some items are made to buy more. */
export interface Promotion {
  readonly id: string;
  readonly fromMinutes: number;
  readonly toMinutes: number;
  /** Ids of the items. */
  readonly items: readonly string[];
}

/** A factor's path on the rate of demand, such as `layers/retail/A1/rate`. */
const ratePath = /^layers\/[^/]+\/([^/]+)\/rate$/;

/**
 * The promotions of a scenario: factors that multiply a rate of demand by more than one between two dates. A factor
 * with a shape of its own, such as a season, is none.
 */
export function promotionsOf({ factors = {}, items, timeUnit = 'day' }: Scenario): Promotion[] {
  return Object.entries(factors).flatMap(([id, { op, value, shape, from, to, target }]): Promotion[] => {
    if (op !== 'mul' || value <= 1 || from === undefined || to === undefined) return [];
    if (shape !== undefined && shape.kind !== 'step' && shape.kind !== 'pulse') return [];
    const targets = typeof target === 'string' ? [target] : target;
    const named = new Set(targets.flatMap((path) => ratePath.exec(path)?.[1] ?? []));
    const promoted = Object.keys(items).filter((item) => named.has(item) || named.has('*'));
    if (promoted.length === 0) return [];
    const [fromMinutes, toMinutes] = [toDateMinutes(from, timeUnit), toDateMinutes(to, timeUnit)];
    return [{ id, fromMinutes, toMinutes, items: promoted }];
  });
}
