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

const basis = 'whether a forecast or the plan agreed counts';
const counted = (abc: string) => `counts a year of each stock of class ${abc}: more find errors sooner and cost more`;

/** Help on stocks, their sources, and the rules that fill them. */
export const stockHelp: readonly ObjectHelp[] = [
  helpOn(stock, {
    source: 'where it is filled from: made on a line, bought, or sent from another place',
    rule: 'when it is replenished, up to what, in what lots: a named policy, or the five knobs one by one',
    initial: 'what is there and on its way when the run begins: the warm-up is to forget it',
    costs: 'textbook costs of this stock instead of the company’s rates; default none',
  }),
  helpOnForm(stock.shape.source, 'made', { line: 'the line that makes it' }),
  helpOnForm(stock.shape.source, 'bought', { supplier: 'the supplier that sells it' }),
  helpOnForm(stock.shape.source, 'transferred', {
    transit: 'time on the way, a duration or a law: longer keeps more in the pipeline; default 0',
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
  helpOn(inventoryRecords, { counts: 'when stocks are counted, and how well (cycle counting)' }),
  helpOn(inventoryRecords.shape.counts.unwrap().shape.perYear.unwrap(), {
    A: counted('A'),
    B: counted('B'),
    C: counted('C'),
  }),
  helpOn(baseStock.schema, { S: upTo, multiple }),
  helpOn(reorderPointUpTo.schema, { s: reorder, S: upTo, phase }),
  helpOn(reorderPointLot.schema, { r: reorder, Q: lotQ, phase }),
  helpOn(orderUpTo.schema, { every, phase, S: upTo }),
  helpOn(makeToStock.schema, { every, phase, of: basis }),
  helpOnForm(makeToStock.schema.shape.safety, 'sd', { sd: designSd }),
  helpOn(mrp.schema, {
    safetyStock: 'units that netting leaves untouched: more is safer and stays longer; default 0',
    of: 'whether a forecast or the plan agreed is netted; default the plan, where there is one',
    by: 'function whose forecast counts where nothing is agreed; default production',
  }),
  helpOn(makeToOrder.schema, {
    orphans,
    yieldAllowance: 'standard deviations of yield started on top, so that enough comes out good; default none',
  }),
  helpOn(jitKanban.schema, { cards, container }),
  helpOn(generalisedKanban.schema, { S: upTo, cards, container: `${container}; default 1` }),
  helpOn(conwip.schema, { container: optionalContainer }),
  helpOn(drumBufferRope.schema, { container: optionalContainer }),
  helpOn(heijunka.schema, { container }),
  helpOn(pushPull.schema.shape.push.unwrap(), { every }),
  helpOn(knobs, {
    target: 'how much should be on the shelf and on its way',
    cap: 'how many orders may be open at once',
    lot: 'in what quantities orders are placed; default exactly what is missing',
    pace: 'when a wanted order is let go: at once (asap), or so long before it is due; default asap',
  }),
  helpOnForm(knobs.shape.trigger, 'every', { every }),
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
  helpOnForm(knobs.shape.target, 'netting', { of: basis }),
  helpOnForm(cover.shape.safety, 'sd', { sd: designSd }),
  helpOnForm(cover.shape.safety, 'units', { units: 'safety stock as a fixed number of units: more is safer' }),
  helpOn(knobs.shape.lot.unwrap(), {
    multiple,
    min: 'least units of one order; default any',
  }),
  helpOnForm(knobs.shape.pace, 'offset', {
    offset: 'time before the due date at which it is let go (planned lead time): longer starts earlier',
  }),
];
