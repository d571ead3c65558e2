import { functionIds } from '../sim/index.ts';
import { orderEntry } from './order-entry.ts';
import { inventoryRecords } from './inventory-records.ts';
import { duration, rate, timeUnits, date } from './units.ts';
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
    .optional()
    .describe('holidays and shutdowns'),
  extra: z
    .array(z.strictObject({ from: date, to: date }))
    .max(1000)
    .optional()
    .describe('additional open time'),
});

export const item = z.strictObject({
  title: z.string().max(200).optional(),
  kind: z.enum(['finished', 'semi', 'material']),
  family: id.optional(),
  price: money.optional(),
  materialCost: money.optional(),
  standardCost: money.optional(),
  holdingRate: z.number().min(0).max(10).optional().describe('share of standard cost a year; default: the company’s'),
  salvage: share.optional().describe('share of standard cost recovered at write-off; default 0.2'),
  abc: z.enum(['A', 'B', 'C']).optional(),
  shelfLife: duration.optional(),
  minRemainingLife: duration.optional().describe('life a unit must still have when it is shipped'),
  components: z
    .record(id, z.number().positive().max(1e6))
    .optional()
    .describe('bill of materials: item → quantity per unit'),
});

export const place = z.strictObject({
  kind: z.enum(['plant', 'dc', 'supplier', 'customer']).optional(),
  shipping: z
    .union([
      z.literal('immediate'),
      z.strictObject({
        cutoff: clock,
        days: days.optional().describe('default: those of the calendar, else Mon-Fri'),
        calendar: id.optional().describe('its closures have no cut-off, its extra openings have'),
      }),
    ])
    .optional()
    .describe('when customer orders leave: at once, or at a daily cut-off; default immediate'),
  transit: timeLaw.optional().describe('to the customer; default 0'),
  damage: share.optional().describe('probability that a shipment is damaged'),
  costPerShipment: money.optional(),
  costPerUnit: money.optional(),
});

const source = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('made'),
    line: id,
    putAway: duration.optional().describe('from the last station to the shelf; default 0'),
    putAwayCalendar: id.optional().describe('the days the put-away time counts; default always'),
  }),
  z.strictObject({ kind: z.literal('bought'), supplier: id }),
  z.strictObject({
    kind: z.literal('transferred'),
    from: id.describe('the sending place'),
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
    .optional()
    .describe('default: on hand at the target level'),
  tuned: z
    .strictObject({
      lead: z
        .union([
          duration,
          z.strictObject({
            measured: duration.describe('stands in until five times are known'),
          }),
        ])
        .describe('L: from an order to the shelf; measured: what four fifths of the latest hundred took'),
      review: duration.optional().describe('R: between reviews; default that of the rule'),
      z: z.number().min(-10).max(10).describe('standard deviations of safety stock'),
    })
    .optional()
    .describe('levels and cards are set anew by cycles with "parameters" on their agenda'),
  records: inventoryRecords.optional().describe('settings that differ from the company’s'),
  costs: z
    .strictObject({
      holding: money.optional().describe('per unit on hand and time unit, instead of the holding rate'),
      inTransit: money.optional().describe('per unit in transit to here and time unit'),
      backorder: money.optional().describe('per unit backlogged and time unit'),
      perOrder: money.optional().describe('fixed cost of a replenishment order'),
      perUnit: money.optional().describe('purchase price'),
    })
    .optional(),
});

export const breakdown = z.strictObject({
  life: timeLaw.describe('running time between failures'),
  repair: timeLaw,
});

export const setup = z.strictObject({
  sameItem: duration.optional(),
  sameFamily: duration.optional(),
  otherFamily: duration.optional(),
  matrix: z
    .record(id, z.record(id, duration))
    .optional()
    .describe('from item or family → to item or family; wins over the three above'),
  cost: money.optional().describe('scrap and tools of one set-up'),
  scale: z.number().min(0).max(10).optional().describe('set-up reduction: multiplies time and cost; default 1'),
});

export const station = z.strictObject({
  unitTime: z
    .union([duration, z.record(z.union([id, z.literal('*')]), duration)])
    .describe('per unit; by item, "*" for the rest'),
  variation: variation.optional().describe('default gamma, cv 0.05'),
  machines: z.int().min(1).max(1000).optional(),
  buffer: z.int().min(0).max(1e6).optional().describe('waiting places in front, machines excluded; default unlimited'),
  speed: z.number().positive().max(1000).optional(),
  yield: z.number().min(0.01).max(1).optional(),
  rework: share.optional().describe('share of bad units that can be reworked once'),
  reworkTime: z.number().min(0).max(10).optional().describe('relative to the unit time; default 0.6'),
  breakdown: breakdown.optional(),
  setup: setup.optional(),
});

export const dispatchKeys = ['priority', 'EDD', 'SPT', 'FIFO', 'criticalRatio', 'coverage', 'minSetup'] as const;

