import { cycle, escalation, functionView, informationClock, monitor, overtime } from '../coordination.ts';
import { forecastMethod } from '../forecast-method.ts';
import { helpOn, helpOnForm, type ObjectHelp } from './help-on.ts';

const alpha = 'weight of the latest week in the level (α): larger follows changes faster and is more nervous';
const trend = 'weight of the latest change in the trend (β): larger turns faster';
const damping = 'share of the trend that is believed a week further on (φ): below 1 it levels off';
const season = 'weeks in a season: what is so long ago counts as the same time of the year';
const sizeWeight = 'weight of the latest order in the mean size and gap (α): larger is more nervous';

/** Help on what functions believe, on meetings, and on what is raised between them. */
export const coordinationHelp: readonly ObjectHelp[] = [
  helpOn(monitor, {
    metric: 'days until stock-out; days the oldest order waits; |tracking signal|; queue ÷ week’s hours',
    threshold: 'raised below it for days until stock-out, else above',
    dwell: 'how long it must last; default 0',
    refractory: 'quiet after it was raised; default 1 wk',
  }),
  helpOn(functionView, {
    history: 'what the function sees of past demand: of what, how late and in what batches; default all, at once',
    method: 'how the function forecasts from what it sees; default a moving average of 8 weeks',
    factorDelay: 'from the start of a factor to when the function reckons with it; default 0',
    intelligence: 'share of what is known of a week beforehand that reaches it; default 0',
    refresh: 'between two runs of the method, whole weeks; default 1 wk',
    bias: 'optimism above 0, sandbagging below; default 0',
    hockeyStick: 'extra bias for the last 3 weeks of a quarter',
    noise: 'judgement noise in standard deviations of a week; default 0',
    error: 'additive error in units',
    inventory: 'sales only: how it learns what is in stock, for its promises; default at once',
    supply: 'sales only: how it learns what is on order, on lines and at suppliers, for its promises; default at once',
  }),
  helpOn(functionView.shape.error.unwrap(), {
    bias: 'units added to every forecast of a week: above 0 is too much; default 0',
    sd: 'standard deviation of a random error, units a week: larger is worse; default 0',
  }),
  helpOnForm(informationClock, 'atOnce', {
    decay: 'weeks of lead after which 37 % of that share is known: longer is known earlier',
  }),
  helpOn(cycle, {
    title: 'what the cycle is called; default its id or the name of the ready one',
    day: 'day of the week on which it is held; default Mon',
    at: 'time of day at which it begins; default 08:30',
    participants: 'functions whose forecasts and knowledge count; default sales and production',
    costPerHour: 'money for an hour of one person; default 75',
    ready: 'a cycle of the textbooks to begin with: what is not set here is as usual there',
    trigger: 'how often it is held; months are of 4, 4 and 5 weeks; needed unless the cycle is a ready one',
    start: 'not before; default the start of the run',
    agenda: 'worked through in this order; needed unless the cycle is a ready one',
    preparation: 'from when its information is taken to the meeting; default 0',
    duration: 'of the meeting; default 0',
    effectDelay: 'from its end to when decisions take effect; default 0',
    horizon: 'how far ahead it plans, whole weeks; default 13 wk',
    freeze: 'weeks from the one of effect on that stay as they were; default 0',
    people: 'who are there, for its cost; default 0',
    preparationHours: 'of each of them; default 0',
    attendance: 'probability that a function is there; else its last forecast counts',
    adherence: 'probability that a change is adopted',
  }),
  helpOn(overtime, {
    day: 'day of the week on which it begins; default Sat',
    at: 'time of day at which it begins; default 06:00',
    cap: 'most of them, as a share of the week’s hours; default 0.15',
    premium: 'on the hourly cost; default 0.5',
    notice: 'at least, from the decision to the work; default 1 d',
    reactive:
      'worked when the work queued as the week begins exceeds this share of its hours; default only what a cycle grants',
  }),
  helpOn(escalation, {
    people: 'who meet over a matter: more cost more; default 3',
    hours: 'hours that each of them spends on a matter; default 1',
    costPerHour: 'money for an hour of one of them; default 75',
    clarity: 'how clear it is who owns what; default 0.3, 0.9 with defined roles',
    search: 'mean search for an owner where nothing is clear; default 5 d',
    loss: 'share of matters lost where nothing is clear; default 0.4',
    response: 'from owner to action; default 0',
    at: 'of the daily look; default 09:00',
    breakFreeze: 'cost of a change inside a freeze; default 500',
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
];
