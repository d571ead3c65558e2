import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Waves } from '../../src/runner/waves.ts';

/** All pieces of all waves up to a number of replications, each said to take `seconds` per replication. */
function handOut(waves: Waves, limit: number, seconds: number) {
  const chunks = [];
  while (waves.grow(limit)) {
    for (let chunk = waves.next(); chunk !== null; chunk = waves.next()) {
      waves.took(chunk, seconds * (chunk.to - chunk.from));
      chunks.push(chunk);
    }
  }
  return chunks;
}

describe('Waves', () => {
  it('grow as 1, 1, 2, 4, 8, … replications, up to the limit', () => {
    const waves = new Waves(2, 1, 1);
    handOut(waves, 30, 1);
    expect(waves.totals).toEqual([1, 2, 4, 8, 16, 30]);
  });

  it('keep pairs together where replications are antithetic', () => {
    const waves = new Waves(1, 1, 2);
    handOut(waves, 30, 1);
    expect(waves.totals).toEqual([2, 4, 8, 16, 30]);
  });

  it('give every scenario its first replication before any its second', () => {
    const chunks = handOut(new Waves(3, 4, 1), 4, 1);
    expect(chunks.slice(0, 6).map(({ cell, from }) => [cell, from])).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [0, 1],
      [1, 1],
      [2, 1],
    ]);
  });

  it('hand out every replication of every scenario once, whatever the speed (law)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 100 }),
        fc.constantFrom(0, 1e-6, 0.001, 0.05, 10),
        (cells, width, limit, seconds) => {
          const chunks = handOut(new Waves(cells, width, 1), limit, seconds);
          const seen = chunks.flatMap(({ cell, from, to }) =>
            Array.from({ length: to - from }, (_, index) => cell * limit + from + index),
          );
          expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: cells * limit }, (_, index) => index));
        },
      ),
      { seed: 71 },
    );
  });

  it('cut slow work into single replications, and quick work into few pieces', () => {
    expect(handOut(new Waves(1, 2, 1), 64, 1).every(({ from, to }) => to - from === 1)).toBe(true);
    const quick = handOut(new Waves(1, 2, 1), 64, 1e-6).filter(({ from }) => from >= 32);
    expect(quick.length).toBeLessThan(12);
  });

  it('leave out a scenario that was dropped', () => {
    const waves = new Waves(2, 1, 1);
    waves.grow(8);
    waves.drop(0);
    expect(waves.next()).toEqual({ cell: 1, from: 0, to: 1 });
    expect(waves.next()).toBeNull();
  });
});
