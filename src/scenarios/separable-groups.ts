import { type ChangeGroup, changeGroups, joined, withGroups } from './change-groups.ts';
import { compileCell } from './compile.ts';
import { parseScenario } from './parse.ts';
import type { PlainObject } from './plain-data.ts';

/** Whether a scenario can be run: its schema and its plant are in order. */
export function isRunnable(scenario: PlainObject, base: PlainObject): boolean {
  const parsed = parseScenario(scenario);
  const parsedBase = parseScenario(base);
  if (!parsed.ok || !parsedBase.ok) return false;
  const { id, title } = parsed.value;
  const compiled = compileCell({ id, title: title ?? id, scenario: parsed.value, base: parsedBase.value });
  return !compiled.issues.some(({ severity }) => severity === 'error');
}

/**
 * Groups each of which can be made alone and taken back alone: those that cannot belong together, such as a new line and
 * the stocks that are made on it, and become one.
 */
export function separableGroups(base: PlainObject, scenario: PlainObject): ChangeGroup[] {
  const groups = changeGroups(base, scenario);
  const stands = (group: ChangeGroup): boolean =>
    isRunnable(withGroups(base, scenario, [group]), base) &&
    isRunnable(
      withGroups(
        base,
        scenario,
        groups.filter((other) => other !== group),
      ),
      base,
    );
  const [alone, bound] = [groups.filter(stands), groups.filter((group) => !stands(group))];
  return bound.length > 1 ? [...alone, joined(bound)] : [...alone, ...bound];
}
