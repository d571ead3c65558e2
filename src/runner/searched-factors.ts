/** The search for equal service looks for safety factors in this range. */
export const leastFactor = -1;
export const mostFactor = 4;
