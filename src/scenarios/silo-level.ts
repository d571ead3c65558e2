import { withValue } from './edit-study.ts';
import { isPlainObject, own, type PlainObject, valueAt } from './plain-data.ts';
import { minutesPer, type TimeUnit, timeUnits, toMinutes } from './time-units.ts';

/** What sales and production tell each other: the rows of the table of MODEL §5.1. */
export const siloTopics = [
  'history',
  'historyLatency',
  'historyBatch',
  'entryDelay',
  'entryError',
  'factorDelay',
  'intelligence',
  'inventory',
  'supply',
] as const;
export type SiloTopic = (typeof siloTopics)[number];

interface Channel {
  readonly path: string;
  /** What is written at a level from 0, coordinated, to 1, silo; undefined: nothing, sales is told at once. */
  readonly at: (level: number) => unknown;
  /** Concerns promises from stock alone: a list has no effect on anything else. */
  readonly isPromise?: true;
}

const tidy = (value: number): number => Number(value.toPrecision(6));
const weeks = (value: number): string => `${tidy(value)} wk`;

/** Rows that hold numbers are linear in the level; of two kinds of things the nearer one holds. */
const channels: Readonly<Record<SiloTopic, Channel>> = {
  history: { path: 'functions/production/history/shows', at: (s) => (s >= 0.5 ? 'shipments' : 'orders') },
  historyLatency: { path: 'functions/production/history/latency', at: weeks },
  historyBatch: { path: 'functions/production/history/batch', at: weeks },
  entryDelay: { path: 'orderEntry/delay', at: (s) => `${tidy(4 * s)} h` },
  entryError: { path: 'orderEntry/error', at: (s) => tidy(0.01 + 0.02 * s) },
  factorDelay: { path: 'functions/production/factorDelay', at: (s) => weeks(2 * s) },
  intelligence: { path: 'functions/production/intelligence', at: (s) => tidy(1 - s) },
  inventory: {
    path: 'functions/sales/inventory',
    at: (s) => (s === 0 ? undefined : { batch: weeks(s) }),
    isPromise: true,
  },
  supply: {
    path: 'functions/sales/supply',
    at: (s) => (s >= 0.5 ? 'none' : { batch: '1 d' }),
    isPromise: true,
  },
};

/** Somebody is promised by what there is and will be: ATP is served by any view, CTP needs one of supply. */
function promises(scenario: PlainObject): ReadonlySet<unknown> {
  const segments = own(scenario, 'segments');
  const promise = own(scenario, 'promise');
  const all = isPlainObject(segments) ? Object.values(segments) : [];
  return new Set(all.map((segment) => valueAt(valueAt(segment, ['promise']) ?? promise, ['kind'])));
}

/** Topics that matter in a scenario: those of promises only where somebody is promised from stock. */
export function siloTopicsOf(scenario: PlainObject): SiloTopic[] {
  const kinds = promises(scenario);
  const isPromised = kinds.has('ATP') || kinds.has('CTP');
  return siloTopics.filter((topic) => channels[topic].isPromise === undefined || isPromised);
}

/** What stands for a topic at a level; undefined: nothing. Who promises by load is never left without any list of it. */
export function siloValueAt(scenario: PlainObject, topic: SiloTopic, level: number): unknown {
  const value = channels[topic].at(level);
  return value === 'none' && promises(scenario).has('CTP') ? { batch: '1 wk' } : value;
}

/**
 * The scenario with every channel between sales and production at a silo level: 0 coordinated, 1 silo, in between linear
 * (MODEL §5.1). The level itself is not kept anywhere: it is a way to write the channels, each of which can be moved alone.
 */
export function withSiloLevel(scenario: PlainObject, level: number): PlainObject {
  return siloTopicsOf(scenario).reduce(
    (next, topic) =>
      withValue(next, channels[topic].path.split('/'), siloValueAt(scenario, topic, level)) as PlainObject,
    scenario,
  );
}

/** What stands for a topic; undefined where nothing is written. */
export const siloValue = (scenario: PlainObject, topic: SiloTopic): unknown =>
  valueAt(scenario, channels[topic].path.split('/'));

/** The silo level at which a scenario stands in all its channels; undefined where they stand at different ones. */
export function siloLevelOf(scenario: PlainObject): number | undefined {
  const intelligence = siloValue(scenario, 'intelligence') ?? 0;
  if (typeof intelligence !== 'number') return undefined;
  const level = tidy(1 - intelligence);
  const unit = timeUnits.find((candidate) => candidate === own(scenario, 'timeUnit')) ?? 'day';
  const isSame = (topic: SiloTopic): boolean => {
    const [now, then] = [siloValue(scenario, topic), siloValueAt(scenario, topic, level)];
    return comparable(now, topic, unit) === comparable(then, topic, unit);
  };
  return siloTopicsOf(scenario).every(isSame) ? level : undefined;
}

/** What holds where nothing is written. */
const unwritten: Readonly<Partial<Record<SiloTopic, unknown>>> = {
  history: 'orders',
  historyLatency: 0,
  historyBatch: 0,
  entryDelay: 0,
  entryError: 0,
  intelligence: 0,
};

/** Equal texts for equal channels, whatever unit their times are in. */
function comparable(value: unknown, topic: SiloTopic, unit: TimeUnit): string {
  const written = value ?? unwritten[topic];
  if (isPlainObject(written)) {
    const minutes = [own(written, 'batch'), own(written, 'latency') ?? 0].map((time) =>
      comparable(time, 'historyBatch', unit),
    );
    return minutes.join(' ');
  }
  const isTime = topic !== 'entryError' && topic !== 'intelligence';
  if (!isTime || (typeof written !== 'number' && typeof written !== 'string')) return String(written);
  try {
    return String(tidy(toMinutes(written, unit) / minutesPer.minute));
  } catch {
    return String(written);
  }
}
