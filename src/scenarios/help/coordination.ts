import { consensus, cycle, escalation, functionView, informationClock, monitor, overtime } from '../coordination.ts';
import { forecastMethod } from '../forecast-method.ts';
import { helpOn, helpOnForm, type ObjectHelp } from './help-on.ts';

const alpha = 'weight of the latest week in the level (α): larger follows changes faster and is more nervous';
const trend = 'weight of the latest change in the trend (β): larger turns faster';
const damping = 'share of the trend that is believed a week further on (φ): below 1 it levels off';
const season = 'weeks in a season: what is so long ago counts as the same time of the year';
const sizeWeight = 'weight of the latest order in the mean size and gap (α): larger is more nervous';

/** Help on what functions believe, on meetings, and on what is raised between them. */
export const coordinationHelp: readonly ObjectHelp[] = [
  helpOn(functionView, {
    history: 'what the function sees of past demand: of what, how late and in what batches; default all, at once',
    method: 'how the function forecasts from what it sees; default a moving average of 8 weeks',
    factorDelay:
      'time from the start of a promotion, season or shock until the function reckons with it: longer surprises it more; default 0',
    intelligence:
      'share of what can be known of a week beforehand that reaches it, 0 to 1 (sales intelligence): more forecasts better; default 0',
    refresh: 'time between two runs of the method, whole weeks: longer goes by older numbers; default 1 wk',
    bias: 'share by which forecasts are too high (optimism above 0, sandbagging below); default 0',
    hockeyStick: 'share by which forecasts are too high in the last three weeks of a quarter besides; default 0',
    noise: 'noise of judgement, in standard deviations of the demand of a week: more is less sure; default 0',
    error: 'an error in units on top of every forecast, for tests against theory; default none',
    inventory: 'sales only: how it learns what is in stock, for its promises; default at once',
    supply: 'sales only: how it learns what is on order, on lines and at suppliers, for its promises; default at once',
  }),
  helpOn(functionView.shape.error.unwrap(), {
    bias: 'units added to every forecast of a week: above 0 is too much; default 0',
    sd: 'standard deviation of a random error, units a week: larger is worse; default 0',
    frozen: 'the error of a week stays as first drawn, whenever it is forecast anew; default no',
  }),
  helpOnForm(informationClock, 'atOnce', {
    decay: 'weeks of lead after which 37 % of that share is known: longer is known earlier',
    atOnce: 'share of the variance of a week that is known when it begins, 0 to 1: more can be told beforehand',
  }),
  helpOn(cycle, {
    title: 'what the cycle is called; default its id or the name of the ready one',
    day: 'day of the week on which it is held; default Mon',
    at: 'time of day at which it begins; default 08:30',
    participants: 'functions whose forecasts and knowledge count; default sales and production',
    costPerHour: 'money for an hour of one person; default 75',
    ready:
      'a cycle of the textbooks to begin with (huddle, S&OE, S&OP, quarterly review, MRP run): what is not set here is as usual there',
    trigger: 'how often it is held; months are of 4, 4 and 5 weeks; needed unless the cycle is a ready one',
    start: 'first day on which it may be held; default the start of the run',
    agenda: 'what is decided, in this order; needed unless the cycle is a ready one',
    preparation:
      'working days from when its facts are gathered to the meeting: longer decides on older facts; default 0',
    duration: 'length of the meeting: longer costs more; default 0',
    effectDelay: 'working days from its end until decisions are in force: longer reacts later; default 0',
    horizon: 'how far ahead it plans, whole weeks: longer sees peaks in time; default 13 wk',
    freeze:
      'first weeks in force that stay as they were planned (frozen zone): longer is calmer and reacts later; default 0',
    people: 'people in the room: more cost more; default 0',
    preparationHours: 'hours that each of them prepares: more cost more; default 0',
    attendance: 'probability that a function is there, 0 to 1; of one that is not, the last forecast counts; default 1',
    adherence: 'probability that what was decided is done, 0 to 1; default 1',
  }),
  helpOn(overtime, {
    day: 'day of the week on which it begins; default Sat',
    at: 'time of day at which it begins; default 06:00',
    cap: 'most overtime, as a share of the hours of the week: more can catch up; default 0.15',
    premium: 'surcharge on the hourly cost, 0.5 is half as much again; default 0.5',
    notice: 'time at least from the decision to the work: longer comes later; default 1 d',
    reactive:
      'overtime is worked when the work queued as a week begins exceeds this share of its hours: lower works more; default only what a cycle grants',
  }),
  helpOn(escalation, {
    people: 'who meet over a matter: more cost more; default 3',
    hours: 'hours that each of them spends on a matter; default 1',
    costPerHour: 'money for an hour of one of them; default 75',
    clarity:
      'how clear it is who owns what, 0 to 1 (accountability), 0.9 with defined roles: clearer is dealt with sooner; default 0.3',
    search: 'mean working time until an owner is found where nothing is clear; default 5 d',
    loss: 'share of matters lost where nothing is clear; default 0.4',
    response: 'time from owner to action: longer helps later; default 0',
    at: 'time of day at which monitors are looked at; default 09:00',
    breakFreeze: 'money that a change of frozen weeks costs; default 500',
  }),
  helpOnForm(forecastMethod, 'seasonalNaive', { season }),
  helpOnForm(forecastMethod, 'movingAverage', {
    n: 'weeks that are averaged: more are steadier and follow changes later',
  }),
  helpOnForm(forecastMethod, 'ses', { alpha }),
  helpOnForm(forecastMethod, 'holtWinters', {
    alpha,
    beta: trend,
    gamma: 'weight of the latest season in the seasonal factors (γ): larger learns a new season faster',
    season,
  }),
  helpOnForm(forecastMethod, 'holt', { alpha, beta: trend, phi: damping }),
  helpOnForm(forecastMethod, 'croston', { alpha: sizeWeight }),
  helpOnForm(forecastMethod, 'sba', { alpha: sizeWeight }),
  helpOnForm(forecastMethod, 'tsb', {
    alpha: 'weight of the latest order in the mean size (α): larger is more nervous',
    beta: 'weight of the latest week in the chance of an order (β): larger notices sooner that demand dies out',
  }),
  helpOn(functionView.shape.history.unwrap(), {
    shows: 'what was ordered, or only what was shipped, which stock-outs cut off (censored demand); default orders',
    latency: 'time until demand is seen: longer reacts later; default 0',
    batch: 'how often it is sent: seen as of the last full batch; default at once',
  }),
  helpOn(functionView.shape.inventory.unwrap(), {
    batch: 'how often it is taken; the first as the run begins',
    latency: 'how late it arrives; default 0',
  }),
  helpOnForm(informationClock, 'table', {
    table: 'shares of the variance known 0, 1, 2, … weeks ahead, none larger than the one before',
  }),
  helpOnForm(consensus, 'weight', {
    weight: 'w: say of sales in the forecast agreed, 0 to 1; the rest is production’s; default 0.6',
  }),
  helpOn(monitor, {
    metric:
      'what is watched: days until stock-out, days the oldest order waits, |tracking signal|, or queue ÷ hours of the week',
    threshold: 'a matter is raised below it for days until stock-out, above it for the others',
    dwell: 'time it must last before it is raised: longer raises fewer; default 0',
    refractory: 'time after a matter was raised in which it is not raised again; default 1 wk',
  }),
];
