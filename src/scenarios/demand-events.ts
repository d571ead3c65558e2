import { withValue } from './edit-study.ts';
import { isPlainObject, own, type PlainObject, valueAt } from './plain-data.ts';
import type { DemandOf } from './expected-demand.ts';
import { timeUnitOf, weeksOfRun } from './run-weeks.ts';
import { factor as factorSchema, type Scenario, shock as shockSchema } from './scenario.ts';
import { minutesPer, type TimeUnit, toDateMinutes, toMinutes } from './time-units.ts';

export type ScenarioFactor = NonNullable<Scenario['factors']>[string];

/** Something with dates that happens in a run: a factor on demand or on something else, a season, the marked shock. */
export interface DemandEvent {
  readonly id: string;
  /** demand: moves a rate of demand between dates; season: does so for ever; other: moves something else; mark: the shock that is measured. */
  readonly kind: 'demand' | 'season' | 'other' | 'mark';
  /** In weeks of the run, from 0; of a season its first peak, twice. */
  readonly from: number;
  readonly to: number;
  /** It goes on to the end of the run. */
  readonly isOpen: boolean;
  /** What demand is multiplied by; undefined where it is no multiple. */
  readonly times: number | undefined;
  /** Paths it acts on. */
  readonly targets: readonly string[];
}

/** What a move makes of an event; what is not named stays. */
export interface EventMove {
  readonly from: number;
  readonly to: number;
  readonly times: number | undefined;
}

const week = minutesPer.week;

/** Factors of a scenario that need not be valid: those that can be read. */
export function readableFactors(scenario: PlainObject): NonNullable<Scenario['factors']> {
  const factors = own(scenario, 'factors');
  if (!isPlainObject(factors)) return {};
  return Object.fromEntries(
    Object.entries(factors).flatMap(([id, entry]) => {
      const parsed = factorSchema.safeParse(entry);
      return parsed.success ? [[id, parsed.data]] : [];
    }),
  );
}

/** Everything with dates in a scenario, by date; a run is so many weeks long. */
export function eventsOf(scenario: PlainObject, weeks: number): DemandEvent[] {
  const unit = timeUnitOf(scenario);
  const events = Object.entries(readableFactors(scenario)).flatMap(([id, factor]) => eventOf(id, factor, unit, weeks));
  const mark = shockSchema.safeParse(own(scenario, 'shock'));
  if (mark.success) {
    const [from, to] = [toDateMinutes(mark.data.from, unit) / week, toDateMinutes(mark.data.to, unit) / week];
    events.push({ id: 'shock', kind: 'mark', from, to, isOpen: false, times: undefined, targets: [] });
  }
  return events.sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
}

const isRate = (path: string): boolean => /^layers\/[^/]+\/[^/]+\/rate$/.test(path);

function eventOf(id: string, factor: ScenarioFactor, unit: TimeUnit, weeks: number): DemandEvent[] {
  const { op, value, shape, from, to, target } = factor;
  const targets = typeof target === 'string' ? [target] : target;
  const isDemand = targets.every(isRate);
  const times = isDemand && op === 'mul' ? value : undefined;
  if (from === undefined && to === undefined) {
    if (shape?.kind !== 'sine' || times === undefined) return [];
    const peak = peakOf(shape, unit);
    return [{ id, kind: 'season', from: peak, to: peak, isOpen: true, times, targets }];
  }
  return [
    {
      id,
      kind: isDemand ? 'demand' : 'other',
      from: from === undefined ? 0 : toDateMinutes(from, unit) / week,
      to: to === undefined ? weeks : toDateMinutes(to, unit) / week,
      isOpen: to === undefined,
      times,
      targets,
    },
  ];
}

type Sine = Extract<NonNullable<ScenarioFactor['shape']>, { kind: 'sine' }>;

/** Week of the first peak of a sine: a quarter of a period after its phase. */
function peakOf({ period, phase }: Sine, unit: TimeUnit): number {
  const [length, start] = [toMinutes(period, unit), toMinutes(phase ?? 0, unit)];
  const peak = start + length / 4;
  return (length > 0 ? peak - Math.floor(peak / length) * length : peak) / week;
}

/** Length of a season in weeks; undefined of what is none. */
export function periodOf(scenario: PlainObject, id: string): number | undefined {
  const shape = readableFactors(scenario)[id]?.shape;
  return shape?.kind === 'sine' ? toMinutes(shape.period, timeUnitOf(scenario)) / week : undefined;
}

const tidy = (value: number): number => Number(value.toFixed(6));

/** A date as it is written: a week by its number, else days. */
const dateText = (weeks: number): string =>
  Number.isInteger(tidy(weeks)) ? `w${tidy(weeks) + 1}` : `${tidy(weeks * 7)} d`;

/** The scenario with an event at other dates or of another height; what is as in the base is written as there. */
function withEventMove(scenario: PlainObject, base: PlainObject, event: DemandEvent, to: EventMove): PlainObject {
  const { id, kind } = event;
  const root = kind === 'mark' ? ['shock'] : ['factors', id];
  let next = scenario;
  const write = (key: string, value: unknown): void => {
    next = withValue(next, [...root, ...key.split('/')], value) as PlainObject;
  };
  const inBase = valueAt(base, root);
  const date = (key: 'from' | 'to', weeks: number): void => {
    const was = valueAt(inBase, [key]) ?? (isPlainObject(inBase) ? endsOfRun(base)[key] : undefined);
    write(key, isDate(was, weeks, timeUnitOf(base)) ? valueAt(inBase, [key]) : dateText(weeks));
  };
  if (kind === 'season') {
    const was = valueAt(base, [...root, 'shape', 'phase']);
    const phase = phaseOf(scenario, id, to.from);
    if (to.from !== event.from) write('shape/phase', isDate(was, phase, timeUnitOf(base)) ? was : `${phase} wk`);
  } else {
    if (to.from !== event.from) date('from', to.from);
    if (to.to !== event.to) date('to', to.to);
    next = withNotice(next, id, to.from - event.from);
  }
  if (to.times !== event.times && to.times !== undefined) write('value', tidy(to.times));
  return next;
}

