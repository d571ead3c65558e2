import type { Checked, Issue } from './issues.ts';
import { hint } from './nearest.ts';
import { structuralProblem, valueAt } from './plain-data.ts';
import { knownKeys, unionWords } from './schema-paths.ts';
import { isWrongType, likeliest, unknownTag } from './union-branch.ts';
import type { z } from './zod.ts';

type ZodIssue = z.core.$ZodIssue;
type UnionIssue = Extract<ZodIssue, { code: 'invalid_union' }>;
type Path = readonly PropertyKey[];

/** More problems than these are counted, not listed. */
export const maxIssues = 50;

const typeWords: Readonly<Record<string, string>> = {
  object: 'an object',
  record: 'an object with an entry per id',
  array: 'a list',
  tuple: 'a list',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

const quoted = (value: unknown): string => (typeof value === 'bigint' ? String(value) : JSON.stringify(value));

/** A value in few words, for "found …". */
export function foundWords(value: unknown): string {
  if (typeof value === 'string') return quoted(value.length > 60 ? `${value.slice(0, 57)}...` : value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'function') return 'a function';
  return String(value);
}

function limitWords(origin: string, atLeast: boolean, inclusive: boolean, limit: number | bigint): string {
  const relation = atLeast ? (inclusive ? 'at least' : 'more than') : inclusive ? 'at most' : 'less than';
  const noun = origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '';
  return `expected ${relation} ${limit}${noun}`;
}

const listWords = (values: readonly unknown[]): string =>
  values.length === 1 ? quoted(values[0]) : `one of ${values.map(quoted).join(', ')}`;

const noWords = 'expected another value';
const severalForms = 'expected one of several forms';

/** The forms a union has, by the types of its branches. */
function forms(issue: UnionIssue): string[] {
  return issue.errors.flat().flatMap((error): string[] => {
    if (error.path.length > 0) return [];
    if (error.code === 'invalid_type') return [typeWords[error.expected] ?? error.expected];
    if (error.code === 'invalid_value') return [listWords(error.values)];
    return error.code === 'invalid_union' ? forms(error) : [];
  });
}

const formWords = (issue: UnionIssue): string => `expected ${[...new Set(forms(issue))].join(' or ')}`;

/** What a schema expected, where the schema has no words of its own. */
function expectedWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${typeWords[String(issue.expected)] ?? String(issue.expected)}`;
    case 'too_small':
      return limitWords(issue.origin, true, issue.inclusive !== false, issue.minimum);
    case 'too_big':
      return limitWords(issue.origin, false, issue.inclusive !== false, issue.maximum);
    case 'invalid_value':
      return `expected ${listWords(issue.values)}`;
    case 'invalid_union':
      return Array.isArray(issue['options']) ? `expected ${listWords(issue['options'])}` : severalForms;
    default:
      return noWords;
  }
}

/** Problems of one input, in the words of the file: paths, what was expected, what was found. */
class Problems {
  readonly #schema: z.ZodType;
  readonly #input: unknown;
  readonly issues: Issue[] = [];

  constructor(schema: z.ZodType, input: unknown) {
    this.#schema = schema;
    this.#input = input;
  }

  add(issue: ZodIssue, parent: Path): void {
    const path = [...parent, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      const { fields } = knownKeys(this.#schema, path, this.#input);
      for (const key of issue.keys) {
        const others = fields.filter((field) => field !== key); // another form of a union knows it
        this.#write([...path, key], `unknown key${hint(key, others)}`);
      }
    } else if (issue.code === 'invalid_key') {
      this.#write(path, `${issue.issues[0]?.message ?? 'expected an id'}, found ${foundWords(String(path.at(-1)))}`);
    } else if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      this.#addUnion(issue, path);
    } else {
      this.#addValue(issue, path);
    }
  }

  /** Of a union, the problems of the branch that the writer most likely meant. */
  #addUnion(issue: UnionIssue, path: Path): void {
    const input = valueAt(this.#input, path);
    const { branch, cost } = likeliest(issue.errors, input);
    const tag = unknownTag(issue.errors, branch, input);
    if (isWrongType(cost))
      this.#writeFound(path, issue.message === severalForms ? formWords(issue) : issue.message, []);
    else if (tag !== null) this.#writeFound([...path, ...tag.path], `expected ${listWords(tag.values)}`, tag.values);
    else for (const error of branch) this.add(error, path);
  }

  #addValue(issue: ZodIssue, path: Path): void {
    const choices = issue.code === 'invalid_value' ? issue.values : 'options' in issue ? issue.options : [];
    const message =
      issue.message === noWords ? (unionWords(this.#schema, path, this.#input) ?? noWords) : issue.message;
    this.#writeFound(path, message, Array.isArray(choices) ? choices : []);
  }

  #writeFound(path: Path, expected: string, choices: readonly unknown[]): void {
    const value = valueAt(this.#input, path);
    const names = choices.filter((choice) => typeof choice === 'string');
    if (value === undefined) this.#write(path, `missing: ${expected}`);
    else {
      const tip = typeof value === 'string' && names.length > 1 ? guess(value, names) : '';
      this.#write(path, `${expected}, found ${foundWords(value)}${tip}`);
    }
  }

  #write(path: Path, message: string): void {
    this.issues.push({ path: path.map(String).join('/'), message, severity: 'error' });
  }
}

/** The guess alone: the choices themselves stand in the message already. */
function guess(value: string, names: readonly string[]): string {
  const tip = hint(value, names);
  return tip.startsWith('; did') ? tip : '';
}

/** Checks a value against a schema; problems come with paths and plain words, at most `maxIssues` of them. */
export function check<S extends z.ZodType>(schema: S, input: unknown): Checked<z.infer<S>> {
  const structural = structuralProblem(input);
  if (structural !== null) return { ok: false, issues: [structural] };
  const parsed = schema.safeParse(input, { error: expectedWords });
  if (parsed.success) return { ok: true, value: parsed.data, issues: [] };
  const problems = new Problems(schema, input);
  for (const issue of parsed.error.issues) problems.add(issue, []);
  return { ok: false, issues: atMost(problems.issues) };
}

/** The first issues of many, and how many more there are. */
export function atMost(issues: readonly Issue[]): Issue[] {
  if (issues.length <= maxIssues) return [...issues];
  const rest = issues.length - maxIssues + 1;
  return [...issues.slice(0, maxIssues - 1), { path: '', message: `and ${rest} more problems`, severity: 'error' }];
}
