// Money of any plant: accounts add up, and cash is what was delivered and bought, moved in time and nothing else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/scenarios/scenario.ts';
import { Trace, type TraceEvent } from '../../src/sim/index.ts';
import { accounts, supplyChainAccounts } from '../../src/sim/kpis/accounts.ts';
import type { Window } from '../../src/sim/kpis/kpi.ts';
import { periodOf } from '../../src/sim/record/ledger.ts';
import { scopesOf } from '../../src/sim/record/scopes.ts';
import { measuredWindow } from '../../src/sim/record/window.ts';
import { plants } from '../arbitraries/plants.ts';
import { kpi } from '../fixtures/kpi.ts';
import { SteppedRun } from '../fixtures/stepped-run.ts';

const horizon = { warmUp: 0, measured: '3 wk', runOut: 0, period: '1 wk' };
const delays = fc.constantFrom(0, 7, 14);

/**
 * The plant over three weeks from its first day, its customers paying and its suppliers paid whole weeks later. Orders are
 * entered rightly: of a wrong one only what is kept is paid for, which the trace does not tell.
 */
const withMoney = (scenario: Scenario, dsoDays: number, dpoDays: number): Scenario => {
  const { shock: _, orderEntry: __, ...rest } = scenario;
  return { ...rest, horizon, money: { dsoDays, dpoDays, fixedOverheadPerYear: 52_000 } };
};

interface Books {
  readonly run: SteppedRun;
  readonly window: Window;
  readonly trace: readonly TraceEvent[];
}

function booksOf(scenario: Scenario): Books {
  const trace = new Trace();
  const run = new SteppedRun(scenario, 'money', 0, trace).finish();
  const { ledger, observations } = run.world;
  return { run, window: measuredWindow(ledger, run.facts, observations.distributions), trace: trace.events };
}

const fold = (id: string, window: Window): number => kpi(id).fold(window);
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
/** To the last cent, and to the rounding of doubles where amounts are beyond a billion. */
const expectCents = (found: number, expected: number, what: string): void =>
  expect(Math.abs(found - expected), `${what}: ${found} for ${expected}`).toBeLessThanOrEqual(
    Math.max(0.005, 1e-12 * Math.abs(expected)),
  );

describe('the accounts of any plant', () => {
  it('add up to the last cent, in the whole and week by week', () => {
    fc.assert(
      fc.property(plants, (scenario) => {
        const { run, window } = booksOf(withMoney(scenario, 0, 0));
        const weeks = scopesOf(run.facts, run.world.ledger.grid, 'week').map((scope) => scope.window(window));
        for (const { id, amount } of accounts) expectCents(sum(weeks.map(amount)), amount(window), id);
        for (const view of [window, ...weeks]) {
          const cost = (ids: readonly string[]) => sum(ids.map((id) => fold(`cost.${id}`, view)));
          const chain = cost(supplyChainAccounts.map(({ id }) => id));
          expectCents(fold('supplyChainCost', view), chain, 'supplyChainCost');
          const contribution = fold('revenue', view) + cost(['latePenalty']) - cost(['material', 'labour']) - chain;
          expectCents(fold('operatingContribution', view), contribution, 'operatingContribution');
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Σ quantity × value of the events of a kind, by the week of the event. */
function byWeek({ run, trace, window }: Books, kind: TraceEvent['kind'], unitValue: (subject: number) => number) {
  const weeks = new Array<number>(window.periods).fill(0);
  for (const event of trace) {
    if (event.kind !== kind) continue;
    weeks[periodOf(run.world.ledger.grid, event.time)]! += event.quantity * unitValue(event.subject);
  }
  return weeks;
}

const later = (weeks: readonly number[], days: number): number[] => [
  ...new Array<number>(days / 7).fill(0),
  ...weeks.slice(0, weeks.length - days / 7),
];

describe('the cash of any plant', () => {
  it('is conserved: what comes in and goes out are its deliveries, receipts and payments, late by DSO and DPO', () => {
    fc.assert(
      fc.property(plants, delays, delays, (scenario, dsoDays, dpoDays) => {
        const books = booksOf(withMoney(scenario, dsoDays, dpoDays));
        const { run, window } = books;
        const { stocks, layers, holdingCashShare } = run.facts;
        const bought = (stock: number) => (stocks[stock]!.source === 'bought' ? stocks[stock]!.unitValue : 0);
        const delivered = byWeek(books, 'delivery', (layer) => layers[layer]!.price);
        const received = byWeek(books, 'receipt', bought);
        const released = byWeek(books, 'release', (stock) => stocks[stock]!.materialAtRelease);
        const salvaged = byWeek(books, 'writeOff', (stock) => stocks[stock]!.salvageValue);
        const penalties = scopesOf(run.facts, run.world.ledger.grid, 'week').map(({ window: of }) =>
          fold('cost.latePenalty', of(window)),
        );
        const collected = later(
          delivered.map((value, week) => value - penalties[week]!),
          dsoDays,
        );
        const paid = later(
          received.map((value, week) => value + released[week]!),
          dpoDays,
        );
        for (let week = 0; week < window.periods; week++) {
          const view = window.only({ firstPeriod: week, periods: 1 });
          const cost = (...ids: string[]) => sum(ids.map((id) => fold(`cost.${id}`, view)));
          const wages = cost('labour', 'overtime', 'rework', 'changeover');
          const holding = holdingCashShare * cost('holding', 'holdingInTransit', 'holdingWip');
          expectCents(fold('cashIn', view), collected[week]! + salvaged[week]!, `cash in of week ${week}`);
          expectCents(
            fold('cashOut', view),
            paid[week]! +
              wages +
              cost('shipping', 'meetings', 'breakFreeze', 'escalations', 'counts', 'expedite') +
              holding +
              1000,
            `cash out of week ${week}`,
          );
          expectCents(fold('cashFlow', view), fold('cashIn', view) - fold('cashOut', view), 'change of cash');
        }
        const weeks = Array.from({ length: window.periods }, (_, week) =>
          fold('cashFlow', window.only({ firstPeriod: week, periods: 1 })),
        );
        expectCents(sum(weeks), fold('cashFlow', window), 'cash of all weeks');
      }),
      { numRuns: 60 },
    );
  });
});
