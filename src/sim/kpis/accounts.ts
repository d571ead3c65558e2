import { byDemand, byLine, byStation, byStock, byTime } from './breakdowns.ts';
import type { ScopeName, StockFacts, Window } from './kpi.ts';
import { daysPerYear, minutesPerDay } from './rates.ts';

/** A cost account: every cost KPI is a sum over accounts, so that a breakdown always adds up (MODEL §10.3). */
export interface Account {
  readonly id: string;
  readonly title: string;
  readonly formula: string;
  readonly by: readonly ScopeName[];
  /** Money posted in the window. */
  readonly amount: (window: Window) => number;
}

/** Material follows the goods: it is charged when they are delivered; what is lost before is scrap or written off. */
export const material: Account = {
  id: 'material',
  title: 'Material of the units delivered',
  formula: 'Σ units delivered × material cost',
  by: byDemand,
  amount: (window) => window.layer('unitsDelivered', ({ stock }) => window.facts.stocks[stock]!.materialCost),
};

/** The shift pattern fixes what the crew is paid; its hours in set-ups and rework are charged there instead. */
export const labour: Account = {
  id: 'labour',
  title: 'Regular labour, set-ups and rework apart',
  formula: 'Σ crew hours of the shift pattern × hourly cost − those in set-ups and rework',
  by: byLine,
  amount: (window) => window.line('labourCost') - window.station('setupLabourCost') - window.station('reworkCost'),
};

export const overtime: Account = {
  id: 'overtime',
  title: 'Overtime',
  formula: 'Σ overtime hours × hourly cost with premium',
  by: byLine,
  amount: (window) => window.line('overtimeCost'),
};

const changeover: Account = {
  id: 'changeover',
  title: 'Changeovers',
  formula: 'Σ set-ups × fixed cost of one + crew hours in set-ups × hourly cost',
  by: byStation,
  amount: (window) => window.station('setupCost') + window.station('setupLabourCost'),
};

export const scrap: Account = {
  id: 'scrap',
  title: 'Scrap',
  formula: 'Σ value of scrapped units',
  by: byStation,
  amount: (window) => window.station('scrapCost'),
};

export const rework: Account = {
  id: 'rework',
  title: 'Rework',
  formula: 'crew hours in rework × hourly cost',
  by: byStation,
  amount: (window) => window.station('reworkCost'),
};

export const holding: Account = {
  id: 'holding',
  title: 'Holding, on hand',
  formula: '∫ Σ on-hand × holding cost per unit and time dt',
  by: byStock,
  amount: (window) => window.stock('onHandArea', (stock) => stock.holdingPerUnitMinute),
};

export const holdingInTransit: Account = {
  id: 'holdingInTransit',
  title: 'Holding, in transit',
  formula: '∫ Σ in transit × holding cost per unit and time dt',
  by: byStock,
  amount: (window) => window.stock('inTransitArea', (stock) => stock.inTransitPerUnitMinute),
};

/** Share of value that a minute of holding costs. */
const holdingPerValueMinute = (stock: StockFacts): number =>
  stock.unitValue === 0 ? 0 : stock.holdingPerUnitMinute / stock.unitValue;

const holdingWip: Account = {
  id: 'holdingWip',
  title: 'Holding, work in process',
  formula: '∫ Σ accrued value of WIP × holding cost per value and time dt',
  by: byStock,
  amount: (window) => window.stock('wipValueArea', holdingPerValueMinute),
};

export const obsolescence: Account = {
  id: 'obsolescence',
  title: 'Obsolescence and expiry',
  formula: 'Σ units written off × (standard cost − salvage)',
  by: byStock,
  amount: (window) => window.stock('unitsWrittenOff', (stock) => stock.unitValue - stock.salvageValue),
};

export const shipping: Account = {
  id: 'shipping',
  title: 'Shipping',
  formula: 'Σ shipments × cost of one + Σ units shipped × cost per unit',
  by: byDemand,
  amount: (window) =>
    window.layer('shipments', (layer) => layer.costPerShipment) +
    window.layer('unitsShipped', (layer) => layer.costPerUnitShipped),
};

export const latePenalty: Account = {
  id: 'latePenalty',
  title: 'Late penalties',
  formula: 'Σ credits for late delivery',
  by: byDemand,
  amount: (window) => window.layer('latePenalty'),
};

export const ordering: Account = {
  id: 'ordering',
  title: 'Ordering',
  formula: 'Σ replenishment orders × fixed cost + Σ units ordered × purchase price',
  by: byStock,
  amount: (window) =>
    window.stock('ordersPlaced', (stock) => stock.costPerOrder) +
    window.stock('unitsOrdered', (stock) => stock.costPerUnit),
};

export const backorder: Account = {
  id: 'backorder',
  title: 'Backorders',
  formula: '∫ Σ backlog × backorder cost per unit and time dt',
  by: byStock,
  amount: (window) => window.stock('backlogArea', (stock) => stock.backorderPerUnitMinute),
};

const meetings: Account = {
  id: 'meetings',
  title: 'Meetings and their preparation',
  formula: 'Σ people × hours in meetings and for them × hourly cost',
  by: byTime,
  amount: (window) => window.company('meetingCost') + window.company('preparationCost'),
};

const breakFreeze: Account = {
  id: 'breakFreeze',
  title: 'Changes inside a freeze',
  formula: 'Σ changes × cost of one',
  by: byTime,
  amount: (window) => window.company('breakFreezeCost'),
};

const escalations: Account = {
  id: 'escalations',
  title: 'Escalations',
  formula: 'Σ people × hours in escalations × hourly cost',
  by: byTime,
  amount: (window) => window.company('escalationCost'),
};

const counts: Account = {
  id: 'counts',
  title: 'Stock counts',
  formula: 'Σ hours of counting × hourly cost',
  by: byTime,
  amount: (window) => window.company('countCost'),
};

export const expedite: Account = {
  id: 'expedite',
  title: 'Expediting',
  formula: 'Σ surcharge on the value of expedited orders',
  by: byTime,
  amount: (window) => window.company('expediteCost'),
};

/** Rent, administration and what else the company pays whatever it does: in no other KPI than cash. */
export const fixedOverhead: Account = {
  id: 'fixedOverhead',
  title: 'Fixed overhead',
  formula: 'a year’s overhead × time ÷ 52 weeks',
  by: byTime,
  amount: (window) => (window.facts.fixedOverheadPerYear * window.minutes) / (daysPerYear * minutesPerDay),
};

/** What coordinating takes. */
export const coordinationAccounts: readonly Account[] = [meetings, breakFreeze, escalations, counts];

/** What holding stock costs, wherever it is. */
export const holdingAccounts: readonly Account[] = [holding, holdingInTransit, holdingWip];

/** What supplyChainCost adds up. */
export const supplyChainAccounts: readonly Account[] = [
  overtime,
  changeover,
  ...holdingAccounts,
  scrap,
  rework,
  obsolescence,
  shipping,
  expedite,
  latePenalty,
  ...coordinationAccounts,
];

/** What totalCostRate adds up: the cost of a textbook inventory model. Ordering and backorders are in no other KPI. */
export const textbookAccounts: readonly Account[] = [ordering, holding, holdingInTransit, backorder];

/** All accounts, each once. */
export const accounts: readonly Account[] = [
  material,
  labour,
  ...supplyChainAccounts,
  fixedOverhead,
  ordering,
  backorder,
];

/** Money posted to some accounts in the window. */
export const total = (group: readonly Account[], window: Window): number =>
  group.reduce((sum, account) => sum + account.amount(window), 0);
