import { functionIds } from '../sim/index.ts';
import { orderEntry } from './order-entry.ts';
import { inventoryRecords } from './inventory-records.ts';
import { timeUnits } from './time-units.ts';
import { duration, rate, date } from './units.ts';
import { sizeLaw, timeLaw, variation } from './laws.ts';
import {
  consensus,
  cycle,
  escalation,
  functionView,
  informationClock,
  knownFrom,
  monitor,
  overtime,
} from './coordination.ts';
import { promise } from './promise.ts';
import { feedback } from './feedback.ts';
import { rule } from './rule.ts';
import { survey } from './survey.ts';
import { z } from './zod.ts';

/** An id: what tables, paths and patches call a thing. Shown as text, never as markup. */
export const id = z
  .string()
  .regex(/^[^\s/*@|<>&"'`\\]{1,64}$/u, {
    error: 'expected an id: 1 to 64 characters without spaces or any of / * @ | < > & " \' ` \\',
  })
  .meta({ examples: ['new'] });
const stockId = z.string().regex(/^[^\s/*@|<>&"'`\\]{1,64}@[^\s/*@|<>&"'`\\]{1,64}$/u, {
  error: 'expected the id of a stock: item@place',
});
const share = z.number().min(0).max(1);
const money = z.number().min(0).max(1e12);
const quantity = z.number().min(0).max(1e9);
const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, { error: 'expected a time of day, such as "16:00"' })
  .meta({ examples: ['16:00'] });
const days = z
  .string()
  .regex(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(-(Mon|Tue|Wed|Thu|Fri|Sat|Sun))?$/, {
    error: 'expected days, such as "Mon-Fri" or "Sat"',
  })
  .meta({ examples: ['Mon-Fri'] });

/** When something is open. The id "always" needs no entry: it is open around the clock. */
export const calendar = z.strictObject({
  open: z
    .array(z.strictObject({ days, from: clock, to: clock }))
    .min(1)
    .max(50),
  closed: z
    .array(z.strictObject({ from: date, to: date }))
    .max(1000)
    .optional(),
  extra: z
    .array(z.strictObject({ from: date, to: date }))
    .max(1000)
    .optional(),
});

export const item = z.strictObject({
  title: z.string().max(200).optional(),
  kind: z.enum(['finished', 'semi', 'material']),
  family: id.optional(),
  price: money.optional(),
  materialCost: money.optional(),
  standardCost: money.optional(),
  holdingRate: z.number().min(0).max(10).optional(),
  salvage: share.optional(),
  abc: z.enum(['A', 'B', 'C']).optional(),
  shelfLife: duration.optional(),
  minRemainingLife: duration.optional(),
  components: z.record(id, z.number().positive().max(1e6)).optional(),
});

export const place = z.strictObject({
  kind: z.enum(['plant', 'dc', 'supplier', 'customer']).optional(),
  shipping: z
    .union([
      z.literal('immediate'),
      z.strictObject({
        cutoff: clock,
        days: days.optional(),
        calendar: id.optional(),
      }),
    ])
    .optional(),
  transit: timeLaw.optional(),
  damage: share.optional(),
  costPerShipment: money.optional(),
  costPerUnit: money.optional(),
});

const source = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('made'),
    line: id,
    putAway: duration.optional(),
    putAwayCalendar: id.optional(),
  }),
  z.strictObject({ kind: z.literal('bought'), supplier: id }),
  z.strictObject({
    kind: z.literal('transferred'),
    from: id,
    transit: timeLaw.optional(),
  }),
]);

export const stock = z.strictObject({
  source,
  rule,
  initial: z
    .strictObject({
      onHand: quantity.optional(),
      inTransit: z
        .array(z.strictObject({ due: date, quantity }))
        .max(10_000)
        .optional(),
      orders: z
        .array(z.strictObject({ reaches: date, quantity }))
        .max(10_000)
        .optional(),
    })
    .optional(),
  tuned: z
    .strictObject({
      lead: z.union([
        duration,
        z.strictObject({
          measured: duration,
        }),
      ]),
      review: duration.optional(),
      z: z.number().min(-10).max(10),
    })
    .optional(),
  records: inventoryRecords.optional(),
  costs: z
    .strictObject({
      holding: money.optional(),
      inTransit: money.optional(),
      backorder: money.optional(),
      perOrder: money.optional(),
      perUnit: money.optional(),
    })
    .optional(),
});

