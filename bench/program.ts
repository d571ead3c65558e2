/** One measurement in a process of its own: `program <name> <size>` prints what it took as JSON. */
import { executeJob } from '../src/runner/job.ts';
import { createThreads } from '../src/runner/node/threads.ts';
import { runStudy } from '../src/runner/run-study.ts';
import { compile } from '../src/scenarios/compile.ts';
import { coordinatedCompany } from '../src/scenarios/presets/alder-coordination.ts';
import { siloCompany } from '../src/scenarios/presets/alder-silo.ts';
import type { Scenario } from '../src/scenarios/scenario.ts';
import { baseCompany } from '../src/scenarios/presets/base-company.ts';
import { alderPolicies } from '../src/scenarios/presets/alder-policies.ts';
import { Replicator } from '../src/sim/experiment/replicate.ts';
import type { Management, Plant } from '../src/sim/index.ts';
import { manyItems } from './engine/many-items.ts';
import { plantOf, textbookPlant } from './engine/textbook.ts';
import { simulateConwip } from './kernel/conwip.ts';
import { simulateMakeToStock } from './kernel/make-to-stock.ts';

interface Measurement {
  readonly events: number;
  readonly seconds: number;
  readonly [extra: string]: unknown;
}

function timed(work: () => { readonly events: number }): Measurement {
  const started = performance.now();
  const { events } = work();
  return { events, seconds: (performance.now() - started) / 1000 };
}

/** Replications of a plant one after the other, without the statistics across them. */
function replications(plant: Plant, count: number, management: Management | null = null): Measurement {
  const replicator = new Replicator(plant, management);
  return timed(() => {
    let events = 0;
    for (let replication = 0; replication < count; replication++) {
      events += replicator.run({ seed: 'bench', replication }).events;
    }
    return { events };
  });
}

/** Replications of a company whose people believe, forecast and meet. */
function managed(scenario: Scenario, count: number): Measurement {
  const compiled = compile(scenario);
  if (!compiled.ok) throw new Error(compiled.issues[0]?.message);
  const { plant, management } = compiled.value;
  return replications(plant, count, management);
}

/** The same with checks, compilation and the indicators of every replication: what a worker does. */
function job(count: number): Measurement {
  const request = { series: [], by: [], percentiles: [], audit: false };
  const study = { kind: 'study', seed: 'bench', base: baseCompany };
  return timed(() => {
    const outcome = executeJob({ study, cell: 0, from: 0, to: count, request });
    if (!outcome.ok) throw new Error(outcome.message);
    return outcome;
  });
}

/** The heap of a worker that runs one replication after the other, at the tenth and at the last part. */
function heapAfter(count: number): Measurement {
  const request = { series: [], by: [], percentiles: [], audit: false };
  const study = { kind: 'study', base: { ...baseCompany, horizon: { warmUp: '1 wk', measured: '2 wk', runOut: 0 } } };
  const heap: number[] = [];
  const measurement = timed(() => {
    let events = 0;
    for (let from = 0; from < count; from += count / 10) {
      const outcome = executeJob({ study, cell: 0, from, to: from + count / 10, request });
      if (!outcome.ok) throw new Error(outcome.message);
      events += outcome.events;
      globalThis.gc?.();
      heap.push(process.memoryUsage().heapUsed);
    }
    return { events };
  });
  return { ...measurement, heapMegabytes: heap.map((bytes) => Math.round(bytes / 1e4) / 100) };
}

/** The study that Tandem opens with on so many threads. */
async function studyOn(workers: number): Promise<Measurement> {
  const executor = createThreads(workers, new URL('./sim-thread.mjs', import.meta.url));
  const request = { series: [], by: [], percentiles: [], audit: false };
  await runStudy(executor, { ...alderPolicies, replications: workers }, { request }); // the threads are up
  const started = performance.now();
  const { summary } = await runStudy(executor, { ...alderPolicies, replications: 60 }, { request });
  executor.close();
  return { events: summary.replications, seconds: (performance.now() - started) / 1000 };
}

const programs: Readonly<Record<string, (size: number) => Measurement | Promise<Measurement>>> = {
  'kernel/make-to-stock': (events) => timed(() => simulateMakeToStock(events)),
  'kernel/conwip': (events) => timed(() => simulateConwip(events)),
  'engine/make-to-stock': (events) => replications(textbookPlant('make-to-stock', events), 1),
  'engine/conwip': (events) => replications(textbookPlant('conwip', events), 1),
  'engine/base-company': (count) => replications(plantOf(baseCompany), count),
  'engine/silo': (count) => managed(siloCompany, count),
  'engine/weekly': (count) => managed(coordinatedCompany, count),
  'engine/items': (items) => replications(plantOf(manyItems(items)), 1),
  'runner/job': job,
  'runner/heap': heapAfter,
  'runner/study': studyOn,
};

const [name = '', size = ''] = process.argv.slice(2);
const program = programs[name];
if (program === undefined) {
  console.error(`expected one of ${Object.keys(programs).join(', ')} and a size`);
  process.exit(2);
}
console.log(JSON.stringify(await program(Number(size))));