/**
 * The scenario with an event moved, and with it the dip that pays a promotion back: less demand for the same things,
 * from when the promotion ends.
 */
export function withEventMoved(
  scenario: PlainObject,
  base: PlainObject,
  event: DemandEvent,
  to: EventMove,
): PlainObject {
  const moved = withEventMove(scenario, base, event, to);
  const later = to.to - event.to;
  if (event.kind !== 'demand' || event.isOpen || later === 0) return moved;
  return eventsOf(scenario, weeksOfRun(scenario).all)
    .filter((dip) => paysBack(dip, event))
    .reduce((next, dip) => {
      const [from, end] = [Math.max(0, dip.from + later), Math.max(1, dip.to + later)];
      return withEventMove(next, base, dip, { from, to: end, times: dip.times });
    }, moved);
}

function paysBack(dip: DemandEvent, { to, times = 1, targets }: DemandEvent): boolean {
  if (dip.kind !== 'demand' || dip.isOpen || times <= 1 || (dip.times ?? 1) >= 1) return false;
  const isSame = dip.targets.length === targets.length && dip.targets.every((target) => targets.includes(target));
  return isSame && Math.abs(dip.from - to) < 1e-6;
}

/** What holds where no date is written. */
const endsOfRun = (scenario: PlainObject) => ({ from: 'w1', to: `w${weeksOfRun(scenario).all + 1}` });

function isDate(text: unknown, weeks: number, unit: TimeUnit): boolean {
  if (typeof text !== 'string' && typeof text !== 'number') return false;
  try {
    return Math.abs(toDateMinutes(text, unit) / week - weeks) < 1e-6;
  } catch {
    return false;
  }
}

/** Phase of a season that peaks in a week; never below zero. */
function phaseOf(scenario: PlainObject, id: string, peak: number): number {
  const period = periodOf(scenario, id) ?? 52;
  const phase = peak - period / 4;
  return tidy(period > 0 ? phase - Math.floor(phase / period) * period : Math.max(0, phase));
}

/** Who knew of an event so many weeks ahead still does when it is moved. */
function withNotice(scenario: PlainObject, id: string, weeks: number): PlainObject {
  const known = valueAt(scenario, ['factors', id, 'knownFrom']);
  if (!isPlainObject(known) || weeks === 0) return scenario;
  const unit = timeUnitOf(scenario);
  return Object.entries(known).reduce((next, [name, date]) => {
    if (date === 'never' || (typeof date !== 'string' && typeof date !== 'number')) return next;
    const to = Math.max(0, toDateMinutes(date, unit) / week + weeks);
    return withValue(next, ['factors', id, 'knownFrom', name], dateText(to)) as PlainObject;
  }, scenario);
}

/** Whether an event has to do with what is asked for; what is not on demand has to do with all of it. */
export function actsOn({ targets, kind }: DemandEvent, { item, segment }: DemandOf): boolean {
  if (kind === 'other' || kind === 'mark') return true;
  const is = (part: string | undefined, asked: string | undefined): boolean =>
    asked === undefined || part === '*' || part === asked;
  return targets.some((target) => {
    const [, ofSegment, ofItem] = target.split('/');
    return is(ofSegment, segment) && is(ofItem, item);
  });
}

/** Kinds of events that can be added. */
export const eventKinds = ['promotion', 'drop', 'outage'] as const;
export type EventKind = (typeof eventKinds)[number];

interface NewEvent {
  readonly factor: Pick<ScenarioFactor, 'op' | 'value'>;
  readonly weeks: number;
}

const newEvents: Readonly<Record<EventKind, NewEvent>> = {
  promotion: { factor: { op: 'mul', value: 1.5 }, weeks: 2 },
  drop: { factor: { op: 'mul', value: 0.7 }, weeks: 6 },
  outage: { factor: { op: 'set', value: 1 }, weeks: 2 },
};

/** How long a new event lasts. */
export const newEventWeeks = (kind: EventKind): number => newEvents[kind].weeks;

/** The scenario with a new event that begins in a week, and its id. */
export function withNewEvent(
  scenario: PlainObject,
  kind: EventKind,
  target: string,
  from: number,
): readonly [scenario: PlainObject, id: string] {
  const { factor, weeks } = newEvents[kind];
  const id = freeId(scenario, kind);
  const entry = { target, ...factor, from: dateText(from), to: dateText(from + weeks) };
  return [withValue(scenario, ['factors', id], entry) as PlainObject, id];
}

function freeId(scenario: PlainObject, stem: string): string {
  const factors = own(scenario, 'factors');
  const taken = isPlainObject(factors) ? factors : {};
  for (let n = 1; ; n++) {
    const id = n === 1 ? stem : `${stem}${n}`;
    if (!Object.hasOwn(taken, id)) return id;
  }
}

/** The scenario without an event. */
export const withoutEvent = (scenario: PlainObject, { id, kind }: DemandEvent): PlainObject =>
  withValue(scenario, kind === 'mark' ? ['shock'] : ['factors', id], undefined) as PlainObject;
