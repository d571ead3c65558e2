import { describe, expect, it } from 'vitest';
import {
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
import { kpi } from '../../fixtures/kpi.ts';

/** Two measured weeks: 10 and 30 orders, so that a mean of ratios would differ from the ratio of sums. */
const orders = HandWrittenBooks.weeks(1, 2, 1)
  .layer(0, RETAIL_PUMP, { orders: 1000, unitsTrue: 5000 })
  .layer(1, RETAIL_PUMP, {
    orders: 10,
    lines: 20,
    unitsTrue: 100,
    unitsOnTime: 100,
    linesOnTime: 20,
    ordersOnTime: 10,
    ordersDelivered: 10,
    ordersInFull: 10,
    ordersOnTimePromise: 10,
    ordersOnTimeRequest: 10,
    ordersOtif: 10,
    ordersAccurate: 10,
    ordersPerfect: 10,
    cycleMinutes: 20 * DAY,
  })
  .layer(2, ONLINE_PUMP, {
    orders: 30,
    lines: 60,
    unitsTrue: 300,
    unitsOnTime: 60,
    linesOnTime: 15,
    ordersOnTime: 6,
    ordersDelivered: 20,
    ordersInFull: 18,
    ordersOnTimePromise: 12,
    ordersOnTimeRequest: 8,
    ordersOtif: 7,
    ordersAccurate: 17,
    ordersPerfect: 11,
    cycleMinutes: 100 * DAY,
    lateOrders: 8,
    lateMinutes: 20 * DAY,
    lostOrders: 4,
    renegedOrders: 6,
    lostUnits: 80,
    lostValue: 8800,
    overdueMinutes: 40 * DAY,
    overdueAgeArea: 60 * DAY * DAY,
  })
  .layer(3, RETAIL_PUMP, { orders: 1000, unitsTrue: 5000 });

describe('service by order', () => {
  it.each([
    ['fillRate', 160 / 400],
    ['lineFillRate', 35 / 80],
    ['orderFillRate', 16 / 40],
    ['inFullRate', 28 / 40],
    ['onTimePromise', 22 / 40],
    ['onTimeRequest', 18 / 40],
    ['otif', 17 / 40],
    ['orderAccuracy', 27 / 30],
    ['perfectOrderRate', 21 / 40],
    ['cancelRate', 6 / 40],
    ['lostSalesRate', 80 / 400],
    ['lostSalesValue', 8800],
    ['orderCycleTime', 120 / 30],
    ['tardiness', 20 / 8],
    ['backorderAge', 60 / 40],
  ])('%s is the ratio of the measured sums: %d', (id, value) => {
    expect(kpi(id).fold(orders.window())).toBeCloseTo(value, 12);
  });

  it.each(['fillRate', 'otif', 'orderCycleTime', 'tardiness', 'lostSalesRate', 'backorderAge'])(
    '%s is undefined without orders, not 0 and not 100 %%',
    (id) => expect(kpi(id).fold(HandWrittenBooks.weeks(0, 1).window())).toBeNaN(),
  );

  it('reads the 95th percentile from the whole distribution, in days', () => {
    const books = HandWrittenBooks.weeks(0, 1);
    for (let hundredth = 1; hundredth <= 100; hundredth++) {
      books.distributions.orderCycleTime[RETAIL_PUMP]!.add((hundredth * DAY) / 10);
    }
    // 0.1, 0.2 … 10 days, to the resolution of the histogram.
    expect(kpi('orderCycleTimeP95').fold(books.window()) / 9.5).toBeCloseTo(1, 2);
    expect(kpi('orderCycleTimeP95').fold(HandWrittenBooks.weeks(0, 1).window())).toBeNaN();
  });
});

describe('service by stock', () => {
  const books = HandWrittenBooks.weeks(1, 2)
    .layer(1, RETAIL_PUMP, { unitsTrue: 60 })
    .layer(2, ONLINE_PUMP, { unitsTrue: 30 })
    .layer(2, RETAIL_FAN, { unitsTrue: 10 });
  for (const period of [1, 2]) {
    books
      .stock(period, PUMP_DC, { readyMinutes: 0.9 * WEEK, backlogArea: 3 * WEEK, cycles: 4, cyclesWithStockout: 1 })
      .stock(period, FAN_DC, { readyMinutes: 0.4 * WEEK, backlogArea: WEEK, cycles: 1, cyclesWithStockout: 1 })
      .stock(period, KIT_PLANT, { readyMinutes: WEEK, backlogArea: 50 * WEEK, cycles: 100, stockoutDays: 7 })
      .stock(period, PUMP_PLANT, { backlogArea: 50 * WEEK, cycles: 100 })
      .stock(period, PUMP_DC, { stockoutDays: 2 });
  }

  it('weights the ready rate by demand', () => {
    expect(kpi('readyRate').fold(books.window())).toBeCloseTo((90 * 0.9 + 10 * 0.4) / 100, 12);
  });

  it.each([
    ['cycleServiceLevel', 1 - 4 / 10],
    ['backorderUnits', 4],
    ['stockoutDays', 4],
  ])('%s looks only at stocks that customers buy from', (id, value) => {
    expect(kpi(id).fold(books.window())).toBeCloseTo(value, 12);
  });
});
