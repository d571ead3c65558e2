import {
  type CrewPlan,
  DispatchKey,
  type Law,
  type LinePlan,
  MINUTES_PER_DAY,
  MINUTES_PER_WEEK,
  type OvertimePlan,
  type StationPlan,
} from '../sim/index.ts';
import { dayNumbers, minuteOfDay } from './compile-calendars.ts';
import { compilePace, dispatchOf } from './compile-pace.ts';
import { compileTimeLaw, compileVariation, constantLaw } from './compile-laws.ts';
import type { Draft } from './draft.ts';
import type { Variation, VariationLaw } from './laws.ts';
import type { Scenario, ScenarioStation } from './scenario.ts';
import { type Duration, toMinutes } from './time-units.ts';

/** Of a crew in which each is there or not. */
const MOST_PEOPLE = 1000;

type ScenarioLine = NonNullable<Scenario['lines']>[string];

/** Lines, and their stations with consecutive indices in the order of the route. */
export function compileLines(draft: Draft): { lines: LinePlan[]; stations: StationPlan[] } {
  const lines: LinePlan[] = [];
  const stations: StationPlan[] = [];
  let machines = 0;
  draft.lines.ids.forEach((id, index) => {
    const line = draft.scenario.lines![id]!;
    const path = `lines/${id}`;
    const route = routeOf(draft, line, path);
    lines.push({
      id,
      place: draft.reference(draft.places, 'place', line.place, `${path}/place`),
      time: draft.calendar(line.calendar, `${path}/calendar`),
      firstStation: stations.length,
      stationCount: route.length,
      dispatch: dispatchOf(line).map((key) => DispatchKey[key]),
      campaign: line.campaign ?? Number.POSITIVE_INFINITY,
      ...compilePace(draft, id, line, route, stations.length),
      crewSize: line.crew?.size ?? 0,
      crewCostPerMinute: (line.crew?.costPerHour ?? 0) / 60,
      crew: compileCrew(draft, line, path),
      overtime: compileOvertime(draft, line, path),
    });
    for (const name of route) {
      const station = compileStation(draft, line.stations[name]!, index, `${id}/${name}`, machines);
      machines += station.machines;
      stations.push(station);
    }
    checkTransferBatches(draft, line, stations.slice(-route.length), path);
  });
  return { lines, stations };
}

/** A crew that may be short; null where all who are needed are always there. */
function compileCrew(draft: Draft, { crew }: ScenarioLine, path: string): CrewPlan | null {
  if (crew === undefined) return null;
  const { size, needed = size, absence = 0, crossTrained = 0 } = crew;
  if (absence === 0 && crossTrained === 0 && needed <= size) return null;
  if (!Number.isInteger(size) || size < 1 || size > MOST_PEOPLE) {
    draft.error(
      `${path}/crew/size`,
      `expected a whole number from 1 to ${MOST_PEOPLE} where people may be missing, found ${size}`,
    );
  }
  return { size, needed, absence, crossTrained: Math.round(crossTrained * size) };
}

/**
 * Overtime is worked where the calendar is closed: at most so much of a usual week. It is decided when the week’s work
 * begins, or a notice before it is worked where that is earlier.
 */
