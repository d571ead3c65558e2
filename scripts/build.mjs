// Builds the app (dist) and the command line (dist-node).
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exclusively, install, requireNode, root, runTool } from './setup.mjs';

const vite = 'vite/bin/vite.js';
export const cliFolder = join(root, 'dist-node');

/** The built command line; scripts run it with Node. */
export const cliFile = join(cliFolder, 'cli.js');

/** What the command line is built from, besides everything below src. */
const cliInputs = ['test/oracles', 'package.json', 'package-lock.json', 'vite.node.config.ts'];

/**
 * The newest change of a file, or of anything in a folder, in milliseconds.
 * @param {string} path
 * @returns {number}
 */
function changedMs(path) {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, changedMs(join(path, name))), status.mtimeMs);
}

/** Whether the built command line is younger than every file it is made from. */
export function isCliCurrent() {
  if (!existsSync(cliFile)) return false;
  const builtMs = statSync(cliFile).mtimeMs;
  return [join(root, 'src'), ...cliInputs.map((name) => join(root, name))].every((path) => changedMs(path) < builtMs);
}

/** Builds the app for the browser. Returns the exit status. */
export function buildApp() {
  return runTool(vite, ['build', '--logLevel', 'warn']);
}

/** Builds the command line beside its place and then moves it there, so that nobody meets half a build. Throws. */
export function buildCli() {
  mkdirSync(join(root, '.cache'), { recursive: true });
  return exclusively(join(root, '.cache', 'cli-lock'), () => {
    if (isCliCurrent()) return;
    const fresh = `${cliFolder}.fresh`;
    const started = new Date();
    const args = ['build', '--config', 'vite.node.config.ts', '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'];
    if (runTool(vite, args, { stdio: ['ignore', 2, 2] }) !== 0) throw new Error('the command line could not be built');
    utimesSync(join(fresh, 'cli.js'), started, started); // a file changed during the build makes it stale
    rmSync(cliFolder, { recursive: true, force: true });
    renameSync(fresh, cliFolder);
  });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  requireNode();
  await install();
  if (buildApp() !== 0) process.exit(1);
  await buildCli().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
