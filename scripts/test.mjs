// npm test: everything, from a fresh checkout. "npm test -- <filter>" passes its arguments to Vitest and stops there.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { install, requireNode, root, run, runTool } from './setup.mjs';

const reports = join(root, '.cache', 'reports');
const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');

/** @typedef {{ name: string, passed: number, failed: number, skipped: number }} Count */

/**
 * Counts of one step. A step that ended badly without a failed test, or ran no test, counts as one failure.
 * @param {string} name
 * @param {number} status
 * @param {string} report
 * @param {(report: any) => Omit<Count, 'name'>} read
 * @returns {Count}
 */
function counted(name, status, report, read) {
  const count = existsSync(report)
    ? read(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  if (count.failed === 0 && (status !== 0 || count.passed === 0)) {
    console.error(`[test] ${name}: ${status === 0 ? 'no test ran' : `ended with status ${status}`}`);
    count.failed = 1;
  }
  return { name, ...count };
}

/** @param {string[]} args @param {NodeJS.ProcessEnv} env @param {string[]} projects */
function vitest(args, env, projects) {
  const selected = args.some((arg) => arg.startsWith('--project'))
    ? []
    : projects.flatMap((name) => ['--project', name]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`];
  const status = runTool('vitest/vitest.mjs', ['run', ...selected, ...reporters, ...args], { env });
  return counted('vitest', status, vitestReport, (report) => {
    const files = /** @type {{ status: string, assertionResults: unknown[] }[]} */ (report.testResults);
    const unreadable = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unreadable,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  });
}

/** @param {number} port the first port from here on that is free on this machine */
async function freePort(port) {
  for (;;) {
    const server = createServer();
    const free = await new Promise((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
    });
    if (free) return port;
    port += 1;
  }
}

/** @param {NodeJS.ProcessEnv} env */
async function playwright(env) {
  const port = String(await freePort(4178));
  const status = runTool('@playwright/test/cli.js', ['test'], { env: { ...env, TEST_PORT: port } });
  return counted('playwright', status, playwrightReport, ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + (stats.unexpected === 0 && stats.expected > 0 ? errors.length : 0),
    skipped: stats.skipped,
  }));
}

/** The environment in which the tests find their browsers, and the Vitest projects to run. Throws without Chromium. */
async function prepare() {
  await install();
  const { findChromium, findFirefox } = await import('./browser.mjs');
  const chromium = await findChromium();
  console.log(`[test] Chromium: ${chromium.path} (${chromium.source})`);
  const firefox = await findFirefox();
  const env = {
    ...process.env,
    TEST_CHROMIUM: chromium.path,
    TEST_CHROMIUM_ENV: JSON.stringify(chromium.env ?? {}),
  };
  if ('browser' in firefox) {
    console.log(`[test] Firefox: ${firefox.browser.path}`);
    return { env: { ...env, TEST_FIREFOX: firefox.browser.path }, projects: ['unit', 'browser', 'firefox'] };
  }
  if (process.env['REQUIRE_FIREFOX'] === '1') throw new Error(`REQUIRE_FIREFOX=1, but ${firefox.problem}`);
  console.log(`[test] Firefox: SKIPPED, its tests do not run here (${firefox.problem})`);
  return { env, projects: ['unit', 'browser'] };
}

/** @param {Count[]} counts prints the table and keeps the sum for the machine; returns whether all is well */
function report(counts) {
  console.log('\n[test] summary');
  for (const { name, passed, failed, skipped } of counts) {
    console.log(`  ${name.padEnd(12)} ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  }
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  writeFileSync(join(reports, 'summary.json'), `${JSON.stringify({ passed, failed })}\n`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0;
}

requireNode();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const filters = process.argv.slice(2);
/** @type {Count[]} */
const counts = [];
try {
  const { env, projects } = await prepare();
  counts.push(vitest(filters, env, projects));
  if (filters.length === 0) {
    const built = run(process.execPath, [join(root, 'scripts', 'build.mjs')], { env }) === 0;
    if (built) counts.push(await playwright(env));
    else counts.push({ name: 'build', passed: 0, failed: 1, skipped: 0 });
  }
} catch (error) {
  console.error(`[test] ${error instanceof Error ? error.message : error}`);
  counts.push({ name: 'set-up', passed: 0, failed: 1, skipped: 0 });
}
process.exit(report(counts) ? 0 : 1);
