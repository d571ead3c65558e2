import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actsOn,
  type DemandEvent,
  type EventMove,
  eventKinds,
  eventsOf,
  readableFactors,
  withEventMoved,
  withNewEvent,
  withoutEvent,
} from '../../../../src/scenarios/demand-events.ts';
import { expectedDemand } from '../../../../src/scenarios/expected-demand.ts';
import { parseScenario } from '../../../../src/scenarios/parse.ts';
import type { PlainObject } from '../../../../src/scenarios/plain-data.ts';
import { presets } from '../../../../src/scenarios/presets/index.ts';
import { siloCompany } from '../../../../src/scenarios/presets/alder-silo.ts';
import type { Scenario } from '../../../../src/scenarios/scenario.ts';
import {
  demandCurveLayout,
  eventDragged,
  type EventPart,
} from '../../../../src/ui/charts/editor/demand-curve.layout.ts';
import { cornerShop } from '../../../fixtures/corner-shop.ts';

type Factor = NonNullable<Scenario['factors']>[string];
const weeks = 71;
const company = (factors: Record<string, Factor>, shock?: Scenario['shock']): Scenario => ({
  ...cornerShop,
  horizon: { warmUp: '13 wk', measured: '52 wk', runOut: '6 wk' },
  factors,
  ...(shock === undefined ? {} : { shock }),
});
const plain = (scenario: Scenario): PlainObject => scenario as unknown as PlainObject;

/** Dated factors, on demand and on a supplier, and seasons. */
const dates = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 10 }))
  .chain(([from, length]) =>
    fc.constantFrom(
      { from: `w${from + 1}`, to: `w${from + length + 1}` },
      { from: from * 7 + 2, to: (from + length) * 7 },
      { from: `${from} wk` },
      { to: `${from + length} wk` },
    ),
  );
const promotion = fc.record({
  target: fc.constantFrom('layers/*/*/rate', 'layers/walkIn/tea/rate'),
  op: fc.constant('mul' as const),
  value: fc.integer({ min: 0, max: 60 }).map((n) => n / 20),
});
const outage = fc.constant({ target: 'suppliers/importer/outage', op: 'set' as const, value: 1 });
const season = fc.record({
  target: fc.constant('layers/*/*/rate'),
  op: fc.constant('mul' as const),
  value: fc.integer({ min: 20, max: 40 }).map((n) => n / 20),
  shape: fc.record({
    kind: fc.constant('sine' as const),
    period: fc.constantFrom('52 wk', '26 wk', 91),
    phase: fc.constantFrom('20.5 wk', '0 wk', '3 d', 10),
  }),
});
const known = { knownFrom: { sales: 'w3', production: 'never' as const } };
const factor: fc.Arbitrary<Factor> = fc.oneof(
  fc.tuple(promotion, dates).map(([what, when]) => ({ ...what, ...when })),
  fc.tuple(promotion, dates).map(([what, when]) => ({ ...what, ...when, ...known })),
  fc.tuple(outage, dates).map(([what, when]) => ({ ...what, ...when })),
  season,
);
const part = fc.constantFrom<EventPart>('body', 'start', 'end');
const pixels = fc.integer({ min: -900, max: 900 });

const layoutOf = (scenario: Scenario, width = 860) => {
  const events = eventsOf(plain(scenario), weeks);
  return demandCurveLayout({
    width,
    weekly: new Float64Array(weeks).fill(56),
    before: undefined,
    weeks,
    warmUpWeeks: 13,
    measuredWeeks: 52,
    events: events.map((event) => ({ event, course: [1, event.times ?? 1], label: event.id })),
    ghosts: [],
    firstLabel: 'week 1',
  });
};
const eventOf = (scenario: Scenario | PlainObject): DemandEvent => eventsOf(scenario as PlainObject, weeks)[0]!;
const stateOf = ({ from, to, times }: EventMove): EventMove => ({ from, to, times });

