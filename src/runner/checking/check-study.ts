import { compileCell } from '../../scenarios/compile.ts';
import type { Checked, Issue } from '../../scenarios/issues.ts';
import { parseText } from '../../scenarios/json-text.ts';
import { parseStudy } from '../../scenarios/parse.ts';
import type { Study } from '../../scenarios/study.ts';
import { cellCount } from '../../scenarios/compared-part.ts';
import { cellOf, pathInCell } from '../../scenarios/what-if.ts';

/** What-ifs that are checked down to the plant while editing; the workers check all of them when they run them. */
const mostCompiled = 12;
const mostRemembered = 64;

/**
 * Checks the text of a study: of the text, of the schema, and of each scenario's plant. Remembers what it said of a
 * scenario, so that an edit of one costs the check of one.
 */
export class StudyChecker {
  readonly #known = new Map<string, readonly Issue[]>();

  /** The study of a text, with every problem a person can mend. */
  check(text: string): Checked<Study> {
    const json = parseText(text);
    if (!json.ok) return json;
    const study = parseStudy(json.value);
    if (!study.ok) return study;
    const base = JSON.stringify(study.value.base);
    const scenarios = Math.min(cellCount(study.value), mostCompiled);
    const issues = Array.from({ length: scenarios }, (_, index) => this.#issuesOf(study.value, base, index)).flat();
    const isValid = !issues.some(({ severity }) => severity === 'error');
    return isValid ? { ...study, issues: [...study.issues, ...issues] } : { ok: false, issues };
  }

  #issuesOf(study: Study, base: string, index: number): Issue[] {
    const key = `${JSON.stringify(study.whatIfs?.[index - 1]?.patch ?? null)}\n${base}`;
    const found = this.#known.get(key) ?? scenarioIssues(study, index);
    this.#known.delete(key);
    this.#known.set(key, found);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= mostRemembered) break;
      this.#known.delete(oldest);
    }
    return found.map((issue) => ({ ...issue, path: pathInCell(study, index, issue.path) }));
  }
}

/** Problems of one scenario, at their paths in it. */
function scenarioIssues(study: Study, index: number): readonly Issue[] {
  const cell = cellOf(study, index);
  if (!cell.ok) {
    const prefix = pathInCell(study, index, '');
    return cell.issues.map((issue) => ({ ...issue, path: issue.path.slice(prefix === '' ? 0 : prefix.length + 1) }));
  }
  return compileCell(cell.value).issues;
}
