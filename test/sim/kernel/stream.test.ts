import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { antithetic, openStream, type Stream } from '../../../src/sim/kernel/stream.ts';
import { kolmogorovSmirnov } from './goodness-of-fit.ts';

const draws = (stream: Stream, n: number): number[] => Array.from({ length: n }, () => stream());

const name = fc.tuple(fc.string(), fc.nat(1000), fc.string(), fc.string());

describe('a named stream', () => {
  it('gives the same numbers for the same name, whatever was opened or drawn before', () => {
    fc.assert(
      fc.property(name, fc.array(name, { maxLength: 4 }), (wanted, others) => {
        const alone = draws(openStream(...wanted), 5);
        const before = others.map((other) => openStream(...other));
        for (const stream of before) draws(stream, 3);
        const among = openStream(...wanted);
        const interleaved = Array.from({ length: 5 }, () => {
          for (const stream of before) stream();
          return among();
        });
        expect(interleaved).toEqual(alone);
      }),
    );
  });

  it('gives other numbers for any other name: no two lists of names run together', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        fc.pre(JSON.stringify(a) !== JSON.stringify(b));
        expect(draws(openStream(...a), 4)).not.toEqual(draws(openStream(...b), 4));
      }),
    );
    // Plain joining would make these the same text.
    expect(openStream('a', 1, 'b', 'c:d')()).not.toBe(openStream('a', 1, 'b:c', 'd')());
    expect(openStream('s', 1, '1', 'x')()).not.toBe(openStream('s', 11, '', 'x')());
  });

  it('stays inside 0 and 1, both left out, and mirrors exactly', () => {
    const stream = openStream('open', 0, 'interval', '');
    const mirror = antithetic(openStream('open', 0, 'interval', ''));
    let lowest = 1;
    let highest = 0;
    for (let i = 0; i < 200_000; i++) {
      const u = stream();
      lowest = Math.min(lowest, u);
      highest = Math.max(highest, u);
      expect(mirror()).toBe(1 - u);
    }
    expect(lowest).toBeGreaterThan(0);
    expect(highest).toBeLessThan(1);
    // Values are (k + 1/2) 2^-32: the nearest to an end is half a step away from it, and its logarithm is finite.
    expect((lowest * 2 ** 32) % 1).toBe(0.5);
    expect((highest * 2 ** 32) % 1).toBe(0.5);
  });

  it('is uniform', () => {
    // 1.95: passed in one right sample of 1000.
    expect(kolmogorovSmirnov(draws(openStream('ks', 0, 'uniform', ''), 100_000), (x) => x)).toBeLessThan(1.95);
  });

  it('is uncorrelated with its neighbours: next entity, next replication, next draw', () => {
    const n = 20_000;
    const first = draws(openStream('seed', 0, 'demand', 'a'), n);
    const correlation = (other: readonly number[]) =>
      first.slice(0, other.length).reduce((sum, u, i) => sum + (u - 0.5) * (other[i]! - 0.5), 0) /
      other.length /
      (1 / 12);
    // Of independent uniforms the sum is normal with standard deviation 1/√n = 0.0071: 4 of them are 0.0283.
    for (const other of [
      draws(openStream('seed', 0, 'demand', 'b'), n),
      draws(openStream('seed', 1, 'demand', 'a'), n),
      draws(openStream('seed', 0, 'repair', 'a'), n),
      draws(openStream('seee', 0, 'demand', 'a'), n),
      first.slice(1),
    ])
      expect(Math.abs(correlation(other))).toBeLessThan(0.0283);
  });

  it('is numbered by whole replications from 0', () => {
    for (const replication of [-1, 0.5, Number.NaN, 2 ** 53])
      expect(() => openStream('s', replication, 'a', 'b')).toThrow(RangeError);
  });
});
