import type fc from 'fast-check';
import type { Scenario, ScenarioStation, ScenarioStock } from '../../src/scenarios/scenario.ts';
import { built, type Choices } from './choices.ts';
import { coordination, overtime } from './plant-coordination.ts';
import { factors, layers, promises, segments } from './plant-demand.ts';
import { timeLaws, variations } from './plant-laws.ts';
import { rules } from './plant-rules.ts';

type Part<Key extends keyof Scenario> = NonNullable<Scenario[Key]>;

const byId = <Entry>(ids: readonly string[], entry: (id: string, n: number) => Entry): Record<string, Entry> =>
  Object.fromEntries(ids.map((id, n) => [id, entry(id, n)]));

/** What is made of what: finished goods on top, then parts, then raw material. Item → its components. */
function bills(choose: Choices): Record<string, readonly string[]> {
  return choose.build<Record<string, readonly string[]>>(
    () => ({ pump: [] }),
    () => ({ pump: ['steel'], steel: [] }),
    () => ({ fan: [], pump: [] }),
    () => ({ fan: ['motor'], motor: ['steel'], steel: [] }),
    () => ({ fan: ['motor', 'steel'], motor: ['steel'], pump: ['motor'], steel: [] }),
    () => ({ fan: ['steel'], pump: ['steel'], steel: [] }),
  );
}

const isFinished = (item: string): boolean => item === 'pump' || item === 'fan';

const items = (choose: Choices, bill: ReturnType<typeof bills>): Part<'items'> =>
  byId(Object.keys(bill), (id) => ({
    kind: isFinished(id) ? 'finished' : id === 'motor' ? 'semi' : 'material',
    price: choose.int(0, 90),
    standardCost: choose.int(10, 60),
    materialCost: choose.int(0, 10),
    ...choose.maybe(4, () => ({ family: choose.one(['red', 'blue']) })),
    ...choose.maybe(3, () => ({ shelfLife: choose.one(['4 d', '30 h', '9 d']) })),
    ...choose.maybe(2, () => ({ minRemainingLife: '20 h' })),
    ...(bill[id]!.length === 0 ? {} : { components: byId(bill[id]!, () => choose.one([1, 2, 0.5])) }),
  }));

const place = (choose: Choices): Part<'places'>[string] => ({
  ...choose.maybe(4, () => ({
    shipping: { cutoff: choose.one(['16:00', '00:00', '24:00']), days: choose.one(['Mon-Fri', 'Mon-Sun', 'Tue']) },
  })),
  ...choose.maybe(3, () => ({ transit: timeLaws(choose, choose.int(1, 20)) })),
  ...choose.maybe(2, () => ({ damage: 0.2 })),
  ...choose.maybe(2, () => ({ costPerShipment: 5, costPerUnit: 1 })),
});

const station = (choose: Choices, itemIds: readonly string[]): ScenarioStation => ({
  unitTime: choose.build<ScenarioStation['unitTime']>(
    () => `${choose.int(5, 40)} min`,
    () => ({ [itemIds[0]!]: '0.5 h', '*': '0.25 h' }),
  ),
  variation: variations(choose),
  ...choose.maybe(3, () => ({ machines: choose.int(2, 3) })),
  ...choose.maybe(4, () => ({ buffer: choose.int(0, 2) })),
  ...choose.maybe(2, () => ({ speed: choose.one([0.5, 2]) })),
  ...choose.maybe(3, () => ({ yield: choose.one([0.9, 0.4]), rework: choose.one([0.5, 0, 1]), reworkTime: 0.5 })),
  ...choose.maybe(3, () => ({
    breakdown: { life: timeLaws(choose, choose.int(4, 40)), repair: timeLaws(choose, choose.int(1, 9)) },
  })),
  ...choose.maybe(3, () => ({
    setup: {
      sameFamily: '10 min',
      otherFamily: '40 min',
      ...choose.maybe(2, () => ({ sameItem: '2 min' })),
      ...choose.maybe(2, () => ({ matrix: { [itemIds[0]!]: { [itemIds[0]!]: '3 min' } } })),
      cost: 7,
      scale: choose.one([1, 0.5, 0]),
    },
  })),
});

