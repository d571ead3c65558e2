/** Q* = √(2 D K / h): demand D and holding cost h of a unit over the same time, K the cost of an order (Harris 1913). */
export const economicOrderQuantity = (demand: number, costPerOrder: number, holdingPerUnit: number): number =>
  Math.sqrt((2 * demand * costPerOrder) / holdingPerUnit);
