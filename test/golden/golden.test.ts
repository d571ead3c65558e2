import { describe, expect, it } from 'vitest';
import { policies } from '../../src/scenarios/policies/index.ts';
import stored from './digests.json' with { type: 'json' };
import { goldenCells, goldenDigest } from './golden.ts';
import { policyIds } from './small-factory.ts';

const known: Readonly<Record<string, string>> = stored;

describe('golden digests', () => {
  it('cover every scenario of every preset and every named policy', () => {
    expect(goldenCells.map(({ name }) => name).sort()).toEqual(Object.keys(known).sort());
    expect([...policyIds].sort()).toEqual(policies.map(({ id }) => id).sort());
  });

  // A number that changes on purpose: node scripts/recompute.mjs golden, and a line in CHANGELOG.md under "Results".
  it.each(goldenCells)('$name gives the numbers it gave', (cell) => {
    expect(goldenDigest(cell)).toBe(known[cell.name]);
  });

  it('differ between scenarios', () => {
    const companies = Object.entries(known).filter(
      ([name]) => name.startsWith('alder-policies') || name.startsWith('small'),
    );
    expect(new Set(companies.map(([, digest]) => digest)).size).toBe(companies.length);
  });
});
