import { expect } from 'vitest';
import type { Executor } from '../../src/runner/runner.ts';
import type { RunLength } from '../../src/runner/verification/case-file.ts';
import { verify } from '../../src/runner/verification/index.ts';

/** Runs a case on the fixed seed and expects every one of its checks to hold. */
export async function expectAgreement(executor: Executor, id: string, length: RunLength): Promise<void> {
  for await (const { results, failures } of verify(executor, { length, only: [id] })) {
    expect(failures).toEqual([]);
    expect(results.length).toBeGreaterThan(0);
    const failed = results.filter(({ verdict }) => verdict !== 'holds');
    expect(
      failed.map(({ check, estimate, halfWidth }) => `${check.id}: ${check.reference} ~ ${estimate} ± ${halfWidth}`),
    ).toEqual([]);
  }
}
