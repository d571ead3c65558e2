// Suggested numbers against those that the four-policies study states, against values worked out by hand, and against laws.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyFacts } from '../../src/runner/checking/policy-facts.ts';
import { compile } from '../../src/scenarios/compile.ts';
import { parseScenario } from '../../src/scenarios/parse.ts';
import type { PlainObject } from '../../src/scenarios/plain-data.ts';
import { alderParameters } from '../../src/scenarios/presets/alder-parameters.ts';
import { presets } from '../../src/scenarios/presets/index.ts';
import type { Scenario } from '../../src/scenarios/scenario.ts';
import type { StockFacts } from '../../src/scenarios/stock-facts.ts';
import { policiesFor, suggestPolicy, withPolicy } from '../../src/scenarios/suggest-rule.ts';
import { Replicator } from '../../src/sim/index.ts';
import { cornerShop } from '../fixtures/corner-shop.ts';

const factsOf = (base: Scenario) => policyFacts({ kind: 'study', base }, 0)!;
const silo = presets.find(({ id }) => id === 'siloBaseline')!.study.base;

describe('suggested rules', () => {
  it('of the base company are the levels, cards and limits that its four policies state', () => {
    const { stocks, lines } = factsOf(silo);
    const rule = (policy: Parameters<typeof suggestPolicy>[1], id: string) =>
      suggestPolicy(stocks, policy, { z: 1.65, lines })!.rules.find(({ stock }) => stock === `${id}@dc`)!.rule;
    for (const [id, { orderUpTo, conwipLevel }] of Object.entries(alderParameters.finished)) {
      expect(rule('orderUpTo', id)).toMatchObject({ S: orderUpTo });
      expect(rule('conwip', id)).toMatchObject({ S: conwipLevel });
    }
    const suggested = suggestPolicy(stocks, 'conwip', { z: 1.65, lines })!;
    expect(suggested.lines.map(({ gate }) => gate)).toEqual(
      suggested.lines.map(() => ({ wipLimit: alderParameters.wipLimit })),
    );
  });

  it('of a shop follow from eight orders of one a day and a lead of three days', () => {
    // Poisson: mean 56 and variance 56 a week; L = 3/7, R = 1 by default, z = 1.65; lots of 56/5, rounded to 11.
    const { stocks, lines } = factsOf(cornerShop);
    expect(stocks[0]).toMatchObject({ lot: 11, leadFrom: 'supplier', sells: true, line: undefined });
    const sd = Math.sqrt(56);
    const r = Math.round(56 * (3 / 7) + 1.65 * sd * Math.sqrt(3 / 7));
    expect(r).toBe(32);
    const of = (policy: Parameters<typeof suggestPolicy>[1]) =>
      suggestPolicy(stocks, policy, { z: 1.65, lines })?.rules[0]?.rule;
    expect(of('reorderPointLot')).toEqual({ policy: 'reorderPointLot', r: 32, Q: 11 });
    expect(of('orderUpTo')).toMatchObject({ S: Math.round((56 * 10) / 7 + 1.65 * sd * Math.sqrt(10 / 7)) });
    expect(of('jitKanban')).toEqual({
      policy: 'jitKanban',
      cards: Math.ceil((24 + 1.65 * sd * Math.sqrt(3 / 7)) / 11) + 1,
      container: 11,
    });
    expect(of('conwip')).toBeUndefined(); // nothing is made
    expect(policiesFor(stocks)).not.toContain('heijunka');
  });

  it('order the economic lot where an order has a cost', () => {
    // D = 52 · 56, K = 40, h = 0.25 · 3: √(2DK/h) = 557.3
    const stock = { ...cornerShop.stocks['tea@shop']!, costs: { perOrder: 40 } };
    const { stocks, lines } = factsOf({ ...cornerShop, stocks: { 'tea@shop': stock } });
    expect(suggestPolicy(stocks, 'reorderPointLot', { z: 1.65, lines })?.rules[0]?.rule).toMatchObject({ Q: 557 });
  });

  describe('of push and pull', () => {
    // Ten pumps a day, each of two castings, each of three bars of iron: μ and σ² of a week are 70 and 70; 140 and 4 · 70;
    // 420 and 9 · 280. A casting has half an hour on its line.
    const foundry: Scenario = {
      id: 'foundry',
      timeUnit: 'day',
      horizon: { warmUp: '4 wk', measured: '8 wk', runOut: '1 wk' },
      items: {
        pump: { kind: 'finished', components: { casting: 2 } },
        casting: { kind: 'semi', components: { iron: 3 } },
        iron: { kind: 'material' },
      },
      places: { plant: {} },
      stocks: {
        'pump@plant': { source: { kind: 'made', line: 'finish' }, rule: { policy: 'baseStock', S: 100 } },
        'casting@plant': { source: { kind: 'made', line: 'cast' }, rule: { policy: 'baseStock', S: 100 } },
        'iron@plant': { source: { kind: 'bought', supplier: 'mill' }, rule: { policy: 'baseStock', S: 1000 } },
      },
      lines: {
        cast: { place: 'plant', stations: { mould: { unitTime: '0.5 h', variation: { kind: 'constant' } } } },
        finish: { place: 'plant', stations: { bench: { unitTime: '1 h' } } },
      },
      suppliers: { mill: { leadTime: '3 wk' } },
      segments: { retail: { place: 'plant' } },
      layers: { retail: { pump: { orders: 10 } } },
    };
    const { stocks, lines } = factsOf(foundry);
    const suggestion = suggestPolicy(stocks, 'pushPull', { z: 1.65, lines })!;

    it('pull what customers buy, and push what it is made of, at every distance', () => {
      // Castings: lots of a fifth of a week, 28. Work 14 h; load ρ = 140 · 0.5 h ÷ 168 h = 5/12; constant times, so the queue
      // is ½ · ρ/(1 − ρ) · 14 h = 5 h. L = 19 h = 0.113 wk. Iron: L = 3 wk. Both are looked at weekly: T = L + 1.
      expect(suggestion.rules.map(({ stock, rule }) => [stock, rule])).toEqual([
        ['pump@plant', { policy: 'pushPull', S: 0 }],
        ['casting@plant', { policy: 'pushPull', push: { every: '1 wk', protection: '1.11 wk', z: 1.65, lot: 28 } }],
        ['iron@plant', { policy: 'pushPull', push: { every: '1 wk', protection: '4 wk', z: 1.65 } }],
      ]);
    });

    it('begin with the level that the formula gives the iron', () => {
      // S = μ T + z σ √T = 420 · 4 + 1.65 · √2520 · 2 = 1845.66
      const parsed = parseScenario(withPolicy(foundry as PlainObject, suggestion));
      const compiled = parsed.ok ? compile(parsed.value) : parsed;
      const iron = compiled.ok ? compiled.value.plant.stocks.find(({ id }) => id === 'iron@plant') : undefined;
      expect(iron?.initialOnHand).toBe(1846);
    });

    it('push a stock that is asked about by itself, with what feeds it', () => {
      const { rules } = suggestPolicy(stocks, 'pushPull', { z: 1.65, lines, stocks: ['casting@plant'] })!;
      expect(rules).toEqual(suggestion.rules.slice(1));
    });

    it('are not there where nothing parts the two', () => {
      const shop = factsOf(cornerShop);
      expect(suggestPolicy(shop.stocks, 'pushPull', { z: 1.65, lines: shop.lines })).toBeUndefined();
    });

    it('take limits off the lines of both sides', () => {
      expect(suggestion.lines).toEqual([
        { line: 'cast', gate: {} },
        { line: 'finish', gate: {} },
      ]);
    });
  });

  const stockFact = fc.record({
    mean: fc.double({ min: 0.1, max: 1e5, noNaN: true }),
    sd: fc.double({ min: 0, max: 1e5, noNaN: true }),
    leadWeeks: fc.double({ min: 0, max: 30, noNaN: true }),
    lot: fc.integer({ min: 1, max: 1000 }),
    z: fc.double({ min: 0, max: 4, noNaN: true }),
  });
  const numbersOf = (
    policy: Parameters<typeof suggestPolicy>[1],
    fact: typeof stockFact extends fc.Arbitrary<infer T> ? T : never,
  ) => {
    const { mean, sd, leadWeeks, lot, z } = fact;
    const stock: StockFacts = {
      id: 'a@b',
      demand: { mean, sd },
      leadWeeks,
      leadFrom: 'rule',
      reviewWeeks: 1,
      lot,
      economicLot: 0,
      line: 'L',
      feeders: policy === 'pushPull' ? ['part@b'] : [],
      sells: true,
    };
    const part: StockFacts = { ...stock, id: 'part@b', feeders: [], sells: false };
    const numbers = suggestPolicy([stock, part], policy, { z, lines: [] })!.rules.flatMap((rule) => rule.numbers);
    return numbers.map(({ value }) => Number.parseFloat(String(value)));
  };

  it('never fall when demand, its spread, the lead time or the safety factor rises', () => {
    const more = fc.constantFrom('mean', 'sd', 'leadWeeks', 'z');
    const policy = fc.constantFrom(...policiesFor([]), 'pushPull' as const);
    fc.assert(
      fc.property(stockFact, more, fc.double({ min: 1, max: 3, noNaN: true }), policy, (fact, key, times, id) => {
        const [before, after] = [numbersOf(id, fact), numbersOf(id, { ...fact, [key]: fact[key] * times })];
        before.forEach((value, n) => {
          expect(after[n]).toBeGreaterThanOrEqual(value);
        });
      }),
      { numRuns: 500 },
    );
  });

  it.each(['siloBaseline', 'alder-policies', 'weeklySop', 'apartInTandem'])(
    'of %s make valid scenarios that run',
    (id) => {
      const { base } = presets.find((preset) => preset.id === id)!.study;
      const short = { ...base, horizon: { ...base.horizon, warmUp: '2 wk', measured: '4 wk', runOut: 0 } };
      const { stocks, lines } = factsOf(base);
      const offered = policiesFor(stocks.filter(({ sells }) => sells));
      expect(offered.length).toBeGreaterThan(8);
      for (const policy of offered) {
        const changed = withPolicy(short as PlainObject, suggestPolicy(stocks, policy, { z: 1.65, lines })!);
        const parsed = parseScenario(changed);
        const compiled = parsed.ok ? compile(parsed.value) : parsed;
        if (!compiled.ok)
          throw new Error(`${policy}: ${compiled.issues.map(({ path, message }) => `${path}: ${message}`).join('\n')}`);
        const { plant, management } = compiled.value;
        const run = new Replicator(plant, management).run({ seed: 'suggested', replication: 0, audit: true });
        expect(run.events).toBeGreaterThan(100);
      }
    },
  );
});
