import {
  type Consumer,
  type Coordination,
  CoverBasis,
  type CoverPlan,
  type DependentDemand,
  exp,
  type FittedMethod,
  FunctionId,
  type FunctionName,
  type FunctionPlan,
  functionIds,
  type InformationClock,
  type LayerOutlook,
  type LayerPlan,
  type LinePlan,
  type Management,
  Metric,
  MINUTES_PER_WEEK,
  type NettingPlan,
  type Organisation,
  SafetyKind,
  type StationPlan,
  type StockPlan,
} from '../sim/index.ts';
import { minuteOfDay } from './compile-calendars.ts';
import { compileCycles, wholeWeeks } from './compile-cycles.ts';
import { knobsOf } from './compile-rule.ts';
import { compileSalesChannels } from './compile-sales-channels.ts';
import { compileLineTuning, compileTuning } from './compile-tuning.ts';
import type { Draft } from './draft.ts';
import { compileMethod, type ForecastMethodChoice } from './forecast-method.ts';
import { toDateMinutes, toMinutes } from './time-units.ts';

const NEVER = Number.POSITIVE_INFINITY;
const defaultMethod: ForecastMethodChoice = { method: 'movingAverage', n: 8 };
const DEFAULT_WEIGHT = 0.6;
/** Weeks ahead at which forecasts are judged where no rule covers a protection interval. */
const DEFAULT_ERROR_LAG = 2;

/** What a plant has by the time its organisation is compiled. */
export interface CompiledPlant {
  readonly stocks: readonly StockPlan[];
  readonly stations: readonly StationPlan[];
  readonly lines: readonly LinePlan[];
  readonly layers: readonly LayerPlan[];
  readonly reviewOrder: readonly number[];
  readonly demandLevels: readonly { readonly sd: number }[];
  /** Means without draws: see `compileOutlook`. */
  readonly outlook: readonly LayerOutlook[];
  readonly factorIds: readonly string[];
}

/**
 * What the organisation believes and how it coordinates; null where nobody forecasts, meets or plans: then rules see the
 * truth at once and nothing of this is run.
 */
export function compileManagement(draft: Draft, plant: CompiledPlant, baseSd: DesignSpread): Management | null {
  const { scenario } = draft;
  const covers = plant.stocks.map(({ id }) => compileCover(draft, id));
  const netting = plant.stocks.map((stock) => compileNetting(draft, plant, stock));
  const ownHistory = plant.stocks.map(({ id }) => ownHistoryOf(draft, id));
  const tuning = plant.stocks.map((stock) => compileTuning(draft, stock));
  const lineTuning = plant.lines.map((line) => compileLineTuning(draft, line));
  const isManaged =
    scenario.functions !== undefined ||
    scenario.cycles !== undefined ||
    scenario.monitors !== undefined ||
    plant.lines.some(({ pitchMinutes, mix }) => pitchMinutes > 0 && mix === null) ||
    [...covers, ...netting, ...ownHistory].some((plan) => plan !== null);
  if (!isManaged) return null;
  return {
    organisation: compileOrganisation(draft, plant, covers, ownHistory, baseSd),
    coordination: {
      ...compileCoordination(draft),
      covers,
      netting,
      tuning,
      lineTuning,
    },
  };
}

/** Design standard deviations of a week’s demand, by selling stock. */
export type DesignSpread = ReadonlyMap<string, number>;

/** True when some safety stock rests on a spread that is computed from demand and stays. */
export const hasFixedSafety = (draft: Draft): boolean =>
  Object.keys(draft.scenario.stocks).some((id) => coverKnobs(draft, id)?.safety === 'fixed');

function compileCoordination(draft: Draft): Omit<Coordination, 'covers' | 'netting' | 'tuning' | 'lineTuning'> {
  const { consensus } = draft.scenario;
  return {
    cycles: compileCycles(draft),
    consensus: {
      weight: typeof consensus === 'object' ? consensus.weight : DEFAULT_WEIGHT,
      isEarned: consensus === 'earned',
    },
    ...compileEscalation(draft),
  };
}

/** What is watched, and what becomes of what is raised (MODEL §6.5). */
function compileEscalation(draft: Draft): Pick<Coordination, 'monitors' | 'escalation' | 'breakFreezeCost'> {
  const { monitors = {}, escalation = {} } = draft.scenario;
  const unit = draft.timeUnit;
  const ids = Object.keys(monitors).sort((a, b) => (a < b ? -1 : 1));
  return {
    monitors: ids.map((id) => {
      const { metric, threshold, dwell, refractory } = monitors[id]!;
      return {
        id,
        metric: Metric[metric],
        threshold,
        dwellMinutes: toMinutes(dwell ?? 0, unit),
        refractoryMinutes: toMinutes(refractory ?? '1 wk', unit),
      };
    }),
    escalation: {
      clarity: escalation.clarity ?? 0.3,
      searchMinutes: toMinutes(escalation.search ?? '5 d', unit),
      lossShare: escalation.loss ?? 0.4,
      responseMinutes: toMinutes(escalation.response ?? 0, unit),
      meetingCost: (escalation.people ?? 3) * (escalation.hours ?? 1) * (escalation.costPerHour ?? 75),
      lookMinute: minuteOfDay(escalation.at ?? '09:00'),
    },
    breakFreezeCost: escalation.breakFreeze ?? 500,
  };
}

