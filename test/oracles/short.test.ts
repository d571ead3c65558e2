import { describe, it } from 'vitest';
import { registry } from '../../src/runner/verification/index.ts';
import { expectAgreement } from './agreement.ts';

/** Short runs on a fixed seed: the 99.9 % interval holds the reference and is no wider than the case's short run says. */
describe('the engine agrees with theory', () => {
  it.each(registry.map(({ id }) => id))('%s', { timeout: 120_000 }, (id) => expectAgreement(id, 'short'));
});