describe('events on the demand curve', () => {
  it('stay where they are when nothing is dragged, and the scenario with them', () => {
    fc.assert(
      fc.property(factor, part, (one, held) => {
        const scenario = company({ one });
        const event = eventOf(scenario);
        const to = eventDragged(layoutOf(scenario), event, held, 0, 0);
        expect(to).toEqual(stateOf(event));
        expect(withEventMoved(plain(scenario), plain(scenario), event, to)).toBe(scenario);
      }),
    );
  });

  it('come to where the schema and the compiler take them, whatever the drag', () => {
    fc.assert(
      fc.property(factor, part, pixels, pixels, (one, held, dx, dy) => {
        const scenario = company({ one });
        const event = eventOf(scenario);
        const to = eventDragged(layoutOf(scenario), event, held, dx, dy);
        const moved = withEventMoved(plain(scenario), plain(scenario), event, to);
        expect(parseScenario(moved).ok).toBe(true);
        expect(expectedDemand(moved as unknown as Scenario)).toBeDefined();
        const now = eventOf(moved);
        expect(now.times ?? 0).toBeCloseTo(to.times ?? 0, 5);
        if (event.kind === 'season') return;
        expect(now.from).toBeCloseTo(to.from, 5);
        expect(now.to).toBeCloseTo(to.to, 5);
        expect(now.to).toBeGreaterThan(now.from);
      }),
    );
  });

  it('are found again at the pixels they were dragged by', () => {
    fc.assert(
      fc.property(promotion, fc.integer({ min: -10, max: 10 }), (what, shift) => {
        const scenario = company({ one: { ...what, from: 'w25', to: 'w28' } });
        const layout = layoutOf(scenario);
        const event = eventOf(scenario);
        const across = eventDragged(layout, event, 'body', shift * layout.pixelsPerWeek, 0);
        expect(across).toEqual({ from: 24 + shift, to: 27 + shift, times: what.value });
        const up = eventDragged(layout, event, 'body', 0, (-shift / 20) * layout.pixelsPerTimes);
        const asked = Math.min(layout.most, Math.max(0, what.value + shift / 20));
        // A multiple moves by twentieths.
        expect(Math.abs((up.times ?? 0) - asked)).toBeLessThanOrEqual(0.025 + 1e-9);
        expect(stateOf({ ...up, times: what.value })).toEqual(stateOf(event));
      }),
    );
  });

  it('leave no difference to the base when they are moved back', () => {
    fc.assert(
      fc.property(factor, part, pixels, pixels, (one, held, dx, dy) => {
        const base = plain(company({ one: { ...one } }));
        const event = eventOf(base);
        fc.pre(event.kind !== 'season' && one.knownFrom === undefined);
        const moved = withEventMoved(base, base, event, eventDragged(layoutOf(base as never), event, held, dx, dy));
        const back = withEventMoved(moved, base, eventOf(moved), stateOf(event));
        expect(back).toEqual(base);
      }),
    );
  });

  it('take along how early they are known', () => {
    const one: Factor = { target: 'layers/*/*/rate', op: 'mul', value: 2, from: 'w20', to: 'w22', ...known };
    const scenario = plain(company({ one }));
    const moved = withEventMoved(scenario, scenario, eventOf(scenario), { from: 24, to: 26, times: 2 });
    expect(readableFactors(moved)['one']).toEqual({
      ...one,
      from: 'w25',
      to: 'w27',
      knownFrom: { sales: 'w8', production: 'never' },
    });
  });

  it('take along the dip that pays a promotion back, and nothing else', () => {
    const target = 'layers/*/tea/rate';
    const scenario = plain(
      company({
        one: { target, op: 'mul', value: 1.9, from: 'w20', to: 'w22' },
        dip: { target, op: 'mul', value: 0.8, from: 'w22', to: 'w24' },
        later: { target, op: 'mul', value: 0.8, from: 'w23', to: 'w24' },
        others: { target: 'layers/*/*/rate', op: 'mul', value: 0.8, from: 'w22', to: 'w24' },
      }),
    );
    const event = (from: PlainObject, id: string): DemandEvent => eventsOf(from, weeks).find((one) => one.id === id)!;
    const datesOf = (from: PlainObject, id: string) => [event(from, id).from, event(from, id).to];
    const shifted = withEventMoved(scenario, scenario, event(scenario, 'one'), { from: 24, to: 26, times: 1.9 });
    expect(datesOf(shifted, 'dip')).toEqual([26, 28]);
    const longer = withEventMoved(scenario, scenario, event(scenario, 'one'), { from: 19, to: 22, times: 1.9 });
    expect(datesOf(longer, 'dip')).toEqual([22, 24]);
    const sooner = withEventMoved(scenario, scenario, event(scenario, 'one'), { from: 18, to: 21, times: 1.9 });
    expect([datesOf(sooner, 'later'), datesOf(sooner, 'others')]).toEqual([
      [22, 23],
      [21, 23],
    ]);
    const dipAlone = withEventMoved(scenario, scenario, event(scenario, 'dip'), { from: 30, to: 32, times: 0.8 });
    expect(datesOf(dipAlone, 'one')).toEqual([19, 21]);
  });

  it('are the factors with dates, the seasons and the marked shock', () => {
    const factors = {
      level: { target: 'layers/*/*/rate', op: 'mul', value: 1.1 },
      late: { target: 'layers/*/tea/rate', op: 'mul', value: 2, from: 'w40', to: 'w42' },
      strike: { target: 'suppliers/importer/outage', op: 'set', value: 1, from: 'w17', to: 'w21' },
    } satisfies Record<string, Factor>;
    const events = eventsOf(plain(company(factors, { from: 'w17', to: 'w21' })), weeks);
    expect(events.map(({ id, kind }) => [id, kind])).toEqual([
      ['shock', 'mark'],
      ['strike', 'other'],
      ['late', 'demand'],
    ]);
    const [shock, strike, late] = events as [DemandEvent, DemandEvent, DemandEvent];
    expect([shock, strike, late].map((event) => actsOn(event, { item: 'coffee' }))).toEqual([true, true, false]);
    const { marks } = layoutOf(company(factors, { from: 'w17', to: 'w21' }));
    expect(marks[0]!.top).not.toBe(marks[1]!.top);
  });

  it('can be added and removed again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...eventKinds), fc.nat(50), (kind, from) => {
        const scenario = plain(company({}));
        const target = kind === 'outage' ? 'suppliers/*/outage' : 'layers/*/*/rate';
        const [more, id] = withNewEvent(scenario, kind, target, from);
        expect(parseScenario(more).ok).toBe(true);
        expect(eventOf(more)).toMatchObject({ id, from, kind: kind === 'outage' ? 'other' : 'demand' });
        const [twice, second] = withNewEvent(more, kind, target, from);
        expect(second).not.toBe(id);
        expect(withoutEvent(withoutEvent(twice, { ...eventOf(more), id: second }), eventOf(more))).toEqual(scenario);
      }),
    );
  });
});