function compileOvertime(draft: Draft, line: ScenarioLine, path: string): OvertimePlan | null {
  const { overtime, crew } = line;
  if (overtime === undefined) return null;
  const time = draft.calendar(line.calendar, `${path}/calendar`);
  const startMinute = dayNumbers(overtime.day ?? 'Sat')[0]! * MINUTES_PER_DAY + minuteOfDay(overtime.at ?? '06:00');
  const capMinutes = Math.floor((overtime.cap ?? 0.15) * time.workBetween(0, MINUTES_PER_WEEK));
  const end = startMinute + capMinutes;
  const notice = toMinutes(overtime.notice ?? '1 d', draft.timeUnit);
  if (end > MINUTES_PER_WEEK) {
    draft.error(
      `${path}/overtime`,
      `${capMinutes} minutes of overtime do not fit between its start and the week’s end: start earlier, or lower the cap`,
    );
  } else if (time.workBetween(startMinute, end) > 0) {
    draft.error(`${path}/overtime`, 'the line is open then by its calendar: choose hours in which it is closed');
  }
  return {
    startMinute,
    decidedMinute: Math.max(0, Math.min(startMinute - notice, time.nextOpen(0) % MINUTES_PER_WEEK)),
    capMinutes,
    costPerMinute: ((crew?.size ?? 0) * (crew?.costPerHour ?? 0) * (1 + (overtime.premium ?? 0.5))) / 60,
    reactiveShare: overtime.reactive ?? Number.POSITIVE_INFINITY,
  };
}

function routeOf(draft: Draft, line: ScenarioLine, path: string): readonly string[] {
  const names = Object.keys(line.stations);
  if (names.length === 0) {
    draft.error(`${path}/stations`, 'the list is empty: a line needs at least one station');
    return [];
  }
  if (line.route === undefined) {
    if (names.length > 1) draft.error(`${path}/route`, `a line of ${names.length} stations needs a route: their order`);
    return names.slice(0, 1);
  }
  const known = line.route.filter((name, n) => {
    const found = Object.hasOwn(line.stations, name);
    if (!found) draft.error(`${path}/route/${n}`, `there is no station "${name}"; known: ${names.join(', ')}`);
    return found;
  });
  if (new Set(known).size !== known.length) draft.error(`${path}/route`, 'a station stands twice in the route');
  for (const name of names) {
    if (!known.includes(name)) draft.error(`${path}/route`, `station "${name}" is not in the route`);
  }
  return known;
}

/** Where lots come apart, whatever counts or waits for whole lots has no meaning further on. */
function checkTransferBatches(draft: Draft, line: ScenarioLine, plans: readonly StationPlan[], path: string): void {
  const first = plans.findIndex(({ transferBatch }) => transferBatch < Number.POSITIVE_INFINITY);
  if (first < 0) return;
  const refuse = (message: string): void => {
    const station = plans[first]!.id.slice(plans[first]!.id.indexOf('/') + 1);
    draft.error(`${path}/stations/${station}/transferBatch`, `${message}: leave one of the two out`);
  };
  if (line.campaign !== undefined) refuse('batches of a lot go on one by one, and a campaign counts whole lots');
  if (line.drum !== undefined) refuse('batches of a lot go on one by one, and a drum is fed with whole lots');
  for (const { id, buffer, setupMinutes } of plans.slice(first + 1)) {
    if (buffer < Number.POSITIVE_INFINITY) refuse(`the waiting places of ${id} are for whole lots, not for batches`);
    const items = Math.round(Math.sqrt(setupMinutes.length));
    const again = setupMinutes.some((minutes, at) => minutes > 0 && at % (items + 1) === 0);
    if (again) refuse(`${id} is set up between lots of the same item, and would be for each batch`);
  }
}

function compileStation(
  draft: Draft,
  station: ScenarioStation,
  line: number,
  entity: string,
  firstMachine: number,
): StationPlan {
  const { breakdown, setup } = station;
  const path = `lines/${entity.replace('/', '/stations/')}`;
  return {
    id: entity,
    entity,
    line,
    machines: station.machines ?? 1,
    firstMachine,
    buffer: station.buffer ?? Number.POSITIVE_INFINITY,
    transferBatch: station.transferBatch ?? Number.POSITIVE_INFINITY,
    unitMinutes: unitTimes(draft, station.unitTime, path),
    variation: variations(draft, station.variation ?? defaultVariation, `${path}/variation`),
    speed: station.speed ?? 1,
    yield: station.yield ?? 1,
    reworkShare: station.rework ?? 0,
    reworkTime: station.reworkTime ?? 0.6,
    breaksDown: breakdown !== undefined,
    life: breakdown === undefined ? constantLaw(0) : compileTimeLaw(draft, breakdown.life, `${path}/breakdown/life`),
    repair:
      breakdown === undefined ? constantLaw(0) : compileTimeLaw(draft, breakdown.repair, `${path}/breakdown/repair`),
    hasSetup: setup !== undefined,
    setupMinutes: setupMatrix(draft, setup, path),
    setupCost: setup?.cost ?? 0,
    setupScale: setup?.scale ?? 1,
  };
}

