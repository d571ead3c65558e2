import type { JobFailure } from '../protocol.ts';

/** A number that theory or a publication gives, and that a scenario or a function must reproduce. */
export interface Check {
  /** Case and quantity, such as `Q01/wip`. */
  readonly id: string;
  /** Title of the case. */
  readonly title: string;
  /** Name of the quantity, such as `wip`. */
  readonly kpi: string;
  readonly definition: string;
  readonly units: string;
  /** For a list of values, their number. */
  readonly reference: number;
  /** Where the reference comes from: formula or publication. */
  readonly source: string;
}

export interface CheckResult {
  readonly check: Check;
  /** For a list of values, how many of them agree. */
  readonly estimate: number;
  /** Of the 99.9 % interval; 0 where there is no chance in it. */
  readonly halfWidth: number;
  /** The largest half-width accepted, or the largest error where there is no chance in it. */
  readonly limit: number;
  readonly replications: number;
  /** True when the first interval missed the reference, and this is a second run with other random numbers. */
  readonly isSecondTry: boolean;
  readonly verdict: 'holds' | 'fails';
}

/** All checks of one case. */
export interface CaseResult {
  readonly id: string;
  readonly title: string;
  readonly topic: string;
  readonly source: string;
  readonly note: string | undefined;
  readonly results: readonly CheckResult[];
  /** Names of quantities that only the long run looks at. */
  readonly longOnly: readonly string[];
  /** Scenarios that could not be run. */
  readonly failures: readonly JobFailure[];
  readonly events: number;
}
