import { type Management, periodGrid, type Plant, type PlantFacts, type StockPlan } from '../sim/index.ts';
import { compileCalendars } from './compile-calendars.ts';
import { compileDemand } from './compile-demand.ts';
import { activityPlan, gamingPlan } from './compile-feedback.ts';
import { compileFacts } from './compile-facts.ts';
import { compileManagement, type DesignSpread, hasFixedSafety, startingLevel } from './compile-organisation.ts';
import { compileOutlook } from './compile-outlook.ts';
import { compileLines } from './compile-lines.ts';
import { compilePlaces, compileSegments, compileSuppliers } from './compile-places.ts';
import { compileStocks, reviewOrderOf } from './compile-stocks.ts';
import { compileSchedules } from './compile-schedules.ts';
import { Draft } from './draft.ts';
import type { Checked } from './issues.ts';
import { checkCounts, checkHorizon, checkMemory } from './limits.ts';
import { loadWarnings } from './load.ts';
import { bandHeightsOf } from './order-rates.ts';
import type { Scenario } from './scenario.ts';
import { horizonOf } from './settings.ts';
import { toMinutes } from './time-units.ts';
import { compileShock } from './shock.ts';
import { checkWorkload } from './workload.ts';
import type { Cell } from './what-if.ts';

/** A plant with what its KPIs need to know. */
export interface CompiledScenario {
  readonly plant: Plant;
  readonly facts: PlantFacts;
  /** null: nobody forecasts or meets. */
  readonly management: Management | null;
}

/**
 * Turns a valid scenario into a plant: names become indices sorted by id, times become minutes, and what a schema
 * cannot see is checked across entities.
 * @param base the scenario whose scatter of customers is used: a what-if shares its study's, so that no patch moves it
 */
export function compile(scenario: Scenario, base: Scenario = scenario): Checked<CompiledScenario> {
  const draft = new Draft(scenario);
  const unit = draft.timeUnit;
  const horizon = horizonOf(scenario);
  const { warmUp, measured, runOut, period } = horizon;
  checkHorizon(draft, horizon);
  const shock = compileShock(draft);
  checkCounts(draft);
  if (draft.failed) return draft.refused();
  draft.horizonMinutes = warmUp + measured + runOut;
  compileCalendars(draft);
  const places = compilePlaces(draft);
  const suppliers = compileSuppliers(draft);
  const segments = compileSegments(draft, places);
  const { lines, stations } = compileLines(draft);
  const stocks = compileStocks(draft);
  if (draft.failed) return draft.refused();
  const { layers, demandLevels } = compileDemand(draft, { stocks, segments, suppliers }, bandHeightsOf(base));
  const schedules = compileSchedules(draft, stocks, lines, stations, suppliers, segments);
  if (draft.failed) return draft.refused();
  const reviewOrder = reviewOrderOf(stocks, layers);
  const { layers: outlook, factorIds } = compileOutlook(draft, layers, demandLevels);
  const management = compileManagement(
    draft,
    {
      stocks,
      stations,
      lines,
      layers,
      reviewOrder,
      demandLevels,
      outlook,
      factorIds,
    },
    hasFixedSafety(draft) && base !== scenario ? spreadOf(base) : new Map(),
  );
  if (draft.failed) return draft.refused();
  const plant: Plant = {
    horizonMinutes: draft.horizonMinutes,
    grid: periodGrid(warmUp, measured, runOut, period),
    stocks: management === null ? stocks : withStartingLevels(draft, stocks, management),
    lines,
    stations,
    suppliers,
    segments,
    layers,
    places,
    reviewOrder,
    demandLevels,
    schedules,
    activity: activityPlan(draft),
    gaming: gamingPlan(draft),
    keepsDays: shock !== null,
    probe:
      scenario.probe === undefined
        ? null
        : {
            times: scenario.probe.times.map((time) => toMinutes(time, unit)),
            seasonMinutes: toMinutes(scenario.probe.season, unit),
          },
  };
  checkMemory(draft, plant);
  if (!draft.failed) checkWorkload(draft, plant);
  if (draft.failed) return draft.refused();
  loadWarnings(draft, plant);
  return { ok: true, value: { plant, facts: compileFacts(draft, plant, shock), management }, issues: draft.issues };
}

/** How much demand spreads in a company before a what-if changes it; nothing where it believes nothing. */
function spreadOf(base: Scenario): DesignSpread {
  const compiled = compile(base);
  if (!compiled.ok || compiled.value.management === null) return new Map();
  const { plant, management } = compiled.value;
  const { sellers, designSd } = management.organisation;
  return new Map(sellers.map((stock, row) => [plant.stocks[stock]!.id, designSd[row]!]));
}

/** The run begins with stock at the target level: that of a covering rule, from mean demand (MODEL §3.4). */
function withStartingLevels(draft: Draft, stocks: readonly StockPlan[], management: Management): StockPlan[] {
  return stocks.map((stock, index) => {
    const level = startingLevel(index, management);
    const isGiven = draft.scenario.stocks[stock.id]!.initial?.onHand !== undefined;
    return level === null || isGiven ? stock : { ...stock, initialOnHand: level };
  });
}

/** Compiles a scenario of a study. */
export const compileCell = ({ scenario, base }: Cell): Checked<CompiledScenario> => compile(scenario, base);
