import type { Study } from '../../scenarios/study.ts';
import { comparePaired, judgeTogether, type UnadjustedDifference } from '../../sim/experiment/compare.ts';
import type { CellSummary, KpiSummary, PairedDifference, StudySummary } from '../../sim/experiment/summary.ts';
import type { Kpi } from '../../sim/kpis/kpi.ts';
import { measureOf, type StudyUnits } from '../format/measure.ts';
import { directionOf } from './direction.ts';
import { type ScenarioName, scenarioNames } from './identity.ts';
import { headlines, kpiOf, serviceIndicators, stockIndicators } from './indicators.ts';
import type { Reading } from './reading.ts';
import { studyUnits } from './study-units.ts';

/** A study's results as they are looked at: which scenario is the baseline, which one is in focus. */
export interface Board {
  readonly summary: StudySummary;
  /** The numbers are from before a change of the study. */
  readonly stale: boolean;
  readonly units: StudyUnits;
  /** All scenarios, in the order of the study. */
  readonly scenarios: readonly ScenarioName[];
  readonly baseline: ScenarioName;
  /** Undefined where there is nothing to compare. */
  readonly focus: ScenarioName | undefined;
  /** All but the baseline. */
  readonly others: readonly ScenarioName[];
  /** Value of an indicator in a scenario, if it is defined in some history. */
  value(kpi: string, scenario: ScenarioName): KpiSummary | undefined;
  cell(scenario: ScenarioName): CellSummary | undefined;
  /** Paired difference, scenario − `against` (default: the baseline), judged with its fellows. */
  difference(kpi: string, scenario: ScenarioName, against?: ScenarioName): PairedDifference | undefined;
  /** Paired difference of any two columns of values, one per history, at the study's level. */
  pair(from: Float64Array, to: Float64Array): UnadjustedDifference;
  /** The difference with all that is needed to print it; default: focus against baseline. */
  read(kpi: Kpi, scenario?: ScenarioName, against?: ScenarioName): Reading | undefined;
  /** The indicator that decides; the one for service; the one for stock. */
  readonly headline: Kpi | undefined;
  readonly service: Kpi | undefined;
  readonly stock: Kpi | undefined;
}

export interface BoardChoice {
  readonly focus: string | undefined;
  readonly baseline: string | undefined;
  readonly stale?: boolean;
}

/** The results of a study, seen from a baseline. A choice that the study does not know is passed over. */
export function createBoard(study: Study, summary: StudySummary, choice: BoardChoice): Board | undefined {
  const scenarios = scenarioNames(study).filter(({ id }) => summary.cells.some((cell) => cell.id === id));
  const named = (id: string | undefined): ScenarioName | undefined => scenarios.find((name) => name.id === id);
  const baseline = named(choice.baseline) ?? named(study.baseline) ?? scenarios[0];
  if (baseline === undefined) return undefined;
  const others = scenarios.filter((name) => name !== baseline);
  const chosen = named(choice.focus);
  const focus = chosen === undefined || chosen === baseline ? others[0] : chosen;
  return new SummaryBoard(study, summary, scenarios, others, baseline, focus, choice.stale ?? false);
}

class SummaryBoard implements Board {
  readonly units: StudyUnits;
  readonly headline: Kpi | undefined;
  readonly service: Kpi | undefined;
  readonly stock: Kpi | undefined;
  readonly summary: StudySummary;
  readonly scenarios: readonly ScenarioName[];
  readonly others: readonly ScenarioName[];
  readonly baseline: ScenarioName;
  readonly focus: ScenarioName | undefined;
  readonly stale: boolean;
  readonly #howToRead: { readonly level: number; readonly antithetic: boolean };
  readonly #judged = new Map<string, ReadonlyMap<string, PairedDifference>>();

