import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dudewiczDalalConstant, probabilityOfCorrectSelection } from '../../../src/sim/kernel/indifference-zone.ts';
import { normalCdf } from '../../../src/sim/kernel/normal.ts';
import { type Better, knConstants, knSurvivors, ocbaShares } from '../../../src/sim/kernel/selection.ts';
import { tQuantile } from '../../../src/sim/kernel/student-t.ts';
import { normals } from './samples.ts';

describe('S06, picking the best scenario', () => {
  // Best mean 0.5 standard deviations above k - 1 equal others (Bechhofer 1954); relative tolerance 1e-5.
  it.each([
    [4, 10, 0.7238313172109188],
    [4, 30, 0.9340030231148521],
    [10, 20, 0.7424891874716123],
  ])('probability of correct selection for k = %d, n = %d', (k, n, expected) => {
    expect(Math.abs(probabilityOfCorrectSelection(k, n, 0.5) / expected - 1)).toBeLessThan(1e-5);

    // Ranking by sample mean: the binomial 99.9 % interval over 20,000 trials. A mean of n values is one normal number.
    const trials = 20_000;
    const means = normals(`pcs ${k} ${n}`, trials * k).map((z) => z / Math.sqrt(n));
    let correct = 0;
    for (let trial = 0; trial < trials; trial++) {
      const scenarios = means.slice(trial * k, (trial + 1) * k);
      const best = scenarios[0]! + 0.5;
      if (scenarios.slice(1).every((mean) => mean < best)) correct++;
    }
    expect(Math.abs(correct / trials - expected)).toBeLessThan(3.29 * Math.sqrt((expected * (1 - expected)) / trials));
  });

  // Dudewicz & Dalal (1975), P* = 0.95, n0 = 20; printed in Law as 2.453, 2.872, 3.258, 3.679.
  it.each([
    [2, 2.4524732526201154],
    [3, 2.8716204659911493],
    [5, 3.2580110728570273],
    [10, 3.6788034086158876],
  ])('two-stage constant for k = %d', (k, expected) => {
    expect(Math.abs(dudewiczDalalConstant(k, 20, 0.95) / expected - 1)).toBeLessThan(1e-5);
  });

  it('OCBA shares for means 1, 2, 3, 4 and standard deviation 2, the smallest being best', () => {
    const expected = [0.4323639339673702, 0.4170387423913198, 0.10425968559782996, 0.04633763804347998];
    const shares = ocbaShares([1, 2, 3, 4], [2, 2, 2, 2], 'smaller');
    for (const [i, share] of shares.entries()) expect(Math.abs(share / expected[i]! - 1)).toBeLessThan(1e-5);
  });
});

describe('closed forms of the special cases', () => {
  it('of two scenarios the better one wins with probability Phi(gap sqrt(n / 2))', () => {
    expect(probabilityOfCorrectSelection(2, 10, 0.5)).toBeCloseTo(normalCdf(0.5 * Math.sqrt(5)), 13);
  });

  it('without a gap all scenarios have the same chance', () => {
    expect(probabilityOfCorrectSelection(5, 10, 0)).toBeCloseTo(0.2, 13);
  });

  // The difference of two Cauchy variables is twice a Cauchy variable.
  it('with two first-stage replications the constant for k = 2 is twice a Cauchy quantile', () => {
    expect(dudewiczDalalConstant(2, 2, 0.9) / (2 * tQuantile(0.9, 1))).toBeCloseTo(1, 9);
  });

  it('constants outside their range are refused', () => {
    expect(() => dudewiczDalalConstant(4, 20, 0.2)).toThrow(RangeError);
    expect(() => knConstants(1, 10, 0.05)).toThrow(RangeError);
  });
});

