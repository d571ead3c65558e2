import { describe, expect, it } from 'vitest';
import {
  accounts,
  coordinationAccounts,
  supplyChainAccounts,
  textbookAccounts,
} from '../../../src/sim/kpis/accounts.ts';
import { kpi } from '../../fixtures/kpi.ts';
import {
  CUT,
  DAY,
  FAN_DC,
  HandWrittenBooks,
  KIT_PLANT,
  ONLINE_PUMP,
  PUMP_DC,
  PUMP_PLANT,
  RETAIL_FAN,
  RETAIL_PUMP,
  WEEK,
} from '../../fixtures/small-company.ts';

/** One quarter: 91 days. Every account has an amount of its own. */
const books = HandWrittenBooks.weeks(0, 13)
  .layer(0, RETAIL_PUMP, {
    unitsDelivered: 100,
    revenue: 10_000,
    costOfGoodsSold: 6000,
    shipments: 10,
    unitsShipped: 110,
  })
  .layer(5, ONLINE_PUMP, { unitsDelivered: 50, revenue: 5500, costOfGoodsSold: 3000, latePenalty: 300 })
  .layer(9, RETAIL_FAN, { unitsDelivered: 20, revenue: 1000, costOfGoodsSold: 600, shipments: 4, unitsShipped: 20 })
  .line(2, 0, { labourCost: 1500, overtimeCost: 200 })
  .station(3, CUT, { setupCost: 120, setupLabourCost: 65, scrapCost: 80, reworkCost: 35 })
  .stock(1, PUMP_PLANT, { onHandArea: 100 * DAY, wipValueArea: 9100 * DAY })
  .stock(1, PUMP_DC, { onHandArea: 910 * DAY, inTransitArea: 455 * DAY, backlogArea: 50 * DAY, ordersPlaced: 6 })
  .stock(8, FAN_DC, { onHandArea: 91 * DAY, inTransitArea: 91 * DAY, backlogArea: 10 * DAY, ordersPlaced: 2 })
  .stock(8, FAN_DC, { unitsOrdered: 40, unitsReceived: 40, unitsWrittenOff: 3 })
  .stock(8, KIT_PLANT, { unitsReceived: 120, onHandArea: 182 * DAY })
  .company(4, { meetingCost: 90, preparationCost: 60, breakFreezeCost: 25, escalationCost: 15 })
  .company(7, { countCost: 12, expediteCost: 40 });

const amounts: Record<string, number> = {
  material: 100 * 40 + 50 * 40 + 20 * 30,
  labour: 1400, // 1500 paid − 65 in set-ups − 35 in rework
  overtime: 200,
  changeover: 185,
  holding: 1010 * 0.06 + 91 * 0.03,
  holdingInTransit: 455 * 0.03,
  holdingWip: 9100 * 0.001, // pumps cost 0.06 a day for a value of 60
  scrap: 80,
  rework: 35,
  obsolescence: 3 * 24,
  shipping: 14 * 5 + 130 * 2,
  latePenalty: 300,
  expedite: 40,
  meetings: 150,
  breakFreeze: 25,
  escalations: 15,
  counts: 12,
  fixedOverhead: 910,
  ordering: 6 * 20 + 2 * 50 + 40 * 3,
  backorder: 50 * 0.54 + 10 * 0.27,
};
const sum = (names: readonly string[]) => names.reduce((all, name) => all + amounts[name]!, 0);
const supplyChain = sum(['overtime', 'changeover', 'holding', 'holdingInTransit', 'holdingWip', 'scrap', 'rework']);
const coordination = sum(['meetings', 'breakFreeze', 'escalations', 'counts']);
const supplyChainCost = supplyChain + sum(['obsolescence', 'shipping', 'expedite', 'latePenalty']) + coordination;

describe('cost accounts', () => {
  it.each(Object.entries(amounts))('%s holds %d', (id, amount) => {
    expect(kpi(`cost.${id}`).fold(books.window())).toBeCloseTo(amount, 9);
  });

  it('are all accounted for above, each once', () => {
    expect(accounts.map(({ id }) => id).sort()).toEqual(Object.keys(amounts).sort());
  });

  it.each([
    ['supplyChainCost', supplyChainAccounts, supplyChainCost],
    ['coordinationCost', coordinationAccounts, coordination],
    ['totalCostRate', textbookAccounts, sum(['ordering', 'holding', 'holdingInTransit', 'backorder']) / 91],
  ] as const)('%s is exactly the sum of its accounts', (id, group, expected) => {
    const parts = group.map((account) => kpi(`cost.${account.id}`).fold(books.window()));
    const perTime = id === 'totalCostRate' ? 1 / 91 : 1;
    expect(parts.reduce((all, part) => all + part, 0) * perTime).toBeCloseTo(kpi(id).fold(books.window()), 9);
    expect(kpi(id).fold(books.window())).toBeCloseTo(expected, 9);
  });
});

describe('money', () => {
  const revenue = 16_500 - 300;
  const inventoryValue = (1010 * 60 + 455 * 60 + 91 * 30 + 182 * 40 + 9100) / 91;

  it.each([
    ['revenue', revenue],
    ['grossMargin', (revenue - 9600) / revenue],
    ['operatingContribution', 16_500 - amounts['material']! - amounts['labour']! - supplyChainCost],
    ['costPerUnit', (amounts['material']! + amounts['labour']! + supplyChainCost) / 170],
    ['coordinationCost', coordination],
    ['holdingCost', sum(['holding', 'holdingInTransit', 'holdingWip'])],
    ['holdingCostRate', sum(['holding', 'holdingInTransit']) / 91],
    ['backorderCostRate', amounts['backorder']! / 91],
    ['orderingCostRate', amounts['ordering']! / 91],
    ['workingCapital', inventoryValue + (revenue / 91) * 40 - ((40 * 30 + 120 * 40) / 91) * 30],
    ['cashToCash', (inventoryValue * 91) / 9600 + 40 - 30],
  ])('%s is %d', (id, value) => {
    expect(kpi(id).fold(books.window())).toBeCloseTo(value, 8);
  });

  it('deducts a late penalty once', () => {
    const window = HandWrittenBooks.weeks(0, 1).layer(0, RETAIL_PUMP, { revenue: 1000, latePenalty: 100 }).window();
    expect(kpi('revenue').fold(window)).toBe(900);
    expect(kpi('operatingContribution').fold(window)).toBe(900);
  });

  it('has no margin and no unit cost without deliveries', () => {
    const nothing = HandWrittenBooks.weeks(0, 1).line(0, 0, { labourCost: 100 }).window();
    expect(kpi('grossMargin').fold(nothing)).toBeNaN();
    expect(kpi('costPerUnit').fold(nothing)).toBeNaN();
    expect(kpi('operatingContribution').fold(nothing)).toBe(-100);
  });

  it('charges the holding rate on the inventory value when all costs come from one rate', () => {
    // h = 0.364 a year on value 60 is 0.06 a day.
    const window = HandWrittenBooks.weeks(0, 1)
      .stock(0, PUMP_PLANT, { onHandArea: 5 * WEEK, wipValueArea: 30 * WEEK })
      .window();
    const value = kpi('fgInventoryValue').fold(window) + kpi('wipValue').fold(window);
    expect(kpi('holdingCost').fold(window)).toBeCloseTo((0.364 / 364) * value * 7, 12);
  });
});
