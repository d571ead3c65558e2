import type { Issue } from '../../scenarios/issues.ts';
import { maxTextLength, tooLong } from '../../scenarios/json-text.ts';
import { hint } from '../../scenarios/nearest.ts';
import { parseStudy, parseText } from '../../scenarios/parse.ts';
import { check } from '../../scenarios/problems.ts';
import { computedCase, type SimulatedCase, simulatedCase, type TheoryCase } from '../verification/case-file.ts';
import { columnsIn, expressionsOf } from '../verification/expression.ts';
import type { RegisteredCase } from '../verification/registry.ts';
import { InputError, type Io, UsageError } from './io.ts';
import { displayName, readText } from './read-text.ts';
import { problemsOf } from './study-problems.ts';

/**
 * The cases with known answers in a file: one, or a list of them.
 * @throws UsageError when there is no such file; InputError when what is in it is no case
 */
export async function readCases(name: string, io: Io): Promise<RegisteredCase[]> {
  const text = await readText(name, io, { what: 'a case', length: maxTextLength, tooLong });
  if (text === undefined) throw new UsageError(`there is no file called ${name}`);
  const parsed = text.ok ? parseText(text.value) : text;
  if (!parsed.ok) throw new InputError(displayName(name), parsed.issues);
  const isList = Array.isArray(parsed.value);
  const found = (isList ? parsed.value : [parsed.value]) as readonly unknown[];
  return found.map((raw, index) => {
    const read = caseOf(raw);
    const inList = ({ path, ...rest }: Issue): Issue => ({ path: isList ? `${index}/${path}` : path, ...rest });
    if ('issues' in read) throw new InputError(displayName(name), read.issues.map(inList));
    return { id: read.id, load: () => Promise.resolve({ default: read }) };
  });
}

/** A case, or what is wrong with it. */
function caseOf(raw: unknown): TheoryCase | { readonly issues: readonly Issue[] } {
  const isComputed = typeof raw === 'object' && raw !== null && 'function' in raw;
  if (isComputed) {
    const checked = check(computedCase, raw);
    return checked.ok ? checked.value : checked;
  }
  const checked = check(simulatedCase, raw);
  if (!checked.ok) return checked;
  const issues = problemsOfCase(checked.value).filter(({ severity }) => severity === 'error');
  return issues.length > 0 ? { issues } : checked.value;
}

/** What a schema cannot say of a case: its study can run, and its checks name scenarios of it. */
function problemsOfCase({ study, checks }: SimulatedCase): Issue[] {
  const parsed = parseStudy(study);
  const inStudy = (parsed.ok ? problemsOf(parsed.value) : parsed.issues).map(({ path, ...rest }) => ({
    path: `study/${path}`,
    ...rest,
  }));
  const known = [study.base.id, ...(study.whatIfs ?? []).map(({ id }) => id)];
  const inChecks = checks.flatMap((one, index): Issue[] => {
    if (one.tolerance.type === 'binomial') {
      const message = 'only what a function computes has trials: expected "ci" or "exact"';
      return [{ path: `checks/${index}/tolerance/type`, message, severity: 'error' }];
    }
    const named = expressionsOf(one).flatMap((expression) => columnsIn(expression, one.scenario ?? study.base.id));
    const unknown = named.find(({ scenario }) => !known.includes(scenario))?.scenario;
    if (unknown === undefined) return [];
    const message = `expected the id of a scenario of this study, found "${unknown}"${hint(unknown, known)}`;
    return [{ path: `checks/${index}`, message, severity: 'error' }];
  });
  return [...inStudy, ...inChecks];
}
