import { compileCell } from '../../scenarios/compile.ts';
import type { Checked, Issue } from '../../scenarios/issues.ts';
import { parseText } from '../../scenarios/json-text.ts';
import { parseStudy } from '../../scenarios/parse.ts';
import type { Study } from '../../scenarios/study.ts';
import { cellCount, cellOf, pathInCell } from '../../scenarios/what-if.ts';

/** What-ifs that are checked down to the plant while typing; the workers check all of them. */
const mostCompiled = 12;

/** The study of a text, with every problem a person can mend: of the text, of the schema, and of each scenario's plant. */
export function checkStudy(text: string): Checked<Study> {
  const json = parseText(text);
  if (!json.ok) return json;
  const study = parseStudy(json.value);
  if (!study.ok) return study;
  const scenarios = Math.min(cellCount(study.value), mostCompiled);
  const issues = Array.from({ length: scenarios }, (_, index) => scenarioIssues(study.value, index)).flat();
  const isValid = !issues.some(({ severity }) => severity === 'error');
  return isValid ? { ...study, issues: [...study.issues, ...issues] } : { ok: false, issues };
}

function scenarioIssues(study: Study, index: number): Issue[] {
  const cell = cellOf(study, index);
  if (!cell.ok) return [...cell.issues];
  const compiled = compileCell(cell.value);
  return compiled.issues.map((issue) => ({ ...issue, path: pathInCell(study, index, issue.path) }));
}