function compileOrganisation(
  draft: Draft,
  plant: CompiledPlant,
  covers: readonly (CoverPlan | null)[],
  ownHistory: readonly (FittedMethod | null)[],
  baseSd: DesignSpread,
): Organisation {
  const { stocks, outlook } = plant;
  const sellers = stocks.flatMap(({ sells }, index) => (sells ? [index] : []));
  const weeks = Math.ceil(draft.horizonMinutes / MINUTES_PER_WEEK);
  return {
    weeks,
    functions: functionIds.map((name) => compileFunction(draft, name)),
    salesChannels: compileSalesChannels(draft),
    clock: compileClock(draft),
    factors: plant.factorIds.map((id) => compileKnowledge(draft, id)),
    outlook,
    dependent: dependentDemand(plant, sellers),
    consumers: consumersOf(plant),
    ownHistory,
    sellers,
    errorLag: stocks.map((_, index) => errorLagOf(draft, covers[index]!)),
    designSd: sellers.map((stock) => designSdOf(stock, outlook)),
    fixedSd: sellers.map((stock) => baseSd.get(stocks[stock]!.id) ?? designSdOf(stock, outlook)),
  };
}

/** A function that the scenario does not describe sees and forecasts as production does; production, with the defaults. */
function compileFunction(draft: Draft, name: FunctionName): FunctionPlan {
  const { functions } = draft.scenario;
  const view = functions?.[name] ?? (name === 'purchasing' ? functions?.production : undefined) ?? {};
  const unit = draft.timeUnit;
  const path = `functions/${name}`;
  const method = compileMethod(view.method ?? defaultMethod);
  const refreshWeeks = wholeWeeks(draft, view.refresh ?? '1 wk', `${path}/refresh`);
  if (refreshWeeks < 1) draft.error(`${path}/refresh`, 'expected at least one week');
  const weeks = draft.horizonMinutes / MINUTES_PER_WEEK;
  if (method.minimumHistory >= weeks && method.minimumHistory < NEVER) {
    draft.warning(
      `${path}/method`,
      `needs ${method.minimumHistory} weeks of history, the run has ${Math.floor(weeks)}: the mean demand stands in throughout`,
    );
  }
  return {
    seesShipments: view.history?.shows === 'shipments',
    latencyMinutes: toMinutes(view.history?.latency ?? 0, unit),
    batchMinutes: toMinutes(view.history?.batch ?? 0, unit),
    method,
    refreshWeeks: Math.max(1, refreshWeeks),
    bias: view.bias ?? 0,
    hockeyStick: view.hockeyStick ?? 0,
    noise: view.noise ?? 0,
    intelligence: view.intelligence ?? 0,
    errorBias: view.error?.bias ?? 0,
    errorSd: view.error?.sd ?? 0,
    errorIsFrozen: view.error?.frozen ?? false,
  };
}

function compileClock(draft: Draft): InformationClock {
  const clock = draft.scenario.informationClock ?? { atOnce: 0.25, decay: '3.5 wk' };
  if ('table' in clock) {
    const shares = clock.table;
    if (shares.some((share, h) => h > 0 && share > shares[h - 1]!)) {
      draft.error(
        'informationClock/table',
        'more cannot be known of a week earlier than later: expected falling shares',
      );
    }
    return (weeksAhead) => shares[Math.round(weeksAhead)] ?? 0;
  }
  const decayWeeks = toMinutes(clock.decay, draft.timeUnit) / MINUTES_PER_WEEK;
  if (decayWeeks <= 0) {
    draft.error('informationClock/decay', 'must be longer than zero');
    return () => 0;
  }
  return (weeksAhead) => clock.atOnce * exp(-weeksAhead / decayWeeks);
}

