import { conwipLimit, economicOrderQuantity } from '../../../src/sim/index.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  geometricSecondMoment,
  kanbanCards,
  leadWeeks,
  loadOf,
  orderUpToLevel,
  reorderPoint,
  weeklySd,
} from '../../../src/scenarios/presets/policy-parameters.ts';

const demand = { mean: 100, sd: 20 };

describe('policy parameters', () => {
  it('take the second moment of a geometric size', () => {
    expect(geometricSecondMoment(1)).toBe(1); // always one unit
    // Mean 2: probabilities ½, ¼, ⅛, … of 1, 4, 9, …
    const series = Array.from({ length: 60 }, (_, k) => ((k + 1) * (k + 1)) / 2 ** (k + 1)).reduce((a, b) => a + b);
    expect(geometricSecondMoment(2)).toBeCloseTo(series, 9);
  });

  it('add the variances of order streams and of the weekly level', () => {
    const streams = [
      { ordersPerWeek: 2, sizeSecondMoment: 8 },
      { ordersPerWeek: 3, sizeSecondMoment: 3 },
    ];
    expect(weeklySd(streams, 50, 0)).toBe(5); // 16 + 9
    // e^0.0225 − 1 = 0.0225 + 0.000253125 + 0.0000018984… = 0.0227550
    expect(weeklySd([], 1000, 0.15)).toBeCloseTo(Math.sqrt(22_755.034), 2);
  });

  it('cover the protection interval with safety for its root', () => {
    expect(orderUpToLevel(demand, 4, 1.5)).toBe(460); // 100·4 + 1.5·20·2
    expect(orderUpToLevel(demand, 4, 0)).toBe(400);
    expect(reorderPoint(demand, 4, 1.5)).toBe(460);
    expect(leadWeeks({ process: 0.25, queue: 0.5, putAway: 1 })).toBe(1.75);
  });

  it('find the lot of the textbook', () => {
    expect(economicOrderQuantity(1000, 50, 4)).toBeCloseTo(158.114, 3);
  });

  it('count cards: the lead time demand in containers, one more, at least two', () => {
    expect(kanbanCards(demand, 4, 1.5, 50)).toBe(11); // 460 ÷ 50 = 9.2
    expect(kanbanCards(demand, 4, 1.5, 46)).toBe(11); // exactly 10
    expect(kanbanCards(demand, 4, 1.5, 1000)).toBe(2);
  });

  it('limit WIP where the practical worst case gives the share asked for', () => {
    expect(conwipLimit(5, 0.8)).toBe(16); // 16 ÷ (16 + 4) = 0.8
    expect(conwipLimit(1, 0.9)).toBe(2); // one station
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 50, noNaN: true }),
        fc.double({ min: 0.05, max: 0.98, noNaN: true }),
        (W, u) => {
          const limit = conwipLimit(W, u);
          const share = (w: number) => w / (W + w - 1);
          expect(share(limit)).toBeGreaterThanOrEqual(u - 1e-9);
          if (limit > 2) expect(share(limit - 1)).toBeLessThan(u + 1e-9);
        },
      ),
    );
  });

  it('load a line with good and bad units, repairs, and a set-up for every lot', () => {
    const line = { minutesPerWeek: 1000, yield: 0.8, availability: 0.5, setupMinutesPerLot: 10 };
    // 100 units of 2 minutes: 200 ÷ 0.8 ÷ 0.5 = 500; two lots: 20 minutes of set-up
    expect(loadOf([{ unitsPerWeek: 100, minutesPerUnit: 2, lot: 50 }], line)).toBe(0.52);
  });
});
