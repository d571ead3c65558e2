import { describe, expect, it } from 'vitest';
import { weekWindowLayout, windowBetween } from '../../../src/ui/charts/week-window.layout.ts';

describe('the window of weeks', () => {
  const layout = weekWindowLayout({ width: 712, warmUpWeeks: 13, measuredWeeks: 52, firstLabel: 'week 1' });

  it('has the warm-up before the measured time, each as long as its weeks', () => {
    const perWeek = (layout.measuredTo - layout.measuredFrom) / 52;
    expect(layout.measuredFrom - layout.start).toBeCloseTo(13 * perWeek, 6);
  });

  it('finds whole weeks from places, never inside the warm-up nor beyond the end', () => {
    expect(layout.weeksAt(layout.at(7.4))).toBe(7);
    expect(layout.weeksAt(layout.start)).toBe(0);
    expect(layout.weeksAt(10_000)).toBe(52);
  });

  it('is of one week at least, in order, and none where it is everything', () => {
    expect(windowBetween(10, 20, 52)).toEqual({ from: 10, to: 20 });
    expect(windowBetween(20, 10, 52)).toEqual({ from: 10, to: 20 });
    expect(windowBetween(5, 5, 52)).toEqual({ from: 5, to: 6 });
    expect(windowBetween(52, 52, 52)).toEqual({ from: 51, to: 52 });
    expect(windowBetween(-3, 60, 52)).toBeUndefined();
  });
});
