import { describe, expect, it } from 'vitest';
import { scenarioOf } from '../../../src/scenarios/edit-study.ts';
import { levers, roomIds } from '../../../src/scenarios/levers/index.ts';
import type { PlainObject } from '../../../src/scenarios/plain-data.ts';
import { apartInTandem } from '../../../src/scenarios/library/apart-in-tandem.ts';
import { scenario as scenarioSchema } from '../../../src/scenarios/scenario.ts';
import { changesOf, roomOfPath, tellChanges } from '../../../src/ui/reading/changes.ts';
import { leverWords, roomNames } from '../../../src/ui/texts/levers.ts';

const study = apartInTandem.study as unknown as PlainObject;
const all = [0, 1, 2, 3, 4, 5].map((k) => scenarioOf(study, k));

describe('what a scenario changes', () => {
  it('is told against the base, things that a lever moves first and by their names', () => {
    const { like, groups } = tellChanges(all.slice(0, 2));
    expect(like).toBeUndefined();
    const names = groups.map(({ name }) => name);
    expect(names[0]).toBe('next lot on a line');
    expect(names).toContain('meeting rhythm');
    const prebuild = groups.find(({ name }) => name === 'build ahead of the season');
    expect(prebuild).toMatchObject({ words: 'yes', count: 8 });
  });

  it('is told against an earlier scenario where that is shorter', () => {
    const { like, groups } = tellChanges(all.slice(0, 4));
    expect(like).toBe(1);
    expect(groups.map(({ name, words }) => [name, words])).toContainEqual(['meeting rhythm', 'never → monthly']);
  });

  it('spells out what is new entry by entry, and leaves laws whole', () => {
    const base = { suppliers: {} };
    const edited = { suppliers: { importer: { leadTime: { kind: 'gamma', mean: '4 d', cv: 0.5 }, onTime: 0.9 } } };
    expect(changesOf(base, edited).map(({ path }) => path)).toEqual([
      'suppliers/importer/leadTime',
      'suppliers/importer/onTime',
    ]);
    expect(changesOf(base, edited)).toBe(changesOf(base, edited));
  });

  it('stands in some room, whatever part of a scenario it is', () => {
    for (const part of Object.keys(scenarioSchema.shape)) {
      expect([...roomIds, 'run']).toContain(roomOfPath([part, 'x']).room);
    }
    expect(roomOfPath(['stocks', 'A1@dc', 'rule', 'lot'])).toEqual({ room: 'production', thing: 'lotSize' });
  });
});

describe('words', () => {
  it.each(levers.map((lever) => [lever.id, lever] as const))('of the lever %s are all there', (id, lever) => {
    const words = leverWords[id];
    expect(words?.title.length).toBeGreaterThan(2);
    expect(words?.help).toMatch(/\.$/);
    if (lever.kind === 'choice') {
      expect(Object.keys(words?.options ?? {}).sort()).toEqual(lever.options.map(({ key }) => key).sort());
    }
  });

  it('of levers are of levers that are there, and rooms have names of their own', () => {
    expect(Object.keys(leverWords).sort()).toEqual(levers.map(({ id }) => id).sort());
    expect(new Set(Object.values(roomNames)).size).toBe(roomIds.length);
  });
});
