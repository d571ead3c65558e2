import { runStudy } from '../../src/runner/run-study.ts';
import type { Executor } from '../../src/runner/runner.ts';
import type { CardFigures, Figure } from '../../src/scenarios/presets/card-figures.ts';
import type { Preset } from '../../src/scenarios/presets/index.ts';
import { settingsOf } from '../../src/scenarios/settings.ts';
import type { Study } from '../../src/scenarios/study.ts';
import type { StudySummary } from '../../src/sim/experiment/summary.ts';

async function summaryOf(study: Study, executor: Executor): Promise<StudySummary> {
  const request = { series: [], by: [], percentiles: [], audit: false };
  const { summary, failures } = await runStudy(executor, study, { request });
  if (failures.length > 0) throw new Error(failures.map(({ message }) => message).join('; '));
  return summary;
}

/** The digest of the first two replications of a study. */
export const digestOfTwo = async (study: Study, executor: Executor): Promise<string> =>
  (await summaryOf({ ...study, replications: 2 }, executor)).digest;

function pick<Value>(
  ids: readonly string[],
  kpis: ReadonlyMap<string, Value>,
  read: (value: Value) => Figure,
): Record<string, Figure> {
  const figures = ids.flatMap((id) => {
    const value = kpis.get(id);
    const figure = value === undefined ? undefined : read(value);
    return figure === undefined || Number.isNaN(figure.mean) ? [] : [[id, figure] as const];
  });
  return Object.fromEntries(figures);
}

/** Runs the study of a preset and takes from it what its card prints. */
export async function figuresOf({ study, figures }: Preset, executor: Executor): Promise<CardFigures> {
  const summary = await summaryOf(study, executor);
  const levels = summary.cells.map(({ id, kpis }) => [
    id,
    pick(figures, kpis, ({ mean, halfWidth }) => ({ mean, halfWidth })),
  ]);
  const differences = summary.comparisons.map(({ scenario, kpis }) => [
    scenario,
    pick(figures, kpis, ({ difference, halfWidth }) => ({ mean: difference, halfWidth })),
  ]);
  return {
    seed: settingsOf(study).seed,
    replications: summary.replications,
    digest: summary.digest,
    digestOfTwo: await digestOfTwo(study, executor),
    levels: Object.fromEntries(levels),
    differences: Object.fromEntries(differences),
  };
}
