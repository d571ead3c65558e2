import { describe, expect, it } from 'vitest';
import { lessons } from '../../../src/scenarios/library/index.ts';
import { cardFigures } from '../../../src/scenarios/presets/card-figures.ts';
import { presets } from '../../../src/scenarios/presets/index.ts';
import { cellCount } from '../../../src/scenarios/compared-part.ts';
import { estimateText } from '../../../src/ui/format/measure.ts';
import { lessonFigure } from '../../../src/ui/reading/lesson-figure.ts';

const preset = (id: string) => presets.find((one) => one.id === id)!;

describe('the figure of a lesson card', () => {
  it('has a row an effect of a lesson, else a row a scenario, or an indicator where there is one scenario', () => {
    for (const one of presets) {
      const figure = lessonFigure(one)!;
      const scenarios = cellCount(one.study);
      const isLesson = lessons.some(({ id }) => id === one.id);
      expect(figure.rows.length).toBe(scenarios > 1 && !isLesson ? scenarios : one.figures.length);
      expect(figure.heading === null).toBe(scenarios === 1);
      expect(figure).toMatchObject({ seed: cardFigures[one.id]!.seed, histories: cardFigures[one.id]!.replications });
    }
  });

  it('prints the effects of a lesson with their signs and intervals, in the unit of a difference', () => {
    const lesson = preset('promoUntold');
    const { card } = lessons.find(({ id }) => id === lesson.id)!;
    const { base, whatIfs = [] } = lesson.study;
    const effect = {
      otif: { mean: -0.027, halfWidth: 0.005 },
      operatingContribution: { mean: 90_000, halfWidth: 12_000 },
    };
    const figures = {
      seed: '4711',
      replications: 30,
      digest: '',
      digestOfTwo: '',
      levels: { [base.id]: { otif: { mean: 0.95, halfWidth: 0.01 } } },
      differences: { [card.scenario]: effect },
    };
    const { heading, rows } = lessonFigure(lesson, figures)!;
    expect(heading).toBe(`${whatIfs.find(({ id }) => id === card.scenario)?.title}, against ${base.title}`);
    const printed = card.kpis.filter((kpi) => Object.hasOwn(effect, kpi));
    expect(printed).toContain('otif');
    expect(rows).toHaveLength(printed.length);
    expect(estimateText(rows[printed.indexOf('otif')]!.estimate).replace(/\s/gu, ' ')).toBe('−2.7 ± 0.5 points');
  });

  it('prints what the engine computed, with its interval and unit', () => {
    const stored = cardFigures['conwip-line']!.levels['eightLots']!['lineThroughput']!;
    const row = lessonFigure(preset('conwip-line'))!.rows[0]!;
    expect(row.scenario?.letter).toBe('A');
    expect(Number(row.estimate.value)).toBeCloseTo(stored.mean, 3);
    expect(row.estimate.interval).toMatch(/^±.\d/u);
    const [fillRate] = lessonFigure(preset('alder-make-to-order'))!.rows;
    const { mean, halfWidth } = cardFigures['alder-make-to-order']!.levels['makeToOrder']!['fillRate']!;
    expect(estimateText(fillRate!.estimate).replace(/\s/gu, ' ')).toBe(
      `${(100 * mean).toFixed(1)} ± ${(100 * halfWidth).toFixed(1)} %`,
    );
  });

  it('places every mark inside its interval and the scale', () => {
    for (const one of presets) {
      for (const { mark } of lessonFigure(one)!.rows) {
        if (mark === undefined) continue;
        expect(mark.low).toBeGreaterThanOrEqual(0);
        expect(mark.mean).toBeGreaterThanOrEqual(mark.low);
        expect(mark.high).toBeGreaterThanOrEqual(mark.mean);
        expect(mark.high).toBeLessThanOrEqual(1);
      }
    }
  });
});
