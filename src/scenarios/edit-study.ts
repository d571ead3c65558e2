import { applyPatch, diffPatch } from './merge-patch.ts';
import { isPlainObject, own, type PlainObject, valueAt } from './plain-data.ts';

/**
 * Edits of a study that need not be valid yet: each takes plain data and gives back a new value that shares what did not
 * change. Scenario 0 is the base, scenario k the k-th what-if.
 */

const whatIfsOf = (study: PlainObject): readonly PlainObject[] => {
  const found = own(study, 'whatIfs');
  return Array.isArray(found) ? found.filter(isPlainObject) : [];
};

/** Number of scenarios, the base included. */
export const scenarioCount = (study: PlainObject): number => 1 + whatIfsOf(study).length;

/** Title of a study, or of its base where it has none of its own. */
export function titleIn(study: PlainObject): string | undefined {
  const base = own(study, 'base');
  const titles = [own(study, 'title'), isPlainObject(base) ? own(base, 'title') : undefined];
  return titles.find((title): title is string => typeof title === 'string' && title !== '');
}

const cardOf = (study: PlainObject, index: number): PlainObject => {
  const card = index === 0 ? own(study, 'about') : whatIfsOf(study)[index - 1];
  return isPlainObject(card) ? card : {};
};

/** A study with a base and a list of what-ifs, from one or from a bare scenario. */
export function asStudy(value: unknown): PlainObject | undefined {
  if (!isPlainObject(value)) return undefined;
  return Object.hasOwn(value, 'base') || Object.hasOwn(value, 'kind') ? value : { kind: 'study', base: value };
}

const nothing: PlainObject = {};
const patched = new WeakMap<PlainObject, { readonly base: PlainObject; readonly scenario: PlainObject }>();

/** A scenario with the changes of its what-if made; the same value again as long as base and patch are the same. */
export function scenarioOf(study: PlainObject, index: number): PlainObject {
  const found = own(study, 'base');
  const base = isPlainObject(found) ? found : nothing;
  if (index === 0) return base;
  const patch = own(cardOf(study, index), 'patch');
  if (!isPlainObject(patch)) return base;
  const known = patched.get(patch);
  if (known?.base === base) return known.scenario;
  const scenario = applyPatch(base, patch) as PlainObject;
  patched.set(patch, { base, scenario });
  return scenario;
}

const withWhatIfs = (study: PlainObject, whatIfs: readonly PlainObject[]): PlainObject => ({ ...study, whatIfs });

function withCard(study: PlainObject, index: number, card: PlainObject): PlainObject {
  if (index === 0) return { ...study, about: card };
  return withWhatIfs(
    study,
    whatIfsOf(study).map((whatIf, k) => (k === index - 1 ? card : whatIf)),
  );
}

/** Puts an edited scenario in its place: the base itself, or a what-if as its difference to the base. */
export function withScenario(study: PlainObject, index: number, scenario: PlainObject): PlainObject {
  if (index === 0) return { ...study, base: scenario };
  return withCard(study, index, {
    ...cardOf(study, index),
    patch: diffPatch(scenarioOf(study, 0), scenario) as PlainObject,
  });
}

