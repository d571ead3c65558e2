import { describe, expect, it } from 'vitest';
import { lessons } from '../../src/scenarios/library/index.ts';
import { findingsOf } from './measure.ts';

describe('what the lessons claim, at thirty paired histories', () => {
  it.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
    '%s holds',
    async (_, lesson) => {
      const findings = await findingsOf(lesson);
      for (const { expectation, level, difference, halfWidth, holds } of findings) {
        if (process.env['SHOW'])
          console.log(
            `${holds ? 'ok  ' : 'FAIL'} ${expectation.scenario} vs ${expectation.against}: ${expectation.kpi} ${expectation.sign} ${difference.toPrecision(4)} ± ${halfWidth.toPrecision(3)} on ${level.toPrecision(5)}`,
          );
      }
      expect(findings.filter(({ holds }) => !holds)).toEqual([]);
      expect(findings.every(({ pairs }) => pairs >= 20)).toBe(true);
    },
    120_000,
  );
});
