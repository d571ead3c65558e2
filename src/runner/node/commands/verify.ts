import { hint } from '../../../scenarios/nearest.ts';
import type { CheckResult } from '../../verification/check.ts';
import { type RegisteredCase, registry } from '../../verification/registry.ts';
import { verify as runChecks } from '../../verification/verify.ts';
import type { Command } from '../command.ts';
import { exitStatus, shown, UsageError } from '../io.ts';
import { workersOf } from '../perform.ts';
import { ProgressBar } from '../progress-bar.ts';
import { readCases } from '../read-cases.ts';
import { textTable } from '../text-table.ts';

export const verify: Command = {
  name: 'verify',
  usage: 'verify [<case.json>…] [--only ID] [--long]',
  summary: 'the checks against theory, or cases of your own: reference, estimate, interval, verdict',
  options: ['json', 'only', 'long', 'seed', 'workers', 'quiet'],
  positionals: [0, Number.POSITIVE_INFINITY],
  execute: async (args, io, equipment) => {
    const files = await Promise.all(args.positionals.map((name) => readCases(name, io)));
    const candidates = args.positionals.length === 0 ? registry : files.flat();
    const only = asked(args.list('only'), candidates);
    const executor = equipment.openExecutor(workersOf(args, equipment));
    const bar = new ProgressBar(io, args.flag('quiet'));
    const results: CheckResult[] = [];
    let broken = 0;
    try {
      const cases = runChecks(executor, {
        length: args.flag('long') ? 'long' : 'short',
        cases: candidates,
        ...(only === undefined ? {} : { only }),
        ...(args.text('seed') === undefined ? {} : { seed: args.text('seed')! }),
        signal: io.signal,
        onProgress: ({ done, total, id }) => bar.show(done, total, `${done} of ${total} cases, now ${id}`),
      });
      for await (const finished of cases) {
        results.push(...finished.results);
        broken += finished.failures.length;
        for (const { seed, replication, message } of finished.failures) {
          const where = `replication ${replication}, seed ${shown(seed)}`;
          io.stderr.write(`tandem: ${finished.id} broke off at ${where}: ${shown(message)}\n`);
        }
      }
      bar.finish();
      io.stdout.write(args.flag('json') ? json(results) : table(results));
      if (io.signal.aborted) return exitStatus.interrupted;
      const allHold = broken === 0 && results.every(({ verdict }) => verdict === 'holds');
      return allHold ? exitStatus.done : exitStatus.ourFault;
    } finally {
      bar.finish();
      executor.close();
    }
  },
};

/** The cases or quantities that --only names: `Q01` or `Q01/wip`; undefined for all. */
function asked(only: readonly string[], cases: readonly RegisteredCase[]): readonly string[] | undefined {
  if (only.length === 0) return undefined;
  const known = cases.map(({ id }) => id);
  for (const name of only) {
    const id = name.split('/')[0]!;
    if (!known.includes(id)) throw new UsageError(`--only: there is no check called ${name}${hint(id, known)}`);
  }
  return only;
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function json(results: readonly CheckResult[]): string {
  const checks = results.map(({ check: { id, title, kpi, reference, source }, estimate, halfWidth, verdict }) => ({
    id,
    title,
    kpi,
    reference,
    estimate: finite(estimate),
    halfWidth: finite(halfWidth),
    verdict,
    source,
  }));
  return `${JSON.stringify({ checks }, null, 2)}\n`;
}

/** A line for each check; the first of a case says where its reference comes from. */
function table(results: readonly CheckResult[]): string {
  const number = (value: number): string => (Number.isFinite(value) ? String(Number(value.toPrecision(6))) : '–');
  const head = ['check', 'reference', 'estimate', '± 99.9 %', 'verdict', 'case and source'];
  const rows = results.map(({ check, estimate, halfWidth, verdict }, index) => {
    const isFirst = results[index - 1]?.check.title !== check.title;
    const origin = isFirst ? `${check.title}; ${check.source}` : '';
    return [check.id, ...[check.reference, estimate, halfWidth].map(number), verdict, origin];
  });
  const kept = results.filter(({ verdict }) => verdict === 'holds').length;
  const all = textTable([head, ...rows], ['left', 'right', 'right', 'right', 'left', 'left']);
  return `${all}\n${kept} of ${results.length} hold\n`;
}
