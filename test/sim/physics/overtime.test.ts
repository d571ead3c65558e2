// Overtime on a line whose every minute can be worked out by hand. Hours; hour 0 is Monday 00:00.
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/scenarios/scenario.ts';
import { Line } from '../../../src/sim/record/columns.ts';
import { SteppedRun } from '../../fixtures/stepped-run.ts';
import { tell } from '../../fixtures/tell.ts';

type Overtime = NonNullable<Scenario['lines']>[string]['overtime'];

/** A shift of 40 hours a week makes a unit an hour to order, for one order of `units` in the first hour. */
const plant = (units: number, overtime: Overtime): Scenario => ({
  id: 'plant',
  timeUnit: 'hour',
  horizon: { warmUp: 0, measured: '4 wk', runOut: 0, period: '1 wk' },
  calendars: { shift: { open: [{ days: 'Mon-Fri', from: '08:00', to: '16:00' }] } },
  items: { pump: { kind: 'finished' } },
  places: { plant: {} },
  lines: {
    line: {
      place: 'plant',
      calendar: 'shift',
      crew: { size: 2, costPerHour: 30 },
      ...(overtime === undefined ? {} : { overtime }),
      stations: { cut: { unitTime: 1, variation: { kind: 'constant' } } },
    },
  },
  stocks: { 'pump@plant': { source: { kind: 'made', line: 'line' }, rule: { policy: 'makeToOrder' } } },
  segments: { retail: { place: 'plant' } },
  layers: {
    retail: { pump: { mode: 'replay', records: Array.from({ length: units }, () => [1, 1] as [number, number]) } },
  },
});

/** Overtime of each week in hours. */
function overtimeOf(scenario: Scenario): number[] {
  const { world } = new SteppedRun(scenario).finish();
  return [0, 1, 2, 3].map((week) => world.ledger.line.at(week, 0, Line.overtimeMinutes) / 60);
}

describe('reactive overtime', () => {
  it('works what is queued as the week begins beyond its share of the week’s hours, up to its cap', () => {
    // Half of 40 hours may wait on Monday at 08:00, and the cap is 15 % of 40.
    const worked = (units: number) => overtimeOf(plant(units, { reactive: 0.5, cap: 0.15 }));
    expect(worked(20)).toEqual([0, 0, 0, 0]);
    expect(worked(24)).toEqual([4, 0, 0, 0]);
    expect(worked(60)).toEqual([6, 0, 0, 0]);
    // 40 and 6 of 100 are made in week 0: 54 wait in week 1, then 8.
    expect(worked(100)).toEqual([6, 6, 0, 0]);
  });

  it('is not worked where no cycle and no rule grants it', () => {
    expect(overtimeOf(plant(200, {}))).toEqual([0, 0, 0, 0]);
    expect(overtimeOf(plant(200, undefined))).toEqual([0, 0, 0, 0]);
  });

  it('takes up on Saturday morning what stood still since Friday, and stops when its hours are over', () => {
    const story = tell(plant(60, { reactive: 0.5, cap: 0.15 }), 'done');
    // 40 are done by Friday 16:00, hour 112; six more from Saturday 06:00, hour 126; then Monday 08:00, hour 176.
    expect(story.slice(39, 47)).toEqual([
      '112 done pump@plant 1',
      ...[127, 128, 129, 130, 131, 132, 177].map((hour) => `${hour} done pump@plant 1`),
    ]);
  });

  it('costs the crew’s hours with the premium', () => {
    const { world } = new SteppedRun(plant(60, { reactive: 0.5, cap: 0.15, premium: 0.5 })).finish();
    expect(world.ledger.line.at(0, 0, Line.overtimeCost)).toBeCloseTo(6 * 2 * 30 * 1.5, 9);
  });
});
