import { executeJob } from '../../src/runner/job.ts';
import { presets } from '../../src/scenarios/presets/index.ts';
import type { Study } from '../../src/scenarios/study.ts';
import { applyPatch } from '../../src/scenarios/merge-patch.ts';
import { cellCount } from '../../src/scenarios/compared-part.ts';
import { cellOf } from '../../src/scenarios/what-if.ts';
import { digest } from '../../src/sim/experiment/digest.ts';
import { policyIds, smallFactory } from './small-factory.ts';

/** Replications behind a golden digest; the second one would show what the first one left behind. */
const replications = 2;
const seed = 'golden';
const horizon = { warmUp: '2 wk', measured: '8 wk', runOut: '2 wk', period: '1 wk' };

/** One scenario whose numbers are pinned. */
export interface GoldenCell {
  readonly name: string;
  readonly study: unknown;
  readonly cell: number;
}

/** The factory with records that go wrong and are counted, shelves that lose goods, and orders that are misheard. */
const wrongRecords = applyPatch(smallFactory('baseStock'), {
  records: { error: 0.15, shrinkage: '5 / wk', counts: { every: '4 wk' } },
  orderEntry: { delay: '2 h', error: 0.1, validation: { catches: 0.5 } },
});

/** Every scenario of every preset over a few weeks, and every named policy in a factory of all mechanisms. */
export const goldenCells: readonly GoldenCell[] = [
  ...presets.flatMap(({ id, study }) => cellsOf(id, study)),
  ...policyIds.map((id) => ({
    name: `smallFactory/${id}`,
    study: { kind: 'study', seed, base: smallFactory(id) },
    cell: 0,
  })),
  { name: 'smallFactory/wrongRecords', study: { kind: 'study', seed, base: wrongRecords }, cell: 0 },
];

function cellsOf(preset: string, study: Study): GoldenCell[] {
  const short = applyPatch(study, { seed, base: { horizon } });
  return Array.from({ length: cellCount(study) }, (_, cell) => {
    const checked = cellOf(study, cell);
    return { name: `${preset}/${checked.ok ? checked.value.id : cell}`, study: short, cell };
  });
}

/** The digest of a cell's indicators: the bits of all numbers of its first replications. Throws when it does not run. */
export function goldenDigest({ name, study, cell }: GoldenCell): string {
  const request = { series: [], by: [], percentiles: [50, 95], audit: true };
  const outcome = executeJob({ study, cell, from: 0, to: replications, request });
  if (!outcome.ok) throw new Error(`${name}: ${outcome.message}`);
  const width = outcome.names.length;
  const columns = outcome.names.map((_, column) =>
    Float64Array.from({ length: replications }, (_, row) => outcome.kpis[row * width + column]!),
  );
  return digest([columns], replications);
}

/** All digests by name. */
export const goldenDigests = (): Record<string, string> =>
  Object.fromEntries(goldenCells.map((cell) => [cell.name, goldenDigest(cell)]));
