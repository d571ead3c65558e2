import { valueAt } from './plain-data.ts';
import type { z } from './zod.ts';

type ZodIssue = z.core.$ZodIssue;
type Branch = readonly ZodIssue[];

/** The cost of a value that is no instance of a branch at all, such as a number where an object stands. */
const wrongType = 100_000;
const unknownKey = 30;
const missing = 5;
const slip = 1;
const wrongTag = 20;
/** The tag names another branch, so this one was not meant. */
const otherTag = 10_000;

/** A literal, such as `kind: "gamma"`, that a branch demands and the input has otherwise: the key, or undefined. */
function mismatchedTag(issue: ZodIssue, input: unknown): PropertyKey | undefined {
  const isTag = issue.code === 'invalid_value' && issue.values.length === 1 && issue.path.length === 1;
  return isTag && valueAt(input, issue.path) !== undefined ? issue.path[0] : undefined;
}

/** Whether a branch is content with the value at a key. */
function accepts(branch: Branch, key: PropertyKey): boolean {
  return !branch.some(
    (issue) =>
      issue.path[0] === key ||
      (issue.path.length === 0 && (issue.code !== 'unrecognized_keys' || issue.keys.includes(String(key)))),
  );
}

function issueCost(issue: ZodIssue, input: unknown, siblings: readonly Branch[]): number {
  if (issue.code === 'unrecognized_keys') return unknownKey * issue.keys.length;
  if (issue.path.length === 0) {
    if (issue.code === 'invalid_union' && issue.errors.length > 0) return likeliest(issue.errors, input).cost;
    return issue.code === 'invalid_type' || issue.code === 'invalid_value' ? wrongType : slip;
  }
  const tag = mismatchedTag(issue, input);
  if (tag !== undefined) return siblings.some((branch) => accepts(branch, tag)) ? otherTag : wrongTag;
  return valueAt(input, issue.path) === undefined ? missing : slip;
}

/** The branch of a union that the writer of an input most likely meant: the one with the least to change. */
export function likeliest(branches: readonly Branch[], input: unknown): { branch: Branch; cost: number } {
  const ranked = branches.map((branch) => ({
    branch,
    cost: branch.reduce((sum, issue) => sum + issueCost(issue, input, branches), 0),
  }));
  return ranked.reduce((a, b) => (b.cost < a.cost ? b : a));
}

/** Whether an input is of the wrong type for every branch. */
export const isWrongType = (cost: number): boolean => cost >= wrongType;

/** A tag that no branch knows: where it stands, and all the values that branches demand there. */
export function unknownTag(
  branches: readonly Branch[],
  meant: Branch,
  input: unknown,
): { path: readonly PropertyKey[]; values: unknown[] } | null {
  const issue = meant.find((one) => mismatchedTag(one, input) !== undefined);
  if (issue === undefined) return null;
  const values = branches
    .flat()
    .flatMap((one) => (one.code === 'invalid_value' && one.path[0] === issue.path[0] ? one.values : []));
  return { path: issue.path, values: [...new Set(values)] };
}
