import { describe, expect, it } from 'vitest';
import { moneyBridge } from '../../../src/ui/reading/contribution.ts';
import { exchangeFinding, moneyFinding, spreadFinding, stockFinding } from '../../../src/ui/reading/findings.ts';
import { funnelOf } from '../../../src/ui/reading/funnel.ts';
import { kpiOf } from '../../../src/ui/reading/indicators.ts';
import { furthestAhead, judge } from '../../../src/ui/reading/judgement.ts';
import { tableOf } from '../../../src/ui/reading/table.ts';
import { type Indicators, indicatorsFrom, type TableOrder, tableOrders } from '../../../src/ui/reading/table-choice.ts';
import { verdictWords } from '../../../src/ui/reading/verdict.ts';
import { madeUpBoard } from '../fixtures/board.ts';
import { fourPolicies } from '../fixtures/study.ts';
import { madeUpSummary } from '../fixtures/summary.ts';

const otif = kpiOf('otif')!;

describe('a board', () => {
  const board = madeUpBoard(30);

  it('gives letters by place, the base as baseline and the first what-if in focus', () => {
    expect(board.scenarios.map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'D']);
    expect(board.baseline.id).toBe('make-to-stock');
    expect(board.focus?.id).toBe('kanban');
    expect(board.headline?.id).toBe('operatingContribution');
  });

  it('passes over a choice that the study does not know', () => {
    const other = madeUpBoard(30, { focus: 'nobody', baseline: 'conwip' });
    expect(other.baseline.id).toBe('conwip');
    expect(other.focus?.id).toBe('make-to-stock');
  });

  it('turns every difference around when the baseline changes sides', () => {
    const there = board.difference('otif', board.scenarios[1]!)!;
    const back = madeUpBoard(30, { baseline: 'kanban' }).difference('otif', board.scenarios[0]!)!;
    expect(back.difference).toBeCloseTo(-there.difference, 12);
    expect(back.halfWidth).toBeCloseTo(there.halfWidth, 12);
  });

  it('keeps the letters of the others when a scenario has failed', () => {
    const summary = madeUpSummary(30);
    const rest = { ...summary, cells: summary.cells.filter(({ id }) => id !== 'kanban') };
    const shown = madeUpBoard(30, {}, rest);
    expect(shown.scenarios.map(({ id, letter }) => `${letter} ${id}`)).toEqual([
      'A make-to-stock',
      'C conwip',
      'D make-to-order',
    ]);
  });
});

describe('the table of indicators', () => {
  it('adds up along a row: baseline + difference = focus, within the digits shown', () => {
    const board = madeUpBoard(30);
    const number = (text: string): number => Number(text.replace('\u2212', '-').replace(/\u202f/g, ''));
    for (const { rows } of tableOf(board, 'short')) {
      for (const row of rows) {
        const sum = number(row.baseline) + number(row.difference?.value ?? '');
        const step = /\.(\d+)$/.exec(row.focus)?.[1]?.length ?? 0;
        expect(Math.abs(sum - number(row.focus)), row.kpi.id).toBeLessThanOrEqual(
          1.01 * 10 ** -step * (step === 0 ? 100 : 1),
        );
      }
    }
  });

  it('leaves out what is zero in every scenario, and has a mark for every other scenario', () => {
    const rows = tableOf(madeUpBoard(30), 'short').flatMap((group) => group.rows);
    expect(rows.map(({ kpi }) => kpi.id)).not.toContain('overtimeHours');
    for (const row of rows) expect(row.marks).toHaveLength(3);
  });

  it('calls a difference worse only when it is shown and goes the wrong way', () => {
    const row = tableOf(madeUpBoard(30), 'short')
      .flatMap((group) => group.rows)
      .find(({ kpi }) => kpi.id === 'changeoverShare');
    expect(row?.outcome).toBe('worse');
  });
});

describe('the order and choice of the table', () => {
  const board = madeUpBoard(30);
  const ids = (indicators: Indicators, order: TableOrder): string[] =>
    tableOf(board, indicators, order).flatMap(({ rows }) => rows.map(({ kpi }) => kpi.id));

  it('has the same rows in every order, gains first or losses first', () => {
    for (const indicators of ['short', 'all'] as const) {
      const byGroup = ids(indicators, 'group');
      for (const order of tableOrders) expect(new Set(ids(indicators, order))).toEqual(new Set(byGroup));
      expect(ids(indicators, 'loss')).not.toEqual(ids(indicators, 'gain'));
      const gains = tableOf(board, indicators, 'gain')[0]!.rows.map(({ gain }) => gain);
      expect(gains).toEqual([...gains].sort((a, b) => b - a));
      expect(gains[0]).toBeGreaterThan(0);
      expect(gains.at(-1)).toBeLessThan(0);
    }
  });

  it('shows those chosen, wherever they stand, and the short table for what is no choice', () => {
    expect(ids(['operatingContribution', 'otif', 'unknown'], 'group')).toEqual(['otif', 'operatingContribution']);
    expect(indicatorsFrom(['otif', 7])).toEqual(['otif']);
    for (const nothing of [undefined, [], {}, 'everything', [7]]) expect(indicatorsFrom(nothing)).toBe('short');
  });
});

