import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/scenarios/scenario.ts';
import { Tally } from '../../../src/sim/kernel/tally.ts';
import { Demand } from '../../../src/sim/physics/demand-state.ts';
import { cornerShop } from '../../fixtures/corner-shop.ts';
import { compiled, SteppedRun } from '../../fixtures/stepped-run.ts';
import { chiSquareP, kolmogorovSmirnov } from '../../sim/kernel/goodness-of-fit.ts';
import { Layer } from '../../../src/sim/record/columns.ts';

const DAY = 1440;
const WEEK = 7 * DAY;

interface Placed {
  readonly time: number;
  readonly quantity: number;
}

/** The corner shop with other demand, over so many weeks. */
const shop = (
  tea: NonNullable<Scenario['layers']>[string][string],
  weeks: number,
  more: Partial<Scenario> = {},
): Scenario => ({
  ...cornerShop,
  horizon: { warmUp: 0, measured: `${weeks} wk`, runOut: 0 },
  layers: { walkIn: { tea } },
  ...more,
});

/** All orders of one replication, without running the shop. */
function ordersOf(scenario: Scenario, replication = 0): Placed[] {
  const demand = new Demand(compiled(scenario).plant);
  demand.reset({ seed: 'generators', replication, antithetic: false });
  const orders = demand.sources.flatMap((source) => {
    const placed: Placed[] = [];
    while (source.advance()) placed.push({ time: source.time, quantity: source.quantity });
    return placed;
  });
  return orders.sort((a, b) => a.time - b.time);
}

const byWeek = (orders: readonly Placed[], weeks: number, amount: (order: Placed) => number): number[] => {
  const sums = new Array<number>(weeks).fill(0);
  for (const order of orders) sums[Math.floor(order.time / WEEK)]! += amount(order);
  return sums;
};

const correlationAtLag1 = (values: readonly number[]): number => {
  const { mean } = Tally.of(values);
  const square = (i: number, j: number) => (values[i]! - mean) * (values[j]! - mean);
  let lagged = 0;
  let all = 0;
  values.forEach((_, i) => {
    all += square(i, i);
    if (i > 0) lagged += square(i, i - 1);
  });
  return lagged / all;
};