describe('expected demand', () => {
  const model = expectedDemand(siloCompany)!;

  it('adds up over segments and over items', () => {
    const all = model.weekly(siloCompany.factors);
    const sum = (parts: Float64Array[]): number[] =>
      Array.from(all, (_, week) => parts.reduce((units, part) => units + part[week]!, 0));
    const segments = Object.keys(siloCompany.layers!).map((segment) => model.weekly(siloCompany.factors, { segment }));
    const items = Object.keys(siloCompany.items).map((item) => model.weekly(siloCompany.factors, { item }));
    for (const week of [0, 20, 41, 70]) {
      expect(sum(segments)[week]).toBeCloseTo(all[week]!, 6);
      expect(sum(items)[week]).toBeCloseTo(all[week]!, 6);
    }
  });

  it.each(presets.map((preset) => [preset.id, preset] as const))(
    'is drawn for %s, as it is reckoned there',
    (_, preset) => {
      const { base } = preset.study;
      const expected = expectedDemand(base)!;
      const weekly = Array.from(expected.weekly(base.factors));
      expect(weekly.every((units) => Number.isFinite(units) && units >= 0)).toBe(true);
      const layout = demandCurveLayout({
        width: 400,
        weekly,
        before: undefined,
        weeks: expected.weeks,
        warmUpWeeks: 0,
        measuredWeeks: expected.weeks,
        events: [],
        ghosts: [],
        firstLabel: 'week 1',
      });
      expect(layout.line).toMatch(/^M44,/);
      expect(layout.line).not.toContain('NaN');
    },
  );

  it('is the stated rate where no factor acts, and its multiple where one does', () => {
    const shop = expectedDemand(company({}))!;
    // 8 orders a day of one unit: 56 a week.
    expect(Array.from(shop.weekly({}).slice(0, 2))).toEqual([56, 56]);
    const lift: Factor = { target: 'layers/*/*/rate', op: 'mul', value: 1.5, from: 'w3', to: 'w5' };
    expect(Array.from(shop.weekly({ lift }).slice(1, 5))).toEqual([56, 84, 84, 56]);
    expect(shop.course({ lift }, 'lift', [2, 4], 3)).toEqual([1.5, 1.5, 1.5]);
    expect(shop.course({}, 'lift', [2, 4], 2)).toEqual([1, 1]);
  });
});
