import { describe, expect, it } from 'vitest';
import type { Playback } from '../../../src/runner/playback/protocol.ts';
import { demoScale } from '../../../src/ui/reading/demo-scale.ts';
import { demoWeek, itemInFocus, meetingsByWeek, promotedIn } from '../../../src/ui/reading/demo-week.ts';
import {
  amountOf,
  amountText,
  demoTable,
  factoriesOf,
  factoryWords,
  lineWords,
  planWords,
  shelfWords,
  weekWords,
} from '../../../src/ui/reading/demo-words.ts';
import { madeUpPlayback } from '../fixtures/playback.ts';

const factories = factoriesOf(
  { id: 'apart', title: 'Apart', letter: 'A', slot: 'a' },
  { id: 'weekly', title: 'In tandem, meeting every week', letter: 'B', slot: 'b' },
);

/** A company in which nobody believes anything: the optional parts of a playback are missing. */
function withoutBeliefs(): Playback {
  const { forecast: _forecast, meetings: _meetings, plan: _plan, ...rest } = madeUpPlayback;
  return rest;
}

describe('demoWeek', () => {
  it('reads what stands in one week, and adds up what is counted from the first', () => {
    expect(demoWeek(madeUpPlayback, 2)).toMatchObject({
      placed: 16,
      placedBy: [5, 11],
      open: 4,
      overdue: 3,
      met: 3,
      cover: [2, 0],
      empty: ['tea'],
      ranOut: [],
      awaited: ['tea'],
      shippedUnits: 210,
      lostUnits: 40,
      lostToDate: 40,
      lostShare: 40 / 770,
      earned: 2.5e6,
      lostValue: 2e5,
    });
    expect(demoWeek(madeUpPlayback, 3)).toMatchObject({ empty: [], ranOut: ['tea'], awaited: [], lostUnits: 0 });
  });

  it('holds the forecast of the item in focus against what was ordered', () => {
    expect(itemInFocus(madeUpPlayback)).toBe(1);
    expect(demoWeek(madeUpPlayback, 0).offBy).toBeNaN();
    const known = { ...madeUpPlayback.forecast!, expectedThen: Float64Array.of(70, 140, 70, 140, 70, 140, 70, 140) };
    const judged = { ...madeUpPlayback, forecast: known };
    expect(demoWeek(judged, 1).offBy).toBe(0);
    expect(demoWeek(judged, 3).offBy).toBeCloseTo((140 + 140) / 560, 12);
  });

  it('looks ahead by the plan where one is agreed, else by the forecast', () => {
    expect(demoWeek(madeUpPlayback, 1)).toMatchObject({ agreed: false, ahead: [210, 210, 210], ageDays: 14 });
    expect(demoWeek(madeUpPlayback, 2)).toMatchObject({ agreed: true, ahead: [100, 100, Number.NaN], ageDays: 3 });
  });

  it('says of a company without beliefs what can be said', () => {
    const week = demoWeek(withoutBeliefs(), 2);
    expect(week).toMatchObject({ agreed: false, ahead: [], met: 0, offBy: Number.NaN, ageDays: Number.NaN });
    expect(planWords(week)).toEqual(['no plan agreed', 'no forecast']);
    expect(meetingsByWeek(withoutBeliefs())).toEqual([0, 0, 0, 0]);
  });

  it('knows what is on promotion', () => {
    expect([1, 2, 3].map((week) => promotedIn(madeUpPlayback, week))).toEqual([[], ['tea'], []]);
  });

  it('counts the meetings of each week', () => {
    expect(meetingsByWeek(madeUpPlayback)).toEqual([1, 0, 2, 0]);
  });
});

describe('demoScale', () => {
  it('has the largest of all weeks in both factories', () => {
    const busier = { ...madeUpPlayback, units: { ...madeUpPlayback.units, shipped: new Float64Array(8).fill(400) } };
    expect(demoScale([madeUpPlayback, busier])).toEqual({
      placedBy: [5, 12],
      open: 4,
      units: 280,
      ahead: 210,
      cover: 5,
      shippedUnits: 800,
      lostToDate: 40,
    });
  });
});

describe('the words', () => {
  it('name what is missing, and what the line makes instead', () => {
    const week = demoWeek(madeUpPlayback, 2);
    expect(shelfWords(week)).toEqual({ text: 'tea is empty', trouble: true });
    expect(lineWords(week)).toEqual({ text: 'making jam, not tea', trouble: true });
    expect(shelfWords({ ...week, empty: [] }).text).toBe('orders wait for tea');
    expect(shelfWords({ ...week, empty: ['a', 'b', 'c'] }).text).toBe('3 shelves are empty');
    expect(shelfWords(demoWeek(madeUpPlayback, 3)).text).toBe('tea ran out');
    expect(shelfWords(demoWeek(madeUpPlayback, 0))).toEqual({ text: 'all 2 in stock', trouble: false });
    expect(lineWords(demoWeek(madeUpPlayback, 3))).toEqual({ text: '0 set-ups', trouble: false });
    expect(planWords(week)).toEqual(['3 days old']);
    expect(planWords(demoWeek(madeUpPlayback, 1))).toEqual(['no plan agreed', 'forecast 14 days old']);
  });

  it('tell a week in full, and in short while it plays', () => {
    const week = demoWeek(madeUpPlayback, 2);
    expect(factoryWords(factories[0], week, '€').replaceAll('\u00a0', ' ')).toBe(
      'A, Apart: 4 open, 3 late, no forecast, met 3 times, 3 days old, making jam, not tea, tea is empty, ' +
        '5.2 % of sales lost, 2.50 M€ earned.',
    );
    expect(weekWords(factories, madeUpPlayback, [week, week], 2, true).replaceAll('\u00a0', ' ')).toBe(
      'Week 3 of 4. Apart: tea is empty, 5.2 % of sales lost. In tandem: tea is empty, 5.2 % of sales lost.',
    );
  });

  it('print amounts of one width', () => {
    expect(amountText(amountOf(0, '€'))).toBe('0.00\u00a0M€');
    expect(amountText(amountOf(12_345_678, '€'))).toBe('12.35\u00a0M€');
  });

  it('make a table of all weeks, each column by a name of its own', () => {
    const { columns, rows } = demoTable(factories, [madeUpPlayback, madeUpPlayback]);
    expect(new Set(columns).size).toBe(columns.length);
    expect(rows).toHaveLength(4);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(rows[2]!.slice(0, 4)).toEqual(['3', '16', '4', '4']);
  });
});
