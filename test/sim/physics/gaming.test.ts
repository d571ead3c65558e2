// Customers who fear a shortage order more than they need (MODEL §4.5). Hours; one tea shop, orders at given hours.
import { describe, expect, it } from 'vitest';
import { applyPatch } from '../../../src/scenarios/merge-patch.ts';
import { Gaming } from '../../../src/sim/physics/gaming.ts';
import { Layer, Stock } from '../../../src/sim/record/columns.ts';
import { cornerShop } from '../../fixtures/corner-shop.ts';
import { SteppedRun } from '../../fixtures/stepped-run.ts';
import { tell } from '../../fixtures/tell.ts';

const shop = (onHand: number, records: [number, number][], patch: object = {}) =>
  applyPatch(cornerShop, {
    timeUnit: 'hour',
    horizon: { warmUp: 0, measured: '1 wk', runOut: 0 },
    stocks: {
      'tea@shop': {
        rule: { policy: 'reorderPointUpTo', s: -1000, S: 0 },
        initial: { onHand, inTransit: [{ due: 100, quantity: 50 }] },
      },
    },
    layers: { walkIn: { tea: { orders: null, mode: 'replay', records } } },
    segments: { walkIn: { partial: true } },
    feedback: { gaming: { exponent: 1, memory: 0.5 } },
    ...patch,
  });

describe('inflation', () => {
  const gaming = new Gaming({ exponent: 2, memory: 0.5 }, 1);

  it('is (share filled)^−γ, at most 2, in whole units', () => {
    gaming.reset();
    expect(gaming.phantomUnits(0, 10)).toBe(0);
    gaming.see(0, 0.8); // 0.9 on average: 10 ÷ 0.81 = 12.3
    expect(gaming.phantomUnits(0, 10)).toBe(3);
    for (let order = 0; order < 9; order++) gaming.see(0, 0);
    expect(gaming.phantomUnits(0, 10)).toBe(10);
    expect(gaming.phantomUnits(0, 0.5)).toBe(0.5);
  });

  it('ends where everything was always there', () => {
    gaming.reset();
    for (let order = 0; order < 9; order++) gaming.see(0, 1);
    expect(gaming.phantomUnits(0, 0.7)).toBe(0);
  });
});

describe('a shop that runs out of tea', () => {
  // 4 of 8 at first: half. Seen 0.75, so the next order of 6 becomes 8; of it nothing is there until hour 100.
  const story = shop(4, [
    [1, 8],
    [10, 6],
  ]);

  it('is asked for more than is needed, and delivers what is needed', () => {
    expect(tell(story, 'demand', 'shipment', 'phantom')).toEqual([
      '1 demand walkIn tea 8',
      '1 shipment walkIn tea 4',
      '10 demand walkIn tea 6',
      '100 shipment walkIn tea 4',
      '100 phantom walkIn tea 2',
      '100 shipment walkIn tea 6',
    ]);
  });

  it('has the fear in its backlog until then', () => {
    const { ledger } = new SteppedRun(story).finish().world;
    const backlogHours = ledger.stock.at(0, 0, Stock.backlogArea) / 60;
    expect(backlogHours).toBeCloseTo(4 * 99 + 8 * 90, 6);
  });

  it('counts service and demand by the need, orders by what was written', () => {
    const { ledger } = new SteppedRun(story).finish().world;
    const at = (column: number) => ledger.layer.at(0, 0, column);
    expect([at(Layer.unitsTrue), at(Layer.unitsPlaced), at(Layer.phantomUnits)]).toEqual([14, 16, 2]);
    expect([at(Layer.unitsDelivered), at(Layer.ordersInFull), at(Layer.lostUnits)]).toEqual([14, 2, 0]);
  });

  it('loses what is needed, not what was feared, when patience ends', () => {
    const patience = { walkIn: { partial: true, patience: { mean: '20 h', shape: 100 } } };
    const { ledger } = new SteppedRun(
      shop(
        4,
        [
          [1, 8],
          [10, 6],
        ],
        { segments: patience },
      ),
    ).finish().world;
    const at = (column: number) => ledger.layer.at(0, 0, column);
    expect([at(Layer.lostUnits), at(Layer.phantomUnits), at(Layer.renegedOrders)]).toEqual([10, 2, 2]);
  });

  it('serves who wants all or nothing as soon as the need is there', () => {
    const whole = shop(
      10,
      [
        [1, 20],
        [10, 8],
      ],
      { segments: { walkIn: { partial: false } } },
    );
    // Nothing of the first order was there: 0.5 seen, so 8 becomes 16; ten are on the shelf, and eight are enough.
    expect(tell(whole, 'demand', 'shipment', 'phantom')).toEqual([
      '1 demand walkIn tea 20',
      '10 demand walkIn tea 8',
      '10 phantom walkIn tea 8',
      '10 shipment walkIn tea 8',
      '100 shipment walkIn tea 20',
    ]);
  });

  it('is not played at all unless it is asked for', () => {
    expect(
      tell(
        shop(
          4,
          [
            [1, 8],
            [10, 6],
          ],
          { feedback: null },
        ),
        'demand',
      ),
    ).toEqual(['1 demand walkIn tea 8', '10 demand walkIn tea 6']);
  });
});