/** A limit for the line or up to its drum, a rope, a pitch, or none of them. */
const paces = (choose: Choices, route: readonly string[], itemIds: readonly string[]): Partial<Part<'lines'>[string]> =>
  choose.build<Partial<Part<'lines'>[string]>>(
    () => ({}),
    () => ({ wipLimit: choose.int(1, 5) }),
    () => ({ drum: { station: choose.one(route), limit: choose.int(1, 5) } }),
    () => ({ drum: { station: choose.one(route), buffer: choose.one(['2 h', '1 d', '10 min']) } }),
    () => ({ wipLimit: choose.int(1, 5), drum: { station: choose.one(route), buffer: choose.one(['3 h', '1 wk']) } }),
    () => ({
      heijunka: { pitch: choose.one(['1 h', '20 min', '9 h']), mix: byId(itemIds, () => choose.int(1, 4)) },
    }),
  );

/** The line with lots that go on in batches, without what is for whole lots only. */
const inBatches = (choose: Choices, whole: Part<'lines'>[string]): Part<'lines'>[string] => {
  const { campaign: _campaign, drum: _drum, ...others } = whole;
  const batched = ({ buffer: _buffer, setup, ...own }: ScenarioStation): ScenarioStation => {
    const { sameItem: _sameItem, matrix: _matrix, ...apart } = setup ?? {};
    return { ...own, ...(setup === undefined ? {} : { setup: apart }), transferBatch: choose.one([4, 1, 40]) };
  };
  const stations = Object.entries(whole.stations).map(([id, own]) => [id, batched(own)] as const);
  return { ...others, stations: Object.fromEntries(stations) };
};

const line = (choose: Choices, itemIds: readonly string[]): Part<'lines'>[string] => {
  const whole = wholeLots(choose, itemIds);
  return choose.chance(2) ? inBatches(choose, whole) : whole;
};

const wholeLots = (choose: Choices, itemIds: readonly string[]): Part<'lines'>[string] => {
  const route = choose.one([['cut'], ['cut', 'weld'], ['paint', 'cut', 'weld']]);
  return {
    place: 'plant',
    route,
    stations: byId(route, () => station(choose, itemIds)),
    ...choose.maybe(3, () => ({
      calendar: 'shift',
      ...choose.maybe(4, () => ({ overtime: overtime(choose) })),
    })),
    ...choose.maybe(4, () => ({
      dispatch: [
        choose.one(['priority', 'EDD', 'SPT', 'FIFO', 'criticalRatio', 'coverage', 'minSetup'] as const),
        choose.one(['FIFO', 'EDD'] as const),
      ],
    })),
    ...choose.maybe(2, () => ({ campaign: choose.int(1, 3) })),
    ...paces(choose, route, itemIds),
    ...choose.maybe(3, () => ({
      crew: {
        size: choose.int(1, 4),
        costPerHour: 30,
        ...choose.maybe(4, () => ({ absence: choose.one([0.1, 0.4]), crossTrained: choose.one([0, 0.5, 1]) })),
        ...choose.maybe(2, () => ({ needed: choose.int(1, 5) })),
      },
    })),
  };
};

const supplier = (choose: Choices): Part<'suppliers'>[string] => ({
  leadTime: timeLaws(choose, choose.int(4, 60)),
  ...choose.maybe(2, () => ({ minimumOrder: choose.int(1, 10) })),
  ...choose.maybe(2, () => ({ multiple: choose.int(1, 6) })),
  ...choose.maybe(3, () => ({ weeklyCapacity: choose.one([20, 7, 500]) })),
  ...choose.maybe(3, () => ({ onTime: choose.one([0.5, 0]), extraDelay: timeLaws(choose, choose.int(2, 30)) })),
  ...choose.maybe(3, () => ({
    outage: {
      up: timeLaws(choose, choose.int(20, 90)),
      down: timeLaws(choose, choose.int(2, 30)),
      ...choose.maybe(4, () => ({ delay: choose.one(['0 h', '3 h']) })),
    },
  })),
  ...choose.maybe(5, () => ({
    expedite: { leadShare: choose.one([0.4, 0, 1]), surcharge: choose.one([0.3, 0, 0.01]) },
  })),
});

