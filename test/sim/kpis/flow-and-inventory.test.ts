import { describe, expect, it } from 'vitest';
import { kpi } from '../../fixtures/kpi.ts';
import {
  DAY,
  FAN_DC,
  HandWrittenBooks,
  KIT_PLANT,
  PUMP_DC,
  PUMP_PLANT,
  RETAIL_PUMP,
  WEEK,
} from '../../fixtures/small-company.ts';

describe('flow', () => {
  const books = HandWrittenBooks.weeks(1, 2)
    .stock(1, PUMP_PLANT, { flowTimeUnitMinutes: 10 * 3 * DAY, touchTimeUnitMinutes: 10 * DAY, flowUnits: 10 })
    .stock(2, PUMP_PLANT, { flowTimeUnitMinutes: 30 * 5 * DAY, touchTimeUnitMinutes: 35 * DAY, flowUnits: 30 })
    .stock(1, PUMP_PLANT, { unitsReceived: 10, wipArea: 6 * WEEK, wipValueArea: 300 * WEEK })
    .stock(2, PUMP_PLANT, { unitsReceived: 30, wipArea: 2 * WEEK, wipValueArea: 80 * WEEK })
    .stock(2, PUMP_DC, { unitsReceived: 500 })
    .stock(2, FAN_DC, { unitsReceived: 500, flowTimeUnitMinutes: 9 * WEEK, flowUnits: 500 })
    .stock(2, KIT_PLANT, { unitsReceived: 500 });

  it.each([
    ['manufacturingCycleTime', (30 + 150) / 40],
    ['flowEfficiency', 45 / 180],
    ['throughput', 20], // made once, however often moved; bought units do not count
    ['wipUnits', 4],
    ['wipValue', 190],
  ])('%s is %d', (id, value) => {
    expect(kpi(id).fold(books.window())).toBeCloseTo(value, 12);
  });

  it('has no throughput where no finished item is made', () => {
    expect(kpi('throughput').fold(books.window().only({ stocks: [FAN_DC, KIT_PLANT] }))).toBeNaN();
  });
});

describe('bullwhip from demand to releases', () => {
  it('compares squared coefficients of variation, item by item', () => {
    // Demand 8, 12 (mean 10, variance 8) and releases 0, 20 (mean 10, variance 200): 2 ÷ 0.08.
    const books = HandWrittenBooks.weeks(0, 2)
      .layer(0, RETAIL_PUMP, { unitsPlaced: 8 })
      .layer(1, RETAIL_PUMP, { unitsPlaced: 12 })
      .stock(1, PUMP_PLANT, { unitsReleased: 20 })
      .stock(1, PUMP_DC, { unitsReleased: 1000 });
    expect(kpi('bullwhipMake').fold(books.window())).toBeCloseTo(25, 9);
  });

  it('is 1 for releases proportional to demand and undefined for constant demand', () => {
    const following = HandWrittenBooks.weeks(0, 3);
    const constant = HandWrittenBooks.weeks(0, 3);
    [4, 9, 2].forEach((units, period) => {
      following
        .layer(period, RETAIL_PUMP, { unitsPlaced: units })
        .stock(period, PUMP_PLANT, { unitsReleased: 3 * units });
      constant.layer(period, RETAIL_PUMP, { unitsPlaced: 5 }).stock(period, PUMP_PLANT, { unitsReleased: units });
    });
    expect(kpi('bullwhipMake').fold(following.window())).toBeCloseTo(1, 12);
    expect(kpi('bullwhipMake').fold(constant.window())).toBeNaN();
  });
});

/** Levels that rest for a whole week, over 27 weeks: two quarters and a week. */
function restingBooks(): HandWrittenBooks {
  const books = HandWrittenBooks.weeks(0, 27);
  for (let period = 0; period < 27; period++) {
    books
      .stock(period, PUMP_PLANT, { onHandArea: WEEK, inTransitArea: 2 * WEEK, wipValueArea: 100 * WEEK })
      .stock(period, PUMP_DC, { onHandArea: 10 * WEEK, inTransitArea: 5 * WEEK })
      .stock(period, FAN_DC, { onHandArea: 4 * WEEK, inTransitArea: 9 * WEEK, unitsWrittenOff: 1 })
      .stock(period, KIT_PLANT, { onHandArea: 3 * WEEK, inTransitArea: 9 * WEEK })
      .layer(period, RETAIL_PUMP, { costOfGoodsSold: period < 13 ? 140 : 280 });
  }
  return books;
}

describe('inventory', () => {
  // Finished: 18 pumps at 60 and 4 fans at 30; what a supplier has on the way is not ours. Kits: 3 at 40.
  const finished = 18 * 60 + 4 * 30;
  const value = finished + 120 + 100;
  const cogs = 13 * 140 + 14 * 280;

  it.each([
    ['fgInventoryValue', finished],
    ['componentInventoryValue', 120],
    ['wipValue', 100],
    ['inventoryTurns', (cogs * 364) / (27 * 7) / value],
    ['inventoryTurnsQuarterly', (13 * 140 + 13 * 280) / 2 / value],
    ['inventoryDays', (value * 27 * 7) / cogs],
    ['obsolescenceCost', 27 * (30 - 6)],
  ])('%s is %d', (id, expected) => {
    expect(kpi(id).fold(restingBooks().window())).toBeCloseTo(expected, 8);
  });

  it('turns a quarter over on its own, not annualised', () => {
    const second = restingBooks().window().only({ firstPeriod: 13, periods: 13 });
    expect(kpi('inventoryTurnsQuarterly').fold(second)).toBeCloseTo((13 * 280) / value, 12);
    expect(kpi('inventoryTurns').fold(second)).toBeCloseTo((4 * 13 * 280) / value, 12);
  });

  it('has no quarterly turns within a quarter, and no turns of what nobody buys', () => {
    expect(kpi('inventoryTurnsQuarterly').fold(restingBooks().window().only({ periods: 12 }))).toBeNaN();
    expect(
      kpi('inventoryTurns').fold(
        restingBooks()
          .window()
          .only({ stocks: [KIT_PLANT], layers: [] }),
      ),
    ).toBeNaN();
  });

  it('holds stock for as long as it takes to turn it over', () => {
    const window = restingBooks().window();
    expect(kpi('inventoryDays').fold(window) * kpi('inventoryTurns').fold(window)).toBeCloseTo(364, 9);
  });
});

describe('record accuracy', () => {
  it('is the share of looks at records that found them right, stock by stock and week by week', () => {
    const books = HandWrittenBooks.weeks(1, 2)
      .stock(0, PUMP_DC, { recordsSampled: 1 }) // in the warm-up
      .stock(1, PUMP_DC, { recordsSampled: 1, recordsAccurate: 1 })
      .stock(1, FAN_DC, { recordsSampled: 1 })
      .stock(2, PUMP_DC, { recordsSampled: 1, recordsAccurate: 1 })
      .stock(2, FAN_DC, { recordsSampled: 1, recordsAccurate: 1 });
    const accuracy = kpi('recordAccuracy').fold;
    expect(accuracy(books.window())).toBe(0.75);
    expect(accuracy(books.window().only({ stocks: [FAN_DC] }))).toBe(0.5);
    expect(accuracy(books.window().only({ periods: 1 }))).toBe(0.5);
    expect(accuracy(books.window().only({ stocks: [KIT_PLANT] }))).toBeNaN();
  });
});
