import { compileCell } from '../../scenarios/compile.ts';
import type { Issue } from '../../scenarios/issues.ts';
import type { Study } from '../../scenarios/study.ts';
import { cellCount } from '../../scenarios/compared-part.ts';
import { cellOf, pathInCell } from '../../scenarios/what-if.ts';

/** Problems that show when the scenarios of a valid study are put together. */
export function problemsOf(study: Study): Issue[] {
  return Array.from({ length: cellCount(study) }, (_, index) => {
    const cell = cellOf(study, index);
    if (!cell.ok) return cell.issues;
    const { issues } = compileCell(cell.value);
    return issues.map((issue) => ({ ...issue, path: pathInCell(study, index, issue.path) }));
  }).flat();
}
