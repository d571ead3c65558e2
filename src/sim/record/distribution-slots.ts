/**
 * The quantities whose whole distribution is kept, in fixed-size histograms of the measured window.
 * `layer`: one histogram per demand layer; `station`: one per station; `stock`: one per stock.
 */
export const distributionSlots = {
  orderCycleTime: 'layer', // delivered − placed, per delivered order of the cohort
  customerWait: 'layer', // shipped − requested ship date (0 when at once), per unit-weighted shipment
  stationWait: 'station', // started − arrived, per lot
  manufacturingCycleTime: 'stock', // put away − released, per lot
} as const;
export type DistributionSlot = keyof typeof distributionSlots;
