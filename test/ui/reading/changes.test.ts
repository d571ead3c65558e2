import { describe, expect, it } from 'vitest';
import { scenarioOf, withValue } from '../../../src/scenarios/edit-study.ts';
import { groupName } from '../../../src/scenarios/change-names.ts';
import { levers, roomIds, writeLever } from '../../../src/scenarios/levers/index.ts';
import { type PlainObject, valueAt } from '../../../src/scenarios/plain-data.ts';
import { apartInTandem } from '../../../src/scenarios/library/apart-in-tandem.ts';
import { scenario as scenarioSchema } from '../../../src/scenarios/scenario.ts';
import { changesOf } from '../../../src/ui/reading/change-parts.ts';
import { groupChanges, roomOfPath, tellChanges } from '../../../src/ui/reading/changes.ts';
import { leverWords, roomNames } from '../../../src/scenarios/levers/words.ts';

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
    expect(groups.map(({ name, words }) => [name, words])).toContainEqual(['meeting rhythm', 'weekly → quarterly']);
  });

  it('counts what is new or gone row by row, spells out what is no row, and leaves laws whole', () => {
    const importer = { leadTime: { kind: 'gamma', mean: '4 d', cv: 0.5 }, onTime: 0.9 };
    const base = { suppliers: { smith: importer } };
    const edited = { suppliers: { importer }, records: { counts: { every: '4 wk' }, error: importer.leadTime } };
    expect(changesOf(base, edited).map(({ path }) => path)).toEqual([
      'suppliers/smith',
      'suppliers/importer',
      'records/counts/every',
      'records/error',
    ]);
    expect(changesOf(base, edited)).toBe(changesOf(base, edited));
  });

  it('is one change and named by the lever where that makes what it moves', () => {
    const base = scenarioOf(study, 0);
    for (const lever of levers) {
      const { insert } = lever;
      if (insert === undefined || valueAt(base, insert.path.split('/')) !== undefined) continue;
      const value = lever.kind === 'number' ? lever.max : lever.options.at(-1)!.key;
      const made = writeLever(lever, base, base, value);
      const changes = changesOf(base, made);
      expect(changes.map(({ path }) => path)).toEqual([insert.path]);
      expect(groupChanges(changes)).toMatchObject([{ name: leverWords[lever.id]?.title.toLowerCase(), count: 1 }]);
      expect(roomOfPath(insert.path.split('/')).room).toBe(lever.room);
    }
  });

  it('is told beside the lever where what that made was changed further', () => {
    const lever = levers.find(({ id }) => id === 'rhythm')!;
    const base = { layers: { shop: {} } };
    const made = writeLever(lever, base, base, 'weekly');
    const longer = withValue(made, ['cycles', 'soe', 'duration'], '2 h') as PlainObject;
    expect(groupChanges(changesOf(base, longer)).map(({ name, words }) => `${name}: ${words}`)).toEqual([
      'meeting rhythm: weekly',
      'duration, soe: 1.5 h → 2 h',
    ]);
  });

  it('names events by their size and weeks, and rows of a table together', () => {
    const factors = { promo28: { target: ['layers/*/A1/rate'], op: 'mul', value: 1.9, from: 'w28', to: 'w30' } };
    const items = { A1: { kind: 'finished' }, A2: { kind: 'finished' }, A3: {}, A4: {} };
    const words = groupChanges(changesOf({}, { factors, items })).map(({ name, words, count }) => [name, words, count]);
    expect(words).toEqual([
      ['event promo28', 'added × 1.9, w28 to w30', 1],
      ['items', 'added A1, A2, A3 …', 4],
    ]);
  });

  it('names the size of an event by the event, since its path does not tell a season from another', () => {
    const event = { target: ['layers/*/A1/rate'], op: 'mul', value: 1.9, from: 'w28', to: 'w30' };
    const base = { factors: { promo28: event, strike: { target: 'suppliers/mill/outage', op: 'set', value: 0 } } };
    const edited = { factors: { promo28: { ...event, value: 2.1 }, strike: { ...base.factors.strike, value: 1 } } };
    expect(groupChanges(changesOf(base, edited)).map(({ name, words }) => [name, words])).toEqual([
      ['event promo28', '1.9 → 2.1'],
      ['event strike', '0 → 1'],
    ]);
    expect(groupName({ paths: [['factors', 'promo28', 'value']] })).toBe('Event promo28');
    expect(
      groupChanges(
        changesOf({ factors: { demandLevel: event } }, { factors: { demandLevel: { ...event, value: 1.2 } } }),
      ),
    ).toMatchObject([{ name: leverWords['demandLevel']?.title.toLowerCase(), words: '×\u00a01.9 → ×\u00a01.2' }]);
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
