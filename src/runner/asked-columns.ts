import type { Scenario } from '../scenarios/scenario.ts';
import { parseColumnName } from '../sim/experiment/column-name.ts';
import type { PlantFacts, ReplicationRecord } from '../sim/index.ts';
import { kpis } from '../sim/kpis/index.ts';
import type { Window } from '../sim/kpis/kpi.ts';
import { percentile } from '../sim/kpis/percentile.ts';
import type { PeriodGrid } from '../sim/record/ledger.ts';
import { type Scope, scopesOf } from '../sim/record/scopes.ts';
import { probedKpis } from './columns.ts';
import { scopeKinds } from './protocol.ts';

type Reader = (measured: Window, record: ReplicationRecord) => number;

/**
 * Exactly the columns that a request names, instead of every KPI. A scope may be narrowed more than once:
 * `onHandEndMean|stock:tea@shop|week:3`.
 */
export class AskedColumns {
  readonly names: readonly string[];
  readonly #readers: readonly Reader[];

  constructor(names: readonly string[], scenario: Scenario, facts: PlantFacts, grid: PeriodGrid) {
    this.names = names;
    this.#readers = names.map((name) => readerOf(name, scenario, facts, grid));
  }

  fill(row: Float64Array, measured: Window, record: ReplicationRecord): void {
    for (let column = 0; column < this.#readers.length; column++)
      row[column] = this.#readers[column]!(measured, record);
  }
}

/** @throws RangeError for a name that no scenario or not this one has */
function readerOf(name: string, scenario: Scenario, facts: PlantFacts, grid: PeriodGrid): Reader {
  const { kpi: id, percentile: percent, scope } = parseColumnName(name);
  if (scope?.startsWith('probe:')) return probeReader(id, scope.slice('probe:'.length), scenario, facts);
  const kpi = kpis.find((candidate) => candidate.id === id);
  if (kpi === undefined) throw new RangeError(`there is no KPI "${id}"`);
  const labels = scope === undefined ? [] : scope.split('|');
  const narrowings = labels.map((label) => narrowingOf(label, facts, grid));
  return (measured) => {
    const window = narrowings.reduce((wider, narrow) => narrow(wider), measured);
    return percent === undefined ? kpi.fold(window) : percentile(kpi, window, percent);
  };
}

/**
 * What a series is of: an indicator of the company, or narrowed as in `demandUnits|item:A1`. NaN throughout for what this
 * scenario does not have: a what-if may be without a product that the others sell.
 */
export function seriesReader(name: string, facts: PlantFacts, grid: PeriodGrid): (period: Window) => number {
  const { kpi: id, scope } = parseColumnName(name);
  const kpi = kpis.find((candidate) => candidate.id === id);
  if (kpi === undefined) return () => Number.NaN;
  if (scope === undefined) return kpi.fold;
  const narrow = scopeOf(scope, facts, grid)?.window;
  return narrow === undefined ? () => Number.NaN : (period) => kpi.fold(narrow(period));
}

function narrowingOf(label: string, facts: PlantFacts, grid: PeriodGrid): (measured: Window) => Window {
  const scope = scopeOf(label, facts, grid);
  if (scope === undefined) throw new RangeError(`there is no "${label}" in this scenario`);
  return scope.window;
}

function scopeOf(label: string, facts: PlantFacts, grid: PeriodGrid): Scope | undefined {
  const kind = scopeKinds.find((candidate) => label.startsWith(`${candidate}:`));
  return kind === undefined || kind === 'probe'
    ? undefined
    : scopesOf(facts, grid, kind).find((candidate) => candidate.label === label);
}

/** The mean over seasons of a level at a probed time, of one stock (`6.5/tea@shop`) or of all (`6.5`). */
function probeReader(id: string, label: string, scenario: Scenario, facts: PlantFacts): Reader {
  const [time, stock] = label.split('/');
  const at = (scenario.probe?.times ?? []).findIndex((candidate) => String(candidate) === time);
  const level = probedKpis.indexOf(id);
  const wanted = facts.stocks.flatMap((candidate, index) =>
    stock === undefined || candidate.id === stock ? [index] : [],
  );
  if (at < 0 || level < 0 || wanted.length === 0) throw new RangeError(`nothing is probed as "${id}|probe:${label}"`);
  const cells = wanted.map((index) => (at * facts.stocks.length + index) * probedKpis.length + level);
  return (_, { probeSums, probeCounts }) => cells.reduce((sum, cell) => sum + probeSums[cell]!, 0) / probeCounts[at]!;
}
