import { withValue } from '../edit-study.ts';
import { sameValue } from '../merge-patch.ts';
import { isPlainObject, own, type PlainObject, valueAt } from '../plain-data.ts';
import { minutesPer, type TimeUnit, timeUnits, toMinutes } from '../time-units.ts';

/** The seven rooms of the editor. */
export const roomIds = ['market', 'forecast', 'coordination', 'production', 'inventory', 'people', 'money'] as const;
export type RoomId = (typeof roomIds)[number];

/** What a number on a lever counts. Durations are stored as texts with their unit, all else as numbers. */
export type LeverMeasure = 'days' | 'weeks' | 'hours' | 'share' | 'times' | 'number' | 'money';

interface LeverPlace {
  readonly id: string;
  readonly room: RoomId;
  /** Path of what it moves; `*` stands for every entry of a table. */
  readonly path: string;
  /** Which entries of the last table on the path it moves; default all. */
  readonly of?: (entry: PlainObject) => boolean;
  /** Entry that is made where nothing is there to be moved. */
  readonly insert?: { readonly path: string; readonly value: PlainObject; readonly needs: string };
}

/** A number with a range. */
export interface NumberLever extends LeverPlace {
  readonly kind: 'number';
  readonly measure: LeverMeasure;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Value where none is written; undefined: the lever is not offered there. */
  readonly fallback: number | undefined;
  /** It moves unlike numbers together, as a multiple of what they are in the base; in whole numbers or not. */
  readonly relative?: 'whole' | 'exact';
}

/** One of a few things. */
export interface ChoiceLever extends LeverPlace {
  readonly kind: 'choice';
  readonly options: readonly LeverOption[];
  /** Key of the option that holds where nothing is written. */
  readonly fallback: string;
}

export interface LeverOption {
  readonly key: string;
  /** What is written; undefined: nothing. */
  readonly value: unknown;
}

export type Lever = NumberLever | ChoiceLever;

/** Where a lever stands. */
export interface LeverReading {
  /** The number, or what stands there instead of one, or the key of an option; undefined where the things it moves differ, or none of its values is written. */
  readonly value: number | string | undefined;
  /** Paths of all it moves. */
  readonly paths: readonly (readonly string[])[];
  /** The smallest and the largest number it moves, where it moves several. */
  readonly span: readonly [number, number] | undefined;
}

/** Concrete paths of a pattern: `*` is every key that is there. */
function expanded(
  root: unknown,
  pattern: readonly string[],
  of: (entry: PlainObject) => boolean,
  path: readonly string[] = [],
): string[][] {
  const star = pattern.indexOf('*');
  if (star < 0) return [[...path, ...pattern]];
  const before = [...path, ...pattern.slice(0, star)];
  const table = valueAt(root, before);
  if (!isPlainObject(table)) return [];
  const rest = pattern.slice(star + 1);
  const isLast = !rest.includes('*');
  return Object.entries(table)
    .filter(([, entry]) => !isLast || (isPlainObject(entry) && of(entry)))
    .flatMap(([key]) => expanded(root, rest, of, [...before, key]));
}

const all = (): boolean => true;

/** What a lever moves; what it would have to make first does not count. */
function pathsOf(lever: Lever, scenario: PlainObject): string[][] {
  const paths = expanded(scenario, lever.path.split('/'), lever.of ?? all);
  const made = lever.insert?.path.split('/');
  return made === undefined || lever.path.includes('*') || valueAt(scenario, made) !== undefined ? paths : [];
}

const minutesOf: Partial<Record<LeverMeasure, number>> = {
  days: minutesPer.day,
  weeks: minutesPer.week,
  hours: minutesPer.hour,
};
const suffix: Partial<Record<LeverMeasure, string>> = { days: 'd', weeks: 'wk', hours: 'h' };

function unitOf(scenario: PlainObject): TimeUnit {
  const unit = own(scenario, 'timeUnit');
  return timeUnits.find((candidate) => candidate === unit) ?? 'day';
}

/** A stored value as the number on the lever; undefined where it is none. */
function numberOf(lever: NumberLever, scenario: PlainObject, value: unknown): number | undefined {
  const minutes = minutesOf[lever.measure];
  if (minutes === undefined) return typeof value === 'number' ? value : undefined;
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  try {
    return toMinutes(value, unitOf(scenario)) / minutes;
  } catch {
    return undefined;
  }
}

/** Stored values carry no more digits than a step needs. */
const tidy = (value: number): number => Number(value.toPrecision(10));

function storedOf(lever: Lever, value: number | string): unknown {
  if (lever.kind === 'choice') return lever.options.find(({ key }) => key === value)?.value;
  const unit = suffix[lever.measure];
  return unit === undefined ? tidy(Number(value)) : `${tidy(Number(value))} ${unit}`;
}

/** Where a lever stands in a scenario that need not be valid; undefined where it has nothing to move. */
export function readLever(lever: Lever, scenario: PlainObject, base: PlainObject): LeverReading | undefined {
  const paths = pathsOf(lever, scenario);
  if (lever.kind === 'choice') return readChoice(lever, scenario, paths);
  if (lever.relative !== undefined) return readRelative(lever, scenario, base, paths);
  const numbers = paths.flatMap((path) => {
    const found = valueAt(scenario, path);
    const number = found === undefined ? lever.fallback : numberOf(lever, scenario, found);
    return number === undefined ? [] : [number];
  });
  const odd = paths.map((path) => valueAt(scenario, path)).find((found) => isOdd(lever, scenario, found));
  if (typeof odd === 'string') return reading(odd, paths);
  if (numbers.length === 0) return offered(lever, scenario) ? reading(lever.fallback, paths) : undefined;
  const span = [Math.min(...numbers), Math.max(...numbers)] as const;
  if (span[0] === span[1]) return reading(span[0], paths);
  return { value: undefined, paths, span };
}

