import { engine } from '../../src/runner/engine.ts';
import type { Executor } from '../../src/runner/runner.ts';
import { createThreads } from '../../src/runner/node/threads.ts';
import type { CaseResult, CheckResult } from '../../src/runner/verification/index.ts';
import { defaultSeed, registry, verify } from '../../src/runner/verification/index.ts';
import { alderPolicies } from '../../src/scenarios/presets/alder-policies.ts';
import { type ModelItem, modelItems, type WantedCase, wantedCases } from './index/read.ts';
import { pairings } from './pairing.ts';

const number = (value: number, digits = 6): string =>
  Number.isFinite(value) ? String(Number(value.toPrecision(digits))) : '–';

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

function checkRow({ check, estimate, halfWidth, limit, replications, isSecondTry, verdict }: CheckResult): string[] {
  return [
    check.kpi,
    check.units,
    number(check.reference),
    number(estimate),
    halfWidth > 0 ? number(halfWidth, 2) : 'exact',
    number(limit, 2),
    number(replications, 9),
    isSecondTry ? `${verdict} (second run)` : verdict,
  ];
}

const checkHead = ['quantity', 'unit', 'reference', 'estimate', '± 99.9 %', 'at most', 'replications', 'verdict'];

function sectionOf(id: string, title: string, result: CaseResult | undefined): string {
  if (result === undefined) return `### ${id} ${title}\n`;
  const { source, note, results, failures } = result;
  const broken = failures.map(({ message }) => `Broke off: ${message}\n`);
  return [
    `### ${id} ${title}\n`,
    `Source: ${source}.${note === undefined ? '' : ` ${note}`}\n`,
    ...broken,
    `${tableOf(checkHead, results.map(checkRow))}\n`,
  ].join('\n');
}

const caseSection = ({ id, title, waitsFor }: WantedCase, result: CaseResult | undefined): string =>
  waitsFor === undefined ? sectionOf(id, title, result) : `### ${id} ${title}\n\nWaits for ${waitsFor}.\n`;

const placeOf = ({ case: id, test, waitsFor }: ModelItem): string =>
  waitsFor === undefined ? (id === undefined ? `\`${test}\`` : `case ${id}`) : `waits for ${waitsFor}`;

function verdictOf(results: ReadonlyMap<string, CaseResult>, { case: id }: ModelItem): string {
  const checks = id === undefined ? [] : (results.get(id)?.results ?? []);
  if (checks.length === 0) return '';
  const kept = checks.filter(({ verdict }) => verdict === 'holds').length;
  return `${kept} of ${checks.length} hold`;
}

function pairingTable(replications: number): string {
  const rows = pairings(alderPolicies, replications).map(({ baseline, other, kpi, correlation, reduction }) => [
    `${other} − ${baseline}`,
    kpi,
    correlation.toFixed(2),
    number(reduction, 2),
  ]);
  return tableOf(['difference', 'KPI', 'correlation', 'variance, independent ÷ common'], rows);
}

const pairs = 40;

/** The whole document, from the results of long runs by case. */
function written(results: ReadonlyMap<string, CaseResult>): string {
  const checks = [...results.values()].flatMap((result) => result.results);
  const kept = checks.filter(({ verdict }) => verdict === 'holds').length;
  const second = checks.filter(({ isSecondTry }) => isSecondTry).length;
  const wanted = new Set(wantedCases.map(({ id }) => id));
  const own = [...results.values()].filter(({ id }) => !wanted.has(id));
  const waiting = wantedCases.filter(({ waitsFor }) => waitsFor !== undefined);
  const failed = checks.filter(({ verdict }) => verdict === 'fails').map(({ check }) => check.id);
  return `# Verification

Written by \`node scripts/recompute.mjs verification\`; do not edit. Engine ${engine.name} ${engine.version}, seed
\`${defaultSeed}\`, long runs. The same command gives the same file, on any number of cores.

A check holds when the 99.9 % interval over independent replications contains the reference and its half-width is at
most the limit of its case; where nothing is random, when the error is at most the limit. One alarm in a thousand is
chance: an interval that misses is computed once more with other random numbers, and the second verdict stands.
The cases are files in \`test/oracles\`; \`npm run test:oracles\` and \`tandem verify --long\` run them too, and
shorter runs are part of \`npm test\`, of \`tandem verify\` and of the page Trust.

**${kept} of ${checks.length} checks hold**, in ${results.size} cases; ${second} of them needed the second run.${failed.length > 0 ? ` These fail: ${failed.join(', ')}.` : ''}
Of the ${wantedCases.length} cases with known answers that the project was given, ${wantedCases.length - waiting.length} run${waiting.length === 0 ? '' : ` and ${waiting.length} wait for a mechanism: ${waiting.map(({ id }) => id).join(', ')}`}.

## The ${wantedCases.length} cases

${wantedCases.map((wantedCase) => caseSection(wantedCase, results.get(wantedCase.id))).join('\n')}
## Closed forms of the model, and further structures

${own.map((result) => sectionOf(result.id, result.title, result)).join('\n')}
## The model's list of checks

${tableOf(
  ['item', 'what', 'where', 'result'],
  [...modelItems.closedForms, ...modelItems.metamorphic].map((item) => [
    item.id,
    item.title,
    placeOf(item),
    verdictOf(results, item),
  ]),
)}

## What common random numbers save

${pairs} histories of the base company under each policy. Finished goods under make to order have nothing in common with
those of the others: there is no shared luck to take out.

${pairingTable(pairs)}
`;
}

async function longResults(executor: Executor, report: (words: string) => void): Promise<Map<string, CaseResult>> {
  const results = new Map<string, CaseResult>();
  for await (const result of verify(executor, { length: 'long' })) {
    results.set(result.id, result);
    const failed = result.results.filter(({ verdict }) => verdict === 'fails').map(({ check }) => check.id);
    report(`${results.size} of ${registry.length}: ${result.id}${failed.length > 0 ? `, fails: ${failed}` : ''}`);
  }
  return results;
}

/** Runs everything and writes docs/verification.md; `threadFile` is the built thread of the command line. */
export async function verificationReport(
  workers: number,
  threadFile: URL,
  report: (words: string) => void,
): Promise<string> {
  const executor = createThreads(workers, threadFile);
  try {
    return written(await longResults(executor, report));
  } finally {
    executor.close();
  }
}
