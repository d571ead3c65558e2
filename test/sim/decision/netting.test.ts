// Requirements of material, netted as on the forms of the textbooks: every table below can be worked out by hand.
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/scenarios/scenario.ts';
import { netting } from '../../../src/sim/decision/agenda/netting.ts';
import { OpenRoom } from '../../fixtures/open-room.ts';

type Netting = Extract<Extract<Scenario['stocks'][string]['rule'], { target: unknown }>['target'], { kind: 'netting' }>;
interface Item extends Omit<Netting, 'kind'> {
  readonly onHand?: number;
  readonly lot?: Extract<Scenario['stocks'][string]['rule'], { target: unknown }>['lot'];
  readonly inTransit?: readonly { readonly due: string; readonly quantity: number }[];
}

/** A table is assembled from two legs each, on a line that loses some; legs are bought. */
const factory = (table: Item, leg: Item, goodShare = 1): Scenario => {
  const stock = (
    source: Scenario['stocks'][string]['source'],
    { onHand = 0, inTransit = [], lot, ...target }: Item,
  ) => ({
    source,
    rule: {
      target: { kind: 'netting' as const, horizon: 8, ...target },
      trigger: { every: 1 },
      ...(lot === undefined ? {} : { lot }),
    },
    initial: { onHand, inTransit: [...inTransit] },
  });
  return {
    id: 'tables',
    timeUnit: 'week',
    horizon: { warmUp: 0, measured: 12, runOut: 0, period: 1 },
    items: { table: { kind: 'finished', components: { leg: 2 } }, leg: { kind: 'material' } },
    places: { plant: {} },
    suppliers: { joiner: { leadTime: 1 } },
    lines: {
      bench: {
        place: 'plant',
        stations: { glue: { unitTime: '1 min', variation: { kind: 'constant' }, yield: goodShare, rework: 0 } },
      },
    },
    cycles: { mrp: { trigger: 'weekly', agenda: ['netting'], horizon: '8 wk' } },
    stocks: {
      'table@plant': stock({ kind: 'made', line: 'bench' }, table),
      'leg@plant': stock({ kind: 'bought', supplier: 'joiner' }, leg),
    },
    segments: { shop: { place: 'plant' } },
    layers: { shop: { table: { mode: 'bucket', every: 1, size: 1 } } },
  };
};

const demand = [20, 40, 30, 50, 20, 30];

/** Releases of tables and legs that a run proposes for a demand plan. */
function releases(scenario: Scenario, gross: readonly number[] = demand, frozen: readonly number[] = []) {
  const room = new OpenRoom(scenario);
  const [table, leg] = [room.stock('table@plant'), room.stock('leg@plant')];
  const { releases: agreed } = room.room.agreement;
  for (const [week, units] of frozen.entries()) agreed.set(table, week, units);
  const meeting = room.meeting({ firstFreeWeek: frozen.length });
  for (let week = 0; week < 8; week++) meeting.proposal.demandPlan.set(0, week, gross[week] ?? 0);
  netting(room.room, meeting);
  const of = (stock: number) => gross.map((_, week) => meeting.proposal.releases.at(stock, week));
  return { tables: of(table), legs: of(leg) };
}
const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 9));

describe('the netting of requirements', () => {
  it('plans nothing where it would take effect after the run', () => {
    const late = factory({ lead: 1 }, { lead: 1 });
    const room = new OpenRoom(late);
    const meeting = room.meeting({ effectWeek: 14, firstFreeWeek: 14 });
    netting(room.room, meeting);
    const { releases: planned } = meeting.proposal;
    expect(planned.values.every(Number.isNaN)).toBe(true);
  });

  it('two levels: lots, safety stock, a scheduled receipt and lead times', () => {
    // Tables, lead 1, lots of 60, safety 10, on hand 55, 40 due in week 1:
    //   gross      20  40  30  50  20  30
    //   scheduled      40
    //   projected  35  35  65  15  55  25     with receipts of 60 in weeks 2 and 4
    //   released       60      60
    // Legs, two a table, lead 2, lot for lot, on hand 130:
    //   gross       0 120   0 120   0   0
    //   projected 130  10  10   0   0   0     with a receipt of 110 in week 3
    //   released      110
    const scenario = factory(
      { lead: 1, safetyStock: 10, lot: { fixed: 60 }, onHand: 55, inTransit: [{ due: '8 d', quantity: 40 }] },
      { lead: 2, onHand: 130 },
    );
    const { tables, legs } = releases(scenario);
    expect(tables).toEqual(near([0, 60, 0, 60, 0, 0]));
    expect(legs).toEqual(near([0, 110, 0, 0, 0, 0]));
  });

  it('lot for lot releases each requirement its lead time before it', () => {
    const { tables, legs } = releases(factory({ lead: 1, onHand: 20 }, { lead: 0 }));
    expect(tables).toEqual(near([40, 30, 50, 20, 30, 0]));
    expect(legs).toEqual(near([80, 60, 100, 40, 60, 0]));
  });

  it('what is past due is released now, all at once', () => {
    // With nothing on hand and a lead of 3 weeks, weeks 0 to 3 should have been released by now.
    const { tables } = releases(factory({ lead: 3 }, {}));
    expect(tables).toEqual(near([20 + 40 + 30 + 50, 20, 30, 0, 0, 0]));
  });

  it('a period of supply puts the weeks that one receipt covers together', () => {
    const { tables } = releases(factory({ lead: 0, periodOfSupply: 3 }, {}));
    expect(tables).toEqual(near([90, 0, 0, 100, 0, 0]));
  });

  it('starts more where some are lost; parts follow what is started', () => {
    // 4 of 5 tables come out good.
    const { tables, legs } = releases(factory({ lead: 0 }, { lead: 0 }, 0.8));
    expect(tables).toEqual(near(demand.map((units) => units / 0.8)));
    expect(legs).toEqual(near(demand.map((units) => (2 * units) / 0.8)));
  });

  it.each([
    // 25 | 5 left, 35 wanted: 50 | 15 left, 15: 25 | 10 left, 40: 50 | 10 left, 10: 25 | 15 left, 15: 25.
    [{ multiple: 25 }, [25, 50, 25, 50, 25, 25]],
    // 45 | 25 left, 15 wanted: 45 | 30 left, nothing | 50 | 20: 45 | 25 left, 5: 45.
    [{ min: 45 }, [45, 45, 0, 50, 45, 45]],
  ])('lots of %j', (lot, expected) => {
    expect(releases(factory({ lead: 0, lot }, {})).tables).toEqual(near(expected));
  });

  it('orders the safety stock that is missing, and keeps nothing more', () => {
    expect(releases(factory({ lead: 0, safetyStock: 15 }, {})).tables).toEqual(near([35, 40, 30, 50, 20, 30]));
  });

  it('counts the releases of frozen weeks and plans around them', () => {
    // Weeks 0 and 1 are frozen with 100 and 0 released; lead 1: 100 arrive in week 1.
    // Projected: −20, 40 | week 2: 10 | week 3: −40 → released in week 2, and 20 and 30 for the weeks after.
    const { tables, legs } = releases(factory({ lead: 1 }, { lead: 0 }), demand, [100, 0]);
    // Week 0 is short of 20, which cannot be released before week 2 any more.
    expect(tables).toEqual([Number.NaN, Number.NaN, ...near([20 + 20, 20, 30, 0])]);
    expect(legs[0]).toBeNaN();
    expect(legs.slice(3)).toEqual(near([40, 60, 0]));
  });
});
