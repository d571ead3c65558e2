import { Histogram } from '../kernel/histogram.ts';
import { type DistributionSlot, distributionSlots } from '../record/distribution-slots.ts';
import type { Plant } from './plant.ts';

/** Levels sampled at the times of a season (MODEL §3.5, E14): sums over cycles, and how many there were. */
export const probeLevels = ['onHand', 'onOrder', 'backlog', 'inTransit'] as const;

/** Distributions and probes of one run: fixed memory. */
export class Observations {
  readonly distributions: Readonly<Record<DistributionSlot, readonly Histogram[]>>;
  /** Times × stocks × levels. */
  readonly probeSums: Float64Array;
  readonly probeCounts: Float64Array;

  constructor(plant: Plant) {
    const size = { layer: plant.layers.length, station: plant.stations.length, stock: plant.stocks.length };
    const histograms = (slot: DistributionSlot) =>
      Array.from({ length: size[distributionSlots[slot]] }, () => new Histogram());
    this.distributions = {
      orderCycleTime: histograms('orderCycleTime'),
      customerWait: histograms('customerWait'),
      stationWait: histograms('stationWait'),
      manufacturingCycleTime: histograms('manufacturingCycleTime'),
    };
    const times = plant.probe?.times.length ?? 0;
    this.probeSums = new Float64Array(times * plant.stocks.length * probeLevels.length);
    this.probeCounts = new Float64Array(times);
  }

  reset(): void {
    for (const histograms of Object.values(this.distributions)) for (const histogram of histograms) histogram.reset();
    this.probeSums.fill(0);
    this.probeCounts.fill(0);
  }
}