describe('KN', () => {
  it('constants', () => {
    const small = knConstants(5, 10, 0.05);
    expect(small.eta).toBeCloseTo(0.634967, 6);
    expect(small.h2).toBeCloseTo(11.42941, 5);
    const large = knConstants(10, 20, 0.05);
    expect(large.eta).toBeCloseTo(0.302934, 6);
    expect(large.h2).toBeCloseTo(11.51148, 5);
  });

  /** Runs the procedure on scenario 0 ahead by `lead` and others equal; all share a part of their noise. */
  function winner(trial: number, lead: number, better: Better): number {
    const [k, firstStage, longest] = [4, 10, 400];
    const sign = better === 'larger' ? 1 : -1;
    const shared = normals('kn shared', longest, trial);
    const all = Array.from({ length: k }, (_, i) => {
      const own = normals(`kn ${i}`, longest, trial);
      return own.map((e, r) => sign * (e + shared[r]! + (i === 0 ? lead : 0)));
    });
    let candidates = [0, 1, 2, 3];
    for (let r = firstStage; r <= longest && candidates.length > 1; r++) {
      const outputs = all.map((series) => series.slice(0, r));
      candidates = knSurvivors({ outputs, candidates, firstStage, delta: 0.5, alpha: 0.05, better });
    }
    expect(candidates.length).toBe(1);
    return candidates[0]!;
  }

  // The guarantee is at least 95 %; four standard errors of 300 trials are 5 %.
  it.each(['larger', 'smaller'] as const)('finds the best with the promised probability (%s is better)', (better) => {
    const correct = Array.from({ length: 300 }, (_, trial) => winner(trial, 0.5, better)).filter((best) => best === 0);
    expect(correct.length / 300).toBeGreaterThan(0.9);
  });

  it('keeps all scenarios while the slack is larger than any difference, and drops the clearly worse', () => {
    const noise = [0, 1, -1, 2, -2, 1, -1, 0, 2, -2];
    const outputs = [noise, noise.map((x, r) => x + (r % 2)), noise.map((x, r) => -x - 100 + (r % 3))];
    const screening = { candidates: [0, 1, 2], firstStage: 10, alpha: 0.05, better: 'larger' } as const;
    expect(knSurvivors({ ...screening, outputs, delta: 0.01 })).toEqual([0, 1, 2]);
    expect(knSurvivors({ ...screening, outputs, delta: 2 })).toEqual([1]);
  });
});

describe('OCBA', () => {
  const scenario = fc.record({ mean: fc.integer({ min: -50, max: 50 }), sd: fc.integer({ min: 1, max: 20 }) });
  const scenarios = fc.uniqueArray(scenario, { minLength: 2, maxLength: 8, selector: ({ mean }) => mean });

  it('meets its optimality conditions', () => {
    fc.assert(
      fc.property(scenarios, (list) => {
        const means = list.map(({ mean }) => mean);
        const sds = list.map(({ sd }) => sd);
        const shares = ocbaShares(means, sds, 'larger');
        const best = means.indexOf(Math.max(...means));
        const others = means.map((_, i) => i).filter((i) => i !== best);
        const ratios = others.map((i) => shares[i]! * ((means[best]! - means[i]!) / sds[i]!) ** 2);
        for (const ratio of ratios) expect(ratio / ratios[0]!).toBeCloseTo(1, 9);
        const squares = others.reduce((sum, i) => sum + (shares[i]! / sds[i]!) ** 2, 0);
        expect(shares[best]! / (sds[best]! * Math.sqrt(squares))).toBeCloseTo(1, 9);
        expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        expect(
          ocbaShares(
            means.map((mean) => -mean),
            sds,
            'smaller',
          ),
        ).toEqual(shares);
      }),
    );
  });

  it('gives all to scenarios that tie for the best', () => {
    expect(ocbaShares([1, 1, 5], [2, 2, 2], 'smaller')).toEqual([0.5, 0.5, 0]);
  });

  it('refuses what it cannot weigh', () => {
    expect(() => ocbaShares([1], [1], 'larger')).toThrow(RangeError);
    expect(() => ocbaShares([1, 2], [1, 0], 'larger')).toThrow(RangeError);
  });
});
