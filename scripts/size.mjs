// npm run size: what a visitor downloads, compressed. Fails when the first load grows beyond its budget.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './setup.mjs';

const firstLoadBudgetKb = 250;
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
const firstKb = totalKb(firstLoad);
const scripts = [...sizeKb.keys()].filter((name) => name.endsWith('.js'));
console.log(`${totalKb(scripts).toFixed(1).padStart(7)}  all scripts`);
console.log(`${firstKb.toFixed(1).padStart(7)}  first load (budget ${firstLoadBudgetKb})`);
if (firstLoad.size === 0 || firstKb > firstLoadBudgetKb) {
  console.error(firstLoad.size === 0 ? 'No script found in index.html.' : 'The first load is above its budget.');
  process.exit(1);
}