const defaultVariation: VariationLaw = { kind: 'gamma', cv: 0.05 };

/** The variation of processing times, by item. */
function variations(draft: Draft, variation: Variation, path: string): Law[] {
  const { ids } = draft.items;
  if (!('byItem' in variation)) {
    const law = compileVariation(draft, variation, path);
    return ids.map(() => law);
  }
  const { '*': rest = defaultVariation, ...named } = variation.byItem;
  for (const item of Object.keys(named)) draft.reference(draft.items, 'item', item, `${path}/byItem/${item}`);
  return ids.map((item) =>
    compileVariation(draft, named[item] ?? rest, `${path}/byItem/${item in named ? item : '*'}`),
  );
}

/** Minutes per unit by item; NaN where a station has no time for an item (checked for what the line makes). */
function unitTimes(draft: Draft, unitTime: Duration | Readonly<Record<string, Duration>>, path: string): Float64Array {
  const minutes = new Float64Array(draft.items.ids.length);
  if (typeof unitTime !== 'object') return minutes.fill(toMinutes(unitTime, draft.timeUnit));
  const rest = unitTime['*'];
  minutes.fill(rest === undefined ? Number.NaN : toMinutes(rest, draft.timeUnit));
  for (const [item, time] of Object.entries(unitTime)) {
    if (item === '*') continue;
    const index = draft.reference(draft.items, 'item', item, `${path}/unitTime/${item}`);
    if (index >= 0) minutes[index] = toMinutes(time, draft.timeUnit);
  }
  return minutes;
}

/**
 * Minutes from item to item: a matrix entry by item or family wins over same item, same family, other family. Items
 * without a family are as of one family where its time is given, else each is of another.
 */
function setupMatrix(draft: Draft, setup: ScenarioStation['setup'], path: string): Float64Array {
  const { items, families, scenario, timeUnit } = draft;
  const n = items.ids.length;
  if (setup === undefined) return new Float64Array(0);
  const minutes = new Float64Array(n * n);
  const time = (value: Duration | undefined) => (value === undefined ? 0 : toMinutes(value, timeUnit));
  const same = time(setup.sameItem);
  const within = time(setup.sameFamily);
  const across = time(setup.otherFamily);
  const withoutFamily = setup.sameFamily === undefined ? across : within;
  for (const [from, row] of Object.entries(setup.matrix ?? {})) {
    for (const id of [from, ...Object.keys(row)]) {
      if (items.indexOf(id) < 0 && families.indexOf(id) < 0) {
        draft.error(`${path}/setup/matrix/${from}`, `"${id}" is neither an item nor a family`);
      }
    }
  }
  const family = items.ids.map((id) => scenario.items[id]!.family ?? '');
  const entry = (from: string, to: string) => setup.matrix?.[from]?.[to];
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < n; b++) {
      const given =
        entry(items.ids[a]!, items.ids[b]!) ??
        entry(items.ids[a]!, family[b]!) ??
        entry(family[a]!, items.ids[b]!) ??
        (a === b ? undefined : entry(family[a]!, family[b]!));
      const kindred = family[a] === '' ? withoutFamily : within;
      const general = a === b ? same : family[a] === family[b] ? kindred : across;
      minutes[a * n + b] = given === undefined ? general : time(given);
    }
  }
  return minutes;
}
