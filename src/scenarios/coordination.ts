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
  batch: duration,
  latency: duration.optional(),
});

/** What one function sees, and how it forecasts (MODEL §5.1, §5.3). */
export const functionView = z.strictObject({
  history: z
    .strictObject({
      shows: z.enum(['orders', 'shipments']).optional(),
      latency: duration.optional(),
      batch: duration.optional(),
    })
    .optional(),
  factorDelay: z.union([duration, z.literal('never')]).optional(),
  intelligence: share.optional(),
  method: forecastMethod.optional(),
  refresh: duration.optional(),
  bias: z.number().min(-0.99).max(10).optional(),
  hockeyStick: z.number().min(-0.99).max(10).optional(),
  noise: z.number().min(0).max(10).optional(),
  error: z
    .strictObject({
      bias: z.number().min(-1e9).max(1e9).optional(),
      sd: z.number().min(0).max(1e9).optional(),
      frozen: z.boolean().optional(),
    })
    .optional(),
  inventory: list.optional(),
  supply: z.union([z.literal('none'), list]).optional(),
});

/** How much of a week's variation is known so many weeks ahead (MODEL §5.2). */
export const informationClock = z.union([
  z.strictObject({ atOnce: share, decay: duration }),
  z.strictObject({ table: z.array(share).min(1).max(27) }),
]);

/** A recurring decision process (MODEL §6.1). Days of preparation and effect are working days. */
export const cycle = z.strictObject({
  title: z.string().max(200).optional(),
  ready: z.enum(['huddle', 'weeklyExecution', 'monthlyPlanning', 'quarterlyReview', 'materialPlanning']).optional(),
  trigger: z
    .union([z.enum(['none', 'daily', 'weekly', 'monthly', 'quarterly']), duration], {
      error: 'expected "none", "daily", "weekly", "monthly", "quarterly" or whole weeks such as "2 wk"',
    })
    .optional(),
  start: date.optional(),
  day: weekday.optional(),
  at: clock.optional(),
  agenda: z.array(z.enum(agendaItems)).max(20).optional(),
  preparation: duration.optional(),
  duration: duration.optional(),
  effectDelay: duration.optional(),
  horizon: duration.optional(),
  freeze: duration.optional(),
  participants: z.array(functionName).min(1).max(3).optional(),
  people: z.number().min(0).max(1000).optional(),
  preparationHours: z.number().min(0).max(1000).optional(),
  costPerHour: money.optional(),
  attendance: share.optional(),
  adherence: share.optional(),
});

export type CycleSettings = z.infer<typeof cycle>;

/** When each function can use a factor; "never" until it is shared. */
export const knownFrom = z.partialRecord(functionName, z.union([date, z.literal('never')]));

/** Hours beyond the shifts, once a week. */
export const overtime = z.strictObject({
  cap: share.optional(),
  premium: z.number().min(0).max(10).optional(),
  day: weekday.optional(),
  at: clock.optional(),
  notice: duration.optional(),
  reactive: z.number().min(0).max(100).optional(),
});

/** F* = w F^sales + (1 − w) F^production. */
export const consensus = z.union([z.strictObject({ weight: share }), z.literal('earned')]);

export const metrics = ['stockoutDays', 'backlogDays', 'trackingSignal', 'lineLoad'] as const;

/** What is watched every working day, for every product or line (MODEL §6.5). */
export const monitor = z.strictObject({
  metric: z.enum(metrics),
  threshold: z.number().min(0).max(1e6),
  dwell: duration.optional(),
  refractory: duration.optional(),
});

/** What becomes of what is raised. */
export const escalation = z.strictObject({
  clarity: share.optional(),
  search: duration.optional(),
  loss: share.optional(),
  response: duration.optional(),
  people: z.number().min(0).max(1000).optional(),
  hours: z.number().min(0).max(1000).optional(),
  costPerHour: money.optional(),
  at: clock.optional(),
  breakFreeze: money.optional(),
});
