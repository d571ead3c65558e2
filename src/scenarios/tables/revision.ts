import { isPlainObject, own, type PlainObject, valueAt } from '../plain-data.ts';

/**
 * A new version of plain data, made edit by edit. Objects that an edit changes are copied once, all others are shared with
 * the version before: many edits cost little more than one.
 */
export class Revision {
  #root: PlainObject;
  readonly #copied = new Set<PlainObject>();

  constructor(root: PlainObject) {
    this.#root = root;
  }

  get result(): PlainObject {
    return this.#root;
  }

  get(path: readonly string[]): unknown {
    return valueAt(this.#root, path);
  }

  /** Sets the value at a path; objects on the way are made where they are missing. `undefined` removes it. */
  set(path: readonly string[], value: unknown): void {
    if (value === undefined) {
      this.remove(path);
      return;
    }
    const last = path.at(-1);
    if (last === undefined) throw new RangeError('the root itself cannot be set');
    this.#open(path.slice(0, -1))[last] = value;
  }

  /** Removes the value at a path, and objects around it that are empty then, except those of the first `kept` keys. */
  remove(path: readonly string[], kept = path.length): void {
    const last = path.at(-1);
    if (last === undefined || this.get(path) === undefined) return;
    const within = path.slice(0, -1);
    const object = this.#open(within);
    delete object[last];
    if (within.length > kept && Object.keys(object).length === 0) this.remove(within, kept);
  }

  /** Gives the entry at a path another key, in the same place of the order. */
  rename(path: readonly string[], key: string): void {
    const last = path.at(-1);
    const within = path.slice(0, -1);
    const object = valueAt(this.#root, within);
    if (last === undefined || !isPlainObject(object) || !Object.hasOwn(object, last)) return;
    const entries = Object.entries(object)
      .filter(([name]) => name !== key || name === last)
      .map(([name, value]) => [name === last ? key : name, value] as const);
    const renamed = Object.fromEntries(entries);
    this.#copied.add(renamed);
    if (within.length === 0) this.#root = renamed;
    else this.set(within, renamed);
  }

  /** The object at a path, copied for this version. */
  #open(path: readonly string[]): PlainObject {
    let object = this.#copy(this.#root);
    this.#root = object;
    for (const key of path) {
      const found = own(object, key);
      const next = this.#copy(isPlainObject(found) ? found : {});
      object[key] = next;
      object = next;
    }
    return object;
  }

  #copy(object: PlainObject): PlainObject {
    if (this.#copied.has(object)) return object;
    const copy = { ...object };
    this.#copied.add(copy);
    return copy;
  }
}
