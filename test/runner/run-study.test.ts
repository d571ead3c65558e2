import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failure } from '../../src/runner/failure.ts';
import { InPlaceExecutor } from '../../src/runner/in-place.ts';
import { executeJob } from '../../src/runner/job.ts';
import type { Job, JobOutcome } from '../../src/runner/protocol.ts';
import { runStudy } from '../../src/runner/run-study.ts';
import type { Executor, Progress, RunOptions } from '../../src/runner/runner.ts';
import type { Study } from '../../src/scenarios/study.ts';
import { isPrecise } from '../../src/sim/experiment/precision.ts';
import type { StudySummary } from '../../src/sim/experiment/summary.ts';
import { cornerShop } from '../fixtures/corner-shop.ts';

const study: Study = {
  kind: 'study',
  seed: 'waves',
  replications: 7,
  base: { ...cornerShop, horizon: { warmUp: 0, measured: '2 wk', runOut: 0 } },
  whatIfs: [
    { id: 'slow', patch: { suppliers: { importer: { leadTime: 5 } } } },
    { id: 'more', patch: { stocks: { 'tea@shop': { rule: { S: 45 } } } } },
  ],
};
const request = { series: ['otif'], by: ['item'], percentiles: [90], audit: false } as const;

/** Runs jobs after a pause that is different for every job, several at a time: answers come in any order. */
class Jumbled implements Executor {
  readonly width: number;
  readonly #pauses: readonly number[];
  readonly #instead: (job: Job) => JobOutcome | null;
  executed = 0;

  constructor(width: number, pauses: readonly number[] = [0], instead: (job: Job) => JobOutcome | null = () => null) {
    this.width = width;
    this.#pauses = pauses;
    this.#instead = instead;
  }

  async execute(job: Job): Promise<JobOutcome> {
    const pauses = this.#pauses[this.executed++ % this.#pauses.length]!;
    for (let pause = 0; pause <= pauses; pause++) await new Promise((resolve) => setTimeout(resolve, 0));
    return this.#instead(job) ?? executeJob(job);
  }

  close(): void {}
}

const run = (executor: Executor, of: Study = study, options: Partial<RunOptions> = {}) =>
  runStudy(executor, of, { request, ...options });

/** The summary of a study run in place, whole. */
const reference = async (of: Study): Promise<StudySummary> => (await run(new InPlaceExecutor(), of)).summary;

describe('runStudy', () => {
  it('says the same in place, through structured clones and on any number of workers (law)', async () => {
    const expected = await reference(study);
    expect((await run(new InPlaceExecutor({ throughClone: true }))).summary).toEqual(expected);
    const pauses = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 6 }), pauses, async (width, waits) => {
        const { summary, failures, cancelled } = await run(new Jumbled(width, waits));
        expect(summary).toEqual(expected);
        expect(failures).toEqual([]);
        expect(cancelled).toBe(false);
      }),
      { seed: 91, numRuns: 25 },
    );
  });

  it('tells the first comparison before the other scenarios are done, as if the study had no others', async () => {
    const parts: StudySummary[] = [];
    await run(new Jumbled(1), study, { onFirst: (part) => parts.push(part) });
    const two = { ...study, whatIfs: [study.whatIfs![0]!], replications: 1 };
    const { cells, comparisons, digest } = await reference(two);
    expect(parts).toHaveLength(1);
    expect(parts[0]).toMatchObject({ replications: 1, cells, comparisons, digest });
  });

  it('begins with the baseline, wherever it stands', async () => {
    const parts: StudySummary[] = [];
    await run(new Jumbled(1), { ...study, baseline: 'more' }, { onFirst: (part) => parts.push(part) });
    const { id } = study.base;
    expect(parts.map(({ cells }) => cells.map((cell) => cell.id))).toEqual([[id, 'more']]);
    expect(parts[0]!.comparisons.map(({ baseline, scenario }) => [baseline, scenario])).toEqual([['more', id]]);
  });

  it('summarises every wave as if the study had asked for no more', async () => {
    const waves: StudySummary[] = [];
    await run(new InPlaceExecutor(), study, { onWave: (summary) => waves.push(summary) });
    expect(waves.map(({ replications }) => replications)).toEqual([1, 2, 4, 7]);
    for (const wave of waves) {
      const { events, ...rest } = await reference({ ...study, replications: wave.replications });
      expect(wave).toMatchObject(rest);
      expect(wave.events).toBeGreaterThanOrEqual(events);
    }
  });

  it('compares what-ifs with the base, or with the baseline it is told', async () => {
    expect((await reference(study)).comparisons.map(({ baseline, scenario }) => [baseline, scenario])).toEqual([
      ['cornerShop', 'slow'],
      ['cornerShop', 'more'],
    ]);
    const other = await reference({ ...study, baseline: 'slow' });
    expect(other.comparisons.map(({ baseline, scenario }) => [baseline, scenario])).toEqual([
      ['slow', 'cornerShop'],
      ['slow', 'more'],
    ]);
  });

  it('tells when the periods of the series begin', async () => {
    const base = { ...cornerShop, horizon: { warmUp: '1 wk', measured: '3 wk', runOut: 0 } };
    const { periodStartMinutes, cells } = await reference({ ...study, base, replications: 1 });
    expect([...periodStartMinutes]).toEqual([10080, 20160, 30240]);
    expect(cells[0]?.series.get('otif')?.mean).toHaveLength(3);
  });

  it('reports progress that never falls and ends complete', async () => {
    const progress: Progress[] = [];
    const { summary } = await run(new Jumbled(3), study, { onProgress: (step) => progress.push(step) });
    expect(progress.at(-1)).toEqual({ done: 21, total: 21, events: summary.events });
    for (const [index, { done }] of progress.slice(1).entries()) expect(done).toBeGreaterThan(progress[index]!.done);
  });

  it('runs antithetic replications in whole pairs', async () => {
    const { summary } = await run(new InPlaceExecutor(), { ...study, antithetic: true });
    expect(summary.replications).toBe(8);
    expect(summary.digest).not.toBe((await reference({ ...study, replications: 8 })).digest);
  });
});

