// What customers say of an order (MODEL §10.4): weights in points of the scale from 0 to 10.
import { describe, expect, it } from 'vitest';
import { applyPatch } from '../../../src/scenarios/merge-patch.ts';
import { surveyPlan } from '../../../src/scenarios/survey.ts';
import { normalCdf } from '../../../src/sim/kernel/normal.ts';
import {
  disconfirmation,
  type Experience,
  isAsked,
  likelihoodToRecommend,
  satisfactionOfFive,
  scoreOf,
} from '../../../src/sim/physics/survey.ts';
import { kpi } from '../../fixtures/kpi.ts';
import { cornerShop } from '../../fixtures/corner-shop.ts';
import { SteppedRun } from '../../fixtures/stepped-run.ts';
import { measuredWindow } from '../../../src/sim/record/window.ts';

const DAY = 1440;
const plan = surveyPlan({}, undefined, 'day', 2 * DAY)!;
const asExpected: Experience = {
  lateMinutes: 0,
  shortShare: 0,
  wrong: false,
  lost: false,
  cycleMinutes: 2 * DAY,
  expectedMinutes: 2 * DAY,
};

describe('disconfirmation', () => {
  it.each([
    ['as expected', {}, 0],
    ['five days late', { lateMinutes: 5 * DAY }, -1.5],
    ['as late as can be', { lateMinutes: 30 * DAY }, -3],
    ['a quarter short', { shortShare: 0.25 }, -0.75],
    ['damaged', { wrong: true }, -2.5],
    ['half as slow again', { cycleMinutes: 3 * DAY }, -0.5],
    ['three times as slow', { cycleMinutes: 6 * DAY }, -1],
    ['at once', { cycleMinutes: 0 }, 0.5],
    ['in half the time', { cycleMinutes: DAY }, 0.25],
    ['at once, as always', { cycleMinutes: 0, expectedMinutes: 0 }, 0],
    ['slow where it always was at once', { expectedMinutes: 0 }, -1],
    ['all of it', { lateMinutes: 20 * DAY, shortShare: 1, wrong: true, cycleMinutes: 9 * DAY }, -9.5],
    ['lost, however late', { lost: true, lateMinutes: 20 * DAY, shortShare: 1 }, -4],
  ])('%s', (_, change: Partial<Experience>, points) => {
    expect(disconfirmation(plan, { ...asExpected, ...change })).toBeCloseTo(points, 12);
  });

  it('takes the segment’s settings before the company’s', () => {
    const own = surveyPlan({ lost: 5, wrong: 1 }, { lost: 6, norm: '3 d' }, 'day', 0)!;
    expect([own.lost, own.wrong, own.normMinutes, own.usual]).toEqual([6, 1, 3 * DAY, 8.3]);
    expect(surveyPlan(undefined, undefined, 'day', 0)).toBeNull();
  });
});

describe('answers to service as expected', () => {
  // A grid of n uniforms: a share of it is off by less than 1/n for each of the two thresholds.
  const n = 100_000;
  const answers = Array.from({ length: n }, (_, k) => {
    const uniform = (k + 0.5) / n;
    return { asked: isAsked(plan, uniform), score: scoreOf(plan, uniform, 0) };
  });
  const share = (holds: (score: number) => boolean, of = answers) =>
    of.filter(({ score }) => holds(score)).length / of.length;
  const nps = (of = answers) =>
    100 *
    (share((score) => likelihoodToRecommend(score) >= 9, of) - share((score) => likelihoodToRecommend(score) <= 6, of));

  it('give NPS +34.4 and CSAT 92.8 % (V21)', () => {
    const closedNps = 100 * (normalCdf(-0.2 / 1.4) - normalCdf(-1.8 / 1.4));
    const closedCsat = normalCdf(2.05 / 1.4);
    expect(closedNps).toBeCloseTo(34.4, 1);
    expect(closedCsat).toBeCloseTo(0.928, 3);
    expect(Math.abs(nps() - closedNps)).toBeLessThan(0.01);
    expect(Math.abs(share((score) => satisfactionOfFive(score) >= 4) - closedCsat)).toBeLessThan(1e-4);
  });

  it('ask a fifth, who are like the others', () => {
    const asked = answers.filter((answer) => answer.asked);
    expect(asked).toHaveLength(n / 5);
    expect(Math.abs(nps(asked) - nps())).toBeLessThan(0.02);
  });

  it('stay on the scale whatever happens', () => {
    expect(scoreOf(plan, 1e-10, -9.5)).toBe(0);
    expect(scoreOf(plan, 1 - 1e-10, 0.5)).toBe(10);
    expect(scoreOf({ ...plan, scatter: 0 }, 0.3, -4)).toBeCloseTo(4.3, 12);
  });
});