export const breakdown = z.strictObject({
  life: timeLaw,
  repair: timeLaw,
});

export const setup = z.strictObject({
  sameItem: duration.optional(),
  sameFamily: duration.optional(),
  otherFamily: duration.optional(),
  matrix: z.record(id, z.record(id, duration)).optional(),
  cost: money.optional(),
  scale: z.number().min(0).max(10).optional(),
});

export const station = z.strictObject({
  unitTime: z.union([duration, z.record(z.union([id, z.literal('*')]), duration)]),
  variation: variation.optional(),
  machines: z.int().min(1).max(1000).optional(),
  buffer: z.int().min(0).max(1e6).optional(),
  transferBatch: z.number().positive().max(1e9).optional(),
  speed: z.number().positive().max(1000).optional(),
  yield: z.number().min(0.01).max(1).optional(),
  rework: share.optional(),
  reworkTime: z.number().min(0).max(10).optional(),
  breakdown: breakdown.optional(),
  setup: setup.optional(),
});

export const dispatchKeys = ['priority', 'EDD', 'SPT', 'FIFO', 'criticalRatio', 'coverage', 'minSetup'] as const;

/** Drum, buffer and rope: one station sets the pace of its line (MODEL §7.1, §7.5). */
export const drum = z.strictObject({
  station: id,
  buffer: duration.optional(),
  limit: z.int().min(1).max(1e6).optional(),
  tuned: z.boolean().optional(),
});

/** Levelled release: one order a pitch, in the proportions of the mix (MODEL §7.2). */
export const heijunka = z.strictObject({
  pitch: duration,
  mix: z.record(id, z.number().positive().max(1e9)).optional(),
});

/** People of a line (MODEL §3.2). */
export const crew = z.strictObject({
  size: z.number().min(0).max(1e5),
  costPerHour: money,
  needed: z.int().min(1).max(1000).optional(),
  absence: share.optional(),
  crossTrained: share.optional(),
});

export const line = z.strictObject({
  title: z.string().max(200).optional(),
  place: id,
  calendar: id.optional(),
  stations: z.record(id, station),
  route: z.array(id).min(1).max(100).optional(),
  dispatch: z.array(z.enum(dispatchKeys)).min(1).max(7).optional(),
  campaign: z.int().min(1).max(1000).optional(),
  wipLimit: z.int().min(1).max(1e6).optional(),
  drum: drum.optional(),
  heijunka: heijunka.optional(),
  tuned: z.strictObject({ share: z.number().min(0.01).max(0.99) }).optional(),
  crew: crew.optional(),
  overtime: overtime.optional(),
});

export const supplier = z.strictObject({
  title: z.string().max(200).optional(),
  leadTime: timeLaw,
  minimumOrder: quantity.optional(),
  multiple: z.number().positive().max(1e9).optional(),
  weeklyCapacity: z.number().positive().max(1e9).optional(),
  onTime: share.optional(),
  extraDelay: timeLaw.optional(),
  outage: z
    .strictObject({
      up: timeLaw,
      down: timeLaw,
      delay: duration.optional(),
    })
    .optional(),
  expedite: z
    .strictObject({
      leadShare: share,
      surcharge: z.number().min(0).max(100),
      parts: z.boolean().optional(),
    })
    .optional(),
});

export const segment = z.strictObject({
  title: z.string().max(200).optional(),
  place: id,
  size: z.union([sizeLaw, z.strictObject({ byFamily: z.record(id, sizeLaw) })]).optional(),
  requestLead: duration.optional(),
  patience: z
    .strictObject({
      immediate: share.optional(),
      forever: share.optional(),
      mean: duration.optional(),
      shape: z.number().positive().max(100).optional(),
    })
    .optional(),
  partial: z.boolean().optional(),
  earlyShipment: z.boolean().optional(),
  priority: z.int().min(0).max(1000).optional(),
  reserve: quantity.optional(),
  companions: z
    .record(id, z.strictObject({ probability: share, quantityRatio: z.number().positive().max(1e6) }))
    .optional(),
  latePenalty: z.strictObject({ perWeek: share, cap: share }).optional(),
  promise: promise.optional(),
  orderEntry: orderEntry.optional(),
  survey: survey.optional(),
});

