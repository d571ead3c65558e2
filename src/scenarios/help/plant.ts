import { breakdown, crew, drum, heijunka, line, setup, station, supplier } from '../scenario.ts';
import { helpOn, type ObjectHelp } from './help-on.ts';

/** Help on lines, stations and suppliers. */
export const plantHelp: readonly ObjectHelp[] = [
  helpOn(line, {
    title: 'what the line is called; default its id',
    place: 'where it stands: components are taken from the stocks of that place',
    calendar: 'opening hours of its shifts: more hours, more capacity; default around the clock',
    stations: 'where lots are worked on, one station after the other',
    dispatch: 'what is worked on first, key by key; ties by order number; default FIFO',
    crew: 'who works at the line; paid for all open hours, busy or not; default costs nothing',
    overtime: 'hours worked beyond the calendar when planned or when work queues up; default none',
    route: 'order in which a lot goes through the stations; needed with more than one',
    campaign: 'most lots of one item in a row: more saves set-ups and lets the others wait; default no limit',
    wipLimit:
      'lots that may be on the line at once (CONWIP): fewer flow faster, too few starve the bottleneck; default no limit',
    drum: 'the bottleneck that sets the pace of the line (drum-buffer-rope); default none',
    heijunka: 'one lot let go every pitch, in the proportions of a mix (levelled production); default none',
    tuned: 'the WIP limit is set anew by cycles with "parameters" on their agenda',
  }),
  helpOn(crew, {
    size: 'people on the line: more cost more, and make it no faster unless some are missing',
    costPerHour: 'money for one person and hour (labour rate)',
    needed:
      'people for the full pace: with fewer the line is slower in proportion, with less than two thirds it stands still; default size',
    absence:
      'probability that a person is missing in a shift, paid all the same: more, and shifts are slow or lost; default 0',
    crossTrained:
      'share of the people who can run any line (χ) and go where most are missing when shifts begin together; default 0',
  }),
  helpOn(station, {
    machines: 'equal machines that share one queue: more, and more lots are worked on at once; default 1',
    speed: 'divides all unit times: 2 is twice as fast, below 1 is slower; default 1',
    yield: 'share of units that come out good (first-pass yield): lower needs more started; default 1',
    variation: 'how the time of a lot varies around its mean: more makes longer queues; default gamma, cv 0.05',
    breakdown: 'when machines fail and how long repairs take; default never',
    setup: 'time and cost of changing from one item to another (changeover); default none',
    unitTime: 'working time of one unit: one for all, or by item with "*" for the rest; longer makes fewer',
    buffer: 'waiting places in front, machines excluded; default unlimited',
    transferBatch:
      'units of a lot that go on together while the rest is still worked on: fewer, and stations overlap more; default the whole lot',
    rework: 'share of bad units, 0 to 1, that can be reworked once; the rest is scrap; default 0',
    reworkTime: 'time of rework, as a multiple of the unit time; default 0.6',
  }),
  helpOn(breakdown, {
    repair: 'time until it runs again (MTTR), a duration or a law: longer stops upset the flow more',
    life: 'running time between failures (MTBF), a duration or a law: longer is more reliable',
  }),
  helpOn(setup, {
    sameItem: 'set-up between two lots of the same item; default 0',
    sameFamily: 'set-up from an item to another of its family: longer favours large lots; default 0',
    otherFamily:
      'set-up from one family to another: longer favours large lots and campaigns; also between items without one, unless sameFamily is given; default 0',
    matrix: 'set-up times from item or family → to item or family; they win over the three above',
    cost: 'money for scrap and tools of one set-up; default 0',
    scale: 'multiplies time and cost of all set-ups: 0.4 after a set-up reduction (SMED); default 1',
  }),
  helpOn(supplier, {
    title: 'what the supplier is called; default its id',
    leadTime: 'from order to receipt, a duration or a law: longer and less regular needs more safety stock',
    minimumOrder: 'least units it takes as an order (MOQ): larger orders come more rarely; default 0',
    multiple: 'orders are whole multiples of so many units (pack size); default any quantity',
    weeklyCapacity:
      'most units of all its items that it sends in a week; what is ordered beyond waits in due order and comes in parts; default no limit',
    extraDelay: 'what an order that is not on time takes longer, a duration or a law; default 0',
    outage: 'times in which nothing arrives; what was due then comes after the end; default never',
    onTime: 'probability that an order keeps its lead time, 0 to 1; default 1',
    expedite: 'reviews of orders and escalations may hurry what is on its way; default it cannot be hurried',
  }),
  helpOn(supplier.shape.outage.unwrap(), {
    up: 'time from the end of an outage to the next (up time): longer is more reliable',
    down: 'length of an outage (down time): longer starves the lines for longer',
    delay: 'time from the end of an outage until what was held arrives; default 1 d',
  }),
  helpOn(line.shape.tuned.unwrap(), {
    share: 'u: share of the rate of the busiest station that the limit is to allow: more lets more lots on the line',
  }),
  helpOn(drum, {
    station: 'the drum: the station of the route that all others are to serve',
    buffer: 'rope: an order is let go so much working time before the drum can start it; default at once',
    limit: 'lots let go that have not left the drum; default no limit',
    tuned: 'the buffer is set anew, as 3 × the median time from entry to drum, by cycles with "parameters"',
  }),
  helpOn(heijunka, {
    pitch: 'working time between two orders let go',
    mix: 'units of each item, in proportion; default as agreed, else as forecast',
  }),
  helpOn(supplier.shape.expedite.unwrap(), {
    leadShare: 'of the lead time that is left, what an order still takes once it is hurried',
    surcharge: 'share of the value of what is hurried',
    parts: 'only what is waited for is hurried, and comes on its own; default the whole order',
  }),
];
