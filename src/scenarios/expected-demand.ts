import {
  effective,
  type Factor,
  LayerMode,
  type LayerOutlook,
  type LayerPlan,
  MINUTES_PER_WEEK,
} from '../sim/index.ts';
import { DemandOutlook } from '../sim/belief/outlook.ts';
import { compileCalendars } from './compile-calendars.ts';
import { compileDemand } from './compile-demand.ts';
import { compileOutlook, layerFactors } from './compile-outlook.ts';
import { compilePlaces, compileSegments, compileSuppliers } from './compile-places.ts';
import { compileStocks } from './compile-stocks.ts';
import { Draft } from './draft.ts';
import type { Scenario } from './scenario.ts';
import { horizonOf } from './settings.ts';

/** Whose demand is asked for: that of one item, of one segment, or of all. */
export interface DemandOf {
  readonly item?: string | undefined;
  readonly segment?: string | undefined;
}

/** Demand that is expected of a scenario, computed as its forecasters reckon it: from its rates and factors, without a draw. */
export interface ExpectedDemand {
  readonly weeks: number;
  /** Units a week, under these factors in place of those of the scenario. */
  weekly(factors: Scenario['factors'], of?: DemandOf): Float64Array;
  /** What one of these factors multiplies demand by, at so many evenly spaced instants of its time; 1 where it does nothing. */
  course(
    factors: Scenario['factors'],
    id: string,
    span: readonly [fromWeek: number, toWeek: number],
    points: number,
  ): number[];
}

/** The expected demand of a valid scenario; undefined where its demand cannot be compiled. */
export function expectedDemand(scenario: Scenario): ExpectedDemand | undefined {
  const draft = new Draft(scenario);
  const { warmUp, measured, runOut } = horizonOf(scenario);
  draft.horizonMinutes = warmUp + measured + runOut;
  compileCalendars(draft);
  const places = compilePlaces(draft);
  const suppliers = compileSuppliers(draft);
  const segments = compileSegments(draft, places);
  const stocks = compileStocks(draft);
  if (draft.failed) return undefined;
  const { layers, demandLevels } = compileDemand(draft, { stocks, segments, suppliers }, new Map());
  if (draft.failed) return undefined;
  const weeks = Math.max(1, Math.ceil(draft.horizonMinutes / MINUTES_PER_WEEK));
  const under = (factors: Scenario['factors']): Draft => {
    const changed = new Draft({ ...scenario, factors });
    changed.horizonMinutes = draft.horizonMinutes;
    return changed;
  };
  return {
    weeks,
    course: (factors, id, [from, to], points) => {
      const changed = under(id in (factors ?? {}) ? { [id]: factors![id]! } : {});
      const factor = firstOf(layers, (layer) => layerFactors(changed, layer)[0]);
      return Array.from({ length: points }, (_, k) => {
        // The last instant is the one before it ends: at its end it does nothing any more.
        const time = from + ((to - from) * Math.min(k, points - 1 - 1e-6)) / (points - 1);
        return factor === undefined ? 1 : effective(1, [factor], time * MINUTES_PER_WEEK);
      });
    },
    weekly: (factors, of = {}) => {
      const changed = under(factors);
      const segment = of.segment === undefined ? undefined : draft.segments.indexOf(of.segment);
      const outlook = compileOutlook(changed, ofSegment(layers, segment), demandLevels);
      const item = of.item === undefined ? undefined : draft.items.indexOf(of.item);
      const asked = outlook.layers.filter((layer) => item === undefined || layer.item === item);
      return weeklyMeans(alike(asked), weeks, outlook.factorIds.length);
    },
  };
}

/** The first result that is one. */
function firstOf<T, R>(list: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of list) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The layers, those of other segments without demand of their own. */
const ofSegment = (layers: readonly LayerPlan[], segment: number | undefined): readonly LayerPlan[] =>
  segment === undefined
    ? layers
    : layers.map((layer) => (layer.segment === segment ? layer : { ...layer, mode: LayerMode.companion }));

const keyOf = ({ id, op, value }: Factor): string => (op === 'mul' ? id : `${id} ${value}`);

/** Layers that the same factors move at the same times, as one: a mean is a sum over layers. */
function alike(layers: readonly LayerOutlook[]): LayerOutlook[] {
  const byTime = new Map<LayerOutlook['time'], Map<string, LayerOutlook>>();
  for (const layer of layers) {
    const byFactors = byTime.get(layer.time) ?? new Map<string, LayerOutlook>();
    byTime.set(layer.time, byFactors);
    const key = layer.factors.map(keyOf).join('\n');
    const sum = (byFactors.get(key)?.unitsPerMinute ?? 0) + layer.unitsPerMinute;
    byFactors.set(key, { ...layer, stock: 0, unitsPerMinute: sum });
  }
  return [...byTime.values()].flatMap((byFactors) => [...byFactors.values()]);
}

function weeklyMeans(layers: readonly LayerOutlook[], weeks: number, factors: number): Float64Array {
  const outlook = new DemandOutlook(layers, 1, weeks);
  const known = new Uint8Array(factors).fill(1);
  return Float64Array.from({ length: weeks }, (_, week) => outlook.mean(0, week, known));
}
