import {
  bounds,
  effective,
  type Factor,
  inOrder,
  type Law,
  type LayerPlan,
  LayerMode,
  type Plant,
  type RateCurve,
  type SegmentPlan,
  type StockPlan,
} from '../sim/index.ts';
import { compileSizeLaw, compileTimeLaw, constantLaw } from './compile-laws.ts';
import { factorsOn } from './compile-schedules.ts';
import type { Draft } from './draft.ts';
import type { ScenarioLayer } from './scenario.ts';
import { toDateMinutes, toMinutes, toPerMinute } from './units.ts';

const MINUTES_PER_WEEK = 10080;
const DEFAULT_HEADROOM = 1.6;
const constantCurve: RateCurve = { constant: true, at: () => 1, bounds: () => [1, 1] };

/** Demand layers (segment × item) and the weekly levels of items. */
export function compileDemand(
  draft: Draft,
  stocks: readonly StockPlan[],
  segments: readonly SegmentPlan[],
): { layers: LayerPlan[]; demandLevels: Plant['demandLevels'] } {
  const levels = Object.entries(draft.scenario.levels ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  const levelOf = new Map(levels.map(([item], index) => [item, index]));
  for (const [item] of levels) draft.reference(draft.items, 'item', item, `levels/${item}`);
  const keys = layerKeys(draft);
  const indexOf = new Map(keys.map(({ segment, item }, index) => [`${segment}/${item}`, index]));
  const layers = keys.map(({ segment, item, layer }) =>
    compileLayer(draft, stocks, segment, item, layer, levelOf, indexOf),
  );
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

function compileLayer(
  draft: Draft,
  stocks: readonly StockPlan[],
  segmentId: string,
  itemId: string,
  layer: ScenarioLayer | null,
  levelOf: ReadonlyMap<string, number>,
  indexOf: ReadonlyMap<string, number>,
): LayerPlan {
  const { scenario, timeUnit: unit } = draft;
  const path = `layers/${segmentId}/${itemId}`;
  const segment = scenario.segments![segmentId]!;
  const item = draft.reference(draft.items, 'item', itemId, path);
  const stock = draft.reference(draft.stocks, 'stock', `${itemId}@${segment.place}`, path);
  const size = sizeOf(draft, layer, segmentId, itemId, path);
  const scatter = layer !== null && (layer.mode === undefined || layer.mode === 'scatter') ? layer : null;
  const bucket = layer?.mode === 'bucket' ? layer : null;
  const renewal = layer?.mode === 'renewal' ? layer : null;
  const replay = layer?.mode === 'replay' ? layer : null;
  const time = draft.calendar((scatter ?? renewal)?.calendar, `${path}/calendar`);
  const openShare = time.alwaysOpen ? 1 : time.toWork(52 * MINUTES_PER_WEEK) / (52 * MINUTES_PER_WEEK);
  if (!(openShare > 0)) draft.error(`${path}/calendar`, 'this calendar is not open within the first 52 weeks');
  const rate = scatter === null ? 0 : orderRate(draft, scatter, size, path) / openShare;
  if (bucket !== null && toMinutes(bucket.every, unit) <= 0)
    draft.error(`${path}/every`, 'a bucket must be longer than zero');
  const gap = renewal === null ? constantLaw(0) : compileTimeLaw(draft, renewal.gap, `${path}/gap`);
  if (renewal !== null && gap.mean <= 0) draft.error(`${path}/gap`, 'the mean gap must be longer than zero');
  const factors = inOrder(factorsOn(draft, `${path}/rate`));
  const records = (replay?.records ?? []).map(([date, quantity]) => [toDateMinutes(date, unit), quantity] as const);
  records.sort((a, b) => a[0] - b[0]);
  const plan = stocks[stock];
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
    bandHeight: rate * (scatter?.headroom ?? DEFAULT_HEADROOM),
    curve: factors.length === 0 ? constantCurve : curveOf(factors),
    level: levelOf.get(itemId) ?? -1,
    everyMinutes: bucket === null ? 0 : toMinutes(bucket.every, unit),
    phaseMinutes: toMinutes(bucket?.phase ?? 0, unit),
    probability: bucket?.probability ?? 1,
    correlation: bucket?.correlation ?? 0,
    floorAtZero: bucket?.floorAtZero ?? false,
    gap,
    recordTimes: Float64Array.from(records, ([at]) => at),
    recordQuantities: Float64Array.from(records, ([, quantity]) => quantity),
    bootstrapMinutes: toMinutes(replay?.bootstrap ?? 0, unit),
    companions: companionsOf(draft, segmentId, itemId, layer, indexOf),
  };
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

/** The size law of a layer: its own, else the segment's for the family, else one unit. */
function sizeOf(draft: Draft, layer: ScenarioLayer | null, segmentId: string, itemId: string, path: string): Law {
  if (layer !== null && 'size' in layer && layer.size !== undefined) {
    return compileSizeLaw(draft, layer.size, `${path}/size`);
  }
  const size = draft.scenario.segments![segmentId]!.size;
  const where = `segments/${segmentId}/size`;
  if (size === undefined) return constantLaw(1);
  if (typeof size !== 'object' || !('byFamily' in size)) return compileSizeLaw(draft, size, where);
  const family = draft.scenario.items[itemId]?.family ?? '';
  const found = Object.hasOwn(size.byFamily, family) ? size.byFamily[family] : undefined;
  if (found !== undefined) return compileSizeLaw(draft, found, `${where}/byFamily/${family}`);
  draft.error(`${where}/byFamily`, `no order size for family "${family}" of ${path}`);
  return constantLaw(1);
}

function orderRate(
  draft: Draft,
  layer: { orders?: number | string | undefined; units?: number | string | undefined },
  size: Law,
  path: string,
): number {
  if ((layer.orders === undefined) === (layer.units === undefined)) {
    draft.error(path, 'give the rate once: as "orders" or as "units" per time');
    return 0;
  }
  if (layer.orders !== undefined) return toPerMinute(layer.orders, draft.timeUnit);
  if (size.mean <= 0) {
    draft.error(path, 'the mean order size is zero, so units per time give no order rate');
    return 0;
  }
  return toPerMinute(layer.units!, draft.timeUnit) / size.mean;
}

/** A rate curve relative to the base rate. */
function curveOf(factors: readonly Factor[]): RateCurve {
  return { constant: false, at: (time) => effective(1, factors, time), bounds: (a, b) => bounds(1, factors, a, b) };
}
