import { canonicalHash } from '../scenarios/canonical.ts';
import { type CompiledScenario, compileCell } from '../scenarios/compile.ts';
import type { Checked, Issue } from '../scenarios/issues.ts';
import { parseStudy } from '../scenarios/parse.ts';
import { structuralProblem } from '../scenarios/plain-data.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { type StudySettings, settingsOf } from '../scenarios/settings.ts';
import { cellCount } from '../scenarios/compared-part.ts';
import { cellOf, pathInCell } from '../scenarios/what-if.ts';
import { Replicator } from '../sim/index.ts';

/** A scenario of a study, ready to run. */
export interface Prepared extends CompiledScenario {
  readonly scenario: Scenario;
  readonly settings: StudySettings;
  readonly replicator: Replicator;
  readonly warnings: readonly Issue[];
}

const most = 16;
const prepared = new Map<string, Prepared>();

/**
 * Scenario `cell` of an unparsed study, checked and compiled. The last few are kept, by the hash of their content: the
 * next job of the same scenario starts at once.
 */
export function prepare(study: unknown, cell: number): Checked<Prepared> {
  const structural = structuralProblem(study);
  if (structural !== null) return { ok: false, issues: [structural] };
  const key = identity(study, cell);
  const known = key === null ? undefined : prepared.get(key);
  const checked = known === undefined ? prepareAnew(study, cell) : { ok: true as const, value: known, issues: [] };
  if (checked.ok && key !== null) keep(key, checked.value);
  return checked;
}

/** The hash of a study and a scenario's number; null for what is no plain data, and so no study. */
function identity(study: unknown, cell: number): string | null {
  try {
    return `${canonicalHash(study)} ${cell}`;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function keep(key: string, value: Prepared): void {
  prepared.delete(key); // the order of a map is that of its insertions: the first is the one unused for longest
  prepared.set(key, value);
  for (const oldest of prepared.keys()) {
    if (prepared.size <= most) return;
    prepared.delete(oldest);
  }
}

function prepareAnew(raw: unknown, index: number): Checked<Prepared> {
  const study = parseStudy(raw);
  if (!study.ok) return study;
  if (!Number.isInteger(index) || index < 0 || index >= cellCount(study.value)) {
    return { ok: false, issues: [{ path: '', message: `the study has no scenario ${index}`, severity: 'error' }] };
  }
  const cell = cellOf(study.value, index);
  if (!cell.ok) return cell;
  const { scenario } = cell.value;
  const compiled = compileCell(cell.value);
  const issues = compiled.issues.map((issue) => ({ ...issue, path: pathInCell(study.value, index, issue.path) }));
  if (!compiled.ok) return { ok: false, issues };
  const replicator = new Replicator(compiled.value.plant, compiled.value.management);
  const settings = settingsOf(study.value);
  return { ok: true, value: { ...compiled.value, scenario, settings, replicator, warnings: issues }, issues };
}