describe('the generators of MODEL §4.2', () => {
  it('Poisson: counts of a week are Poisson, times are uniform, sizes are 1', () => {
    const orders = ordersOf(shop({ orders: '6 / wk' }, 3000));
    const mass = (k: number) => {
      let p = Math.exp(-6);
      for (let i = 1; i <= k; i++) p *= 6 / i;
      return p;
    };
    // One right sample in a thousand is refused.
    expect(
      chiSquareP(
        byWeek(orders, 3000, () => 1),
        mass,
      ),
    ).toBeGreaterThan(0.001);
    expect(
      kolmogorovSmirnov(
        orders.map(({ time }) => time / (3000 * WEEK)),
        (x) => x,
      ),
    ).toBeLessThan(1.95);
    expect(new Set(orders.map(({ quantity }) => quantity))).toEqual(new Set([1]));
  });

  it('compound Poisson: variance of a week is λ E[Q²], here 6 · 4 · 7', () => {
    const units = byWeek(
      ordersOf(shop({ orders: '6 / wk', size: { kind: 'geometric', mean: 4 } }, 4000)),
      4000,
      (o) => o.quantity,
    );
    const { mean, variance } = Tally.of(units);
    // Standard errors: √(168 ÷ 4000) = 0.2 of the mean, about 168 √(2.9 ÷ 4000) = 4.5 of the variance; four of each.
    expect(Math.abs(mean - 24)).toBeLessThan(0.8);
    expect(Math.abs(variance - 168)).toBeLessThan(18);
  });

  it('comes in open hours only, at the stated rate of elapsed time', () => {
    const calendars = { desk: { open: [{ days: 'Mon-Fri', from: '08:00', to: '18:00' }] } };
    const orders = ordersOf(shop({ orders: '70 / wk', calendar: 'desk' }, 400, { calendars }));
    const hours = orders.map(({ time }) => ((time % WEEK) % DAY) / 60);
    expect(Math.min(...hours)).toBeGreaterThanOrEqual(8);
    expect(Math.max(...hours)).toBeLessThanOrEqual(18);
    expect(Math.max(...orders.map(({ time }) => (time % WEEK) / DAY))).toBeLessThan(5);
    expect(Math.abs(orders.length - 28_000)).toBeLessThan(4 * Math.sqrt(28_000));
  });

  it('season, promotion and shock bend the rate as told', () => {
    const factors: NonNullable<Scenario['factors']> = {
      season: { target: 'layers/*/*/rate', op: 'mul', value: 1.5, shape: { kind: 'sine', period: '40 wk' } },
      promotion: { target: 'layers/*/*/rate', op: 'mul', value: 1.9, from: 'w11', to: 'w13' },
      shock: { target: 'layers/*/*/rate', op: 'mul', value: 0.6, from: 'w21' },
    };
    const counts = byWeek(ordersOf(shop({ orders: '1000 / wk' }, 40, { factors })), 40, () => 1);
    counts.forEach((count, week) => {
      // Mean of 1 + 0.5 sin over the week; 20 weeks is half a season.
      const sine = (at: number) => -Math.cos((2 * Math.PI * at) / 40) * (40 / (2 * Math.PI));
      const season = 1 + 0.5 * (sine(week + 1) - sine(week));
      const mean = 1000 * season * (week >= 10 && week < 12 ? 1.9 : 1) * (week >= 20 ? 0.6 : 1);
      expect(Math.abs(count - mean)).toBeLessThan(4.5 * Math.sqrt(mean)); // 40 weeks: all within 4.5 in 99.97 %
    });
  });

  it('AR(1) level: mean 1, lag-1 correlation near φ, variance of the level e^{σ²} − 1', () => {
    const levels = { tea: { correlation: 0.8, sd: 0.3 } };
    const weeks = 3000;
    const counts = byWeek(ordersOf(shop({ orders: '200 / wk' }, weeks, { levels })), weeks, () => 1 / 200);
    const { mean, variance } = Tally.of(counts);
    // Effective sample (1 + φ) ÷ (1 − φ) = 9 times smaller: standard error of the mean √(0.099 · 9 ÷ 3000) = 0.017.
    expect(Math.abs(mean - 1)).toBeLessThan(0.07);
    // Within a week the count adds 1/200; the variance has a relative standard error of about 0.07.
    expect(Math.abs(variance / (Math.exp(0.09) - 1 + 0.005) - 1)).toBeLessThan(0.28);
    // Covariance of neighbouring levels e^{φσ²} − 1 = 0.0747, over the variance 0.0992; error about 0.015.
    expect(Math.abs(correlationAtLag1(counts) - 0.753)).toBeLessThan(0.06);
  });

  it('AR(1) buckets keep mean, variance and correlation, and a floor', () => {
    const law = { kind: 'normal' as const, mean: 100, sd: 20 };
    const size = (more: object) =>
      ordersOf(shop({ mode: 'bucket', every: 1, size: law, correlation: 0.6, ...more }, 2000)).map((o) => o.quantity);
    const { mean, sd } = Tally.of(size({}));
    // 14 000 days, effective 4 times fewer: standard error of the mean 20 √(4 ÷ 14 000) = 0.34, of the sd about 0.2.
    expect(Math.abs(mean - 100)).toBeLessThan(1.4);
    expect(Math.abs(sd - 20)).toBeLessThan(0.9);
    expect(Math.abs(correlationAtLag1(size({})) - 0.6)).toBeLessThan(4 * Math.sqrt((1 - 0.36) / 14_000));
    const wide = ordersOf(
      shop({ mode: 'bucket', every: 1, size: { ...law, sd: 100 }, correlation: 0.6, floorAtZero: true }, 200),
    );
    expect(Math.min(...wide.map((o) => o.quantity))).toBeGreaterThan(0);
  });

  it('intermittent: Bernoulli days with lognormal sizes', () => {
    const orders = ordersOf(
      shop({ mode: 'bucket', every: 1, probability: 0.25, size: { kind: 'lognormal', mean: 8, cv: 0.7 } }, 2000),
    );
    // 14 000 days at 1 ÷ ADI = 0.25: 3500 with standard deviation 51.
    expect(Math.abs(orders.length - 3500)).toBeLessThan(4 * 51);
    const { mean, sd } = Tally.of(orders.map((o) => o.quantity));
    expect(Math.abs(mean - 8)).toBeLessThan((4 * 5.6) / Math.sqrt(3500));
    expect(Math.abs(sd / mean - 0.7)).toBeLessThan(0.1);
  });

  it('renewal: gaps of the law, and a constant gap to the minute', () => {
    const orders = ordersOf(shop({ mode: 'renewal', gap: { kind: 'gamma', mean: '5 h', cv: 0.5 } }, 1000));
    const gaps = orders.slice(1).map(({ time }, i) => (time - orders[i]!.time) / 60);
    const { mean, sd } = Tally.of(gaps);
    expect(Math.abs(mean - 5)).toBeLessThan((4 * 2.5) / Math.sqrt(gaps.length));
    expect(Math.abs(sd / mean - 0.5)).toBeLessThan(0.02);
    const clockwork = ordersOf(shop({ mode: 'renewal', gap: '7 min' }, 1));
    expect(clockwork.map(({ time }) => time)).toEqual(Array.from({ length: 1439 }, (_, n) => (n + 1) * 7));
  });
});

