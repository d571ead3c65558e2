// Items of an agenda on plans written by hand: what each proposes can be worked out on paper.
import { describe, expect, it } from 'vitest';
import { applyPatch } from '../../../src/scenarios/merge-patch.ts';
import type { Scenario } from '../../../src/scenarios/scenario.ts';
import { FunctionId } from '../../../src/sim/belief/organisation.ts';
import { demandReview } from '../../../src/sim/decision/agenda/demand-review.ts';
import { factorShare } from '../../../src/sim/decision/agenda/factor-share.ts';
import { parameters } from '../../../src/sim/decision/agenda/parameters.ts';
import { supplyReview } from '../../../src/sim/decision/agenda/supply-review.ts';
import { OpenRoom } from '../../fixtures/open-room.ts';
import { WEEK } from '../../fixtures/small-company.ts';
import { traceOf } from '../../fixtures/stepped-run.ts';

const { sales, production } = FunctionId;
type Rule = Scenario['stocks'][string]['rule'];

/** Sales expect 120 boxes a week, production 100, purchasing 90; demand is 100, give or take 20. */
const store = (more: Partial<Scenario> = {}): Scenario => ({
  id: 'store',
  timeUnit: 'week',
  horizon: { warmUp: 0, measured: 30, runOut: 0, period: 1 },
  items: { tea: { kind: 'finished' } },
  places: { store: {} },
  suppliers: { grower: { leadTime: 1 } },
  functions: {
    sales: { method: { method: 'prior' }, bias: 0.2 },
    production: { method: { method: 'prior' } },
    purchasing: { method: { method: 'prior' }, bias: -0.1 },
  },
  cycles: { sop: { trigger: 'weekly', agenda: ['demandReview'], horizon: 8 } },
  stocks: { 'tea@store': { source: { kind: 'bought', supplier: 'grower' }, rule: { policy: 'baseStock', S: 300 } } },
  segments: { people: { place: 'store', partial: true } },
  layers: { people: { tea: { mode: 'bucket', every: 1, size: { kind: 'normal', mean: 100, sd: 20 } } } },
  ...more,
});
type Participants = NonNullable<NonNullable<Scenario['cycles']>[string]['participants']>;
const attendedBy = (...participants: Participants): Partial<Scenario> => ({
  cycles: { sop: { trigger: 'weekly', agenda: ['demandReview'], horizon: 8, participants } },
});

/** The plan that a demand review proposes for a week. */
function planned(room: OpenRoom, week = 3, change: Parameters<OpenRoom['meeting']>[0] = {}): number {
  const meeting = room.meeting(change);
  demandReview(room.room, meeting);
  return meeting.proposal.demandPlan.at(0, week);
}

