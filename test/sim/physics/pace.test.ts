// Drum-buffer-rope and levelled release, against the laws that define them (MODEL §7.1, §7.2).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch } from '../../../src/scenarios/merge-patch.ts';
import type { Scenario } from '../../../src/scenarios/scenario.ts';
import type { TraceEvent } from '../../../src/sim/index.ts';
import { Replenishment } from '../../../src/sim/physics/records.ts';
import { drumLine } from '../../fixtures/drum-line.ts';
import { SteppedRun, traceOf } from '../../fixtures/stepped-run.ts';

const HOUR = 60;
const exponential = { kind: 'exponential' } as const;
/** Every station of the line with random times, some with failures and scrap: the drum may starve and flood. */
const restless = (scenario: Scenario): Scenario =>
  applyPatch(scenario, {
    lines: {
      L: {
        stations: {
          cut: { variation: exponential, unitTime: 1.2 },
          oven: { variation: exponential, yield: 0.9, rework: 0.5 },
          pack: {
            variation: exponential,
            breakdown: { life: { kind: 'exponential', mean: 40 }, repair: { kind: 'constant', value: 6 } },
          },
        },
      },
    },
  }) as Scenario;
/** What happens, in the order of time; the order within an instant is of no account. */
const happenings = (events: readonly TraceEvent[]) =>
  events
    .filter(({ kind }) => kind !== 'hurry')
    .map(plain)
    .sort((a, b) => a.time - b.time || a.order - b.order || (a.kind < b.kind ? -1 : 1));
const plain = ({ time, kind, subject, order, quantity }: TraceEvent) => ({ time, kind, subject, order, quantity });
const always = { rule: { policy: 'conwip', S: 'always' } } as const;

describe('the rope', () => {
  it('without end is push', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const push = traceOf(restless(drumLine({})), `${seed}`);
        const roped = traceOf(restless(drumLine({ drum: { station: 'oven', buffer: '100 wk' } })), `${seed}`);
        expect(happenings(roped)).toEqual(happenings(push));
      }),
      { numRuns: 20, seed: 1 },
    );
  });

  it('lets no order go before its start on the drum less the buffer', () => {
    // Constant times, cut quicker than the oven: a lot starts there as planned, so its start less its release is at most
    // the buffer, or the half hour that it takes to get there.
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 1e6 }), (halfHours, seed) => {
        const buffer = halfHours / 2;
        const scenario = drumLine({ drum: { station: 'oven', buffer } });
        const events = traceOf(scenario, `${seed}`);
        const released = new Map(events.filter(({ kind }) => kind === 'release').map((e) => [e.order, e.time]));
        const onOven = events.filter(({ kind, subject }) => kind === 'start' && subject === 1);
        expect(onOven.length).toBeGreaterThan(100);
        for (const { order, time } of onOven) {
          expect(time - released.get(order)!).toBeLessThanOrEqual(Math.max(buffer, 0.5) * HOUR + 1e-6);
        }
      }),
      { numRuns: 30, seed: 2 },
    );
  });

  it('keeps no more before the drum than the buffer holds, whatever happens on the line', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 1e6 }), (buffer, seed) => {
        const run = new SteppedRun(restless(drumLine({ drum: { station: 'oven', buffer } }, always)), `${seed}`);
        const { world } = run;
        let most = 0;
        while (run.step()) {
          most = Math.max(most, world.queueLength[0]! + world.inService[0]! + world.queueLength[1]!);
        }
        // Two hours of the oven each. The last is let go when the buffer is just full, and one may come back to be mended.
        expect(2 * most).toBeLessThanOrEqual(buffer + 2 + 2);
        expect(2 * most).toBeGreaterThan(buffer - 2);
      }),
      { numRuns: 15, seed: 3 },
    );
  });

  it('lets go the very minute at which the drum needs the next lot', () => {
    // Buffer 3 h, oven 2 h a lot. At 0: one lot, then a second (2 h ahead), a third would see 4 h; it goes when 3 h are left.
    const scenario = applyPatch(drumLine({ drum: { station: 'oven', buffer: 3 } }), {
      layers: { retail: { pump: { mode: 'replay', orders: null, records: [0, 0.01, 0.02, 0.03].map((t) => [t, 1]) } } },
    });
    const released = traceOf(scenario).filter(({ kind }) => kind === 'release');
    // The first starts on the oven at 0.5 h and is done at 2.5 h: 3 h are left of the first two at 1.5 h, of the next two
    // at 3.5 h.
    expect(released.map(({ time }) => Math.round(time * 10) / 10)).toEqual([0, 0.6, 1.5 * HOUR, 3.5 * HOUR]);
  });

  it('puts first what the drum waits for when the last third of its buffer is empty', () => {
    const hurried = traceOf(restless(drumLine({ drum: { station: 'oven', buffer: 20 } }, always)));
    expect(hurried.some(({ kind }) => kind === 'hurry')).toBe(true);
    const run = new SteppedRun(restless(drumLine({ drum: { station: 'oven', buffer: 20 } }, always))).finish();
    expect(run.world.ledger.line.data.length).toBeGreaterThan(0);
  });

  it('hurries lots to the drum and not beyond it', () => {
    const run = new SteppedRun(restless(drumLine({ drum: { station: 'oven', buffer: 20 } }, always)));
    const { world } = run;
    const ranks = (station: number): number[] => {
      const found: number[] = [];
      for (let lot = world.queueHead[station]!; lot >= 0; lot = world.replenishments.whole[lot + Replenishment.next]!) {
        found.push(world.replenishments.whole[lot + Replenishment.rank]!);
      }
      return found;
    };
    let hurried = 0;
    while (run.step()) {
      hurried += ranks(0).filter((rank) => rank < 0).length;
      for (const rank of [...ranks(1), ...ranks(2)]) expect(rank).toBe(0);
    }
    expect(hurried).toBeGreaterThan(0);
  });
});

