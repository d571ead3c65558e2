import { inventoryRecords } from '../inventory-records.ts';
import { baseStock } from '../policies/base-stock.ts';
import { conwip } from '../policies/conwip.ts';
import { drumBufferRope } from '../policies/drum-buffer-rope.ts';
import { generalisedKanban } from '../policies/generalised-kanban.ts';
import { heijunka } from '../policies/heijunka.ts';
import { jitKanban } from '../policies/jit-kanban.ts';
import { makeToOrder } from '../policies/make-to-order.ts';
import { makeToStock } from '../policies/make-to-stock.ts';
import { mrp } from '../policies/mrp.ts';
import { orderUpTo } from '../policies/order-up-to.ts';
import { pushPull } from '../policies/push-pull.ts';
import { reorderPointLot } from '../policies/reorder-point-lot.ts';
import { reorderPointUpTo } from '../policies/reorder-point-up-to.ts';
import { knobs } from '../rule.ts';
import { stock } from '../scenario.ts';
import { helpOn, helpOnForm, type ObjectHelp } from './help-on.ts';

const upTo = 'inventory position that an order restores, units (order-up-to level): higher is more stock and service';
const reorder = 'inventory position at or below which an order is placed, units (reorder point): higher is safer';
const lotQ = 'units of one order: larger orders come more rarely and stay longer on the shelf';
const every = 'time between two looks (review interval R): longer orders more at once and reacts later';
const phase = 'time of the first look, counted from the start, or "random": drawn anew for each replication; default 0';
const cards = 'kanban cards: orders of this stock that may be open at once; fewer hold less and starve sooner';
const container = 'units of one lot: what a card or token stands for; larger lots flow less evenly';
const optionalContainer = `${container}; default 1 or what is wanted`;
const multiple = 'orders are whole multiples of so many units; default any quantity';
const designSd = 'standard deviation of the demand of a week, units: larger holds more safety stock';
const orphans = 'whether the output of an order whose customer has left goes to stock or is thrown away; default stock';
/** The target that covers a plan or forecast. */
const cover = knobs.shape.target.options[6];

const basis = 'whether a forecast or the plan agreed counts; default the plan agreed, where there is one';
const protection = 'T, lead time and review interval: time that the stock must last; longer holds more';
const deviations =
  'standard deviations of demand held as safety stock: 1.65 serves about 95 % of cycles, more serves more';
const lotSize = 'units of each order: larger comes more rarely and stays longer on the shelf; default what is missing';
const safety = 'whether the spread that safety stock covers is measured, or a design value; default adaptive';
const counted = (abc: string) => `counts a year of each stock of class ${abc}: more find errors sooner and cost more`;

