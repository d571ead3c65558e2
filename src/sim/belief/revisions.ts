import { normalQuantile } from '../kernel/normal.ts';
import type { Stream } from '../kernel/stream.ts';
import type { InformationClock } from './organisation.ts';

/** Forecasts are revised from so many weeks ahead on; before that nothing of a week is known but its mean. */
export const REVISED_WEEKS = 26;
const STEPS = REVISED_WEEKS + 1;

/**
 * The innovations of one week's forecast, a Brownian bridge from what is known beforehand to the truth (MODEL §5.2): an
 * exact martingale model of forecast evolution (Heath & Jackson 1994). Writes W(ρ(h)) for h = 26 … 0 to `path[h]`, drawn
 * from far to near; takes 27 uniforms.
 * @param truth W(1) = (D − μ) ÷ σ
 */
export function bridge(truth: number, clock: InformationClock, draw: Stream, path: Float64Array): void {
  let share = 0;
  let value = 0;
  for (let h = REVISED_WEEKS; h >= 0; h--) {
    const z = normalQuantile(draw());
    const next = Math.max(share, clock(h));
    if (next >= 1) {
      share = 1;
      value = truth;
    } else if (next > share) {
      const towards = (next - share) / (1 - share);
      value += towards * (truth - value) + Math.sqrt(towards * (1 - next)) * z;
      share = next;
    }
    path[h] = value;
  }
}

/** Autocorrelation of judgement noise from one weekly revision to the next. */
const NOISE_CORRELATION = 0.7;

/** Judgement noise on one week's forecast: AR(1) over revisions, variance 1; takes 27 uniforms. */
export function judgementNoise(draw: Stream, path: Float64Array): void {
  const innovation = Math.sqrt(1 - NOISE_CORRELATION * NOISE_CORRELATION);
  let z = normalQuantile(draw());
  path[REVISED_WEEKS] = z;
  for (let h = REVISED_WEEKS - 1; h >= 0; h--) {
    z = NOISE_CORRELATION * z + innovation * normalQuantile(draw());
    path[h] = z;
  }
}

/** Independent errors of each revision, or one for all of them; takes 27 uniforms. */
export function unitErrors(isFrozen: boolean, draw: Stream, path: Float64Array): void {
  for (let h = REVISED_WEEKS; h >= 0; h--) path[h] = normalQuantile(draw());
  if (isFrozen) path.fill(path[REVISED_WEEKS]!);
}

/** A path for every stock and week: what revises forecasts, drawn before a run in the order of weeks. */
export class RevisionTable {
  readonly #weeks: number;
  readonly #paths: Float64Array;

  constructor(rows: number, weeks: number) {
    this.#weeks = weeks;
    this.#paths = new Float64Array(rows * weeks * STEPS);
  }

  /** The path of a row's week, to be written. */
  path(row: number, week: number): Float64Array {
    const start = (row * this.#weeks + week) * STEPS;
    return this.#paths.subarray(start, start + STEPS);
  }

  /** The value h weeks ahead; 0 where nothing is known yet. */
  at(row: number, week: number, weeksAhead: number): number {
    if (weeksAhead > REVISED_WEEKS) return 0;
    return this.#paths[(row * this.#weeks + week) * STEPS + Math.max(0, weeksAhead)]!;
  }
}
