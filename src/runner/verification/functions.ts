import { economicOrderQuantity } from '../../sim/decision/economic-order-quantity.ts';
import { dudewiczDalalConstant, probabilityOfCorrectSelection } from '../../sim/kernel/indifference-zone.ts';
import { pairedComparison, tInterval, welchInterval } from '../../sim/kernel/intervals.ts';
import { bonferroni, holm } from '../../sim/kernel/holm.ts';
import { mser5 } from '../../sim/kernel/mser.ts';
import { knConstants, ocbaShares } from '../../sim/kernel/selection.ts';
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

/** The laws of `coverage`, each with mean 1. */
const laws: Readonly<Record<string, (u: number) => number>> = {
  normal: compileSampler({ kind: 'normal', mean: 1, sd: 1 }),
  exponential: compileSampler({ kind: 'exponential', mean: 1 }),
  uniform: compileSampler({ kind: 'uniform', min: 0, max: 2 }),
  lognormal: compileSampler({ kind: 'lognormal', mean: 1, cv: 1 }),
};

/** How often the t interval of n draws holds the mean of their law: `coverage_normal_n5`. */
function coverage(inputs: Inputs, seed: string, wanted: readonly string[]): Outputs {
  const level = numberIn(inputs, 'level');
  const experiments = numberIn(inputs, 'experiments');
  const shareCovered = (law: string, n: number): number => {
    const draw = openStream(seed, 0, 'coverage', `${law} ${n}`);
    const sample = laws[law]!;
    const reach = tInterval({ count: n, mean: 0, variance: n }, level).halfWidth; // in standard errors
    const tally = new Tally();
    let covered = 0;
    for (let experiment = 0; experiment < experiments; experiment++) {
      tally.reset();
      for (let i = 0; i < n; i++) tally.add(sample(draw()));
      if (Math.abs(tally.mean - 1) <= reach * Math.sqrt(tally.variance / n)) covered++;
    }
    return covered / experiments;
  };
  return named(wanted, /^coverage_([a-z]+)_n(\d+)$/, ([law, n]) =>
    law! in laws ? shareCovered(law!, Number(n)) : Number.NaN,
  );
}

/** What is asked for by names of one form, from the parts of each name. */
function named(wanted: readonly string[], form: RegExp, valueFrom: (parts: readonly string[]) => number): Outputs {
  return Object.fromEntries(
    wanted.flatMap((name) => {
      const parts = form.exec(name)?.slice(1);
      return parts === undefined ? [] : [[name, valueFrom(parts)]];
    }),
  );
}

/**
 * Choosing the best of several: how surely (`pcs_k4_n10`), with how many replications (`dudewicz_dalal_h_k3`,
 * `kn_eta_k5`, `kn_h2_k5`), and where to spend a budget (`ocba_fraction_1`).
 */
function selection(inputs: Inputs, _: string, wanted: readonly string[]): Outputs {
  const input = (name: string): number => numberIn(inputs, name);
  const outputs = {
    ...named(wanted, /^pcs_k(\d+)_n(\d+)$/, ([k, n]) =>
      probabilityOfCorrectSelection(Number(k), Number(n), input('gap')),
    ),
    ...named(wanted, /^dudewicz_dalal_h_k(\d+)$/, ([k]) =>
      dudewiczDalalConstant(Number(k), input('firstStage'), input('pStar')),
    ),
    ...named(wanted, /^kn_eta_k(\d+)$/, ([k]) => knConstants(Number(k), input('firstStage'), input('alpha')).eta),
    ...named(wanted, /^kn_h2_k(\d+)$/, ([k]) => knConstants(Number(k), input('firstStage'), input('alpha')).h2),
  };
  if (inputs['means'] === undefined) return outputs;
  const means = listIn(inputs, 'means');
  const sds = inputs['sds'] === undefined ? means.map(() => input('sd')) : listIn(inputs, 'sds');
  const shares = ocbaShares(means, sds, inputs['largerIsBetter'] === 1 ? 'larger' : 'smaller');
  return { ...outputs, ...Object.fromEntries(shares.map((share, index) => [`ocba_fraction_${index + 1}`, share])) };
}

/** How much of a series is warm-up, by MSER-5 or MSER of other batches. */
function warmUp(inputs: Inputs): Outputs {
  const { warmUp: dropped, accepted } = mser5(listIn(inputs, 'series'), (inputs['batch'] as number | undefined) ?? 5);
  return { warm_up: dropped, accepted: accepted ? 1 : 0 };
}

/** P-values of several tests, adjusted so that they may be read together: `holm_1`, `bonferroni_1`. */
function manyTests(inputs: Inputs): Outputs {
  const pValues = listIn(inputs, 'p');
  const numbered = (name: string, values: readonly number[]) =>
    Object.fromEntries(values.map((value, index) => [`${name}_${index + 1}`, value]));
  return { ...numbered('holm', holm(pValues)), ...numbered('bonferroni', bonferroni(pValues)) };
}

/** The order quantity that costs least under steady demand, and its cost. */
function economicOrder(inputs: Inputs): Outputs {
  const [demand, perOrder, holding] = ['demand', 'perOrder', 'holding'].map((name) => numberIn(inputs, name));
  const quantity = economicOrderQuantity(demand!, perOrder!, holding!);
  return { quantity, cost: (perOrder! * demand!) / quantity + (holding! * quantity) / 2 };
}

type Compute = (inputs: Inputs, seed: string, wanted: readonly string[]) => Outputs;

const functions: Readonly<Record<string, Compute>> = {
  pairedAndWelch,
  coverage,
  selection,
  economicOrder,
  warmUp,
  manyTests,
  fixedOriginBacktest,
  rollingOriginBacktest,
};

/** What a case's function gives for its inputs, by name. @throws RangeError for an unknown function or missing input */
export function compute({ function: name, inputs, checks }: Computation, seed: string): Outputs {
  const found = functions[name];
  if (found === undefined) throw new RangeError(`there is no function "${name}"`);
  return found(
    inputs,
    seed,
    checks.map(({ kpi }) => kpi),
  );
}
