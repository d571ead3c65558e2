import { describe, expect, it } from 'vitest';
import { compute } from '../../../src/runner/verification/functions.ts';

/** Outputs by name of a function, asked by checks of these names. */
function computed(name: string, inputs: Parameters<typeof compute>[0]['inputs'], wanted: readonly string[]) {
  const tolerance = { type: 'exact', abs: 1 } as const;
  const checks = wanted.map((kpi) => ({ name: kpi, kpi, units: '', reference: 0, tolerance }));
  const outputs = compute({ function: name, inputs, checks }, 'functions');
  return wanted.map((kpi) => outputs[kpi]);
}

const history = [10, 14, 9, 12, 11, 15];

describe('functions that cases ask', () => {
  it('try any method on any history, pooled and by periods ahead', () => {
    const inputs = { parts: history, testPeriods: 2, horizons: [1, 2], 'ses.alpha': 0.5 };
    const [naive, smoothed, ahead] = computed('rollingOriginBacktest', inputs, [
      'parts_naive_MAE_h1',
      'parts_ses_MAE_h1',
      'parts_naive_MAE_h2',
    ]);
    expect(naive).toBeCloseTo((1 + 4) / 2, 12); // 12 for 11, 11 for 15
    // levels 10, 12, 10.5, 11.25 before the fifth period and 11.125 before the sixth
    expect(smoothed).toBeCloseTo((0.25 + 3.875) / 2, 12);
    expect(ahead).toBeCloseTo(3, 12); // 12 for 15
    expect(computed('fixedOriginBacktest', { parts: history, testPeriods: 2 }, ['parts_drift_MAE'])[0]).toBeCloseTo(
      (12 + 2 / 3 - 11 + (15 - 12 - 4 / 3)) / 2,
      12,
    );
  });

  it('give constants of selection for any number of scenarios (KN as in MODEL §11.5)', () => {
    const inputs = { firstStage: 10, alpha: 0.05, means: [3, 1, 2], sds: [1, 2, 1], largerIsBetter: 1 };
    const [eta, h2, best, second] = computed('selection', inputs, [
      'kn_eta_k5',
      'kn_h2_k5',
      'ocba_fraction_1',
      'ocba_fraction_3',
    ]);
    expect(eta).toBeCloseTo(0.634967, 6);
    expect(h2).toBeCloseTo(11.42941, 5);
    // N2 : N3 = (2/2)² : (1/1)² = 1 : 1, N1 = √(1/4 + 1)
    expect(best).toBeCloseTo(Math.sqrt(1.25) / (2 + Math.sqrt(1.25)), 12);
    expect(second).toBeCloseTo(1 / (2 + Math.sqrt(1.25)), 12);
  });

  it('cover what a uniform law promises, and find a warm-up', () => {
    const [covered] = computed('coverage', { level: 0.9, experiments: 2000 }, ['coverage_uniform_n30']);
    expect(Math.abs(covered! - 0.9)).toBeLessThan(0.025);
    const series = Array.from({ length: 200 }, (_, t) => (t < 20 ? 50 : 0) + (t % 2));
    expect(computed('warmUp', { series }, ['warm_up', 'accepted'])).toEqual([20, 1]);
  });

  it('adjust p-values by Holm and Bonferroni', () => {
    const adjusted = computed('manyTests', { p: [0.01, 0.04, 0.03] }, ['holm_1', 'holm_2', 'holm_3', 'bonferroni_2']);
    [0.03, 0.06, 0.06, 0.12].forEach((expected, index) => {
      expect(adjusted[index]).toBeCloseTo(expected, 12);
    });
  });
});
