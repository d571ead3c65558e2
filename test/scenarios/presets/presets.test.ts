import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseStudy, parseText } from '../../../src/scenarios/parse.ts';
import { presets } from '../../../src/scenarios/presets/index.ts';
import { cellsOf } from '../../../src/scenarios/what-if.ts';
import { kpis } from '../../../src/sim/kpis/index.ts';

const examples = fileURLToPath(new URL('../../../public/examples', import.meta.url));

describe('presets', () => {
  it('have an id, a title and a lesson each', () => {
    expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
    for (const { id, title, lesson } of presets) {
      expect(id).toMatch(/^[a-z][a-zA-Z0-9]*(-[a-z0-9]+)*$/);
      expect(title.length).toBeGreaterThan(5);
      expect(lesson).toMatch(/\.$/);
    }
  });

  it.each(presets)('$id is a valid study, every scenario of it too', ({ study }) => {
    expect(parseStudy(study)).toEqual({ ok: true, value: study, issues: [] });
    expect(cellsOf(study).ok).toBe(true);
  });

  it('print figures of indicators that exist', () => {
    const known = kpis.map(({ id }) => id);
    for (const { figures } of presets) {
      expect(figures.length).toBeGreaterThan(0);
      expect(known).toEqual(expect.arrayContaining([...figures]));
    }
  });

  // node scripts/recompute.mjs examples
  it('lie in public/examples as files that say the same', () => {
    expect(readdirSync(examples).sort()).toEqual(presets.map(({ id }) => `${id}.json`).sort());
    for (const { id, study } of presets) {
      const text = parseText(readFileSync(`${examples}/${id}.json`, 'utf8'));
      expect(text.ok && text.value).toEqual(study);
    }
  });
});
