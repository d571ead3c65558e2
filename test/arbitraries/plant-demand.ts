import type { Scenario, ScenarioLayer } from '../../src/scenarios/scenario.ts';
import type { Choices } from './choices.ts';
import { sizeLaws, timeLaws } from './plant-laws.ts';

type Segment = NonNullable<Scenario['segments']>[string];

/** A demand layer of any mode: some ten orders a week. */
export const layers = (choose: Choices): ScenarioLayer =>
  choose.build<ScenarioLayer>(
    () => ({
      ...choose.build<Pick<Extract<ScenarioLayer, { orders?: unknown }>, 'orders' | 'units'>>(
        () => ({ orders: `${choose.int(2, 20)} / wk` }),
        () => ({ units: `${choose.int(5, 50)} / wk` }),
      ),
      ...choose.maybe(4, () => ({ size: sizeLaws(choose, choose.int(1, 5)) })),
      ...choose.maybe(2, () => ({ headroom: choose.one([1, 3]) })),
      ...choose.maybe(3, () => ({ calendar: 'desk' })),
    }),
    () => ({
      mode: 'bucket',
      every: choose.one(['1 d', '8 h', '1 wk']),
      ...choose.maybe(3, () => ({ phase: '5 h' })),
      ...choose.maybe(3, () => ({ probability: choose.one([0.5, 0.1]) })),
      ...choose.build(
        () => ({ size: sizeLaws(choose, choose.int(1, 6)) }),
        () => ({ size: { kind: 'normal' as const, mean: 4, sd: 4 }, floorAtZero: choose.chance(4) }),
        () => ({ size: { kind: 'normal' as const, mean: 10, sd: 3 }, correlation: choose.one([0.7, -0.5]) }),
      ),
    }),
    () => ({
      mode: 'renewal',
      gap: timeLaws(choose, choose.int(6, 30)),
      ...choose.maybe(4, () => ({ size: sizeLaws(choose, choose.int(1, 5)) })),
      ...choose.maybe(3, () => ({ calendar: 'desk' })),
    }),
    () => ({
      mode: 'replay',
      records: [
        ['2 d', 4],
        ['9 h', 1.5],
        ['w2', choose.int(0, 9)],
        ['10.5 d', 6],
      ],
      ...choose.maybe(4, () => ({ bootstrap: choose.one(['1 wk', '3 d']) })),
    }),
  );

const patience = (choose: Choices): NonNullable<Segment['patience']> =>
  choose.build<NonNullable<Segment['patience']>>(
    () => ({ forever: 1 }),
    () => ({ immediate: 1 }),
    () => ({ mean: choose.one(['1 d', '5 h', '6 d']) }),
    () => ({ immediate: 0.4, mean: '2 d', shape: choose.one([1, 2, 0.6]) }),
    () => ({ immediate: 0.3, forever: 0.3, mean: '20 h' }),
    () => ({ immediate: 0.5, forever: 0.5 }),
  );

/** The date that customers are told. */
export const promises = (choose: Choices): NonNullable<Segment['promise']> =>
  choose.build<NonNullable<Segment['promise']>>(
    () => ({ kind: 'request' }),
    () => ({ kind: 'fixed', lead: choose.one(['2 d', '5 h']) }),
    () => ({ kind: 'ATP', lead: choose.one(['1 wk', '10 h']) }),
    () => ({ kind: 'CTP', ...choose.maybe(3, () => ({ lead: '3 d' })) }),
  );

/** Customers who buy at one of some places, items of some kinds. */
export const segments = (choose: Choices, places: readonly string[], items: readonly string[]): Segment => ({
  place: choose.one(places),
  ...choose.maybe(3, () => ({ size: sizeLaws(choose, choose.int(1, 6)) })),
  ...choose.maybe(4, () => ({ requestLead: choose.one(['1 d', '10 h', '3 d']) })),
  ...choose.maybe(5, () => ({ patience: patience(choose) })),
  ...choose.maybe(4, () => ({ partial: true })),
  ...choose.maybe(1, () => ({ earlyShipment: true })),
  ...choose.maybe(4, () => ({ priority: choose.int(0, 3) })),
  ...choose.maybe(2, () => ({ reserve: choose.int(1, 6) })),
  ...choose.maybe(2, () => ({
    companions: { [choose.one(items)]: { probability: choose.one([0.5, 0.1, 1]), quantityRatio: 0.5 } },
  })),
  ...choose.maybe(3, () => ({ promise: promises(choose) })),
  ...choose.maybe(2, () => ({ latePenalty: { perWeek: 0.1, cap: 0.3 } })),
});

type Factors = NonNullable<Scenario['factors']>;

/** Factors on rates, rules and lines. */
export const factors = (choose: Choices, lineIds: readonly string[]): Factors => {
  const dates = choose.maybe(4, () => ({ from: 'w2', to: choose.one(['w3', '17 d']) }));
  const onRate: Factors = {
    season: {
      target: 'layers/*/*/rate',
      op: 'mul',
      value: choose.one([1.3, 0, 2.5]),
      shape: choose.build<NonNullable<Factors[string]['shape']>>(
        () => ({ kind: 'step' }),
        () => ({ kind: 'sine', period: '6 d', phase: '5 h' }),
        () => ({ kind: 'pulse', ramp: '12 h' }),
        () => ({ kind: 'ramp' }),
        () => ({ kind: 'decay', time: '3 d' }),
        () => ({ kind: 'table', every: '0.7 d', values: [0, 1, 0.4, 1] }),
      ),
      ...dates,
    },
  };
  const onLine = lineIds.length === 0 ? 'stocks/*/S' : choose.one(['stocks/*/S', 'lines/*/*/speed']);
  const onParameter: Factors = {
    change: {
      target: onLine,
      op: choose.one(['mul', 'set', 'add'] as const),
      value: choose.int(1, 3),
      ...choose.maybe(4, () => ({ shape: { kind: 'table' as const, every: '0.3 d', values: [0, 0.5, 1] } })),
      ...dates,
    },
  };
  return choose.build(
    () => ({}),
    () => onRate,
    () => onParameter,
    () => ({ ...onRate, ...onParameter }),
  );
};
