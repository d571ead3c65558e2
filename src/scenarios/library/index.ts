import {
  cadenceLadder,
  demandCollapse,
  neutrality,
  optimisticSales,
  promoUntold,
  quarterlyMeeting,
  sandbagging,
  weeklySop,
} from './information.ts';
import type { Lesson } from './lesson.ts';
import {
  auditFreeWarehouse,
  bullwhip,
  capacityCrunch,
  decouplingPoint,
  jitGoodForecast,
  jitNoSmed,
  jitSupplyShock,
  seasonalPrebuild,
  tooManySkus,
  nobodyOwnsIt,
} from './plant.ts';

export type { Expectation, Lesson } from './lesson.ts';

/** The scenario library (MODEL §12), in the order of lists. A new lesson is an entry here. */
export const lessons: readonly Lesson[] = [
  weeklySop,
  cadenceLadder,
  quarterlyMeeting,
  promoUntold,
  optimisticSales,
  sandbagging,
  demandCollapse,
  neutrality,
  jitGoodForecast,
  jitNoSmed,
  jitSupplyShock,
  nobodyOwnsIt,
  auditFreeWarehouse,
  bullwhip,
  capacityCrunch,
  tooManySkus,
  seasonalPrebuild,
  decouplingPoint,
];