describe('a replayed history', () => {
  /** 40 weeks; the quantity tells the week, so that a resampled block shows where it is from. */
  const records = Array.from({ length: 40 }, (_, week): [string, number] => [`${week * 7} d`, week + 1]);
  const history = (bootstrap?: string | number): Scenario =>
    shop({ mode: 'replay', records, ...(bootstrap === undefined ? {} : { bootstrap }) }, 52);

  it('is the file itself in replication 0', () => {
    expect(ordersOf(history())).toEqual(records.map((_, week) => ({ time: week * WEEK, quantity: week + 1 })));
  });

  it('is resampled later in blocks of 13 weeks, laid end to end over the whole run', () => {
    const starts = new Set<number>();
    for (let replication = 1; replication <= 60; replication++) {
      const orders = ordersOf(history(), replication);
      expect(orders.map(({ time }) => time)).toEqual(Array.from({ length: 52 }, (_, week) => week * WEEK));
      for (let block = 0; block < 4; block++) {
        const first = orders[13 * block]!.quantity;
        starts.add(first);
        const weeks = orders.slice(13 * block, 13 * block + 13).map(({ quantity }) => quantity - first);
        expect(weeks).toEqual(Array.from({ length: 13 }, (_, n) => n));
      }
    }
    // 28 possible starts, weeks 1 to 28: 240 draws miss one with probability 28 (27/28)^240 = 0.005.
    expect([...starts].sort((a, b) => a - b)).toEqual(Array.from({ length: 28 }, (_, n) => n + 1));
  });

  it('keeps together what sold together: all layers take the same blocks', () => {
    const two: Scenario = {
      ...history('5 wk'),
      items: { tea: { kind: 'finished' }, milk: { kind: 'finished' } },
      stocks: { ...cornerShop.stocks, 'milk@shop': cornerShop.stocks['tea@shop']! },
      layers: {
        // Milk was not sold in the last ten weeks of the history.
        walkIn: {
          tea: { mode: 'replay', records, bootstrap: '5 wk' },
          milk: { mode: 'replay', records: records.slice(0, 30), bootstrap: '5 wk' },
        },
      },
    };
    const orders = ordersOf(two, 3);
    for (const { time, quantity } of orders)
      if (quantity <= 30)
        expect(orders.filter((o) => o.time === time).map((o) => o.quantity)).toEqual([quantity, quantity]);
  });

  it('is the same in every replication when no blocks are asked for; short ones repeat', () => {
    expect(ordersOf(history(0), 7)).toEqual(ordersOf(history(0), 0));
    const short = shop({ mode: 'replay', records: records.slice(0, 3) }, 9);
    expect(ordersOf(short, 1).map(({ quantity }) => quantity)).toEqual([1, 2, 3, 1, 2, 3, 1, 2, 3]);
  });
});

describe('patience (MODEL §4.4)', () => {
  /** Orders that nothing will ever serve: who leaves when? */
  function leaving(patience: NonNullable<NonNullable<Scenario['segments']>[string]['patience']>) {
    const run = new SteppedRun(
      shop({ mode: 'bucket', every: '1 h', size: 1 }, 100, {
        stocks: {
          'tea@shop': { source: { kind: 'bought', supplier: 'importer' }, rule: { policy: 'baseStock', S: 0 } },
        },
        suppliers: { importer: { leadTime: '900 wk' } },
        segments: { walkIn: { place: 'shop', patience } },
      }),
    ).finish();
    const { ledger, plant } = run.world;
    const sum = (column: number) => {
      let total = 0;
      for (let period = 0; period < plant.grid.periods; period++) total += ledger.layer.at(period, 0, column);
      return total;
    };
    return { orders: sum(Layer.orders), lost: sum(Layer.lostOrders), reneged: sum(Layer.renegedOrders) };
  }

  it('is one mixture: some leave at once, some never, the others by a Weibull law', () => {
    const { orders, lost, reneged } = leaving({ immediate: 0.3, forever: 0.2, mean: '1 d', shape: 2 });
    expect(orders).toBe(16_800);
    const within = (count: number, share: number) =>
      Math.abs(count - share * orders) < 4 * Math.sqrt(orders * share * (1 - share));
    expect(within(lost, 0.3)).toBe(true);
    expect(within(reneged, 0.5)).toBe(true); // all but the last days' have run out of it
  });

  it('p₀ = 1 is pure lost sales, p∞ = 1 pure backorder', () => {
    expect(leaving({ immediate: 1 })).toMatchObject({ orders: 16_800, lost: 16_800, reneged: 0 });
    expect(leaving({ forever: 1 })).toMatchObject({ orders: 16_800, lost: 0, reneged: 0 });
  });
});
