import type { Knobs, Rule } from '../../src/scenarios/rule.ts';
import type { Choices } from './choices.ts';

/** The named policies with small numbers. */
const namedPolicies = (choose: Choices): Rule =>
  choose.build<Rule>(
    () => ({ policy: 'baseStock', S: choose.int(0, 40), ...choose.maybe(2, () => ({ multiple: choose.int(1, 6) })) }),
    () => ({ policy: 'reorderPointUpTo', s: choose.int(-2, 15), S: choose.int(15, 50) }),
    () => ({ policy: 'reorderPointLot', r: choose.int(-3, 20), Q: choose.one([10, 1, 7, 2.5]) }),
    () => ({
      policy: 'orderUpTo',
      every: choose.one(['1 d', '8 h', '1 wk', '36 h']),
      S: choose.int(5, 60),
      ...choose.maybe(3, () => ({ phase: choose.one(['random', '5 h'] as const) })),
      ...choose.maybe(3, () => ({ lot: choose.int(1, 12) })),
    }),
    () => ({
      policy: 'makeToOrder',
      ...choose.maybe(3, () => ({ plannedLead: choose.one(['4 h', '2 d']) })),
      ...choose.maybe(4, () => ({ orphans: choose.one(['discard', 'stock'] as const) })),
      ...choose.maybe(2, () => ({ yieldAllowance: choose.one([0, 1.5]) })),
    }),
    () => ({ policy: 'jitKanban', cards: choose.int(1, 6), container: choose.int(1, 8) }),
    () => ({
      policy: 'generalisedKanban',
      S: choose.int(0, 30),
      cards: choose.int(1, 5),
      ...choose.maybe(4, () => ({ container: choose.int(1, 5) })),
    }),
    () => ({
      policy: 'conwip',
      S: choose.one([10, 0, 25, 'orders'] as const),
      ...choose.maybe(3, () => ({ container: choose.int(1, 5) })),
    }),
    () => ({
      policy: 'makeToStock',
      every: choose.one(['1 wk', '1 d']),
      protection: choose.one(['1 wk', '30 h', '3 wk']),
      z: choose.one([0, 1.5, -1]),
      of: choose.one(['plan', 'forecast'] as const),
      by: choose.one(['production', 'sales', 'purchasing'] as const),
      safety: choose.one(['adaptive', 'fixed'] as const),
      ...choose.maybe(3, () => ({ lot: choose.int(1, 12) })),
    }),
    () => ({ policy: 'makeToStock', every: '1 wk', protection: '2 wk', z: 1, prebuild: true }),
    () => ({
      policy: 'mrp',
      every: choose.one(['1 wk', '1 d']),
      horizon: '4 wk',
      lead: choose.one(['0 wk', '1 wk']),
      safetyStock: choose.int(0, 8),
      of: choose.one(['plan', 'forecast'] as const),
      ...choose.maybe(3, () => ({ lot: choose.int(1, 12) })),
      ...choose.maybe(3, () => ({ periodOfSupply: '2 wk' })),
    }),
  );

const targets = (choose: Choices): Knobs['target'] =>
  choose.build<Knobs['target']>(
    () => ({ kind: 'level', S: choose.int(0, 50) }),
    () => ({ kind: 'sS', s: choose.int(0, 10), S: choose.int(10, 40) }),
    () => ({ kind: 'rQ', r: choose.int(0, 12), Q: choose.int(1, 12) }),
    () => ({ kind: 'orders', orphans: choose.one(['stock', 'discard'] as const) }),
    () => ({ kind: 'cover', protection: '1 wk', of: 'plan', z: 1, safety: { sd: choose.int(0, 9) } }),
    () => ({
      kind: 'cover',
      protection: choose.one(['1 wk', '3 d']),
      of: 'history',
      safety: { units: choose.int(0, 9) },
      method: { method: choose.one(['naive', 'mean', 'movingAverage']) },
    }),
    () => ({
      kind: 'proportional',
      F: choose.int(0, 4),
      S: choose.int(5, 40),
      alpha: 0.5,
      beta: choose.one([0, 1]),
      ...choose.maybe(2, () => ({ method: { method: 'ses', alpha: 0.3 }, pipeline: choose.one(['1 d', '5 h']) })),
    }),
  );

/** Lot settings that have an effect on a target. */
function lots(choose: Choices, target: Knobs['target']): Pick<Knobs, 'lot'> {
  if (target.kind === 'rQ') return {};
  const isDiscarded = target.kind === 'orders' && target.orphans === 'discard';
  const ofOrders = target.kind === 'orders';
  return {
    lot: choose.build<NonNullable<Knobs['lot']>>(
      () => ({ yieldAllowance: choose.one([0, 1]) }),
      () => ({ multiple: choose.int(1, 5), min: choose.int(0, 8) }),
      () => (isDiscarded ? {} : { fixed: choose.int(1, 9), ...(ofOrders ? {} : { roundUp: choose.chance(4) }) }),
      () => (ofOrders ? {} : { max: choose.int(5, 20) }),
    ),
  };
}

/** The five knobs, each set or left alone. */
const freeKnobs = (choose: Choices): Rule => {
  const target = targets(choose);
  const isPeriodic = target.kind === 'proportional' || target.kind === 'cover' || choose.chance(3);
  const every = { every: choose.one(['1 d', '12 h', '5 h']), phase: choose.one(['3 h', 'random', 0] as const) };
  return {
    target,
    ...(isPeriodic ? { trigger: every } : {}),
    ...choose.maybe(3, () => lots(choose, target)),
    ...choose.maybe(3, () => ({ cap: { stage: choose.int(1, 5) } })),
    ...choose.maybe(2, () => ({ pace: { offset: choose.one(['6 h', '1 d']) } })),
    ...choose.maybe(2, () => ({ transmission: choose.one(['1 h', '1 d']) })),
    ...choose.maybe(3, () => ({ partialDelivery: true })),
  };
};

/** As many orders as the cap allows: only where making takes time. */
const saturated = (choose: Choices): Rule => ({
  target: { kind: 'always' },
  lot: { fixed: choose.int(1, 8) },
  cap: { stage: choose.int(1, 3) },
});

/** A rule for a stock; `takesTime` says that its source cannot deliver at the instant of the order. */
export const rules = (choose: Choices, takesTime: boolean): Rule =>
  choose.build(
    () => namedPolicies(choose),
    () => freeKnobs(choose),
    () => namedPolicies(choose),
    () => (takesTime && choose.chance(2) ? saturated(choose) : namedPolicies(choose)),
  );