describe('a study that is stopped', () => {
  it('stands as far as it has come: like a study that asked for no more (law over moments)', async () => {
    const whole = await reference(study);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 21 }), fc.integer({ min: 1, max: 4 }), async (moment, width) => {
        const stop = new AbortController();
        const onProgress = ({ done }: Progress) => done >= moment && stop.abort();
        if (moment === 0) stop.abort();
        const { summary, cancelled, failures } = await run(new Jumbled(width, [2, 0, 1]), study, {
          onProgress,
          signal: stop.signal,
        });
        expect(failures).toEqual([]);
        expect(cancelled).toBe(summary.replications < 7);
        const { replications } = summary;
        for (const [index, cell] of summary.cells.entries()) {
          const full = whole.cells[index]!.kpis;
          for (const [name, { values }] of cell.kpis)
            expect(values).toEqual(full.get(name)!.values.slice(0, replications));
        }
        if (replications > 0) {
          expect(summary.digest).toBe((await reference({ ...study, replications })).digest);
        }
      }),
      { seed: 92, numRuns: 20 },
    );
  });

  it('hands out no further job', async () => {
    const stop = new AbortController();
    const executor = new Jumbled(2);
    await run(executor, study, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(executor.executed).toBe(2);
  });

  it('is cancelled, not failed, when the executor is closed', async () => {
    const executor = new InPlaceExecutor();
    const { cancelled, failures } = await run(executor, study, { onWave: () => executor.close() });
    expect(cancelled).toBe(true);
    expect(failures).toEqual([]);
  });
});

describe('a scenario that fails', () => {
  const withBad: Study = { ...study, whatIfs: [...study.whatIfs!, { id: 'bad', patch: { timeUnit: 'eon' } }] };

  it('fails at its first job while the others go on', async () => {
    const executor = new Jumbled(2);
    const { summary, failures } = await run(executor, withBad);
    expect(failures).toMatchObject([{ kind: 'invalid', cell: 3, from: 0, issues: [{ path: 'whatIfs/bad/timeUnit' }] }]);
    expect(summary.cells.map(({ id }) => id)).toEqual(['cornerShop', 'slow', 'more']);
    expect(summary.digest).toBe((await reference(study)).digest);
  });

  it('is left out even when it failed late, and no comparison is made with a failed baseline', async () => {
    const crash = (job: Job) => (job.cell === 0 && job.from >= 4 ? failure(job, 'crashed', 'killed') : null);
    const { summary, failures, cancelled } = await run(new Jumbled(2, [1, 0], crash));
    expect(failures).toMatchObject([{ kind: 'crashed', cell: 0, message: 'killed' }]);
    expect(summary.cells.map(({ id, replications }) => [id, replications])).toEqual([
      ['slow', 7],
      ['more', 7],
    ]);
    expect(summary.comparisons).toEqual([]);
    expect(cancelled).toBe(false);
  });

  it('leaves an empty summary when it was the only one', async () => {
    const alone: Study = { kind: 'study', base: { ...cornerShop, stocks: {} } };
    const { summary, failures } = await run(new InPlaceExecutor(), alone);
    expect(summary).toMatchObject({ replications: 0, cells: [], comparisons: [] });
    expect(failures).toMatchObject([{ kind: 'invalid', cell: 0 }]);
  });
});

describe('a precision goal', () => {
  const precise = (precision: number, more: Partial<Study> = {}): Study => ({
    kind: 'study',
    base: study.base,
    whatIfs: [study.whatIfs![0]!],
    precision,
    precisionKpi: 'revenue',
    ...more,
  });
  const goal = { relative: 0.02, isShare: false };

  it('is reached by every scenario, and no wave before had reached it', async () => {
    const waves: StudySummary[] = [];
    const { summary } = await run(new InPlaceExecutor(), precise(0.02), { onWave: (wave) => waves.push(wave) });
    const reached = ({ cells }: StudySummary) => cells.every(({ kpis }) => isPrecise(kpis.get('revenue')!, goal));
    expect(reached(summary)).toBe(true);
    expect(waves.map(reached)).toEqual([...new Array<boolean>(waves.length - 1).fill(false), true]);
    expect(summary.replications).toBeGreaterThanOrEqual(10);
    expect(summary.replications).toBeLessThan(200);
  });

  it('is reached after the same number of replications by any executor', async () => {
    const expected = await reference(precise(0.02));
    expect((await run(new Jumbled(5, [3, 0, 1]), precise(0.02))).summary).toEqual(expected);
  });

  it('is given up at the number of replications allowed', async () => {
    expect((await reference(precise(1e-6, { replications: 23 }))).replications).toBe(23);
  });

  it('does not wait for a KPI that is undefined', async () => {
    expect((await reference(precise(0.02, { precisionKpi: 'oee' }))).replications).toBe(10);
  });
});
