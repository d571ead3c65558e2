// The guard of test/setup.ts, tried from a file that pretends to belong to the engine.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'tandem-guard-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The value of an expression in a module at `path`. */
async function evaluateAt(path: string, expression: string): Promise<unknown> {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `export const evaluate = () => ${expression};\n`);
  const module = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { evaluate: () => unknown };
  return module.evaluate();
}

describe('the guard against clocks and unseeded random numbers', () => {
  it.each([
    ['src/sim/kernel/a.mjs', 'Math.random()'],
    ['src/sim/physics/b.mjs', 'Date.now()'],
    ['src/sim/decision/c.mjs', 'performance.now()'],
    ['src/scenarios/d.mjs', 'Math.random()'],
    ['src/scenarios/presets/e.mjs', 'Date.now()'],
  ])('refuses in %s: %s', async (path, expression) => {
    await expect(evaluateAt(path, expression)).rejects.toThrow(/is forbidden in src\/sim and src\/scenarios/);
  });

  it.each(['Math.random()', 'Date.now()', 'performance.now()'])('leaves other rooms alone: %s', async (expression) => {
    const name = expression.replace(/\W/g, '');
    expect(await evaluateAt(`src/ui/${name}.mjs`, expression)).toEqual(expect.any(Number));
  });
});
