// Lots that go on in batches (MODEL §3.2), against closed forms and by hand. Hours; hour 0 is Monday 00:00.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario, ScenarioStation } from '../../../src/scenarios/scenario.ts';
import { compile } from '../../../src/scenarios/compile.ts';
import { parseScenario } from '../../../src/scenarios/parse.ts';
import { Replicator } from '../../../src/sim/index.ts';
import { plants } from '../../arbitraries/plants.ts';
import { fingerprint } from '../../fixtures/fingerprint.ts';
import { compiled } from '../../fixtures/stepped-run.ts';
import { tell } from '../../fixtures/tell.ts';

type Line = NonNullable<Scenario['lines']>[string];

/** One order for so many pumps at hour 10, on a line of stations s1, s2 … with constant times. */
function plant(units: number, stations: readonly Partial<ScenarioStation>[], line: Partial<Line> = {}): Scenario {
  const route = stations.map((_, n) => `s${n + 1}`);
  return {
    id: 'plant',
    timeUnit: 'hour',
    horizon: { warmUp: 0, measured: '4 wk', runOut: 0 },
    items: { pump: { kind: 'finished' }, fan: { kind: 'finished' } },
    places: { plant: {} },
    stocks: {
      'pump@plant': { source: { kind: 'made', line: 'L' }, rule: { policy: 'makeToOrder' } },
      'fan@plant': { source: { kind: 'made', line: 'L' }, rule: { policy: 'makeToOrder' } },
    },
    lines: {
      L: {
        place: 'plant',
        route,
        stations: Object.fromEntries(
          stations.map((own, n) => [route[n]!, { unitTime: 1, variation: { kind: 'constant' }, ...own }]),
        ),
        ...line,
      },
    },
    segments: { retail: { place: 'plant' } },
    layers: { retail: { pump: { mode: 'replay', records: [[10, units]] } } },
  };
}

/** Hours from the order to its shipment, which waits for all of it. */
function flowTime(scenario: Scenario): number {
  const [shipment] = tell(scenario, 'shipment');
  return Number(shipment!.split(' ')[0]) - 10;
}

const evenly = (n: number, station: Partial<ScenarioStation>) => Array.from({ length: n }, () => station);

