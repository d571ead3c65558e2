import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Executor } from '../../src/runner/runner.ts';
import { lessons } from '../../src/scenarios/library/index.ts';
import { rememberingThreads } from '../fixtures/built-threads.ts';
import { findingsOf } from './measure.ts';

/** Thirty paired histories of several scenarios take a while on a slow machine. */
const PATIENCE_MS = 240_000;

let executor: Executor;
beforeAll(() => {
  executor = rememberingThreads();
}, 120_000);
afterAll(() => executor.close());

describe('every claim of a lesson holds at thirty paired histories', () => {
  it.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
    '%s',
    async (_, lesson) => {
      const findings = await findingsOf(lesson, executor);
      const failing = findings.filter(({ holds }) => !holds);
      expect(
        failing.map(({ expectation, difference, halfWidth }) => ({ ...expectation, difference, halfWidth })),
      ).toEqual([]);
      expect(findings.length).toBeGreaterThan(0);
      for (const { pairs } of findings) expect(pairs).toBeGreaterThanOrEqual(20);
    },
    PATIENCE_MS,
  );
});
