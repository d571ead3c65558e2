// Finds browsers for the tests. A browser counts only once it has started and computed something: a path alone may be
// a stub that wants to install something, or miss its shared libraries.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install, root, run } from './setup.mjs';

/** @typedef {{ path: string, source: string, env?: Record<string, string> }} Browser */

const startMs = 60_000;

/** @param {string[]} names */
const onPath = (names) =>
  names.flatMap((name) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)));

/** @param {string} path */
const inProgramFiles = (path) =>
  ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder ? [join(folder, path)] : [];
  });

const chromiumNames = [
  'chromium',
  'chromium-headless-shell',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** @type {Partial<Record<NodeJS.Platform, { chromium: string[], firefox: string[] }>>} */
const usualPlaces = {
  linux: { chromium: onPath(chromiumNames), firefox: onPath(['firefox-esr', 'firefox']) },
  darwin: {
    chromium: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    ),
    firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  win32: {
    chromium: [
      ...inProgramFiles('Google\\Chrome\\Application\\chrome.exe'),
      ...inProgramFiles('Microsoft\\Edge\\Application\\msedge.exe'),
    ],
    firefox: inProgramFiles('Mozilla Firefox\\firefox.exe'),
  },
};

/**
 * Starts the browser the way the tests will, and has it do a sum. Returns what went wrong, or undefined.
 * @param {'chromium' | 'firefox'} kind
 * @param {Browser} browser
 */
async function problemOf(kind, { path, env }) {
  if (!existsSync(path)) return 'no such file';
  const playwright = await import('playwright');
  /** @type {Record<string, string>} */
  const environment = {};
  for (const [name, value] of Object.entries({ ...process.env, ...env }))
    if (value !== undefined) environment[name] = value;
  try {
    const browser = await playwright[kind].launch({
      executablePath: path,
      env: environment,
      timeout: startMs,
      ...(kind === 'firefox' ? { channel: 'moz-firefox' } : {}),
    });
    try {
      const page = await (await browser.newContext()).newPage();
      return (await page.evaluate('6 * 7')) === 42 ? undefined : 'it cannot compute';
    } finally {
      await browser.close();
    }
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? error.message) : String(error);
  }
}

/** @returns {Browser[]} */
const installedChromium = () =>
  (usualPlaces[process.platform]?.chromium ?? []).map((path) => ({ path, source: 'this machine' }));

/** @returns {Promise<Browser[]>} */
async function playwrightChromium() {
  const { chromium } = await import('playwright');
  return [{ path: chromium.executablePath(), source: 'Playwright' }];
}

/**
 * The Chromium of @sparticuz/chromium, unpacked below .cache together with the shared libraries and the font that a
 * bare machine lacks.
 * @returns {Promise<Browser[]>}
 */
async function npmChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  const tool = join(root, 'tools', 'browser');
  await install(tool);
  const folder = join(root, '.cache', 'chromium');
  const complete = join(folder, 'complete'); // written last: half an unpacked browser must not be trusted
  if (!existsSync(complete)) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // It unpacks its libraries only where it believes to run in that service, and everything into TMPDIR.
  const wanted = { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  const before = Object.keys(wanted).map((name) => /** @type {const} */ ([name, process.env[name]]));
  Object.assign(process.env, wanted);
  try {
    const entry = join(tool, 'node_modules', '@sparticuz', 'chromium', 'build', 'esm', 'index.js');
    const { default: chromium } = await import(pathToFileURL(entry).href);
    const path = await chromium.executablePath();
    const fontsConfig = join(folder, 'fonts.conf'); // the package's own names a folder that does not exist here
    writeFileSync(
      fontsConfig,
      `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts', 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`,
    );
    writeFileSync(complete, '');
    const env = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: fontsConfig };
    return [{ path, source: '@sparticuz/chromium', env }];
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** @returns {Browser[]} */
function aptChromium() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return [];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  run('apt-get', [...wait, 'update', '-qq'], { env });
  run('apt-get', [...wait, 'install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell'], { env });
  return [{ path: '/usr/bin/chromium-headless-shell', source: 'apt' }];
}

/**
 * The first Chromium that works: CHROMIUM_PATH; Chromium, Chrome or Edge on this machine; Playwright's; the one from
 * npm; the one from apt. With TEST_BROWSER_FROM_NPM=1 only the one from npm. Throws when there is none.
 * @returns {Promise<Browser>}
 */
export async function findChromium() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    const browser = { path: named, source: 'CHROMIUM_PATH' };
    const problem = await problemOf('chromium', browser);
    if (problem) throw new Error(`CHROMIUM_PATH=${named} does not start: ${problem}`);
    return browser;
  }
  const sources = process.env['TEST_BROWSER_FROM_NPM']
    ? [npmChromium]
    : [installedChromium, playwrightChromium, npmChromium, aptChromium];
  for (const source of sources) {
    try {
      for (const browser of await source()) {
        const problem = await problemOf('chromium', browser);
        if (!problem) return browser;
        if (existsSync(browser.path)) console.error(`[browser] ${browser.path} does not start: ${problem}`);
      }
    } catch (error) {
      console.error(`[browser] ${error instanceof Error ? error.message : error}`);
    }
  }
  throw new Error(
    'The tests need a Chromium: install Chrome or Chromium, run "npx playwright install chromium", or set CHROMIUM_PATH.',
  );
}

/**
 * A Firefox that works, or why there is none. FIREFOX_PATH names one.
 * @returns {Promise<{ browser: Browser } | { problem: string }>}
 */
export async function findFirefox() {
  const named = process.env['FIREFOX_PATH'];
  const places = named ? [named] : (usualPlaces[process.platform]?.firefox ?? []);
  const path = places.find((place) => existsSync(place));
  if (!path) return { problem: named ? `FIREFOX_PATH=${named}: no such file` : 'no Firefox on this machine' };
  const browser = { path, source: 'this machine' };
  const problem = await problemOf('firefox', browser);
  return problem ? { problem: `${path} does not start: ${problem}` } : { browser };
}
