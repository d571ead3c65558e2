import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Executor } from '../../../src/runner/runner.ts';
import { registry } from '../../../src/runner/verification/index.ts';
import { builtThreads } from '../../fixtures/built-threads.ts';
import { expectAgreement } from '../agreement.ts';

let executor: Executor;
beforeAll(() => {
  executor = builtThreads();
}, 120_000);
afterAll(() => executor.close());

/** Long runs on a fixed seed: intervals as narrow as each case asks. */
describe('the engine agrees with theory, in runs as long as each case asks', () => {
  it.each(registry.map(({ id }) => id))('%s', (id) => expectAgreement(executor, id, 'long'));
});