describe('a limit up to the drum', () => {
  it('is CONWIP where the drum is the only station, bit for bit', () => {
    const alone = (more: object): Scenario =>
      applyPatch(restless(drumLine({}, always)), {
        lines: { L: { route: ['oven'], stations: { cut: null, pack: null }, ...more } },
      }) as Scenario;
    for (const limit of [1, 3, 8]) {
      const drum = traceOf(alone({ drum: { station: 'oven', limit } }));
      expect(drum.length).toBeGreaterThan(500);
      expect(drum).toEqual(traceOf(alone({ wipLimit: limit })));
    }
  });

  it('is never exceeded between entry and drum, and is used to the full', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 1e6 }), (limit, seed) => {
        const run = new SteppedRun(restless(drumLine({ drum: { station: 'oven', limit } }, always)), `${seed}`);
        const { world } = run;
        let most = 0;
        while (run.step()) {
          const lots = world.queueLength[0]! + world.inService[0]! + world.queueLength[1]! + world.inService[1]!;
          most = Math.max(most, world.lineTokens[0]!);
          // A lot whose bad units are mended is two on the line, and one order.
          expect(world.lineTokens[0]!).toBeLessThanOrEqual(limit);
          expect(lots).toBeLessThanOrEqual(2 * limit);
        }
        expect(most).toBe(limit);
      }),
      { numRuns: 15, seed: 4 },
    );
  });

  it('gives the token back when the order leaves the drum, not when it leaves the line', () => {
    // One lot up to the oven: the next is let go at 2.5 h, when the first goes on to pack; by the line’s limit at 3 h.
    const times = (line: object) =>
      traceOf(drumLine(line, always))
        .filter(({ kind }) => kind === 'release')
        .slice(0, 3)
        .map(({ time }) => time / HOUR);
    expect(times({ drum: { station: 'oven', limit: 1 } })).toEqual([0, 2.5, 5]);
    expect(times({ wipLimit: 1 })).toEqual([0, 3, 6]);
  });
});

