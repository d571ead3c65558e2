import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { registry } from '../../src/runner/verification/registry.ts';
import { loadCase } from '../../src/runner/verification/verify.ts';
import { modelItems, wantedCases } from './index/read.ts';

const registered = new Map(registry.map((entry) => [entry.id, entry]));
const runnable = wantedCases.filter(({ waitsFor }) => waitsFor === undefined);

async function checksOf(id: string) {
  const file = await loadCase(registered.get(id)!);
  return [...file.checks, ...('function' in file ? [] : (file.computed?.checks ?? []))];
}

describe('the list of cases with known answers', () => {
  it('has 53 cases, and all of them can run', () => {
    expect(wantedCases).toHaveLength(53);
    expect(runnable).toHaveLength(53);
    const waiting = wantedCases.filter(({ quantities }) => quantities === undefined);
    expect(waiting.every(({ waitsFor, id }) => waitsFor !== undefined && !registered.has(id))).toBe(true);
  });

  it.each(runnable.map(({ id }) => id))('%s is registered', (id) => {
    expect(registered.has(id)).toBe(true);
  });

  it.each(modelItems.closedForms)('$id: $title, has a case, a test, or the mechanism it waits for', (form) => {
    if (form.case !== undefined) expect(registered.has(form.case)).toBe(true);
    else if (form.test !== undefined) expect(readFileSync(form.test, 'utf8')).toContain(`(${form.id}`);
    else expect(form.waitsFor).toBeTruthy();
  });
});

describe('the metamorphic laws of the model', () => {
  it.each(modelItems.metamorphic)('$id: $title, has a test that says so, or the mechanism it waits for', (law) => {
    if (law.test === undefined) expect(law.waitsFor).toBeTruthy();
    else expect(readFileSync(law.test, 'utf8')).toContain(`(${law.id}`);
  });
});

// A quantity shown by other checks is a list or an order: the others show it part by part.
describe.each(runnable)('$id: $title', ({ id, quantities = [] }) => {
  it.each([...quantities])(
    'checks $name, with the tolerance of the case',
    async ({ name, shownBy, reference, tolerance }) => {
      const checks = await checksOf(id);
      const names = checks.map((check) => check.name);
      if (shownBy !== undefined) {
        expect(names).toEqual(expect.arrayContaining([...shownBy]));
        return;
      }
      const check = checks.find((candidate) => candidate.name === name);
      expect(check?.reference).toEqual(reference);
      // Trials of a share are no part of the case, only that there are enough of them.
      const { trials = 20_000, ...rest }: Record<string, unknown> = { ...check?.tolerance };
      expect(rest).toEqual(tolerance);
      expect(trials).toBeGreaterThanOrEqual(20_000);
    },
  );
});
