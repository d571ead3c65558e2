import type { Scenario } from '../../src/scenarios/scenario.ts';
import type { Choices } from './choices.ts';

type Part<Key extends keyof Scenario> = NonNullable<Scenario[Key]>;
type View = NonNullable<Part<'functions'>['sales']>;
type Cycle = Part<'cycles'>[string];
type Overtime = NonNullable<Part<'lines'>[string]['overtime']>;

const methods = (choose: Choices): NonNullable<View['method']> =>
  choose.build<NonNullable<View['method']>>(
    () => ({ method: 'prior' }),
    () => ({ method: 'naive' }),
    () => ({ method: 'movingAverage', n: choose.int(1, 4) }),
    () => ({ method: 'ses', alpha: 0.3 }),
    () => ({ method: 'holt' }),
    () => ({ method: 'croston' }),
    () => ({ method: 'seasonalNaive', season: 2 }),
  );

/** What a function sees, and how it forecasts: every distortion there is. */
const view = (choose: Choices): View => ({
  method: methods(choose),
  ...choose.maybe(4, () => ({
    history: {
      shows: choose.one(['orders', 'shipments'] as const),
      latency: choose.one(['0 d', '1 d', '1 wk']),
      ...choose.maybe(4, () => ({ batch: choose.one(['1 d', '1 wk', '2 wk']) })),
    },
  })),
  ...choose.maybe(2, () => ({ factorDelay: choose.one(['2 d', 'never']) })),
  ...choose.maybe(4, () => ({ intelligence: choose.one([0.6, 1]) })),
  ...choose.maybe(2, () => ({ refresh: '2 wk' })),
  ...choose.maybe(3, () => ({ bias: choose.one([0.2, -0.5, 3]), hockeyStick: 0.1 })),
  ...choose.maybe(3, () => ({ noise: choose.one([0.5, 4]) })),
  ...choose.maybe(2, () => ({ error: { bias: choose.int(-5, 5), sd: 3, frozen: choose.chance(4) } })),
});

const cycle = (choose: Choices): Cycle => ({
  trigger: choose.one(['weekly', 'daily', '2 wk', 'monthly', 'none']),
  agenda: choose.one<Cycle['agenda']>([
    [],
    ['demandReview'],
    ['factorShare', 'demandReview', 'supplyReview'],
    ['demandReview', 'netting', 'parameters'],
    ['marketReview', 'factorShare', 'demandReview', 'supplyReview', 'netting', 'parameters'],
  ]),
  horizon: choose.one(['4 wk', '8 wk']),
  people: choose.int(0, 6),
  duration: choose.one(['1 h', '0 h']),
  costPerHour: 60,
  ...choose.maybe(3, () => ({ start: 'w2', day: choose.one(['Wed', 'Fri', 'Sun'] as const), at: '13:00' })),
  ...choose.maybe(4, () => ({ preparation: choose.one(['1 d', '6 h', '4 d']), preparationHours: 1.5 })),
  ...choose.maybe(3, () => ({ effectDelay: choose.one(['2 h', '3 d', '6 d']) })),
  ...choose.maybe(3, () => ({ freeze: choose.one(['1 wk', '3 wk']) })),
  ...choose.maybe(3, () => ({ attendance: choose.one([0.6, 0]) })),
  ...choose.maybe(3, () => ({ adherence: choose.one([0.6, 0]) })),
  ...choose.maybe(3, () => ({
    participants: choose.one<NonNullable<Cycle['participants']>>([
      ['sales'],
      ['production', 'purchasing'],
      ['sales', 'production', 'purchasing'],
    ]),
  })),
});

/** Everything is watched with a threshold that is soon passed, or with one that may be. */
const watched = (choose: Choices): Pick<Scenario, 'monitors' | 'escalation'> => ({
  monitors: {
    late: { metric: 'backlogDays', threshold: choose.int(0, 4), dwell: choose.one(['0 d', '2 d']) },
    low: { metric: 'stockoutDays', threshold: choose.int(0, 20), refractory: choose.one(['1 wk', '0 d']) },
    misled: { metric: 'trackingSignal', threshold: choose.int(0, 4) },
    full: { metric: 'lineLoad', threshold: choose.one([0.8, 0.1]) },
  },
  escalation: {
    clarity: choose.one([0.3, 0.9, 1]),
    search: choose.one(['1 d', '6 h']),
    response: choose.one(['2 h', '0 h']),
    costPerHour: 60,
    breakFreeze: 500,
  },
});

/** What a company believes, when it meets and what it watches. */
export const coordination = (choose: Choices): Partial<Scenario> => ({
  functions: {
    ...choose.maybe(6, () => ({ sales: view(choose) })),
    ...choose.maybe(6, () => ({ production: view(choose) })),
    ...choose.maybe(2, () => ({ purchasing: view(choose) })),
  },
  ...choose.maybe(4, () => ({
    informationClock: choose.build<Part<'informationClock'>>(
      () => ({ atOnce: 0.6, decay: '2 wk' }),
      () => ({ table: [1, 0.5, 0.5, 0.1] }),
    ),
  })),
  ...choose.maybe(4, () => ({
    consensus: choose.build<Part<'consensus'>>(
      () => ({ weight: choose.one([0.5, 0, 1]) }),
      () => 'earned',
    ),
  })),
  ...choose.maybe(6, () => ({
    cycles: { sop: cycle(choose), ...choose.maybe(3, () => ({ daily: cycle(choose) })) },
  })),
  ...choose.maybe(3, () => watched(choose)),
  ...choose.maybe(2, () => ({ errorLag: choose.one(['1 wk', '0 wk']) })),
});

/** Overtime in hours that the calendar `shift` has closed. */
export const overtime = (choose: Choices): Overtime => ({
  day: 'Sat',
  at: choose.one(['13:00', '15:30']),
  cap: choose.one([0.15, 0.05]),
  ...choose.maybe(5, () => ({ reactive: choose.one([0, 0.5]) })),
  ...choose.maybe(3, () => ({ notice: choose.one(['2 h', '3 d']) })),
});
