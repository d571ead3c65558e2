import { hint } from '../../scenarios/nearest.ts';
import { isPlainObject, own, type PlainObject, valueAt } from '../../scenarios/plain-data.ts';
import { scenario as scenarioSchema } from '../../scenarios/scenario.ts';
import { knownKeys } from '../../scenarios/schema-paths.ts';
import { UsageError } from './io.ts';

/**
 * The merge patch that a text `path=value` stands for. The path is separated by "/" or "."; the value is JSON, or else a
 * text; null removes.
 * @throws UsageError when the path leads nowhere
 */
export function patchOf(assignment: string, scenario: PlainObject): PlainObject {
  const equals = assignment.indexOf('=');
  if (equals <= 0) throw new UsageError(`--set: expected path=value, found "${assignment}"`);
  const keys = keysOf(assignment.slice(0, equals), scenario);
  const value = parsedValue(assignment.slice(equals + 1));
  return keys.reduceRight<unknown>((patch, key) => ({ [key]: patch }), value) as PlainObject;
}

function parsedValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The keys along a path. An id may itself contain dots: the longest one that is there is taken. */
function keysOf(path: string, scenario: PlainObject): string[] {
  const bySlash = path.includes('/');
  let rest = path.split(bySlash ? '/' : '.');
  const keys: string[] = [];
  while (rest.length > 0) {
    const here = valueAt(scenario, keys);
    const length = bySlash ? 1 : longestKey(here, rest);
    const key = rest.slice(0, length).join('.');
    rest = rest.slice(length);
    checkKey(scenario, keys, key, rest.length === 0);
    keys.push(key);
  }
  return keys;
}

/** How many parts of a path make up a key of an object; 1 when none is there. */
function longestKey(value: unknown, parts: readonly string[]): number {
  if (!isPlainObject(value)) return 1;
  for (let length = parts.length; length > 1; length--) {
    if (own(value, parts.slice(0, length).join('.')) !== undefined) return length;
  }
  return 1;
}

/** A key must be there, or be a field that may be there; at the end of a path it may also be a new entry. */
function checkKey(scenario: PlainObject, keys: readonly string[], key: string, isLast: boolean): void {
  const here = valueAt(scenario, keys);
  if (isPlainObject(here) && own(here, key) !== undefined) return;
  const { fields, entries } = knownKeys(scenarioSchema, keys, scenario);
  if (fields.includes(key) || (entries && isLast && key !== '')) return;
  const place = keys.length === 0 ? 'a scenario' : keys.join('/');
  if (Array.isArray(here)) throw new UsageError(`--set: ${place} is a list, which is replaced as a whole`);
  const present = isPlainObject(here) ? Object.keys(here) : [];
  throw new UsageError(`--set: there is no "${key}" in ${place}${hint(key, [...new Set([...present, ...fields])])}`);
}
