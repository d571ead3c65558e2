import { canonicalHash } from './canonical.ts';
import { applyPatch, diffPatch, sameValue } from './merge-patch.ts';
import { isPlainObject, own, type PlainObject } from './plain-data.ts';
import type { Preset } from './presets/index.ts';
import type { Study } from './study.ts';

/**
 * A study as its difference to a preset, which is short, or as a whole. In the list of what-ifs a number stands for the
 * what-if in that place of the preset.
 */
export interface SharedStudy {
  /** Id of the preset; without one, `study` is whole. */
  readonly preset?: string;
  readonly study: unknown;
  /** First digits of the hash of the whole study: finds a preset that has changed since. */
  readonly hash: string;
}

const hashDigits = 12;
const hashOf = (study: unknown): string => canonicalHash(study).slice(0, hashDigits);

/** A study as its difference to the preset that leaves the least to be said, or as a whole where that is shorter. */
export function shareStudy(study: Study, presets: readonly Preset[]): SharedStudy {
  const hash = hashOf(study);
  let shortest: SharedStudy = { study, hash };
  let length = JSON.stringify(study).length;
  for (const preset of presets) {
    const patch = differenceTo(preset, study);
    const patchLength = JSON.stringify(patch).length;
    if (patchLength < length && sameValue(patched(preset, patch), study)) {
      shortest = { preset: preset.id, study: patch, hash };
      length = patchLength;
    }
  }
  return shortest;
}

export type StudyRead =
  | { readonly ok: true; readonly study: unknown; readonly isWhatWasShared: boolean }
  | { readonly ok: false; readonly reason: 'preset'; readonly preset: string };

/** The study that was shared, still to be parsed. */
export function readShared({ preset: id, study, hash }: SharedStudy, presets: readonly Preset[]): StudyRead {
  const preset = presets.find((one) => one.id === id);
  if (id !== undefined && preset === undefined) return { ok: false, reason: 'preset', preset: id };
  const whole = preset === undefined ? study : patched(preset, study);
  return { ok: true, study: whole, isWhatWasShared: hashOf(whole) === hash };
}

function differenceTo(preset: Preset, study: Study): unknown {
  const patch = diffPatch(preset.study, study);
  if (!isPlainObject(patch) || !Array.isArray(patch['whatIfs'])) return patch;
  const known = preset.study.whatIfs ?? [];
  const whatIfs = patch['whatIfs'].map((whatIf) => {
    const place = known.findIndex((one) => sameValue(one, whatIf));
    return place < 0 ? whatIf : place;
  });
  return { ...patch, whatIfs };
}

function patched(preset: Preset, patch: unknown): unknown {
  const whole = applyPatch(preset.study, patch);
  const listed = isPlainObject(patch) ? own(patch, 'whatIfs') : undefined;
  if (!isPlainObject(whole) || !Array.isArray(listed)) return whole;
  const known = preset.study.whatIfs ?? [];
  const whatIfs = listed.map((entry: unknown) => (typeof entry === 'number' ? (known[entry] ?? entry) : entry));
  return { ...(whole as PlainObject), whatIfs };
}
