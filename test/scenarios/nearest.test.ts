import { describe, expect, it } from 'vitest';
import { hint, nearest } from '../../src/scenarios/nearest.ts';

describe('nearest', () => {
  const known = ['replications', 'seed', 'level', 'precision', 'base'];

  it.each([
    ['replicatons', 'replications'],
    ['SEED', 'seed'],
    ['sede', 'seed'],
    ['levl', 'level'],
    ['bsae', 'base'],
    ['percision', 'precision'],
  ])('takes %s for %s', (word, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });

  it.each(['zebra', 'x', '', 'r'.repeat(10_000)])('has no idea what %s means', (word) => {
    expect(nearest(word, known)).toBeUndefined();
  });
});

describe('hint', () => {
  it('guesses, or lists what is known when that is short', () => {
    expect(hint('sed', ['seed', 'level'])).toBe('; did you mean "seed"?');
    expect(hint('zzz', ['seed', 'level'])).toBe('; known here: seed, level');
    expect(hint('zzz', [])).toBe('');
  });
});
