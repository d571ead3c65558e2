import stored from './card-figures.json' with { type: 'json' };

/** A number of one scenario: mean over the replications and half-width of its interval. */
export interface Figure {
  readonly mean: number;
  readonly halfWidth: number;
}

/** The figures printed on the card of a preset, as its study computes them: never typed in. */
export interface CardFigures {
  readonly seed: string;
  readonly replications: number;
  /** Of the whole study, as every runner reports it. */
  readonly digest: string;
  /** Of its first two replications: what a test can run again in a moment. */
  readonly digestOfTwo: string;
  /** By scenario and KPI; what is undefined in a scenario is left out. */
  readonly levels: Readonly<Record<string, Readonly<Record<string, Figure>>>>;
  /** Paired differences to the baseline, by scenario and KPI. */
  readonly differences: Readonly<Record<string, Readonly<Record<string, Figure>>>>;
}

/** By preset. Written by `node scripts/recompute.mjs figures`. */
export const cardFigures: Readonly<Record<string, CardFigures>> = stored;
