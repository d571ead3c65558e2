import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastShares, mostExact, shapleyPlan, shapleyShares, wholeOf } from '../../../src/sim/experiment/shapley.ts';

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
const sizeOf = (set: number): number => set.toString(2).replaceAll('0', '').length;

/** Shapley's own formula over subsets: Σ |S|! (n − |S| − 1)! ÷ n! (v(S ∪ k) − v(S)). */
function byFormula(causes: number, worthOf: (set: number) => number): number[] {
  return Array.from({ length: causes }, (_, k) => {
    let share = 0;
    for (let set = 0; set <= wholeOf(causes); set++) {
      if (set & (1 << k)) continue;
      const size = sizeOf(set);
      const weight = (factorial(size) * factorial(causes - size - 1)) / factorial(causes);
      share += weight * (worthOf(set | (1 << k)) - worthOf(set));
    }
    return share;
  });
}

/** A game: a value for every set of causes, the empty one among them. */
const game = (causes: number) =>
  fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 2 ** causes, maxLength: 2 ** causes });
const anyGame = fc.integer({ min: 1, max: 8 }).chain((causes) => game(causes).map((values) => ({ causes, values })));

describe('Shapley shares', () => {
  it('add up to the whole, exact or sampled (efficiency)', () => {
    fc.assert(
      fc.property(anyGame, fc.string({ minLength: 1, maxLength: 5 }), ({ causes, values }, seed) => {
        const plan = shapleyPlan(causes, seed);
        const sum = shapleyShares(plan, (set) => values[set]!).reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo(values.at(-1)! - values[0]!, 8);
      }),
    );
  });

  it('are those of the formula over all subsets where all orders are taken', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: mostExact }).chain(game), (values) => {
        const causes = Math.log2(values.length);
        const plan = shapleyPlan(causes, 'any');
        expect(plan.exact).toBe(true);
        expect(plan.orders).toHaveLength(factorial(causes));
        const shares = shapleyShares(plan, (set) => values[set]!);
        for (const [k, share] of byFormula(causes, (set) => values[set]!).entries())
          expect(shares[k]).toBeCloseTo(share, 8);
      }),
    );
  });

  it('are a cause’s own effect where effects only add up, in any sample of orders (dummy, additivity)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 10 }),
        fc.string({ minLength: 1, maxLength: 5 }),
        (effects, seed) => {
          const worthOf = (set: number): number =>
            effects.reduce((sum, effect, k) => sum + (set & (1 << k) ? effect : 0), 0);
          const plan = shapleyPlan(effects.length, seed);
          for (const shares of [shapleyShares(plan, worthOf), lastShares(plan, worthOf)]) {
            for (const [k, share] of shares.entries()) expect(share).toBeCloseTo(effects[k]!, 9);
          }
        },
      ),
    );
  });

  it('split the effect of a pair in half even in a sample, thanks to mirror images (symmetry)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 10 }), fc.string({ minLength: 1, maxLength: 5 }), (causes, seed) => {
        const both = (set: number): number => ((set & 3) === 3 ? 10 : 0);
        const [first, second, third] = shapleyShares(shapleyPlan(causes, seed), both);
        expect(first).toBeCloseTo(5, 9);
        expect(second).toBeCloseTo(5, 9);
        expect(third).toBeCloseTo(0, 9);
      }),
    );
  });

  it('are near the exact ones in a sample: within three standard errors of eight orders', () => {
    // Values of sets are independent, uniform on [0, 1]: each order's step has sd √(1/6) ≈ 0.41, eight orders ≈ 0.14.
    const values = Array.from({ length: 64 }, (_, set) => ((set * 7919 + 13) % 97) / 97);
    const sampled = shapleyShares(shapleyPlan(6, 'sample'), (set) => values[set]!);
    for (const [k, share] of byFormula(6, (set) => values[set]!).entries()) {
      expect(Math.abs(sampled[k]! - share)).toBeLessThan(0.45);
    }
  });

  it('need a value for few sets, those without one cause among them', () => {
    const plan = shapleyPlan(8, 'x');
    expect(plan.sets.length).toBeLessThanOrEqual(2 + 8 * 7 + 8);
    for (let k = 0; k < 8; k++) expect(plan.sets).toContain(255 ^ (1 << k));
    expect(() => shapleyPlan(0, 'x')).toThrow(RangeError);
  });
});
