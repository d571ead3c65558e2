// Hybrid push–pull between its limits: all push, all pull (MODEL §7.2).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch } from '../../src/scenarios/merge-patch.ts';
import type { Scenario } from '../../src/scenarios/scenario.ts';
import { traceOf } from '../fixtures/stepped-run.ts';

const push = { every: '1 wk', protection: '2 wk', z: 1, lot: 5 };

/** Pumps are finished from castings, which are made from nothing on a line of their own. */
const foundry = (pump: Scenario['stocks'][string]['rule'], casting: Scenario['stocks'][string]): Scenario => ({
  id: 'foundry',
  timeUnit: 'hour',
  horizon: { warmUp: 0, measured: '12 wk', runOut: 0 },
  items: { pump: { kind: 'finished', components: { casting: 1 } }, casting: { kind: 'semi' } },
  places: { plant: {} },
  stocks: {
    'pump@plant': { source: { kind: 'made', line: 'finish' }, rule: pump, initial: { onHand: 0 } },
    'casting@plant': casting,
  },
  lines: {
    cast: { place: 'plant', stations: { mould: { unitTime: 1, variation: { kind: 'exponential' } } } },
    finish: { place: 'plant', stations: { bench: { unitTime: 1, variation: { kind: 'exponential' } } } },
  },
  segments: { retail: { place: 'plant' } },
  layers: { retail: { pump: { orders: 0.6 } } },
});
const made = { kind: 'made', line: 'cast' } as const;
const decoupled = (more: object = {}) => ({ source: made, rule: { policy: 'pushPull' as const, push }, ...more });
const flow = (scenario: Scenario, seed: string) =>
  traceOf(scenario, seed)
    .filter(({ kind }) => ['demand', 'shipment', 'delivery'].includes(kind))
    .map(({ time, kind }) => [kind, time]);

describe('push–pull', () => {
  it('of a stock that is never short upstream, with nothing ready downstream, is make to order', () => {
    fc.assert(
      fc.property(fc.nat(1e6), (seed) => {
        const pulled = foundry({ policy: 'pushPull' }, decoupled({ initial: { onHand: 1e6 } }));
        // The same finishing line without castings: they are always there.
        const toOrder = applyPatch(foundry({ policy: 'makeToOrder' }, decoupled()), {
          items: { pump: { components: null }, casting: null },
          stocks: { 'casting@plant': null },
          lines: { cast: null },
        }) as Scenario;
        expect(flow(pulled, `${seed}`)).toEqual(flow(toOrder, `${seed}`));
      }),
      { numRuns: 15, seed: 1 },
    );
  });

  it('with S ready downstream is a base stock there', () => {
    const casting = decoupled();
    expect(traceOf(foundry({ policy: 'pushPull', S: 7 }, casting))).toEqual(
      traceOf(foundry({ policy: 'baseStock', S: 7 }, casting)),
    );
  });

  it('pushed, is make to stock by the plan', () => {
    const byPlan = { source: made, rule: { policy: 'makeToStock' as const, of: 'plan' as const, ...push } };
    expect(traceOf(foundry({ policy: 'pushPull' }, decoupled()))).toEqual(
      traceOf(foundry({ policy: 'pushPull' }, byPlan)),
    );
  });

  it('waits longer than with finished stock, and not as long as when castings are pulled too', () => {
    const wait = (pump: Scenario['stocks'][string]['rule'], casting: Scenario['stocks'][string]) => {
      const events = traceOf(foundry(pump, casting), 'wait');
      const placed = new Map(events.filter(({ kind }) => kind === 'demand').map(({ order, time }) => [order, time]));
      const waits = events
        .filter(({ kind }) => kind === 'delivery')
        .map(({ order, time }) => time - placed.get(order)!);
      return waits.reduce((sum, minutes) => sum + minutes, 0) / waits.length;
    };
    const hybrid = wait({ policy: 'pushPull' }, decoupled());
    expect(wait({ policy: 'pushPull', S: 20 }, decoupled())).toBeLessThan(hybrid);
    expect(
      wait({ policy: 'makeToOrder' }, { source: made, rule: { policy: 'makeToOrder' }, initial: { onHand: 0 } }),
    ).toBeGreaterThan(hybrid);
  });
});
