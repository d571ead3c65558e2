// Crews of whom some are missing (MODEL §3.2), against the binomial law and by hand. Hours; hour 0 is Monday 00:00.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/scenarios/compile.ts';
import { parseScenario } from '../../../src/scenarios/parse.ts';
import type { Scenario } from '../../../src/scenarios/scenario.ts';
import { plants } from '../../arbitraries/plants.ts';
import { SteppedRun, traceOf } from '../../fixtures/stepped-run.ts';
import { tell } from '../../fixtures/tell.ts';

type Line = NonNullable<Scenario['lines']>[string];
type Crew = Omit<NonNullable<Line['crew']>, 'costPerHour'>;

/** Lines with crews, each of one station that takes an hour a unit; the first makes so many pumps, ordered at hour 10. */
function plant(crews: readonly Crew[], units = 4, more: Partial<Scenario> = {}): Scenario {
  const ids = crews.map((_, n) => `L${n + 1}`);
  const byLine = <Entry>(entry: (id: string, n: number) => readonly [string, Entry]) =>
    Object.fromEntries(ids.map(entry));
  return {
    id: 'plant',
    timeUnit: 'hour',
    horizon: { warmUp: 0, measured: '4 wk', runOut: 0 },
    calendars: { shift: { open: [{ days: 'Mon-Fri', from: '06:00', to: '14:00' }] } },
    items: byLine((id) => [`pump${id}`, { kind: 'finished' as const }]),
    places: { plant: {} },
    stocks: byLine((id) => [
      `pump${id}@plant`,
      { source: { kind: 'made' as const, line: id }, rule: { policy: 'makeToOrder' as const } },
    ]),
    lines: byLine((id, n) => [
      id,
      {
        place: 'plant',
        calendar: 'shift',
        crew: { costPerHour: 30, ...crews[n]! },
        stations: { cut: { unitTime: 1, variation: { kind: 'constant' as const } } },
      },
    ]),
    segments: { retail: { place: 'plant' } },
    layers: { retail: { pumpL1: { mode: 'replay', records: [[10, units]] } } },
    ...more,
  };
}

const shipped = (scenario: Scenario) => tell(scenario, 'shipment').map((line) => Number(line.split(' ')[0]));

