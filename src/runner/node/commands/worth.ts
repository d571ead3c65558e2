import { settingsOf } from '../../../scenarios/settings.ts';
import type { Study } from '../../../scenarios/study.ts';
import type { KpiSummary } from '../../../sim/experiment/summary.ts';
import { kpis } from '../../../sim/kpis/index.ts';
import { finite } from '../../report.ts';
import { planWorth, runWorth, type Worth, type WorthPlan, worthOf } from '../../worth.ts';
import { assembleStudy } from '../assemble.ts';
import type { Command } from '../command.ts';
import { exitStatus, UsageError } from '../io.ts';
import { differenceWords } from '../number-words.ts';
import { onlyKpis } from '../options.ts';
import { failureWords, statusOf, workersOf } from '../perform.ts';
import { ProgressBar } from '../progress-bar.ts';
import { textTable } from '../text-table.ts';

/** What decides where nothing is asked for: of each kind the first that the changes move. */
const usual = [
  ['operatingContribution', 'totalCostRate', 'unitThroughput'],
  ['otif', 'fillRate'],
];

export const worth: Command = {
  name: 'worth',
  usage: 'worth <study.json | preset> [--scenario id]',
  summary: 'what each change of a what-if is worth: taken back alone, and in Shapley order, adding up to the whole',
  options: ['scenario', 'replications', 'seed', 'workers', 'level', 'warm-up', 'weeks', 'set', 'only', 'json', 'quiet'],
  positionals: [1, 1],
  execute: async (args, io, equipment) => {
    const study = await assembleStudy(args, io, equipment);
    const index = asked(study, args.text('scenario'));
    const plan = planWorth(study, index);
    if (plan === undefined) throw new UsageError('worth: the scenario changes nothing of the baseline');
    const executor = equipment.openExecutor(workersOf(args, equipment));
    const bar = new ProgressBar(io, args.flag('quiet'));
    try {
      const onProgress = bar.update.bind(bar);
      const { summary, failures, cancelled } = await runWorth(executor, plan, { onProgress, signal: io.signal });
      bar.finish();
      if (cancelled) {
        io.stderr.write('tandem: interrupted, not written\n');
        return exitStatus.interrupted;
      }
      for (const failure of failures) io.stderr.write(failureWords(failure, plan.study));
      if (failures.length > 0) return statusOf(failures);
      const { level, antithetic } = settingsOf(study);
      const wanted = onlyKpis(args);
      const found = (wanted ?? usual.flat()).flatMap((id) => {
        const read = worthOf(plan, summary, id, { level, antithetic });
        return read === undefined || Number.isNaN(read.whole.mean) ? [] : [{ id, read }];
      });
      const moving = usual.flatMap((ids) => found.find(({ id, read }) => ids.includes(id) && isMoved(read)) ?? []);
      const told = wanted === undefined && moving.length > 0 ? moving : found;
      io.stdout.write(args.flag('json') ? jsonOf(plan, told, summary.replications) : tableOf(told));
      return exitStatus.done;
    } finally {
      bar.finish();
      executor.close();
    }
  },
};

const isMoved = ({ changes }: Worth): boolean => changes.some(({ share }) => share.mean !== 0);

interface Told {
  readonly id: string;
  readonly read: Worth;
}

/** The what-if of --scenario, by its id; the first where none is asked for. */
function asked({ whatIfs = [] }: Study, id: string | undefined): number {
  if (whatIfs.length === 0) throw new UsageError('worth: expected a study with a what-if');
  if (id === undefined) return 1;
  const place = whatIfs.findIndex((whatIf) => whatIf.id === id);
  if (place < 0)
    throw new UsageError(`--scenario: expected one of ${whatIfs.map((one) => one.id).join(', ')}, found "${id}"`);
  return place + 1;
}

function tableOf(told: readonly Told[]): string {
  const tables = told.map(({ id, read: { changes, whole } }) => {
    const { name, unit } = kpis.find((one) => one.id === id)!;
    const words = ({ mean, halfWidth }: KpiSummary): string => differenceWords(mean, halfWidth, unit);
    return textTable(
      [
        [name, 'in all', 'alone', unit === '%' ? '' : unit],
        ...changes.map(({ group, share, alone }) => [nameOf(group.key), words(share), words(alone), '']),
        ['all changes', words(whole), '', ''],
      ],
      ['left', 'right', 'right', 'left'],
    );
  });
  return `${tables.join('\n')}\nIn all: shares in Shapley order, adding up. Alone: what is lost when it alone is taken back.\n`;
}

/** Changes that cannot be told apart stand under the first of them. */
function nameOf(key: string): string {
  const [first = key, ...others] = key.split(' + ');
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}

function jsonOf({ study }: WorthPlan, told: readonly Told[], replications: number): string {
  const estimate = ({ mean, halfWidth }: KpiSummary) => ({ mean: finite(mean), halfWidth: finite(halfWidth) });
  const report = {
    seed: settingsOf(study).seed,
    replications,
    kpis: Object.fromEntries(
      told.map(({ id, read: { changes, whole } }) => [
        id,
        {
          whole: estimate(whole),
          changes: changes.map(({ group, share, alone }) => ({
            change: group.key,
            paths: group.paths.map((path) => path.join('/')),
            share: estimate(share),
            alone: estimate(alone),
          })),
        },
      ]),
    ),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