/** Something else than a number stands there. */
const isOdd = (lever: NumberLever, scenario: PlainObject, found: unknown): boolean =>
  typeof found === 'string' && numberOf(lever, scenario, found) === undefined;

const reading = (value: LeverReading['value'], paths: LeverReading['paths']): LeverReading => ({
  value,
  paths,
  span: undefined,
});

/** Whether it can make what it moves. */
const offered = ({ insert, fallback }: Lever, scenario: PlainObject): boolean =>
  insert !== undefined &&
  fallback !== undefined &&
  expanded(scenario, insert.needs.split('/'), all).some(there(scenario));

const there =
  (scenario: PlainObject) =>
  (path: readonly string[]): boolean =>
    valueAt(scenario, path) !== undefined;

function readChoice(lever: ChoiceLever, scenario: PlainObject, paths: string[][]): LeverReading | undefined {
  if (paths.length === 0) return offered(lever, scenario) ? reading(lever.fallback, paths) : undefined;
  const keys = new Set(
    paths.map((path) => {
      const found = valueAt(scenario, path);
      return found === undefined
        ? lever.fallback
        : lever.options.find(({ value }) => value !== undefined && sameValue(value, found))?.key;
    }),
  );
  return reading(keys.size === 1 ? [...keys][0] : undefined, paths);
}

function readRelative(
  lever: NumberLever,
  scenario: PlainObject,
  base: PlainObject,
  paths: string[][],
): LeverReading | undefined {
  if (scenario === base) return undefined;
  const ratios = paths.flatMap((path) => {
    const [now, before] = [valueAt(scenario, path), valueAt(base, path)];
    return typeof now === 'number' && typeof before === 'number' && before !== 0 ? [now / before] : [];
  });
  if (ratios.length === 0) return undefined;
  const span = [Math.min(...ratios), Math.max(...ratios)] as const;
  const isOne = span[1] - span[0] <= lever.step;
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
  return isOne ? reading(Math.round(mean / lever.step) * lever.step, paths) : { value: undefined, paths, span };
}

/** The scenario with a lever moved; all it moves get the same value, or the same multiple of that of the base. */
export function writeLever(
  lever: Lever,
  scenario: PlainObject,
  base: PlainObject,
  value: number | string,
): PlainObject {
  const made = pathsOf(lever, scenario).length > 0 ? scenario : inserted(lever, scenario);
  return pathsOf(lever, made).reduce((next, path) => {
    const stored =
      lever.kind === 'number' && lever.relative !== undefined
        ? scaled(valueAt(base, path), Number(value), lever.relative)
        : storedOf(lever, value);
    return withValue(next, path, stored) as PlainObject;
  }, made);
}

/** The scenario with what was typed for a lever: a number in its unit, or else the text itself, for the schema to refuse. */
export function writeLeverText(lever: Lever, scenario: PlainObject, base: PlainObject, text: string): PlainObject {
  const plain = text
    .trim()
    .replace(/[\s\u202f]/g, '')
    .replace(',', '.')
    .replace('\u2212', '-')
    .replace(/%$/, '');
  const typed = plain === '' ? Number.NaN : Number(plain);
  if (Number.isFinite(typed))
    return writeLever(
      lever,
      scenario,
      base,
      lever.kind === 'number' && lever.measure === 'share' ? tidy(typed / 100) : typed,
    );
  const made = pathsOf(lever, scenario).length > 0 ? scenario : inserted(lever, scenario);
  return pathsOf(lever, made).reduce((next, path) => withValue(next, path, text) as PlainObject, made);
}

function scaled(before: unknown, ratio: number, numbers: 'whole' | 'exact'): unknown {
  if (typeof before !== 'number') return before;
  return numbers === 'whole' ? Math.max(1, Math.round(before * ratio)) : tidy(before * ratio);
}

const inserted = ({ insert }: Lever, scenario: PlainObject): PlainObject =>
  insert === undefined ? scenario : (withValue(scenario, insert.path.split('/'), insert.value) as PlainObject);

/** The scenario with a lever where it stands in the base; what it made is gone again. */
export function resetLever(lever: Lever, scenario: PlainObject, base: PlainObject): PlainObject {
  const made = lever.insert?.path.split('/');
  const isMade = made !== undefined && pathsOf(lever, base).length === 0;
  const paths = isMade ? [made] : pathsOf(lever, scenario);
  return paths.reduce((next, path) => restored(next, base, path), scenario);
}

/** The scenario with the base's value at a path, without objects that only stood there to hold another one. */
export function restored(scenario: PlainObject, base: PlainObject, path: readonly string[]): PlainObject {
  let next = withValue(scenario, path, valueAt(base, path));
  for (let depth = path.length - 1; depth > 0; depth--) {
    const above = path.slice(0, depth);
    const holder = valueAt(next, above);
    const isEmpty = isPlainObject(holder) && Object.keys(holder).length === 0;
    if (!isEmpty || valueAt(base, above) !== undefined) break;
    next = withValue(next, above, undefined);
  }
  return next as PlainObject;
}
