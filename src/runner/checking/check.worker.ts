import { expose } from 'comlink';
import type { Checked, Issue } from '../../scenarios/issues.ts';
import { sameValue } from '../../scenarios/merge-patch.ts';
import type { Study } from '../../scenarios/study.ts';
import type { SafetyPoint } from '../equal-service.ts';
import { planWorth } from '../plan-worth.ts';
import { planExchange, searchStudy, tunable, tunedStudy } from '../safety-search.ts';
import { StudyChecker } from './check-study.ts';
import { policyFacts } from './policy-facts.ts';

/** A study that says what its text says is not sent back: the page has it already. */
export type SentCheck =
  | Checked<Study>
  | { readonly ok: true; readonly value: 'asInText'; readonly issues: readonly Issue[] };

/** A study made from another; a base that is the other's is not sent back: the page has it already. */
export type SentStudy = Omit<Study, 'base'> & { readonly base: Study['base'] | 'asAsked' };

const withoutBaseOf = (asked: Study, made: Study): SentStudy =>
  made.base === asked.base ? { ...made, base: 'asAsked' } : made;

const checker = new StudyChecker();
const api = {
  check: (text: string): SentCheck => {
    const checked = checker.check(text);
    if (!checked.ok || !sameValue(checked.value, JSON.parse(text.replace(/^\uFEFF/, '')))) return checked;
    return { ...checked, value: 'asInText' };
  },
  planWorth: (study: Study, index: number) => planWorth(study, index),
  planExchange: (study: Study) => planExchange(study),
  tunable: (study: Study) => tunable(study),
  searchStudy: (study: Study, points: readonly SafetyPoint[]) => withoutBaseOf(study, searchStudy(study, points)),
  tunedStudy: (study: Study, found: readonly SafetyPoint[]) => withoutBaseOf(study, tunedStudy(study, found)),
  policyFacts: (study: Study, index: number) => policyFacts(study, index),
};

export type CheckWorker = typeof api;

expose(api);