const initial = (choose: Choices): Pick<ScenarioStock, 'initial'> =>
  choose.maybe(4, () => ({
    initial: {
      ...choose.maybe(4, () => ({ onHand: choose.one([0, 30, 4.5]) })),
      ...choose.maybe(4, () => ({ inTransit: [{ due: '1 d', quantity: choose.int(1, 9) }] })),
      ...choose.maybe(3, () => ({ orders: [{ reaches: choose.one(['0 h', '1 d']), quantity: choose.int(1, 9) }] })),
    },
  }));

const levelled: readonly string[] = ['baseStock', 'reorderPointUpTo', 'reorderPointLot', 'orderUpTo', 'jitKanban'];

/** A rule, and how its level is tuned if it has one. */
const tunable = (choose: Choices, rule: ScenarioStock['rule']): Pick<ScenarioStock, 'rule' | 'tuned'> => ({
  rule,
  ...choose.maybe(2, () =>
    'policy' in rule && levelled.includes(rule.policy) ? { tuned: { lead: '1 d', review: '1 d', z: 1 } } : {},
  ),
});

/** The stocks of every item: made or bought at the plant, and finished goods sent on to the places that follow. */
function stocks(choose: Choices, bill: ReturnType<typeof bills>, lineIds: readonly string[], chain: readonly string[]) {
  const result: Part<'stocks'> = {};
  const costs = () => choose.maybe(2, () => ({ costs: { holding: 0.1, backorder: 2, perOrder: 5, perUnit: 1 } }));
  for (const item of Object.keys(bill)) {
    const bought = lineIds.length === 0 || (bill[item]!.length === 0 && choose.chance(5));
    const source: ScenarioStock['source'] = bought
      ? { kind: 'bought', supplier: choose.one(['smith', 'jones']) }
      : {
          kind: 'made',
          line: choose.one(lineIds),
          ...choose.maybe(3, () => ({ putAway: '9 h', ...choose.maybe(4, () => ({ putAwayCalendar: 'shift' })) })),
        };
    result[`${item}@plant`] = { source, ...tunable(choose, rules(choose, true)), ...initial(choose), ...costs() };
    if (!isFinished(item)) continue;
    for (const [n, to] of chain.slice(1).entries()) {
      result[`${item}@${to}`] = {
        source: {
          kind: 'transferred',
          from: chain[n]!,
          ...choose.maybe(5, () => ({ transit: timeLaws(choose, choose.int(1, 30)) })),
        },
        ...tunable(choose, rules(choose, false)),
        ...initial(choose),
        ...costs(),
      };
    }
  }
  return result;
}

/** Records that go wrong, shelves that lose goods, and counts. */
const inventoryRecords = (choose: Choices): Part<'records'> => ({
  error: choose.one([0.5, 0.1, 1]),
  ...choose.maybe(4, () => ({ largestError: choose.one([1, 0.1]), positive: choose.one([1, 0, 0.5]) })),
  ...choose.maybe(3, () => ({ shrinkage: `${choose.one([2, 0.5, 20])} / wk` })),
  ...choose.maybe(5, () => ({
    counts: {
      costPerHour: 60,
      ...choose.build(
        () => ({}),
        () => ({ every: choose.one(['1 wk', '1 d', '10 h']), phase: choose.one(['3 h', '0 d']) }),
        () => ({ perYear: { C: 52 } }),
      ),
      ...choose.maybe(3, () => ({ error: 0.3 })),
      ...choose.maybe(2, () => ({ held: 0.5 })),
    },
  })),
});

/** Orders that come on record late, and not always rightly. */
const orderEntry = (choose: Choices): Part<'orderEntry'> => ({
  ...choose.maybe(5, () => ({ delay: choose.one(['4 h', '1 d', '20 min']) })),
  ...choose.maybe(5, () => ({ error: choose.one([0.5, 1, 0.1]), wrongItem: choose.one([0.5, 0, 1]) })),
  ...choose.maybe(2, () => ({ largestError: choose.one([1, 0.1, 0]) })),
  ...choose.maybe(3, () => ({
    validation: { catches: choose.one([0.5, 1]), delay: choose.one(['4 h', '9 h']) },
  })),
});

