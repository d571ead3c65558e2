import { describe, expect, it } from 'vitest';
import type { ExchangePlan } from '../../../src/runner/safety-search.ts';
import { summariseKpi } from '../../../src/sim/experiment/summarise.ts';
import type { CellSummary, StudySummary } from '../../../src/sim/experiment/summary.ts';
import { exchangeData } from '../../../src/ui/reading/chart-data.ts';
import { exchangeCurves, exchangeCurvesFinding, exchangeCurvesTable } from '../../../src/ui/reading/exchange-curves.ts';
import { madeUpBoard } from '../fixtures/board.ts';

const histories = 12;
const board = madeUpBoard(histories, { focus: 'kanban' });
const data = exchangeData(board)!;
const plan: ExchangePlan = {
  study: { kind: 'study', base: { id: 'x' } } as unknown as ExchangePlan['study'],
  points: ['make-to-stock', 'kanban'].flatMap((scenario) =>
    [1, 2].map((z) => ({ id: `${scenario}:z${z}`, scenario, z })),
  ),
};

/** The baseline gives `service` at each factor and holds `stock`; the same in every history but for a small scatter. */
function summaryWith(service: readonly [number, number], stock: readonly [number, number]): StudySummary {
  const column = (value: number, scatter: number) =>
    summariseKpi(
      Float64Array.from({ length: histories }, (_, n) => value + (n % 2 === 0 ? scatter : -scatter)),
      { level: 0.95, antithetic: false },
    );
  const cells = plan.points.map(({ id, z }) => ({
    id,
    kpis: new Map([
      [data.service.id, column(service[z - 1]!, 0.001)],
      [data.stock.id, column(stock[z - 1]!, 1000)],
    ]),
  }));
  return { cells: cells as unknown as CellSummary[], replications: histories } as unknown as StudySummary;
}

describe('exchange curves, read', () => {
  const own = board.value(data.service.id, board.focus!)!.mean;
  const held = board.value(data.stock.id, board.focus!)!.mean;

  it('has a curve for every scenario that was swept, in printed units', () => {
    const curves = exchangeCurves(board, plan, summaryWith([0.8, 0.9], [1e6, 2e6]), data);
    expect(curves.map(({ scenario }) => scenario.id)).toEqual(['make-to-stock', 'kanban']);
    expect(curves[0]!.points.map(({ service }) => service)).toEqual([expect.closeTo(80, 6), expect.closeTo(90, 6)]);
    const table = exchangeCurvesTable(curves, data);
    expect(table.rows).toHaveLength(4);
    expect(new Set(table.rows.map(([name]) => name)).size).toBe(4);
  });

  it('says how much stock the baseline holds for the service of the focus, read between two factors', () => {
    // Half way between its two factors the baseline gives what the focus gives, and holds twice as much.
    const summary = summaryWith([own - 0.05, own + 0.05], [held, 3 * held]);
    expect(exchangeCurvesFinding(board, plan, summary, data)).toMatch(/Make to stock holds 2\.0 times the stock/);
  });

  it('claims nothing where stock is the same within its interval', () => {
    // The mean is that of the focus; the focus scatters from history to history, so the interval holds zero.
    const summary = summaryWith([own - 0.05, own + 0.05], [held, held]);
    expect(exchangeCurvesFinding(board, plan, summary, data)).toMatch(/no difference in stock/);
  });

  it('says so where no factor reaches the service', () => {
    const summary = summaryWith([own - 0.1, own - 0.05], [held, 3 * held]);
    expect(exchangeCurvesFinding(board, plan, summary, data)).toMatch(/^No safety factor up to 3/);
  });
});
