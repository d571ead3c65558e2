import { withSafetyFactor } from '../../scenarios/safety-factor.ts';
import type { Study } from '../../scenarios/study.ts';
import { cellsOf } from '../../scenarios/what-if.ts';
import type { StudySummary } from '../../sim/experiment/summary.ts';
import { kpis } from '../../sim/kpis/index.ts';
import { atEqualService } from '../equal-service.ts';
import { exchangeStudy, planHere } from '../safety-search.ts';
import type { ReportOptions } from '../report.ts';
import { kpisCsv } from '../report-csv.ts';
import { type Equipment, type Io, shown, UsageError } from './io.ts';
import { intervalWords } from './number-words.ts';
import type { Arguments } from './options.ts';
import { perform, workersOf } from './perform.ts';
import { ProgressBar } from './progress-bar.ts';
import { textTable } from './text-table.ts';

/** What an exchange curve shows unless other KPIs are asked for: service, and what it costs. */
const curveKpis = [
  'otif',
  'fillRate',
  'fgInventoryValue',
  'inventoryTurns',
  'supplyChainCost',
  'operatingContribution',
];

/** Runs every scenario of a study along its safety factor, and shows service against stock and cost. */
export function performExchange(study: Study, args: Arguments, io: Io, equipment: Equipment): Promise<number> {
  const checked = cellsOf(study);
  const withFactor = checked.ok ? checked.value.filter(({ scenario }) => withSafetyFactor(scenario, 0) !== null) : [];
  if (withFactor.length === 0) {
    throw new UsageError(
      '--exchange: no scenario has a safety factor z: the levels of its rules are given as they are',
    );
  }
  return perform(exchangeStudy(study), args, io, equipment, { table: exchangeTable, csv: kpisCsv });
}

/** A row for every scenario and safety factor. */
function exchangeTable({ cells, replications, seed }: StudySummary, { only }: ReportOptions): string {
  const columns = kpis.filter(({ id }) => (only === undefined ? curveKpis : only).includes(id));
  const rows = cells.slice(1).map(({ id, kpis: values }) => [
    shown(id),
    ...columns.map((kpi) => {
      const value = values.get(kpi.id);
      return value === undefined ? '' : intervalWords(value.mean, value.halfWidth, kpi.unit);
    }),
  ]);
  const head = ['scenario and z', ...columns.map(({ id }) => id)];
  const table = textTable([head, ...rows], ['left', ...columns.map(() => 'right' as const)]);
  return `${replications} replications, seed ${shown(seed)}\n\n${table}`;
}

/** The study with every scenario tuned to the baseline's service; tells the safety factors it found. */
export async function tuned(study: Study, args: Arguments, io: Io, equipment: Equipment): Promise<Study> {
  const kpi = args.text('equal-service')!;
  const known = kpis.find(({ id }) => id === kpi);
  if (known === undefined || known.group !== 'service' || known.better !== 'up') {
    throw new UsageError(`--equal-service: expected an indicator of service such as otif or fillRate, found "${kpi}"`);
  }
  const executor = equipment.openExecutor(workersOf(args, equipment));
  const bar = new ProgressBar(io, args.flag('quiet'));
  try {
    const onProgress = bar.update.bind(bar);
    const found = await atEqualService(executor, study, kpi, { signal: io.signal, onProgress }, planHere);
    bar.finish();
    for (const [id, z] of Object.entries(found.factors)) {
      const words = z === null ? 'has no safety factor: as set' : `z ${z.toFixed(3)} gives the ${kpi} of the baseline`;
      if (!args.flag('quiet')) io.stderr.write(`tandem: ${shown(id)}: ${words}\n`);
    }
    return found.study;
  } finally {
    bar.finish();
    executor.close();
  }
}
