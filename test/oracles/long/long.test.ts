import { describe, it } from 'vitest';
import { registry } from '../../../src/runner/verification/index.ts';
import { expectAgreement } from '../agreement.ts';

/** Long runs on a fixed seed: intervals as narrow as each case asks. */
describe('the engine agrees with theory, in runs as long as each case asks', () => {
  it.each(registry.map(({ id }) => id))('%s', (id) => expectAgreement(id, 'long'));
});
