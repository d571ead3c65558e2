import type { Law } from '../sim/index.ts';

/** A piece of a law: how likely it is, per unit, between two values. */
export interface ProfileCell {
  readonly from: number;
  readonly to: number;
  readonly density: number;
}

/** How a law spreads its probability, for a picture. */
export interface LawProfile {
  /** `point`: one value. `masses`: single values, told apart. `steps`: too many values for that. `smooth`: a density. */
  readonly kind: 'point' | 'masses' | 'steps' | 'smooth';
  readonly cells: readonly ProfileCell[];
}

const mostMasses = 40;
const smoothCells = 96;
const stepCells = 48;
/** Single values of a discrete law are likelier than this at its median, those of a continuous one have no probability. */
const leastMass = 1e-6;

/** The profile of a law between two values. All of it is read off the function that the engine draws with. */
export function lawProfile(law: Law, low: number, high: number): LawProfile {
  if (law.constant) return { kind: 'point', cells: [{ from: law.mean, to: law.mean, density: Number.NaN }] };
  const median = law.sample(0.5);
  const after = shareAtMost(law, median);
  if (after - shareBelow(law, median) < leastMass) return { kind: 'smooth', cells: smooth(law, low, high) };
  const masses = massesOf(law, low, high);
  if (masses.length <= mostMasses) return { kind: 'masses', cells: spread(masses) };
  return { kind: 'steps', cells: steps(law, low, high, latticeStep(masses)) };
}

/** The probability of values up to x: the largest u that gives one, by bisection. */
const shareAtMost = (law: Law, x: number): number => shareWhere((u) => law.sample(u) <= x);
const shareBelow = (law: Law, x: number): number => shareWhere((u) => law.sample(u) < x);

function shareWhere(isBelow: (u: number) => boolean): number {
  let [below, above] = [0, 1];
  for (let round = 0; round < 45; round++) {
    const middle = (below + above) / 2;
    if (isBelow(middle)) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}

/** Density by quantiles: between two of them it is the probability between them over their distance. */
function smooth(law: Law, low: number, high: number): ProfileCell[] {
  const knots = 400;
  const shares = Array.from({ length: knots }, (_, k) => (k + 0.5) / knots);
  const values = shares.map((u) => law.sample(u));
  const shareAt = (x: number): number => {
    const above = values.findIndex((value) => value > x);
    if (above === 0) return 0;
    if (above < 0) return x > values[knots - 1]! ? 1 : shares[knots - 1]!;
    const [left, right] = [values[above - 1]!, values[above]!];
    return shares[above - 1]! + ((x - left) / (right - left)) * (shares[above]! - shares[above - 1]!);
  };
  return cellsBetween(low, high, (high - low) / smoothCells, shareAt);
}

function cellsBetween(low: number, high: number, width: number, shareAt: (x: number) => number): ProfileCell[] {
  const count = Math.ceil((high - low) / width - 1e-9);
  const shares = Array.from({ length: count + 1 }, (_, k) => shareAt(low + k * width));
  return Array.from({ length: count }, (_, k) => ({
    from: low + k * width,
    to: low + (k + 1) * width,
    density: (shares[k + 1]! - shares[k]!) / width,
  }));
}

interface Mass {
  readonly value: number;
  readonly share: number;
}

/** Values and their probabilities in ascending order; one more than can be told apart at most. */
function massesOf(law: Law, low: number, high: number): Mass[] {
  const masses: Mass[] = [];
  let share = shareBelow(law, low);
  while (masses.length <= mostMasses && share < 1 - 1e-9) {
    const value = law.sample(Math.min(share + 1e-9, 1 - 1e-10));
    if (value > high) break;
    const next = shareAtMost(law, value);
    masses.push({ value, share: next - share });
    share = next;
  }
  return masses;
}

/** Each mass as if it were spread around its value as far as the nearest other one is away. */
function spread(masses: readonly Mass[]): ProfileCell[] {
  const gaps = masses.slice(1).map(({ value }, k) => value - masses[k]!.value);
  const width = gaps.length === 0 ? 1 : Math.min(...gaps);
  return masses.map(({ value, share }) => ({ from: value - width / 2, to: value + width / 2, density: share / width }));
}

/** The distance of values that stand evenly, such as whole numbers; undefined where they do not. */
function latticeStep(masses: readonly Mass[]): number | undefined {
  const gaps = masses.slice(1).map(({ value }, k) => value - masses[k]!.value);
  const step = Math.min(...gaps);
  return gaps.every((gap) => Math.abs(gap - step) < 1e-6 * step) ? step : undefined;
}

/** Bars; for evenly spaced values each holds equally many of them, else some would be higher for nothing but that. */
function steps(law: Law, low: number, high: number, step: number | undefined): ProfileCell[] {
  const shareAt = (x: number): number => shareAtMost(law, x);
  if (step === undefined) return cellsBetween(low, high, (high - low) / stepCells, shareAt);
  const width = step * Math.ceil((high - low) / step / stepCells);
  const start = law.sample(Math.min(shareBelow(law, low) + 1e-9, 0.5)) - step / 2;
  return cellsBetween(start, high, width, shareAt);
}