describe('the way from one contribution to the other', () => {
  it.each(['kanban', 'conwip', 'make-to-order'])('has steps that add up, to %s', (focus) => {
    const bridge = moneyBridge(madeUpBoard(30, { focus }))!;
    const sum = bridge.steps.reduce((total, { change }) => total + change, bridge.from);
    expect(sum).toBeCloseTo(bridge.to, 3);
    expect(bridge.kind).toBe('contribution');
  });

  it('is put in words with its largest gain and loss', () => {
    const bridge = { kind: 'contribution', from: 10, to: 12 } as const;
    const step = (label: string, change: number) => ({ id: label, label, change, halfWidth: 0.1 });
    const print = (amount: number): string => `${amount} M€`;
    expect(moneyFinding({ ...bridge, steps: [step('Holding stock', 1.8), step('Overtime', 0.2)] }, print)).toBe(
      'Holding stock: 90\u00a0% of the difference',
    );
    expect(moneyFinding({ ...bridge, steps: [step('Margin on sales', 3), step('Changeovers', -1)] }, print)).toBe(
      '3 M€ from margin on sales, against 1 M€ for changeovers',
    );
    expect(moneyFinding({ ...bridge, steps: [{ ...step('Scrap', 0.05), halfWidth: 0.2 }] }, print)).toBe(
      'No part of the money differs enough to show',
    );
  });
});

describe('findings', () => {
  it('say how much less stock is kept, and what service it gives', () => {
    const board = madeUpBoard(30, { focus: 'make-to-order' });
    expect(stockFinding(board)).toBe('Make to order keeps 95\u00a0% less stock than Make to stock');
    expect(exchangeFinding(board)).toBe('Make to order gives up service to free stock');
  });

  it('count the histories in which a scenario is ahead', () => {
    const board = madeUpBoard(30, { focus: 'make-to-order' });
    expect(spreadFinding(board, board.read(otif)!)).toBe('Make to order is behind Make to stock in all 30 histories');
  });

  it('show nothing where there is nothing to show', () => {
    const same = madeUpBoard(2, {}, madeUpSummary(2, 0));
    expect(stockFinding(same)).toBe('JIT kanban and Make to stock: no difference in stock shown');
  });
});

describe('the funnel', () => {
  it('ends at the interval of the table', () => {
    const board = madeUpBoard(30);
    const [from, to] = ['make-to-stock', 'kanban'].map(
      (id) => board.summary.cells.find((cell) => cell.id === id)!.kpis.get('otif')!.values,
    );
    const last = funnelOf(from!, to!, 0.95).at(-1)!;
    const difference = board.difference('otif', board.focus!)!;
    expect(last.pairs).toBe(30);
    expect(last.mean).toBeCloseTo(difference.difference, 12);
    expect(last.halfWidth).toBeCloseTo(difference.halfWidth, 12);
  });
});

describe('judgement', () => {
  it('names the price of the winner, at most one thing of each group', () => {
    const { price, verdict } = judge(madeUpBoard(30, { focus: 'make-to-order' }), false);
    expect(verdict.kind).toBe('difference');
    expect(verdictWords([price])).toMatch(/^In return: .*turnover/);
  });

  it('names who is furthest ahead of the baseline, of those that are shown to be', () => {
    const board = madeUpBoard(30);
    const best = furthestAhead(board);
    const gains = board.others.map((scenario) => {
      const { difference, direction } = board.read(board.headline!, scenario)!;
      return { scenario, gain: difference.significant ? difference.difference * direction : 0 };
    });
    const most = Math.max(0, ...gains.map(({ gain }) => gain));
    expect(best?.scenario).toEqual(gains.find(({ gain }) => gain > 0 && gain === most)?.scenario);
    const last = madeUpBoard(30, { baseline: best?.scenario.id ?? '' });
    expect(furthestAhead(last)?.scenario.id).not.toBe(best?.scenario.id);
  });

  it('asks for a second scenario where there is none', () => {
    const alone = { kind: 'study' as const, base: fourPolicies.base };
    const summary = madeUpSummary(5);
    const board = madeUpBoard(5, {}, { ...summary, cells: summary.cells.slice(0, 1), comparisons: [] }, alone);
    expect(judge(board, false).verdict.kind).toBe('alone');
  });
});
