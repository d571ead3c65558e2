import type { Empirical } from './distribution.ts';
import type { Sampler } from './sampler.ts';
import { betaI, gammaQ } from './special.ts';

/** A law on the whole numbers whose probabilities rise to one mode and then fall. */
interface CountingLaw {
  readonly mode: number;
  /** P(k + 1) / P(k); 0 at the largest value. */
  readonly ratio: (k: number) => number;
  /** P(X <= k). */
  readonly cdf: (k: number) => number;
}

export function poissonSampler(mean: number): Sampler {
  return countingSampler({
    mode: Math.floor(mean),
    ratio: (k) => mean / (k + 1),
    cdf: (k) => gammaQ(k + 1, mean),
  });
}

export function binomialSampler(n: number, p: number): Sampler {
  const odds = p / (1 - p);
  return countingSampler({
    mode: Math.min(n, Math.floor((n + 1) * p)),
    ratio: (k) => ((n - k) / (k + 1)) * odds,
    cdf: (k) => (k >= n ? 1 : betaI(n - k, k + 1, 1 - p, p)),
  });
}

export function negativeBinomialSampler(mean: number, variance: number): Sampler {
  const successes = (mean * mean) / (variance - mean);
  const hit = mean / variance;
  const miss = (variance - mean) / variance;
  return countingSampler({
    mode: Math.max(0, Math.floor(((successes - 1) * miss) / hit)),
    ratio: (k) => ((k + successes) / (k + 1)) * miss,
    cdf: (k) => betaI(successes, k + 1, hit, miss),
  });
}

export function empiricalSampler(d: Empirical): Sampler {
  const order = d.values.map((_, i) => i).sort((i, j) => d.values[i]! - d.values[j]!);
  const values = Float64Array.from(order, (i) => d.values[i]!);
  const find = cumulativeSearch(Float64Array.from(order, (i) => d.weights?.[i] ?? 1));
  return (u) => values[find(u)]!;
}

/** Probabilities below this share of the largest are left out of a table: together they are below 1e-15. */
const NEGLIGIBLE = 1e-22;
/** Laws spread over more values than this are searched with their distribution function instead of a table. */
const LARGEST_TABLE = 131_072;

function countingSampler(law: CountingLaw): Sampler {
  const below: number[] = [];
  let mass = 1;
  for (let k = law.mode - 1; k >= 0 && mass > NEGLIGIBLE && below.length < LARGEST_TABLE; k--) {
    mass /= law.ratio(k);
    below.push(mass);
  }
  const first = law.mode - below.length;
  const masses = below.reverse();
  masses.push(1);
  mass = 1;
  for (let k = law.mode; mass > NEGLIGIBLE && masses.length <= LARGEST_TABLE; k++) {
    mass *= law.ratio(k);
    masses.push(mass);
  }
  if (masses.length > LARGEST_TABLE) return searchedSampler(law);
  const find = cumulativeSearch(Float64Array.from(masses));
  return (u) => first + find(u);
}

/**
 * Index search by a cumulative table: the smallest i with weight(0) + ... + weight(i) >= u total. A guide table says
 * where to start for each of 2^m equal parts of [0, 1), so that a search takes about one step whatever the length
 * (Chen & Asau 1974).
 */
function cumulativeSearch(weights: Float64Array): (u: number) => number {
  const cumulative = new Float64Array(weights.length);
  let total = 0;
  for (const [i, weight] of weights.entries()) {
    total += weight;
    cumulative[i] = total;
  }
  let last = 0;
  for (let i = 0; i < cumulative.length; i++) {
    cumulative[i] = cumulative[i]! / total;
    if (weights[i]! > 0) last = i;
  }
  cumulative.fill(Number.POSITIVE_INFINITY, last); // so that every search ends
  let parts = 1;
  while (parts < weights.length) parts *= 2;
  const guide = new Int32Array(parts + 1);
  for (let part = 0, i = 0; part <= parts; part++) {
    while (cumulative[i]! < part / parts) i++;
    guide[part] = i;
  }
  return (u) => {
    let i = guide[Math.floor(u * parts)]!;
    while (cumulative[i]! < u) i++;
    return i;
  };
}

const NODES = 1024;

/**
 * For very wide laws: a table of the distribution function at equidistant values and, between two of them, halving with
 * the function itself. The halving visits fixed points, so the variate cannot decrease in u whatever rounding does.
 */
function searchedSampler(law: CountingLaw): Sampler {
  let spacing = 1;
  while (law.cdf(NODES * spacing) < 1 - 1e-16) spacing *= 2;
  const stride = spacing;
  const weights = new Float64Array(NODES + 1);
  let before = 0;
  for (let i = 0; i <= NODES; i++) {
    const until = law.cdf(i * stride);
    weights[i] = Math.max(0, until - before);
    before = Math.max(before, until);
  }
  const find = cumulativeSearch(weights);
  return (u) => {
    let high = find(u) * stride;
    let low = Math.max(-1, high - stride);
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (law.cdf(middle) < u) low = middle;
      else high = middle;
    }
    return high;
  };
}
