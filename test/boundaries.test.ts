// Which room may import what: docs and tsconfig references say it, this test says it with advice.
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

interface RoomRules {
  /** Rooms it may import; those under `types` only by `import type`. */
  readonly rooms: readonly string[];
  readonly types?: readonly string[];
  readonly packages: readonly string[];
}

const modelRooms = ['kernel', 'record', 'physics', 'belief', 'decision', 'change', 'kpis'].map((name) => `sim/${name}`);
const simRooms = ['sim', ...modelRooms, 'sim/experiment'];

const rules: Readonly<Record<string, RoomRules>> = {
  'sim/kernel': { rooms: [], packages: ['seedrandom'] },
  'sim/record': { rooms: ['sim/kernel'], packages: [] },
  'sim/physics': { rooms: ['sim/kernel', 'sim/record'], packages: [] },
  'sim/belief': { rooms: ['sim/kernel', 'sim/change'], types: ['sim/physics', 'sim/record'], packages: [] },
  'sim/decision': { rooms: ['sim/kernel', 'sim/record', 'sim/belief', 'sim/physics'], packages: ['zod'] },
  'sim/change': { rooms: ['sim/kernel'], packages: ['zod'] },
  'sim/kpis': { rooms: ['sim/kernel', 'sim/record'], packages: [] },
  'sim/experiment': { rooms: modelRooms, packages: [] },
  sim: { rooms: simRooms, packages: [] },
  scenarios: { rooms: simRooms, packages: ['zod'] },
  runner: { rooms: [...simRooms, 'scenarios'], packages: ['comlink', 'papaparse', 'hucre'] },
  'runner/node': { rooms: [...simRooms, 'scenarios', 'runner'], packages: ['comlink', 'node'] },
  ui: {
    rooms: [...simRooms, 'scenarios', 'runner'],
    packages: ['react', 'react-dom', 'd3', 'zustand', 'wouter', 'idb', '@fontsource-variable/inter'],
  },
};

/** What to do instead, most specific first: [importing room, imported room or package, advice]. */
const advice: readonly (readonly [from: RegExp, to: RegExp, instead: string])[] = [
  [/^sim\/physics$/, /^sim\/(decision|belief)$/, 'pass it in through the Deciders interface'],
  [
    /^sim\/(physics|decision)$/,
    /^sim\/change$/,
    'read the parameter from the plant; sim/experiment joins factors to it',
  ],
  [/^sim\/belief$/, /^sim\/physics$/, 'use "import type": beliefs know the truth by its types only'],
  [/^sim\/belief$/, /^sim\/decision$/, 'let the decision read the view'],
  [/^sim\/(kpis|record)$/, /^sim\/(physics|belief|decision|change|experiment)$/, 'write what is needed to the ledger'],
  [/^sim\/kernel$/, /^sim\b/, 'the kernel serves any simulation: hand the value in as an argument'],
  [/^sim\b/, /^sim\/experiment$/, 'sim/experiment joins the rooms, so join them there'],
  [/^sim\b/, /^(scenarios|runner|ui)/, 'hand the value in as an argument'],
  [/^scenarios$/, /^(runner|ui)/, 'a scenario is data: let the runner or the interface read it'],
  [/^runner/, /^ui$/, 'return it as data, and let the interface show it'],
  [/^(runner|ui)$/, /^runner\/node$/, 'this code must run in a browser: share it through src/runner'],
  [/^/, /^node$/, 'only src/runner/node may use Node'],
  [/^/, /^(react|react-dom|d3)$/, 'only src/ui draws'],
  [/^/, /^comlink$/, 'only src/runner talks to workers'],
  [/^/, /^papaparse$/, 'read separated values through src/runner/demand-history or src/runner/tables'],
  [/^/, /^hucre$/, 'read and write workbooks through src/runner/tables/workbook.ts'],
  [/^/, /^seedrandom$/, 'draw from a named stream of src/sim/kernel/stream.ts'],
  [/^ui$|^runner/, /^zod$/, 'take z and the schemas from src/scenarios'],
  [/^/, /^idb$/, 'keep it through src/ui/persistence'],
  [/^sim\b/, /^/, 'src/sim uses no package but seedrandom in kernel and zod in decision and change'],
];

const roomNames = Object.keys(rules).sort((a, b) => b.length - a.length);
const builtins = new Set(builtinModules);

