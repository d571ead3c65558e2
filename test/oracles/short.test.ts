import { describe, expect, it } from 'vitest';
import { InPlaceExecutor } from '../../src/runner/in-place.ts';
import { registry, verify } from '../../src/runner/verification/index.ts';

/** Short runs on a fixed seed: the 99.9 % interval holds the reference and is no wider than the case's short run says. */
describe('the engine agrees with theory', () => {
  for (const { id } of registry) {
    it(id, { timeout: 120_000 }, async () => {
      for await (const { results, failures } of verify(new InPlaceExecutor(), { only: [id] })) {
        expect(failures).toEqual([]);
        expect(results.length).toBeGreaterThan(0);
        const failed = results.filter(({ verdict }) => verdict !== 'holds');
        expect(
          failed.map(
            ({ check, estimate, halfWidth }) => `${check.id}: ${check.reference} ~ ${estimate} ± ${halfWidth}`,
          ),
        ).toEqual([]);
      }
    });
  }
});