/** What stands on a scenario's card: how it is called and what is thought of it. */
export interface ScenarioCard {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly hypothesis: string;
  readonly locked: boolean;
  /** Kept, but not run. */
  readonly aside: boolean;
  /** 0 for A. */
  readonly letter: number;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Letters of all scenarios, in their order: the one that is stored, or else that of the place. */
function lettersOf(study: PlainObject): number[] {
  return [0, ...whatIfsOf(study).map((whatIf, k) => letterAt(whatIf, k + 1))];
}

const letterAt = (whatIf: PlainObject, place: number): number => {
  const stored = own(whatIf, 'letter');
  return typeof stored === 'number' ? stored : place;
};

export function cardsOf(study: PlainObject): ScenarioCard[] {
  const letters = lettersOf(study);
  return letters.map((letter, index) => {
    const card = cardOf(study, index);
    const named = index === 0 ? scenarioOf(study, 0) : card;
    const id = text(own(named, 'id'));
    return {
      id,
      title: text(own(named, 'title')) || id,
      note: text(own(card, 'note')),
      hypothesis: text(own(card, 'hypothesis')),
      locked: own(card, 'locked') === true,
      aside: own(card, 'aside') === true,
      letter,
    };
  });
}

/** Writes on a scenario's card; an empty text or a `false` takes the entry away. */
export function withCardEntry(
  study: PlainObject,
  index: number,
  key: 'title' | 'note' | 'hypothesis' | 'locked' | 'aside',
  value: string | boolean,
): PlainObject {
  const isEmpty = value === '' || value === false;
  const write = (card: PlainObject): PlainObject => {
    const { [key]: _before, ...rest } = card;
    return isEmpty ? rest : { ...card, [key]: value };
  };
  if (index === 0 && key === 'title') return { ...study, base: write(scenarioOf(study, 0)) };
  return withCard(study, index, write(cardOf(study, index)));
}

/** An id that no scenario of the study has, made from a title: "Weekly S&OP" → "weekly-s-op", "weekly-s-op-2". */
export function freeId(study: PlainObject, title: string): string {
  const taken = new Set(cardsOf(study).map(({ id }) => id));
  const words = title
    .toLowerCase()
    .normalize('NFKD')
    .match(/[a-z0-9]+/g) ?? ['scenario'];
  const stem = words.join('-').slice(0, 48);
  for (let n = 1; ; n++) {
    const id = n === 1 ? stem : `${stem}-${n}`;
    if (!taken.has(id)) return id;
  }
}

/** The first letter that no scenario has. */
function freeLetter(study: PlainObject): number {
  const taken = new Set(lettersOf(study));
  let letter = 1;
  while (taken.has(letter)) letter++;
  return letter;
}

/** Letters of place become stored ones, so that moving or removing a scenario leaves those of the others alone. */
function lettered(study: PlainObject): PlainObject {
  return withWhatIfs(
    study,
    whatIfsOf(study).map((whatIf, k) => ({ ...whatIf, letter: letterAt(whatIf, k + 1) })),
  );
}

/** A new what-if behind scenario `index`, with all that changes there: a copy of a what-if, or nothing changed in the base. */
export function branched(study: PlainObject, index: number, title: string): PlainObject {
  const from = cardOf(study, index);
  const patch = index === 0 ? {} : (own(from, 'patch') ?? {});
  const copy = { id: freeId(study, title), title, letter: freeLetter(study), patch };
  const all = whatIfsOf(lettered(study));
  return withWhatIfs(study, [...all.slice(0, index), copy, ...all.slice(index)]);
}

/** Without what-if `index`; the baseline is the base again if it was that one. */
export function withoutScenario(study: PlainObject, index: number): PlainObject {
  const all = whatIfsOf(lettered(study));
  const gone = all[index - 1];
  const rest = withWhatIfs(
    study,
    all.filter((_, k) => k !== index - 1),
  );
  if (gone === undefined || own(study, 'baseline') !== own(gone, 'id')) return rest;
  const { baseline: _gone, ...others } = rest;
  return others;
}

/** What-if `index` in place `to` of the scenarios; the base keeps place 0. */
export function moved(study: PlainObject, index: number, to: number): PlainObject {
  const all = [...whatIfsOf(lettered(study))];
  const [one] = all.splice(index - 1, 1);
  if (one === undefined) return study;
  all.splice(Math.max(1, to) - 1, 0, one);
  return withWhatIfs(study, all);
}

/** The value at a path with another value there; objects on the way are made where they are missing. */
export function withValue(root: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(root)) return root.map((entry, k) => (String(k) === key ? withValue(entry, rest, value) : entry));
  const object = isPlainObject(root) ? root : {};
  const next = withValue(own(object, key), rest, value);
  if (next !== undefined) return { ...object, [key]: next };
  const { [key]: _gone, ...others } = object;
  return others;
}

/** One value of a scenario replaced; `undefined` removes it. */
export function withEntry(study: PlainObject, index: number, path: readonly string[], value: unknown): PlainObject {
  const scenario = withValue(scenarioOf(study, index), path, value);
  return isPlainObject(scenario) ? withScenario(study, index, scenario) : study;
}

/** The value at a path as it is in the base again. */
export function resetEntry(study: PlainObject, index: number, path: readonly string[]): PlainObject {
  return withEntry(study, index, path, valueAt(scenarioOf(study, 0), path));
}
