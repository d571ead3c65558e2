import type { Scenario } from '../../src/scenarios/scenario.ts';

/** A warehouse of so many bought items, each with its own customers and rule: the same work an event at every size. */
export function manyItems(count: number): Scenario {
  const ids = Array.from({ length: count }, (_, n) => `item${n}`);
  const each = <Value>(id: (item: string) => string, value: Value): Record<string, Value> =>
    Object.fromEntries(ids.map((item) => [id(item), value]));
  return {
    id: `items${count}`,
    horizon: {
      warmUp: 0,
      measured: Math.ceil(100_000 / count) * 28,
      runOut: 0,
      period: Math.ceil(100_000 / count) * 28,
    },
    items: each((item) => item, { kind: 'finished' as const }),
    places: { shop: {} },
    suppliers: { supplier: { leadTime: { kind: 'exponential', mean: '2 d' } } },
    stocks: each((item) => `${item}@shop`, {
      source: { kind: 'bought' as const, supplier: 'supplier' },
      rule: { policy: 'baseStock' as const, S: 4 },
    }),
    segments: { customers: { place: 'shop', partial: true } },
    layers: { customers: each((item) => item, { orders: '1 / d' }) },
  };
}
