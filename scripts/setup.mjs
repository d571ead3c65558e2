// Makes node_modules agree with package-lock.json. Built-ins only: this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Ends with one clear sentence when this Node is too old for the tools. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return;
  console.error(`Tandem needs Node 20.19 or later, 22.12 or later, or any newer version; this is ${process.version}.`);
  process.exit(1);
}

/**
 * Runs a command in the project, on this terminal, and returns its exit status (1 when it could not start).
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions }} [options]
 */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options });
  if (result.error) console.error(`${command}: ${result.error.message}`);
  return result.status ?? 1;
}

/**
 * Runs the JavaScript of an installed tool, without npx or a shell in between.
 * @param {string} file path below node_modules
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runTool = (file, args, options) =>
  run(process.execPath, [join(root, 'node_modules', file), ...args], options);

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * Runs `work` while no other process of this project does the same; waits for it, and clears up after one that died.
 * @template Result
 * @param {string} folder the lock: an existing folder means that somebody is at work
 * @param {() => Result | Promise<Result>} work
 */
export async function exclusively(folder, work) {
  const owner = join(folder, 'pid');
  for (let unowned = 0; ; ) {
    try {
      mkdirSync(folder);
      break;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    const pid = existsSync(owner) ? Number(readFileSync(owner, 'utf8')) : 0;
    unowned = pid > 0 ? 0 : unowned + 1;
    if ((pid > 0 && !isAlive(pid)) || unowned > 20) rmSync(folder, { recursive: true, force: true });
    else await wait(200);
  }
  try {
    writeFileSync(owner, String(process.pid));
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockEntry */

/**
 * @param {string} file
 * @returns {Record<string, LockEntry>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

const platform = `${process.platform}-${process.arch}`;

/**
 * Whether every package of the lock file is installed in its locked version, for this platform. Optional packages
 * (those of other platforms) may be absent.
 * @param {string} folder
 */
function isInstalled(folder) {
  const installedLock = join(folder, 'node_modules', '.package-lock.json');
  const platformStamp = join(folder, 'node_modules', '.platform');
  if (!existsSync(installedLock)) return false;
  if (existsSync(platformStamp) && readFileSync(platformStamp, 'utf8') !== platform) return false;
  const installed = packagesOf(installedLock);
  return Object.entries(packagesOf(join(folder, 'package-lock.json'))).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    if (!found) return wanted.optional === true;
    return found.version === wanted.version && existsSync(join(folder, path, 'package.json'));
  });
}

/**
 * Installs what the lock file says, unless it is there already. Throws when npm fails.
 * @param {string} [folder] a folder with package.json and package-lock.json
 */
export async function install(folder = root) {
  if (isInstalled(folder)) return;
  await exclusively(join(folder, '.setup-lock'), () => {
    if (isInstalled(folder)) return;
    console.error(`[setup] npm ci in ${folder}`);
    const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const shell = process.platform === 'win32'; // npm is a .cmd file there
    const { status, error } = spawnSync('npm', args, { cwd: folder, stdio: ['ignore', 2, 2], shell });
    if (status !== 0) throw new Error(`npm ci failed in ${folder}${error ? `: ${error.message}` : ''}`);
    writeFileSync(join(folder, 'node_modules', '.platform'), platform);
  });
}
