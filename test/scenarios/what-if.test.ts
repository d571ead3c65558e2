import { describe, expect, it } from 'vitest';
import { answeredPart, cellCount } from '../../src/scenarios/compared-part.ts';
import { presets } from '../../src/scenarios/presets/index.ts';
import { validScenario } from '../../src/scenarios/valid-scenario.ts';
import { cellOf, cellsOf } from '../../src/scenarios/what-if.ts';
import type { Study } from '../../src/scenarios/study.ts';
import { cornerShop } from '../fixtures/corner-shop.ts';

const study: Study = {
  kind: 'study',
  base: cornerShop,
  whatIfs: [
    { id: 'slow', title: 'Slow importer', patch: { suppliers: { importer: { leadTime: '1 wk' } } } },
    { id: 'broken', patch: { suppliers: { importer: { leedTime: 2 } }, items: { tea: { price: -1 } } } },
  ],
};

describe('cells of a study', () => {
  it('are the base and its what-ifs, with ids and titles', () => {
    const { whatIfs } = study;
    const cells = cellsOf({ ...study, whatIfs: [whatIfs![0]!] });
    expect(cells.ok && cells.value.map(({ id, title }) => [id, title])).toEqual([
      ['cornerShop', 'Corner shop'],
      ['slow', 'Slow importer'],
    ]);
  });

  it('hold the patched scenario; the base stays as it was', () => {
    const cell = cellOf(study, 1);
    expect(cell.ok && cell.value.scenario.suppliers?.['importer']).toEqual({ leadTime: '1 wk' });
    expect(study.base.suppliers?.['importer']).toEqual({ leadTime: 3 });
  });

  it.each(presets.map(({ id, study }) => [id, study] as const))(
    'of %s are valid, and so need not be read again',
    (_, of) => {
      const cells = cellsOf(of);
      expect(cells.ok && cells.value.map(({ scenario }) => scenario)).toEqual(
        Array.from({ length: cellCount(of) }, (__, index) => validScenario(of, index)),
      );
    },
  );

  it('that have no results are left out, and the others keep their letters', () => {
    const answered = answeredPart({ ...study, baseline: 'slow' }, new Set(['cornerShop', 'broken']));
    expect(answered.whatIfs?.map(({ id, letter }) => [id, letter])).toEqual([['broken', 2]]);
    expect(answered.baseline).toBe('cornerShop');
    expect(answeredPart(study, new Set(['slow', 'broken']))).toBe(study);
  });

  it('are validated again after the patch; problems name the what-if', () => {
    expect(cellCount(study)).toBe(3);
    const cell = cellOf(study, 2);
    expect(cell.ok).toBe(false);
    expect(cell.issues.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'whatIfs/broken/items/tea/price: expected at least 0, found -1',
      'whatIfs/broken/suppliers/importer/leedTime: unknown key; did you mean "leadTime"?',
    ]);
    expect(cellsOf(study)).toEqual({ ok: false, issues: cell.issues });
  });

  it('end with the last what-if', () => {
    expect(() => cellOf(study, 3)).toThrow(RangeError);
  });
});