/** Help on stocks, their sources, and the rules that fill them. */
export const stockHelp: readonly ObjectHelp[] = [
  helpOn(stock, {
    source: 'where it is filled from: made on a line, bought, or sent from another place',
    rule: 'when it is replenished, up to what, in what lots: a named policy, or the five knobs one by one',
    initial:
      'what is there and on its way when the run begins: the warm-up is to forget it; default: on hand at the target level',
    costs: 'textbook costs of this stock instead of the company’s rates; default none',
    tuned: 'levels and cards are set anew by cycles with "parameters" on their agenda',
    records: 'settings of its record and counts that differ from the company’s',
  }),
  helpOnForm(stock.shape.source, 'made', {
    line: 'the line that makes it',
    putAway: 'time from the last station to the shelf: longer keeps more on the way; default 0',
    putAwayCalendar: 'the days the put-away time counts; default always',
  }),
  helpOnForm(stock.shape.source, 'bought', { supplier: 'the supplier that sells it' }),
  helpOnForm(stock.shape.source, 'transferred', {
    transit: 'time on the way, a duration or a law: longer keeps more in the pipeline; default 0',
    from: 'the place that sends it',
  }),
  helpOn(stock.shape.initial.unwrap(), {
    onHand: 'units on the shelf when the run begins; default the target level',
    inTransit: 'units on their way when the run begins; default none',
    orders: 'placed before the run begins and still on their way to the source; default none',
  }),
  helpOn(stock.shape.initial.unwrap().shape.inTransit.unwrap().element, {
    due: 'when they arrive',
    quantity: 'units that arrive',
  }),
  helpOn(stock.shape.initial.unwrap().shape.orders.unwrap().element, {
    reaches: 'when the source gets to know of it',
    quantity: 'units that were ordered',
  }),
  helpOn(inventoryRecords, {
    counts: 'when stocks are counted, and how well (cycle counting); default: nobody counts',
    error: 'probability that a receipt is put on record wrongly; default 0',
    largestError: 'as a share of the quantity received or counted; default 0.5',
    positive: 'share of errors that put too much on record; default 0.6',
    shrinkage: 'units per time that vanish from the shelf and stay on record; default 0',
  }),
  helpOn(inventoryRecords.shape.counts.unwrap().shape.perYear.unwrap(), {
    A: counted('A'),
    B: counted('B'),
    C: counted('C'),
  }),
  helpOn(baseStock.schema, { S: upTo, multiple }),
  helpOn(reorderPointUpTo.schema, {
    s: reorder,
    S: upTo,
    phase,
    every: `${every}; default at every change of position`,
  }),
  helpOn(reorderPointLot.schema, {
    r: reorder,
    Q: lotQ,
    phase,
    every: `${every}; default at every change of position`,
  }),
  helpOn(orderUpTo.schema, { every, phase, S: upTo, lot: lotSize }),
  helpOn(makeToStock.schema, {
    every,
    phase,
    of: basis,
    protection,
    z: deviations,
    by: 'function whose forecast counts where nothing is agreed',
    safety,
    prebuild: 'make seasonal peaks early, as supply reviews want it',
    lot: lotSize,
  }),
  helpOnForm(makeToStock.schema.shape.safety, 'sd', { sd: designSd }),
  helpOn(mrp.schema, {
    safetyStock: 'units that netting leaves untouched: more is safer and stays longer; default 0',
    of: 'whether a forecast or the plan agreed is netted; default the plan, where there is one',
    by: 'function whose forecast counts where nothing is agreed; default production',
    every: 'time between two looks at what is to be released: longer reacts later',
    horizon: 'how far ahead requirements are netted, whole weeks; default 13 wk',
    lead: 'time that a receipt is released before it is due (planned lead time), whole weeks: longer starts earlier; default 0',
    periodOfSupply: 'weeks that one receipt covers (POQ): more comes more rarely and stays longer; default lot for lot',
    lot: lotSize,
  }),
  helpOn(makeToOrder.schema, {
    orphans,
    yieldAllowance: 'standard deviations of yield started on top, so that enough comes out good; default none',
    plannedLead: 'release this long before the due date instead of at once',
  }),
  helpOn(jitKanban.schema, { cards, container }),
  helpOn(generalisedKanban.schema, { S: upTo, cards, container: `${container}; default 1` }),
  helpOn(conwip.schema, {
    container: optionalContainer,
    S: 'level wanted, firm orders only, or whatever the line can take',
  }),
  helpOn(drumBufferRope.schema, {
    container: optionalContainer,
    S: 'level wanted, firm orders only, or whatever the drum can take',
  }),
  helpOn(heijunka.schema, { container, S: upTo }),
  helpOn(pushPull.schema.shape.push.unwrap(), {
    every,
    protection,
    z: deviations,
    by: 'function whose forecast counts where nothing is agreed',
    prebuild: 'make seasonal peaks early, as supply reviews want it',
    lot: lotSize,
  }),
  helpOn(knobs, {
    target: 'how much should be on the shelf and on its way',
    cap: 'how many orders may be open at once; default none; a limit for a whole line stands at the line',
    lot: 'in what quantities orders are placed; default exactly what is missing',
    pace: 'when a wanted order is let go: at once (asap), or so long before it is due; default asap',
    trigger: 'when to look: at every change of position (default), or every R',
    transmission: 'delay of the order on its way to the source',
    partialDelivery: 'replenishment orders may arrive in parts',
  }),
  helpOnForm(knobs.shape.trigger, 'every', { every, phase }),
  helpOnForm(knobs.shape.target, 'level', { S: upTo }),
  helpOnForm(knobs.shape.target, 'sS', { s: reorder, S: upTo }),
  helpOnForm(knobs.shape.target, 'rQ', { r: reorder, Q: lotQ }),
  helpOnForm(knobs.shape.target, 'proportional', {
    F: 'units ordered at every look whatever is there: the demand expected between two looks',
    S: 'net stock that is aimed at, units: higher holds more',
    alpha: 'share of the gap to S that is ordered at once: 1 closes it, less orders more smoothly',
    method: 'forecasts F from the orders that reach this stock, F itself until there are any; default F stays',
    pipeline: 'S grows with F: by what is expected in this time, as a supply line does; default 0',
    beta: 'share of what is on order that counts as there: below 1 swings more (bullwhip)',
  }),
  helpOnForm(knobs.shape.target, 'netting', {
    of: basis,
    horizon: 'how far ahead requirements are netted, whole weeks; default 13 wk',
    lead: 'time that a receipt is released before it is due (planned lead time), whole weeks: longer starts earlier; default 0',
    safetyStock: 'units that netting leaves untouched: more is safer and stays longer; default 0',
    periodOfSupply: 'weeks that one receipt covers (POQ): more comes more rarely and stays longer; default lot for lot',
    by: 'function whose forecast counts where nothing is agreed; default production',
  }),
  helpOnForm(cover.shape.safety, 'sd', { sd: designSd }),
  helpOnForm(cover.shape.safety, 'units', { units: 'safety stock as a fixed number of units: more is safer' }),
  helpOn(knobs.shape.lot.unwrap(), {
    multiple,
    min: 'least units of one order; default any',
    fixed: 'units of each order; several may be placed at once; default what is missing',
    roundUp: 'with fixed lots: rather one too many than one too few; default no',
    max: 'most units that one look may order; default no limit',
    yieldAllowance: 'standard deviations of yield started on top, so that enough comes out good; default none',
  }),
  helpOnForm(knobs.shape.pace, 'offset', {
    offset: 'time before the due date at which it is let go (planned lead time): longer starts earlier',
  }),
  helpOn(stock.shape.tuned.unwrap(), {
    lead: 'L, time from an order to the shelf: given, or measured as what four fifths of the latest hundred took',
    review: 'R, time between two looks; default that of the rule',
    z: deviations,
  }),
  helpOnForm(stock.shape.tuned.unwrap().shape.lead, 'measured', {
    measured: 'lead time that stands in until five have been measured',
  }),
  helpOn(stock.shape.costs.unwrap(), {
    holding: 'money per unit on hand and time unit of the file, instead of the holding rate',
    inTransit: 'money per unit on its way here and time unit of the file',
    backorder: 'money per unit backlogged and time unit of the file (backorder cost); default 0',
    perOrder: 'money for each replenishment order (fixed order cost): higher favours larger lots; default 0',
    perUnit: 'money for each unit received (purchase price); default 0',
  }),
  helpOn(inventoryRecords.shape.counts.unwrap(), {
    every: 'the same interval for every stock, instead of by ABC class',
    perYear: 'counts a year by ABC class of the item; default 13, 4 and 2; an item without a class is of class C',
    phase: 'from the start of the run to that of the first interval; default 0',
    held: 'share of the counts due that take place; default 1',
    error: 'probability that a count is wrong itself; default 0.01',
    time: 'working time of counting one stock; default 10 min',
    costPerHour: 'money for an hour of who counts; default 75',
  }),
  helpOn(pushPull.schema, {
    push: 'the stock covers the plan; without it, what orders ask for is made',
    S: 'pulled: level kept ready all the same; default 0',
  }),
  helpOnForm(knobs.shape.target, 'orders', {
    orphans,
  }),
  helpOnForm(knobs.shape.target, 'cover', {
    protection,
    z: `${deviations}; default 0`,
    of: 'whose demand is covered: of the orders that reach the stock, as a function forecasts, or as agreed',
    by: 'function that forecasts; default production',
    method: 'how the orders that reach the stock are forecast; default a moving average of 8 weeks',
    safety,
    prebuild: 'add what a supply review wants made early; default no',
  }),
  helpOn(knobs.shape.cap.unwrap(), {
    stage: cards,
  }),
];
