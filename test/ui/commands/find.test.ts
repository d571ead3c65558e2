import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Command, findCommands } from '../../../src/ui/commands/find.ts';

const named = (group: string, label: string, also = ''): Command => ({
  id: `${group} ${label}`,
  group,
  label,
  also,
  run: () => undefined,
});
const commands = [
  named('Page', 'Start'),
  named('Page', 'Scenarios'),
  named('Lever', 'Safety stock', 'Inventory & supply safetyFactor'),
  named('Lever', 'Suppliers on time'),
  named('Indicator', 'On time in full', 'otif'),
  named('Do', 'Undo: change cadence'),
];
const labels = (search: string, recent: readonly string[] = []) =>
  findCommands(commands, search, recent).map(({ label }) => label);

describe('a search for commands', () => {
  it('finds by the start of the name first, then by words, then inside, then by letters in order', () => {
    expect(labels('s')[0]).toBe('Start');
    expect(labels('time')).toEqual(['Suppliers on time', 'On time in full']);
    expect(labels('otif')).toEqual(['On time in full']);
    expect(labels('sfty')).toEqual(['Safety stock']);
    expect(labels('lever')).toEqual(['Safety stock', 'Suppliers on time']);
    expect(labels('indicator time')).toEqual(['On time in full']);
    expect(labels('nothing of the kind')).toEqual([]);
  });

  it('begins with what was used lately', () => {
    expect(labels('', ['Do Undo: change cadence', 'Page Scenarios']).slice(0, 3)).toEqual([
      'Undo: change cadence',
      'Scenarios',
      'Start',
    ]);
    expect(labels('time', ['Indicator On time in full'])[0]).toBe('On time in full');
  });

  it('finds a subset, each once, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (search) => {
        const found = findCommands(commands, search, []);
        expect(new Set(found).size).toBe(found.length);
        for (const one of found) expect(commands).toContain(one);
      }),
    );
  });
});
