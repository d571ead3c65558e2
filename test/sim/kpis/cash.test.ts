import { describe, expect, it } from 'vitest';
import { kpi } from '../../fixtures/kpi.ts';
import {
  CUT,
  DAY,
  FAN_DC,
  HandWrittenBooks,
  KIT_PLANT,
  PUMP_DC,
  PUMP_PLANT,
  RETAIL_FAN,
  RETAIL_PUMP,
  smallCompany,
} from '../../fixtures/small-company.ts';

const facts = { ...smallCompany, fixedOverheadPerYear: 0 };
const fold = (id: string, books: HandWrittenBooks) => kpi(id).fold(books.window());
const weekly = (id: string, books: HandWrittenBooks) =>
  Array.from({ length: books.window().periods }, (_, week) =>
    kpi(id).fold(books.window().only({ firstPeriod: week, periods: 1 })),
  );
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

describe('cash received', () => {
  it('comes DSO days after delivery, spread as the deliveries of the period', () => {
    // 40 days are 5 weeks and 5 days: week 6 gets the first two days of the week delivered in, week 7 the other five.
    const books = HandWrittenBooks.weeks(0, 10, 0, facts).layer(0, RETAIL_PUMP, { revenue: 700, latePenalty: 70 });
    expect(weekly('cashIn', books).map((value) => Math.round(value * 1e6) / 1e6)).toEqual([
      ...[0, 0, 0, 0, 0],
      ...[180, 450, 0, 0, 0],
    ]);
  });

  it('of deliveries in the warm-up is received in the measured weeks', () => {
    const books = HandWrittenBooks.weeks(6, 4, 0, facts).layer(2, RETAIL_PUMP, { revenue: 700 });
    expect(fold('cashIn', books)).toBeCloseTo(700, 9);
  });

  it('has the salvage of what is written off at once', () => {
    expect(fold('cashIn', HandWrittenBooks.weeks(0, 1, 0, facts).stock(0, FAN_DC, { unitsWrittenOff: 3 }))).toBe(18);
  });
});

describe('cash paid', () => {
  it('for purchases follows receipt by DPO days; transfers and own products are nobody’s to pay', () => {
    const books = HandWrittenBooks.weeks(0, 8, 0, facts)
      .stock(0, KIT_PLANT, { unitsReceived: 7 }) // 280, paid in weeks 5 and 6: five days of seven, two of seven
      .stock(0, PUMP_DC, { unitsReceived: 100 })
      .stock(0, PUMP_PLANT, { unitsReceived: 100, unitsReleased: 100 });
    expect(weekly('cashOut', books).map((value) => Math.round(value * 1e6) / 1e6)).toEqual([
      ...[0, 0, 0, 0],
      ...[200, 80, 0, 0],
    ]);
  });

  it('for material that no stock stands for follows release', () => {
    const stocks = facts.stocks.map((stock, index) =>
      index === PUMP_PLANT ? { ...stock, materialAtRelease: 40 } : stock,
    );
    const books = HandWrittenBooks.weeks(0, 8, 0, { ...facts, stocks }).stock(0, PUMP_PLANT, { unitsReleased: 7 });
    expect(weekly('cashOut', books)[4]).toBeCloseTo(200, 9);
  });

  it('is the crew’s whole pay, set-ups, shipping, coordination, overhead, and holding but for the interest', () => {
    const books = HandWrittenBooks.weeks(0, 1, 0, { ...smallCompany, fixedOverheadPerYear: 5200 })
      .line(0, 0, { labourCost: 1500, overtimeCost: 200 })
      .station(0, CUT, { setupCost: 120, setupLabourCost: 65, scrapCost: 80, reworkCost: 35 })
      .layer(0, RETAIL_FAN, { shipments: 4, unitsShipped: 20, costOfGoodsSold: 600 })
      .company(0, { meetingCost: 40, breakFreezeCost: 12, expediteCost: 15 })
      .stock(0, PUMP_DC, { onHandArea: 1000 * DAY, backlogArea: 50 * DAY });
    expect(fold('cashOut', books)).toBeCloseTo(1500 + 200 + 120 + (4 * 5 + 20 * 2) + 67 + 0.6 * 60 + 100, 9);
    expect(fold('cashFlow', books)).toBeCloseTo(-fold('cashOut', books), 9);
  });
});

describe('the present value of the cash flow', () => {
  const books = HandWrittenBooks.weeks(0, 104, 0, { ...facts, dsoDays: 0, discountRate: 0.1 })
    .layer(51, RETAIL_PUMP, { revenue: 1100 })
    .layer(103, RETAIL_PUMP, { revenue: 2420 });

  it('takes a tenth off what comes at the end of a year', () => {
    expect(fold('cashPresentValue', books)).toBeCloseTo(1000 + 2000, 9);
  });

  it('is the flow itself where nothing is discounted', () => {
    const plain = HandWrittenBooks.weeks(0, 104, 0, facts).layer(10, RETAIL_PUMP, { revenue: 1100 });
    expect(fold('cashPresentValue', plain)).toBeCloseTo(sum(weekly('cashFlow', plain)), 9);
    expect(sum(weekly('cashFlow', plain))).toBeCloseTo(1100, 9);
  });
});

describe('the bullwhip of purchases', () => {
  const booksOf = (kits: readonly number[], pumps: readonly number[]) => {
    const books = HandWrittenBooks.weeks(0, kits.length);
    for (const [week, units] of kits.entries()) books.stock(week, KIT_PLANT, { unitsOrdered: units });
    for (const [week, units] of pumps.entries()) books.layer(week, RETAIL_PUMP, { unitsPlaced: units });
    return books;
  };

  it('compares kits bought with kits in what customers order', () => {
    expect(fold('bullwhipBuy', booksOf([1, 3, 1, 3], [1, 3, 1, 3]))).toBeCloseTo(1, 12);
    expect(fold('bullwhipBuy', booksOf([0, 4, 0, 4], [1, 3, 1, 3]))).toBeCloseTo(4, 12);
  });

  it('does not mind how many go into a unit', () => {
    const content = [
      new Map([
        [0, 1],
        [2, 5],
      ]),
      ...smallCompany.content.slice(1),
    ];
    const books = HandWrittenBooks.weeks(0, 2, 0, { ...smallCompany, content })
      .stock(0, KIT_PLANT, { unitsOrdered: 5 })
      .stock(1, KIT_PLANT, { unitsOrdered: 15 })
      .layer(0, RETAIL_PUMP, { unitsPlaced: 1 })
      .layer(1, RETAIL_PUMP, { unitsPlaced: 3 });
    expect(fold('bullwhipBuy', books)).toBeCloseTo(1, 12);
  });

  it('is undefined where demand is even', () => {
    expect(fold('bullwhipBuy', booksOf([1, 3], [2, 2]))).toBeNaN();
  });
});
