import { describe, expect, it } from 'vitest';
import type { Playback } from '../../../src/runner/playback/protocol.ts';
import { modelWeek, modelWords } from '../../../src/ui/reading/model-week.ts';
import { modelText } from '../../../src/ui/texts/model.ts';
import { glossary } from '../../../src/ui/reading/glossary.ts';
import { madeUpPlayback } from '../fixtures/playback.ts';

const weeks = Array.from({ length: madeUpPlayback.weeks }, (_, week) => week);

describe('a week of the model', () => {
  it('loses and invents no order', () => {
    const total = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0);
    const read = weeks.map((week) => modelWeek(madeUpPlayback, week));
    const { orders } = madeUpPlayback;
    expect(total(read.map(({ placed }) => placed))).toBe(total(orders.placed));
    expect(total(read.map(({ onTime }) => onTime))).toBe(total(orders.shippedOnTime));
    expect(total(read.map(({ late }) => late))).toBe(total(orders.shippedLate));
    expect(total(read.map(({ lost }) => lost))).toBe(total(orders.lost));
  });

  it('draws every stretch of a machine and every meeting once, within its week', () => {
    const read = weeks.map((week) => modelWeek(madeUpPlayback, week));
    const stretches = read.flatMap(({ machines }) => machines.flatMap((machine) => machine.stretches));
    expect(stretches).toHaveLength(madeUpPlayback.lines.reduce((sum, { week }) => sum + week.length, 0));
    expect(stretches.every(({ from, to }) => from >= 0 && from <= to && to <= 1)).toBe(true);
    const meetings = read.flatMap((week) => week.meetings);
    expect(meetings).toHaveLength(madeUpPlayback.meetings?.time.length ?? 0);
    expect(meetings.every((at) => at >= 0 && at < 1)).toBe(true);
  });

  it('draws every purchase order in each week in which it is with its supplier, and fills it once', () => {
    const read = weeks.map((week) => modelWeek(madeUpPlayback, week).supply);
    expect(read.map(({ sent, received, underWay }) => [sent, received, underWay])).toEqual([
      [1, 1, 1],
      [1, 0, 2],
      [0, 1, 1],
      [1, 1, 1],
    ]);
    expect(read.map(({ unitsUnderWay }) => unitsUnderWay)).toEqual([100, 220, 120, 400]);
    // Its age at the end of the week, and then when it arrives.
    const first = read
      .flatMap(({ suppliers }) => suppliers.flatMap(({ purchases }) => purchases))
      .filter(({ order }) => order === 1);
    expect(first).toEqual([
      { order: 1, age: 0.75, isIn: false, isHeld: false },
      { order: 1, age: 1.75, isIn: false, isHeld: false },
      { order: 1, age: 2, isIn: true, isHeld: false },
    ]);
    expect(read[0]!.longest).toBe(2.5);
    expect(modelWords(modelWeek(madeUpPlayback, 1)).at(-1)).toContain(
      '1 order sent, 0 received, 2 under way with 220 units',
    );
  });

  it('shades a supplier for the part of the week that it is out, and tells what waits for it', () => {
    const read = weeks.map((week) => modelWeek(madeUpPlayback, week).supply);
    expect(read.map(({ suppliers }) => suppliers.map(({ outShare }) => outShare))).toEqual([
      [0, 0],
      [0, 0],
      [0.5, 0],
      [0.5, 0],
    ]);
    expect(read.map(({ held }) => held)).toEqual([0, 0, 1, 0]);
    expect(read[2]!.suppliers[0]!.purchases.find(({ order }) => order === 2)!.isHeld).toBe(true);
    expect(modelWords(modelWeek(madeUpPlayback, 2)).at(-1)).toContain(
      '; garden out for 3.5 of 7 days; 1 of the orders waits for that.',
    );
    expect(modelWords(modelWeek(madeUpPlayback, 1)).at(-1)).not.toContain('out for');
  });

  it('is told in a sentence for each part', () => {
    expect(modelWords(modelWeek(madeUpPlayback, 2))).toHaveLength(9);
  });

  it('says so where nobody believes, meets or agrees', () => {
    const { forecast: _forecast, meetings: _meetings, plan: _plan, ...rest } = madeUpPlayback;
    const { words } = modelWeek(rest satisfies Playback, 0);
    const { said } = modelText;
    expect(words.views).toBe(said.views(Number.NaN));
    expect(words.forecasts).toBe(said.forecasts(Number.NaN));
    expect(modelWeek(rest, 0)).toMatchObject({ expected: [], planned: [] });
    expect(words.agreement).toBe(said.agreement(false, 0));
  });

  it('leads to entries of the glossary that are there', () => {
    const ids = new Set(glossary().map(({ id }) => id));
    const asked = [...Object.values(modelText.parts), ...modelText.explained].flatMap(({ see }) => [...see]);
    expect(asked.filter((id) => !ids.has(id))).toEqual([]);
  });
});
