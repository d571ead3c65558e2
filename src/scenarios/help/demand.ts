import { orderEntry } from '../order-entry.ts';
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
    patience: 'how long customers wait beyond the date they asked for before they give up (reneging)',
    earlyShipment: 'ship before the requested date where stock is there; default no',
    companions: 'what is bought along with another item: order lines of one basket (market basket); default nothing',
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
  helpOnForm(layer, 'scatter', { calendar: calendarText, size }),
  helpOnForm(layer, 'bucket', {
    every: 'length of a bucket: at most one order falls in each, so longer is less demand',
    phase: 'when within a bucket its order comes, from the beginning; default 0',
    probability: 'chance that a bucket has an order (intermittent demand): lower is more sporadic',
    floorAtZero: 'a drawn quantity below zero counts as zero; without it customers may return goods; default no',
    size,
  }),
  helpOnForm(layer, 'renewal', {
    gap: 'time between two orders (inter-arrival time), a duration or a law: longer is less demand',
    calendar: calendarText,
    size,
  }),
  helpOnForm(layer, 'replay', { records: 'the recorded history: pairs of date and units ordered' }),
  helpOn(scenario.shape.levels.unwrap().valueType, {
    correlation:
      'how much of a swing is left a week later (φ of an AR(1)): nearer 1, and good and bad times last longer',
    sd: 'standard deviation of the swing on the log scale, about its share of demand: larger is less steady',
  }),
  helpOn(factor, {
    op: 'set replaces the parameter by the value, add adds it, mul multiplies by it (2 doubles)',
    shape: 'its course between the two dates: at once, in ramps, in waves, step by step, or fading',
    from: 'when it begins to act; default the start of the run',
    to: 'when it ends; default the end of the run',
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
  helpOn(orderEntry, { validation: 'a check of orders before they come on record' }),
  helpOn(survey, { lateFull: 'lateness beyond which customers do not get angrier' }),
];
