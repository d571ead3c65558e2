import type { Executor } from '../runner.ts';
import { type RunLength, type TheoryCase, theoryCase } from './case-file.ts';
import type { CaseResult } from './check.ts';
import { type RegisteredCase, registry } from './registry.ts';
import { verifyCase } from './verify-case.ts';

/** The seed of every verification, unless another is asked for. */
export const defaultSeed = 'theory';

export interface VerifyOptions {
  /** `short`: a minute or two, with wider intervals; `long`: as narrow as each case asks. Default short. */
  readonly length?: RunLength;
  /** Ids of cases (`Q01`) or checks (`Q01/wip`); default all. */
  readonly only?: readonly string[];
  /** The cases to choose from; default those of the project. */
  readonly cases?: readonly RegisteredCase[];
  readonly seed?: string;
  readonly signal?: AbortSignal;
  /** Often, while a case is running. */
  readonly onProgress?: (progress: VerifyProgress) => void;
}

export interface VerifyProgress {
  /** Cases finished, and to be run in all. */
  readonly done: number;
  readonly total: number;
  /** The case that is running. */
  readonly id: string;
}

/** The cases that a list of ids of cases or checks asks for. */
const casesAsked = (
  cases: readonly RegisteredCase[],
  only: readonly string[] | undefined,
): readonly RegisteredCase[] =>
  only === undefined ? cases : cases.filter(({ id }) => only.some((asked) => asked.split('/')[0] === id));

/** Reads a case. @throws RangeError where the file is not one: a mistake in the project, not of a user */
export async function loadCase({ id, load }: RegisteredCase): Promise<TheoryCase> {
  const parsed = theoryCase.safeParse((await load()).default);
  if (!parsed.success) throw new RangeError(`${id}: ${parsed.error.message}`);
  return parsed.data;
}

/**
 * Compares the engine with theory, case by case; each result is handed out when it is there. Results depend on nothing
 * but length and seed. Ends early, without the case that was running, when the signal is given.
 */
export async function* verify(executor: Executor, options: VerifyOptions = {}): AsyncGenerator<CaseResult, void, void> {
  const { length = 'short', only, seed = defaultSeed, signal, onProgress } = options;
  const cases = casesAsked(options.cases ?? registry, only);
  for (const [done, registered] of cases.entries()) {
    if (wasAborted(signal)) return;
    const report = (): void => onProgress?.({ done, total: cases.length, id: registered.id });
    report();
    const file = await loadCase(registered);
    const result = await verifyCase(executor, file, { length, seed, signal, onProgress: report });
    if (wasAborted(signal)) return;
    yield only === undefined ? result : onlyAsked(result, only);
  }
}

/** Asked anew: the signal may have been given while a case was running. */
const wasAborted = (signal: AbortSignal | undefined): boolean => signal?.aborted === true;

/** Drops the checks that were not asked for, unless their whole case was. */
function onlyAsked(result: CaseResult, only: readonly string[]): CaseResult {
  if (only.includes(result.id)) return result;
  return { ...result, results: result.results.filter(({ check }) => only.includes(check.id)) };
}