/** The room of a path from the project's folder, such as `src/sim/kernel/stream.ts`. */
function roomOf(path: string): string | undefined {
  return roomNames.find((room) => path.startsWith(`src/${room}/`));
}

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/** Every import of a source text: static, re-exported, dynamic, and `new URL(…, import.meta.url)`. */
function importsIn(source: string): Import[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
  const statements = /\b(?:import|export)\s+(type\s+(?!from\b))?[\w*{}\s,$]*?\bfrom\s*(['"])([^'"]+)\2/g;
  const others = [
    /\bimport\s*(['"])([^'"]+)\1/g,
    /\bimport\s*\(\s*(['"`])([^'"`]+)\1/g,
    /\bnew\s+URL\s*\(\s*(['"])([^'"]+)\1\s*,\s*import\.meta\.url/g,
  ];
  return [
    ...[...code.matchAll(statements)].map((match) => ({ specifier: match[3] ?? '', typeOnly: match[1] !== undefined })),
    ...others.flatMap((pattern) =>
      [...code.matchAll(pattern)].map((match) => ({ specifier: match[2] ?? '', typeOnly: false })),
    ),
  ];
}

/** The package of a specifier, `node` for everything of Node. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:') || builtins.has(specifier)) return 'node';
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

function explain(path: string, from: string, to: string): string {
  const instead = advice.find(([a, b]) => a.test(from) && b.test(to))?.[2] ?? 'it is not in the table of rooms';
  return `${path}: ${from} must not import from ${to}: ${instead}`;
}

/** Forbidden imports of one file, each as a sentence. */
function problemsIn(path: string, source: string): string[] {
  const from = roomOf(path);
  if (from === undefined)
    return [`${path}: this file is in no room: move it to one of ${Object.keys(rules).join(', ')}`];
  const allowed = rules[from]!;
  return importsIn(source).flatMap(({ specifier, typeOnly }) => {
    if (!specifier.startsWith('.')) {
      const name = packageOf(specifier);
      return allowed.packages.includes(name) ? [] : [explain(path, from, name)];
    }
    const target = posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''));
    // The cases with known answers are shown and run by the product as they are tested: fetched when they are needed.
    if (path === 'src/runner/verification/registry.ts' && /^test\/oracles\/\w+\.json$/.test(target)) return [];
    const to = roomOf(target);
    if (to === undefined) return [`${path}: ${target} is in no room: src imports only from rooms under src`];
    if (to === from || allowed.rooms.includes(to)) return [];
    if (typeOnly && allowed.types?.includes(to)) return [];
    return [explain(path, from, to)];
  });
}

const projectFolder = join(import.meta.dirname, '..');

const sourceFiles = readdirSync(join(projectFolder, 'src'), { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((path) => /\.(tsx?|mjs|js)$/.test(path))
  .sort();

describe('rooms', () => {
  it('import only what the table of rooms allows', () => {
    const problems = sourceFiles.flatMap((path) => problemsIn(path, readFileSync(join(projectFolder, path), 'utf8')));
    expect(problems).toEqual([]);
  });

  it('form no circle: what a room imports never imports it back', () => {
    const reach = (room: string): string[] => {
      const { rooms, types = [] } = rules[room]!;
      return [...rooms, ...types].filter((next) => next !== room).flatMap((next) => [next, ...reach(next)]);
    };
    for (const room of roomNames) expect(reach(room)).not.toContain(room);
  });

  it('have a tsconfig.json that refers to exactly the rooms of the table', () => {
    for (const room of roomNames) {
      const config = JSON.parse(readFileSync(join(projectFolder, 'src', room, 'tsconfig.json'), 'utf8'));
      const references = (config.references as { path: string }[]).map(({ path }) => posix.join(room, path));
      const { rooms, types = [] } = rules[room]!;
      expect(references.sort(), room).toEqual([...rooms, ...types].filter((name) => name !== room).sort());
    }
  });
});

describe('the import check', () => {
  it.each([
    ['src/sim/physics/a.ts', `import { rule } from '../decision/rule.ts';`, 'Deciders interface'],
    ['src/sim/physics/a.ts', `import type { Rule } from '../decision/rule.ts';`, 'Deciders interface'],
    ['src/sim/physics/a.ts', `import {\n  x,\n  y,\n} from '../belief/view.ts';`, 'Deciders interface'],
    ['src/sim/belief/a.ts', `import { state } from '../physics/state.ts';`, 'import type'],
    ['src/sim/belief/a.ts', `import { type State } from '../physics/state.ts';`, 'import type'],
    ['src/sim/kernel/a.ts', `export * from '../physics/state.ts';`, 'any simulation'],
    ['src/sim/kernel/a.ts', `import { z } from 'zod';`, 'no package but seedrandom'],
    ['src/sim/physics/a.ts', `import seedrandom from 'seedrandom';`, 'named stream'],
    ['src/sim/kpis/a.ts', `import { state } from '../physics/state.ts';`, 'ledger'],
    ['src/sim/index.ts', `const x = await import('../scenarios/study.ts');`, 'as an argument'],
    ['src/scenarios/a.ts', `import { run } from '../runner/runner.ts';`, 'a scenario is data'],
    ['src/scenarios/a.ts', `import 'comlink';`, 'talks to workers'],
    ['src/runner/a.ts', `import { readFileSync } from 'fs';`, 'may use Node'],
    ['src/runner/a.ts', `import { x } from './node/threads.ts';`, 'run in a browser'],
    ['src/runner/a.ts', `import { useState } from 'react';`, 'only src/ui draws'],
    ['src/ui/a.tsx', `new Worker(new URL('../runner/node/sim-thread.ts', import.meta.url))`, 'run in a browser'],
    ['src/ui/a.tsx', `import { version } from '../../package.json';`, 'in no room'],
    ['src/helpers.ts', ``, 'in no room'],
  ])('finds in %s: %s', (path, source, expected) => {
    const problems = problemsIn(path, source);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(expected);
  });

  it.each([
    ['src/sim/kernel/a.ts', `import alea from 'seedrandom/lib/alea.js';\nimport { b } from './b.ts';`],
    ['src/sim/belief/a.ts', `import type { State } from '../physics/state.ts';`],
    ['src/sim/physics/a.ts', `// import { x } from '../decision/rule.ts';\n/* import '../../ui/app.tsx'; */`],
    ['src/runner/node/cli.ts', `import { parseArgs } from 'node:util';\nimport { job } from '../job.ts';`],
    ['src/ui/a.tsx', `import { max } from 'd3';\nimport './a.css';\nimport { study } from '../scenarios/study.ts';`],
  ])('allows in %s: %s', (path, source) => {
    expect(problemsIn(path, source)).toEqual([]);
  });
});
