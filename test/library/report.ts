import { lessons } from '../../src/scenarios/library/index.ts';
import { kpis } from '../../src/sim/kpis/index.ts';
import { rememberingThreads } from '../fixtures/built-threads.ts';
import { findingsOf, type Finding } from './measure.ts';

const unitOf = (id: string) => kpis.find((kpi) => kpi.id === id)?.unit;

function words(id: string, value: number): string {
  if (unitOf(id) === '%') return `${(100 * value).toFixed(2)} pp`;
  const size = Math.abs(value);
  return size >= 1000 ? Math.round(value).toLocaleString('en-GB') : value.toFixed(size >= 10 ? 1 : 3);
}

function row({ expectation, difference, halfWidth, holds }: Finding): string {
  const { scenario, against, kpi, sign, margin, beside } = expectation;
  const claim = sign === '=' ? `within ${margin === undefined ? '' : words(kpi, margin)}` : sign;
  const other = beside === undefined ? against : `${against}, beside ${beside.scenario} against ${beside.against}`;
  return `| ${scenario} | ${other} | ${kpi} | ${claim} | ${words(kpi, difference)} ± ${words(kpi, halfWidth).replace(' pp', '')} | ${holds ? 'holds' : 'fails'} |`;
}

/** The document of lessons: what each claims, and what the engine measures. */
export async function lessonsDocument(): Promise<string> {
  const parts = [
    '# The scenario library\n',
    'Every claim below runs as a test at thirty paired histories, seed 4711. A direction holds when the 95 % interval of the',
    'paired difference excludes zero; an equality when the whole interval lies within the margin. This file is written by',
    '`node scripts/recompute.mjs lessons`.\n',
  ];
  const executor = rememberingThreads();
  for (const lesson of lessons) {
    const findings = await findingsOf(lesson, executor);
    parts.push(
      `## ${lesson.title} (\`${lesson.id}\`)\n`,
      `${lesson.lesson} ${lesson.ask}\n`,
      '| scenario | against | KPI | claim | difference | |',
      '| --- | --- | --- | --- | --- | --- |',
      ...findings.map(row),
      '',
    );
  }
  executor.close();
  return `${parts.join('\n').trimEnd()}\n`;
}
