import type { Law, WorkingTime } from '../sim/index.ts';
import { compileCalendars } from './compile-calendars.ts';
import { compileSizeLaw, constantLaw } from './compile-laws.ts';
import { Draft } from './draft.ts';
import type { Scenario, ScenarioLayer } from './scenario.ts';
import { toPerMinute } from './time-units.ts';

const YEAR_MINUTES = 52 * 10080;
const DEFAULT_HEADROOM = 1.6;

/** A layer whose customers are points under a rate curve. */
export type ScatterLayer = Extract<ScenarioLayer, { orders?: unknown }>;

/** The layer as a scatter; null for one of another mode, or without demand of its own. */
export const asScatter = (layer: ScenarioLayer | null): ScatterLayer | null =>
  layer !== null && (layer.mode === undefined || layer.mode === 'scatter') ? layer : null;

/** The size law of a layer: its own, else the segment's for the family, else one unit. */
export function sizeOf(
  draft: Draft,
  layer: ScenarioLayer | null,
  segmentId: string,
  itemId: string,
  path: string,
): Law {
  if (layer !== null && 'size' in layer && layer.size !== undefined) {
    return compileSizeLaw(draft, layer.size, `${path}/size`);
  }
  const size = draft.scenario.segments?.[segmentId]?.size;
  const where = `segments/${segmentId}/size`;
  if (size === undefined) return constantLaw(1);
  if (typeof size !== 'object' || !('byFamily' in size)) return compileSizeLaw(draft, size, where);
  const family = draft.scenario.items[itemId]?.family ?? '';
  const found = Object.hasOwn(size.byFamily, family) ? size.byFamily[family] : undefined;
  if (found !== undefined) return compileSizeLaw(draft, found, `${where}/byFamily/${family}`);
  draft.error(`${where}/byFamily`, `no order size for family "${family}" of ${path}`);
  return constantLaw(1);
}

/** The base rate as the file states it, in orders or in units; per minute. */
export const statedRate = (draft: Draft, { orders, units }: ScatterLayer): number =>
  toPerMinute(orders ?? units ?? 0, draft.timeUnit);

/** Orders per open minute of a scatter layer at its base rate. */
export function orderRate(draft: Draft, layer: ScatterLayer, size: Law, time: WorkingTime, path: string): number {
  const openShare = time.alwaysOpen ? 1 : time.toWork(YEAR_MINUTES) / YEAR_MINUTES;
  if (!(openShare > 0)) {
    draft.error(`${path}/calendar`, 'this calendar is not open within the first 52 weeks');
    return 0;
  }
  return ordersPerMinute(draft, layer, size, path) / openShare;
}

function ordersPerMinute(draft: Draft, layer: ScatterLayer, size: Law, path: string): number {
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

/** Height of one band of a layer's own scatter: its base rate and some headroom. */
const ownBandHeight = (layer: ScatterLayer, ratePerMinute: number): number =>
  ratePerMinute * (layer.headroom ?? DEFAULT_HEADROOM);

/** Band heights by layer, `segment/item`. */
export type BandHeights = ReadonlyMap<string, number>;

/** A layer that sells this many times what it sells in the base has a scatter of its own: each band costs a stream. */
const MOST_BANDS = 100;

/** The height of a layer's bands: that of the base, where the base has such customers in comparable number. */
export function bandHeight(heights: BandHeights, key: string, layer: ScatterLayer, ratePerMinute: number): number {
  const ofBase = heights.get(key);
  return ofBase === undefined || ratePerMinute > MOST_BANDS * ofBase ? ownBandHeight(layer, ratePerMinute) : ofBase;
}

/**
 * The band heights of a scenario. The height of a band decides where its points lie, so what-ifs take those of their
 * base: then another rate, size or headroom only changes which points lie under the curve (MODEL §4.1).
 */
export function bandHeightsOf(base: Scenario): BandHeights {
  const draft = new Draft(base);
  compileCalendars(draft);
  const heights = new Map<string, number>();
  for (const [segment, byItem] of Object.entries(base.layers ?? {})) {
    for (const [item, anyLayer] of Object.entries(byItem)) {
      const layer = asScatter(anyLayer);
      if (layer === null) continue;
      const key = `${segment}/${item}`;
      const size = sizeOf(draft, layer, segment, item, key);
      const height = ownBandHeight(layer, orderRate(draft, layer, size, draft.calendar(layer.calendar, key), key));
      if (height > 0) heights.set(key, height);
    }
  }
  return heights;
}
