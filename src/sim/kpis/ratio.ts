/** Part ÷ whole; NaN, undefined, where there is no whole. A ratio of sums, never a mean of ratios (MODEL §10.1). */
export const ratio = (part: number, whole: number): number => (whole === 0 ? Number.NaN : part / whole);
