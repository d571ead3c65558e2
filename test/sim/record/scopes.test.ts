import { describe, expect, it } from 'vitest';
import { periodGrid } from '../../../src/sim/record/ledger.ts';
import { type ScopeName, scopesOf } from '../../../src/sim/record/scopes.ts';
import type { Window } from '../../../src/sim/record/window.ts';
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

const books = HandWrittenBooks.weeks(2, 27);
const entities = ({ stocks, layers, stations, lines }: Window) => ({ stocks, layers, stations, lines });
const breakdown = (kind: ScopeName) =>
  Object.fromEntries(
    scopesOf(smallCompany, books.ledger.grid, kind).map(({ label, window }) => [label, window(books.window())]),
  );

describe('breakdowns by entity', () => {
  it.each<[ScopeName, string, ReturnType<typeof entities>]>([
    [
      'item',
      'item:pump',
      { stocks: [PUMP_PLANT, PUMP_DC], layers: [RETAIL_PUMP, ONLINE_PUMP], stations: [], lines: [] },
    ],
    [
      'family',
      'family:machines',
      {
        stocks: [PUMP_PLANT, PUMP_DC, FAN_DC],
        layers: [RETAIL_PUMP, RETAIL_FAN, ONLINE_PUMP],
        stations: [],
        lines: [],
      },
    ],
    ['item', 'item:kit', { stocks: [KIT_PLANT], layers: [], stations: [], lines: [] }],
    ['place', 'place:plant', { stocks: [PUMP_PLANT, KIT_PLANT], layers: [], stations: [], lines: [] }],
    ['stock', 'stock:fan@dc', { stocks: [FAN_DC], layers: [RETAIL_FAN], stations: [], lines: [] }],
    ['segment', 'segment:retail', { stocks: [], layers: [RETAIL_PUMP, RETAIL_FAN], stations: [], lines: [] }],
    ['line', 'line:L1', { stocks: [PUMP_PLANT], layers: [], stations: [CUT, WELD], lines: [0] }],
    ['station', 'station:weld', { stocks: [], layers: [], stations: [WELD], lines: [] }],
  ])('%s holds %s with what belongs to it', (kind, label, expected) => {
    expect(entities(breakdown(kind)[label]!)).toEqual(expected);
  });

  it.each<[ScopeName, number]>([
    ['item', 3],
    ['family', 2],
    ['place', 2],
    ['stock', 4],
    ['segment', 2],
    ['line', 1],
    ['station', 2],
  ])('%s has one member per entity, each over all measured periods', (kind, members) => {
    const windows = Object.values(breakdown(kind));
    expect(windows).toHaveLength(members);
    for (const window of windows) expect(window.minutes).toBe(27 * WEEK);
  });
});

describe('breakdowns by time', () => {
  it('numbers weeks in the run from 1, the warm-up counted', () => {
    const weeks = breakdown('week');
    expect(Object.keys(weeks)).toHaveLength(27);
    expect(Object.keys(weeks)[0]).toBe('week:3');
    expect(Object.keys(weeks)[26]).toBe('week:29');
  });

  it('cuts measurement into quarters of 13 weeks and leaves an incomplete one out', () => {
    const quarters = breakdown('quarter');
    expect(Object.keys(quarters)).toEqual(['quarter:1', 'quarter:2']);
    expect(quarters['quarter:2']!.minutes).toBe(13 * WEEK);
  });

  it('adds up: each measured amount is in one week, and in one quarter while they are complete', () => {
    const written = HandWrittenBooks.weeks(2, 27);
    for (let period = 0; period < 29; period++) written.stock(period, PUMP_DC, { unitsShipped: period });
    const shipped = (kind: ScopeName) =>
      scopesOf(smallCompany, written.ledger.grid, kind)
        .map(({ window }) => window(written.window()).stock('unitsShipped'))
        .reduce((sum, units) => sum + units, 0);
    const measured = written.window().stock('unitsShipped');
    expect(shipped('week')).toBe(measured);
    expect(shipped('quarter')).toBe(measured - 28);
  });

  it('has quarters of 91 daily periods, and none where periods do not fit', () => {
    const labels = (periodMinutes: number) =>
      scopesOf(smallCompany, periodGrid(0, 30 * WEEK, 0, periodMinutes), 'quarter').map(({ label }) => label);
    expect(labels(DAY)).toEqual(['quarter:1', 'quarter:2']);
    expect(labels(2 * WEEK)).toEqual([]);
  });
});
