import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accounts, supplyChainAccounts, textbookAccounts } from '../../../src/sim/kpis/accounts.ts';
import { kpis } from '../../../src/sim/kpis/index.ts';
import type { Kpi, KpiUnit, PlantFacts, Window } from '../../../src/sim/kpis/kpi.ts';
import { scopesOf } from '../../../src/sim/record/scopes.ts';
import { periodFractions, possibleBooks, writePeriod } from '../../arbitraries/ledger.ts';
import { kpi } from '../../fixtures/kpi.ts';
import { DAY, HandWrittenBooks, smallCompany } from '../../fixtures/small-company.ts';

const seed = { seed: 20260107 };

/** Equal up to rounding, relative to size; NaN equals NaN. */
function expectClose(found: number, expected: number, what: string): void {
  if (Number.isNaN(expected)) expect(found, what).toBeNaN();
  else expect(Math.abs(found - expected), what).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
}

/** The measured window and every window of every breakdown the KPI has. */
const windowsOf = (books: HandWrittenBooks, { by }: Kpi): Window[] => [
  books.window(),
  ...by.flatMap((kind) => scopesOf(books.facts, books.ledger.grid, kind).map(({ window }) => window(books.window()))),
];

describe('every KPI', () => {
  it('stays within its range, in every breakdown', () => {
    fc.assert(
      fc.property(possibleBooks(), (books) => {
        for (const definition of kpis) {
          const [low, high] = definition.range ?? [-Number.MAX_VALUE, Number.MAX_VALUE];
          for (const window of windowsOf(books, definition)) {
            const value = definition.fold(window);
            if (Number.isNaN(value)) continue;
            expect(value, definition.id).toBeGreaterThanOrEqual(low);
            expect(value, definition.id).toBeLessThanOrEqual(Math.min(high, Number.MAX_VALUE));
          }
        }
      }),
      { ...seed, numRuns: 30 },
    );
  });
});

/** Amounts that grow with the length of the window; all others are ratios, means or rates. */
const amounts = new Set([
  ...kpis.filter(({ id }) => id.startsWith('cost.')).map(({ id }) => id),
  ...['stockoutDays', 'overtimeHours', 'lostSalesValue', 'obsolescenceCost', 'wasteCost', 'holdingCost'],
  ...['revenue', 'operatingContribution', 'supplyChainCost', 'coordinationCost'],
]);
// Within two weeks nothing is paid by customers or to suppliers, and the company of these books does not discount.
for (const id of ['cashIn', 'cashOut', 'cashFlow', 'cashPresentValue']) amounts.add(id);
const sampleVariances = new Set(['orderVariance', 'demandVariance', 'netStockVariance']);

describe('a window of two equal halves', () => {
  it('has the ratios of a half and twice its amounts', () => {
    fc.assert(
      fc.property(periodFractions, periodFractions, (first, second) => {
        const books = HandWrittenBooks.weeks(0, 4);
        for (const [period, fractions] of [first, second, first, second].entries())
          writePeriod(books, period, fractions);
        const half = books.window().only({ periods: 2 });
        for (const { id, fold } of kpis) {
          // The squares about the mean double as well, over 3 = 4 − 1 instead of 1 = 2 − 1.
          const factor = amounts.has(id) ? 2 : sampleVariances.has(id) ? 2 / 3 : 1;
          expectClose(fold(books.window()), factor * fold(half), id);
        }
      }),
      { ...seed, numRuns: 60 },
    );
  });
});

