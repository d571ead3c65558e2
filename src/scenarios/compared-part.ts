import type { Study, WhatIf } from './study.ts';

/** The study without what-ifs that are set aside; letters of place become stored ones, so that the others keep theirs. */
export const comparedPart = (study: Study): Study => partOf(study, ({ aside }) => aside !== true);

/** The study with those of its what-ifs that have results, by their ids; each with the letter that it has. */
export const answeredPart = (study: Study, answered: ReadonlySet<string>): Study =>
  partOf(study, ({ id }) => answered.has(id));

function partOf(study: Study, isKept: (whatIf: WhatIf) => boolean): Study {
  const { whatIfs = [], baseline } = study;
  if (whatIfs.every(isKept)) return study;
  const kept = whatIfs.map((whatIf, k) => ({ ...whatIf, letter: whatIf.letter ?? k + 1 })).filter(isKept);
  const isThere = baseline === undefined || baseline === study.base.id || kept.some(({ id }) => id === baseline);
  return { ...study, whatIfs: kept, ...(isThere ? {} : { baseline: study.base.id }) };
}

/** Number of scenarios of a study, the base included. */
export const cellCount = (study: Study): number => 1 + (study.whatIfs?.length ?? 0);
