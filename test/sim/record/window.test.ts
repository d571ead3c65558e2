import { describe, expect, it } from 'vitest';
import { Ledger, periodGrid } from '../../../src/sim/record/ledger.ts';
import { measuredWindow } from '../../../src/sim/record/window.ts';
import {
  emptyDistributions,
  FAN_DC,
  HandWrittenBooks,
  ONLINE_PUMP,
  PUMP_DC,
  PUMP_PLANT,
  RETAIL_FAN,
  RETAIL_PUMP,
  smallCompany,
  WEEK,
} from '../../fixtures/small-company.ts';

describe('the window of measurement', () => {
  it('leaves warm-up and run-out out', () => {
    const books = HandWrittenBooks.weeks(2, 3, 1);
    for (let period = 0; period < 6; period++) books.stock(period, PUMP_DC, { unitsShipped: 10 ** period });
    expect(books.window().stock('unitsShipped')).toBe(100 + 1000 + 10_000);
    expect(books.window().minutes).toBe(3 * WEEK);
    expect(books.window().periods).toBe(3);
  });

  it('counts the minutes between the edges of the grid, whose first period may be shorter', () => {
    // Half a week of warm-up is period 0; one without warm-up has full periods only.
    for (const warmUp of [0.5 * WEEK, 0]) {
      const grid = periodGrid(warmUp, 2 * WEEK, 0, WEEK);
      const { stocks, layers, stations, lines } = smallCompany;
      const ledger = new Ledger(grid, stocks.length, layers.length, stations.length, lines.length);
      const window = measuredWindow(ledger, smallCompany, emptyDistributions(smallCompany));
      expect(window.minutes).toBe(2 * WEEK);
      expect(window.only({ periods: 1 }).minutes).toBe(WEEK);
    }
  });

  it('weights each entity with its own facts', () => {
    const books = HandWrittenBooks.weeks(0, 1)
      .stock(0, PUMP_PLANT, { onHandArea: 2 })
      .stock(0, FAN_DC, { onHandArea: 10 })
      .layer(0, RETAIL_FAN, { unitsShipped: 3 })
      .layer(0, ONLINE_PUMP, { unitsShipped: 4 });
    expect(books.window().stock('onHandArea', ({ unitValue }) => unitValue)).toBe(2 * 60 + 10 * 30);
    expect(books.window().layer('unitsShipped', ({ price }) => price)).toBe(3 * 50 + 4 * 110);
  });

  it('adds all tables, over all entities or in one period', () => {
    const books = HandWrittenBooks.weeks(1, 2)
      .stock(1, PUMP_DC, { unitsOrdered: 3 })
      .stock(2, FAN_DC, { unitsOrdered: 5 })
      .layer(2, RETAIL_PUMP, { unitsPlaced: 7 })
      .layer(2, RETAIL_FAN, { unitsPlaced: 1 })
      .station(1, 0, { runMinutes: 60 })
      .station(2, 1, { runMinutes: 30 })
      .line(2, 0, { lotsOut: 4 });
    const window = books.window();
    expect(window.stock('unitsOrdered')).toBe(8);
    expect(window.stockInPeriod('unitsOrdered', 0)).toBe(3);
    expect(window.stockInPeriod('unitsOrdered', 1, ({ costPerUnit }) => costPerUnit)).toBe(15);
    expect(window.layerInPeriod('unitsPlaced', 0)).toBe(0);
    expect(window.layerInPeriod('unitsPlaced', 1)).toBe(8);
    expect(window.station('runMinutes')).toBe(90);
    expect(window.line('lotsOut')).toBe(4);
  });
});

describe('a narrower window', () => {
  it('keeps what is in both, and counts periods from its own first one', () => {
    const books = HandWrittenBooks.weeks(1, 4);
    for (let period = 0; period < 5; period++) {
      books.stock(period, PUMP_DC, { unitsShipped: period }).stock(period, FAN_DC, { unitsShipped: 100 });
    }
    const lastThree = books.window().only({ stocks: [PUMP_DC, PUMP_PLANT], firstPeriod: 1 });
    expect(lastThree.periods).toBe(3);
    expect(lastThree.stock('unitsShipped')).toBe(2 + 3 + 4);
    const oneOfThem = lastThree.only({ stocks: [PUMP_DC, FAN_DC], firstPeriod: 1, periods: 1 });
    expect(oneOfThem.stocks).toEqual([PUMP_DC]);
    expect(oneOfThem.stock('unitsShipped')).toBe(3);
    expect(oneOfThem.minutes).toBe(WEEK);
  });

  it('cannot reach beyond the window it came from', () => {
    const window = HandWrittenBooks.weeks(1, 4, 1).window();
    expect(() => window.only({ firstPeriod: 3, periods: 2 })).toThrow(RangeError);
    expect(() => window.only({ firstPeriod: -1 })).toThrow(RangeError);
    expect(() => window.only({ periods: 0 })).toThrow(RangeError);
  });
});

describe('distributions of a window', () => {
  const books = HandWrittenBooks.weeks(1, 2);
  for (let minutes = 1; minutes <= 100; minutes++) {
    books.distributions.orderCycleTime[RETAIL_PUMP]!.add(minutes);
    books.distributions.orderCycleTime[ONLINE_PUMP]!.add(1000 + minutes);
  }

  it('merges those of the entities in view', () => {
    // 100 values about 50 and 100 about 1050: the quartiles of all are the medians of each, to the histogram's resolution.
    const all = books.window();
    const retail = all.only({ layers: [RETAIL_PUMP] });
    expect(all.quantile('orderCycleTime', 0.25) / 50).toBeCloseTo(1, 2);
    expect(all.quantile('orderCycleTime', 0.75) / 1050).toBeCloseTo(1, 2);
    expect(retail.quantile('orderCycleTime', 0.5) / 50).toBeCloseTo(1, 2);
    expect(books.distributions.orderCycleTime[RETAIL_PUMP]!.count).toBe(100);
  });

  it('has no quantile of nothing, or of a part of the periods', () => {
    expect(books.window().quantile('stationWait', 0.5)).toBeNaN();
    expect(
      books
        .window()
        .only({ layers: [RETAIL_FAN] })
        .quantile('orderCycleTime', 0.5),
    ).toBeNaN();
    expect(books.window().only({ periods: 1 }).quantile('orderCycleTime', 0.5)).toBeNaN();
  });
});
