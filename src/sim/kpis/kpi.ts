import type { DistributionSlot } from '../record/distribution-slots.ts';
import type { ScopeName } from '../record/scopes.ts';
import type { Window } from '../record/window.ts';

export type { LayerFacts, PlantFacts, StockFacts } from '../record/facts.ts';
export type { ScopeName } from '../record/scopes.ts';
export type { Window } from '../record/window.ts';

export type KpiUnit =
  | '%'
  | 'days'
  | 'units'
  | 'SKU-days'
  | 'money'
  | 'units/week'
  | 'turns/yr'
  | 'turns/quarter'
  | 'ratio'
  | 'h'
  | 'money/unit'
  | 'time'
  | 'per time'
  | 'money/time'
  | 'units²'
  | 'lots'
  | 'points'
  | 'OTIF-days'
  | 'weeks';
export type Better =
  | 'up'
  | 'down'
  | 'up at unchanged service'
  | 'down at unchanged service'
  | 'to 0'
  | 'to 1'
  | 'target'
  | 'none';

/** An indicator and its definition (MODEL §10, KPIS.md). `fold` gives NaN where it is undefined. */
export interface Kpi {
  readonly id: string;
  readonly name: string;
  readonly group:
    | 'service'
    | 'customer'
    | 'flow'
    | 'inventory'
    | 'forecast'
    | 'agility'
    | 'resources'
    | 'quality'
    | 'money'
    | 'textbook';
  readonly formula: string;
  readonly unit: KpiUnit;
  readonly better: Better;
  readonly code?: string;
  readonly source: string;
  /** Bounds that every value respects: a law. */
  readonly range?: readonly [number, number];
  /** Breakdowns that make sense. */
  readonly by: readonly ScopeName[];
  /** Where the KPI is a mean of a distribution that is kept whole. */
  readonly distribution?: DistributionSlot;
  /** What to say when the value is undefined. */
  readonly undefinedBecause: string;
  readonly fold: (window: Window) => number;
}

export const defineKpi = (kpi: Kpi): Kpi => kpi;
