import { describe, expect, it } from 'vitest';
import { lessons } from '../../../src/scenarios/library/index.ts';
import { policyCards } from '../../../src/ui/reading/policy-cards.ts';
import { opening } from '../../../src/ui/stores/presets.ts';

describe('what each rule does', () => {
  it('is said once of all scenarios that do the same', () => {
    const cards = policyCards(opening.study);
    expect(cards.map(({ scenarios }) => scenarios.map(({ letter }) => letter).join(''))).toEqual(['A', 'BCDEF']);
  });

  it('is said of every scenario, and never twice in the same words', () => {
    for (const { study } of lessons) {
      const cards = policyCards(study);
      const ids = cards.flatMap(({ scenarios }) => scenarios.map(({ id }) => id));
      expect(ids.sort()).toEqual([study.base, ...(study.whatIfs ?? [])].map(({ id }) => id).sort());
      const said = cards.map(({ scenarios: _, ...words }) => JSON.stringify(words));
      expect(new Set(said).size).toBe(said.length);
    }
  });

  it('names no parameter by its name in the file, and says yes or no in words', () => {
    const [, weekly] = policyCards(opening.study);
    expect(weekly!.shared).toEqual([
      'review every 1 wk',
      'protection 2.8 wk',
      'safety factor 1.65',
      'build ahead of the season: yes',
    ]);
  });
});
