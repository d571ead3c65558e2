// The engine's lint rules, tried on planted faults: a rule that no longer matches would otherwise fall silent.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const projectFolder = join(import.meta.dirname, '..');
const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
const copy = mkdtempSync(join(tmpdir(), 'tandem-lint-'));

afterAll(() => rmSync(copy, { recursive: true, force: true }));

interface Finding {
  readonly line: number;
  readonly message: string;
}

/** Errors Biome reports for a source text at a path in a copy of the project that holds nothing else. */
function lint(path: string, source: string): Finding[] {
  for (const name of ['biome.json', 'determinism.grit']) copyFileSync(join(projectFolder, name), join(copy, name));
  const file = join(copy, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, source);
  const args = [biome, 'lint', '--reporter=github', '--max-diagnostics=none', path];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
  rmSync(file);
  expect(`${stdout}${stderr}`, 'the plugin compiles and runs').not.toMatch(
    /plugin errored|determinism errored|Failed to compile/,
  );
  return [...stdout.matchAll(/^::error [^\n]*?line=(\d+)[^\n]*?::([^\n]*)$/gm)].map((match) => ({
    line: Number(match[1]),
    message: match[2] ?? '',
  }));
}

const faults: readonly (readonly [code: string, message: RegExp])[] = [
  ['export const value = Date.now();', /clock|Date/],
  ['export const value = new Date();', /clock|Date/],
  ['export const value = performance.now();', /clock|performance/],
  ['export const value = globalThis.Math.abs(1);', /globalThis/],
  ['export const value = new Intl.NumberFormat();', /Intl/],
  ['export const value = Math.random();', /named stream/],
  ['export const value = Math.exp(2);', /elementary/],
  ['export const value = Math.log(2);', /elementary/],
  ['export const value = Math.pow(2, 0.5);', /elementary/],
  ['export const value = Math.sin(2);', /elementary/],
  ['export const value = Math.cos(2);', /elementary/],
  ['export const value = Math.tan(2);', /elementary/],
  ['export const value = Math.tanh(2);', /elementary/],
  ['export const value = Math.log1p(2);', /elementary/],
  ['export const value = Math.expm1(2);', /elementary/],
  ['export const value = Math.log2(2);', /elementary/],
  ['export const value = Math.log10(2);', /elementary/],
  ['export const value = Math.cbrt(2);', /elementary/],
  ['export const value = Math.hypot(2, 3);', /elementary/],
  ['export const value = Math.atan2(2, 3);', /elementary/],
  ['export const value = [1, 2].map(Math.exp);', /elementary/],
  [`export const value = Math['exp'](2);`, /by name/],
  ['export const { log: value } = Math;', /Math\.name/],
  ['export const value = 2 ** 0.5;', /multiply/],
  ['export let value = 2; value **= 3;', /multiply/],
  [`export const value = 'a'.localeCompare('b');`, /locale/],
  ['export const value = (1).toLocaleString();', /locale/],
  ['export const value = []; for (const key in { a: 1 }) value.push(key);', /order/],
];

describe('the lint rules of the engine', () => {
  it('report every planted fault, with advice', () => {
    const findings = lint(
      'src/sim/kernel/planted.ts',
      `${faults.map(([code]) => `{ ${code.replace('export ', '')} }`).join('\n')}\n`,
    );
    const silent = faults.filter(
      ([, message], index) => !findings.some((finding) => finding.line === index + 1 && message.test(finding.message)),
    );
    expect(silent.map(([code]) => code)).toEqual([]);
  });

  it('hold in the scenarios too', () => {
    expect(lint('src/scenarios/planted.ts', 'export const value = Math.exp(Date.now());\n')).not.toEqual([]);
  });

  it('leave exact arithmetic alone', () => {
    const source = [
      'export const root = Math.sqrt(2) + Math.abs(-1) + Math.floor(1.5) + Math.ceil(1.5) + Math.trunc(1.5);',
      'export const rounded = Math.round(1.5) + Math.min(1, 2) + Math.max(1, 2) + Math.imul(2, 3) + Math.fround(1.1);',
      'export const bits = Math.clz32(1) + 7 % 3;',
      'export let total = 1;',
      'total *= 2;',
      'total = total * 3;',
      'for (const item of [1, 2]) total += item;',
    ];
    expect(lint('src/sim/kernel/planted.ts', `${source.join('\n')}\n`)).toEqual([]);
  });

  it('do not bind the interface', () => {
    expect(lint('src/ui/planted.ts', 'export const value = Math.exp(Date.now());\n')).toEqual([]);
  });
});
