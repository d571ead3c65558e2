import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/scenarios/scenario.ts';
import { Replicator } from '../../src/sim/index.ts';
import { kpis } from '../../src/sim/kpis/index.ts';
import type { Window } from '../../src/sim/kpis/kpi.ts';
import {
  type LayerColumn,
  type LineColumn,
  layerColumns,
  lineColumns,
  type StationColumn,
  type StockColumn,
  stationColumns,
  stockColumns,
} from '../../src/sim/record/columns.ts';
import { scopesOf } from '../../src/sim/record/scopes.ts';
import { measuredWindow } from '../../src/sim/record/window.ts';
import { plants } from '../arbitraries/plants.ts';
import { compiled } from '../fixtures/stepped-run.ts';

/** Ratios of times: instants near 10^5 minutes are known to 10^−11, a lot of a few minutes to 10^−12 of itself. */
const ROUNDING = 1e-9;

function measured(scenario: Scenario) {
  const { plant, facts, management } = compiled(scenario);
  const { ledger, distributions } = new Replicator(plant, management).run({ seed: 'kpis', replication: 0 });
  return { facts, grid: ledger.grid, ledger, window: measuredWindow(ledger, facts, distributions) };
}

/** Equal up to the rounding of sums taken in another order. */
function expectClose(found: number, expected: number, what: string, size = Math.abs(expected)): void {
  expect(Math.abs(found - expected), `${what}: ${found} for ${expected}`).toBeLessThanOrEqual(1e-9 * Math.max(1, size));
}

describe('the KPIs of any plant', () => {
  it('stay within their declared ranges, in every breakdown; none is infinite', () => {
    fc.assert(
      fc.property(plants, (scenario) => {
        const { facts, grid, window } = measured(scenario);
        for (const { id, fold, by, range = [-Number.MAX_VALUE, Number.MAX_VALUE] } of kpis) {
          const scopes = by.flatMap((kind) => scopesOf(facts, grid, kind));
          for (const view of [window, ...scopes.map((scope) => scope.window(window))]) {
            const value = fold(view);
            if (Number.isNaN(value)) continue;
            expect(value, id).toBeGreaterThanOrEqual(range[0] - ROUNDING);
            expect(value, id).toBeLessThanOrEqual(Math.min(range[1] + ROUNDING, Number.MAX_VALUE));
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** All columns of all tables in a window, by name. */
function columns(window: Window): Map<string, number> {
  return new Map([
    ...stockColumns.map((name: StockColumn) => [`stock ${name}`, window.stock(name)] as const),
    ...layerColumns.map((name: LayerColumn) => [`layer ${name}`, window.layer(name)] as const),
    ...stationColumns.map((name: StationColumn) => [`station ${name}`, window.station(name)] as const),
    ...lineColumns.map((name: LineColumn) => [`line ${name}`, window.line(name)] as const),
  ]);
}

function expectSum(parts: readonly Window[], whole: Window, tables: readonly string[], what: string): void {
  const sums = parts.map(columns);
  for (const [name, total] of columns(whole)) {
    if (!tables.includes(name.split(' ')[0]!)) continue;
    const amounts = sums.map((part) => part.get(name)!);
    const size = amounts.reduce((sum, amount) => sum + Math.abs(amount), 0);
    expectClose(
      amounts.reduce((sum, amount) => sum + amount, 0),
      total,
      `${name} ${what}`,
      size,
    );
  }
}

/** What each breakdown divides without rest. */
const divided = {
  item: ['stock', 'layer'],
  place: ['stock', 'layer'],
  stock: ['stock', 'layer'],
  segment: ['layer'],
  line: ['station', 'line'],
  station: ['station'],
  week: ['stock', 'layer', 'station', 'line'],
} as const;

describe('the books of any plant', () => {
  it('add up: every breakdown and all periods together are the whole', () => {
    fc.assert(
      fc.property(plants, (scenario) => {
        const { facts, grid, window } = measured(scenario);
        for (const [kind, tables] of Object.entries(divided)) {
          const scopes = scopesOf(facts, grid, kind as keyof typeof divided);
          const parts = scopes.map((scope) => scope.window(window));
          expectSum(parts, window, tables, `by ${kind}`);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('say the same whether they are kept by the day or by the week', () => {
    fc.assert(
      fc.property(plants, (scenario) => {
        const books = ['1 d', '1 wk'].map((period) =>
          measured({ ...scenario, horizon: { warmUp: '1 wk', measured: '2 wk', runOut: '1 wk', period } }),
        );
        const [daily, weekly] = books.map(({ window }) => columns(window));
        for (const [name, total] of weekly!) if (!name.endsWith('End')) expectClose(daily!.get(name)!, total, name);
      }),
      { numRuns: 100 },
    );
  });
});