/** What the shifts of each line were worth, as shares of the calendar's, in so many weeks. */
function paces(crews: readonly Crew[], weeks: number, seed: string): number[][] {
  const run = new SteppedRun(plant(crews, 4, { horizon: { warmUp: 0, measured: `${weeks} wk`, runOut: 0 } }), seed);
  run.finish();
  const days = Array.from({ length: 7 * weeks }, (_, day) => day).filter((day) => day % 7 < 5);
  return run.world.clocks.map((clock) => days.map((day) => clock.workBetween(1440 * day, 1440 * (day + 1)) / 480));
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** P(X = k) of a binomial law, by its recursion. */
function binomial(n: number, p: number): number[] {
  let chances = [1];
  for (let person = 0; person < n; person++) {
    chances = Array.from(
      { length: chances.length + 1 },
      (_, k) => (chances[k] ?? 0) * (1 - p) + (chances[k - 1] ?? 0) * p,
    );
  }
  return chances;
}

/** Pace with so many of those it needs: in proportion, or none. */
const paceWith = (present: number, needed: number) =>
  present >= needed ? 1 : 3 * (needed - present) <= needed ? present / needed : 0;

/** Expects the mean of independent values in [0, 1] to be what it should: within 3.3 standard errors, 99.9 %. */
function expectMean(values: readonly number[], expected: number): void {
  const average = mean(values);
  const variance = mean(values.map((value) => (value - average) ** 2));
  expect(Math.abs(average - expected)).toBeLessThan(3.3 * Math.sqrt(variance / values.length));
}

describe('a line with fewer people than it needs', () => {
  it('is slower in proportion, down to two thirds of them, and stands still with less', () => {
    expect(shipped(plant([{ size: 10 }], 2))).toEqual([12]);
    expect(shipped(plant([{ size: 8, needed: 10 }], 2))).toEqual([12.5]);
    expect(shipped(plant([{ size: 2, needed: 3 }], 2))).toEqual([13]);
    expect(shipped(plant([{ size: 3, needed: 5 }], 2))).toEqual([]);
    expect(shipped(plant([{ size: 12, needed: 10 }], 2))).toEqual([12]);
  });

  it('takes the rest of its work to the next shift', () => {
    // Of four hours of work 3.2 are done from 10:00 to 14:00; the rest takes an hour of the next day's.
    expect(shipped(plant([{ size: 8, needed: 10 }], 4))).toEqual([31]);
  });

  it('gets people who can run any line from where there are more than needed', () => {
    const lent = (crossTrained: number) => [
      { size: 2, needed: 3 },
      { size: 4, needed: 3, crossTrained },
    ];
    expect(shipped(plant(lent(0), 2))).toEqual([13]);
    expect(shipped(plant(lent(0.25), 2))).toEqual([12]);
    // Whoever goes leaves no larger gap than the one that is closed.
    expect(
      shipped(
        plant(
          [
            { size: 2, needed: 3 },
            { size: 3, crossTrained: 1 },
          ],
          2,
        ),
      ),
    ).toEqual([13]);
  });
});

describe('absence', () => {
  it('is binomial: the mean pace of a line is that of the binomial law', () => {
    const [pace] = paces([{ size: 6, absence: 0.15 }], 800, 'alone');
    const expected = binomial(6, 0.85).reduce((sum, chance, present) => sum + chance * paceWith(present, 6), 0);
    expectMean(pace!, expected);
    const lost = pace!.map((value) => (value < 1e-9 ? 1 : 0));
    expectMean(
      lost,
      binomial(6, 0.85).reduce((sum, chance, present) => sum + (present < 4 ? chance : 0), 0),
    );
  });

  it('of lines whose people can all run any line is that of one pool, shared evenly', () => {
    const crew = (crossTrained: number) => ({ size: 6, absence: 0.15, crossTrained });
    const of = (crossTrained: number) => paces([crew(crossTrained), crew(crossTrained)], 800, 'pool');
    const sums = ([a, b]: number[][]) => a!.map((pace, shift) => pace + b![shift]!);
    const pool = binomial(12, 0.85).reduce(
      (sum, chance, there) => sum + chance * (paceWith(Math.floor(there / 2), 6) + paceWith(Math.ceil(there / 2), 6)),
      0,
    );
    const apart = 2 * binomial(6, 0.85).reduce((sum, chance, present) => sum + chance * paceWith(present, 6), 0);
    const [together, alone] = [sums(of(1)), sums(of(0))];
    expectMean(
      together.map((sum) => sum / 2),
      pool / 2,
    );
    expectMean(
      alone.map((sum) => sum / 2),
      apart / 2,
    );
    expect(pool).toBeGreaterThan(apart);
  });

  it('is the same whatever is made, and whoever else is there', () => {
    const crew = { size: 5, absence: 0.2 };
    const [alone] = paces([crew], 40, 'same');
    const [beside] = paces([crew, { size: 3, absence: 0.4 }], 40, 'same');
    expect(beside).toEqual(alone);
    const busy = new SteppedRun(plant([crew], 4000, { horizon: { warmUp: 0, measured: '40 wk', runOut: 0 } }), 'same');
    busy.finish();
    const days = Array.from({ length: 280 }, (_, day) => day).filter((day) => day % 7 < 5);
    expect(days.map((day) => busy.world.clocks[0]!.workBetween(1440 * day, 1440 * (day + 1)) / 480)).toEqual(alone);
  });

  it('more of it, and no shift is worth more', () => {
    const shares = fc.integer({ min: 0, max: 10 }).map((n) => n / 10);
    fc.assert(
      fc.property(shares, shares, fc.integer({ min: 1, max: 9 }), (a, b, size) => {
        const [few] = paces([{ size, needed: size + 1, absence: Math.min(a, b) }], 4, 'more');
        const [many] = paces([{ size, needed: size + 1, absence: Math.max(a, b) }], 4, 'more');
        for (const [shift, pace] of many!.entries()) expect(pace).toBeLessThanOrEqual(few![shift]! + 1e-12);
      }),
      { numRuns: 30 },
    );
  });

  it('stretches what machines are in the middle of: work is done by the time that its minutes have passed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(1000), (units, seed) => {
        const run = new SteppedRun(plant([{ size: 4, absence: 0.2 }], units), `stretch${seed}`);
        const { world } = run;
        while (world.machineRunStart[0] === 0 && run.step());
        const start = world.machineRunStart[0]!;
        while (world.machineLot[0]! >= 0 && run.step());
        const worked = world.clocks[0]!.workBetween(start, world.now);
        expect(worked).toBeCloseTo(60 * units, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('is drawn once a day where a line never closes', () => {
    const scenario = plant([{ size: 3, absence: 0.2 }]);
    const { calendar: _calendar, ...open } = scenario.lines!['L1']!;
    const run = new SteppedRun({ ...scenario, lines: { L1: open } }, 'always');
    run.finish();
    const days = Array.from({ length: 28 }, (_, day) => run.world.clocks[0]!.workBetween(1440 * day, 1440 * (day + 1)));
    expect(new Set(days.map((minutes) => Math.round(minutes)))).toEqual(new Set([0, 960, 1440]));
  });

  it('that never happens changes no event', () => {
    fc.assert(
      fc.property(plants, (scenario) => {
        const withCrew = (crew?: Line['crew']) =>
          traceOf({
            ...scenario,
            lines: Object.fromEntries(
              Object.entries(scenario.lines ?? {}).map(([id, { crew: _crew, ...line }]) => [
                id,
                crew === undefined ? line : { ...line, crew },
              ]),
            ),
          });
        expect(withCrew({ size: 3, costPerHour: 0, absence: 1e-15 })).toEqual(withCrew());
      }),
      { numRuns: 60 },
    );
  });

  it('needs whole people', () => {
    const parsed = parseScenario(plant([{ size: 2.5, absence: 0.1 }]));
    const result = parsed.ok ? compile(parsed.value) : parsed;
    expect(result.ok ? [] : result.issues.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'lines/L1/crew/size: expected a whole number from 1 to 1000 where people may be missing, found 2.5',
    ]);
  });
});