/** Drum, buffer and rope: one station sets the pace of its line (MODEL §7.1, §7.5). */
export const drum = z
  .strictObject({
    station: id.describe('the drum: the station of the route that all others are to serve'),
    buffer: duration
      .optional()
      .describe('rope: an order is let go so much working time before the drum can start it; default at once'),
    limit: z.int().min(1).max(1e6).optional().describe('lots let go that have not left the drum; default no limit'),
    tuned: z
      .boolean()
      .optional()
      .describe('the buffer is set anew, as 3 × the median time from entry to drum, by cycles with "parameters"'),
  })
  .describe('drum-buffer-rope');

/** Levelled release: one order a pitch, in the proportions of the mix (MODEL §7.2). */
export const heijunka = z
  .strictObject({
    pitch: duration.describe('working time between two orders let go'),
    mix: z
      .record(id, z.number().positive().max(1e9))
      .optional()
      .describe('units of each item, in proportion; default as agreed, else as forecast'),
  })
  .describe('levelled production');

export const line = z.strictObject({
  title: z.string().max(200).optional(),
  place: id,
  calendar: id.optional(),
  stations: z.record(id, station),
  route: z.array(id).min(1).max(100).optional().describe('order of the stations; needed with more than one'),
  dispatch: z.array(z.enum(dispatchKeys)).min(1).max(7).optional().describe('default FIFO'),
  campaign: z.int().min(1).max(1000).optional().describe('most lots of one item in a row'),
  wipLimit: z.int().min(1).max(1e6).optional().describe('CONWIP: lots allowed on the line'),
  drum: drum.optional(),
  heijunka: heijunka.optional(),
  tuned: z
    .strictObject({ share: z.number().min(0.01).max(0.99).describe('u: of the rate of the busiest station') })
    .optional()
    .describe('the WIP limit is set anew by cycles with "parameters" on their agenda'),
  crew: z.strictObject({ size: z.number().min(0).max(1e5), costPerHour: money }).optional(),
  overtime: overtime.optional(),
});

export const supplier = z.strictObject({
  title: z.string().max(200).optional(),
  leadTime: timeLaw,
  minimumOrder: quantity.optional(),
  multiple: z.number().positive().max(1e9).optional(),
  onTime: share.optional().describe('probability of keeping the lead time; default 1'),
  extraDelay: timeLaw.optional(),
  outage: z
    .strictObject({
      up: timeLaw,
      down: timeLaw,
      delay: duration.optional().describe('from its end to the held receipts; default 1 d'),
    })
    .optional(),
  expedite: z
    .strictObject({
      leadShare: share.describe('of the lead time that is left, what an order still takes once it is hurried'),
      surcharge: z.number().min(0).max(100).describe('share of the value of what is hurried'),
      parts: z
        .boolean()
        .optional()
        .describe('only what is waited for is hurried, and comes on its own; default the whole order'),
    })
    .optional()
    .describe('reviews of orders and escalations may hurry what is on its way; default it cannot be hurried'),
});

export const segment = z.strictObject({
  title: z.string().max(200).optional(),
  place: id.describe('where it buys'),
  size: z.union([sizeLaw, z.strictObject({ byFamily: z.record(id, sizeLaw) })]).optional(),
  requestLead: duration
    .optional()
    .describe('from order to requested ship date; with a cut-off counted in shipping days'),
  patience: z
    .strictObject({
      immediate: share.optional().describe('share lost at once'),
      forever: share.optional().describe('share that waits for ever'),
      mean: duration.optional().describe('mean waiting tolerance of the others, in open time of the shipping days'),
      shape: z.number().positive().max(100).optional().describe('Weibull shape; default 1, exponential'),
    })
    .optional()
    .describe('default: everybody waits for ever'),
  partial: z.boolean().optional().describe('ship what is there; default no'),
  earlyShipment: z.boolean().optional(),
  priority: z.int().min(0).max(1000).optional().describe('0 is served first; default 1'),
  reserve: quantity.optional().describe('stock left to more important segments'),
  companions: z
    .record(id, z.strictObject({ probability: share, quantityRatio: z.number().positive().max(1e6) }))
    .optional(),
  latePenalty: z
    .strictObject({ perWeek: share, cap: share })
    .optional()
    .describe('share of line value credited per week late'),
  promise: promise.optional().describe('the date that these customers are told; default as all'),
  orderEntry: orderEntry.optional().describe('settings that differ from the company’s'),
  survey: survey.optional().describe('its own settings of the survey'),
});

