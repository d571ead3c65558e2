import { describe, expect, it } from 'vitest';
import { lessons } from '../../../src/scenarios/library/index.ts';
import { type ScenarioName, scenarioNames } from '../../../src/ui/reading/identity.ts';
import { shortTitle } from '../../../src/ui/reading/short-title.ts';
import { opening } from '../../../src/ui/stores/presets.ts';

const longest = 15;
const named = (title: string, shared = 0): ScenarioName => ({ id: title, title, letter: 'B', slot: 'b', shared });

describe('a short title', () => {
  it('keeps a title that has room, and else its beginning', () => {
    expect(shortTitle(named('Apart'), longest)).toBe('Apart');
    expect(shortTitle(named('Make to stock, plan-driven'), longest)).toBe('Make to stock,…');
  });

  it('keeps the last words of a title that begins like another', () => {
    const shorts = scenarioNames(opening.study).map((name) => shortTitle(name, longest));
    expect(shorts).toEqual(['Apart', '…every week', '…never meeting', '…every quarter', '…every month', '…every day']);
  });

  it('has its beginning where its last word alone is too long', () => {
    expect(shortTitle(named('Antidisestablishmentarianism', 20), longest)).toBe('Antidisestabli…');
  });

  it('is no longer than asked, in every lesson', () => {
    const shorts = lessons.flatMap(({ study }) => scenarioNames(study).map((name) => shortTitle(name, longest)));
    expect(Math.max(...shorts.map(({ length }) => length))).toBeLessThanOrEqual(longest);
  });
});
