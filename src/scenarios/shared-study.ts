import { canonicalHash } from './canonical.ts';
import { applyPatch, diffPatch, sameValue } from './merge-patch.ts';
import { isPlainObject, own } from './plain-data.ts';
import type { Preset } from './presets/index.ts';
import type { Study, WhatIf } from './study.ts';

/**
 * A study as its difference to a preset, which is short, or as a whole. In the list of what-ifs a number stands for the
 * what-if in that place of the preset, and a pair of a number and a patch for that what-if, changed.
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
  return { ...patch, whatIfs: patch['whatIfs'].map((whatIf: unknown) => entryFor(whatIf, known)) };
}

/** A what-if as its place in the preset, as a place and what differs there, or as it is. */
function entryFor(whatIf: unknown, known: readonly WhatIf[]): unknown {
  const place = isPlainObject(whatIf) ? known.findIndex(({ id }) => id === own(whatIf, 'id')) : -1;
  if (place < 0) return whatIf;
  const patch = diffPatch(known[place], whatIf);
  if (sameValue(patch, {})) return place;
  return sameValue(applyPatch(known[place], patch), whatIf) ? [place, patch] : whatIf;
}

function patched(preset: Preset, patch: unknown): unknown {
  const whole = applyPatch(preset.study, patch);
  const listed = isPlainObject(patch) ? own(patch, 'whatIfs') : undefined;
  if (!isPlainObject(whole) || !Array.isArray(listed)) return whole;
  const known = preset.study.whatIfs ?? [];
  return { ...whole, whatIfs: listed.map((entry: unknown) => whatIfOf(entry, known)) };
}

function whatIfOf(entry: unknown, known: readonly WhatIf[]): unknown {
  if (typeof entry === 'number') return known[entry] ?? entry;
  if (!Array.isArray(entry)) return entry;
  const [place, patch] = entry as unknown[];
  return typeof place === 'number' && known[place] !== undefined ? applyPatch(known[place], patch) : entry;
}
