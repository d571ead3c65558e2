import { periodGrid, type Plant, type PlantFacts } from '../sim/index.ts';
import { compileCalendars } from './compile-calendars.ts';
import { compileDemand } from './compile-demand.ts';
import { compileFacts } from './compile-facts.ts';
import { compileLines } from './compile-lines.ts';
import { compilePlaces, compileSegments, compileSuppliers } from './compile-places.ts';
import { compileStocks, reviewOrderOf } from './compile-stocks.ts';
import { compileSchedules } from './compile-schedules.ts';
import { Draft } from './draft.ts';
import type { Checked } from './issues.ts';
import { loadWarnings } from './load.ts';
import type { Scenario } from './scenario.ts';
import { toMinutes } from './units.ts';

/** A plant with what its KPIs need to know. */
export interface CompiledScenario {
  readonly plant: Plant;
  readonly facts: PlantFacts;
}

/** Largest run that is accepted: beyond it memory and time are not those of an answer. */
export const limits = {
  weeks: 1_000_000,
  periods: 200_000,
  stocks: 5_000,
  layers: 30_000,
  ledgerCells: 60_000_000,
} as const;

/**
 * Turns a valid scenario into a plant: names become indices sorted by id, times become minutes, and what a schema
 * cannot see is checked across entities.
 */
export function compile(scenario: Scenario): Checked<CompiledScenario> {
  const draft = new Draft(scenario);
  const { horizon } = scenario;
  const unit = draft.timeUnit;
  const warmUp = toMinutes(horizon?.warmUp ?? '13 wk', unit);
  const measured = toMinutes(horizon?.measured ?? '52 wk', unit);
  const runOut = toMinutes(horizon?.runOut ?? '6 wk', unit);
  const period = toMinutes(horizon?.period ?? '1 wk', unit);
  checkHorizon(draft, warmUp, measured, runOut, period);
  if (draft.failed) return draft.refused();
  draft.horizonMinutes = warmUp + measured + runOut;
  compileCalendars(draft);
  const places = compilePlaces(draft);
  const suppliers = compileSuppliers(draft);
  const segments = compileSegments(draft);
  const { lines, stations } = compileLines(draft);
  const stocks = compileStocks(draft);
  if (draft.failed) return draft.refused();
  const { layers, demandLevels } = compileDemand(draft, stocks, segments);
  const schedules = compileSchedules(draft, stocks, lines, stations);
  if (draft.failed) return draft.refused();
  const plant: Plant = {
    horizonMinutes: draft.horizonMinutes,
    grid: periodGrid(warmUp, measured, runOut, period),
    stocks,
    lines,
    stations,
    suppliers,
    segments,
    layers,
    places,
    reviewOrder: reviewOrderOf(stocks, layers),
    demandLevels,
    schedules,
    probe:
      scenario.probe === undefined
        ? null
        : {
            times: scenario.probe.times.map((time) => toMinutes(time, unit)),
            seasonMinutes: toMinutes(scenario.probe.season, unit),
          },
  };
  checkSize(draft, plant);
  if (draft.failed) return draft.refused();
  loadWarnings(draft, plant);
  return { ok: true, value: { plant, facts: compileFacts(draft, plant) }, issues: draft.issues };
}

function checkHorizon(draft: Draft, warmUp: number, measured: number, runOut: number, period: number): void {
  if (measured <= 0) draft.error('horizon/measured', 'the measured time must be longer than zero');
  if (period <= 0) draft.error('horizon/period', 'a period must be longer than zero');
  const weeks = (warmUp + measured + runOut) / 10080;
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

function checkSize(draft: Draft, plant: Plant): void {
  if (plant.stocks.length > limits.stocks) {
    draft.error('stocks', `${plant.stocks.length} stocks, at most ${limits.stocks} can be run`);
  }
  if (plant.layers.length > limits.layers) {
    draft.error('layers', `${plant.layers.length} demand layers, at most ${limits.layers} can be run`);
  }
  const cells = plant.grid.periods * (plant.stocks.length * 32 + plant.layers.length * 33 + plant.stations.length * 25);
  if (cells > limits.ledgerCells) {
    draft.error(
      'horizon/period',
      `${plant.grid.periods} periods of ${plant.stocks.length} stocks are more than the ledger holds: choose a longer period`,
    );
  }
}
