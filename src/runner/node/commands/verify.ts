import { hint } from '../../../scenarios/nearest.ts';
import type { Check, CheckResult } from '../../verification/check.ts';
import { verify as runChecks } from '../../verification/verify.ts';
import type { Command } from '../command.ts';
import { exitStatus, shown, UsageError } from '../io.ts';
import { workersOf } from '../perform.ts';
import { ProgressBar } from '../progress-bar.ts';
import { textTable } from '../text-table.ts';

export const verify: Command = {
  name: 'verify',
  usage: 'verify',
  summary: 'the checks against theory: reference, estimate, interval, verdict',
  options: ['json', 'only', 'seed', 'workers', 'quiet'],
  positionals: [0, 0],
  execute: async (args, io, equipment) => {
    const checks = selected(equipment.checks, args.list('only'));
    const executor = equipment.openExecutor(workersOf(args, equipment));
    const bar = new ProgressBar(io, args.flag('quiet'));
    try {
      const { results, failures, cancelled } = await runChecks(executor, checks, {
        seed: args.text('seed'),
        signal: io.signal,
        onProgress: (done) => bar.update({ done, total: checks.length, events: 0 }),
      });
      bar.finish();
      io.stdout.write(args.flag('json') ? json(results) : table(results));
      for (const { seed, replication, message } of failures) {
        io.stderr.write(`tandem: a check failed at replication ${replication}, seed ${shown(seed)}: ${shown(message)}\n`);
      }
      if (cancelled) return exitStatus.interrupted;
      const allHold = results.length === checks.length && results.every(({ verdict }) => verdict === 'holds');
      return allHold ? exitStatus.done : exitStatus.ourFault;
    } finally {
      bar.finish();
      executor.close();
    }
  },
};

/** The checks of the cases or quantities that --only names: `Q01` or `Q01/wip`. */
function selected(checks: readonly Check[], only: readonly string[]): readonly Check[] {
  if (only.length === 0) return checks;
  const isNamed = (check: Check, name: string) => check.id === name || check.id.startsWith(`${name}/`);
  const known = [...new Set(checks.flatMap(({ id }) => [id, id.split('/')[0]!]))];
  for (const name of only) {
    if (!checks.some((check) => isNamed(check, name))) {
      throw new UsageError(`--only: there is no check called ${name}${hint(name, known)}`);
    }
  }
  return checks.filter((check) => only.some((name) => isNamed(check, name)));
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

function table(results: readonly CheckResult[]): string {
  const number = (value: number): string => (Number.isFinite(value) ? String(Number(value.toPrecision(6))) : '–');
  const rows = results.map(({ check: { id, title, kpi, reference }, estimate, halfWidth, verdict }) => [
    id,
    title,
    kpi,
    ...[reference, estimate, halfWidth].map(number),
    verdict,
  ]);
  const head = ['check', 'title', 'KPI', 'reference', 'estimate', '± 99.9 %', 'verdict'];
  const kept = results.filter(({ verdict }) => verdict === 'holds').length;
  const all = textTable([head, ...rows], ['left', 'left', 'left', 'right', 'right', 'right', 'left']);
  return `${all}\n${kept} of ${results.length} hold\n`;
}
