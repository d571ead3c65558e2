import { cycle, escalation, functionView, informationClock, overtime } from '../coordination.ts';
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
    method: 'how the function forecasts from what it sees',
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
    day: 'day of the week on which it is held',
    at: 'time of day at which it begins',
    participants: 'functions whose forecasts and knowledge count',
    costPerHour: 'money for an hour of one person',
  }),
  helpOn(overtime, {
    day: 'day of the week on which it begins',
    at: 'time of day at which it begins',
  }),
  helpOn(escalation, {
    people: 'who meet over a matter: more cost more',
    hours: 'hours that each of them spends on a matter',
    costPerHour: 'money for an hour of one of them',
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
