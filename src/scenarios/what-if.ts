import type { Checked, Issue } from './issues.ts';
import { cellCount } from './compared-part.ts';
import { applyPatch } from './merge-patch.ts';
import { parseScenario } from './parse.ts';
import type { Scenario } from './scenario.ts';
import type { Study } from './study.ts';

/** One scenario of a study: its base, or a what-if with the patch applied. */
export interface Cell {
  readonly id: string;
  readonly title: string;
  readonly scenario: Scenario;
  /** The study's base: its scatter of customers is that of all scenarios (MODEL §4.1). */
  readonly base: Scenario;
}

/**
 * Scenario `index` of a study: 0 is the base, k the k-th what-if, whose patched scenario is validated again.
 * @throws RangeError when the study has no such scenario
 */
export function cellOf(study: Study, index: number): Checked<Cell> {
  const { base } = study;
  if (index === 0) {
    return { ok: true, value: { id: base.id, title: base.title ?? base.id, scenario: base, base }, issues: [] };
  }
  const whatIf = study.whatIfs?.[index - 1];
  if (whatIf === undefined) throw new RangeError(`the study has no scenario ${index}`);
  const patched = parseScenario(applyPatch(base, whatIf.patch));
  const issues = patched.issues.map((issue) => ({ ...issue, path: pathInCell(study, index, issue.path) }));
  if (!patched.ok) return { ok: false, issues };
  return {
    ok: true,
    value: { id: whatIf.id, title: whatIf.title ?? whatIf.id, scenario: patched.value, base },
    issues,
  };
}

/** All scenarios of a study, or the problems of all of them. */
export function cellsOf(study: Study): Checked<Cell[]> {
  const cells = Array.from({ length: cellCount(study) }, (_, index) => cellOf(study, index));
  const issues: Issue[] = cells.flatMap((cell) => cell.issues);
  const value = cells.flatMap((cell) => (cell.ok ? [cell.value] : []));
  return value.length === cells.length ? { ok: true, value, issues } : { ok: false, issues };
}

/** The path of a problem in scenario `index` of a study: a what-if's are told apart from the same path in the base. */
export function pathInCell(study: Study, index: number, path: string): string {
  const whatIf = study.whatIfs?.[index - 1];
  return whatIf === undefined ? path : ['whatIfs', whatIf.id, path].filter((part) => part !== '').join('/');
}