describe('levelled release', () => {
  const items = ['a', 'b', 'c', 'd', 'e'];
  /** A line that is never short of orders for any of some items, with a mix. */
  const levelled = (mix: readonly number[]): Scenario => ({
    ...drumLine({}),
    items: Object.fromEntries(mix.map((_, n) => [items[n]!, { kind: 'finished' as const }])),
    stocks: Object.fromEntries(
      mix.map((_, n) => [`${items[n]!}@plant`, { source: { kind: 'made' as const, line: 'L' }, ...always }]),
    ),
    lines: {
      L: {
        place: 'plant',
        stations: { oven: { unitTime: 0.1, variation: { kind: 'constant' } } },
        heijunka: { pitch: 1, mix: Object.fromEntries(mix.map((units, n) => [items[n]!, units])) },
      },
    },
    segments: {},
    layers: {},
  });
  const sequence = (scenario: Scenario) => traceOf(scenario).filter(({ kind }) => kind === 'release');

  it('lets one lot go every pitch, in the working time of the line', () => {
    const scenario = applyPatch(levelled([1]), {
      calendars: { shift: { open: [{ days: 'Mon-Fri', from: '06:00', to: '08:30' }] } },
      lines: { L: { calendar: 'shift' } },
    }) as Scenario;
    const first = sequence(scenario).slice(0, 5);
    // Five hours in two days: pitches at 7:00, 8:00, then half an hour carried over: 6:30, 7:30 and, at the day’s end, 6:00.
    expect(first.map(({ time }) => time / HOUR)).toEqual([7, 8, 30.5, 31.5, 54]);
  });

  it('alternates between equal shares', () => {
    const made = sequence(levelled([1, 1])).map(({ subject }) => subject);
    expect(made.length).toBeGreaterThan(600);
    expect(made.every((subject, n) => subject === n % 2)).toBe(true);
  });

  it('keeps every product to its share of what was made', () => {
    // The product furthest behind is at least 1/n behind before it is made, so none is ever more than 1 − 1/n ahead. None
    // is more than H_n − 1 = 1/2 + … + 1/n behind: of the j furthest behind, the mean m_j after a pitch is at most
    // m_{j+1} + 1/(j+1), since the one that was made was behind as much as any of them; and m_n = 0.
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 5 }), (mix) => {
        const total = mix.reduce((sum, units) => sum + units, 0);
        const made = mix.map(() => 0);
        const behind = mix.reduce((sum, _, n) => sum + 1 / (n + 1), 0) - 1;
        sequence(levelled(mix)).forEach(({ subject }, k) => {
          made[subject]! += 1;
          mix.forEach((units, n) => {
            const ahead = made[n]! - ((k + 1) * units) / total;
            expect(ahead).toBeLessThanOrEqual(1 - 1 / mix.length + 1e-6);
            expect(-ahead).toBeLessThanOrEqual(behind + 1e-6);
          });
        });
        expect(made.reduce((sum, lots) => sum + lots, 0)).toBeGreaterThan(600);
      }),
      { numRuns: 25, seed: 5 },
    );
  });

  it('takes its mix from what is expected where none is given, and makes it so', () => {
    const prior = { method: { method: 'prior' } };
    const scenario = applyPatch(levelled([1, 1]), {
      lines: { L: { heijunka: { mix: null } } },
      functions: { production: prior, sales: prior },
      segments: { retail: { place: 'plant' } },
      layers: { retail: { a: { orders: 0.6 }, b: { orders: 0.2 } } },
    });
    const run = new SteppedRun(scenario);
    expect([...run.world.mixShare]).toEqual([expect.closeTo(0.75, 9), expect.closeTo(0.25, 9)]);
    const made = sequence(scenario as Scenario).map(({ subject }) => subject);
    // Three of four, to half a lot of each (two products: 1 − 1/2 ahead, 1/2 behind).
    const first = made.filter((subject) => subject === 0).length;
    expect(Math.abs(first - 0.75 * made.length)).toBeLessThanOrEqual(0.5 + 1e-6);
    expect(made.length).toBeGreaterThan(600);
  });

  it('lets a pitch lapse when nothing is wanted', () => {
    const scenario = applyPatch(levelled([1, 1]), {
      stocks: {
        'a@plant': { rule: { policy: 'makeToOrder', S: null }, initial: { onHand: 0 } },
        'b@plant': { rule: { policy: 'makeToOrder', S: null }, initial: { onHand: 0 } },
      },
      segments: { retail: { place: 'plant' } },
      layers: {
        retail: {
          a: {
            mode: 'replay',
            records: [
              [2.5, 1],
              [2.6, 1],
              [9.2, 1],
            ],
          },
        },
      },
    });
    const released = traceOf(scenario).filter(({ kind }) => kind === 'release');
    expect(released.map(({ time }) => time / HOUR)).toEqual([3, 4, 10]);
  });
});

