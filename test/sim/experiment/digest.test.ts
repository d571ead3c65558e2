import { describe, expect, it } from 'vitest';
import { digest, Hash128 } from '../../../src/sim/experiment/digest.ts';

function hashOfText(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const view = new DataView(bytes.buffer);
  const hash = new Hash128();
  for (let at = 0; at < bytes.length; at += 4) hash.word(view.getInt32(at, true));
  return hash.hex();
}

describe('Hash128', () => {
  it('is MurmurHash3_x86_128: the published example', () => {
    expect(hashOfText('I will not buy this record, it is scratched.')).toBe('a0a9683b25ac5e40d9af2895890dddf5');
  });

  it('of nothing is 0, as the algorithm has it for seed 0', () => {
    expect(new Hash128().hex()).toBe('0'.repeat(32));
  });

  it('can be read at any time without changing what follows', () => {
    const read = new Hash128();
    const unread = new Hash128();
    for (let word = 0; word < 9; word++) {
      read.word(word);
      unread.word(word);
      read.hex();
    }
    expect(read.hex()).toBe(unread.hex());
  });

  it('tells apart texts that differ in one bit, or in length only', () => {
    const seen = new Set<string>();
    for (let bit = 0; bit < 32; bit++) {
      const hash = new Hash128();
      hash.word(1 << bit);
      seen.add(hash.hex());
    }
    for (let length = 1; length <= 8; length++) seen.add(hashOfText('\0\0\0\0'.repeat(length)));
    expect(seen.size).toBe(40);
  });
});

describe('digest', () => {
  const base = [[Float64Array.of(1, 2, 3), Float64Array.of(4, 5, 6)]];

  it('reads values scenario by scenario and replication by replication', () => {
    const split = [[Float64Array.of(1, 2, 3)], [Float64Array.of(4, 5, 6)]];
    const swapped = [[Float64Array.of(4, 5, 6), Float64Array.of(1, 2, 3)]];
    const digests = new Set([digest(base, 3), digest(split, 3), digest(swapped, 3), digest(base, 2)]);
    expect(digests.size).toBe(4);
  });

  it('covers the last bit of every value', () => {
    const next = 1 + Number.EPSILON;
    expect(digest([[Float64Array.of(next, 2, 3), Float64Array.of(4, 5, 6)]], 3)).not.toBe(digest(base, 3));
  });

  it('does not look beyond the replications asked for', () => {
    const longer = [[Float64Array.of(1, 2, 3, 99), Float64Array.of(4, 5, 6, 99)]];
    expect(digest(longer, 3)).toBe(digest(base, 3));
  });

  it('counts every NaN the same, whatever its payload', () => {
    const payload = new Float64Array(new BigUint64Array([0xfff8_0000_0000_0123n]).buffer);
    expect(payload[0]).toBeNaN();
    expect(digest([[payload]], 1)).toBe(digest([[Float64Array.of(Number.NaN)]], 1));
    expect(digest([[payload]], 1)).not.toBe(digest([[Float64Array.of(0)]], 1));
  });
});
