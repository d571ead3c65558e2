import { type Lesson, lessons } from '../../scenarios/library/index.ts';
import { type CardFigures, cardFigures, type Figure } from '../../scenarios/presets/card-figures.ts';
import type { Preset } from '../../scenarios/presets/index.ts';
import {
  decimalsOf,
  differenceEstimate,
  type Estimate,
  levelEstimate,
  measureOf,
  type StudyUnits,
} from '../format/measure.ts';
import { kpiShortName } from '../texts/kpis.ts';
import { startText } from '../texts/start.ts';
import { type ScenarioName, scenarioNames } from './identity.ts';
import { kpiOf } from './indicators.ts';
import { studyUnits } from './study-units.ts';

/** An indicator of one scenario: printed, and where it lies between 0 and the largest of its figure. */
export interface LessonRow {
  readonly label: string;
  /** Absent where a card has one scenario and a row an indicator. */
  readonly scenario?: ScenarioName;
  readonly estimate: Estimate;
  /** Mean and interval as shares of the scale. */
  readonly mark?: { readonly mean: number; readonly low: number; readonly high: number };
}

/** What the card of a study prints of its results, as the study computed them when the program was built. */
export interface LessonFigure {
  /** What all rows have in common: an indicator, or what is compared; null for the indicators of one scenario. */
  readonly heading: string | null;
  readonly rows: readonly LessonRow[];
  readonly seed: string;
  readonly histories: number;
}

/**
 * A lesson: what its scenario changes against the base of its study. Several scenarios: the first indicator of each. One
 * scenario: its indicators.
 */
export function lessonFigure(
  preset: Preset,
  stored: CardFigures | undefined = cardFigures[preset.id],
): LessonFigure | null {
  if (stored === undefined) return null;
  const units = studyUnits(preset.study);
  const names = scenarioNames(preset.study);
  const facts = { seed: stored.seed, histories: stored.replications };
  const lesson = lessons.find(({ id }) => id === preset.id);
  if (lesson !== undefined) return { ...facts, ...effects(lesson, names, stored, units) };
  const figureOf = (scenario: string, kpi: string): Figure | undefined => stored.levels[scenario]?.[kpi];
  const [first] = preset.figures;
  if (names.length > 1 && first !== undefined) {
    const found = names.flatMap((scenario) => {
      const figure = figureOf(scenario.id, first);
      return figure === undefined ? [] : [{ scenario, figure }];
    });
    return { ...facts, ...comparison(first, found, units) };
  }
  const rows = preset.figures.flatMap((id): LessonRow[] => {
    const figure = figureOf(preset.study.base.id, id);
    const kpi = kpiOf(id);
    if (figure === undefined || kpi === undefined) return [];
    const measure = measureOf(kpi, units, Math.abs(figure.mean), figure.halfWidth);
    return [{ label: kpiShortName(id, kpi.name), estimate: levelEstimate(measure, figure.mean, figure.halfWidth) }];
  });
  return { ...facts, heading: null, rows };
}

/** Paired differences of the lesson's scenario to the base, an indicator a row. */
function effects(
  { card }: Lesson,
  names: readonly ScenarioName[],
  { differences, levels }: CardFigures,
  units: StudyUnits,
): Pick<LessonFigure, 'heading' | 'rows'> {
  const base = names[0]!;
  const scenario = names.find(({ id }) => id === card.scenario) ?? base;
  const rows = card.kpis.flatMap((id): LessonRow[] => {
    const figure = differences[scenario.id]?.[id];
    const kpi = kpiOf(id);
    if (figure === undefined || kpi === undefined) return [];
    const { mean, halfWidth } = figure;
    const level = Math.abs(levels[base.id]?.[id]?.mean ?? mean);
    const measure = measureOf(kpi, units, level, halfWidth);
    return [{ label: kpiShortName(id, kpi.name), estimate: differenceEstimate(measure, mean, halfWidth) }];
  });
  return { heading: startText.against(scenario.title, base.title), rows };
}

function comparison(
  id: string,
  found: readonly { readonly scenario: ScenarioName; readonly figure: Figure }[],
  units: StudyUnits,
): Pick<LessonFigure, 'heading' | 'rows'> {
  const kpi = kpiOf(id);
  if (kpi === undefined || found.length === 0) return { heading: null, rows: [] };
  const widest = Math.max(...found.map(({ figure }) => figure.halfWidth));
  const top = Math.max(...found.map(({ figure }) => figure.mean + figure.halfWidth));
  const measure = measureOf(kpi, units, top, widest);
  const decimals = decimalsOf(measure, widest);
  const share = (value: number): number => Math.min(1, Math.max(0, top === 0 ? 0 : value / top));
  return {
    heading: kpiShortName(id, kpi.name),
    rows: found.map(({ scenario, figure: { mean, halfWidth } }) => ({
      label: scenario.title,
      scenario,
      estimate: levelEstimate({ ...measure, decimals }, mean, halfWidth),
      mark: { mean: share(mean), low: share(mean - halfWidth), high: share(mean + halfWidth) },
    })),
  };
}
