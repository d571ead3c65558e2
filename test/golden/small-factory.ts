import type { NamedPolicy } from '../../src/scenarios/policies/index.ts';
import type { Scenario } from '../../src/scenarios/scenario.ts';

/** The rule of the finished products, by policy. */
const rules: { readonly [Id in NamedPolicy['policy']]: Extract<NamedPolicy, { policy: Id }> } = {
  baseStock: { policy: 'baseStock', S: 120, multiple: 10 },
  reorderPointUpTo: { policy: 'reorderPointUpTo', s: 60, S: 140 },
  reorderPointLot: { policy: 'reorderPointLot', r: 80, Q: 40 },
  orderUpTo: { policy: 'orderUpTo', every: '2 d', phase: 'random', S: 150, lot: 25 },
  makeToStock: { policy: 'makeToStock', every: '2 d', protection: '5 d', z: 1.5, lot: 25 },
  mrp: { policy: 'mrp', every: '1 wk', lead: '1 wk', safetyStock: 30, lot: 25 },
  makeToOrder: { policy: 'makeToOrder', orphans: 'stock', yieldAllowance: 1 },
  jitKanban: { policy: 'jitKanban', cards: 6, container: 20 },
  generalisedKanban: { policy: 'generalisedKanban', S: 140, cards: 4, container: 20 },
  conwip: { policy: 'conwip', S: 140, container: 20 },
  drumBufferRope: { policy: 'drumBufferRope', S: 140, container: 20 },
  pushPull: { policy: 'pushPull', S: 120 },
  heijunka: { policy: 'heijunka', S: 140, container: 20 },
};

/** What a policy sets at the line. */
const paces: { readonly [Id in NamedPolicy['policy']]?: Partial<NonNullable<Scenario['lines']>[string]> } = {
  conwip: { wipLimit: 3 },
  drumBufferRope: { drum: { station: 'weld', buffer: '12 h', limit: 5 } },
  heijunka: { heijunka: { pitch: '4 h' } },
};
export const policyIds = Object.keys(rules) as (keyof typeof rules)[];

/** A factory in which nearly every law and mechanism of the engine is at work, under one policy. */
export function smallFactory(policy: keyof typeof rules): Scenario {
  const rule = rules[policy];
  return {
    id: policy,
    timeUnit: 'hour',
    horizon: { warmUp: '2 wk', measured: '8 wk', runOut: '2 wk', period: '1 wk' },
    calendars: { day: { open: [{ days: 'Mon-Sat', from: '06:00', to: '22:00' }] } },
    items: {
      lamp: {
        kind: 'finished',
        family: 'light',
        price: 40,
        materialCost: 12,
        standardCost: 20,
        components: { kit: 1 },
      },
      fan: { kind: 'finished', family: 'air', price: 60, standardCost: 30, shelfLife: '6 d', components: { kit: 2 } },
      kit: { kind: 'material', materialCost: 12, standardCost: 12 },
    },
    places: {
      plant: {},
      shop: {
        shipping: { cutoff: '15:00', days: 'Mon-Sat' },
        transit: { kind: 'lognormal', mean: '20 h', cv: 0.3 },
        damage: 0.01,
        costPerShipment: 4,
      },
    },
    lines: {
      line: {
        place: 'plant',
        calendar: 'day',
        route: ['press', 'weld'],
        dispatch: ['minSetup', 'EDD', 'SPT'],
        campaign: 4,
        ...(paces[policy] ?? {}),
        crew: { size: 4, costPerHour: 30 },
        stations: {
          press: {
            unitTime: { lamp: '11 min', fan: '16 min' },
            variation: { kind: 'gamma', cv: 0.4 },
            yield: 0.95,
            rework: 0.5,
            setup: { sameFamily: '10 min', otherFamily: '30 min', cost: 15 },
            breakdown: {
              life: { kind: 'weibull', mean: '30 h', shape: 1.5 },
              repair: { kind: 'lognormal', mean: '2 h', cv: 1 },
            },
          },
          weld: { unitTime: '20 min', machines: 2, buffer: 1, variation: { kind: 'lognormal', cv: 0.5 } },
        },
      },
    },
    suppliers: {
      mill: {
        leadTime: { kind: 'gamma', mean: '6 d', cv: 0.4 },
        onTime: 0.9,
        extraDelay: { kind: 'triangular', min: '1 d', mode: '2 d', max: '5 d' },
        outage: {
          up: { kind: 'exponential', mean: '5 wk' },
          down: { kind: 'beta', min: '1 d', max: '4 d', a: 2, b: 3 },
        },
      },
    },
    stocks: {
      'lamp@shop': { source: { kind: 'made', line: 'line', putAway: '1 d', putAwayCalendar: 'day' }, rule },
      'fan@shop': { source: { kind: 'made', line: 'line' }, rule },
      'kit@plant': {
        source: { kind: 'bought', supplier: 'mill' },
        rule: { policy: 'reorderPointLot', r: 450, Q: 400 },
      },
    },
    segments: {
      retail: {
        place: 'shop',
        requestLead: '1 d',
        patience: { immediate: 0.2, forever: 0.1, mean: '3 d', shape: 2 },
        priority: 1,
        latePenalty: { perWeek: 0.05, cap: 0.2 },
      },
      web: { place: 'shop', partial: true, priority: 2, companions: { fan: { probability: 0.3, quantityRatio: 0.5 } } },
    },
    layers: {
      retail: {
        lamp: { orders: '20 / wk', size: { kind: 'negativeBinomial', mean: 8, variance: 20 }, calendar: 'day' },
        fan: {
          mode: 'bucket',
          every: '1 d',
          probability: 0.7,
          size: { kind: 'lognormal', mean: 12, cv: 0.8, integer: true },
        },
      },
      web: {
        lamp: { mode: 'renewal', gap: { kind: 'gamma', mean: '5 h', cv: 0.5 }, size: { kind: 'geometric', mean: 3 } },
      },
    },
    levels: { lamp: { correlation: 0.8, sd: 0.2 } },
    factors: {
      season: {
        target: 'layers/*/lamp/rate',
        op: 'mul',
        value: 1.3,
        shape: { kind: 'sine', period: '8 wk', phase: '1 wk' },
      },
      launch: { target: 'layers/retail/fan/rate', op: 'mul', value: 1.5, shape: { kind: 'decay', time: '2 wk' } },
      learning: {
        target: 'lines/line/weld/speed',
        op: 'mul',
        value: 1.2,
        shape: { kind: 'ramp' },
        from: 'w3',
        to: 'w10',
      },
    },
    money: { holdingRate: 0.25, dsoDays: 30, dpoDays: 45 },
  };
}
