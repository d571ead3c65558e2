/** Facts about the plant that formulas need: prices, rates and texts by entity index, in minutes and money. */
export interface PlantFacts {
  readonly stocks: readonly StockFacts[];
  readonly layers: readonly LayerFacts[];
  readonly stations: readonly { readonly id: string; readonly line: number; readonly machines: number }[];
  readonly lines: readonly { readonly id: string }[];
  readonly items: readonly string[];
  readonly places: readonly string[];
  readonly segments: readonly string[];
  readonly cycles: readonly string[];
  /** Minutes in the scenario's time unit: textbook KPIs are shown in it. */
  readonly timeUnitMinutes: number;
  readonly timeUnit: string;
  readonly dsoDays: number;
  readonly dpoDays: number;
}

export interface StockFacts {
  readonly id: string;
  readonly item: number;
  readonly place: number;
  readonly kind: 'finished' | 'semi' | 'material';
  readonly source: 'made' | 'bought' | 'transferred';
  readonly unitValue: number; // standard cost (materials: their cost), for valuation
  readonly materialCost: number;
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
