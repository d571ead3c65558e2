import { describe, expect, it } from 'vitest';
import { cardsOf } from '../../../src/scenarios/edit-study.ts';
import { apartInTandem } from '../../../src/scenarios/library/apart-in-tandem.ts';
import { type PlainObject, valueAt } from '../../../src/scenarios/plain-data.ts';
import { baseCompany } from '../../../src/scenarios/presets/base-company.ts';
import { commandsOf } from '../../../src/ui/commands/commands.ts';
import { fieldsIn, roomOfField } from '../../../src/ui/commands/field-commands.ts';
import { type Command, findCommands } from '../../../src/ui/commands/find.ts';
import type { Services } from '../../../src/ui/stores/services.ts';
import { createStudyStore } from '../../../src/ui/stores/study-store.ts';
import { createViewStore } from '../../../src/ui/stores/view-store.ts';

const { study: lesson } = apartInTandem;
const study = createStudyStore({
  text: JSON.stringify(lesson),
  origin: { name: 'lesson', preset: undefined },
  changed: false,
  step: 'open',
  study: lesson,
  check: async () => ({ ok: true, value: lesson, issues: [] }),
  debounce: (callback) => callback(),
});
const view = createViewStore('light');
const visited: string[] = [];
const services = { study, view } as unknown as Services;
const made = (): Command[] =>
  commandsOf(
    services,
    (path) => visited.push(path),
    () => undefined,
  );
const first = (search: string): string => {
  const [found] = findCommands(made(), search, []);
  return `${found?.group}: ${found?.label}`;
};

describe('what can be done by name', () => {
  it('is there once each, by its id', () => {
    const ids = made().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(600);
  });

  it('is told apart where several terms have one name', () => {
    const shown = made()
      .filter(({ id }) => id.startsWith('Glossary '))
      .map(({ group, label }) => `${label} (${group})`);
    expect(shown.filter((one, at) => shown.indexOf(one) !== at)).toEqual([]);
  });

  it.each([
    ['safety factor', 'Field in stocks, rule: safety factor z'],
    ['new what-if', 'Do: New what-if'],
    ['share', 'Do: Share: copy a link to this study'],
    ['export', 'Do: Save the study as a file'],
    ['present', 'Page: Present'],
    ['rename c', 'Rename scenario: C In tandem, never meeting'],
    ['duplicate b', 'Duplicate scenario: B In tandem, meeting every week'],
    ['full screen money', 'Chart on the full screen: Where the money comes from'],
    ['chart turns', 'Chart: Turns by quarter'],
    ['bullwhip glossary', 'Glossary · Stock and supply: Bullwhip effect'],
  ])('is found by the words %s', (search, expected) => {
    expect(first(search)).toBe(expected);
  });

  it('adds and duplicates in one named step, and opens what it made', () => {
    const run = (search: string): void => findCommands(made(), search, [])[0]?.run();
    run('new what-if');
    run('duplicate b');
    const { draft, history } = study.getState();
    const cards = cardsOf(draft ?? {});
    expect(cards.map(({ title }) => title).at(-1)).toBe('What-if 6');
    expect(cards[2]?.title).toBe('In tandem, meeting every week, changed');
    expect(history.present.step).toBe('duplicate In tandem, meeting every week');
    expect(view.getState().editing).toBe(cards[2]?.id);
    expect(visited).toEqual(['/scenarios', '/scenarios']);
  });

  it('is found well within 50 ms', () => {
    const all = made();
    const times = ['s', 'safety', 'lead time', 'zzz', 'order quantity stocks'].map((search) => {
      const from = performance.now();
      findCommands(all, search, []);
      return performance.now() - from;
    });
    expect(times.sort((a, b) => a - b)[2]).toBeLessThan(50);
  });
});

describe('fields of the form', () => {
  const scenario = baseCompany as PlainObject;
  const fields = fieldsIn(scenario);

  it('stand at paths of their pattern, each pattern once, in a room', () => {
    expect(new Set(fields.map(({ pattern }) => pattern)).size).toBe(fields.length);
    for (const { path, pattern, key } of fields) {
      const keys = pattern.split('/');
      expect(path).toHaveLength(keys.length);
      expect(path.every((one, n) => keys[n] === '*' || keys[n] === one)).toBe(true);
      expect(path.at(-1)).toBe(key);
    }
    expect(roomOfField(fields.find(({ key }) => key === 'stocks')!)).toBe('inventory');
  });

  it('are those of an entry that says something of them, where there is one', () => {
    const found = fields.find(({ pattern }) => pattern === 'segments/*/patience/mean')!;
    expect(valueAt(scenario, found.path)).toBeDefined();
  });
});
