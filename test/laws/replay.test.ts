import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { executeJob } from '../../src/runner/job.ts';
import type { JobResult, Request } from '../../src/runner/protocol.ts';
import type { Scenario } from '../../src/scenarios/scenario.ts';
import { Replicator } from '../../src/sim/index.ts';
import { plants } from '../arbitraries/plants.ts';
import { fingerprint } from '../fixtures/fingerprint.ts';
import { compiled } from '../fixtures/stepped-run.ts';

const run = (replicator: Replicator, replication: number, seed = 'replay', antithetic = false): string =>
  fingerprint(replicator.run({ seed, replication, antithetic }));

describe('a replication of any plant', () => {
  it('is a function of plant, seed and number: whatever ran before on the same memory (T3)', () => {
    fc.assert(
      fc.property(plants, fc.boolean(), (scenario, antithetic) => {
        const { plant, management } = compiled(scenario);
        const fresh = [0, 1, 2].map((replication) =>
          run(new Replicator(plant, management), replication, 'replay', antithetic),
        );
        const used = new Replicator(plant, management);
        run(used, 7, 'another seed');
        const backwards = [2, 1, 0].map((replication) => run(used, replication, 'replay', antithetic)).reverse();
        expect(backwards).toEqual(fresh);
        expect(run(used, 2, 'replay', antithetic)).toBe(fresh[2]);
      }),
      { numRuns: 80 },
    );
  });

  it('does not depend on the order in which a file names things', () => {
    fc.assert(
      fc.property(plants, (scenario) => {
        const [one, other] = [scenario, reversed(scenario)].map((file) => {
          const { plant, management } = compiled(file);
          return run(new Replicator(plant, management), 0);
        });
        expect(other).toBe(one);
      }),
      { numRuns: 120 },
    );
  });
});

/** The same file, the entries of every object in the opposite order. */
function reversed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reversed) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, entry]) => [key, reversed(entry)]),
  ) as T;
}

const request: Request = { series: ['otif'], by: ['item', 'week'], percentiles: [90], audit: false };

/** The rows of a scenario's replications, from a runner's job. */
function rows(study: unknown, from: number, to: number, throughClone = false): JobResult {
  const job = { study, cell: 0, from, to, request };
  const outcome = throughClone ? structuredClone(executeJob(structuredClone(job))) : executeJob(job);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome;
}

describe('a job on any plant', () => {
  it('gives the same rows in whatever pieces, in whatever order, and through a structured clone (T3)', () => {
    fc.assert(
      fc.property(plants, fc.integer({ min: 1, max: 3 }), (scenario, cut) => {
        const whole = rows(scenario, 0, 4);
        const second = rows(scenario, cut, 4, true);
        const first = rows(scenario, 0, cut, true);
        expect([...first.kpis, ...second.kpis]).toEqual([...whole.kpis]);
        expect([...first.series, ...second.series]).toEqual([...whole.series]);
        expect(first.events + second.events).toBe(whole.events);
      }),
      { numRuns: 60 },
    );
  });

  it('gives other numbers for another seed, and another replication', () => {
    const study = (seed: string): unknown => ({ kind: 'study', seed, base: oneOfMany });
    const numbers = [rows(study('a'), 0, 1), rows(study('b'), 0, 1), rows(study('a'), 1, 2)];
    expect(new Set(numbers.map(({ kpis }) => kpis.join())).size).toBe(3);
  });
});

const oneOfMany: Scenario = fc.sample(plants, { numRuns: 1, seed: 5 })[0]!;
