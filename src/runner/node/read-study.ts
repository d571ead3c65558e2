import type { Checked } from '../../scenarios/issues.ts';
import { maxTextLength, tooLong } from '../../scenarios/json-text.ts';
import { hint } from '../../scenarios/nearest.ts';
import { parseStudy, parseText } from '../../scenarios/parse.ts';
import type { Study } from '../../scenarios/study.ts';
import { linkIn, readLink } from '../sharing/link.ts';
import { type Equipment, InputError, type Io, UsageError } from './io.ts';
import { displayName, readText } from './read-text.ts';

/**
 * The study that a positional argument names (a preset's id, a link, a file, or "-" for standard input), or its problems.
 * @throws UsageError when there is nothing of that name, or it cannot be read
 */
export async function checkStudy(name: string, io: Io, equipment: Equipment): Promise<Checked<Study>> {
  const preset = equipment.presets.find(({ id }) => id === name);
  if (preset !== undefined) return parseStudy(preset.study);
  const data = linkIn(name);
  if (data !== undefined) return studyOfLink(data);
  const text = await readText(name, io, { what: 'a study', length: maxTextLength, tooLong });
  if (text === undefined) {
    const known = equipment.presets.map(({ id }) => id);
    throw new UsageError(`there is no preset and no file called ${name}${hint(name, known)}`);
  }
  const parsed = text.ok ? parseText(text.value) : text;
  return parsed.ok ? parseStudy(parsed.value) : parsed;
}

const linkProblems = {
  broken: 'the link is damaged or cut short',
  tooLarge: 'the link holds more than any study',
  future: 'the link was made with a newer version of this program',
} as const;

async function studyOfLink(data: string): Promise<Checked<Study>> {
  const read = await readLink(data);
  const refused = (message: string): Checked<Study> => ({
    ok: false,
    issues: [{ path: '', message, severity: 'error' }],
  });
  if (!read.ok) {
    if (read.reason === 'preset') return refused(`the link builds on a preset "${read.preset}" that is not here`);
    return refused(read.reason === 'invalid' ? read.detail : linkProblems[read.reason]);
  }
  if (!read.isWhatWasShared) return refused('the preset that the link builds on has changed since');
  return { ok: true, value: read.link.study, issues: [] };
}

/**
 * The study that a positional argument names.
 * @throws UsageError when there is nothing of that name; InputError when what is there is no study
 */
export async function readStudy(name: string, io: Io, equipment: Equipment): Promise<Study> {
  const checked = await checkStudy(name, io, equipment);
  if (!checked.ok) throw new InputError(displayName(name), checked.issues);
  return checked.value;
}
