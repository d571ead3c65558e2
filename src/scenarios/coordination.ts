import { agendaItems, functionIds } from '../sim/index.ts';
import { forecastMethod } from './forecast-method.ts';
import { date, duration } from './units.ts';
import { z } from './zod.ts';

const share = z.number().min(0).max(1);
const money = z.number().min(0).max(1e12);
const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'expected a time of day, such as "08:30"' })
  .meta({ examples: ['08:30'] });
const weekday = z.enum(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
const functionName = z.enum(functionIds);

/** A list that is sent now and then. */
const list = z.strictObject({
  batch: duration.describe('how often it is taken; the first as the run begins'),
  latency: duration.optional().describe('how late it arrives; default 0'),
});

/** What one function sees, and how it forecasts (MODEL §5.1, §5.3). */
export const functionView = z.strictObject({
  history: z
    .strictObject({
      shows: z
        .enum(['orders', 'shipments'])
        .optional()
        .describe('shipments are censored by stock-outs; default orders'),
      latency: duration.optional().describe('how late it is seen; default 0'),
      batch: duration.optional().describe('how often it is sent: seen as of the last full batch; default at once'),
    })
    .optional(),
  factorDelay: z
    .union([duration, z.literal('never')])
    .optional()
    .describe('from the start of a factor to when the function reckons with it; default 0'),
  intelligence: share.optional().describe('share of what is known of a week beforehand that reaches it; default 0'),
  method: forecastMethod.optional().describe('default a moving average of 8 weeks'),
  refresh: duration.optional().describe('between two runs of the method, whole weeks; default 1 wk'),
  bias: z.number().min(-0.99).max(10).optional().describe('optimism above 0, sandbagging below; default 0'),
  hockeyStick: z.number().min(-0.99).max(10).optional().describe('extra bias for the last 3 weeks of a quarter'),
  noise: z.number().min(0).max(10).optional().describe('judgement noise in standard deviations of a week; default 0'),
  error: z
    .strictObject({
      bias: z.number().min(-1e9).max(1e9).optional(),
      sd: z.number().min(0).max(1e9).optional(),
      frozen: z.boolean().optional().describe('one error a week forecast, kept at every revision; default no'),
    })
    .optional()
    .describe('additive error in units'),
  inventory: list.optional().describe('sales only: how it learns what is in stock, for its promises; default at once'),
  supply: z
    .union([z.literal('none'), list])
    .optional()
    .describe(
      'sales only: how it learns what is on order, on lines and at suppliers, for its promises; default at once',
    ),
});

/** How much of a week's variation is known so many weeks ahead (MODEL §5.2). */
export const informationClock = z.union([
  z.strictObject({ atOnce: share.describe('share of variance known when the week begins'), decay: duration }),
  z.strictObject({ table: z.array(share).min(1).max(27).describe('share known 0, 1, 2, … weeks ahead') }),
]);

/** A recurring decision process (MODEL §6.1). Days of preparation and effect are working days. */
export const cycle = z.strictObject({
  title: z.string().max(200).optional(),
  ready: z
    .enum(['huddle', 'weeklyExecution', 'monthlyPlanning', 'quarterlyReview', 'materialPlanning'])
    .optional()
    .describe('a cycle of the textbooks to begin with: what is not set here is as usual there'),
  trigger: z
    .union([z.enum(['none', 'daily', 'weekly', 'monthly', 'quarterly']), duration], {
      error: 'expected "none", "daily", "weekly", "monthly", "quarterly" or whole weeks such as "2 wk"',
    })
    .optional()
    .describe('how often it is held; months are of 4, 4 and 5 weeks; needed unless the cycle is a ready one'),
  start: date.optional().describe('not before; default the start of the run'),
  day: weekday.optional().describe('default Mon'),
  at: clock.optional().describe('default 08:30'),
  agenda: z
    .array(z.enum(agendaItems))
    .max(20)
    .optional()
    .describe('worked through in this order; needed unless the cycle is a ready one'),
  preparation: duration.optional().describe('from when its information is taken to the meeting; default 0'),
  duration: duration.optional().describe('of the meeting; default 0'),
  effectDelay: duration.optional().describe('from its end to when decisions take effect; default 0'),
  horizon: duration.optional().describe('how far ahead it plans, whole weeks; default 13 wk'),
  freeze: duration.optional().describe('weeks from the one of effect on that stay as they were; default 0'),
  participants: z.array(functionName).min(1).max(3).optional().describe('default sales and production'),
  people: z.number().min(0).max(1000).optional().describe('who are there, for its cost; default 0'),
  preparationHours: z.number().min(0).max(1000).optional().describe('of each of them; default 0'),
  costPerHour: money.optional().describe('default 75'),
  attendance: share.optional().describe('probability that a function is there; else its last forecast counts'),
  adherence: share.optional().describe('probability that a change is adopted'),
});

export type CycleSettings = z.infer<typeof cycle>;

/** When each function can use a factor; "never" until it is shared. */
export const knownFrom = z.partialRecord(functionName, z.union([date, z.literal('never')]));

/** Hours beyond the shifts, once a week. */
export const overtime = z.strictObject({
  cap: share.optional().describe('most of them, as a share of the week’s hours; default 0.15'),
  premium: z.number().min(0).max(10).optional().describe('on the hourly cost; default 0.5'),
  day: weekday.optional().describe('default Sat'),
  at: clock.optional().describe('default 06:00'),
  notice: duration.optional().describe('at least, from the decision to the work; default 1 d'),
  reactive: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .describe(
      'worked when the work queued as the week begins exceeds this share of its hours; default only what a cycle grants',
    ),
});

/** F* = w F^sales + (1 − w) F^production. */
export const consensus = z.union([
  z.strictObject({ weight: share.describe('of sales; default 0.6') }),
  z.literal('earned').describe('by the inverse of the mean squared error over half a year'),
]);

export const metrics = ['stockoutDays', 'backlogDays', 'trackingSignal', 'lineLoad'] as const;

/** What is watched every working day, for every product or line (MODEL §6.5). */
export const monitor = z.strictObject({
  metric: z
    .enum(metrics)
    .describe('days until stock-out; days the oldest order waits; |tracking signal|; queue ÷ week’s hours'),
  threshold: z.number().min(0).max(1e6).describe('raised below it for days until stock-out, else above'),
  dwell: duration.optional().describe('how long it must last; default 0'),
  refractory: duration.optional().describe('quiet after it was raised; default 1 wk'),
});

/** What becomes of what is raised. */
export const escalation = z.strictObject({
  clarity: share.optional().describe('how clear it is who owns what; default 0.3, 0.9 with defined roles'),
  search: duration.optional().describe('mean search for an owner where nothing is clear; default 5 d'),
  loss: share.optional().describe('share of matters lost where nothing is clear; default 0.4'),
  response: duration.optional().describe('from owner to action; default 0'),
  people: z.number().min(0).max(1000).optional().describe('default 3'),
  hours: z.number().min(0).max(1000).optional().describe('default 1'),
  costPerHour: money.optional().describe('default 75'),
  at: clock.optional().describe('of the daily look; default 09:00'),
  breakFreeze: money.optional().describe('cost of a change inside a freeze; default 500'),
});
