import type { Study } from './study.ts';

/** The study without what-ifs that are set aside; letters of place become stored ones, so that the others keep theirs. */
export function comparedPart(study: Study): Study {
  const { whatIfs = [], baseline } = study;
  if (!whatIfs.some(({ aside }) => aside === true)) return study;
  const kept = whatIfs
    .map((whatIf, k) => ({ ...whatIf, letter: whatIf.letter ?? k + 1 }))
    .filter(({ aside }) => !aside);
  const isThere = baseline === undefined || baseline === study.base.id || kept.some(({ id }) => id === baseline);
  return { ...study, whatIfs: kept, ...(isThere ? {} : { baseline: study.base.id }) };
}

/** Number of scenarios of a study, the base included. */
export const cellCount = (study: Study): number => 1 + (study.whatIfs?.length ?? 0);
