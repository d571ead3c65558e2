/** Facts about the plant that formulas need: prices, rates and texts by entity index, in minutes and money. */
export interface PlantFacts {
  readonly stocks: readonly StockFacts[];
  readonly layers: readonly LayerFacts[];
  readonly stations: readonly { readonly id: string; readonly line: number; readonly machines: number }[];
  readonly lines: readonly { readonly id: string }[];
  readonly items: readonly string[];
  /** Families, each with the indices of its items. */
  readonly families: readonly { readonly id: string; readonly items: readonly number[] }[];
  readonly places: readonly string[];
  readonly segments: readonly string[];
  readonly cycles: readonly string[];
  readonly suppliers: readonly string[];
  /** Minutes in the scenario's time unit: textbook KPIs are shown in it. */
  readonly timeUnitMinutes: number;
  readonly timeUnit: string;
  /** The marked shock, and the end of the measured weeks; in whole days of the run. */
  readonly shock: { readonly fromDay: number; readonly toDay: number; readonly lastDay: number } | null;
  readonly dsoDays: number;
  readonly dpoDays: number;
  readonly fixedOverheadPerYear: number;
  /** A year. */
  readonly discountRate: number;
  /** Of holding cost, what is paid out: space, insurance, handling; the rest is interest. */
  readonly holdingCashShare: number;
  /** What a unit of each item is made of, down to what is bought: units by item, itself included. */
  readonly content: readonly ReadonlyMap<number, number>[];
}

export interface StockFacts {
  readonly id: string;
  readonly item: number;
  readonly place: number;
  readonly kind: 'finished' | 'semi' | 'material';
  readonly source: 'made' | 'bought' | 'transferred';
  readonly unitValue: number; // standard cost (materials: their cost), for valuation
  readonly materialCost: number;
  /** Of a made unit, the material that no stock of a component stands for. */
  readonly materialAtRelease: number;
  readonly salvageValue: number;
  readonly holdingPerUnitMinute: number;
  readonly inTransitPerUnitMinute: number;
  readonly backorderPerUnitMinute: number;
  readonly costPerOrder: number;
  readonly costPerUnit: number;
  /** True when a segment buys here: its backlog is customers' backlog. */
  readonly sells: boolean;
  /** Index of the line that makes it, or −1. */
  readonly line: number;
}

export interface LayerFacts {
  readonly segment: number;
  readonly item: number;
  readonly stock: number;
  readonly place: number;
  readonly price: number;
  readonly costPerShipment: number;
  readonly costPerUnitShipped: number;
}
