// Writes again what is computed: the golden digests, the figures on the cards, the example studies, and the document of
// checks against theory, which takes a quarter of an hour.
//   node scripts/recompute.mjs golden|figures [preset …]|lessons|examples|parameters|verification
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createServer, runnerImport } from 'vite';
import { buildCli, cliFolder } from './build.mjs';
import { install, requireNode, root, runTool } from './setup.mjs';

/** @param {string} path from the project's folder; gives back what the module exports */
async function load(path) {
  const { module } = await runnerImport(join(root, path), { configFile: false, root, logLevel: 'error' });
  return /** @type {any} */ (module);
}

/** @param {string} path @param {unknown} value */
function write(path, value) {
  writeFileSync(join(root, path), `${JSON.stringify(value, null, 2)}\n`);
  console.log(`wrote ${path}`);
}

/** @type {Record<string, () => Promise<void>>} */
const tasks = {
  async golden() {
    write('test/golden/digests.json', (await load('test/golden/golden.ts')).goldenDigests());
    console.log('A digest that changed is a number that changed: say which and why in CHANGELOG.md under "Results".');
  },
  async figures() {
    const { presets } = await load('src/scenarios/presets/index.ts');
    const { figuresOf } = await load('test/golden/figures.ts');
    const executor = (await load('test/fixtures/built-threads.ts')).rememberingThreads();
    const ids = process.argv.slice(3); // of presets: all where none is named
    /** @type {Record<string, unknown>} */
    const figures = ids.length === 0 ? {} : { ...(await load('src/scenarios/presets/card-figures.ts')).cardFigures };
    for (const preset of presets) {
      if (ids.length > 0 && !ids.includes(preset.id)) continue;
      figures[preset.id] = await figuresOf(preset, executor);
      console.log(preset.id);
    }
    executor.close();
    write('src/scenarios/presets/card-figures.json', figures);
  },
  async lessons() {
    const { lessonsDocument } = await load('test/library/report.ts');
    writeFileSync(join(root, 'docs/lessons.md'), await lessonsDocument());
    console.log('wrote docs/lessons.md');
  },
  async examples() {
    const { presets } = await load('src/scenarios/presets/index.ts');
    for (const { id, study } of presets) write(`public/examples/${id}.json`, study);
  },
  async parameters() {
    const { alderParametersByFormula } = await load('src/scenarios/presets/alder-formulas.ts');
    console.log(JSON.stringify(alderParametersByFormula(), null, 2));
    console.log('They stand in src/scenarios/presets/alder-parameters.ts.');
  },
  async verification() {
    await buildCli();
    const thread = pathToFileURL(join(cliFolder, 'sim-thread.js'));
    // A server, not a single import: the cases are fetched one by one while they run.
    const server = await createServer({
      configFile: false,
      root,
      logLevel: 'error',
      appType: 'custom',
      optimizeDeps: { noDiscovery: true },
      server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    });
    try {
      const { verificationReport } = await server.ssrLoadModule('/test/oracles/report.ts');
      const text = await verificationReport(availableParallelism(), thread, console.log);
      writeFileSync(join(root, 'docs/verification.md'), text);
      console.log('wrote docs/verification.md');
    } finally {
      await server.close();
    }
  },
};

requireNode();
await install();
const task = tasks[process.argv[2] ?? ''];
if (task === undefined) {
  console.error(`expected one of ${Object.keys(tasks).join(', ')}`);
  process.exit(2);
}
await task();
runTool('@biomejs/biome/bin/biome', ['format', '--write', 'public/examples', 'src/scenarios/presets', 'test/golden']);
