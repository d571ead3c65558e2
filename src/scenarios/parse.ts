import { kpis } from '../sim/kpis/index.ts';
import type { Checked, Issue } from './issues.ts';
import { migrate } from './migrate.ts';
import { hint } from './nearest.ts';
import { isPlainObject, structuralProblem } from './plain-data.ts';
import { atMost, check } from './problems.ts';
import { type Scenario, scenario } from './scenario.ts';
import { type Study, study } from './study.ts';

export { parseText } from './json-text.ts';

/** A scenario from an unknown value; it shares nothing with the value it was read from. */
export function parseScenario(raw: unknown): Checked<Scenario> {
  return check(scenario, raw);
}

/** A study from an unknown value: a study, or a bare scenario, which becomes a study without what-ifs. */
export function parseStudy(raw: unknown): Checked<Study> {
  const structural = structuralProblem(raw);
  if (structural !== null) return { ok: false, issues: [structural] };
  const current = migrate(raw);
  if (!current.ok) return current;
  if (!isStudy(current.value)) {
    const base = parseScenario(current.value);
    return base.ok ? { ok: true, value: { kind: 'study', base: base.value }, issues: base.issues } : base;
  }
  const parsed = check(study, current.value);
  if (!parsed.ok) return parsed;
  const issues = atMost(crossChecks(parsed.value));
  return issues.length > 0 ? { ok: false, issues } : parsed;
}

function isStudy(value: unknown): boolean {
  return isPlainObject(value) && (Object.hasOwn(value, 'base') || Object.hasOwn(value, 'kind'));
}

/** What a schema cannot say: ids of what-ifs are unique, and names of scenarios and KPIs are known. */
function crossChecks(value: Study): Issue[] {
  const issues: Issue[] = [];
  const ids = [value.base.id];
  for (const [index, { id }] of (value.whatIfs ?? []).entries()) {
    if (ids.includes(id)) {
      const message = `the id "${id}" is taken: each scenario of a study needs its own`;
      issues.push({ path: `whatIfs/${index}/id`, message, severity: 'error' });
    }
    ids.push(id);
  }
  const { baseline, precisionKpi } = value;
  if (baseline !== undefined && !ids.includes(baseline)) {
    const message = `expected the id of a scenario of this study, found "${baseline}"${hint(baseline, ids)}`;
    issues.push({ path: 'baseline', message, severity: 'error' });
  }
  const known = kpis.map((kpi) => kpi.id);
  if (precisionKpi !== undefined && !known.includes(precisionKpi)) {
    const message = `expected the id of a KPI, found "${precisionKpi}"${hint(precisionKpi, known)}`;
    issues.push({ path: 'precisionKpi', message, severity: 'error' });
  }
  return issues;
}
