import type { ReactNode } from 'react';
import {
  AgeSawtooth,
  Calendar445,
  ConwipLoop,
  FlowBars,
  FreezeFence,
  KanbanLoop,
  LittlesLaw,
} from './flow-pictures.tsx';
import { Interval, Odds, PairedYears, ShapleyOrders, WarmUp } from './run-pictures.tsx';
import {
  BackorderBelow,
  BaseStock,
  Bullwhip,
  ExchangeCurve,
  OnTimeInFull,
  Position,
  ReorderPoint,
  SafetyStock,
} from './stock-pictures.tsx';

/** Pictures by the entries they belong to, in the order of the gallery. */
const pictures: Readonly<Record<string, () => ReactNode>> = {
  'inventory-position': Position,
  'base-stock': BaseStock,
  'reorder-point': ReorderPoint,
  'safety-stock': SafetyStock,
  backorder: BackorderBelow,
  otif: OnTimeInFull,
  bullwhip: Bullwhip,
  'exchange-curve': ExchangeCurve,
  kanban: KanbanLoop,
  conwip: ConwipLoop,
  'littles-law': LittlesLaw,
  'waiting-time': FlowBars,
  'calendar-445': Calendar445,
  'freeze-fence': FreezeFence,
  'age-of-information': AgeSawtooth,
  'common-random-numbers': PairedYears,
  'confidence-interval': Interval,
  odds: Odds,
  'warm-up': WarmUp,
  shapley: ShapleyOrders,
};

/** The same picture serves an indicator that measures it. */
const alike: Readonly<Record<string, string>> = {
  bullwhipMake: 'bullwhip',
  bullwhipBuy: 'bullwhip',
  manufacturingCycleTime: 'waiting-time',
  flowEfficiency: 'waiting-time',
  wipUnits: 'littles-law',
  planAge: 'age-of-information',
  backorderUnits: 'backorder',
  'lever-freeze': 'freeze-fence',
  'lever-safetyFactor': 'safety-stock',
  'lever-wipLimit': 'conwip',
  'lever-cards': 'kanban',
  'lever-levels': 'base-stock',
};

export const pictured = Object.keys(pictures);
export const pictureOf = (id: string): (() => ReactNode) | undefined => pictures[alike[id] ?? id];
