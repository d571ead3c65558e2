/** How sure is a ranking by sample means, and how many replications make it so. */
import { exp } from './elementary.ts';
import { normalCdf } from './normal.ts';
import { rootOfIncreasing } from './root.ts';
import { binomialTerm } from './special.ts';
import { tCdf } from './student-t.ts';

const SQRT_TWO_PI = 2.5066282746310002;

/**
 * Probability that the best of k scenarios also has the best sample mean: n independent normal replications each, the
 * best mean `gap` standard deviations ahead of k - 1 equal others, the least favourable case of a lead of at least `gap`
 * (R. E. Bechhofer, Annals of Mathematical Statistics 25 (1954) 16).
 */
export function probabilityOfCorrectSelection(k: number, n: number, gap: number): number {
  const shift = gap * Math.sqrt(n);
  return integral((z) => {
    const density = exp(-0.5 * z * z) / SQRT_TWO_PI;
    return density === 0 ? 0 : density * wholePower(normalCdf(z + shift), k - 1);
  }, 7);
}

/**
 * Constant h of the two-stage procedure of E. J. Dudewicz & S. R. Dalal (Sankhya B 37 (1975) 28): with firstStage
 * replications first and h^2 s^2 / delta^2 in all, the best of k scenarios is chosen with probability pStar if it leads
 * by delta.
 */
export function dudewiczDalalConstant(k: number, firstStage: number, pStar: number): number {
  if (!(k >= 2 && firstStage >= 2 && pStar > 1 / k && pStar < 1)) {
    throw new RangeError(`the constant needs k >= 2, n0 >= 2 and 1/k < P* < 1, not ${k}, ${firstStage} and ${pStar}`);
  }
  const df = firstStage - 1;
  const reach = 40 / df + 4;
  const probability = (h: number) => integral((t) => tDensity(t, df) * wholePower(tCdf(t + h, df), k - 1), reach);
  const slope = (h: number) =>
    integral((t) => tDensity(t, df) * (k - 1) * wholePower(tCdf(t + h, df), k - 2) * tDensity(t + h, df), reach);
  return rootOfIncreasing((h) => ({ value: probability(h) - pStar, slope: slope(h) }), 3, 0, 1e6, 1e-7);
}

/** Density of Student's t. */
function tDensity(t: number, df: number): number {
  const total = df + t * t;
  return (binomialTerm(0.5, 0.5 * df, (t * t) / total, df / total) * 0.5 * df) / ((1 + df) * Math.abs(t));
}

function wholePower(x: number, n: number): number {
  let power = 1;
  for (let i = 0; i < n; i++) power *= x;
  return power;
}

/** Integral over the real line by the trapezoidal rule in s, x = sinh s, |s| <= reach; exact to rounding for smooth f. */
function integral(f: (x: number) => number, reach: number): number {
  const step = 1 / 16;
  let sum = 0;
  for (let s = -reach + step / 2; s < reach; s += step) {
    const [up, down] = [exp(s), exp(-s)];
    sum += f(0.5 * (up - down)) * 0.5 * (up + down);
  }
  return sum * step;
}
