import { describe, expect, it } from 'vitest';
import { percentile } from '../../../src/sim/kpis/percentile.ts';
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
  smallCompany,
  WEEK,
  WELD,
} from '../../fixtures/small-company.ts';

describe('levels and rates in the time unit of the file', () => {
  const books = HandWrittenBooks.weeks(1, 2)
    .stock(1, PUMP_DC, { onHandArea: 6 * WEEK, reservedArea: 2 * WEEK, onOrderArea: 8 * WEEK, inTransitArea: 4 * WEEK })
    .stock(2, KIT_PLANT, { onHandArea: 10 * WEEK, backlogArea: 3 * WEEK })
    .stock(2, PUMP_DC, { backlogArea: WEEK, ordersPlaced: 21, onHandEnd: 5, backlogEnd: 7 })
    .stock(1, KIT_PLANT, { onHandEnd: 9 })
    .layer(1, RETAIL_PUMP, { unitsPlaced: 100, unitsTrue: 100, unitsShipped: 60, lostUnits: 12 })
    .layer(2, ONLINE_PUMP, { unitsPlaced: 40, unitsTrue: 60, unitsShipped: 52, lostUnits: 4 })
    .layer(2, ONLINE_PUMP, { waitUnitMinutes: 30 * DAY, unitsShippedOfCohort: 120, cycleMinutes: 22 * DAY })
    .layer(2, RETAIL_PUMP, { ordersDelivered: 4 });

  it.each([
    ['onHandUnits', 8],
    ['reservedUnits', 1],
    ['onOrderUnits', 4],
    ['inTransitUnits', 2],
    ['backlogUnits', 2],
    ['backorderUnits', 0.5],
    ['onHandEndMean', 7],
    ['backlogEndMean', 3.5],
    ['ordersPerTime', 21 / 14],
    ['demandRate', 10],
    ['salesRate', 8],
    ['lostFraction', 0.1],
    ['customerWait', 0.25],
    ['cycleTime', 5.5],
  ])('%s is %d', (id, value) => {
    expect(kpi(id).fold(books.window())).toBeCloseTo(value, 12);
  });

  it('shows times and rates in weeks when the file counts in weeks', () => {
    const facts = { ...smallCompany, timeUnit: 'week', timeUnitMinutes: WEEK };
    const weekly = HandWrittenBooks.weeks(0, 2, 0, facts)
      .layer(0, RETAIL_PUMP, { unitsPlaced: 10, cycleMinutes: 3 * WEEK, ordersDelivered: 2 })
      .window();
    expect(kpi('demandRate').fold(weekly)).toBe(5);
    expect(kpi('cycleTime').fold(weekly)).toBe(1.5);
    expect(kpi('orderCycleTime').fold(weekly)).toBe(10.5);
  });
});

describe('variation from period to period', () => {
  // Orders 10, 0, 20, 10: mean 10, Σ(x − mean)² = 200. Demand 8, 12, 8, 12: Σ = 16. Sample variances over 3.
  const books = HandWrittenBooks.weeks(1, 4);
  [10, 0, 20, 10].forEach((units, i) => {
    books.stock(i + 1, PUMP_DC, { unitsOrdered: units / 2, ordersPlaced: units > 0 ? 1 : 0 });
    books.stock(i + 1, FAN_DC, { unitsOrdered: units / 2 });
  });
  [8, 12, 8, 12].forEach((units, i) => {
    books.layer(i + 1, RETAIL_PUMP, { unitsPlaced: units - 1 }).layer(i + 1, RETAIL_FAN, { unitsPlaced: 1 });
  });
  // Net stock 5, −3, 5, −3 at the period ends.
  [5, 0, 5, 0].forEach((onHandEnd, i) => {
    books.stock(i + 1, PUMP_DC, { onHandEnd, backlogEnd: onHandEnd === 0 ? 3 : 0 });
  });

  it.each([
    ['orderMean', 10],
    ['orderVariance', 200 / 3],
    ['demandVariance', 16 / 3],
    ['bullwhipRatio', 12.5],
    ['netStockVariance', 64 / 3],
  ])('%s is %d', (id, value) => {
    expect(kpi(id).fold(books.window())).toBeCloseTo(value, 12);
  });

  it('counts periods stock by stock', () => {
    const pump = books.window().only({ stocks: [PUMP_DC] });
    expect(kpi('orderFrequencyPerPeriod').fold(pump)).toBe(3 / 4);
    expect(kpi('orderFrequencyPerPeriod').fold(books.window())).toBe(3 / 16);
    expect(kpi('noStockoutShare').fold(pump)).toBe(2 / 4);
    expect(kpi('noStockoutShare').fold(books.window())).toBe(14 / 16);
  });

  it('needs two periods for a variance', () => {
    expect(kpi('orderVariance').fold(books.window().only({ periods: 1 }))).toBeNaN();
  });
});

