import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { executeJob } from '../../src/runner/job.ts';
import { compile } from '../../src/scenarios/compile.ts';
import { parseScenario } from '../../src/scenarios/parse.ts';
import { valueAt } from '../../src/scenarios/plain-data.ts';
import { workOf } from '../../src/scenarios/workload.ts';
import { MINUTES_PER_WEEK, type Plant } from '../../src/sim/index.ts';
import { plants } from '../arbitraries/plants.ts';

type Path = readonly (string | number)[];

/** The paths of all values inside a value. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((entry, index) => [index, entry])
    : Object.entries(value);
  return [path, ...entries.flatMap(([key, entry]) => pathsOf(entry, [...path, key]))];
}

/** A copy with another value at a path, or without it. */
function replaced(value: unknown, path: Path, replacement: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replacement;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, replacement);
  return copy;
}

const numbers: readonly unknown[] = [-1, 0, 1e-12, 0.3, 1, 3, 40, 1e6, 1e12, 1e308, Number.NaN];
const durations: readonly unknown[] = ['0 d', '1e-9 min', '1 min', '5 h', '3 d', '9 wk', '99999 wk', 'w0', 'w9', 7];

/** What a slip of the pen may leave: another type, another thing, nothing. */
const anything = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, true, '', [], {}, 'nothing', 'always', ...numbers, ...durations),
  fc.constantFrom<unknown>(
    ['pump'],
    { pump: 1 },
    { kind: 'exponential', mean: 0 },
    { kind: 'normal', mean: 1, sd: 1e9 },
  ),
  fc.jsonValue({ maxDepth: 2 }),
  fc.string(),
);

/** A value of the same type as another, or nothing. */
const alike = (value: unknown, choice: number): unknown => {
  const options = typeof value === 'number' ? numbers : typeof value === 'string' ? durations : [!value];
  return [...options, undefined][choice % (options.length + 1)];
};

const scattered = fc.tuple(plants, fc.array(fc.tuple(fc.nat(), anything), { minLength: 1, maxLength: 3 }));
/** A plant with one to three values replaced by anything. */
const wild: fc.Arbitrary<unknown> = scattered.map(([plant, changes]) =>
  changes.reduce<unknown>((mutant, [at, slip]) => {
    const paths = pathsOf(mutant);
    return replaced(mutant, paths[at % paths.length]!, slip);
  }, plant),
);

/** A plant with one or two numbers, texts or switches replaced by others. */
const gentle: fc.Arbitrary<unknown> = fc
  .tuple(plants, fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 2 }))
  .map(([plant, changes]) =>
    changes.reduce<unknown>((mutant, [at, choice]) => {
      const paths = pathsOf(mutant).filter((path) => typeof valueAt(mutant, path) !== 'object');
      const path = paths[at % paths.length]!;
      return replaced(mutant, path, alike(valueAt(mutant, path), choice));
    }, plant),
  );

/** True when a path leads into the file: every key but the last is there, the last may be what is missing. */
function leadsInto(value: unknown, path: string): boolean {
  if (path === '') return true;
  if (typeof value !== 'object' || value === null) return false;
  // Ids hold no "/", but the keys of a mutant may.
  const deeper = Object.entries(value).filter(([key]) => path.startsWith(`${key}/`));
  return (
    !path.includes('/') || path in value || deeper.some(([key, entry]) => leadsInto(entry, path.slice(key.length + 1)))
  );
}

const request = { series: [], by: [], percentiles: [], audit: true } as const;

/** Runs that are accepted and take minutes: centuries, or a customer every few seconds. */
const isLong = (plant: Plant): boolean =>
  plant.horizonMinutes > 60 * MINUTES_PER_WEEK || workOf(plant).reduce((sum, { times }) => sum + times, 0) > 100_000;

/** Runs a mutant if it is accepted; true when it was. */
function accepted(mutant: unknown): boolean {
  const parsed = parseScenario(mutant);
  const checked = parsed.ok ? compile(parsed.value) : parsed;
  for (const { message } of checked.issues) expect(message).not.toBe('');
  if (checked.ok) {
    if (isLong(checked.value.plant)) return true;
    const outcome = executeJob({ study: mutant, cell: 0, from: 0, to: 1, request });
    // A limit of memory or of events at one instant is a refusal too; a broken invariant is a defect.
    expect(outcome.ok || outcome.kind, outcome.ok ? '' : outcome.message).not.toBe('invariant');
    return true;
  }
  const errors = checked.issues.filter(({ severity }) => severity === 'error');
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.filter(({ path }) => !leadsInto(mutant, path))).toEqual([]);
  return false;
}

describe('a valid plant with slips in it', () => {
  it.each([
    ['anything anywhere', wild, 500, 2],
    ['other numbers and texts', gentle, 500, 100],
  ])(
    '%s: refused with problems at paths of the file, or it runs and conserves; never thrown',
    (_, mutants, numRuns, least) => {
      const met = [0, 0];
      fc.assert(
        fc.property(mutants, (mutant) => {
          met[accepted(mutant) ? 1 : 0]! += 1;
        }),
        { numRuns },
      );
      // Both kinds are met: neither the checks nor the runs are idle.
      expect(Math.min(...met)).toBeGreaterThan(least);
    },
  );
});