/** A shop whose opinions have no noise, every customer asked; three order a piece of tea at given hours. */
const shop = (patch: object) =>
  applyPatch(cornerShop, {
    timeUnit: 'hour',
    horizon: { warmUp: 0, measured: '1 wk', runOut: 0 },
    stocks: { 'tea@shop': { rule: { policy: 'reorderPointUpTo', s: -1000, S: 0 }, initial: { onHand: 2 } } },
    layers: {
      walkIn: {
        tea: {
          orders: null,
          mode: 'replay',
          records: [
            [0, 1],
            [84, 1],
            [126, 1],
          ],
        },
      },
    },
    survey: { share: 1, scatter: 0, memory: 0.5 },
    ...patch,
  });

function ledgerOf(patch: object) {
  const run = new SteppedRun(shop(patch)).finish();
  const { ledger, observations } = run.world;
  return measuredWindow(ledger, run.facts, observations.distributions);
}

describe('a shop with two teas and three customers', () => {
  const impatient = { segments: { walkIn: { patience: { immediate: 1 } } } };

  it('has two content customers and one who was turned away', () => {
    const window = ledgerOf(impatient);
    expect(window.layer('surveyed')).toBe(3);
    expect(window.layer('scoreSum')).toBeCloseTo(8.3 + 8.3 + 4.3, 12);
    expect(kpi('csat').fold(window)).toBeCloseTo(2 / 3, 12);
    expect(kpi('nps').fold(window)).toBeCloseTo(-100 / 3, 12); // 8 is neither, 4 is a detractor
  });

  it('is felt by the segment from then on, half by the latest order', () => {
    // 0.83 until hour 126, then (0.83 + 0.43) / 2, over 168 hours.
    const window = ledgerOf(impatient);
    expect(kpi('satisfactionIndex').fold(window)).toBeCloseTo((126 * 0.83 + 42 * 0.63) / 168, 12);
  });

  it('asks nobody who still waits when the run ends', () => {
    expect(ledgerOf({}).layer('surveyed')).toBe(2);
  });

  it('says nothing of satisfaction without a survey', () => {
    const window = ledgerOf({ survey: null });
    for (const id of ['csat', 'nps', 'satisfactionIndex']) expect(kpi(id).fold(window)).toBeNaN();
  });

  it('is told of wrong deliveries, even when they are put right at once', () => {
    const window = ledgerOf({
      orderEntry: { error: 1, wrongItem: 0 },
      stocks: { 'tea@shop': { rule: { policy: 'reorderPointUpTo', s: -1000, S: 0 }, initial: { onHand: 90 } } },
    });
    expect(window.layer('scoreSum')).toBeCloseTo(3 * (8.3 - 2.5), 12);
  });

  it('hears less from who got a part and gave the rest up: short by half, and slow', () => {
    const window = ledgerOf({
      segments: { walkIn: { partial: true, patience: { mean: '30 h', shape: 100 } } },
      layers: { walkIn: { tea: { orders: null, mode: 'replay', records: [[0, 4]] } } },
    });
    // Two of four units came; after some 30 hours the rest was given up: 1.25 days late, slow where it was at once.
    const given = window.layer('overdueMinutes');
    expect(window.layer('renegedOrders')).toBe(1);
    expect(window.layer('scoreSum')).toBeCloseTo(8.3 - 3 * (given / (10 * DAY)) - 3 * 0.5 - 1, 9);
  });
});

describe('a survey', () => {
  it('changes nothing else: streams belong to what they are of', () => {
    const columns = (patch: object) => {
      const { ledger } = new SteppedRun(applyPatch(cornerShop, patch)).finish().world;
      return Array.from({ length: ledger.grid.periods }, (_, period) => ledger.layer.at(period, 0, 3));
    };
    expect(columns({ survey: {} })).toEqual(columns({}));
  });
});
