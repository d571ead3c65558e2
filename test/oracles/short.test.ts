import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Executor } from '../../src/runner/runner.ts';
import { registry } from '../../src/runner/verification/index.ts';
import { builtThreads } from '../fixtures/built-threads.ts';
import { expectAgreement } from './agreement.ts';

let executor: Executor;
beforeAll(() => {
  executor = builtThreads();
}, 120_000);
afterAll(() => executor.close());

/** Short runs on a fixed seed: the 99.9 % interval holds the reference and is no wider than the case's short run says. */
describe('the engine agrees with theory', () => {
  it.each(registry.map(({ id }) => id))('%s', { timeout: 120_000 }, (id) => expectAgreement(executor, id, 'short'));
});