describe('the demand review', () => {
  it.each([
    [1, 120],
    [0.6, 112],
    [0.25, 105],
    [0, 100],
  ])('gives sales a weight of %d: %d', (weight, expected) => {
    expect(planned(new OpenRoom(store({ consensus: { weight } })))).toBeCloseTo(expected, 9);
  });

  it('plans as far as its horizon and no further', () => {
    const room = new OpenRoom(store());
    expect(planned(room, 7)).toBeCloseTo(112, 9);
    expect(planned(room, 8)).toBeNaN();
  });

  it('divides what sales leaves among the others, and all alike without sales', () => {
    const all = attendedBy('sales', 'production', 'purchasing');
    expect(planned(new OpenRoom(store(all)))).toBeCloseTo(0.6 * 120 + 0.2 * 100 + 0.2 * 90, 9);
    expect(planned(new OpenRoom(store(attendedBy('production', 'purchasing'))))).toBeCloseTo(95, 9);
    expect(planned(new OpenRoom(store(attendedBy('purchasing'))))).toBeCloseTo(90, 9);
  });

  it('earns a say by the inverse of the mean squared error', () => {
    const room = new OpenRoom(store({ consensus: 'earned' }));
    // Both begin with the design value of 20² = 400.
    expect(planned(room)).toBeCloseTo(110, 9);
    // Demand of 100 shows sales 20 too high and production right: a 26th of the new square is taken in.
    room.room.errors.turn(0);
    room.write(0, [100]);
    room.world.now = WEEK;
    room.room.errors.turn(1);
    const [ofSales, ofProduction] = [400 + (400 - 400) / 26, 400 + (0 - 400) / 26];
    expect(room.room.errors.meanSquare(sales, 0)).toBeCloseTo(ofSales, 9);
    expect(room.room.errors.meanSquare(production, 0)).toBeCloseTo(ofProduction, 9);
    const expected = (120 / ofSales + 100 / ofProduction) / (1 / ofSales + 1 / ofProduction);
    expect(planned(room)).toBeCloseTo(expected, 9);
  });

  it('goes by the last forecast of who is absent, and without one by the others', () => {
    const functions: Scenario['functions'] = {
      sales: { method: { method: 'naive' } },
      production: { method: { method: 'prior' } },
    };
    const room = new OpenRoom(store({ functions, consensus: { weight: 0.5 } }));
    const absent = { present: [false, true, false] };
    expect(planned(room, 5, absent)).toBeCloseTo(100, 9);
    room.write(0, [140, 140, 140, 180]);
    expect(planned(room, 5, { infoAt: 3 * WEEK })).toBeCloseTo(120, 9);
    expect(planned(room, 5, { ...absent, infoAt: 4 * WEEK })).toBeCloseTo(120, 9);
    expect(planned(room, 5, { infoAt: 4 * WEEK })).toBeCloseTo(140, 9);
  });
});

describe('the sharing of factors', () => {
  const promotion = (shareable: boolean): NonNullable<Scenario['factors']>[string] => ({
    target: 'layers/people/tea/rate',
    op: 'mul',
    value: 2,
    from: 'w5',
    to: 'w6',
    knownFrom: { sales: 0, production: 'never', purchasing: 'never' },
    shareable,
  });
  const room = () => new OpenRoom(store({ factors: { open: promotion(true), secret: promotion(false) } }));
  /** Which of the two factors a function knows after the meeting. */
  const knownAfter = (change: Parameters<OpenRoom['meeting']>[0]) => {
    const company = room();
    factorShare(company.room, company.meeting(change));
    return [production, FunctionId.purchasing].map((fn) =>
      [0, 1].map((factor) => company.forecaster.knows(fn, factor, 0)),
    );
  };

  it('tells those who are there what is not kept apart, and nobody else', () => {
    expect(knownAfter({})).toEqual([
      [true, false],
      [false, false],
    ]);
  });

  it('tells nothing where sales is absent, nor those who are', () => {
    const nothing = [
      [false, false],
      [false, false],
    ];
    expect(knownAfter({ present: [false, true, false] })).toEqual(nothing);
    expect(knownAfter({ present: [true, false, false] })).toEqual(nothing);
  });
});

