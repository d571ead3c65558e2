import { executeJob } from '../../src/runner/job.ts';
import type { Study, WhatIf } from '../../src/scenarios/study.ts';
import { correlation } from '../../src/sim/kernel/intervals.ts';
import { Tally } from '../../src/sim/kernel/tally.ts';

/** What common random numbers do for the difference of two scenarios in one KPI. */
export interface Pairing {
  readonly baseline: string;
  readonly other: string;
  readonly kpi: string;
  readonly correlation: number;
  /** Variance of the difference with independent random numbers ÷ variance with common ones. */
  readonly reduction: number;
}

const kpis = ['fillRate', 'orderCycleTime', 'fgInventoryValue', 'operatingContribution'];

function valuesOf(study: Study, cell: number, replications: number): Float64Array[] {
  const request = { series: [], by: [], percentiles: [], audit: false, columns: kpis };
  const outcome = executeJob({ study, cell, from: 0, to: replications, request });
  if (!outcome.ok) throw new Error(outcome.message);
  return kpis.map((_, column) =>
    Float64Array.from({ length: replications }, (_, row) => outcome.kpis[row * kpis.length + column]!),
  );
}

/** Every what-if of a study against its base. */
export function pairings(study: Study, replications: number): Pairing[] {
  const base = valuesOf(study, 0, replications);
  return study.whatIfs!.flatMap((other, index) =>
    pairingOf(study, other, base, valuesOf(study, index + 1, replications)),
  );
}

function pairingOf(study: Study, other: WhatIf, base: Float64Array[], changed: Float64Array[]): Pairing[] {
  return kpis.map((kpi, k) => {
    const [x, y] = [base[k]!, changed[k]!];
    const difference = Tally.of(x.map((value, replication) => y[replication]! - value));
    return {
      baseline: study.base.title ?? study.base.id,
      other: other.title ?? other.id,
      kpi,
      correlation: correlation(x, y),
      reduction: (Tally.of(x).variance + Tally.of(y).variance) / difference.variance,
    };
  });
}
