// What a cycle sets of a line, and lead times that are measured: against the formulas of MODEL §7.5.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch } from '../../../src/scenarios/merge-patch.ts';
import type { Scenario } from '../../../src/scenarios/scenario.ts';
import { quantile } from '../../../src/sim/kernel/quantiles.ts';
import { parameters } from '../../../src/sim/decision/agenda/parameters.ts';
import { conwipLimit, practicalWorstCase } from '../../../src/sim/index.ts';
import { RecentTimes } from '../../../src/sim/record/recent-times.ts';
import { drumLine } from '../../fixtures/drum-line.ts';
import { OpenRoom } from '../../fixtures/open-room.ts';
import { SteppedRun, traceOf } from '../../fixtures/stepped-run.ts';

const weekly = { cycles: { soe: { trigger: 'weekly', agenda: ['demandReview', 'parameters'] } } } as const;
const tunedLine = (line: object, more: object = {}): Scenario =>
  applyPatch(applyPatch(drumLine({}), { lines: { L: line } }), { ...weekly, ...more }) as Scenario;

describe('the practical worst case', () => {
  it('is solved for W exactly: W lots reach the share, one fewer does not', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 2, max: 40, noNaN: true }),
        fc.double({ min: 0.05, max: 0.98, noNaN: true }),
        (W0, u) => {
          const limit = conwipLimit(W0, u);
          expect(practicalWorstCase(limit, W0)).toBeGreaterThanOrEqual(u - 1e-9);
          // Two lots are the fewest that are allowed, whatever share they reach.
          if (limit > 2) expect(practicalWorstCase(limit - 1, W0)).toBeLessThan(u);
        },
      ),
      { numRuns: 300, seed: 1 },
    );
  });

  it('of five balanced stations lets ten lots make 10 ÷ 14 of the rate (MODEL §13.1, V8)', () => {
    expect(practicalWorstCase(10, 5)).toBeCloseTo(0.714286, 6);
    expect(conwipLimit(5, 10 / 14)).toBe(10);
  });
});

describe('a cycle that sets a line', () => {
  it('takes W from the work that the plan asks of each station', () => {
    // Half an hour, two hours and half an hour a unit: W₀ = 3 ÷ 2. For u = 0.9: 9 × 0.5 = 4.5, so five lots.
    const room = new OpenRoom(tunedLine({ wipLimit: 2, tuned: { share: 0.9 } }));
    const meeting = room.meeting();
    parameters(room.room, meeting);
    expect(meeting.proposal.rules.wipLimit[0]).toBe(5);
  });

  it('counts machines and repairs', () => {
    // Two ovens: one hour of each; cut with a repair of 1 h in 2: one hour. T₀ work 1 + 2 + 0.5 over 1: W₀ = 3.5.
    const breakdown = { life: { kind: 'exponential', mean: 1 }, repair: { kind: 'constant', value: 1 } };
    const stations = { oven: { machines: 2 }, cut: { breakdown } };
    const room = new OpenRoom(tunedLine({ wipLimit: 2, tuned: { share: 0.8 }, stations }));
    const meeting = room.meeting();
    parameters(room.room, meeting);
    expect(meeting.proposal.rules.wipLimit[0]).toBe(10);
  });

  it('puts the limit in force, and lets go what it allows', () => {
    const run = new SteppedRun(tunedLine({ wipLimit: 2, tuned: { share: 0.9 } }));
    run.until(9 * 60);
    expect(run.world.wipLimit[0]).toBe(5);
  });

  it('sets the limit up to a drum alike', () => {
    const run = new SteppedRun(tunedLine({ drum: { station: 'oven', limit: 2 }, tuned: { share: 0.9 } }));
    run.until(9 * 60);
    expect(run.world.wipLimit[0]).toBe(5);
  });

  it('keeps three median times from entry to drum as its buffer', () => {
    // Cut takes half an hour and is never waited for: lots come singly, and the rope holds the others back.
    const run = new SteppedRun(tunedLine({ drum: { station: 'oven', buffer: 40, tuned: true } }));
    expect(run.world.buffer[0]).toBe(40 * 60);
    run.until(8 * 24 * 60);
    const times: number[] = [];
    const events = traceOf(tunedLine({ drum: { station: 'oven', buffer: 40, tuned: true } }), 'stepped');
    const released = new Map(events.filter(({ kind }) => kind === 'release').map((e) => [e.order, e.time]));
    const done = new Map<number, number>();
    // A lot reaches the oven when cut is done with it: half an hour after it starts there.
    for (const { kind, subject, order, time } of events) {
      if (kind === 'start' && subject === 0) done.set(order, time + 30);
    }
    const meetingAt = 7 * 24 * 60 + 8.5 * 60;
    for (const [order, at] of done) if (at <= meetingAt) times.push(at - released.get(order)!);
    expect(times.length).toBeGreaterThan(20);
    expect(run.world.buffer[0]).toBeCloseTo(3 * quantile(times.slice(-100), 0.5), 6);
  });

  it('leaves a buffer as it is until five lots have come to the drum', () => {
    const quiet = { layers: { retail: { pump: { orders: 0.001 } } } };
    const run = new SteppedRun(tunedLine({ drum: { station: 'oven', buffer: 40, tuned: true } }, quiet));
    run.until(8 * 24 * 60);
    expect(run.world.buffer[0]).toBe(40 * 60);
  });
});

