import {
  bounds,
  effective,
  type Factor,
  inOrder,
  type LayerPlan,
  LayerMode,
  type Plant,
  type RateCurve,
  type SegmentPlan,
  type StockPlan,
  type SupplierPlan,
} from '../sim/index.ts';
import { compileTimeLaw, constantLaw } from './compile-laws.ts';
import { compilePromise } from './compile-promise.ts';
import { factorsOn } from './compile-schedules.ts';
import type { Draft } from './draft.ts';
import {
  asScatter,
  bandHeight,
  type BandHeights,
  orderRate,
  type ScatterLayer,
  sizeOf,
  statedRate,
} from './order-rates.ts';
import type { ScenarioLayer } from './scenario.ts';
import { toDateMinutes, toMinutes, toPerMinute } from './time-units.ts';

const MINUTES_PER_WEEK = 10080;
const constantCurve: RateCurve = { constant: true, at: () => 1, bounds: () => [1, 1] };

/** What demand falls on. */
interface DemandSide {
  readonly stocks: readonly StockPlan[];
  readonly segments: readonly SegmentPlan[];
  readonly suppliers: readonly SupplierPlan[];
}

/** Demand layers (segment × item) and the weekly levels of items. */
export function compileDemand(
  draft: Draft,
  { stocks, segments, suppliers }: DemandSide,
  heights: BandHeights,
): { layers: LayerPlan[]; demandLevels: Plant['demandLevels'] } {
  const levels = Object.entries(draft.scenario.levels ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  const levelOf = new Map(levels.map(([item], index) => [item, index]));
  for (const [item] of levels) draft.reference(draft.items, 'item', item, `levels/${item}`);
  const keys = layerKeys(draft);
  const indexOf = new Map(keys.map(({ segment, item }, index) => [`${segment}/${item}`, index]));
  const shared = {
    stocks,
    segments,
    suppliers,
    levelOf,
    indexOf,
    neighbours: neighboursOf(draft, keys),
    heights,
    historyMinutes: historyMinutes(draft),
  };
  const layers = keys.map((key) => compileLayer(draft, key, shared));
  levels.forEach(([item], index) => {
    if (!layers.some(({ level, mode }) => level === index && mode === LayerMode.scatter)) {
      draft.warning(
        `levels/${item}`,
        `a level moves the rate of scatter layers: "${item}" has none, so it does nothing`,
      );
    }
  });
  for (const id of draft.segments.ids) {
    if (!layers.some((layer) => segments[layer.segment]!.id === id)) {
      draft.warning(`layers/${id}`, `segment "${id}" has no demand`);
    }
  }
  return {
    layers,
    demandLevels: levels.map(([item, { correlation, sd }]) => ({ entity: item, correlation, sd })),
  };
}

interface LayerKey {
  readonly segment: string;
  readonly item: string;
  readonly layer: ScenarioLayer | null;
}

/** All layers sorted by segment and item; items bought only along with others have a layer without demand of its own. */
function layerKeys(draft: Draft): LayerKey[] {
  const keys: LayerKey[] = [];
  for (const [segment, byItem] of Object.entries(draft.scenario.layers ?? {})) {
    if (draft.reference(draft.segments, 'segment', segment, `layers/${segment}`) < 0) continue;
    for (const [item, layer] of Object.entries(byItem)) keys.push({ segment, item, layer });
    for (const item of Object.keys(draft.scenario.segments![segment]!.companions ?? {})) {
      if (!(item in byItem)) keys.push({ segment, item, layer: null });
    }
  }
  return keys.sort((a, b) => (a.segment === b.segment ? (a.item < b.item ? -1 : 1) : a.segment < b.segment ? -1 : 1));
}

/** What all layers have in common. */
interface Shared extends DemandSide {
  readonly levelOf: ReadonlyMap<string, number>;
  readonly indexOf: ReadonlyMap<string, number>;
  readonly neighbours: Neighbours;
  readonly heights: BandHeights;
  readonly historyMinutes: number;
}

function compileLayer(draft: Draft, { segment: segmentId, item: itemId, layer }: LayerKey, shared: Shared): LayerPlan {
  const { scenario, timeUnit: unit } = draft;
  const path = `layers/${segmentId}/${itemId}`;
  const segment = scenario.segments![segmentId]!;
  const item = draft.reference(draft.items, 'item', itemId, path);
  const stock = draft.reference(draft.stocks, 'stock', `${itemId}@${segment.place}`, path);
  const size = sizeOf(draft, layer, segmentId, itemId, path);
  const scatter = asScatter(layer);
  const bucket = layer?.mode === 'bucket' ? layer : null;
  const renewal = layer?.mode === 'renewal' ? layer : null;
  const replay = layer?.mode === 'replay' ? layer : null;
  const time = draft.calendar((scatter ?? renewal)?.calendar, `${path}/calendar`);
  const rate = scatter === null ? 0 : orderRate(draft, scatter, size, time, path);
  if (bucket !== null && toMinutes(bucket.every, unit) <= 0)
    draft.error(`${path}/every`, 'a bucket must be longer than zero');
  const gap = renewal === null ? constantLaw(0) : compileTimeLaw(draft, renewal.gap, `${path}/gap`);
  if (renewal !== null && gap.mean <= 0) draft.error(`${path}/gap`, 'the mean gap must be longer than zero');
  const factors = inOrder(rateFactors(draft, `${path}/rate`, scatter));
  const records = (replay?.records ?? []).map(([date, quantity]) => [toDateMinutes(date, unit), quantity] as const);
  records.sort((a, b) => a[0] - b[0]);
  const plan = shared.stocks[stock];
  return {
    entity: `${segmentId}:${itemId}`,
    segment: draft.segments.indexOf(segmentId),
    item,
    stock,
    mode: LayerMode[layer === null ? 'companion' : (layer.mode ?? 'scatter')],
    price: scenario.items[itemId]?.price ?? 0,
    unitCost: plan?.unitValue ?? 0,
    size,
    time,
    ratePerMinute: rate,
    bandHeight: scatter === null ? 0 : bandHeight(shared.heights, `${segmentId}/${itemId}`, scatter, rate),
    curve: factors.length === 0 ? constantCurve : curveOf(factors),
    level: shared.levelOf.get(itemId) ?? -1,
    everyMinutes: bucket === null ? 0 : toMinutes(bucket.every, unit),
    phaseMinutes: toMinutes(bucket?.phase ?? 0, unit),
    probability: bucket?.probability ?? 1,
    correlation: bucket?.correlation ?? 0,
    floorAtZero: bucket?.floorAtZero ?? false,
    gap,
    recordTimes: Float64Array.from(records, ([at]) => at),
    recordQuantities: Float64Array.from(records, ([, quantity]) => quantity),
    bootstrapMinutes: toMinutes(replay?.bootstrap ?? '13 wk', unit),
    historyMinutes: shared.historyMinutes,
    promise: compilePromise(draft, shared.segments[draft.segments.indexOf(segmentId)]!, plan, shared.suppliers),
    neighbour: neighbourOf(shared.indexOf.get(`${segmentId}/${itemId}`)!, shared.neighbours.get(segmentId) ?? []),
    companions: companionsOf(draft, segmentId, itemId, layer, shared.indexOf),
  };
}

/** Layers of a segment whose orders are its own, in order: no companions. */
type Neighbours = ReadonlyMap<string, readonly number[]>;

function neighboursOf(draft: Draft, keys: readonly LayerKey[]): Neighbours {
  const bySegment = new Map<string, number[]>();
  keys.forEach(({ segment, item }, index) => {
    if (item in (draft.scenario.segments![segment]!.companions ?? {})) return;
    const own = bySegment.get(segment) ?? [];
    own.push(index);
    bySegment.set(segment, own);
  });
  return bySegment;
}

/**
 * The next item of a segment, after the last the first: what an order may be entered for by mistake. No companion: the
 * lines of an order are of different items.
 */
function neighbourOf(own: number, neighbours: readonly number[]): number {
  return neighbours.find((index) => index > own) ?? neighbours.find((index) => index !== own) ?? -1;
}

/** Items bought along with an item. It is no companion of its own: the lines of an order are of different items. */
function companionsOf(
  draft: Draft,
  segmentId: string,
  itemId: string,
  layer: ScenarioLayer | null,
  indexOf: ReadonlyMap<string, number>,
) {
  if (layer === null) return [];
  const companions = Object.entries(draft.scenario.segments![segmentId]!.companions ?? {});
  return companions
    .filter(([item]) => item !== itemId)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([item, { probability, quantityRatio }]) => ({
      layer: indexOf.get(`${segmentId}/${item}`)!,
      probability,
      quantityRatio,
    }));
}

/** Length of the company's recorded history, in whole weeks. */
function historyMinutes(draft: Draft): number {
  let last = 0;
  for (const items of Object.values(draft.scenario.layers ?? {})) {
    for (const layer of Object.values(items)) {
      if (layer.mode !== 'replay') continue;
      for (const [date] of layer.records) last = Math.max(last, toDateMinutes(date, draft.timeUnit));
    }
  }
  return (Math.floor(last / MINUTES_PER_WEEK) + 1) * MINUTES_PER_WEEK;
}

/** The factors on a layer's rate, told relative to the base rate: what is set or added is in the unit of the file. */
export function rateFactors(draft: Draft, path: string, scatter: ScatterLayer | null): Factor[] {
  const factors = factorsOn(draft, path);
  if (scatter === null) return factors;
  const base = statedRate(draft, scatter);
  return factors.map((factor) =>
    factor.op === 'mul' ? factor : { ...factor, value: toPerMinute(factor.value, draft.timeUnit) / base },
  );
}

/** A rate curve relative to the base rate. */
function curveOf(factors: readonly Factor[]): RateCurve {
  return { constant: false, at: (time) => effective(1, factors, time), bounds: (a, b) => bounds(1, factors, a, b) };
}
