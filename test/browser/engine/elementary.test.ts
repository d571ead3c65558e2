import { expect, it } from 'vitest';
import { fingerprints, goldenFingerprints } from '../../sim/kernel/golden-bits.ts';

it('gives the same bits in this browser as in Node for functions, quantiles and variates', () => {
  expect(fingerprints()).toEqual(goldenFingerprints);
});
