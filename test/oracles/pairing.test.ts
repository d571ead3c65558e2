import { describe, expect, it } from 'vitest';
import { alderPolicies } from '../../src/scenarios/presets/alder-policies.ts';
import { pairings } from './pairing.ts';

// docs/verification.md has the numbers of all policies with 40 replications: 12 to 90 where customers decide the KPI,
// and none for finished goods where one policy holds stock and the other does not. The variance of 16 differences is
// known within a factor of 2 or so, hence the bound of 5.
describe('named streams', () => {
  it('make differences of policies at the base company at least five times less variable', () => {
    const kanban = { ...alderPolicies, whatIfs: alderPolicies.whatIfs!.slice(0, 1) };
    const found = pairings(kanban, 16);
    expect(found.map(({ kpi }) => kpi)).toEqual([
      'fillRate',
      'orderCycleTime',
      'fgInventoryValue',
      'operatingContribution',
    ]);
    for (const { kpi, reduction, correlation } of found) {
      expect([kpi, reduction > 5, correlation > 0.8]).toEqual([kpi, true, true]);
    }
  });
});
