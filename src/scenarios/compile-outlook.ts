import { inOrder, type LayerOutlook, type LayerPlan, LayerMode, MINUTES_PER_WEEK } from '../sim/index.ts';
import { rateFactors } from './compile-demand.ts';
import type { Draft } from './draft.ts';
import { asScatter } from './order-rates.ts';

/** The means of all demand layers, and the factors that move them by name. */
export interface Outlook {
  readonly layers: readonly LayerOutlook[];
  /** Factors on demand, sorted. */
  readonly factorIds: readonly string[];
}

/** What a forecaster may know of demand without any draw. */
export function compileOutlook(
  draft: Draft,
  layers: readonly LayerPlan[],
  demandLevels: readonly { readonly sd: number }[],
): Outlook {
  const factorsOf = layers.map((layer) => inOrder(layerFactors(draft, layer)));
  const factorIds = [...new Set(factorsOf.flat().map(({ id }) => id))].sort((a, b) => (a < b ? -1 : 1));
  const numberOf = new Map(factorIds.map((id, index) => [id, index]));
  const outlook = layers.flatMap((layer, index): LayerOutlook[] => {
    const own: LayerOutlook = {
      stock: layer.stock,
      item: layer.item,
      ...flowOf(layer),
      time: layer.time,
      factors: factorsOf[index]!,
      factorNumbers: factorsOf[index]!.map(({ id }) => numberOf.get(id)!),
      levelSd: layer.level < 0 ? 0 : demandLevels[layer.level]!.sd,
    };
    const companions = layer.companions.map((companion): LayerOutlook => {
      const bought = layers[companion.layer]!;
      const share = companion.probability * companion.quantityRatio;
      return {
        ...own,
        stock: bought.stock,
        item: bought.item,
        unitsPerMinute: own.unitsPerMinute * share,
        dispersion: own.dispersion * companion.quantityRatio,
      };
    });
    return layer.mode === LayerMode.companion ? [] : [own, ...companions];
  });
  return { layers: outlook, factorIds };
}

/** The factors on a layer's rate. */
export function layerFactors(draft: Draft, { entity }: LayerPlan) {
  const [segment, item] = entity.split(':') as [string, string];
  const layer = draft.scenario.layers?.[segment]?.[item] ?? null;
  return rateFactors(draft, `layers/${segment}/${item}/rate`, asScatter(layer));
}

/** Units per open minute, and the variance of a week's demand ÷ its mean. */
function flowOf(layer: LayerPlan): { readonly unitsPerMinute: number; readonly dispersion: number } {
  const { mean, variance } = layer.size;
  const secondMoment = variance + mean * mean;
  switch (layer.mode) {
    case LayerMode.scatter:
      return { unitsPerMinute: layer.ratePerMinute * mean, dispersion: mean > 0 ? secondMoment / mean : 0 };
    case LayerMode.bucket: {
      const p = layer.probability;
      const spread = p * secondMoment - p * p * mean * mean;
      return { unitsPerMinute: (p * mean) / layer.everyMinutes, dispersion: mean > 0 ? spread / (p * mean) : 0 };
    }
    case LayerMode.renewal: {
      const { gap } = layer;
      const squaredCv = gap.mean > 0 ? gap.variance / (gap.mean * gap.mean) : 0;
      return {
        unitsPerMinute: gap.mean > 0 ? mean / gap.mean : 0,
        dispersion: mean > 0 ? variance / mean + mean * squaredCv : 0,
      };
    }
    default:
      return flowOfHistory(layer);
  }
}

function flowOfHistory({ recordTimes, recordQuantities, historyMinutes }: LayerPlan) {
  const weeks = Math.max(1, Math.round(historyMinutes / MINUTES_PER_WEEK));
  const units = new Float64Array(weeks);
  recordTimes.forEach((time, n) => {
    units[Math.min(weeks - 1, Math.floor(time / MINUTES_PER_WEEK))]! += recordQuantities[n]!;
  });
  const mean = units.reduce((sum, value) => sum + value, 0) / weeks;
  const variance = units.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / Math.max(1, weeks - 1);
  return { unitsPerMinute: mean / MINUTES_PER_WEEK, dispersion: mean > 0 ? variance / mean : 0 };
}