describe('parameters by the formulas of safety stock (L = 2 weeks, R = 1 week, z = 1.5, μ = 100, σ = 20)', () => {
  const tuned = { lead: 2, review: 1, z: 1.5 };
  function tune(rule: Rule, costs: Scenario['stocks'][string]['costs'] = {}, terms: object = {}) {
    const source = { kind: 'bought' as const, supplier: 'grower' };
    const patch = { stocks: { 'tea@store': { source, rule, tuned, costs } }, ...attendedBy('sales') };
    const room = new OpenRoom(applyPatch(store(patch), { suppliers: { grower: terms } }));
    const meeting = room.meeting();
    for (let week = 0; week < 8; week++) meeting.proposal.demandPlan.set(0, week, 100);
    parameters(room.room, meeting);
    const { upTo, reorderPoint, cards } = meeting.proposal.rules;
    return [upTo[0], reorderPoint[0], cards[0]];
  }

  it('order-up-to: S = μ(L + R) + zσ√(L + R) = 300 + 30√3', () => {
    expect(tune({ policy: 'orderUpTo', every: 1, S: 5 })).toEqual([352, Number.NaN, Number.NaN]);
  });

  it('(r, Q): r = μL + zσ√L = 200 + 30√2, the lot stays', () => {
    expect(tune({ policy: 'reorderPointLot', r: 5, Q: 70 })).toEqual([242 + 70, 242, Number.NaN]);
  });

  it('(r, Q): Q = max(lot, √(2DK/h)), as the supplier takes it', () => {
    // 100 a week, 18 an order, 0.25 a unit and week: √(2 · 100 · 18 ÷ 0.25) = 120.
    const costs = { perOrder: 18, holding: 0.25 };
    const rule = { policy: 'reorderPointLot' as const, r: 5, Q: 70 };
    expect(tune(rule, costs)).toEqual([242 + 120, 242, Number.NaN]);
    expect(tune({ ...rule, Q: 150 }, costs)).toEqual([242 + 150, 242, Number.NaN]);
    expect(tune(rule, costs, { multiple: 50 })).toEqual([242 + 150, 242, Number.NaN]);
    expect(tune(rule, costs, { minimumOrder: 130 })).toEqual([242 + 130, 242, Number.NaN]);
    // An order that costs nothing, and a unit that does not: the lot stays.
    expect(tune(rule, { holding: 0.25 })).toEqual([242 + 70, 242, Number.NaN]);
    expect(tune(rule, { perOrder: 18, holding: 0 })).toEqual([242 + 70, 242, Number.NaN]);
  });

  it('(r, Q): orders of the new lot are placed once it is in force', () => {
    const source = { kind: 'bought' as const, supplier: 'grower' };
    const all: Participants = ['production'];
    const agenda = ['demandReview' as const, 'parameters' as const];
    const orders = traceOf(
      store({
        stocks: {
          'tea@store': {
            source,
            rule: { policy: 'reorderPointLot', r: 210, Q: 70 },
            tuned: { lead: 2, z: 0 },
            costs: { perOrder: 18, holding: 0.25 },
            initial: { onHand: 250 },
          },
        },
        cycles: { weekly: { trigger: 'weekly', start: 'w3', agenda, participants: all } },
      }),
    ).filter(({ kind }) => kind === 'order');
    const sizes = orders.map(({ time, quantity }) => [time < 2 * WEEK + 8.5 * 60, quantity]);
    expect(sizes).toContainEqual([true, 70]);
    expect(sizes).toContainEqual([false, 120]);
    expect(sizes).not.toContainEqual([true, 120]);
    expect(sizes).not.toContainEqual([false, 70]);
  });

  it('(s, S): both of them', () => {
    expect(tune({ policy: 'reorderPointUpTo', s: 5, S: 70 })).toEqual([352, 242, Number.NaN]);
  });

  it('kanban: one card more than containers for demand over L and its safety stock', () => {
    // 242.43 units are 9.7 containers of 25: ten of them, and one.
    expect(tune({ policy: 'jitKanban', cards: 3, container: 25 })).toEqual([275, Number.NaN, 11]);
    // A container of 1000 holds it all: one and one, the fewest there may be.
    expect(tune({ policy: 'jitKanban', cards: 3, container: 1000 })).toEqual([2000, Number.NaN, 2]);
  });
});