describe('a pitch on a line with a drum', () => {
  const released = (drum?: NonNullable<Parameters<typeof drumLine>[0]['drum']>) => {
    const early = [0.1, 0.2, 0.3].map((hour) => [hour, 1] as [number, number]);
    const line = drumLine({ heijunka: { pitch: 1, mix: { pump: 1 } }, ...(drum === undefined ? {} : { drum }) });
    return traceOf({ ...line, layers: { retail: { pump: { mode: 'replay', records: early } } } })
      .filter(({ kind }) => kind === 'release')
      .map(({ time }) => time / HOUR);
  };

  it('waits for a place before the drum, and then for the next pitch', () => {
    expect(released()).toEqual([1, 2, 3]);
    // Half an hour to the oven and two in it: the place is free at 3:30 and 6:30.
    expect(released({ station: 'oven', limit: 1 })).toEqual([1, 4, 7]);
  });
});

describe('a pace that cannot be kept is refused, with the place and the remedy', () => {
  const refusal = (line: Parameters<typeof drumLine>[0]) => {
    try {
      traceOf(drumLine(line));
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };
  it.each([
    [
      { drum: { station: 'kiln', buffer: 4 } },
      'lines/L/drum/station: there is no station "kiln" on the route; choose one of cut, oven, pack',
    ],
    [
      { drum: { station: 'oven' } },
      'lines/L/drum: a drum alone holds nothing back: give it a "buffer" in working time, or a "limit" in lots',
    ],
    [
      { drum: { station: 'oven', buffer: 0 } },
      'lines/L/drum/buffer: must be longer than zero: about three times the usual time to the drum',
    ],
    [
      { drum: { station: 'oven', limit: 3 }, wipLimit: 5 },
      'lines/L/drum/limit: a line has one limit: up to its drum (this one), or for all of it ("wipLimit")',
    ],
    [
      { heijunka: { pitch: 0 } },
      'lines/L/heijunka/pitch: must be longer than zero: the working time that one lot takes',
    ],
    [
      { heijunka: { pitch: 1 }, drum: { station: 'oven', buffer: 4 } },
      'lines/L/heijunka: a rope lets orders go when the drum needs them, a pitch at even times, and a line has one pace: leave out the pitch, or give the drum a "limit" in lots instead of its "buffer"',
    ],
  ])('%j', (line, message) => expect(refusal(line)).toBe(message));

  it('a mix that leaves out what the line makes', () => {
    const scenario = applyPatch(drumLine({ heijunka: { pitch: 1, mix: { fan: 1 } } }), {
      items: { fan: { kind: 'finished' } },
      stocks: { 'fan@plant': { source: { kind: 'made', line: 'L' }, rule: { policy: 'baseStock', S: 1 } } },
    });
    expect(() => traceOf(scenario)).toThrow(
      'lines/L/heijunka/mix: "pump" is made on the line and has no share of the mix: add it, or leave the mix to the plan',
    );
  });
});
