import type { Checked, Issue } from '../../../scenarios/issues.ts';
import type { Command } from '../command.ts';
import { exitStatus, issueLine, shown, UsageError } from '../io.ts';
import { checkStudy } from '../read-study.ts';
import { displayName } from '../read-text.ts';
import { problemsOf } from '../study-problems.ts';

export const check: Command = {
  name: 'check',
  usage: 'check <file>…',
  summary: 'validates; every problem as "file: path: message"',
  options: ['json'],
  positionals: [1, Number.POSITIVE_INFINITY],
  execute: async (args, io, equipment) => {
    const found: { file: string; issue: Issue }[] = [];
    for (const name of args.positionals) {
      const checked = await checkStudy(name, io, equipment).catch(unreadable);
      const issues = checked.ok ? problemsOf(checked.value) : checked.issues;
      found.push(...issues.map((issue) => ({ file: displayName(name), issue })));
      if (!args.flag('json') && issues.length === 0) io.stdout.write(`${shown(displayName(name))}: no problems\n`);
    }
    if (args.flag('json')) {
      const problems = found.map(({ file, issue: { path, message, severity } }) => ({ path, message, severity, file }));
      io.stdout.write(`${JSON.stringify({ problems }, null, 2)}\n`);
    } else {
      for (const { file, issue } of found) io.stdout.write(`${issueLine(file, issue)}\n`);
    }
    return found.some(({ issue }) => issue.severity === 'error') ? exitStatus.badInput : exitStatus.done;
  },
};

/** A file that is not there is a problem among others: those of the other files are still told. */
function unreadable(error: unknown): Checked<never> {
  if (!(error instanceof UsageError)) throw error;
  return { ok: false, issues: [{ path: '', message: error.message, severity: 'error' }] };
}