const layerSize = { size: sizeLaw.optional() };
export const layer = z.union([
  z.strictObject({
    mode: z.literal('scatter').optional(),
    orders: rate.optional().describe('orders per time'),
    units: rate.optional().describe('units per time; the order rate is this ÷ mean order size'),
    headroom: z.number().min(1).max(100).optional().describe('band height of the scatter ÷ base rate; default 1.6'),
    calendar: id.optional(),
    ...layerSize,
  }),
  z.strictObject({
    mode: z.literal('bucket'),
    every: duration,
    phase: duration.optional(),
    probability: share.optional().describe('default 1'),
    correlation: z.number().min(-0.999).max(0.999).optional().describe('AR(1) coefficient of a normal size law'),
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
    bootstrap: duration
      .optional()
      .describe('length of the blocks that replications after the first resample; default 13 wk, 0 for none'),
  }),
]);

export const factorOps = ['set', 'add', 'mul'] as const;
export const factor = z.strictObject({
  target: z.union([z.string(), z.array(z.string()).min(1).max(1000)]).describe('paths such as layers/*/A3/rate'),
  op: z.enum(factorOps),
  value: z
    .number()
    .min(-1e12)
    .max(1e12)
    .describe('in the unit of what it acts on; a rate that is set or added to: per time unit of the file'),
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
    .optional()
    .describe('default step'),
  from: date.optional(),
  to: date.optional(),
  knownFrom: knownFrom
    .optional()
    .describe('when a function reckons with it; default sales at its start, others after their factor delay'),
  shareable: z.boolean().optional().describe('passed on where factors are shared; default yes'),
});

export const horizon = z.strictObject({
  warmUp: duration.optional().describe('default 13 wk'),
  measured: duration.optional().describe('default 52 wk'),
  runOut: duration.optional().describe('default 6 wk'),
  period: duration.optional().describe('default 1 wk'),
});

export const moneySettings = z.strictObject({
  holdingRate: z.number().min(0).max(10).optional().describe('default 0.25'),
  dsoDays: z.number().min(0).max(1000).optional(),
  dpoDays: z.number().min(0).max(1000).optional(),
  discountRate: z.number().min(0).max(10).optional().describe('default 0.1'),
  holdingCashShare: share.optional().describe('of holding cost, what is paid out and not interest; default 0.6'),
  fixedOverheadPerYear: money.optional(),
});

/** When a shock strikes: what it does is told by factors or outages. */
export const shock = z.strictObject({ from: date, to: date });

/** Levels sampled at given times of a season and averaged over its cycles (MODEL §3.5, E14). */
export const probe = z.strictObject({ times: z.array(duration).min(1).max(1000), season: duration });

export const scenario = z.strictObject({
  format: z.literal(1).optional().describe('version of this file format'),
  id: id,
  title: z.string().max(200).optional(),
  lesson: z.string().max(2000).optional(),
  timeUnit: z.enum(timeUnits).optional().describe('bare durations and rates are in it; default day'),
  currency: z.string().max(8).optional(),
  horizon: horizon.optional(),
  calendars: z.record(id, calendar).optional(),
  items: z.record(id, item),
  places: z.record(id, place),
  stocks: z.record(stockId, stock),
  lines: z.record(id, line).optional(),
  suppliers: z.record(id, supplier).optional(),
  segments: z.record(id, segment).optional(),
  layers: z.record(id, z.record(id, layer)).optional().describe('demand: segment → item → layer'),
  levels: z
    .record(id, z.strictObject({ correlation: z.number().min(0).max(0.9999), sd: z.number().min(0).max(3) }))
    .optional()
    .describe('AR(1) level of an item’s demand, by week, on the log scale'),
  factors: z.record(id, factor).optional(),
  functions: z
    .partialRecord(z.enum(functionIds), functionView)
    .optional()
    .describe('what each function sees and how it forecasts'),
  informationClock: informationClock.optional().describe('default {"atOnce": 0.25, "decay": "3.5 wk"}'),
  consensus: consensus.optional(),
  cycles: z.record(id, cycle).optional(),
  monitors: z.record(id, monitor).optional(),
  escalation: escalation.optional(),
  errorLag: duration
    .optional()
    .describe('weeks before a week at which forecasts of it are judged; default its protection interval'),
  promise: promise.optional().describe('the date that all customers are told; default the one that they ask for'),
  orderEntry: orderEntry.optional().describe('of all segments; default: orders are on record at once and rightly'),
  records: inventoryRecords.optional().describe('of all stocks; default: records always say what is on the shelf'),
  money: moneySettings.optional(),
  survey: survey.optional().describe('asks customers of every segment how satisfied they are; {} for the defaults'),
  feedback: feedback.optional().describe('how customers answer to what they get'),
  shock: shock.optional().describe('marks a shock, so that survival, recovery and loss of service are measured'),
  probe: probe.optional(),
});
export type Scenario = z.infer<typeof scenario>;
export type ScenarioLayer = z.infer<typeof layer>;
export type ScenarioStock = z.infer<typeof stock>;
export type ScenarioStation = z.infer<typeof station>;
