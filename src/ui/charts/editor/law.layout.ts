import { area, curveStep, line, scaleLinear } from 'd3';
import { lawProfile, type LawProfile } from '../../../scenarios/law-profile.ts';
import type { Law } from '../../../sim/index.ts';
import { type Tick, ticksOf } from '../axis.ts';

/** What is told of a law: its mean, and the values that one in ten lie below and above. */
export interface LawFigures {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly isConstant: boolean;
}

export interface LawGeometry {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  /** The area under the density, and the part of it between the lowest and the highest tenth. */
  readonly area: string;
  readonly band: readonly [number, number];
  /** Bars of single values. */
  readonly bars: readonly Bar[];
  /** A value that never varies. */
  readonly point: number | undefined;
  readonly mean: number;
  /** The law of the baseline as an outline, or where it never varies as a line at one place. */
  readonly before: string | undefined;
  readonly beforePoint: number | undefined;
  readonly ticks: readonly Tick[];
}

interface Bar {
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly isInBand: boolean;
}

const width = 264;
const height = 78;
const margin = { left: 8, right: 26, top: 8, bottom: 20 };
const bottom = height - margin.bottom;

export const lawFigures = (law: Law): LawFigures => ({
  mean: law.mean,
  low: law.constant ? law.mean : law.sample(0.1),
  high: law.constant ? law.mean : law.sample(0.9),
  isConstant: law.constant,
});

/** The drawing of a law, 264 by 78, over the same axis as the law of the baseline where that is another. */
export function lawLayout(law: Law, before: Law | undefined, unit: string): LawGeometry {
  const domain = domainOf(before === undefined ? [law] : [law, before]);
  const x = scaleLinear(domain, [margin.left, width - margin.right]);
  const profile = lawProfile(law, ...domain);
  const ghost = before === undefined ? undefined : lawProfile(before, ...domain);
  const highest = Math.max(peakOf(profile), ghost === undefined ? 0 : peakOf(ghost));
  const y = scaleLinear([0, highest > 0 ? highest : 1], [bottom, margin.top]).clamp(true);
  const { low, high } = lawFigures(law);
  const isBars = profile.kind === 'masses';
  return {
    width,
    height,
    top: margin.top,
    bottom,
    area: profile.kind === 'smooth' || profile.kind === 'steps' ? areaOf(profile, x, y) : '',
    band: [x(low), x(high)],
    bars: isBars ? barsOf(profile, low, high, x, y) : [],
    point: profile.kind === 'point' ? x(law.mean) : undefined,
    mean: x(law.mean),
    before: ghost === undefined || ghost.kind === 'point' ? undefined : outlineOf(ghost, x, y),
    beforePoint: ghost?.kind === 'point' && before !== undefined ? x(before.mean) : undefined,
    ticks: ticksOf(x, 4, unit),
  };
}

type Scale = (value: number) => number;

/** From nearly the least to nearly the largest value; from zero unless the values lie far from it. */
function domainOf(laws: readonly Law[]): [number, number] {
  const ends = laws.flatMap((law) => (law.constant ? [law.mean] : [law.sample(0.005), law.sample(0.985), law.mean]));
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  if (low >= 0 && low < 0.5 * high) return [0, high * 1.02];
  const margin = high > low ? (high - low) * 0.06 : Math.max(Math.abs(high), 1) * 0.5;
  return [low >= 0 ? Math.max(0, low - margin) : low - margin, high + margin];
}

/** The height that is drawn in full: a density that grows without end towards zero runs out of the picture there. */
function peakOf({ kind, cells }: LawProfile): number {
  const densities = cells.map(({ density }) => density).filter(Number.isFinite);
  const highest = Math.max(0, ...densities);
  if (kind !== 'smooth' || densities[0] !== highest) return highest;
  return Math.min(highest, 2 * Math.max(0, ...densities.slice(1)));
}

interface Point {
  readonly at: number;
  readonly density: number;
}

/** Corners of the shape: the middles of the cells of a density, the edges of bars. */
function pointsOf({ kind, cells }: LawProfile): Point[] {
  const [first, last] = [cells[0], cells.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (kind === 'smooth') {
    const middles = cells.map(({ from, to, density }) => ({ at: (from + to) / 2, density }));
    return [{ at: first.from, density: first.density }, ...middles, { at: last.to, density: last.density }];
  }
  return cells.flatMap(({ from, to, density }) => [
    { at: from, density },
    { at: to, density },
  ]);
}

const areaOf = (profile: LawProfile, x: Scale, y: Scale): string =>
  area<Point>(
    ({ at }) => x(at),
    y(0),
    ({ density }) => y(density),
  )(pointsOf(profile)) ?? '';

function outlineOf(profile: LawProfile, x: Scale, y: Scale): string {
  if (profile.kind !== 'masses')
    return (
      line<Point>(
        ({ at }) => x(at),
        ({ density }) => y(density),
      )(pointsOf(profile)) ?? ''
    );
  const tops = profile.cells.map(({ from, to, density }) => ({ at: (from + to) / 2, density }));
  return (
    line<Point>(
      ({ at }) => x(at),
      ({ density }) => y(density),
    ).curve(curveStep)(tops) ?? ''
  );
}

/** A bar a value, as wide as there is room for and no wider than ten pixels. */
function barsOf({ cells }: LawProfile, low: number, high: number, x: Scale, y: Scale): Bar[] {
  return cells.map(({ from, to, density }) => {
    const value = (from + to) / 2;
    const wide = Math.max(1.5, Math.min(10, (x(to) - x(from)) * 0.7));
    return {
      x: x(value) - wide / 2,
      width: wide,
      y: y(density),
      isInBand: value >= low - 1e-9 && value <= high + 1e-9,
    };
  });
}
