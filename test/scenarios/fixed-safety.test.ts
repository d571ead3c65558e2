import { describe, expect, it } from 'vitest';
import { compile } from '../../src/scenarios/compile.ts';
import { applyPatch } from '../../src/scenarios/merge-patch.ts';
import type { Scenario } from '../../src/scenarios/scenario.ts';

const shop = (safety: 'fixed' | 'adaptive'): Scenario => ({
  id: 'shop',
  timeUnit: 'week',
  horizon: { warmUp: 0, measured: 20, runOut: 0, period: 1 },
  items: { tea: { kind: 'finished' } },
  places: { shop: {} },
  suppliers: { grower: { leadTime: 1 } },
  stocks: {
    'tea@shop': {
      source: { kind: 'bought', supplier: 'grower' },
      rule: { target: { kind: 'cover', protection: 4, z: 2, of: 'forecast', safety } },
    },
  },
  segments: { people: { place: 'shop', partial: true } },
  layers: { people: { tea: { mode: 'bucket', every: 1, size: { kind: 'normal', mean: 100, sd: 20 } } } },
});
const wilder = { layers: { people: { tea: { size: { sd: 60 } } } } };

/** Stock at the start: mean demand over four weeks and two standard deviations of it, σ √4 each. */
function startOf(scenario: Scenario, base?: Scenario): number {
  const compiled = compile(scenario, base);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues));
  return compiled.value.plant.stocks[0]!.initialOnHand;
}

describe('fixed safety stock (MODEL §3.6, §5.5)', () => {
  it('rests on the demand of the company that a what-if changes, not on what it makes of it', () => {
    const base = shop('fixed');
    const changed = applyPatch(base, wilder) as Scenario;
    expect(startOf(base)).toBe(400 + 2 * 20 * 2);
    expect(startOf(changed, base)).toBe(400 + 2 * 20 * 2);
    expect(startOf(changed)).toBe(400 + 2 * 60 * 2);
  });

  it('stays so in the run, where adaptive safety begins with the demand there is', () => {
    const [fixed, adaptive] = [shop('fixed'), shop('adaptive')].map((base) => {
      const compiled = compile(applyPatch(base, wilder) as Scenario, base);
      return compiled.ok ? compiled.value.management!.organisation : null;
    });
    expect(fixed!.fixedSd[0]).toBeCloseTo(20, 9);
    expect(fixed!.designSd[0]).toBeCloseTo(60, 9);
    expect(adaptive!.designSd[0]).toBeCloseTo(60, 9);
  });
});
