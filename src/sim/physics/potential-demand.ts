import { weekIndex } from '../kernel/working-time.ts';
import { companionQuantity } from './companions.ts';
import { Demand } from './demand-state.ts';
import { NOTHING } from './levels.ts';
import type { Plant } from './plant.ts';
import type { RunKey } from '../kernel/run-streams.ts';

/**
 * What customers will ask of each stock, week by week: the scatter fixes it before the run begins, so it can be read
 * ahead (MODEL §5.2).
 */
export class PotentialDemand {
  readonly #plant: Plant;
  readonly #demand: Demand;
  readonly #weeks: number;
  /** Stocks × weeks, in units. */
  readonly units: Float64Array;

  constructor(plant: Plant, weeks: number) {
    this.#plant = plant;
    this.#demand = new Demand(plant, true);
    this.#weeks = weeks;
    this.units = new Float64Array(plant.stocks.length * weeks);
  }

  /** Reads all demand of a run. */
  read(run: RunKey): void {
    const { layers } = this.#plant;
    this.units.fill(0);
    this.#demand.reset(run);
    for (const source of this.#demand.sources) {
      const layer = layers[source.layer]!;
      while (source.advance()) {
        if (source.rank >= 1) continue; // comes only where customers are more active than usual
        const week = weekIndex(source.time);
        this.#add(layer.stock, week, source.quantity);
        if (source.quantity <= NOTHING) continue;
        for (let n = 0; n < layer.companions.length; n++) {
          const units = companionQuantity(layer, n, source.attributes.companions, source.quantity);
          if (units > 0) this.#add(layers[layer.companions[n]!.layer]!.stock, week, units);
        }
      }
    }
  }

  #add(stock: number, week: number, units: number): void {
    this.units[stock * this.#weeks + week]! += units;
  }
}