  constructor(
    study: Study,
    summary: StudySummary,
    scenarios: readonly ScenarioName[],
    others: readonly ScenarioName[],
    baseline: ScenarioName,
    focus: ScenarioName | undefined,
    stale: boolean,
  ) {
    this.units = studyUnits(study);
    this.#howToRead = { level: summary.level, antithetic: study.antithetic ?? false };
    this.summary = summary;
    this.scenarios = scenarios;
    this.others = others;
    this.baseline = baseline;
    this.focus = focus;
    this.stale = stale;
    this.headline = this.#firstShared(headlines);
    this.service = this.#firstShared(serviceIndicators);
    this.stock = this.#firstShared(stockIndicators);
  }

  cell(scenario: ScenarioName): CellSummary | undefined {
    return this.summary.cells.find(({ id }) => id === scenario.id);
  }

  value(kpi: string, scenario: ScenarioName): KpiSummary | undefined {
    const value = this.cell(scenario)?.kpis.get(kpi);
    return value === undefined || value.n === 0 ? undefined : value;
  }

  difference(kpi: string, scenario: ScenarioName, against = this.baseline): PairedDifference | undefined {
    const key = `${against.id}|${kpi}`;
    const judged = this.#judged.get(key) ?? this.#judge(kpi, against);
    this.#judged.set(key, judged);
    const difference = judged.get(scenario.id);
    return difference === undefined || difference.pairs === 0 ? undefined : difference;
  }

  pair(from: Float64Array, to: Float64Array): UnadjustedDifference {
    return comparePaired(from, to, this.#howToRead);
  }

  read(kpi: Kpi, scenario = this.focus, against = this.baseline): Reading | undefined {
    if (scenario === undefined) return undefined;
    const difference = this.difference(kpi.id, scenario, against);
    const baseline = this.value(kpi.id, against);
    const focus = this.value(kpi.id, scenario);
    if (difference === undefined || baseline === undefined || focus === undefined) return undefined;
    const level = Math.max(Math.abs(baseline.mean), Math.abs(focus.mean));
    return {
      kpi,
      baseline,
      focus,
      difference,
      direction: directionOf(kpi, baseline.mean),
      measure: measureOf(kpi, this.units, level, difference.halfWidth),
    };
  }

  /** Differences of one indicator to one scenario: from the summary, or computed where another baseline was chosen. */
  #judge(kpi: string, against: ScenarioName): ReadonlyMap<string, PairedDifference> {
    const ready = this.summary.comparisons.filter(({ baseline }) => baseline === against.id);
    if (ready.length > 0) {
      return new Map(ready.flatMap(({ scenario, kpis }) => pairOf(scenario, kpis.get(kpi))));
    }
    const from = this.cell(against)?.kpis.get(kpi);
    if (from === undefined) return new Map();
    const compared = this.scenarios
      .filter((scenario) => scenario !== against)
      .flatMap((scenario) => {
        const to = this.cell(scenario)?.kpis.get(kpi);
        return to === undefined ? [] : [{ id: scenario.id, difference: this.pair(from.values, to.values) }];
      });
    const judged = judgeTogether(
      compared.map(({ difference }) => difference),
      this.summary.level,
    );
    return new Map(compared.flatMap(({ id }, index) => pairOf(id, judged[index])));
  }

  /** The first indicator that is defined and not zero throughout in baseline and focus. */
  #firstShared(ids: readonly string[]): Kpi | undefined {
    const focus = this.focus ?? this.baseline;
    const id = ids.find((candidate) => {
      if (candidate === 'operatingContribution' && !this.#sells(focus)) return false;
      const values = [this.value(candidate, this.baseline), this.value(candidate, focus)];
      return values.every((value) => value !== undefined) && values.some((value) => value?.mean !== 0);
    });
    return id === undefined ? undefined : kpiOf(id);
  }

  /** Without prices contribution is only a cost with its sign turned. */
  #sells(focus: ScenarioName): boolean {
    return [this.baseline, focus].some((scenario) => (this.value('revenue', scenario)?.mean ?? 0) > 0);
  }
}

const pairOf = <T>(key: string, value: T | undefined): [string, T][] => (value === undefined ? [] : [[key, value]]);
