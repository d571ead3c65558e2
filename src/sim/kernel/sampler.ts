/** Turns one uniform number u, 0 < u < 1, into a variate that does not decrease in u. */
export type Sampler = (u: number) => number;
