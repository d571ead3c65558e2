import type { Issue } from '../scenarios/issues.ts';
import { isPlainObject } from '../scenarios/plain-data.ts';
import type { Job, JobFailure } from './protocol.ts';

/** The seed of an unparsed study, for the report of a failure. */
function seedOf(study: unknown): string {
  const seed = isPlainObject(study) ? study['seed'] : undefined;
  return typeof seed === 'string' ? seed : '4711';
}

/** A failure of a job as data. `replication` is the one that failed, if it is known. */
export function failure(
  job: Omit<Job, 'request'>,
  kind: JobFailure['kind'],
  message: string,
  details: { readonly issues?: readonly Issue[]; readonly replication?: number } = {},
): JobFailure {
  return {
    ok: false,
    cell: job.cell,
    from: job.from,
    to: job.to,
    kind,
    issues: details.issues ?? [],
    seed: seedOf(job.study),
    replication: details.replication ?? job.from,
    message,
  };
}
