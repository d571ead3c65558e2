// npm run size: what a visitor downloads, compressed. Fails when the first load grows beyond its budgets.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './setup.mjs';

const dist = join(root, 'dist');
const assets = join(dist, 'assets');

if (!existsSync(join(dist, 'index.html')) || !existsSync(assets)) {
  console.error('There is no built app in dist: run npm run build first.');
  process.exit(1);
}

const sizeKb = new Map(
  readdirSync(assets)
    .filter((name) => name.endsWith('.js') || name.endsWith('.css'))
    .map((name) => [name, gzipSync(readFileSync(join(assets, name)), { level: 9 }).length / 1000]),
);

/** @param {string} text @param {RegExp} pattern the assets whose names the pattern's first group finds */
const assetsIn = (text, pattern) =>
  [...text.matchAll(pattern)].map((match) => basename(match[1] ?? '')).filter((name) => sizeKb.has(name));

const staticImport = /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g;
const page = readFileSync(join(dist, 'index.html'), 'utf8');
const firstLoad = new Set(assetsIn(page, /(?:src|href)="([^"]+\.js)"/g));
for (const name of firstLoad) {
  for (const imported of assetsIn(readFileSync(join(assets, name), 'utf8'), staticImport)) firstLoad.add(imported);
}

console.log('kB gzip  file (* = loaded first)');
for (const [name, kb] of [...sizeKb].sort((a, b) => b[1] - a[1])) {
  console.log(`${kb.toFixed(1).padStart(7)}  ${name}${firstLoad.has(name) ? ' *' : ''}`);
}
/** @param {Iterable<string>} names */
const totalKb = (names) => [...names].reduce((sum, name) => sum + (sizeKb.get(name) ?? 0), 0);
const scripts = [...sizeKb.keys()].filter((name) => name.endsWith('.js'));
console.log(`${totalKb(scripts).toFixed(1).padStart(7)}  all scripts`);

const styles = assetsIn(page, /href="([^"]+\.css)"/g);
const latinFont = readdirSync(assets).filter((name) => /-latin-wght-.*\.woff2$/.test(name));
/** What the first load may take, by kind: the numbers that a performance budget of a page usually has. */
const budget = [
  { kind: 'scripts, kB gzip', most: 250, found: totalKb(firstLoad) },
  { kind: 'styles, kB gzip', most: 12, found: totalKb(styles) },
  { kind: 'page, kB gzip', most: 4, found: gzipSync(page, { level: 9 }).length / 1000 },
  {
    kind: 'font, kB',
    most: 60,
    found: latinFont.reduce((sum, name) => sum + statSync(join(assets, name)).size / 1000, 0),
  },
  { kind: 'requests', most: 80, found: 1 + firstLoad.size + styles.length + latinFont.length },
];
console.log('\nFirst load         found  budget');
for (const { kind, most, found } of budget) {
  console.log(`${kind.padEnd(17)}${found.toFixed(kind === 'requests' ? 0 : 1).padStart(7)}${String(most).padStart(8)}`);
}
const missing = [firstLoad.size, styles.length, latinFont.length].includes(0);
const broken = budget.filter(({ most, found }) => found > most);
if (missing) console.error('No script, style or font found where index.html names them.');
for (const { kind } of broken) console.error(`The first load is above its budget: ${kind}.`);
if (missing || broken.length > 0) process.exit(1);