describe('the supply review levels backward', () => {
  /** A line of 2400 minutes a week makes two products at 20 minutes each: 120 units in all. */
  const plant = (prebuild: { readonly tea: boolean; readonly rye: boolean }): Scenario => {
    const stock = (isEarly: boolean): Scenario['stocks'][string] => ({
      source: { kind: 'made', line: 'line' },
      rule: { policy: 'makeToStock', every: 1, protection: 1, z: 0, prebuild: isEarly },
      initial: { onHand: 0 },
    });
    const layer = { mode: 'bucket' as const, every: 1, size: 50 };
    return {
      ...store(),
      calendars: { shift: { open: [{ days: 'Mon-Fri', from: '08:00', to: '16:00' }] } },
      items: {
        tea: { kind: 'finished', standardCost: 9 },
        rye: { kind: 'finished', standardCost: 4 },
      },
      lines: {
        line: {
          place: 'store',
          calendar: 'shift',
          overtime: { cap: 0.15 },
          stations: { mill: { unitTime: '20 min', variation: { kind: 'constant' } } },
        },
      },
      stocks: { 'tea@store': stock(prebuild.tea), 'rye@store': stock(prebuild.rye) },
      layers: { people: { tea: layer, rye: layer } },
    };
  };

  /** What is proposed for weeks of a plan: production, prebuild and overtime. */
  function review(prebuild: { tea: boolean; rye: boolean }, tea: readonly number[], firstFreeWeek = 0) {
    const room = new OpenRoom(plant(prebuild));
    const meeting = room.meeting({ firstFreeWeek, lastWeek: tea.length - 1 });
    const rowOf = (stock: number) => room.room.organisation.sellers.indexOf(stock);
    const [ofTea, ofRye] = [room.stock('tea@store'), room.stock('rye@store')];
    tea.forEach((units, week) => {
      meeting.proposal.demandPlan.set(rowOf(ofTea), week, units);
      meeting.proposal.demandPlan.set(rowOf(ofRye), week, 50);
    });
    supplyReview(room.room, meeting);
    const { supplyPlan, prebuild: ahead, overtime } = meeting.proposal;
    const weeks = tea.map((_, week) => week);
    return {
      tea: weeks.map((week) => supplyPlan.at(ofTea, week)),
      rye: weeks.map((week) => supplyPlan.at(ofRye, week)),
      teaAhead: weeks.map((week) => ahead.at(ofTea, week)),
      ryeAhead: weeks.map((week) => ahead.at(ofRye, week)),
      overtime: weeks.map((week) => overtime.at(0, week)),
    };
  }
  const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 6));

  it('leaves as it is what the line can make', () => {
    const { tea, rye, teaAhead, overtime } = review({ tea: true, rye: true }, [60, 70, 70, 40]);
    expect(tea).toEqual(near([60, 70, 70, 40]));
    expect(rye).toEqual(near([50, 50, 50, 50]));
    expect(teaAhead).toEqual(near([0, 0, 0, 0]));
    expect(overtime).toEqual(near([0, 0, 0, 0]));
  });

  it('makes a peak early, week after week, of what may be made early', () => {
    const { tea, rye, teaAhead, overtime } = review({ tea: true, rye: false }, [50, 60, 60, 100, 50]);
    // Week 3 lacks 30 units: 10 fit into each of weeks 1 and 2, 10 into week 0.
    expect(tea).toEqual(near([60, 70, 70, 70, 50]));
    expect(rye).toEqual(near([50, 50, 50, 50, 50]));
    expect(teaAhead).toEqual(near([10, 20, 30, 0, 0]));
    expect(overtime).toEqual(near([0, 0, 0, 0, 0]));
  });

  it('ties up the least value: the cheapest product goes first', () => {
    const { tea, rye, ryeAhead } = review({ tea: true, rye: true }, [50, 60, 60, 100, 50]);
    expect(rye).toEqual(near([60, 60, 60, 20, 50]));
    expect(tea).toEqual(near([50, 60, 60, 100, 50]));
    expect(ryeAhead).toEqual(near([10, 20, 30, 0, 0]));
  });

  it('asks for overtime, up to its cap, where nothing may be made early', () => {
    // 10 units are 200 minutes; 30 are 600, of which 15 % of 2400 may be worked.
    const { tea, overtime } = review({ tea: false, rye: false }, [50, 80, 60, 100, 50]);
    expect(tea).toEqual(near([50, 80, 60, 100, 50]));
    expect(overtime).toEqual(near([0, 200, 0, 360, 0]));
  });

  it('moves nothing into weeks that are frozen', () => {
    const { tea, overtime } = review({ tea: true, rye: false }, [50, 60, 60, 100, 50], 2);
    expect(tea).toEqual(near([50, 60, 90, 70, 50]));
    expect(overtime).toEqual(near([0, 0, 360, 0, 0]));
  });
});
