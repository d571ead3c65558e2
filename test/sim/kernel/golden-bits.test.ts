import { expect, it } from 'vitest';
import { fingerprints, goldenFingerprints } from './golden-bits.ts';

it('gives the golden bits in Node; test/browser/engine asks the same of the browsers', () => {
  expect(fingerprints()).toEqual(goldenFingerprints);
});
