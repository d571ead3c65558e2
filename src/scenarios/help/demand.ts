import { feedback } from '../feedback.ts';
import { orderEntry } from '../order-entry.ts';
import { promise } from '../promise.ts';
import { factor, layer, scenario, segment } from '../scenario.ts';
import { helpOn, helpOnForm, type ObjectHelp } from './help-on.ts';
import { survey } from '../survey.ts';

const size = 'units of an order, a number or a law: larger makes fewer and lumpier orders; default that of the segment';
const calendarText = 'opening hours in which orders come; default around the clock';

/** Help on what customers want, and on what changes over time. */
export const demandHelp: readonly ObjectHelp[] = [
  helpOn(segment, {
    title: 'what the segment is called; default its id',
    size: 'units of an order, a number or a law: larger makes fewer and lumpier orders; default 1',
    patience:
      'how long customers wait beyond the date they asked for before they give up (reneging); default: everybody waits for ever',
    earlyShipment: 'ship before the requested date where stock is there; default no',
    companions: 'what is bought along with another item: order lines of one basket (market basket); default nothing',
    place: 'where it buys: orders are served from the stocks of that place',
    requestLead:
      'time from order to the ship date asked for, in shipping days where there is a cut-off: longer leaves time to make it; default 0',
    partial: 'ship what is there instead of waiting for all of it; default no',
    priority: 'rank among those who wait for the same stock: 0 is served first; default 1',
    reserve: 'units of stock that are left to more important segments: more refuses these sooner; default 0',
    latePenalty: 'what is credited for late lines; default nothing',
    promise: 'the date that these customers are told; default as all',
    orderEntry: 'settings that differ from the company’s',
    survey: 'its own settings of the survey',
  }),
  helpOnForm(segment.shape.size, 'byFamily', { byFamily: 'units of an order, by the family of the item' }),
  helpOn(segment.shape.companions.unwrap().valueType, {
    probability: 'chance that an order has this line too: higher, and more orders wait for their rarest item',
    quantityRatio: 'units of it for each unit of the item that is ordered by itself',
  }),
  helpOn(segment.shape.latePenalty.unwrap(), {
    perWeek: 'share of the value of a line credited for every week it is late (late penalty)',
    cap: 'most that is credited, as a share of the value of the line',
  }),
  helpOnForm(layer, 'scatter', {
    calendar: calendarText,
    size,
    orders: 'orders per time: more is more demand; give these or units',
    units: 'units per time: more is more demand; orders come at this ÷ mean order size',
    headroom:
      'room above the base rate that is drawn beforehand, as a multiple of it: technical, larger is slower; default 1.6',
  }),
  helpOnForm(layer, 'bucket', {
    every: 'length of a bucket: at most one order falls in each, so longer is less demand',
    phase: 'when within a bucket its order comes, from the beginning; default 0',
    probability: 'chance that a bucket has an order (intermittent demand): lower is more sporadic; default 1',
    floorAtZero: 'a drawn quantity below zero counts as zero; without it customers may return goods; default no',
    size,
    correlation:
      'how much of a difference from the mean size is left in the next bucket (AR(1)), for a normal law; default 0',
  }),
  helpOnForm(layer, 'renewal', {
    gap: 'time between two orders (inter-arrival time), a duration or a law: longer is less demand',
    calendar: calendarText,
    size,
  }),
  helpOnForm(layer, 'replay', {
    records: 'the recorded history: pairs of date and units ordered',
    bootstrap: 'length of the blocks that replications after the first resample; default 13 wk, 0 for none',
  }),
  helpOn(scenario.shape.levels.unwrap().valueType, {
    correlation:
      'how much of a swing is left a week later (φ of an AR(1)): nearer 1, and good and bad times last longer',
    sd: 'standard deviation of the swing on the log scale, about its share of demand: larger is less steady',
  }),
  helpOn(factor, {
    value:
      'number that is set, added or multiplied by, in the unit of what it acts on; a rate: per time unit of the file',
    op: 'set replaces the parameter by the value, add adds it, mul multiplies by it (2 doubles)',
    shape: 'its course between the two dates: at once, in ramps, in waves, step by step, or fading; default step',
    from: 'when it begins to act; default the start of the run',
    to: 'when it ends; default the end of the run',
    target: 'what it acts on: one path or several, such as layers/*/A3/rate',
    knownFrom: 'when a function reckons with it; default sales at its start, others after their factor delay',
    shareable: 'whether a meeting that shares what is coming may pass it on; default yes',
  }),
  helpOnForm(factor.shape.shape, 'pulse', {
    ramp: 'time in which it grows to the full value at first and fades at last; default 0',
  }),
  helpOnForm(factor.shape.shape, 'sine', {
    period: 'length of one swing, such as 52 wk for a yearly season: shorter swings more often',
    phase: 'when the first swing crosses the mean upwards; its peak is a quarter of a period later; default 0',
  }),
  helpOnForm(factor.shape.shape, 'table', {
    every: 'how long each value of the table holds',
    values: 'how much of the factor acts, step by step: 0 nothing, 1 all of it; after the last nothing',
  }),
  helpOnForm(factor.shape.shape, 'decay', {
    time: 'time after which 37 % of it is left (time constant): longer fades more slowly',
  }),
  helpOn(orderEntry, {
    validation: 'a check of orders before they come on record; default: nobody checks',
    delay: 'time from the order of the customer to its record: longer serves later; default 0',
    error: 'probability that the line is entered wrongly; default 0',
    wrongItem: 'share of the errors that take another item of the segment, the others a wrong quantity; default 0.5',
    largestError: 'largest error of a quantity, as a share of it; default 0.5',
  }),
  helpOn(survey, {
    lateFull: 'lateness beyond which customers do not get angrier; default 10 d',
    share: 'share of finished orders whose customer is asked, 0 to 1; default 0.2',
    usual: 'mean score of an order as expected; default 8.3',
    scatter: 'standard deviation of scores between customers, points; default 1.4',
    late: 'points lost when as late as lateFull or later, in proportion below; default 3',
    short: 'points lost in proportion to the share that never came; default 3',
    wrong: 'points lost when damaged or wrong; default 2.5',
    slow: 'points lost when taking twice as long as expected; default 1',
    fast: 'points won when taking no time at all; default 0.5',
    lost: 'points lost when nothing came; default 4',
    norm: 'order cycle time expected at first, later the segment’s own; default request lead + transit',
    memory: 'weight of the latest order in what is expected and felt; default 0.02',
  }),
  helpOn(segment.shape.patience.unwrap(), {
    immediate:
      'share of customers, 0 to 1, who leave at once when not all is there (lost sales): more loses more; default 0',
    forever: 'share of customers, 0 to 1, who wait for ever (backorders); default those who have no mean',
    mean: 'mean time that the others wait beyond the date asked for, in open time of shipping days: longer loses fewer',
    shape: 'Weibull shape of that wait: larger makes customers more alike; default 1, exponential',
  }),
  helpOnForm(promise, 'request', {
    kind: 'the date that they ask for',
  }),
  helpOnForm(promise, 'fixed', {
    kind: 'a quoted lead time, whatever stock and load are',
    lead: 'quoted, from order to ship date; with a cut-off counted in shipping days',
  }),
  helpOnForm(promise, 'ATP', {
    kind: 'when record and scheduled receipts less what is committed cover it',
    lead: 'to replenish what they do not cover; default that of the stock',
  }),
  helpOnForm(promise, 'CTP', {
    kind: 'as ATP; what is not covered when the line has made it, behind its load',
    lead: 'of orders without a date of their own; default that of the stock',
  }),
  helpOn(orderEntry.shape.validation.unwrap(), {
    catches: 'probability that an error is noticed before the order is recorded',
    delay: 'time that a correction takes; default 4 h',
  }),
  helpOn(feedback, {
    satisfaction:
      'demand of scatter layers follows the satisfaction of their segment, from 0.4 to 1.2 times; needs a survey',
    gaming: 'in a shortage customers order more than they need, and cancel the rest when they have that',
  }),
  helpOn(feedback.shape.satisfaction.unwrap(), {
    elasticity: 'η: relative change of demand ÷ relative change of satisfaction',
    reference: 'satisfaction at which demand is as stated; default the usual score ÷ 10, 0.83',
    falling: 'time constant of leaving: longer loses customers more slowly; default 8 wk',
    rising: 'time constant of coming back: longer wins them back more slowly; default 26 wk',
  }),
  helpOn(feedback.shape.gaming.unwrap(), {
    exponent: 'γ: orders are inflated by (share filled at first)^−γ, at most 2',
    memory: 'weight of the latest order in the share filled; default 0.02',
  }),
];
