// Small companies whose every event can be worked out by hand: what happens on a line. Hours; hour 0 is Monday 00:00.
import { describe, expect, it } from 'vitest';
import { applyPatch } from '../../../src/scenarios/merge-patch.ts';
import type { Scenario } from '../../../src/scenarios/scenario.ts';
import { tell } from '../../fixtures/tell.ts';

/** A plant that makes pumps and fans to order, without material, at constant times: one hour a unit. */
const plant: Scenario = {
  id: 'plant',
  timeUnit: 'hour',
  horizon: { warmUp: 0, measured: '2 wk', runOut: 0 },
  items: { fan: { kind: 'finished' }, pump: { kind: 'finished' } },
  places: { plant: {} },
  stocks: {
    'fan@plant': { source: { kind: 'made', line: 'L' }, rule: { policy: 'makeToOrder' } },
    'pump@plant': { source: { kind: 'made', line: 'L' }, rule: { policy: 'makeToOrder' } },
  },
  lines: { L: { place: 'plant', stations: { cut: { unitTime: 1, variation: { kind: 'constant' } } } } },
  segments: { retail: { place: 'plant' } },
  layers: { retail: { pump: { mode: 'replay', records: [[10, 3]] } } },
};
const plantWith = (patch: object): unknown => applyPatch(plant, patch);
const station = (more: object) => ({ unitTime: 1, variation: { kind: 'constant' }, ...more });
const onLine = (more: object, line: object = {}) => ({ lines: { L: { ...line, stations: { cut: station(more) } } } });
const records = (...list: [number, number][]) => ({ mode: 'replay', records: list });
const orders = (pumps: [number, number][], fans: [number, number][] = []) => ({
  layers: { retail: { pump: records(...pumps), ...(fans.length > 0 ? { fan: records(...fans) } : {}) } },
});

describe('a station', () => {
  it('takes q · τ ÷ speed for a lot, one lot after the other', () => {
    const story = tell(
      plantWith({
        ...orders([
          [10, 3],
          [11, 4],
        ]),
        ...onLine({ speed: 2 }),
      }),
      'start',
      'done',
    );
    expect(story).toEqual([
      '10 start L/cut 3',
      '11.5 done pump@plant 3',
      '11.5 start L/cut 4',
      '13.5 done pump@plant 4',
    ]);
  });

  it('with two machines works on two lots', () => {
    const story = tell(
      plantWith({
        ...orders([
          [10, 3],
          [11, 4],
          [12, 1],
        ]),
        ...onLine({ machines: 2 }),
      }),
      'start',
      'done',
    );
    expect(story).toEqual([
      '10 start L/cut 3',
      '11 start L/cut 4',
      '13 done pump@plant 3',
      '13 start L/cut 1',
      '14 done pump@plant 1',
      '15 done pump@plant 4',
    ]);
  });

  it('sets up between any two items where none has a family and only the time between families is given', () => {
    const story = tell(plantWith({ ...orders([[0, 2]], [[2, 1]]), ...onLine({ setup: { otherFamily: 2 } }) }), 'setup');
    expect(story).toEqual(['2 setup L/cut 120']);
  });

  it('sets up by the matrix, by family, or not at all for the first lot', () => {
    const setup = { sameItem: 0.25, sameFamily: 1, otherFamily: 2, matrix: { pump: { fan: 5 } } };
    const story = tell(
      plantWith({
        ...orders(
          [
            [0, 1],
            [1, 1],
            [4, 1],
          ],
          [[2, 1]],
        ),
        ...onLine({ setup }),
      }),
      'setup',
      'start',
    );
    expect(story).toEqual([
      '0 start L/cut 1', // pump: nothing to change
      '1 setup L/cut 15',
      '1.25 start L/cut 1', // pump after pump: 15 minutes
      '2.25 setup L/cut 300',
      '7.25 start L/cut 1', // fan after pump: the matrix
      '8.25 setup L/cut 60',
      '9.25 start L/cut 1', // pump after fan: the same family
    ]);
  });

  it('works in open hours: a lot begun on Friday ends on Monday', () => {
    const shift = { calendars: { shift: { open: [{ days: 'Mon-Fri', from: '06:00', to: '14:00' }] } } };
    const line = onLine({}, { calendar: 'shift' });
    const story = tell(
      plantWith({
        ...shift,
        ...line,
        ...orders([
          [108, 4],
          [109, 2],
        ]),
      }),
      'start',
      'done',
    );
    // Friday 12:00: two hours until the weekend, two on Monday from 06:00.
    expect(story).toEqual(['108 start L/cut 4', '176 done pump@plant 4', '176 start L/cut 2', '178 done pump@plant 2']);
  });

  it('breaks down by running time, repairs in open hours and goes on where it stopped', () => {
    const shift = { calendars: { shift: { open: [{ days: 'Mon-Fri', from: '06:00', to: '14:00' }] } } };
    const breakdown = { life: 5, repair: 2 };
    const line = onLine({ breakdown }, { calendar: 'shift' });
    const story = tell(
      plantWith({
        ...shift,
        ...line,
        ...orders([
          [6, 3],
          [12, 4],
        ]),
      }),
      'start',
      'breakdown',
      'repaired',
      'done',
    );
    expect(story).toEqual([
      '6 start L/cut 3',
      '9 done pump@plant 3', // idle until 12: that does not count
      '12 start L/cut 4',
      '14 breakdown L/cut 0', // 3 + 2 hours of running
      '32 repaired L/cut 0', // Tuesday 06:00 and two hours
      '34 done pump@plant 4',
    ]);
  });

  it('with finite buffers blocks after service, and lets go in the order of blocking', () => {
    const two = {
      lines: {
        L: {
          route: ['cut', 'weld'],
          stations: { cut: station({}), weld: station({ unitTime: 5, buffer: 1 }) },
        },
      },
    };
    const story = tell(
      plantWith({
        ...two,
        ...orders([
          [0, 1],
          [0.1, 1],
          [0.2, 1],
          [0.3, 1],
        ]),
      }),
      'start',
      'done',
    );
    expect(story).toEqual([
      '0 start L/cut 1',
      '1 start L/weld 1', // the first is through
      '1 start L/cut 1',
      '2 start L/cut 1', // the second waits in the only place; the third blocks at 3
      '6 done pump@plant 1',
      '6 start L/weld 1', // the second; the third takes the place, the fourth the machine
      '6 start L/cut 1',
      '11 done pump@plant 1',
      '11 start L/weld 1',
      '16 done pump@plant 1',
      '16 start L/weld 1',
      '21 done pump@plant 1',
    ]);
  });

  it('mends what can be mended once, at the head of the queue, at its own pace', () => {
    // Nearly all of the lot is bad and goes again before the fans that wait; nearly all of that is scrap then.
    const bad = onLine({ yield: 0.01, rework: 1, reworkTime: 0.5 });
    const story = tell(
      plantWith({ ...bad, ...orders([[0, 100]], [[1, 2]]), horizon: { measured: '1 wk' } }),
      'start',
      'done',
      'scrap',
    );
    const last = (line: string | undefined) => Number(line!.split(' ').at(-1));
    const good = last(story.find((line) => line.startsWith('100 done')));
    const again = 100 - good;
    const scrapped = last(story.find((line) => line.includes('scrap')));
    const end = 100 + again / 2;
    expect(story.slice(0, 4).sort()).toEqual(
      [
        '0 start L/cut 100',
        `100 done pump@plant ${good}`,
        `100 start L/cut ${again}`,
        `${end} scrap pump@plant ${scrapped}`,
      ].sort(),
    );
    expect(story.slice(4)).toContain(`${end} start L/cut 2`);
  });

  it('puts lots away on a calendar of its own', () => {
    const shift = { calendars: { shift: { open: [{ days: 'Mon-Fri', from: '06:00', to: '14:00' }] } } };
    const putAway = { stocks: { 'pump@plant': { source: { putAway: 10, putAwayCalendar: 'shift' } } } };
    const story = tell(plantWith({ ...shift, ...putAway, ...orders([[9, 3]]) }), 'done', 'receipt');
    // Off the line on Monday at 12:00: two hours that day, eight on Tuesday from 06:00.
    expect(story).toEqual(['12 done pump@plant 3', '38 receipt pump@plant 3']);
  });
});

