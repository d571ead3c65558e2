import { economicOrderQuantity } from '../../sim/decision/economic-order-quantity.ts';
import { dudewiczDalalConstant, probabilityOfCorrectSelection } from '../../sim/kernel/indifference-zone.ts';
import { pairedComparison, tInterval, welchInterval } from '../../sim/kernel/intervals.ts';
import { ocbaShares } from '../../sim/kernel/selection.ts';
import { openStream } from '../../sim/kernel/stream.ts';
import { Tally } from '../../sim/kernel/tally.ts';
import { compileSampler } from '../../sim/kernel/variates.ts';
import type { Computation } from './case-file.ts';
import { fixedOriginBacktest, rollingOriginBacktest } from './forecasting.ts';

type Inputs = Computation['inputs'];
type Outputs = Readonly<Record<string, number>>;

const numberIn = (inputs: Inputs, name: string): number => {
  const value = inputs[name];
  if (typeof value !== 'number') throw new RangeError(`the case has no number "${name}"`);
  return value;
};
const listIn = (inputs: Inputs, name: string): number[] => {
  const value = inputs[name];
  if (!Array.isArray(value)) throw new RangeError(`the case has no list "${name}"`);
  return value;
};

/** The two intervals for a difference of means, of samples `first` and `second`. */
function pairedAndWelch(inputs: Inputs): Outputs {
  const first = listIn(inputs, 'first');
  const second = listIn(inputs, 'second');
  const level = numberIn(inputs, 'level');
  const paired = pairedComparison(first, second, level);
  const welch = welchInterval(Tally.of(first), Tally.of(second), level);
  return {
    mean_difference: paired.mean,
    variance_of_mean_difference: (paired.sd * paired.sd) / first.length,
    paired_ci_low: paired.low,
    paired_ci_high: paired.high,
    paired_p_two_sided: paired.p,
    welch_df: welch.df,
    welch_ci_low: welch.low,
    welch_ci_high: welch.high,
  };
}

/** How often the t interval of n draws holds the mean of their law. */
function coverage(inputs: Inputs, seed: string): Outputs {
  const level = numberIn(inputs, 'level');
  const experiments = numberIn(inputs, 'experiments');
  const laws = {
    normal: compileSampler({ kind: 'normal', mean: 1, sd: 1 }),
    exponential: compileSampler({ kind: 'exponential', mean: 1 }),
  };
  const shareCovered = (law: keyof typeof laws, n: number): number => {
    const draw = openStream(seed, 0, 'coverage', `${law} ${n}`);
    const reach = tInterval({ count: n, mean: 0, variance: n }, level).halfWidth; // in standard errors
    const tally = new Tally();
    let covered = 0;
    for (let experiment = 0; experiment < experiments; experiment++) {
      tally.reset();
      for (let i = 0; i < n; i++) tally.add(laws[law](draw()));
      if (Math.abs(tally.mean - 1) <= reach * Math.sqrt(tally.variance / n)) covered++;
    }
    return covered / experiments;
  };
  return {
    coverage_normal_n5: shareCovered('normal', 5),
    coverage_normal_n20: shareCovered('normal', 20),
    coverage_exponential_n5: shareCovered('exponential', 5),
    coverage_exponential_n10: shareCovered('exponential', 10),
    coverage_exponential_n20: shareCovered('exponential', 20),
    coverage_exponential_n40: shareCovered('exponential', 40),
  };
}

/** Choosing the best of several: how surely, with how many replications, and where to spend a budget. */
function selection(inputs: Inputs): Outputs {
  const gap = numberIn(inputs, 'gap');
  const constant = (k: number): number =>
    dudewiczDalalConstant(k, numberIn(inputs, 'firstStage'), numberIn(inputs, 'pStar'));
  const means = listIn(inputs, 'means');
  const shares = ocbaShares(
    means,
    means.map(() => numberIn(inputs, 'sd')),
    'smaller',
  );
  return {
    pcs_k4_n10: probabilityOfCorrectSelection(4, 10, gap),
    pcs_k4_n30: probabilityOfCorrectSelection(4, 30, gap),
    pcs_k10_n20: probabilityOfCorrectSelection(10, 20, gap),
    dudewicz_dalal_h_k2: constant(2),
    dudewicz_dalal_h_k3: constant(3),
    dudewicz_dalal_h_k5: constant(5),
    dudewicz_dalal_h_k10: constant(10),
    ...Object.fromEntries(shares.map((share, index) => [`ocba_fraction_${index + 1}`, share])),
  };
}

/** The order quantity that costs least under steady demand, and its cost. */
function economicOrder(inputs: Inputs): Outputs {
  const [demand, perOrder, holding] = ['demand', 'perOrder', 'holding'].map((name) => numberIn(inputs, name));
  const quantity = economicOrderQuantity(demand!, perOrder!, holding!);
  return { quantity, cost: (perOrder! * demand!) / quantity + (holding! * quantity) / 2 };
}

const functions: Readonly<Record<string, (inputs: Inputs, seed: string) => Outputs>> = {
  pairedAndWelch,
  coverage,
  selection,
  economicOrder,
  fixedOriginBacktest,
  rollingOriginBacktest,
};

/** What a case's function gives for its inputs, by name. @throws RangeError for an unknown function or missing input */
export function compute({ function: name, inputs }: Computation, seed: string): Outputs {
  const found = functions[name];
  if (found === undefined) throw new RangeError(`there is no function "${name}"`);
  return found(inputs, seed);
}
