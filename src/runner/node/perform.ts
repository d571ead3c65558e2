import type { Study } from '../../scenarios/study.ts';
import { cellOf } from '../../scenarios/what-if.ts';
import type { StudySummary } from '../../sim/experiment/summary.ts';
import type { JobFailure } from '../protocol.ts';
import { type ReportOptions, type RunFacts, studyReport } from '../report.ts';
import { runStudy } from '../run-study.ts';
import { resultUnits } from '../unit-words.ts';
import { type Equipment, exitStatus, type Io, issueLine, shown } from './io.ts';
import { type Arguments, onlyKpis, requestOf } from './options.ts';
import { type Format, outputOf } from './output.ts';
import { overloadTable } from './overload-table.ts';
import { ProgressBar } from './progress-bar.ts';

/** How a command writes a summary to people and to spreadsheets. */
export interface Layout {
  readonly table: (summary: StudySummary, options: ReportOptions) => string;
  readonly csv: (summary: StudySummary, options: ReportOptions) => string;
}

/** The number of workers to use, from --workers. */
export const workersOf = (args: Arguments, equipment: Equipment): number =>
  args.integer('workers', 1, 1024) ?? equipment.defaultWorkers;

/** Runs a study and writes its results as the options say. Returns the exit status. */
export async function perform(
  study: Study,
  args: Arguments,
  io: Io,
  equipment: Equipment,
  layout: Layout,
): Promise<number> {
  const options: ReportOptions = {
    only: onlyKpis(args),
    perReplication: args.flag('per-replication'),
    units: resultUnits(study),
  };
  const request = requestOf(args);
  const out = await outputOf(args, io);
  const executor = equipment.openExecutor(workersOf(args, equipment));
  const bar = new ProgressBar(io, args.flag('quiet'));
  const started = performance.now();
  try {
    const onProgress = bar.update.bind(bar);
    const outcome = await runStudy(executor, study, { request, onProgress, signal: io.signal });
    bar.finish();
    const { summary, failures, cancelled } = outcome;
    const seconds = Math.round(performance.now() - started) / 1000;
    const run = { events: summary.events, seconds, workers: executor.width };
    const write = (format: Format) => written(format, summary, run, options, layout) + notesOn(format, study);
    const isEmpty = summary.replications === 0;
    if (!isEmpty) await out.write(write, !cancelled);
    for (const failure of failures) io.stderr.write(failureWords(failure, study));
    if (cancelled) {
      const fate = out.file === undefined || isEmpty ? 'not written' : `written to ${out.file}`;
      io.stderr.write(`tandem: interrupted after ${summary.replications} replications of every scenario, ${fate}\n`);
      return exitStatus.interrupted;
    }
    return statusOf(failures);
  } finally {
    bar.finish();
    executor.close();
  }
}

function written(format: Format, summary: StudySummary, run: RunFacts, options: ReportOptions, layout: Layout): string {
  if (format === 'json') return `${JSON.stringify(studyReport(summary, run, options), null, 2)}\n`;
  return layout[format](summary, options);
}

/** What people must know to read the table; data has it beside each scenario. */
const notesOn = (format: Format, study: Study): string => (format === 'table' ? overloadTable(study) : '');

/** A failure in words, with what is needed to see it again. */
export function failureWords({ kind, cell, seed, replication, message, issues }: JobFailure, study: Study): string {
  const checked = cellOf(study, cell);
  const id = shown(checked.ok ? checked.value.id : `scenario ${cell}`);
  if (kind === 'invalid') return `tandem: ${issues.map((issue) => issueLine(id, issue)).join('\n')}\n`;
  const what = kind === 'crashed' ? 'the worker died twice' : 'an invariant broke';
  return `tandem: ${id}: ${what} at replication ${replication}, seed ${shown(seed)}: ${shown(message)}\n`;
}

/** Bad input where nothing else is to blame; a broken invariant or a dead worker is our fault. */
export function statusOf(failures: readonly JobFailure[]): number {
  if (failures.length === 0) return exitStatus.done;
  return failures.every(({ kind }) => kind === 'invalid') ? exitStatus.badInput : exitStatus.ourFault;
}
