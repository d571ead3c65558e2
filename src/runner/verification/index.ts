import type { Check } from './check.ts';

/** Every check against theory, in the order of tables. */
export const checks: readonly Check[] = [];
