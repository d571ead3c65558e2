import { expect } from 'vitest';
import { InPlaceExecutor } from '../../src/runner/in-place.ts';
import type { RunLength } from '../../src/runner/verification/case-file.ts';
import { verify } from '../../src/runner/verification/index.ts';

/** Runs a case on the fixed seed and expects every one of its checks to hold. */
export async function expectAgreement(id: string, length: RunLength): Promise<void> {
  for await (const { results, failures } of verify(new InPlaceExecutor(), { length, only: [id] })) {
    expect(failures).toEqual([]);
    expect(results.length).toBeGreaterThan(0);
    const failed = results.filter(({ verdict }) => verdict !== 'holds');
    expect(
      failed.map(({ check, estimate, halfWidth }) => `${check.id}: ${check.reference} ~ ${estimate} ± ${halfWidth}`),
    ).toEqual([]);
  }
}
