import { area, line, range, scaleLinear } from 'd3';
import type { Patience } from '../../../scenarios/compile-patience.ts';
import { type Tick, ticksOf } from '../axis.ts';

/** A share of customers that is still there at a time. */
interface Still {
  readonly at: number;
  readonly share: number;
}

export interface PatienceGeometry {
  readonly width: number;
  readonly height: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** The area below the share that still waits. */
  readonly area: string;
  /** The curve of the baseline, where that is another. */
  readonly before: string | undefined;
  /** Those who never leave, as a height; undefined where everybody does. */
  readonly forever: number | undefined;
  readonly ticks: readonly Tick[];
  readonly shares: readonly Tick[];
}

const width = 264;
const height = 92;
const margin = { left: 34, right: 26, top: 8, bottom: 20 };
const knots = 60;

/** Where the picture ends: all but one in fifty of those who have a limit have left. */
const lastOf = ({ patience }: Patience): number => (patience.constant ? patience.mean : patience.sample(0.98));

/** Share that still waits, at quantiles of those who have a limit: first the fall of those who do not wait at all. */
function stillWaiting({ lostAtOnceShare, waitsForeverShare, patience }: Patience, end: number): Still[] {
  const limited = Math.max(0, 1 - lostAtOnceShare - waitsForeverShare);
  const start = [
    { at: 0, share: 1 },
    { at: 0, share: 1 - lostAtOnceShare },
  ];
  if (limited === 0) return [...start, { at: end, share: waitsForeverShare }];
  const left = range(1, knots).map((k) => ({
    at: patience.sample(k / knots),
    share: waitsForeverShare + limited * (1 - k / knots),
  }));
  const within = left.filter(({ at }) => at <= end);
  return [...start, ...within, { at: end, share: within.at(-1)?.share ?? 1 - lostAtOnceShare }];
}

/** Customers who still wait so long after the date they asked for, 264 by 92; times in the unit that the laws are in. */
export function patienceLayout(patience: Patience, before: Patience | undefined, unit: string): PatienceGeometry {
  const ends = [patience, ...(before === undefined ? [] : [before])].map(lastOf);
  const end = Math.max(...ends) > 0 ? Math.max(...ends) : 1;
  const x = scaleLinear([0, end], [margin.left, width - margin.right]);
  const y = scaleLinear([0, 1], [height - margin.bottom, margin.top]);
  const left = ({ at }: Still): number => x(at);
  const up = ({ share }: Still): number => y(share);
  return {
    width,
    height,
    bottom: height - margin.bottom,
    left: margin.left,
    right: width - margin.right,
    area: area<Still>(left, y(0), up)(stillWaiting(patience, end)) ?? '',
    before: before === undefined ? undefined : (line<Still>(left, up)(stillWaiting(before, end)) ?? undefined),
    forever: patience.waitsForeverShare > 0 ? y(patience.waitsForeverShare) : undefined,
    ticks: ticksOf(x, 4, unit),
    shares: [0, 0.5, 1].map((value) => ({ at: y(value), value, label: `${100 * value}` })),
  };
}
