import { breakdown, line, setup, station, supplier } from '../scenario.ts';
import { helpOn, type ObjectHelp } from './help-on.ts';

/** Help on lines, stations and suppliers. */
export const plantHelp: readonly ObjectHelp[] = [
  helpOn(line, {
    title: 'what the line is called; default its id',
    place: 'where it stands: components are taken from the stocks of that place',
    calendar: 'opening hours of its shifts: more hours, more capacity; default around the clock',
    stations: 'where lots are worked on, one station after the other',
    dispatch: 'what is worked on first, key by key; ties by order number',
    crew: 'who works at the line; paid for all open hours, busy or not; default costs nothing',
    overtime: 'hours worked beyond the calendar when planned or when work queues up; default none',
  }),
  helpOn(line.shape.crew.unwrap(), {
    size: 'people on the line: more cost more, they do not make it faster',
    costPerHour: 'money for one person and hour (labour rate)',
  }),
  helpOn(station, {
    machines: 'equal machines that share one queue: more, and more lots are worked on at once; default 1',
    speed: 'divides all unit times: 2 is twice as fast, below 1 is slower; default 1',
    yield: 'share of units that come out good (first-pass yield): lower needs more started; default 1',
    variation: 'how the time of a lot varies around its mean: more makes longer queues',
    breakdown: 'when machines fail and how long repairs take; default never',
    setup: 'time and cost of changing from one item to another (changeover); default none',
  }),
  helpOn(breakdown, {
    repair: 'time until it runs again (MTTR), a duration or a law: longer stops upset the flow more',
  }),
  helpOn(setup, {
    sameItem: 'set-up between two lots of the same item; default 0',
    sameFamily: 'set-up from an item to another of its family: longer favours large lots; default 0',
    otherFamily:
      'set-up from one family to another: longer favours large lots and campaigns; also between items without one, unless sameFamily is given; default 0',
  }),
  helpOn(supplier, {
    title: 'what the supplier is called; default its id',
    leadTime: 'from order to receipt, a duration or a law: longer and less regular needs more safety stock',
    minimumOrder: 'least units it takes as an order (MOQ): larger orders come more rarely; default 0',
    multiple: 'orders are whole multiples of so many units (pack size); default any quantity',
    extraDelay: 'what an order that is not on time takes longer, a duration or a law; default 0',
    outage: 'times in which nothing arrives; what was due then comes after the end; default never',
  }),
  helpOn(supplier.shape.outage.unwrap(), {
    up: 'time from the end of an outage to the next (up time): longer is more reliable',
    down: 'length of an outage (down time): longer starves the lines for longer',
  }),
];
