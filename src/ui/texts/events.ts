import type { DemandEvent, EventKind } from '../../scenarios/demand-events.ts';
import { count, fixed, fixedSpace, plain } from '../format/numbers.ts';
import { fieldName } from './fields.ts';

const times = (value: number): string => `×${fixedSpace}${plain(value, 2)}`;

/** "weeks 20 to 21": the first and the last week that it fills, counted from 1. */
function span({ from, to, isOpen }: DemandEvent): string {
  const [first, last] = [Math.floor(from) + 1, Math.max(Math.floor(from) + 1, Math.ceil(to))];
  if (isOpen) return `from week ${first} on`;
  return first === last ? `week ${first}` : `weeks ${first} to ${last}`;
}

/** "supplierB: outage" of a path such as suppliers/supplierB/outage. */
function targetWords(path: string): string {
  const parts = path.split('/');
  const last = parts.pop() ?? '';
  const named = parts.slice(1).filter((part) => part !== '*');
  return `${named.length === 0 ? `all ${parts[0]}` : named.join(' ')}: ${fieldName(last)}`;
}

const weekCount = (weeks: number): string => (weeks === 1 ? '1 week' : `${plain(weeks, 1)} weeks`);

/** Words of the demand curve and the events on it. */
export const eventsText = {
  times,
  targetWords,
  finding: (peak: number, week: number, aboveMean: number): string =>
    aboveMean < 0.005
      ? `Demand is level at ${count(peak)} units a week`
      : `Demand peaks at ${count(peak)} units in week ${week}, ${count(aboveMean * 100)}${fixedSpace}% above its mean`,
  noDemand: 'No demand is expected of this scenario',
  computing: 'Demand that is expected',
  against: (letter: string, ratio: number): string => {
    const percent = (ratio - 1) * 100;
    if (Math.abs(percent) < 0.05) return `as much as in ${letter}`;
    const size = `${fixed(Math.abs(percent), 1)}${fixedSpace}%`;
    return percent > 0 ? `${size} more than in ${letter}` : `${size} less than in ${letter}`;
  },
  of: 'Demand of',
  all: 'everything',
  segments: 'Segments',
  items: 'Products',
  curve: 'expected units a week',
  curveAgainst: (letter: string): string => `expected units a week; the thin line is ${letter}`,
  multiple: 'events multiply demand by',
  warmUp: 'warm-up',
  runOut: 'run-out',
  week: (n: number): string => `week ${n}`,
  picture: (finding: string): string => `${finding}. The events below it can be moved.`,
  mark: 'measured as the shock',
  hint: 'Drag an event to another week, its end to another length, up or down to another height; the dip right after a promotion goes with it. Or choose one and press arrow keys: a week, a step; with Shift: its end; Page keys: four weeks. Enter takes it over, Escape gives it up, Delete removes it.',
  movable: 'movable event',
  event: (event: DemandEvent): string =>
    [
      event.kind === 'season' ? `highest in week ${Math.floor(event.from) + 1}` : span(event),
      ...(event.times === undefined ? [] : [times(event.times)]),
    ].join(', '),
  takeOrLeave: 'Enter takes it over, Escape gives it up.',
  controls: {
    event: 'Event',
    from: 'From week',
    peak: 'Highest in week',
    weeks: 'Weeks',
    times: 'Times',
    remove: (id: string): string => `Remove ${id}`,
    removeShort: 'Remove',
  },
  add: 'Add',
  kinds: { promotion: 'Promotion', drop: 'Drop in demand', outage: 'Supplier outage' } satisfies Record<
    EventKind,
    string
  >,
  noCustomers: 'Nobody orders: what this model makes is taken as it is made.',
  none: 'No promotion, season or shock yet.',
  step: {
    move: (id: string, week: number): string => `move ${id} to week ${week}`,
    season: (id: string, week: number): string => `let ${id} be highest in week ${week}`,
    length: (id: string, weeks: number): string => `make ${id} ${weekCount(weeks)} long`,
    height: (id: string, value: number): string => `set ${id} to ${times(value)}`,
    add: (id: string): string => `add ${id}`,
    remove: (id: string): string => `remove ${id}`,
  },
};