describe('stations and lines', () => {
  // Cut: three lots of 10, 20 and 60 minutes on the machine; two waited.
  const books = HandWrittenBooks.weeks(1, 1)
    .station(1, CUT, {
      queueArea: 2 * WEEK,
      inServiceArea: 0.5 * WEEK,
      lotsArrived: 4,
      lotsStarted: 4,
      lotsWaited: 2,
      waitMinutes: 8 * DAY,
      lotsDone: 3,
      sojournMinutes: 9 * DAY,
      occupiedMinutes: 90,
      occupiedSquareMinutes: 100 + 400 + 3600,
      setups: 2,
    })
    .line(1, 0, { wipLotsArea: 4 * WEEK, flowMinutes: 28 * DAY, lotsOut: 7, unitsOut: 70 });

  it.each([
    ['stationQueue', 2],
    ['stationWip', 2.5],
    ['stationWait', 2],
    ['stationSojourn', 3],
    ['shareWaiting', 0.5],
    ['occupiedMean', 30 / DAY],
    ['occupiedScv', (4100 / 3 - 900) / 900],
    ['setupsPerLot', 0.5],
    ['setupsPerTime', 2 / 7],
    ['lineWipLots', 4],
    ['lineFlowTime', 4],
    ['lineThroughput', 1],
    ['unitThroughput', 10],
  ])('%s is %d', (id, value) => {
    expect(kpi(id).fold(books.window())).toBeCloseTo(value, 12);
  });

  it('obeys the law of Little: lots on the line = lots a day × days on it', () => {
    const [wip, rate, time] = ['lineWipLots', 'lineThroughput', 'lineFlowTime'].map((id) =>
      kpi(id).fold(books.window()),
    );
    expect(wip).toBeCloseTo(rate! * time!, 12);
  });

  it.each(['stationQueue', 'stationWip', 'setupsPerTime', 'stationWait', 'runShare', 'occupiedScv'])(
    '%s is undefined without stations',
    (id) => expect(kpi(id).fold(books.window().only({ stations: [] }))).toBeNaN(),
  );

  it.each(['lineWipLots', 'lineThroughput', 'unitThroughput', 'lineFlowTime'])('%s is undefined without lines', (id) =>
    expect(kpi(id).fold(books.window().only({ lines: [] }))).toBeNaN(),
  );
});

describe('percentiles', () => {
  const books = HandWrittenBooks.weeks(0, 1);
  for (let lot = 1; lot <= 1000; lot++) books.distributions.stationWait[WELD]!.add(lot);
  books.distributions.orderCycleTime[RETAIL_PUMP]!.add(3 * DAY);

  it('are in the unit of the KPI', () => {
    // Waits of 1 … 1000 minutes; one order of three days: to the resolution of the histogram.
    expect((percentile(kpi('stationWait'), books.window(), 90) * DAY) / 900).toBeCloseTo(1, 2);
    expect(percentile(kpi('orderCycleTime'), books.window(), 50) / 3).toBeCloseTo(1, 2);
    const inHours = { ...smallCompany, timeUnit: 'hour', timeUnitMinutes: 60 };
    const hourly = HandWrittenBooks.weeks(0, 1, 0, inHours);
    hourly.distributions.orderCycleTime[RETAIL_PUMP]!.add(3 * DAY);
    expect(percentile(kpi('cycleTime'), hourly.window(), 50) / 72).toBeCloseTo(1, 2);
    expect(percentile(kpi('orderCycleTime'), hourly.window(), 50) / 3).toBeCloseTo(1, 2);
  });

  it('pass purchases over where manufacturing is asked', () => {
    const mixed = HandWrittenBooks.weeks(0, 1);
    mixed.distributions.manufacturingCycleTime[PUMP_PLANT]!.add(2 * DAY);
    for (let order = 0; order < 9; order++) mixed.distributions.manufacturingCycleTime[KIT_PLANT]!.add(40 * DAY);
    expect(percentile(kpi('manufacturingCycleTime'), mixed.window(), 90) / 2).toBeCloseTo(1, 2);
  });

  it('exist only for distributions that are kept', () => {
    expect(percentile(kpi('fillRate'), books.window(), 90)).toBeNaN();
    expect(percentile(kpi('customerWait'), books.window(), 90)).toBeNaN();
  });
});
