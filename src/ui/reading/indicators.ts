import { kpis } from '../../sim/kpis/index.ts';
import type { Kpi } from '../../sim/kpis/kpi.ts';

const byId: ReadonlyMap<string, Kpi> = new Map(kpis.map((kpi) => [kpi.id, kpi]));

export const kpiOf = (id: string): Kpi | undefined => byId.get(id);

/** A part of the table of indicators. */
export interface IndicatorGroup {
  readonly id: string;
  readonly kpis: readonly Kpi[];
}

const group = (id: string, ids: readonly string[]): IndicatorGroup => ({
  id,
  kpis: ids.flatMap((name) => byId.get(name) ?? []),
});

/** What a manager looks at first; the long table has the rest. Contribution closes it. */
export const shortTable: readonly IndicatorGroup[] = [
  group('service', ['fillRate', 'otif', 'lostSalesRate', 'orderCycleTime', 'csat', 'nps']),
  group('stock', ['fgInventoryValue', 'inventoryTurns', 'cashToCash']),
  group('flow', ['manufacturingCycleTime', 'wipUnits', 'bullwhipMake']),
  group('forecast', ['wape', 'planAge']),
  group('plant', ['capacityUtilization', 'changeoverShare', 'overtimeHours']),
  group('money', ['coordinationCost', 'holdingCost', 'supplyChainCost', 'operatingContribution']),
];

/** Every indicator, by the groups of the registry and in its order. */
export const longTable: readonly IndicatorGroup[] = [...new Set(kpis.map((kpi) => kpi.group))].map((id) => ({
  id,
  kpis: kpis.filter((kpi) => kpi.group === id),
}));

/** What decides a comparison, first of them that the scenarios share. */
export const headlines: readonly string[] = [
  'operatingContribution',
  'totalCostRate',
  'otif',
  'fillRate',
  'orderCycleTime',
  'unitThroughput',
  'onHandUnits',
];

export const serviceIndicators: readonly string[] = ['otif', 'fillRate'];
export const stockIndicators: readonly string[] = ['fgInventoryValue', 'onHandUnits'];
