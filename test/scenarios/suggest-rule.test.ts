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
      sells: true,
    };
    const { numbers } = suggestPolicy([stock], policy, { z, lines: [] })!.rules[0]!;
    return numbers.map(({ value }) => Number.parseFloat(String(value)));
  };

  it('never fall when demand, its spread, the lead time or the safety factor rises', () => {
    const more = fc.constantFrom('mean', 'sd', 'leadWeeks', 'z');
    const policy = fc.constantFrom(...policiesFor([]));
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
