import type { Plant } from '../sim/index.ts';
import { layerColumns, stationColumns, stockColumns } from '../sim/record/columns.ts';
import type { Draft } from './draft.ts';
import { MINUTES_PER_DAY, MINUTES_PER_WEEK } from '../sim/index.ts';
import type { HorizonMinutes } from './settings.ts';

/** The largest run that is accepted: beyond it memory and time are not those of an answer. */
export const limits = {
  weeks: 1_000_000,
  periods: 200_000,
  items: 10_000,
  stocks: 5_000,
  layers: 30_000,
  segments: 2_000,
  places: 2_000,
  lines: 2_000,
  stations: 5_000,
  suppliers: 5_000,
  machines: 50_000,
  ledgerCells: 60_000_000,
  setupCells: 20_000_000,
  weekCells: 10_000_000,
  dayCells: 1_000_000,
  factorTargets: 4_000_000,
  companions: 1_000_000,
  exceptionWeeks: 200_000,
  events: 1_000_000_000,
} as const;

const count = (collection: object | undefined): number =>
  collection === undefined ? 0 : Object.keys(collection).length;
const sumOf = <T>(entries: readonly T[], size: (entry: T) => number): number =>
  entries.reduce((sum, entry) => sum + size(entry), 0);

/** Refuses a horizon of no or too many weeks or periods. */
export function checkHorizon(draft: Draft, { warmUp, measured, runOut, period }: HorizonMinutes): void {
  if (measured <= 0) draft.error('horizon/measured', 'the measured time must be longer than zero');
  if (period <= 0) draft.error('horizon/period', 'a period must be longer than zero');
  const weeks = (warmUp + measured + runOut) / MINUTES_PER_WEEK;
  if (weeks > limits.weeks) {
    draft.error('horizon', `${weeks.toFixed(0)} weeks asked, at most ${limits.weeks} can be run`);
  } else if (period > 0 && measured / period > limits.periods) {
    draft.error(
      'horizon/period',
      `${Math.ceil(measured / period)} periods, at most ${limits.periods} are kept: choose a longer period`,
    );
  } else if (period > 0 && Math.abs(measured / period - Math.round(measured / period)) > 1e-9) {
    draft.error('horizon/measured', 'the measured time must be a whole number of periods');
  }
}

/** Refuses more entities than can be run, before anything is built for them. */
export function checkCounts(draft: Draft): void {
  const { scenario } = draft;
  const atMost = (path: string, found: number, limit: number, what: string) => {
    if (found > limit) draft.error(path, `${found} ${what}, at most ${limit} can be run`);
  };
  const lines = Object.values(scenario.lines ?? {});
  const stations = lines.flatMap((line) => Object.values(line.stations));
  const layers = Object.entries(scenario.layers ?? {});
  const items = count(scenario.items);
  const withSetup = stations.filter((station) => station.setup !== undefined).length;
  atMost('items', items, limits.items, 'items');
  atMost('stocks', count(scenario.stocks), limits.stocks, 'stocks');
  atMost('places', count(scenario.places), limits.places, 'places');
  atMost('lines', lines.length, limits.lines, 'lines');
  atMost('lines', stations.length, limits.stations, 'stations');
  atMost(
    'lines',
    sumOf(stations, ({ machines }) => machines ?? 1),
    limits.machines,
    'machines',
  );
  atMost('lines', stations.length * items, limits.setupCells, 'processing times (stations × items)');
  atMost('lines', withSetup * items * items, limits.setupCells, 'set-up times (stations × items × items)');
  atMost('suppliers', count(scenario.suppliers), limits.suppliers, 'suppliers');
  atMost('segments', count(scenario.segments), limits.segments, 'segments');
  atMost(
    'layers',
    sumOf(layers, ([, byItem]) => count(byItem)),
    limits.layers,
    'demand layers',
  );
  const baskets = sumOf(layers, ([id, byItem]) => (count(byItem) + 1) * count(scenario.segments?.[id]?.companions));
  atMost('segments', baskets, limits.companions, 'companions of demand layers');
  const targets = sumOf(Object.values(scenario.factors ?? {}), ({ target }) =>
    typeof target === 'string' ? 1 : target.length,
  );
  const parameters =
    6 * count(scenario.stocks) +
    lines.length +
    5 * stations.length +
    2 * count(scenario.suppliers) +
    3 * count(scenario.segments) +
    sumOf(layers, ([, l]) => count(l));
  atMost('factors', targets * parameters, limits.factorTargets, 'pairs of a target and a parameter to compare');
}

/** Refuses books that would not fit into memory. */
export function checkMemory(draft: Draft, plant: Plant): void {
  const { grid, stocks, layers, stations } = plant;
  const cells =
    grid.periods *
    (stocks.length * stockColumns.length +
      layers.length * layerColumns.length +
      stations.length * stationColumns.length);
  if (cells > limits.ledgerCells) {
    draft.error(
      'horizon/period',
      `${grid.periods} periods of ${stocks.length} stocks are more than the ledger holds: choose a longer period`,
    );
  }
  const weeks = Math.ceil(plant.horizonMinutes / MINUTES_PER_WEEK);
  const weekly = weeks * (layers.length + plant.demandLevels.length);
  if (weekly > limits.weekCells) {
    draft.error(
      'horizon',
      `${weeks} weeks of ${layers.length} demand layers, at most ${limits.weekCells} together can be run`,
    );
  }
  const days = plant.keepsDays ? Math.ceil(plant.horizonMinutes / MINUTES_PER_DAY) : 0;
  if (days * layers.length > limits.dayCells) {
    draft.error(
      'shock',
      `${days} days of ${layers.length} demand layers, at most ${limits.dayCells} together can be kept: mark a shock in a shorter run`,
    );
  }
}