/** When each function can use a factor in its forecast (MODEL §2). */
function compileKnowledge(draft: Draft, id: string) {
  const factor = draft.scenario.factors![id]!;
  const from = factor.from === undefined ? 0 : toDateMinutes(factor.from, draft.timeUnit);
  const knownFrom = functionIds.map((name) => {
    const stated = factor.knownFrom?.[name];
    if (stated !== undefined) return stated === 'never' ? NEVER : toDateMinutes(stated, draft.timeUnit);
    if (name === 'sales') return from;
    const { functions } = draft.scenario;
    const delay = (functions?.[name] ?? functions?.production)?.factorDelay ?? 0;
    return delay === 'never' ? NEVER : from + toMinutes(delay, draft.timeUnit);
  });
  return { id, knownFrom, shareable: factor.shareable ?? true };
}

/** Who asks whom: units of each selling stock's demand that reach every stock. */
function dependentDemand({ stocks, stations, lines, reviewOrder }: CompiledPlant, sellers: readonly number[]) {
  const reached = stocks.map(() => new Map<number, number>());
  sellers.forEach((stock, row) => {
    reached[stock]!.set(row, 1);
  });
  const pass = (from: number, to: number, units: number) => {
    for (const [row, amount] of reached[from]!) reached[to]!.set(row, (reached[to]!.get(row) ?? 0) + amount * units);
  };
  for (const stock of downstreamFirst(stocks, reviewOrder)) {
    const plan = stocks[stock]!;
    if (plan.sender >= 0) pass(stock, plan.sender, 1);
    const good = plan.line < 0 ? 1 : passedShare(stations, lines[plan.line]!);
    plan.components.forEach((component, c) => {
      pass(stock, component, plan.componentQuantity[c]! / good);
    });
  }
  return reached.map((amounts): DependentDemand => {
    const rows = [...amounts.keys()].sort((a, b) => a - b);
    return { sellers: rows, unitsPerUnit: rows.map((row) => amounts.get(row)!) };
  });
}

/** An order in which every stock comes before those that it draws from. */
function downstreamFirst(stocks: readonly StockPlan[], reviewOrder: readonly number[]): readonly number[] {
  const sources = (stock: number) => {
    const { sender, components } = stocks[stock]!;
    return sender >= 0 ? [sender, ...components] : components;
  };
  const open = new Int32Array(stocks.length);
  for (const stock of reviewOrder) for (const source of sources(stock)) open[source]! += 1;
  const ready = reviewOrder.filter((stock) => open[stock] === 0);
  for (let n = 0; n < ready.length; n++) {
    for (const source of sources(ready[n]!)) {
      open[source]! -= 1;
      if (open[source] === 0) ready.push(source);
    }
  }
  return ready;
}

/** Good units ÷ units started on a line, mended ones counted. */
function passedShare(
  stations: readonly StationPlan[],
  { firstStation, stationCount }: { readonly firstStation: number; readonly stationCount: number },
): number {
  return stations
    .slice(firstStation, firstStation + stationCount)
    .reduce((passed, { yield: good, reworkShare }) => passed * (good + (1 - good) * reworkShare * good), 1);
}

/** Standard deviation of a week without dated factors, in units: the design value of safety stock. */
function designSdOf(stock: number, outlook: readonly LayerOutlook[]): number {
  let variance = 0;
  let mean = 0;
  let levelSd = 0;
  for (const layer of outlook) {
    if (layer.stock !== stock) continue;
    const year = 52 * MINUTES_PER_WEEK;
    const units = (layer.unitsPerMinute * layer.time.workBetween(0, year)) / 52;
    mean += units;
    variance += units * layer.dispersion;
    levelSd = Math.max(levelSd, layer.levelSd);
  }
  return Math.sqrt(Math.max(0, variance + mean * mean * (exp(levelSd * levelSd) - 1)));
}

/** What each stock goes into, yields allowed for. */
function consumersOf({ stocks, stations, lines }: CompiledPlant): Consumer[][] {
  const consumers: Consumer[][] = stocks.map(() => []);
  stocks.forEach((plan, consumer) => {
    if (plan.sender >= 0) consumers[plan.sender]!.push({ consumer, unitsPerStarted: 1, unitsPerGood: 1 });
    const good = plan.line < 0 ? 1 : passedShare(stations, lines[plan.line]!);
    plan.components.forEach((component, c) => {
      const units = plan.componentQuantity[c]!;
      consumers[component]!.push({ consumer, unitsPerStarted: units, unitsPerGood: units / good });
    });
  });
  return consumers;
}

function compileNetting(draft: Draft, { stations, lines }: CompiledPlant, { id, line }: StockPlan): NettingPlan | null {
  const { target } = knobsOf(draft.scenario.stocks[id]!.rule);
  if (target.kind !== 'netting') return null;
  const path = targetPath(draft, id);
  return {
    horizonWeeks: wholeWeeks(draft, target.horizon ?? '13 wk', `${path}/horizon`),
    safetyUnits: target.safetyStock ?? 0,
    goodShare: line < 0 ? 1 : passedShare(stations, lines[line]!),
    leadWeeks: wholeWeeks(draft, target.lead ?? 0, `${path}/lead`),
    periodOfSupplyWeeks: Math.max(1, wholeWeeks(draft, target.periodOfSupply ?? '1 wk', `${path}/periodOfSupply`)),
    usesPlan: target.of !== 'forecast',
    by: FunctionId[target.by ?? 'production'],
  };
}

