// The same numbers to the last bit in every browser: the digests that Node gave, computed here.
import { expect, it } from 'vitest';
import stored from '../../golden/digests.json' with { type: 'json' };
import { goldenCells, goldenDigest } from '../../golden/golden.ts';

const known: Readonly<Record<string, string>> = stored;

it.each(goldenCells)('$name gives the numbers it gives in Node', (cell) => {
  expect(goldenDigest(cell)).toBe(known[cell.name]);
});
