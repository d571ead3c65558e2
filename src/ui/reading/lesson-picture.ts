import { lessons } from '../../scenarios/library/index.ts';
import { type CardFigures, cardFigures } from '../../scenarios/presets/card-figures.ts';
import type { Preset } from '../../scenarios/presets/index.ts';
import type { PictureLevel } from '../charts/lesson-picture.layout.ts';
import { scenarioNames } from './identity.ts';
import { kpiOf } from './indicators.ts';

/** Hues that quantities keep on every page. */
export type Quantity = 'demand' | 'production' | 'inventory' | 'money';

const quantities: Readonly<Record<string, Quantity>> = {
  service: 'demand',
  customer: 'demand',
  forecast: 'demand',
  flow: 'production',
  resources: 'production',
  quality: 'production',
  inventory: 'inventory',
  money: 'money',
};

export interface LessonPicture {
  readonly quantity: Quantity;
  readonly levels: readonly PictureLevel[];
}

/** The first indicator of a lesson's card in each of its scenarios, as the study computed it; null with nothing to compare. */
export function lessonPicture(
  preset: Preset,
  stored: CardFigures | undefined = cardFigures[preset.id],
): LessonPicture | null {
  const lesson = lessons.find(({ id }) => id === preset.id);
  const kpi = lesson?.card.kpis[0];
  if (lesson === undefined || kpi === undefined || stored === undefined) return null;
  const levels = scenarioNames(preset.study).flatMap(({ id }): PictureLevel[] => {
    const figure = stored.levels[id]?.[kpi];
    return figure === undefined ? [] : [{ id, ...figure, told: id === lesson.card.scenario }];
  });
  if (levels.length < 2) return null;
  return { quantity: quantities[kpiOf(kpi)?.group ?? ''] ?? 'money', levels };
}
