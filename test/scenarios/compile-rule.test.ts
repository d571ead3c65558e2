import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/scenarios/rule.ts';
import { cornerShop } from '../fixtures/corner-shop.ts';
import { compiled } from '../fixtures/stepped-run.ts';

/** The rule of the corner shop's only stock, as the engine has it. */
const ruleOf = (rule: Rule, terms = {}) =>
  compiled({
    ...cornerShop,
    suppliers: { importer: { leadTime: 3, ...terms } },
    stocks: { 'tea@shop': { ...cornerShop.stocks['tea@shop'], rule } },
  }).plant.stocks[0]!.rule;

describe('lots of a rule', () => {
  it.each<[string, Rule]>([
    ['rule/lot/fixed: has no effect', { target: { kind: 'rQ', r: 3, Q: 5 }, lot: { fixed: 5 } }],
    ['rule/lot/max: has no effect', { target: { kind: 'orders' }, lot: { max: 5 } }],
    ['rule/lot/min: has no effect', { target: { kind: 'always' }, cap: { stage: 2 }, lot: { min: 5 } }],
    [
      'rule/lot/fixed: orders that are discarded',
      { target: { kind: 'orders', orphans: 'discard' }, lot: { fixed: 1 } },
    ],
  ])('are refused where they would be passed over: %s', (problem, rule) => {
    expect(() => ruleOf(rule)).toThrow(problem);
  });

  it('of (r,Q) are what the supplier takes', () => {
    const rule: Rule = { policy: 'reorderPointLot', r: 4, Q: 7 };
    const lotUnder = (terms: object) => ruleOf(rule, terms).upTo - 4;
    expect([{}, { multiple: 7 }, { multiple: 3 }, { minimumOrder: 20 }].map(lotUnder)).toEqual([7, 7, 9, 20]);
    expect(lotUnder({ minimumOrder: 20, multiple: 6 })).toBe(24);
  });
});

describe('a proportional rule', () => {
  const target = { kind: 'proportional', F: 4, S: 20, alpha: 0.5, beta: 1 } as const;

  it('holds what is expected in its pipeline, counted in reviews', () => {
    const rule: Rule = { trigger: { every: 2 }, target: { ...target, pipeline: 7 } };
    expect(ruleOf(rule).pipelineReviews).toBe(3.5);
    expect(ruleOf({ trigger: { every: 2 }, target }).pipelineReviews).toBe(0);
  });

  it.each([{ pipeline: 7 }, { method: { method: 'ses' } }])('that looks at every change has no use for %j', (more) => {
    expect(() => ruleOf({ target: { ...target, ...more } })).toThrow('needs reviews');
  });
});
