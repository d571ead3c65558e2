import { calendar, horizon, item, moneySettings, place, probe, scenario, shock } from '../scenario.ts';
import { study, whatIf } from '../study.ts';
import { helpOn, helpOnForm, type ObjectHelp } from './help-on.ts';

const closing = {
  from: 'the day and hour it begins, counted from the start of the run',
  to: 'the day and hour it ends: later is longer',
} as const;

/** Help on a study, and on what holds for the whole company: things sold, places, times and money. */
export const companyHelp: readonly ObjectHelp[] = [
  helpOn(study, {
    format: 'version of this file format; default 1',
    kind: 'says that this file is a study: a base scenario and its what-ifs',
    title: 'what the study is called',
    seed: 'what all random numbers begin with: the same seed gives the same customers, failures and lead times; default "4711"',
    replications: 'simulated histories of each scenario: four times as many halve the intervals; default 30',
    base: 'the scenario that all what-ifs differ from',
    whatIfs: 'scenarios told by what they change in the base',
    level: 'share of intervals that hold the true mean (confidence level): higher is wider; default 0.95',
    precision: 'run until the half-width is below this share of the mean: smaller takes longer',
    precisionKpi: 'the KPI that precision is asked of; default otif',
    antithetic: 'replications 2k and 2k+1 use u and 1 − u',
    baseline: 'what the others are compared with; default the base scenario',
    about: 'notes on the base scenario',
  }),
  helpOn(study.shape.about.unwrap(), {
    note: 'what readers should know of the base scenario',
    hypothesis: 'what the base scenario is expected to show',
    locked: 'editors leave the base scenario as it is; default no',
  }),
  helpOn(whatIf, {
    id: 'what files, links and results call the what-if: one word',
    title: 'what the what-if is called on screen; default its id',
    note: 'what readers should know of the what-if',
    hypothesis: 'what the what-if is expected to show, written down before it is run',
    patch: 'what it changes in the base, as JSON Merge Patch: what is null is taken away',
    locked: 'editors leave it as it is; default no',
    letter: 'its letter, 0 for A, whatever its place; default by place',
    aside: 'kept, but neither run nor compared on screen; default no',
  }),
  helpOn(scenario, {
    id: 'what files, links and results call the scenario: one word',
    title: 'what the scenario is called on screen; default its id',
    lesson: 'the one sentence that a reader is to take from it',
    currency: 'sign or code written with amounts of money; nothing is converted; default €',
    horizon: 'how long is simulated: warm-up, measured time, run-out',
    calendars: 'opening hours, by the ids that lines, layers and places name',
    items: 'products, half-finished goods and materials, with their bills of materials',
    places: 'where stock lies and from where customers are served',
    stocks: 'an item at a place (item@place), with its source and its replenishment rule',
    lines: 'production lines with their stations in a row',
    suppliers: 'who sells materials to the company, with lead times and terms',
    segments: 'customers alike: where they buy, how much, and how long they wait',
    factors: 'what changes over time: each moves one parameter between two dates',
    informationClock:
      'share of the surprise in a week’s demand that can be known beforehand: more helps those who share it; default {"atOnce": 0.25, "decay": "3.5 wk"}',
    consensus: 'the one forecast agreed in a review, F* = w F(sales) + (1 − w) F(production); default w = 0.6',
    cycles: 'recurring meetings and planning runs: what they decide, when, on how old information',
    monitors: 'what is watched every working day and raised when it crosses a threshold',
    escalation: 'what becomes of a matter that was raised: who finds it, how late, at what cost',
    money: 'rates and terms of the company: holding cost, payment delays, overhead',
    probe: 'times of a season at which stock levels are sampled, for checks against theory; default none',
    format: 'version of this file format',
    timeUnit: 'unit of durations and rates that are written as bare numbers; default day',
    layers: 'demand, by segment and item',
    levels: 'how the demand for an item swings from week to week (AR(1), on the log scale); default steady',
    functions: 'what each function sees and how it forecasts',
    errorLag: 'weeks before a week at which forecasts of it are judged; default its protection interval',
    promise: 'the date that all customers are told; default the one that they ask for',
    orderEntry: 'how orders come on record, for all segments; default: at once and rightly',
    records:
      'how inventory records go wrong and are counted, for all stocks; default: they always say what is on the shelf',
    survey: 'asks customers of every segment how satisfied they are; {} for the defaults',
    feedback: 'how customers answer to what they get',
    shock: 'marks a shock, so that survival, recovery and loss of service are measured',
  }),
  helpOn(horizon, {
    warmUp:
      'simulated and not measured, until the start is forgotten: longer costs time and removes more of it; default 13 wk',
    measured: 'what the indicators are of: longer gives narrower intervals and takes longer to run; default 52 wk',
    runOut: 'simulated beyond it, to see the measured orders to their end; longer than customers wait; default 6 wk',
    period: 'bucket of the series: longer makes curves over time smoother and coarser; default 1 wk',
  }),
  helpOn(calendar, {
    open: 'opening hours of a week: more hours, more can be done',
    closed: 'holidays and shutdowns',
    extra: 'additional open time, such as a Saturday',
  }),
  helpOn(calendar.shape.open.element, {
    days: 'days of the week, such as Mon-Fri or Sat',
    from: 'time of day at which it opens',
    to: 'time of day at which it closes; 24:00 is midnight',
  }),
  helpOn(calendar.shape.closed.unwrap().element, closing),
  helpOn(calendar.shape.extra.unwrap().element, closing),
  helpOn(item, {
    title: 'what the item is called; default its id',
    kind: 'whether its value counts as finished goods, half-finished goods or material',
    family: 'items alike: set-ups between them are short, and order sizes can be given for all of them',
    price: 'what a customer pays, money a unit: higher, and each unit lost costs more margin; default 0',
    materialCost: 'money a unit for what it is made of (direct material): higher, and less margin is left; default 0',
    standardCost:
      'money a unit at which stock is valued (standard cost): higher makes holding it dearer; default the material cost',
    abc: 'class of importance: A is counted most often and must be most exact, C least; default C',
    shelfLife: 'time from receipt to write-off: longer wastes less; default unlimited',
    holdingRate:
      'yearly cost of holding it, as a share of its standard cost: higher favours less stock; default: the company’s',
    salvage: 'share of standard cost recovered at write-off; default 0.2',
    minRemainingLife: 'shelf life that a unit must still have when it is shipped: longer wastes more; default 0',
    components: 'bill of materials: item → units of it in one unit; default none',
  }),
  helpOn(place, {
    kind: 'what the place is, for readers: the run goes by sources and segments alone',
    costPerShipment: 'money for each shipment to a customer: higher punishes partial deliveries; default 0',
    costPerUnit: 'money for each unit shipped to a customer (freight); default 0',
    shipping: 'when customer orders leave: at once, or at a daily cut-off; default immediate',
    transit: 'time on the way to the customer, a duration or a law; default 0',
    damage: 'probability that a shipment is damaged, 0 to 1; default 0',
  }),
  helpOnForm(place.shape.shipping, 'cutoff', {
    calendar: 'holidays and extra days: its closures have no cut-off, its extra openings have; default none',
    cutoff: 'time of day at which orders of the day are picked: later takes more of them along',
    days: 'days of the week on which there is a cut-off; default: those of the calendar, else Mon-Fri',
  }),
  helpOn(moneySettings, {
    holdingRate:
      'yearly cost of stock as a share of its value, capital, space and risk: higher favours less stock; default 0.25',
    dsoDays: 'days from delivery until customers pay (days sales outstanding): more tie up cash; default 0',
    dpoDays: 'days from receipt until suppliers are paid (days payable outstanding): more free cash; default 0',
    discountRate: 'yearly rate at which later cash counts less (NPV): higher weighs early gains more; default 0.1',
    fixedOverheadPerYear: 'money a year whatever is sold; it lowers cash and is in no other cost indicator; default 0',
    holdingCashShare: 'share of holding cost that is paid out and not interest, 0 to 1; default 0.6',
  }),
  helpOn(shock, {
    from: 'when the shock strikes: service before it is the measure of what is lost',
    to: 'when its cause ends; recovery is waited for beyond it',
  }),
  helpOn(probe, {
    times: 'times within a season at which levels are read',
    season: 'length after which the times come again: levels are averaged over its returns',
  }),
];