describe('a transfer batch', () => {
  it('lets balanced stations overlap: q · t + (n − 1) · b · t', () => {
    const quarter = fc.integer({ min: 1, max: 16 }).map((n) => n / 4);
    const whole = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(whole, whole, whole, quarter, (stations, batches, batch, unitTime) => {
        const units = batches * batch;
        const scenario = plant(units, evenly(stations, { unitTime, transferBatch: batch }));
        expect(flowTime(scenario)).toBeCloseTo(units * unitTime + (stations - 1) * batch * unitTime, 9);
      }),
      { numRuns: 60 },
    );
  });

  it('is paced by the slowest station: Σ b · t + (q − b) · max t', () => {
    const times = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
    const whole = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(times, whole, whole, (unitTimes, batches, batch) => {
        const stations = unitTimes.map((unitTime) => ({ unitTime, transferBatch: batch }));
        const sum = unitTimes.reduce((total, time) => total + time, 0);
        expect(flowTime(plant(batches * batch, stations))).toBeCloseTo(
          batch * sum + (batches - 1) * batch * Math.max(...unitTimes),
          9,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('need not divide the lot: the last one is what is left', () => {
    expect(tell(plant(5, evenly(2, { transferBatch: 2 })), 'start', 'done', 'receipt', 'shipment')).toEqual([
      '10 start L/s1 5',
      '12 start L/s2 2',
      '14 done pump@plant 2',
      '14 receipt pump@plant 2',
      '14 start L/s2 2',
      '16 done pump@plant 2',
      '16 receipt pump@plant 2',
      '16 start L/s2 1',
      '17 done pump@plant 1',
      '17 receipt pump@plant 1',
      '17 shipment retail pump 5',
    ]);
  });

  it('is what goes on from there: batches are not put together again, and smaller ones come apart', () => {
    const stations = [{ transferBatch: 4 }, {}, { transferBatch: 2 }];
    expect(tell(plant(8, stations), 'start', 'receipt').filter((line) => !line.includes('s2'))).toEqual([
      '10 start L/s1 8',
      '18 start L/s3 4',
      '20 receipt pump@plant 2',
      '22 receipt pump@plant 2',
      '22 start L/s3 4',
      '24 receipt pump@plant 2',
      '26 receipt pump@plant 2',
    ]);
  });

  it('of a lot that is interrupted goes on when the machine does', () => {
    // The fourth unit is half done at 13.5, when the machine fails for an hour.
    const stations = [{ transferBatch: 1, breakdown: { life: 3.5, repair: 1 } }];
    expect(tell(plant(5, stations), 'receipt').map((line) => Number(line.split(' ')[0]))).toEqual([11, 12, 13, 15, 16]);
    const nights = { calendar: 'day' };
    const closed = {
      ...plant(3, [{ transferBatch: 1 }], nights),
      calendars: { day: { open: [{ days: 'Mon-Sun', from: '08:00', to: '12:00' }] } },
    };
    expect(tell(closed, 'receipt').map((line) => Number(line.split(' ')[0]))).toEqual([11, 12, 33]);
  });

  it('does not free the place of its lot on the line: that goes with the last one', () => {
    const two = plant(4, evenly(2, { transferBatch: 1 }), { wipLimit: 1 });
    const withFan = {
      ...two,
      layers: {
        retail: { ...two.layers!['retail'], fan: { mode: 'replay' as const, records: [[11, 1] as [number, number]] } },
      },
    };
    expect(tell(withFan, 'release')).toEqual(['10 release pump@plant 4', '15 release fan@plant 1']);
  });

  it('as large as any lot is a lot, to the last bit', () => {
    fc.assert(
      fc.property(plants, (scenario) => {
        const run = (station: object) => {
          const lines = Object.entries(scenario.lines ?? {}).map(([id, line]) => {
            const { campaign: _campaign, drum: _drum, ...others } = line;
            const stations = Object.entries(line.stations).map(([name, own]) => {
              const { transferBatch: _batch, buffer: _buffer, setup: _setup, ...rest } = own;
              return [name, { ...rest, ...station }];
            });
            return [id, { ...others, stations: Object.fromEntries(stations) }];
          });
          const { plant: numbers, management } = compiled({ ...scenario, lines: Object.fromEntries(lines) });
          return fingerprint(new Replicator(numbers, management).run({ seed: 'whole', replication: 0, audit: true }));
        };
        expect(run({ transferBatch: 1e9 })).toBe(run({}));
      }),
      { numRuns: 60 },
    );
  });
});

describe('what counts whole lots', () => {
  const refusal = (stations: readonly Partial<ScenarioStation>[], line: Partial<Line> = {}) => {
    const parsed = parseScenario(plant(4, stations, line));
    const result = parsed.ok ? compile(parsed.value) : parsed;
    return result.ok ? [] : result.issues.map(({ path, message }) => `${path}: ${message}`);
  };
  const first = { transferBatch: 2 };

  it.each([
    ['a campaign', [first, {}], { campaign: 2 }, 'batches of a lot go on one by one, and a campaign counts whole lots'],
    [
      'a drum',
      [first, {}],
      { drum: { station: 's2', limit: 3 } },
      'batches of a lot go on one by one, and a drum is fed with whole lots',
    ],
    ['a buffer', [first, { buffer: 3 }], {}, 'the waiting places of L/s2 are for whole lots, not for batches'],
    [
      'a set-up',
      [first, { setup: { sameItem: 1 } }],
      {},
      'L/s2 is set up between lots of the same item, and would be for each batch',
    ],
  ])('%s is refused beyond the station where lots come apart', (_, stations, line, message) => {
    expect(refusal(stations, line)).toEqual([
      `lines/L/stations/s1/transferBatch: ${message}: leave one of the two out`,
    ]);
  });

  it('may stand before it', () => {
    expect(refusal([{ setup: { sameItem: 1 }, buffer: 3 }, first])).toEqual([]);
  });
});