describe('measured times', () => {
  it('give the quantile of a sorted list: of the latest hundred that were known by then', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 5, maxLength: 260 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(260),
        (minutes, p, knownBy) => {
          const times = new RecentTimes([false, true]);
          for (const [at, value] of minutes.entries()) times.note(1, at, value);
          const known = minutes.filter((_, at) => at <= knownBy).slice(-100);
          const expected = known.length < 5 ? Number.NaN : quantile(known, p);
          expect(times.quantile(1, p, knownBy, 5)).toBe(expected);
          expect(times.quantile(0, p, knownBy, 1)).toBeNaN();
        },
      ),
      { numRuns: 200, seed: 2 },
    );
  });

  /** A shelf of bought tea whose level a cycle sets by the lead time that it sees. */
  const shelf = (lead: unknown, latency: string | number = 0): unknown => ({
    id: 'shelf',
    timeUnit: 'day',
    horizon: { warmUp: 0, measured: '20 wk', runOut: 0 },
    items: { tea: { kind: 'finished' } },
    places: { store: {} },
    suppliers: { grower: { leadTime: { kind: 'uniform', min: 1, max: 11 } } },
    functions: {
      production: { method: { method: 'prior' }, history: { latency } },
      sales: { method: { method: 'prior' } },
    },
    cycles: { soe: { trigger: 'weekly', agenda: ['parameters'] } },
    stocks: {
      'tea@store': {
        source: { kind: 'bought', supplier: 'grower' },
        rule: { policy: 'baseStock', S: 10 },
        tuned: { lead, z: 0 },
      },
    },
    segments: { people: { place: 'store' } },
    layers: { people: { tea: { orders: 4 } } },
  });

  it('set the level by what four fifths of the latest replenishments took', () => {
    const run = new SteppedRun(shelf({ measured: '3 d' }));
    run.until(8.6 * 60);
    expect(run.world.upTo[0]).toBe(12); // nothing is known yet: three days of four units
    run.until(15 * 7 * 1440);
    // Uniform between one day and eleven: the 80 % quantile is 9 days, 36 units; of a hundred, ± 0.4 days (one standard
    // deviation, √(0.2 · 0.8 ÷ 100) · 10), so five units either way are three of them.
    expect(Math.abs(run.world.upTo[0]! - 36)).toBeLessThanOrEqual(5);
  });

  it('are seen as late as production sees its history', () => {
    const late = new SteppedRun(shelf({ measured: '3 d' }, '4 wk'));
    late.until((3 * 7 + 1) * 1440);
    expect(late.world.upTo[0]).toBe(12);
    late.until((8 * 7 + 1) * 1440);
    expect(late.world.upTo[0]).toBeGreaterThan(24);
  });
});