const layerSize = { size: sizeLaw.optional() };
export const layer = z.union([
  z.strictObject({
    mode: z.literal('scatter').optional(),
    orders: rate.optional(),
    units: rate.optional(),
    headroom: z.number().min(1).max(100).optional(),
    calendar: id.optional(),
    ...layerSize,
  }),
  z.strictObject({
    mode: z.literal('bucket'),
    every: duration,
    phase: duration.optional(),
    probability: share.optional(),
    correlation: z.number().min(-0.999).max(0.999).optional(),
    floorAtZero: z.boolean().optional(),
    ...layerSize,
  }),
  z.strictObject({ mode: z.literal('renewal'), gap: timeLaw, calendar: id.optional(), ...layerSize }),
  z.strictObject({
    mode: z.literal('replay'),
    records: z
      .array(z.tuple([date, quantity]))
      .min(1)
      .max(1_000_000),
    bootstrap: duration.optional(),
  }),
]);

export const factorOps = ['set', 'add', 'mul'] as const;
export const factor = z.strictObject({
  target: z.union([z.string(), z.array(z.string()).min(1).max(1000)]),
  op: z.enum(factorOps),
  value: z.number().min(-1e12).max(1e12),
  shape: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('step') }),
      z.strictObject({ kind: z.literal('pulse'), ramp: duration.optional() }),
      z.strictObject({ kind: z.literal('ramp') }),
      z.strictObject({ kind: z.literal('sine'), period: duration, phase: duration.optional() }),
      z.strictObject({
        kind: z.literal('table'),
        every: duration,
        values: z.array(z.number().min(-1e6).max(1e6)).min(1).max(100_000),
      }),
      z.strictObject({ kind: z.literal('decay'), time: duration }),
    ])
    .optional(),
  from: date.optional(),
  to: date.optional(),
  knownFrom: knownFrom.optional(),
  shareable: z.boolean().optional(),
});

export const horizon = z.strictObject({
  warmUp: duration.optional(),
  measured: duration.optional(),
  runOut: duration.optional(),
  period: duration.optional(),
});

export const moneySettings = z.strictObject({
  holdingRate: z.number().min(0).max(10).optional(),
  dsoDays: z.number().min(0).max(1000).optional(),
  dpoDays: z.number().min(0).max(1000).optional(),
  discountRate: z.number().min(0).max(10).optional(),
  holdingCashShare: share.optional(),
  fixedOverheadPerYear: money.optional(),
});

/** When a shock strikes: what it does is told by factors or outages. */
export const shock = z.strictObject({ from: date, to: date });

/** Levels sampled at given times of a season and averaged over its cycles (MODEL §3.5, E14). */
export const probe = z.strictObject({ times: z.array(duration).min(1).max(1000), season: duration });

export const scenario = z.strictObject({
  format: z.literal(1).optional(),
  id: id,
  title: z.string().max(200).optional(),
  lesson: z.string().max(2000).optional(),
  timeUnit: z.enum(timeUnits).optional(),
  currency: z.string().max(8).optional(),
  horizon: horizon.optional(),
  calendars: z.record(id, calendar).optional(),
  items: z.record(id, item),
  places: z.record(id, place),
  stocks: z.record(stockId, stock),
  lines: z.record(id, line).optional(),
  suppliers: z.record(id, supplier).optional(),
  segments: z.record(id, segment).optional(),
  layers: z.record(id, z.record(id, layer)).optional(),
  levels: z
    .record(id, z.strictObject({ correlation: z.number().min(0).max(0.9999), sd: z.number().min(0).max(3) }))
    .optional(),
  factors: z.record(id, factor).optional(),
  functions: z.partialRecord(z.enum(functionIds), functionView).optional(),
  informationClock: informationClock.optional(),
  consensus: consensus.optional(),
  cycles: z.record(id, cycle).optional(),
  monitors: z.record(id, monitor).optional(),
  escalation: escalation.optional(),
  errorLag: duration.optional(),
  promise: promise.optional(),
  orderEntry: orderEntry.optional(),
  records: inventoryRecords.optional(),
  money: moneySettings.optional(),
  survey: survey.optional(),
  feedback: feedback.optional(),
  shock: shock.optional(),
  probe: probe.optional(),
});
export type Scenario = z.infer<typeof scenario>;
export type ScenarioLayer = z.infer<typeof layer>;
export type ScenarioStock = z.infer<typeof stock>;
export type ScenarioStation = z.infer<typeof station>;
