import { describe, expect, it } from 'vitest';
import { correlation } from '../../../src/sim/kernel/intervals.ts';
import { openStream } from '../../../src/sim/kernel/stream.ts';

const length = 4000;
/** Names that differ in one part only, as those of one study do. */
const names = ['0', '1', '2', '9', '10', '11'].flatMap((replication) =>
  ['arrivals', 'life'].flatMap((source) =>
    ['A1', 'A2', 'line/press'].map((entity) => [Number(replication), source, entity] as const),
  ),
);
const draws = (seed: string, [replication, source, entity]: (typeof names)[number]): Float64Array => {
  const stream = openStream(seed, replication, source, entity);
  return Float64Array.from({ length }, stream);
};

// A correlation of n independent pairs has a standard deviation of 1/sqrt(n). Of 630 pairs the largest is beyond 4.5
// of them in fewer than one set in 200.
const bound = 4.5 / Math.sqrt(length);

describe('streams with different names', () => {
  const streams = names.map((name) => draws('4711', name));

  it('are uncorrelated, number by number', () => {
    const correlations = streams.flatMap((x, i) => streams.slice(i + 1).map((y) => correlation(x, y)));
    expect(correlations).toHaveLength(630);
    expect(Math.max(...correlations.map(Math.abs))).toBeLessThan(bound);
    // Their mean square is 1/n, within 5 standard deviations of a chi-square with 630 degrees of freedom.
    const meanSquare = (length * correlations.reduce((sum, r) => sum + r * r, 0)) / correlations.length;
    expect(Math.abs(meanSquare - 1)).toBeLessThan(5 * Math.sqrt(2 / correlations.length));
  });

  it('are uncorrelated with themselves a few numbers later, and with another seed', () => {
    streams.forEach((x, i) => {
      for (const lag of [1, 2, 3, 7]) {
        expect(Math.abs(correlation(x.subarray(lag), x.subarray(0, length - lag)))).toBeLessThan(bound);
      }
      expect(Math.abs(correlation(x, draws('4712', names[i]!)))).toBeLessThan(bound);
    });
  });

  it('have first numbers that are uniform over names: a new stream is as good as the next number', () => {
    const cells = new Float64Array(20);
    const count = 20_000;
    for (let n = 0; n < count; n++) cells[Math.floor(20 * openStream('first', n, 'arrivals', `A${n % 7}`)())]! += 1;
    const expected = count / cells.length;
    const chiSquare = cells.reduce((sum, observed) => sum + (observed - expected) ** 2 / expected, 0);
    expect(chiSquare).toBeLessThan(43.8); // the 0.999 quantile with 19 degrees of freedom
  });
});
