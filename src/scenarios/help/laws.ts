import { sizeLaw, timeLaw, variation, variationLaw } from '../laws.ts';
import { helpOnForm, type ObjectHelp } from './help-on.ts';

const longer = 'mean of the times drawn: larger is longer on average';
const more = 'mean of the quantities drawn: larger is more on average';
const least = 'least that is drawn: as likely as any up to the largest';
const most = 'most that is drawn';
const weibull = 'Weibull shape k: below 1 a few are very long, 1 is exponential, larger is more regular';
const values = 'what was observed: one of these is drawn each time';
const mixed = 'means of the exponential laws that are mixed: the further apart, the more it varies';
const shares = 'how often each of the laws is drawn from, in proportion';
const cv = 'coefficient of variation, standard deviation ÷ mean: larger is less regular';
const weights = 'how often each of the values is drawn, in proportion; default all alike';

/** Help on laws of chance: of lengths of time, of quantities, and of the spread around a mean of 1. */
export const lawHelp: readonly ObjectHelp[] = [
  helpOnForm(timeLaw, 'constant', { value: 'always this length of time' }),
  helpOnForm(timeLaw, 'exponential', { mean: longer }),
  helpOnForm(timeLaw, 'hyperexponential', { means: mixed, weights: shares }),
  helpOnForm(timeLaw, 'normal', {
    mean: 'mean before the cut at zero: larger is longer on average',
    sd: 'standard deviation before the cut at zero: larger is less steady',
  }),
  helpOnForm(timeLaw, 'gamma', { mean: longer, cv }),
  helpOnForm(timeLaw, 'lognormal', { mean: longer, cv }),
  helpOnForm(timeLaw, 'weibull', { mean: longer, shape: weibull }),
  helpOnForm(timeLaw, 'uniform', { min: least, max: most }),
  helpOnForm(timeLaw, 'triangular', {
    min: 'least that is drawn',
    mode: 'what is likeliest: the peak of the triangle',
    max: most,
  }),
  helpOnForm(timeLaw, 'beta', {
    min: 'least that is drawn',
    max: most,
    a: 'weight of the long end (first shape of the beta law): larger draws longer times',
    b: 'weight of the short end (second shape of the beta law): larger draws shorter times',
  }),
  helpOnForm(timeLaw, 'empirical', { values, weights }),
  helpOnForm(sizeLaw, 'constant', { value: 'always this quantity' }),
  helpOnForm(sizeLaw, 'geometric', { mean: more }),
  helpOnForm(sizeLaw, 'poisson', { mean: more }),
  helpOnForm(sizeLaw, 'binomial', {
    n: 'number of trials: most that can be drawn',
    p: 'chance of each trial: the mean is n × p',
  }),
  helpOnForm(sizeLaw, 'negativeBinomial', {
    mean: more,
    variance: 'variance of the quantities drawn, larger than their mean: larger is lumpier',
  }),
  helpOnForm(sizeLaw, 'normal', { mean: more, sd: 'standard deviation in units: larger is less steady' }),
  helpOnForm(sizeLaw, 'gamma', { mean: more, cv }),
  helpOnForm(sizeLaw, 'lognormal', {
    mean: more,
    integer: 'round to whole units; default no',
    cv,
  }),
  helpOnForm(sizeLaw, 'weibull', { mean: more, shape: weibull }),
  helpOnForm(sizeLaw, 'exponential', { mean: more }),
  helpOnForm(sizeLaw, 'uniform', {
    min: least,
    max: most,
    integer: 'whole numbers from min to max, both included; default no',
  }),
  helpOnForm(sizeLaw, 'empirical', { values, weights }),
  helpOnForm(variationLaw, 'hyperexponential', {
    means: `${mixed}; relative to one another, their mean counts as the unit time`,
    weights: shares,
  }),
  helpOnForm(variationLaw, 'weibull', { shape: weibull }),
  helpOnForm(variationLaw, 'empirical', { values, weights }),
  helpOnForm(timeLaw, 'geometric', {
    mean: 'mean number of steps: larger is longer on average',
    step: 'length of one step: all times drawn are whole multiples of it',
  }),
  helpOnForm(variationLaw, 'gamma', {
    cv,
  }),
  helpOnForm(variationLaw, 'lognormal', {
    cv,
  }),
  helpOnForm(variationLaw, 'uniform', {
    cv,
  }),
  helpOnForm(variation, 'byItem', {
    byItem: 'how times vary, by item; "*" for the rest',
  }),
];
