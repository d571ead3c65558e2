import { describe, expect, it } from 'vitest';
import { alderPolicies } from '../../src/scenarios/presets/alder-policies.ts';
import { pairings } from './pairing.ts';

// docs/verification.md has the numbers of all policies with 40 histories: 3 to 33, and for kanban against make to stock
// 8.7 at least. The variance of 16 differences is known within a factor of 2 or so, hence the bound of 4.
describe('named streams', () => {
  it('make differences of policies at the base company at least four times less variable', () => {
    const kanban = { ...alderPolicies, whatIfs: alderPolicies.whatIfs!.slice(0, 1) };
    const found = pairings(kanban, 16);
    expect(found.map(({ kpi }) => kpi)).toEqual([
      'fillRate',
      'orderCycleTime',
      'fgInventoryValue',
      'operatingContribution',
    ]);
    for (const { kpi, reduction, correlation } of found) {
      expect([kpi, reduction > 4, correlation > 0.8]).toEqual([kpi, true, true]);
    }
  });
});
