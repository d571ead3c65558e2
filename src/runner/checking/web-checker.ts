import { wrap } from 'comlink';
import type { Checked } from '../../scenarios/issues.ts';
import type { PlainObject } from '../../scenarios/plain-data.ts';
import type { Study } from '../../scenarios/study.ts';
import type { SearchPlanner } from '../equal-service.ts';
import type { ExchangePlan } from '../safety-search.ts';
import type { WorthPlan } from '../worth.ts';
import type { CheckWorker, SentStudy } from './check.worker.ts';
import type { PolicyFacts } from './policy-facts.ts';

/** What takes long enough to stand in the way of the page, though it is no simulation. */
export interface Checker extends SearchPlanner {
  /** `data` is what the text says, where that is known. */
  check(text: string, data?: PlainObject): Promise<Checked<Study>>;
  planWorth(study: Study, index: number): Promise<WorthPlan | undefined>;
  planExchange(study: Study): Promise<ExchangePlan | undefined>;
  policyFacts(study: Study, index: number): Promise<PolicyFacts | undefined>;
}

/** Works in a worker of its own, begun at the first question; in the page where there is no such worker. */
export function createChecker(): Checker {
  let started: Checker | undefined;
  const checker = (): Checker => {
    started ??= start();
    return started;
  };
  return {
    check: (text, data) => checker().check(text, data),
    planWorth: (study, index) => checker().planWorth(study, index),
    planExchange: (study) => checker().planExchange(study),
    tunable: (study) => checker().tunable(study),
    searchStudy: (study, points) => checker().searchStudy(study, points),
    tunedStudy: (study, found) => checker().tunedStudy(study, found),
    policyFacts: (study, index) => checker().policyFacts(study, index),
  };
}

function start(): Checker {
  const worker = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module', name: 'checking' });
  const remote = wrap<CheckWorker>(worker);
  let isDead = false;
  const dead = new Promise<'dead'>((resolve) => {
    const die = (event: Event): void => {
      event.preventDefault();
      isDead = true;
      resolve('dead');
    };
    worker.addEventListener('error', die);
    worker.addEventListener('messageerror', die);
  });
  /** Asks the worker, or does it here where that has died. */
  async function ask<Answer>(inWorker: () => Promise<Answer>, inPage: () => Promise<Answer>): Promise<Answer> {
    const answer = isDead ? 'dead' : await Promise.race([inWorker(), dead]);
    return answer === 'dead' ? inPage() : answer;
  }
  return {
    check: (text, data) =>
      ask(
        async () => {
          const checked = await remote.check(text);
          if (!checked.ok || checked.value !== 'asInText') return checked as Checked<Study>;
          return { ...checked, value: (data ?? JSON.parse(text.replace(/^\uFEFF/, ''))) as Study };
        },
        () => checkInPage(text),
      ),
    planWorth: (study, index) =>
      ask(
        async () => (await remote.planWorth(study, index)) as WorthPlan | undefined,
        async () => (await import('../plan-worth.ts')).planWorth(study, index),
      ),
    planExchange: (study) =>
      ask(
        async () => (await remote.planExchange(study)) as ExchangePlan | undefined,
        async () => (await import('../safety-search.ts')).planExchange(study),
      ),
    tunable: (study) =>
      ask(
        () => remote.tunable(study),
        async () => (await import('../safety-search.ts')).tunable(study),
      ),
    searchStudy: (study, points) =>
      ask(
        async () => withBaseOf(study, (await remote.searchStudy(study, points)) as SentStudy),
        async () => (await import('../safety-search.ts')).searchStudy(study, points),
      ),
    tunedStudy: (study, found) =>
      ask(
        async () => withBaseOf(study, (await remote.tunedStudy(study, found)) as SentStudy),
        async () => (await import('../safety-search.ts')).tunedStudy(study, found),
      ),
    policyFacts: (study, index) =>
      ask(
        async () => (await remote.policyFacts(study, index)) as PolicyFacts | undefined,
        async () => (await import('./policy-facts.ts')).policyFacts(study, index),
      ),
  };
}

const withBaseOf = (asked: Study, { base, ...made }: SentStudy): Study => ({
  ...made,
  base: base === 'asAsked' ? asked.base : base,
});

async function checkInPage(text: string): Promise<Checked<Study>> {
  const { StudyChecker } = await import('./check-study.ts');
  return new StudyChecker().check(text);
}
