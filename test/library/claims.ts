import { expect, it } from 'vitest';
import type { Lesson } from '../../src/scenarios/library/index.ts';
import { findingsOf } from './measure.ts';

/** Thirty paired histories of several scenarios take a while on a slow machine. */
const PATIENCE_MS = 240_000;

/** Every claim of these lessons, as a test. */
export function testClaims(lessons: readonly Lesson[]): void {
  it.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
    '%s',
    async (_, lesson) => {
      const findings = await findingsOf(lesson);
      const failing = findings.filter(({ holds }) => !holds);
      expect(
        failing.map(({ expectation, difference, halfWidth }) => ({ ...expectation, difference, halfWidth })),
      ).toEqual([]);
      expect(findings.length).toBeGreaterThan(0);
      for (const { pairs } of findings) expect(pairs).toBeGreaterThanOrEqual(20);
    },
    PATIENCE_MS,
  );
}