describe('accounts', () => {
  const total = (ids: readonly string[], window: Window): number =>
    ids.map((id) => kpi(`cost.${id}`).fold(window)).reduce((sum, amount) => sum + amount, 0);

  it('add up to the totals in every window', () => {
    const ids = (group: typeof accounts) => group.map((account) => account.id);
    fc.assert(
      fc.property(possibleBooks(), (books) => {
        for (const window of windowsOf(books, kpi('supplyChainCost'))) {
          const days = window.minutes / DAY;
          expectClose(total(ids(supplyChainAccounts), window), kpi('supplyChainCost').fold(window), 'supplyChainCost');
          expectClose(total(ids(textbookAccounts), window), kpi('totalCostRate').fold(window) * days, 'totalCostRate');
          expectClose(
            kpi('revenue').fold(window) + total(['latePenalty'], window) - total(['material', 'labour'], window),
            kpi('operatingContribution').fold(window) + kpi('supplyChainCost').fold(window),
            'operatingContribution',
          );
        }
      }),
      { ...seed, numRuns: 60 },
    );
  });

  it.each(accounts.flatMap(({ id, by }) => by.filter((kind) => kind !== 'quarter').map((kind) => [id, kind] as const)))(
    '%s is the sum of its breakdown by %s',
    (id, kind) => {
      fc.assert(
        fc.property(possibleBooks(), (books) => {
          // Of the stocks, only those that are made belong to a line.
          const whole = kind === 'line' ? books.window().only({ stocks: [0] }) : books.window();
          const parts = scopesOf(books.facts, books.ledger.grid, kind).map(({ window }) =>
            kpi(`cost.${id}`).fold(window(books.window())),
          );
          expectClose(
            parts.reduce((sum, part) => sum + part, 0),
            kpi(`cost.${id}`).fold(whole),
            `${id} by ${kind}`,
          );
        }),
        { ...seed, numRuns: 20 },
      );
    },
  );
});

/** The same plant with all money times k. */
const inOtherMoney = (facts: PlantFacts, k: number): PlantFacts => ({
  ...facts,
  fixedOverheadPerYear: k * facts.fixedOverheadPerYear,
  stocks: facts.stocks.map((stock) => ({
    ...stock,
    unitValue: k * stock.unitValue,
    materialCost: k * stock.materialCost,
    materialAtRelease: k * stock.materialAtRelease,
    salvageValue: k * stock.salvageValue,
    holdingPerUnitMinute: k * stock.holdingPerUnitMinute,
    inTransitPerUnitMinute: k * stock.inTransitPerUnitMinute,
    backorderPerUnitMinute: k * stock.backorderPerUnitMinute,
    costPerOrder: k * stock.costPerOrder,
    costPerUnit: k * stock.costPerUnit,
  })),
  layers: facts.layers.map((layer) => ({
    ...layer,
    price: k * layer.price,
    costPerShipment: k * layer.costPerShipment,
    costPerUnitShipped: k * layer.costPerUnitShipped,
  })),
});

/** The window of a history in a company, its money times k. */
function windowOn(history: readonly (readonly number[])[], facts: PlantFacts, k = 1): Window {
  const books = HandWrittenBooks.weeks(0, history.length, 0, facts);
  for (const [period, fractions] of history.entries()) writePeriod(books, period, fractions, k);
  return books.window();
}

describe('units of measure', () => {
  const moneyUnits: readonly KpiUnit[] = ['money', 'money/unit', 'money/time'];
  const histories = fc.array(periodFractions, { minLength: 1, maxLength: 3 });

  it('all money times k: every money KPI times k, every other unchanged (T6)', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(0.5, 3, 100), (history, k) => {
        const one = windowOn(history, smallCompany);
        const other = windowOn(history, inOtherMoney(smallCompany, k), k);
        for (const { id, unit, fold } of kpis) {
          expectClose(fold(other), (moneyUnits.includes(unit) ? k : 1) * fold(one), id);
        }
      }),
      { ...seed, numRuns: 60 },
    );
  });

  it('another time unit changes what is shown in it, and nothing else (T7)', () => {
    const factors: Partial<Record<KpiUnit, number>> = { time: 24, 'per time': 1 / 24, 'money/time': 1 / 24 };
    fc.assert(
      fc.property(histories, (history) => {
        const inDays = windowOn(history, smallCompany);
        const inHours = windowOn(history, { ...smallCompany, timeUnit: 'hour', timeUnitMinutes: 60 });
        for (const { id, unit, fold } of kpis) expectClose(fold(inHours), (factors[unit] ?? 1) * fold(inDays), id);
      }),
      { ...seed, numRuns: 60 },
    );
  });
});
