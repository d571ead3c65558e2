// npm run bench: what the engine takes, as ratios within one run. Options: --quick (fewer events), a name to run only it.
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install, requireNode, root, runTool } from '../scripts/setup.mjs';

const built = join(root, '.cache', 'bench');
const program = join(built, 'program.mjs');
const reference = join(built, 'reference');

/** @typedef {{ events: number, seconds: number, heapMegabytes?: number[] }} Measurement */
/** @typedef {() => Measurement} Contender */

/** @param {string} name @param {number} size @param {string[]} [flags] @returns {Contender} */
const node =
  (name, size, flags = []) =>
  () =>
    JSON.parse(execFileSync(process.execPath, [...flags, program, name, String(size)], { encoding: 'utf8' }));

/** @param {string} model @param {number} events @returns {Contender} */
const cpp = (model, events) => () => {
  const [dispatched = 0, seconds = 0] = execFileSync(reference, [model, String(events)], { encoding: 'utf8' })
    .split(' ')
    .map(Number);
  return { events: dispatched, seconds };
};

/** @param {number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}

/**
 * Runs contenders in turn, A B A B ..., and gives each one's seconds per event by round: what slows the machine for a
 * while slows both of a pair.
 * @param {Record<string, Contender>} contenders @param {number} rounds
 * @returns {Record<string, { costs: number[], last: Measurement }>}
 */
function race(contenders, rounds) {
  /** @type {Record<string, { costs: number[], last: Measurement }>} */
  const results = {};
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(contenders)) {
      const last = run();
      const costs = [...(results[name]?.costs ?? []), last.seconds / last.events];
      results[name] = { costs, last };
    }
  }
  return results;
}

/** @param {number[]} above @param {number[]} below the ratio round by round, as median and range */
function ratio(above, below) {
  const ratios = above.map((value, round) => value / (below[round] ?? Number.NaN));
  return `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`;
}

/** @param {number[]} costs */
const millions = (costs) => (1e-6 / median(costs)).toFixed(1);

const quick = process.argv.includes('--quick');
const only = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const rounds = quick ? 2 : 5;
const events = quick ? 1_000_000 : 10_000_000;

/** @type {Record<string, () => void>} */
const chapters = {
  textbook() {
    for (const model of ['make-to-stock', 'conwip']) {
      const { bare, kernel, engine } = race(
        {
          ...(hasReference ? { bare: cpp(model, events) } : {}),
          kernel: node(`kernel/${model}`, events),
          engine: node(`engine/${model}`, events / 2),
        },
        rounds,
      );
      if (kernel === undefined || engine === undefined) continue;
      console.log(
        `\n${model}: events a second, millions, and the share against plain C++ (g++ -O3, binary heap, std::log)`,
      );
      if (bare !== undefined) {
        console.log(`  C++ ${millions(bare.costs)}`);
        console.log(`  kernel ${millions(kernel.costs)}, share ${ratio(bare.costs, kernel.costs)}`);
        console.log(`  full engine ${millions(engine.costs)}, share ${ratio(bare.costs, engine.costs)}`);
      }
      console.log(`  full engine against the kernel: ${ratio(kernel.costs, engine.costs)}`);
    }
  },
  company() {
    const replications = quick ? 10 : 60;
    const { company, job, kernel } = race(
      {
        company: node('engine/base-company', replications),
        job: node('runner/job', replications),
        kernel: node('kernel/conwip', events / 4),
      },
      rounds,
    );
    if (company === undefined || kernel === undefined) return;
    const perReplication = company.last.events / replications;
    const years = 71 / 52; // warm-up, year and run-out
    console.log('\nbase company, 13 + 52 + 6 weeks a replication');
    console.log(
      `  ${millions(company.costs)} million events a second, ${ratio(kernel.costs, company.costs)} of the bare kernel`,
    );
    console.log(
      `  ${Math.round(perReplication / years)} events and ${((1000 * perReplication * median(company.costs)) / years).toFixed(0)} ms a replication-year`,
    );
    console.log(
      `  a worker's job, with all indicators, against the engine alone: ${ratio(job?.costs ?? [], company.costs)}`,
    );
  },
  coordination() {
    const replications = quick ? 10 : 40;
    const { core, silo, weekly, kernel } = race(
      {
        core: node('engine/base-company', replications),
        silo: node('engine/silo', replications),
        weekly: node('engine/weekly', replications),
        kernel: node('kernel/conwip', events / 4),
      },
      rounds,
    );
    console.log('\nbase company with beliefs, meetings and plans: cost of an event against the core');
    console.log(`  apart: ${ratio(silo?.costs ?? [], core?.costs ?? [])}`);
    console.log(`  weekly meeting: ${ratio(weekly?.costs ?? [], core?.costs ?? [])}`);
    console.log(
      `  weekly meeting, share of the bare kernel's speed: ${ratio(kernel?.costs ?? [], weekly?.costs ?? [])}`,
    );
  },
  items() {
    const results = race(
      { 1: node('engine/items', 1), 100: node('engine/items', 100), 1000: node('engine/items', 1000) },
      rounds,
    );
    console.log('\nbought items under base stock: cost of an event against one item');
    for (const count of ['100', '1000']) {
      console.log(`  ${count} items: ${ratio(results[count]?.costs ?? [], results['1']?.costs ?? [])}`);
    }
  },
  workers() {
    const { one, two } = race({ one: node('runner/study', 1), two: node('runner/study', 2) }, rounds);
    console.log('\nfour scenarios of the base company, 60 replications each, two workers against one');
    console.log(`  ${ratio(one?.costs ?? [], two?.costs ?? [])} times as fast`);
  },
  memory() {
    const { heap } = race({ heap: node('runner/heap', quick ? 1000 : 10_000, ['--expose-gc']) }, 1);
    console.log('\nheap in MB of one worker after each tenth of its replications');
    console.log(`  ${heap?.last.heapMegabytes?.join('  ')}`);
  },
};

requireNode();
await install();
if (runTool('vite/bin/vite.js', ['build', '--config', 'bench/vite.config.ts', '--logLevel', 'warn']) !== 0)
  process.exit(1);
const compiled = spawnSync('g++', ['-O3', '-o', reference, join(root, 'bench/kernel/reference.cpp')], {
  stdio: 'inherit',
});
const hasReference = compiled.status === 0;
if (!hasReference) console.log('no C++ compiler here: shares against C++ are left out');
for (const [name, chapter] of Object.entries(chapters)) if (only === undefined || only === name) chapter();