describe('the next lot', () => {
  /** Three lots wait while the first is on the machine until 10; the order in which they follow. */
  const queue = (dispatch: string[], more: object = {}, line: object = {}) => {
    const wide = {
      segments: { late: { place: 'plant', requestLead: 40, priority: 2 }, retail: { requestLead: 20, priority: 1 } },
      layers: {
        late: { fan: records([1, 5]) },
        retail: { pump: records([0, 10], [2, 7], [3, 2]), fan: null },
      },
    };
    const story = tell(
      plantWith(applyPatch({ ...wide, ...onLine({}, { dispatch, ...line }) }, more) as object),
      'start',
    );
    return story.slice(1).map((told) => Number(told.split(' ').at(-1)));
  };

  it.each([
    [['FIFO'], [5, 7, 2], 'as they came'],
    [['SPT'], [2, 5, 7], 'the shortest first'],
    [['EDD'], [7, 2, 5], 'the first due first: 22, 23, 41'],
    [['priority', 'SPT'], [2, 7, 5], 'the important first, the shortest of them'],
    // At 10: (22 − 10) ÷ 7 < (23 − 10) ÷ 2 and (41 − 10) ÷ 5 = 6.2; at 17: (23 − 17) ÷ 2 = 3 < 4.8.
    [['criticalRatio'], [7, 2, 5], 'the least time left a unit of work'],
  ])('%j: %j, %s', (dispatch, expected) => {
    expect(queue(dispatch)).toEqual(expected);
  });

  it('is the one that needs the least set-up', () => {
    const setup = { sameItem: 0, sameFamily: 1 };
    expect(queue(['minSetup', 'FIFO'], onLine({ setup }, { dispatch: ['minSetup', 'FIFO'] }))).toEqual([7, 2, 5]);
  });

  it('is of another item when a campaign has run its length', () => {
    expect(queue(['SPT'], {}, { campaign: 2 })).toEqual([2, 5, 7]);
    expect(queue(['EDD'], {}, { campaign: 2 })).toEqual([7, 5, 2]);
  });

  it('is for the stock that covers the least of its level', () => {
    const toStock = {
      stocks: {
        'fan@plant': { rule: { policy: 'baseStock', S: 10 }, initial: { onHand: 10 } },
        'pump@plant': { rule: { policy: 'baseStock', S: 100 }, initial: { onHand: 100 } },
      },
      ...onLine({}, { dispatch: ['coverage'] }),
      ...orders(
        [
          [0, 4],
          [1, 30],
        ],
        [[2, 6]],
      ),
    };
    // At 4 the shelves hold 66 of 100 pumps and 4 of 10 fans.
    expect(tell(plantWith(toStock), 'start')).toEqual(['0 start L/cut 4', '4 start L/cut 6', '10 start L/cut 30']);
  });
});
