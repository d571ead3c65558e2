import type { Issue } from './issues.ts';

/** The deepest nesting of objects and lists that is read. */
export const maxDepth = 64;
const maxValues = 20_000_000;
const refusedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export type PlainObject = Record<string, unknown>;

/** Whether a value is an object with keys, rather than a list or a scalar. */
export function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A property that the object has itself; what it inherits does not count. */
export function own(object: PlainObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The value at the end of a path of keys, or undefined. */
export function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (Array.isArray(value)) value = value[Number(key)];
    else if (isPlainObject(value)) value = own(value, String(key));
    else return undefined;
  }
  return value;
}

interface Visit {
  readonly value: unknown;
  readonly key: string;
  readonly parent: Visit | null;
  readonly depth: number;
}

function pathOf(visit: Visit): string {
  const keys: string[] = [];
  for (let at: Visit = visit; at.parent !== null; at = at.parent) keys.unshift(at.key);
  return keys.join('/');
}

/**
 * What must be settled before any other code walks an unknown value: its nesting and size are bounded (so it is no
 * circle), and no key could reach an object's prototype. Returns the first problem, or null.
 */
export function structuralProblem(root: unknown): Issue | null {
  const stack: Visit[] = [{ value: root, key: '', parent: null, depth: 0 }];
  let values = 0;
  for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
    const { value, depth } = visit;
    if (typeof value !== 'object' || value === null) continue;
    const problem = (message: string): Issue => ({ path: pathOf(visit), message, severity: 'error' });
    if (depth >= maxDepth) return problem(`nested deeper than ${maxDepth} levels`);
    const keys = Object.keys(value);
    values += keys.length;
    if (values > maxValues) return problem(`more than ${maxValues} values`);
    const isList = Array.isArray(value);
    for (const key of keys) {
      if (!isList && refusedKeys.has(key)) return problem(`the key "${key}" is not allowed`);
      const child = (value as PlainObject)[key];
      if (typeof child === 'object' && child !== null)
        stack.push({ value: child, key, parent: visit, depth: depth + 1 });
    }
  }
  return null;
}
