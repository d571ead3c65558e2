import { describe, expect, it } from 'vitest';
import { adviseWarmUp, meanSeries } from '../../../src/sim/experiment/warm-up.ts';

/** A year of weeks that starts `excess` too high for the first weeks, and swings by 1 around 10. */
const year = (weeksHigh: number, excess: number): Float64Array =>
  Float64Array.from({ length: 60 }, (_, week) => 10 + (week % 2) + (week < weeksHigh ? excess : 0));

describe('meanSeries', () => {
  it('averages over replications, passing over undefined values', () => {
    expect([...meanSeries(Float64Array.of(1, 2, 3, Number.NaN, 5, Number.NaN), 2)]).toEqual([3, 2]);
  });
});

describe('adviseWarmUp', () => {
  it('leaves out the weeks before a series settles', () => {
    expect(adviseWarmUp([year(10, 50)], 60)).toEqual({ warmUp: 10, accepted: true });
  });

  it('leaves out nothing of a series that is settled', () => {
    expect(adviseWarmUp([year(0, 0)], 60)).toEqual({ warmUp: 0, accepted: true });
  });

  it('takes the longest of several series', () => {
    expect(adviseWarmUp([year(5, 50), year(15, 50), year(0, 0)], 60)).toEqual({ warmUp: 15, accepted: true });
  });

  it('averages over replications first', () => {
    const replications = Float64Array.of(...year(10, 100), ...year(0, 0));
    expect(adviseWarmUp([replications], 60)).toEqual({ warmUp: 10, accepted: true });
  });

  it('does not trust a series that settles in its second half, is short, or has a week without a value', () => {
    expect(adviseWarmUp([year(0, 0).map((_, week) => -week)], 60).accepted).toBe(false);
    expect(adviseWarmUp([year(0, 0).slice(0, 20)], 20).accepted).toBe(false);
    expect(adviseWarmUp([year(0, 0).fill(Number.NaN, 3, 4)], 60).accepted).toBe(false);
  });
});
