import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failure } from '../../src/runner/failure.ts';
import type { Job, JobOutcome } from '../../src/runner/protocol.ts';
import { type WorkerHandle, WorkerPool } from '../../src/runner/worker-pool.ts';

const jobNumber = (cell: number): Job => ({
  study: { seed: 's' },
  cell,
  from: 3,
  to: 5,
  request: { series: [], by: [], percentiles: [], audit: false },
});

/** An answer that can be told apart: an "invalid" that carries the number of its job. */
const answer = (job: Job): JobOutcome => failure(job, 'invalid', `answer ${job.cell}`);

/** Workers whose every step is in the hands of the test. */
class Puppets {
  readonly started: Puppet[] = [];
  readonly spawn = (): WorkerHandle => {
    const puppet = new Puppet();
    this.started.push(puppet);
    return puppet;
  };
}

class Puppet implements WorkerHandle {
  die: (reason: string) => void = () => {};
  readonly dead = new Promise<string>((resolve) => {
    this.die = resolve;
  });
  terminated = false;
  job: Job | null = null;
  #resolve: (outcome: JobOutcome) => void = () => {};
  #reject: (error: Error) => void = () => {};

  execute(job: Job): Promise<JobOutcome> {
    this.job = job;
    return new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  finish(): void {
    const { job } = this;
    this.job = null;
    if (job !== null) this.#resolve(answer(job));
  }

  fail(error: Error): void {
    this.#reject(error);
  }

  terminate(): void {
    this.terminated = true;
  }
}

/** Lets everything that waits for a promise go on. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('WorkerPool', () => {
  it('starts workers as they are needed and no more than its width', async () => {
    const puppets = new Puppets();
    const pool = new WorkerPool(2, puppets.spawn);
    expect(puppets.started).toHaveLength(0);
    const outcomes = [0, 1, 2].map((cell) => pool.execute(jobNumber(cell)));
    expect(puppets.started.map(({ job }) => job?.cell)).toEqual([0, 1]);
    puppets.started[1]!.finish();
    await settle();
    expect(puppets.started[1]!.job?.cell).toBe(2);
    for (const puppet of puppets.started) puppet.finish();
    expect((await Promise.all(outcomes)).map((outcome) => !outcome.ok && outcome.message)).toEqual([
      'answer 0',
      'answer 1',
      'answer 2',
    ]);
    expect(puppets.started).toHaveLength(2);
    pool.close();
  });

  it('runs the job of a dead worker once more, on a fresh one', async () => {
    const puppets = new Puppets();
    const pool = new WorkerPool(1, puppets.spawn);
    const outcome = pool.execute(jobNumber(7));
    puppets.started[0]!.die('out of memory');
    await settle();
    expect(puppets.started).toHaveLength(2);
    expect(puppets.started[0]!.terminated).toBe(true);
    puppets.started[1]!.finish();
    expect(await outcome).toMatchObject({ message: 'answer 7' });
    pool.close();
  });

  it('reports a job whose worker died twice, and goes on with the next', async () => {
    const puppets = new Puppets();
    const pool = new WorkerPool(1, puppets.spawn);
    const [first, second] = [pool.execute(jobNumber(0)), pool.execute(jobNumber(1))];
    puppets.started[0]!.die('first');
    await settle();
    puppets.started[1]!.die('second');
    await settle();
    expect(await first).toEqual({
      ok: false,
      cell: 0,
      from: 3,
      to: 5,
      kind: 'crashed',
      issues: [],
      seed: 's',
      replication: 3,
      message: 'second',
    });
    puppets.started[2]!.finish();
    expect(await second).toMatchObject({ message: 'answer 1' });
    pool.close();
  });

  it('treats an outcome that cannot cross the boundary, and a worker that cannot be started, as a crash', async () => {
    const puppets = new Puppets();
    const pool = new WorkerPool(1, puppets.spawn);
    const outcome = pool.execute(jobNumber(0));
    puppets.started[0]!.fail(new Error('could not be cloned'));
    await settle();
    puppets.started[1]!.fail(new Error('could not be cloned'));
    expect(await outcome).toMatchObject({ kind: 'crashed', message: expect.stringContaining('could not be cloned') });
    pool.close();

    const impossible = new WorkerPool(1, () => {
      throw new TypeError('refused by policy');
    });
    expect(await impossible.execute(jobNumber(0))).toMatchObject({
      kind: 'crashed',
      message: expect.stringContaining('refused by policy'),
    });
  });

  it('replaces a worker that dies while it is idle', async () => {
    const puppets = new Puppets();
    const pool = new WorkerPool(1, puppets.spawn);
    const first = pool.execute(jobNumber(0));
    puppets.started[0]!.finish();
    await first;
    puppets.started[0]!.die('idle');
    await settle();
    void pool.execute(jobNumber(1));
    expect(puppets.started.map(({ job }) => job?.cell)).toEqual([undefined, 1]);
    pool.close();
  });

  it('reports everything as cancelled when it is closed', async () => {
    const puppets = new Puppets();
    const pool = new WorkerPool(1, puppets.spawn);
    const outcomes = [pool.execute(jobNumber(0)), pool.execute(jobNumber(1))];
    pool.close();
    pool.close();
    outcomes.push(pool.execute(jobNumber(2)));
    expect((await Promise.all(outcomes)).map((outcome) => !outcome.ok && outcome.kind)).toEqual([
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
    expect(puppets.started.map(({ terminated }) => terminated)).toEqual([true]);
  });

  it('answers every job once: right, or crashed after two deaths (law over random ends)', async () => {
    const steps = fc.array(fc.record({ worker: fc.nat(), dies: fc.boolean() }), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 8 }),
        steps,
        async (width, jobs, ends) => {
          const puppets = new Puppets();
          const pool = new WorkerPool(width, puppets.spawn);
          const deaths = new Array<number>(jobs).fill(0);
          const outcomes = Array.from({ length: jobs }, (_, cell) => pool.execute(jobNumber(cell)));
          const finishOne = async (pick: number, dies: boolean) => {
            const busy = puppets.started.filter(({ job, terminated }) => job !== null && !terminated);
            const puppet = busy[pick % busy.length];
            if (puppet === undefined) return;
            if (dies) {
              deaths[puppet.job!.cell]!++;
              puppet.die('killed');
            } else puppet.finish();
            await settle();
          };
          for (const { worker, dies } of ends) await finishOne(worker, dies);
          for (let rest = 0; rest < 2 * jobs; rest++) await finishOne(0, false);
          for (const [cell, outcome] of (await Promise.all(outcomes)).entries()) {
            expect(outcome).toMatchObject(
              deaths[cell] === 2 ? { cell, kind: 'crashed' } : { cell, message: `answer ${cell}` },
            );
          }
          pool.close();
        },
      ),
      { seed: 81, numRuns: 60 },
    );
  });
});
