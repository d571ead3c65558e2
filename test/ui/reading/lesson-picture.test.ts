import { describe, expect, it } from 'vitest';
import { lessons } from '../../../src/scenarios/library/index.ts';
import { cardFigures } from '../../../src/scenarios/presets/card-figures.ts';
import { presets } from '../../../src/scenarios/presets/index.ts';
import { lessonPictureLayout, pictureHeight, pictureWidth } from '../../../src/ui/charts/lesson-picture.layout.ts';
import { lessonPicture } from '../../../src/ui/reading/lesson-picture.ts';

const told = lessons.flatMap(({ id }) => presets.filter((preset) => preset.id === id));

describe('the pictures on lesson cards', () => {
  it('shows every lesson by figures that its study computed, with the scenario it is about marked', () => {
    for (const preset of told) {
      const picture = lessonPicture(preset);
      expect(picture, preset.id).not.toBeNull();
      const { card } = lessons.find(({ id }) => id === preset.id)!;
      const marked = picture!.levels.filter((level) => level.told);
      expect(marked, preset.id).toHaveLength(1);
      expect(marked[0]!.mean).toBe(cardFigures[preset.id]!.levels[card.scenario]![card.kpis[0]!]!.mean);
    }
  });

  it('has nothing to show for a study that is no lesson or was not computed', () => {
    expect(lessonPicture({ ...told[0]!, id: 'unknown' })).toBeNull();
    expect(lessonPicture(told[0]!, { ...cardFigures[told[0]!.id]!, levels: {} })).toBeNull();
  });

  it('keeps marks and intervals inside the picture, more upwards', () => {
    const { marks } = lessonPictureLayout([
      { id: 'a', mean: 10, halfWidth: 2, told: false },
      { id: 'b', mean: 14, halfWidth: 1, told: true },
      { id: 'c', mean: 12, halfWidth: 0, told: false },
    ]);
    expect(marks[1]!.y).toBeLessThan(marks[0]!.y);
    for (const { x, reach } of marks) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(pictureWidth);
      for (const end of reach) {
        expect(end).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(pictureHeight);
      }
    }
  });
});
