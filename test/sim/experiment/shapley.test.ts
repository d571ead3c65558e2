import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  lastShares,
  mostExact,
  shapleyPlan,
  shapleyShares,
  walkOf,
  wholeOf,
} from '../../../src/sim/experiment/shapley.ts';

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
        for (const walk of shapleyPlan(causes, seed).walks) {
          const sum = shapleyShares(walk, (set) => values[set]!).reduce((a, b) => a + b, 0);
          expect(sum).toBeCloseTo(values.at(-1)! - values[0]!, 8);
        }
      }),
    );
  });

  it('are those of the formula over all subsets where all orders are taken', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: mostExact }).chain(game), (values) => {
        const causes = Math.log2(values.length);
        const plan = shapleyPlan(causes, 'any');
        expect(plan.exact).toBe(true);
        expect(plan.walks).toHaveLength(1);
        expect(walkOf(plan, 7).orders).toHaveLength(factorial(causes));
        const shares = shapleyShares(walkOf(plan, 7), (set) => values[set]!);
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
          for (const walk of shapleyPlan(effects.length, seed).walks) {
            for (const shares of [shapleyShares(walk, worthOf), lastShares(walk, worthOf)]) {
              for (const [k, share] of shares.entries()) expect(share).toBeCloseTo(effects[k]!, 9);
            }
          }
        },
      ),
    );
  });

  it('are the exact ones on every walk where no more than two causes work together, thanks to mirror images', () => {
    const pairs = fc.integer({ min: 5, max: 8 }).chain((causes) =>
      fc.record({
        causes: fc.constant(causes),
        effects: fc.array(fc.integer({ min: -50, max: 50 }), { minLength: causes ** 2, maxLength: causes ** 2 }),
      }),
    );
    fc.assert(
      fc.property(pairs, fc.string({ minLength: 1, maxLength: 5 }), ({ causes, effects }, seed) => {
        const worthOf = (set: number): number =>
          effects.reduce((sum, effect, at) => {
            const pair = (1 << Math.floor(at / causes)) | (1 << (at % causes));
            return sum + ((set & pair) === pair ? effect : 0);
          }, 0);
        const exact = byFormula(causes, worthOf);
        for (const walk of shapleyPlan(causes, seed).walks) {
          for (const [k, share] of shapleyShares(walk, worthOf).entries()) expect(share).toBeCloseTo(exact[k]!, 8);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are near the exact ones in the mean over walks: within three standard errors of ten orders', () => {
    // Values of sets are independent, uniform on [0, 1]: each order's step has sd √(1/6) ≈ 0.41, ten orders ≈ 0.13.
    const values = Array.from({ length: 64 }, (_, set) => ((set * 7919 + 13) % 97) / 97);
    const plan = shapleyPlan(6, 'sample');
    const onWalks = plan.walks.map((walk) => shapleyShares(walk, (set) => values[set]!));
    for (const [k, share] of byFormula(6, (set) => values[set]!).entries()) {
      const mean = onWalks.reduce((sum, shares) => sum + shares[k]!, 0) / onWalks.length;
      expect(Math.abs(mean - share)).toBeLessThan(0.39);
    }
  });

  it('need a value for few sets in every history, those without one cause among them', () => {
    const plan = shapleyPlan(8, 'x');
    expect(plan.sets.length).toBeLessThanOrEqual(2 + 5 * 2 * 7 + 8);
    for (const { sets } of plan.walks) {
      expect(sets).toHaveLength(2 + 2 * 7 + 8 - 2);
      for (let k = 0; k < 8; k++) expect(sets).toContain(255 ^ (1 << k));
      for (const set of sets) expect(plan.sets).toContain(set);
    }
    expect(() => shapleyPlan(0, 'x')).toThrow(RangeError);
  });
});
