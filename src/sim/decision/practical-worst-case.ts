/** The next whole number, where a hair above one is rounding. */
const wholeUp = (value: number): number => Math.ceil(value - 1e-9);

/**
 * Throughput of a line with w lots on it in the practical worst case, as a share of the rate of its bottleneck:
 * TH(w) = w ÷ (W₀ + w − 1) · r_b (Hopp & Spearman, Factory Physics).
 * @param criticalWip W₀ = r_b T₀, the lots on a line without variability at full rate
 */
export const practicalWorstCase = (lots: number, criticalWip: number): number => lots / (criticalWip + lots - 1);

/**
 * W = ⌈u (W₀ − 1) ÷ (1 − u)⌉ lots: the practical worst case solved for a throughput of u r_b. A line of one station has
 * W₀ = 1: there one lot is on the machine and one waits.
 * @param share u, 0 < u < 1
 */
export const conwipLimit = (criticalWip: number, share: number): number =>
  Math.max(2, wholeUp((share * (criticalWip - 1)) / (1 - share)));