/** A meeting about late orders. */
const huddle = (choose: Choices): Part<'cycles'>[string] => ({
  trigger: choose.one(['daily', 'weekly']),
  agenda: ['orderReview'],
  ...choose.maybe(3, () => ({ effectDelay: '1 d' })),
  ...choose.maybe(2, () => ({ attendance: 0.7, adherence: 0.5 })),
});

const calendars: Part<'calendars'> = {
  desk: { open: [{ days: 'Mon-Fri', from: '08:00', to: '18:00' }] },
  shift: {
    open: [
      { days: 'Mon-Fri', from: '06:00', to: '14:00' },
      { days: 'Sat', from: '08:00', to: '12:00' },
    ],
    closed: [{ from: '8 d', to: '9 d' }],
    extra: [{ from: '13 d', to: '13.5 d' }],
  },
};

/** A company of up to four items, three places and two lines, with every setting of the file format somewhere. */
export function plant(choose: Choices): Scenario {
  const bill = bills(choose);
  const itemIds = Object.keys(bill);
  const finished = itemIds.filter(isFinished);
  const lineIds = choose.one([['L1'], ['L1', 'L2'], []]);
  const chain = choose.one([['plant'], ['plant', 'dc'], ['plant', 'dc', 'shop']]);
  const segmentIds = choose.one([['retail'], ['retail', 'online'], ['retail', 'online', 'export']]);
  const horizon = {
    warmUp: choose.one(['1 wk', 0, '3 d']),
    measured: choose.one(['2 wk', '3 wk']),
    runOut: choose.one(['1 wk', 0, '4 d']),
    ...choose.maybe(2, () => ({ period: '1 d' })),
  };
  const believed: Partial<Scenario> = choose.maybe(4, () => coordination(choose));
  return {
    id: 'generated',
    timeUnit: choose.one(['hour', 'day', 'minute'] as const),
    horizon,
    calendars,
    items: items(choose, bill),
    places: byId(chain, () => place(choose)),
    stocks: stocks(choose, bill, lineIds, chain),
    lines: byId(lineIds, () => line(choose, itemIds)),
    suppliers: byId(['smith', 'jones'], () => supplier(choose)),
    segments: byId(segmentIds, () => segments(choose, chain, finished)),
    layers: byId(segmentIds, () => byId(finished.slice(0, choose.int(1, finished.length)), () => layers(choose))),
    ...choose.maybe(2, () => ({ levels: byId(finished, () => ({ correlation: 0.8, sd: 0.4 })) })),
    factors: factors(choose, lineIds),
    ...choose.maybe(1, () => ({ probe: { times: ['0 d', '1 d'], season: '2 d' } })),
    ...choose.maybe(4, () => ({ records: inventoryRecords(choose) })),
    ...choose.maybe(4, () => ({ orderEntry: orderEntry(choose) })),
    ...choose.maybe(3, () => ({ promise: promises(choose) })),
    ...believed,
    ...choose.maybe(3, () => ({ cycles: { ...believed.cycles, huddle: huddle(choose) } })),
    ...choose.maybe(2, () => ({ shock: { from: '8 d', to: '12 d' } })),
    ...choose.build(
      () => ({}),
      () => ({ survey: { share: choose.one([0.2, 1, 0]), memory: choose.one([0.02, 1]) } }),
      () => ({ feedback: { gaming: { exponent: choose.one([1, 0.5, 3]), memory: 0.1 } } }),
      () => ({
        survey: { memory: 0.1, lateFull: '9 d' },
        feedback: { satisfaction: { elasticity: 2, falling: '1 wk', rising: '2 wk' } },
      }),
    ),
  };
}

/** Valid small companies, each a few weeks long. */
export const plants: fc.Arbitrary<Scenario> = built(plant);
