import type { Scenario } from '../scenario.ts';
import { alderParameters } from './alder-parameters.ts';
import {
  customers,
  type Family,
  families,
  level,
  lineFacts,
  promotions,
  type Sku,
  type SkuId,
  skuIds,
  skus,
} from './alder-tables.ts';

type Part<Key extends keyof Scenario> = NonNullable<Scenario[Key]>;

/** A table with an entry per id. */
const byId = <Id extends string, Entry>(ids: readonly Id[], entry: (id: Id) => Entry): Record<Id, Entry> =>
  Object.fromEntries(ids.map((id) => [id, entry(id)])) as Record<Id, Entry>;

const membersOf = (family: Family): SkuId[] => skuIds.filter((id) => skus[id].family === family);

/** What a family's kit costs: the mean material cost of its products, each counted by its demand. */
function kitCost(family: Family): number {
  const members = membersOf(family).map((id) => skus[id]);
  const units = members.reduce((sum, sku) => sum + sku.unitsPerWeek, 0);
  const value = members.reduce((sum, sku) => sum + sku.unitsPerWeek * sku.materialCost, 0);
  return Math.round((100 * value) / units) / 100;
}

function items(): Part<'items'> {
  const finished = byId(skuIds, (id) => {
    const { family, price, materialCost, standardCost } = skus[id];
    return {
      kind: 'finished' as const,
      family,
      price,
      materialCost,
      standardCost,
      components: { [`kit${family}`]: 1 },
    };
  });
  const kits = families.map((family) => {
    const cost = kitCost(family);
    return [`kit${family}`, { kind: 'material' as const, family, materialCost: cost, standardCost: cost }] as const;
  });
  return { ...finished, ...Object.fromEntries(kits) };
}

const calendars: Part<'calendars'> = {
  orderDesk: { open: [{ days: 'Mon-Fri', from: '08:00', to: '18:00' }] },
  shifts: {
    open: [
      { days: 'Mon-Fri', from: '06:00', to: '13:30' },
      { days: 'Mon-Fri', from: '13:30', to: '21:00' },
    ],
  },
  weekdays: { open: [{ days: 'Mon-Fri', from: '00:00', to: '24:00' }] },
};

/** Where customers buy, and how orders leave there. */
export const shippingPlace: Part<'places'>[string] = {
  shipping: { cutoff: '16:00', days: 'Mon-Fri' },
  transit: '1 d',
  damage: 0.002,
};

function stocks(): Part<'stocks'> {
  const finished = skuIds.map((id) => {
    const { line, lot } = skus[id];
    const { orderUpTo: S } = alderParameters.finished[id];
    const stock: Part<'stocks'>[string] = {
      source: { kind: 'made', line, putAway: '5 d', putAwayCalendar: 'weekdays' },
      rule: { policy: 'orderUpTo', every: '1 wk', S, lot },
    };
    return [`${id}@dc`, stock] as const;
  });
  const kits = families.map((family) => {
    const { orderUpTo: S, initial } = alderParameters.kits[`kit${family}`];
    const stock: Part<'stocks'>[string] = {
      source: { kind: 'bought', supplier: `supplier${family}` },
      rule: { policy: 'orderUpTo', every: '1 wk', S },
      initial: { onHand: initial },
    };
    return [`kit${family}@plant`, stock] as const;
  });
  return Object.fromEntries([...finished, ...kits]);
}

function line(id: Sku['line']): Part<'lines'>[string] {
  const made = skuIds.filter((sku) => skus[sku].line === id);
  return {
    place: 'plant',
    calendar: 'shifts',
    dispatch: ['minSetup', 'EDD'],
    crew: { size: lineFacts.crew, costPerHour: lineFacts.crewCostPerHour },
    stations: {
      assembly: {
        unitTime: byId(made, (sku) => `${skus[sku].minutesPerUnit} min`),
        variation: { kind: 'gamma', cv: 0.05 },
        yield: lineFacts.yield,
        breakdown: {
          life: { kind: 'exponential', mean: `${lineFacts.meanLifeHours} h` },
          repair: { kind: 'lognormal', mean: `${lineFacts.meanRepairMinutes} min`, cv: 1 },
        },
        setup: {
          sameFamily: `${lineFacts.sameFamilySetupMinutes} min`,
          otherFamily: `${lineFacts.otherFamilySetupMinutes} min`,
          cost: lineFacts.setupCost,
        },
      },
    },
  };
}

const segmentIds = Object.keys(customers) as (keyof typeof customers)[];

function segments(): Part<'segments'> {
  return byId(segmentIds, (id) => {
    const { title, meanOrder, requestLead, lostAtOnce, meanPatience, partial, priority } = customers[id];
    return {
      title,
      place: 'dc',
      size: { byFamily: byId(families, (family) => ({ kind: 'geometric' as const, mean: meanOrder[family] })) },
      requestLead,
      patience: { immediate: lostAtOnce, mean: meanPatience },
      partial,
      priority,
    };
  });
}

function layers(): Part<'layers'> {
  return byId(segmentIds, (segment) =>
    byId(skuIds, (id) => ({
      units: `${Math.round(skus[id].unitsPerWeek * customers[segment].share)} / wk`,
      calendar: 'orderDesk',
    })),
  );
}

/** Season with its peak in the middle of week 34, and promotions: nearly twice the demand for two weeks, then a dip. */
function factors(): Part<'factors'> {
  const promoted = promotions.flatMap(({ week, skus: ids }) => {
    const target = ids.map((id) => `layers/*/${id}/rate`);
    const weeks = (from: number, to: number) => ({ from: `w${from}`, to: `w${to}` });
    return [
      [`promotion${week}`, { target, op: 'mul' as const, value: 1.9, ...weeks(week, week + 2) }],
      [`promotion${week}dip`, { target, op: 'mul' as const, value: 0.8, ...weeks(week + 2, week + 4) }],
    ] as const;
  });
  const shape = { kind: 'sine' as const, period: '52 wk', phase: '20.5 wk' };
  return {
    season: { target: 'layers/*/*/rate', op: 'mul', value: 1.2, shape },
    ...Object.fromEntries(promoted),
  };
}

/** B0, Alder Appliances, under make to stock. Its demand and plant are those of every policy of the company. */
export const baseCompany: Scenario = {
  id: 'makeToStock',
  title: 'Make to stock',
  lesson: 'Stock is reviewed every Monday and raised to a level; the shelf takes the surprises of the week.',
  timeUnit: 'day',
  currency: '€',
  horizon: { warmUp: '13 wk', measured: '52 wk', runOut: '6 wk', period: '1 wk' },
  calendars,
  items: items(),
  places: { plant: { kind: 'plant' }, dc: { kind: 'dc', ...shippingPlace } },
  stocks: stocks(),
  lines: byId(['L1', 'L2'], line),
  suppliers: Object.fromEntries(
    families.map((family) => [`supplier${family}`, { leadTime: { kind: 'uniform', min: '5.1 wk', max: '6.9 wk' } }]),
  ),
  segments: segments(),
  layers: layers(),
  levels: byId(skuIds, () => ({ ...level })),
  factors: factors(),
  money: { holdingRate: 0.25, dsoDays: 45, dpoDays: 40, discountRate: 0.1, fixedOverheadPerYear: 9_500_000 },
  survey: {},
};
