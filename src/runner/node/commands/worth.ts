import { settingsOf } from '../../../scenarios/settings.ts';
import type { Study } from '../../../scenarios/study.ts';
import { cellOf } from '../../../scenarios/what-if.ts';
import { runWorth } from '../../run-worth.ts';
import { resultUnits } from '../../unit-words.ts';
import { planWorth } from '../../plan-worth.ts';
import { runsOf, type Worth, type WorthPlan, worthDigest, worthOf, type WorthResults } from '../../worth.ts';
import { type WorthReport, type WorthTable, worthCsv, worthJson } from '../../worth-report.ts';
import { assembleStudy } from '../assemble.ts';
import type { Command } from '../command.ts';
import { exitStatus, type Io, UsageError } from '../io.ts';
import { type Arguments, onlyKpis } from '../options.ts';
import { outputOf } from '../output.ts';
import { failureWords, statusOf, workersOf } from '../perform.ts';
import { ProgressBar } from '../progress-bar.ts';
import { worthTables } from '../worth-tables.ts';

/** What decides where nothing is asked for: of each kind the first that the changes move. */
const usual = [
  ['operatingContribution', 'totalCostRate', 'unitThroughput'],
  ['otif', 'fillRate'],
];

export const worth: Command = {
  name: 'worth',
  usage: 'worth <study.json | preset> [--scenario id]',
  summary: 'what each change of a what-if is worth: in Shapley order, adding up to the whole, and taken back alone',
  options: [
    'scenario',
    'replications',
    'seed',
    'workers',
    'level',
    'warm-up',
    'weeks',
    'set',
    'only',
    'json',
    'csv',
    'out',
    'quiet',
  ],
  positionals: [1, 1],
  execute: async (args, io, equipment) => {
    const output = await outputOf(args, io);
    const study = await assembleStudy(args, io, equipment);
    const index = asked(study, args.text('scenario'));
    const plan = planWorth(study, index);
    if (plan === undefined) throw new UsageError('worth: the scenario changes nothing of the baseline');
    announce(plan, args, io);
    const executor = equipment.openExecutor(workersOf(args, equipment));
    const bar = new ProgressBar(io, args.flag('quiet'));
    const started = performance.now();
    try {
      const onProgress = bar.update.bind(bar);
      const { results, failures, cancelled, events } = await runWorth(executor, plan, {
        onProgress,
        signal: io.signal,
      });
      bar.finish();
      for (const failure of failures) io.stderr.write(failureWords(failure, plan.study));
      if (failures.length > 0) return statusOf(failures);
      const seconds = Math.round(performance.now() - started) / 1000;
      const run = { events, seconds, workers: executor.width };
      const report = { ...reportOf(study, index, plan, results), run, tables: tablesOf(plan, results, onlyKpis(args)) };
      const isEmpty = results.replications === 0;
      const as = { table: worthTables, json: worthJson, csv: worthCsv };
      if (!isEmpty) await output.write((format) => as[format](report), !cancelled);
      if (!cancelled) return exitStatus.done;
      const fate = output.file === undefined || isEmpty ? 'not written' : `written to ${output.file}`;
      io.stderr.write(`tandem: interrupted after ${results.replications} replications, ${fate}\n`);
      return exitStatus.interrupted;
    } finally {
      bar.finish();
      executor.close();
    }
  },
};

/** The what-if of --scenario, by its id; the first where none is asked for. */
function asked({ whatIfs = [] }: Study, id: string | undefined): number {
  if (whatIfs.length === 0) throw new UsageError('worth: expected a study with a what-if');
  if (id === undefined) return 1;
  const place = whatIfs.findIndex((whatIf) => whatIf.id === id);
  if (place < 0)
    throw new UsageError(`--scenario: expected one of ${whatIfs.map((one) => one.id).join(', ')}, found "${id}"`);
  return place + 1;
}

/** How long it will take, before it begins. */
function announce(plan: WorthPlan, args: Arguments, io: Io): void {
  if (args.flag('quiet')) return;
  const { replications } = settingsOf(plan.study);
  const [changes, sets] = [plan.groups.length, plan.shapley.walks[0]!.sets.length];
  const words = `${changes} ${changes === 1 ? 'change' : 'changes'}, ${sets} sets of them in each of ${replications} replications`;
  io.stderr.write(`tandem: ${words}: ${runsOf(plan)} runs\n`);
}

function reportOf(
  study: Study,
  index: number,
  plan: WorthPlan,
  results: WorthResults,
): Omit<WorthReport, 'run' | 'tables'> {
  const { seed, level } = settingsOf(study);
  const titleOf = (cell: number): { id: string; title: string } => {
    const found = cellOf(study, cell);
    return found.ok ? { id: found.value.id, title: found.value.title } : { id: '', title: '' };
  };
  return {
    seed,
    level,
    replications: results.replications,
    digest: worthDigest(plan, results),
    baseline: titleOf(0),
    scenario: titleOf(index),
    exact: plan.shapley.exact,
    units: resultUnits(study),
  };
}

/** The indicators that were asked for; else those that decide, as far as the changes move them. */
function tablesOf(plan: WorthPlan, results: WorthResults, wanted: readonly string[] | undefined): WorthTable[] {
  const { level, antithetic } = settingsOf(plan.study);
  const found = (wanted ?? usual.flat()).flatMap((kpi) => {
    const read = worthOf(plan, results, kpi, { level, antithetic });
    return read === undefined || Number.isNaN(read.whole.mean) ? [] : [{ kpi, worth: read }];
  });
  const moving = usual.flatMap((ids) => found.find(({ kpi, worth: read }) => ids.includes(kpi) && isMoved(read)) ?? []);
  return wanted === undefined && moving.length > 0 ? moving : found;
}

const isMoved = ({ changes }: Worth): boolean => changes.some(({ share }) => share.mean !== 0);