/** Where the target of a rule is written: in it, or among the settings of a named policy. */
const targetPath = (draft: Draft, id: string): string =>
  `stocks/${id}/rule${'target' in draft.scenario.stocks[id]!.rule ? '/target' : ''}`;

function coverKnobs(draft: Draft, id: string) {
  const { target } = knobsOf(draft.scenario.stocks[id]!.rule);
  return target.kind === 'cover' ? target : null;
}

function compileCover(draft: Draft, id: string): CoverPlan | null {
  const target = coverKnobs(draft, id);
  if (target === null) return null;
  const path = targetPath(draft, id);
  const protectionMinutes = toMinutes(target.protection, draft.timeUnit);
  const safety = target.safety ?? 'adaptive';
  if (target.of === 'history' && safety === 'adaptive' && (target.z ?? 0) !== 0 && !isSold(draft, id)) {
    draft.error(`${path}/safety`, 'the spread of a stock’s own orders is not measured: give {"sd": …} or {"units": …}');
  }
  if (target.prebuild === true && target.of !== 'plan') {
    draft.error(`${path}/prebuild`, 'only a plan says what is to be made early: expected "of": "plan"');
  }
  return {
    protectionMinutes,
    z: target.z ?? 0,
    basis: CoverBasis[target.of],
    by: FunctionId[target.by ?? 'production'],
    safety:
      typeof safety === 'object' && 'units' in safety
        ? SafetyKind.units
        : safety === 'adaptive'
          ? SafetyKind.adaptive
          : SafetyKind.fixed,
    safetyValue: typeof safety === 'object' ? ('units' in safety ? safety.units : safety.sd) : Number.NaN,
    prebuilds: target.prebuild ?? false,
  };
}

function isSold(draft: Draft, id: string): boolean {
  const [item, place] = id.split('@');
  return Object.entries(draft.scenario.layers ?? {}).some(
    ([segment, items]) => item! in items && draft.scenario.segments?.[segment]?.place === place,
  );
}

function ownHistoryOf(draft: Draft, id: string): FittedMethod | null {
  const { target } = knobsOf(draft.scenario.stocks[id]!.rule);
  if (target.kind === 'proportional') return target.method === undefined ? null : compileMethod(target.method);
  if (target.kind !== 'cover' || target.of !== 'history') return null;
  return compileMethod(target.method ?? defaultMethod);
}

/** Forecasts are judged as far ahead as they are relied on. */
function errorLagOf(draft: Draft, cover: CoverPlan | null): number {
  const { errorLag } = draft.scenario;
  if (errorLag !== undefined) return wholeWeeks(draft, errorLag, 'errorLag');
  return cover === null ? DEFAULT_ERROR_LAG : Math.floor(cover.protectionMinutes / MINUTES_PER_WEEK + 1e-9);
}

/** The design value of a covering rule's level, for the start of a run: mean demand over T and its safety stock. */
export function startingLevel(stock: number, management: Management): number | null {
  const { organisation, coordination } = management;
  const cover = coordination.covers[stock];
  if (cover === null || cover === undefined) return null;
  const weeks = cover.protectionMinutes / MINUTES_PER_WEEK;
  const { sellers, unitsPerUnit } = organisation.dependent[stock]!;
  let mean = 0;
  let variance = 0;
  sellers.forEach((row, k) => {
    const seller = organisation.sellers[row]!;
    mean += unitsPerUnit[k]! * weeklyMean(seller, organisation.outlook);
    const isFixed = cover.safety === SafetyKind.fixed;
    const sd = unitsPerUnit[k]! * (isFixed ? organisation.fixedSd : organisation.designSd)[row]!;
    variance += sd * sd;
  });
  const sd =
    cover.safety === SafetyKind.fixed && !Number.isNaN(cover.safetyValue) ? cover.safetyValue : Math.sqrt(variance);
  const safety = cover.safety === SafetyKind.units ? cover.safetyValue : cover.z * sd * Math.sqrt(weeks);
  return Math.max(0, Math.round(mean * weeks + safety));
}

const weeklyMean = (stock: number, outlook: readonly LayerOutlook[]): number =>
  outlook.reduce((sum, layer) => {
    const year = 52 * MINUTES_PER_WEEK;
    return layer.stock === stock ? sum + (layer.unitsPerMinute * layer.time.workBetween(0, year)) / 52 : sum;
  }, 0);
