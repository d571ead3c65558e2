import { describe, expect, it } from 'vitest';
import { type Field, scenarioField } from '../../../src/scenarios/fields.ts';
import { levers } from '../../../src/scenarios/levers/index.ts';
import { kpis } from '../../../src/sim/kpis/index.ts';
import { formulaParts, glossary, search } from '../../../src/ui/reading/glossary.ts';
import { kpiSee } from '../../../src/ui/texts/glossary-terms.ts';

const ids = new Set(glossary().map(({ id }) => id));

/** Keys of all fields that the editor can show. */
function keysOf(field: Field): string[] {
  switch (field.kind) {
    case 'object':
      return field.fields.flatMap((named) => [named.key, ...keysOf(named.field)]);
    case 'table':
    case 'list':
      return keysOf(field.entry);
    case 'union':
      return field.branches.flatMap((branch) => keysOf(branch.field));
    default:
      return [];
  }
}

describe('the glossary', () => {
  it('has every indicator, with its own formula', () => {
    for (const kpi of kpis) {
      expect(glossary().find(({ id }) => id === kpi.id)).toMatchObject({ formula: kpi.formula, unit: kpi.unit });
    }
  });

  it('has every lever, with its help', () => {
    for (const lever of levers) {
      const entry = glossary().find(({ id }) => id === `lever-${lever.id}`);
      expect(entry?.text.join(''), lever.id).not.toBe('');
    }
  });

  it('has every field, with what it means', () => {
    for (const key of new Set(keysOf(scenarioField))) {
      const entry = glossary().find(({ id }) => id === `field-${key}`);
      expect(entry?.text.length, key).toBeGreaterThan(0);
      for (const words of entry!.text) expect(words, key).not.toMatch(/^(.*: )?\.$/);
    }
  });

  it('names no entry twice', () => {
    expect(ids.size).toBe(glossary().length);
  });

  it('leads nowhere that is not there', () => {
    expect(Object.keys(kpiSee).filter((id) => !ids.has(id))).toEqual([]);
    expect(glossary().flatMap(({ see }) => see.filter((id) => !ids.has(id)))).toEqual([]);
  });
});

describe('search', () => {
  it('finds titles before definitions', () => {
    const found = search(glossary(), 'kanban', undefined);
    expect(found[0]?.title.toLowerCase()).toContain('kanban');
    expect(found.map(({ id }) => id)).toContain('kanban');
  });

  it('keeps to a topic', () => {
    expect(new Set(search(glossary(), '', 'lever').map(({ topic }) => topic))).toEqual(new Set(['lever']));
  });

  it('says nothing of what is not there', () => {
    expect(search(glossary(), 'zzzz', undefined)).toEqual([]);
  });
});

describe('a formula', () => {
  it('is a fraction where one ÷ stands outside brackets, with its remark below', () => {
    expect(formulaParts('orders in full ÷ orders; lost ones are misses')).toEqual({
      over: 'orders in full',
      under: 'orders',
      remark: 'lost ones are misses',
    });
  });

  it('stays in one line where the fraction is only part of it', () => {
    for (const formula of ['mean(a ÷ b)', 'a ÷ b ÷ c', '1 − a ÷ b', 'a × b']) {
      expect(formulaParts(formula)).toEqual({ over: formula, under: undefined, remark: undefined });
    }
  });
});
