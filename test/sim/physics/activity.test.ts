// Demand that follows satisfaction (MODEL §4.5): dg/dt = (g* − g) ÷ τ, g* = clip(1 + η (σ − σ_ref) ÷ σ_ref, 0.4, 1.2).
import { describe, expect, it } from 'vitest';
import { applyPatch } from '../../../src/scenarios/merge-patch.ts';
import { Activity, targetActivity } from '../../../src/sim/physics/activity.ts';
import { PotentialDemand } from '../../../src/sim/physics/potential-demand.ts';
import { measuredWindow } from '../../../src/sim/record/window.ts';
import { cornerShop } from '../../fixtures/corner-shop.ts';
import { kpi } from '../../fixtures/kpi.ts';
import { compiled, SteppedRun, traceOf } from '../../fixtures/stepped-run.ts';

const plan = { elasticity: 2, reference: 0.8, fallingMinutes: 100, risingMinutes: 400 };

describe('activity', () => {
  it.each([
    [0.8, 1],
    [0.76, 0.9],
    [0.84, 1.1],
    [0.2, 0.4],
    [1, 1.2],
  ])('at a satisfaction of %d tends to %d', (satisfaction, target) => {
    expect(targetActivity(plan, satisfaction)).toBeCloseTo(target, 12);
  });

  it('falls with one time constant and comes back with another', () => {
    const activity = new Activity(plan);
    activity.reset(0.76);
    expect(activity.at(0)).toBe(1);
    expect(activity.at(100)).toBeCloseTo(0.9 + 0.1 * Math.exp(-1), 12);
    activity.answer(100, 0.8);
    const low = 0.9 + 0.1 * Math.exp(-1);
    expect(activity.at(500)).toBeCloseTo(1 - (1 - low) * Math.exp(-1), 12);
  });

  it('has the area of its curve, however often it is asked', () => {
    const activity = new Activity(plan);
    activity.reset(0.76);
    const [first, second] = [activity.takeArea(60), activity.takeArea(100)];
    expect(first + second).toBeCloseTo(0.9 * 100 + 0.1 * 100 * (1 - Math.exp(-1)), 9);
  });
});

const answering = (patch: object = {}) =>
  applyPatch(cornerShop, {
    horizon: { warmUp: 0, measured: '20 wk', runOut: 0 },
    survey: { scatter: 0, memory: 1 },
    feedback: { satisfaction: { elasticity: 2, falling: '4 wk', rising: '8 wk' } },
    ...patch,
  });
/** Nothing is ever there: every score is 4.3 of 10. */
const empty = {
  stocks: { 'tea@shop': { rule: { policy: 'reorderPointUpTo', s: -1e6, S: 0 }, initial: { onHand: 0 } } },
  segments: { walkIn: { patience: { immediate: 1 } } },
};
const placed = (scenario: unknown) =>
  traceOf(scenario)
    .filter(({ kind }) => kind === 'demand')
    .map(({ time, quantity }) => `${time} ${quantity}`);

function activityOf(scenario: unknown): number {
  const run = new SteppedRun(scenario).finish();
  const { ledger, observations } = run.world;
  return kpi('demandActivity').fold(measuredWindow(ledger, run.facts, observations.distributions));
}

describe('customers who answer to what they get', () => {
  it('stay as they are where service is as usual', () => {
    // Every order is at once, as expected: σ = 0.83 = σ_ref. Then the points under the curve are those without feedback.
    const ample = { stocks: { 'tea@shop': { rule: { policy: 'baseStock', S: 10_000 } } } };
    expect(activityOf(answering(ample))).toBeCloseTo(1, 12);
    expect(placed(answering(ample))).toEqual(placed(answering({ ...ample, feedback: null })));
  });

  it('leave where nothing is there, in the time constant of leaving, and are a part of those who would have come', () => {
    const all = new Set(placed(answering({ ...empty, feedback: null })));
    const left = placed(answering(empty));
    expect(left.filter((order) => !all.has(order))).toEqual([]);
    // g* = 0.4 from the first order on, some hours after the start: mean over 20 weeks 0.4 + 0.6 · 4/20 · (1 − e^−5).
    const mean = 0.4 + 0.6 * 0.2 * (1 - Math.exp(-5));
    expect(Math.abs(activityOf(answering(empty)) - mean)).toBeLessThan(0.005);
    // 1120 orders without feedback, 5.2 standard deviations of thinned Poisson orders about the mean share.
    expect(Math.abs(left.length - mean * all.size)).toBeLessThan(5.2 * Math.sqrt(1120 * mean * (1 - mean)));
  });

  it('become more where service beats what is usual', () => {
    const delighted = {
      survey: { scatter: 0, memory: 1, usual: 9.5 },
      feedback: { satisfaction: { reference: 0.83 } },
    };
    const scenario = applyPatch(
      answering({ stocks: { 'tea@shop': { rule: { policy: 'baseStock', S: 10_000 } } } }),
      delighted,
    );
    const usual = placed(applyPatch(scenario, { feedback: null }));
    const more = placed(scenario);
    expect(more.length).toBeGreaterThan(usual.length);
    expect(usual.filter((order) => !more.includes(order))).toEqual([]);
  });

  it('are expected as many as ever: what is known ahead is demand as usual', () => {
    const weeks = 21;
    const units = (scenario: unknown) => {
      const ahead = new PotentialDemand(compiled(scenario).plant, weeks);
      ahead.read({ seed: 'ahead', replication: 0, antithetic: false });
      return [...ahead.units];
    };
    expect(units(answering())).toEqual(units(answering({ feedback: null })));
  });

  it('need a survey to be satisfied or not', () => {
    expect(() => compiled(answering({ survey: null }))).toThrow('feedback/satisfaction');
    expect(() => compiled(answering({ feedback: { satisfaction: { elasticity: 1, falling: 0 } } }))).toThrow('zero');
  });
});
