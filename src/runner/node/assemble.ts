import { compileCell } from '../../scenarios/compile.ts';
import type { Issue } from '../../scenarios/issues.ts';
import { applyPatch, diffPatch } from '../../scenarios/merge-patch.ts';
import { parseScenario } from '../../scenarios/parse.ts';
import type { PlainObject } from '../../scenarios/plain-data.ts';
import { horizonOf } from '../../scenarios/settings.ts';
import type { Study } from '../../scenarios/study.ts';
import { minutesPer } from '../../scenarios/time-units.ts';
import { cellsOf, pathInCell } from '../../scenarios/what-if.ts';
import { InputError, type Io, type Equipment, issueLine, UsageError } from './io.ts';
import type { Arguments } from './options.ts';
import { readStudy } from './read-study.ts';
import { displayName } from './read-text.ts';
import { patchOf } from './set-path.ts';

const mostWhatIfs = 200;

/**
 * The one study that the arguments ask for: everything named, with the options applied, checked to the last scenario.
 * Several files or presets become one study on common random numbers: the first is its base, the others are what-ifs.
 */
export async function assembleStudy(args: Arguments, io: Io, equipment: Equipment): Promise<Study> {
  const { positionals } = args;
  if (positionals.filter((name) => name === '-').length > 1) throw new UsageError('standard input can be read once');
  const warn = (text: string) => args.flag('quiet') || io.stderr.write(`${text}\n`);
  const studies: Study[] = [];
  for (const name of positionals) {
    const study = changed(await readStudy(name, io, equipment), name, args);
    for (const issue of checkCells(study, name)) warn(issueLine(displayName(name), issue));
    studies.push(study);
  }
  return withSettings(joined(studies, warn), args);
}

/** A study whose base has the changes of --set, --warm-up and --weeks. */
function changed(study: Study, name: string, args: Arguments): Study {
  let base: unknown = study.base;
  const [warmUp, weeks] = [args.weeks('warm-up', 0), args.weeks('weeks', 1)];
  if (warmUp !== undefined) base = applyPatch(base, { horizon: { warmUp: `${warmUp} wk` } });
  if (weeks !== undefined) base = applyPatch(base, { horizon: measuredWeeks(weeks, study) });
  for (const assignment of args.texts('set')) base = applyPatch(base, patchOf(assignment, base as PlainObject));
  const checked = parseScenario(base);
  if (!checked.ok) throw new InputError(`${displayName(name)} with --set`, checked.issues);
  return { ...study, base: checked.value };
}

/** A horizon of so many weeks; its periods become weeks where those of the file do not fit in. */
function measuredWeeks(weeks: number, { base }: Study): PlainObject {
  const measured = `${weeks} wk`;
  const fits = (weeks * minutesPer.week) % horizonOf(base).period === 0;
  return fits ? { measured } : { measured, period: '1 wk' };
}

/** Compiles every scenario of a study, for its warnings; throws an InputError when one cannot be run. */
function checkCells(study: Study, name: string): Issue[] {
  const cells = cellsOf(study);
  if (!cells.ok) throw new InputError(displayName(name), cells.issues);
  const found = cells.value.map((cell) => compileCell(cell).issues);
  const issues = found.flatMap((own, index) =>
    own.map((issue) => ({ ...issue, path: pathInCell(study, index, issue.path) })),
  );
  if (issues.some(({ severity }) => severity === 'error')) throw new InputError(displayName(name), issues);
  return toldOnce(study, found);
}

/** Problems of all scenarios, each told once: at the first scenario that has it, with the number of the others. */
function toldOnce(study: Study, found: readonly (readonly Issue[])[]): Issue[] {
  const told = new Map<string, { readonly issue: Issue; others: number }>();
  found.forEach((own, index) => {
    for (const issue of own) {
      const key = `${issue.path}: ${issue.message}`;
      const before = told.get(key);
      if (before === undefined) {
        told.set(key, { issue: { ...issue, path: pathInCell(study, index, issue.path) }, others: 0 });
      } else before.others += 1;
    }
  });
  return [...told.values()].map(({ issue, others }) => {
    if (others === 0) return issue;
    const where = others === 1 ? 'one more scenario' : `${others} more scenarios`;
    return { ...issue, message: `${issue.message} (likewise in ${where})` };
  });
}

/** One study of all scenarios of several: those of the later ones as patches of the first one's base. */
function joined(studies: readonly Study[], warn: (text: string) => void): Study {
  const [first, ...others] = studies;
  if (first === undefined) throw new UsageError('expected a preset or a file');
  const whatIfs = [...(first.whatIfs ?? [])];
  const taken = new Set([first.base.id, ...whatIfs.map(({ id }) => id)]);
  for (const study of others) {
    const cells = cellsOf(study);
    for (const { id, title, scenario } of cells.ok ? cells.value : []) {
      const own = freeId(id, taken);
      if (own !== id) warn(`tandem: the id ${id} is taken: the second scenario of that id is called ${own}`);
      taken.add(own);
      whatIfs.push({ id: own, title, patch: diffPatch(first.base, scenario) as (typeof whatIfs)[number]['patch'] });
    }
  }
  if (whatIfs.length > mostWhatIfs) throw new UsageError(`at most ${mostWhatIfs + 1} scenarios can be run together`);
  return whatIfs.length === 0 ? first : { ...first, whatIfs };
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id.slice(0, 58)}-${number}`;
  return free;
}

/** A study with the settings given as options instead of its own. */
function withSettings(study: Study, args: Arguments): Study {
  const settings = {
    replications: args.integer('replications', 1, 100_000),
    seed: args.text('seed'),
    precision: args.share('precision'),
    level: args.share('level'),
  };
  if (settings.seed !== undefined && (settings.seed.length < 1 || settings.seed.length > 100)) {
    throw new UsageError('--seed: expected 1 to 100 characters');
  }
  if (settings.level !== undefined && (settings.level < 0.5 || settings.level > 0.9999)) {
    throw new UsageError('--level: expected a confidence level from 0.5 to 0.9999');
  }
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  return { ...study, ...Object.fromEntries(given) };
}
