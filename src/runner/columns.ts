import type { Scenario } from '../scenarios/scenario.ts';
import { columnName } from '../sim/experiment/column-name.ts';
import type { PlantFacts, ReplicationRecord } from '../sim/index.ts';
import { kpis } from '../sim/kpis/index.ts';
import type { Kpi, ScopeName, Window } from '../sim/kpis/kpi.ts';
import { percentile } from '../sim/kpis/percentile.ts';
import type { PeriodGrid } from '../sim/record/ledger.ts';
import { type Scope, scopesOf } from '../sim/record/scopes.ts';
import type { Request } from './protocol.ts';

/** Numbers to read from a window on a run: the whole company, or one member of a breakdown. */
interface Group {
  readonly window: (measured: Window) => Window;
  readonly folds: readonly ((window: Window) => number)[];
}

/** The columns of a job's results: their names, and how each is read from a finished replication. */
export class Columns {
  readonly names: readonly string[];
  readonly #groups: readonly Group[];
  readonly #probe: (record: ReplicationRecord) => number[];

  constructor(request: Request, scenario: Scenario, facts: PlantFacts, grid: PeriodGrid) {
    const kinds = request.by.filter((kind): kind is ScopeName => kind !== 'probe');
    const company: Scope = { label: '', window: (measured) => measured };
    const named = [
      namedGroup(company, kpis, request.percentiles),
      ...kinds.flatMap((kind) => {
        const members = kpis.filter((kpi) => kpi.by.includes(kind));
        const percentiles = kind === 'week' || kind === 'quarter' ? [] : request.percentiles;
        return scopesOf(facts, grid, kind).map((scope) => namedGroup(scope, members, percentiles));
      }),
    ];
    const probe = probeColumns(request, scenario, facts);
    this.names = [...named.flatMap(({ names }) => names), ...probe.names];
    this.#groups = named;
    this.#probe = probe.read;
  }

  /** Writes one replication's values into a row of the results. */
  fill(row: Float64Array, measured: Window, record: ReplicationRecord): void {
    let column = 0;
    for (const { window, folds } of this.#groups) {
      const view = window(measured);
      for (const fold of folds) row[column++] = fold(view);
    }
    for (const value of this.#probe(record)) row[column++] = value;
  }
}

function namedGroup(
  scope: Scope,
  members: readonly Kpi[],
  percentiles: readonly number[],
): Group & { names: string[] } {
  const name = (kpi: string, percent?: number): string =>
    columnName({ kpi, percentile: percent, scope: scope.label === '' ? undefined : scope.label });
  const distributions = members.filter((kpi) => kpi.distribution !== undefined);
  const pairs = distributions.flatMap((kpi) => percentiles.map((percent) => ({ kpi, percent })));
  return {
    names: [...members.map((kpi) => name(kpi.id)), ...pairs.map(({ kpi, percent }) => name(kpi.id, percent))],
    window: scope.window,
    folds: [
      ...members.map((kpi) => kpi.fold),
      ...pairs.map(
        ({ kpi, percent }) =>
          (window: Window) =>
            percentile(kpi, window, percent),
      ),
    ],
  };
}

/** The KPI whose level each column of a probe samples, in the order of the record. */
export const probedKpis: readonly string[] = ['onHandUnits', 'onOrderUnits', 'backlogUnits', 'inTransitUnits'];

/**
 * Levels at the probed times of a season (MODEL §3.5), averaged over its cycles: for each time the whole company as
 * `onHandUnits|probe:6 h`, then each stock as `onHandUnits|probe:6 h/tea@shop`.
 */
function probeColumns(
  request: Request,
  scenario: Scenario,
  facts: PlantFacts,
): { names: string[]; read: (record: ReplicationRecord) => number[] } {
  const times = request.by.includes('probe') ? (scenario.probe?.times ?? []) : [];
  const places = ['', ...facts.stocks.map(({ id }) => `/${id}`)];
  const name = (kpi: string, scope: string) => columnName({ kpi, percentile: undefined, scope });
  const names = times.flatMap((time) =>
    places.flatMap((place) => probedKpis.map((kpi) => name(kpi, `probe:${time}${place}`))),
  );
  const stocks = facts.stocks.length;
  const levels = probedKpis.length;
  const read = ({ probeSums, probeCounts }: ReplicationRecord): number[] =>
    times.flatMap((_, time) => {
      const values = Array.from(
        { length: stocks * levels },
        (_, index) => probeSums[time * stocks * levels + index]! / probeCounts[time]!,
      );
      const company = probedKpis.map((_, level) =>
        facts.stocks.reduce((sum, _, stock) => sum + values[stock * levels + level]!, 0),
      );
      return [...company, ...values];
    });
  return { names, read };
}
