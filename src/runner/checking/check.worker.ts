import { expose } from 'comlink';
import type { Study } from '../../scenarios/study.ts';
import { planWorth } from '../worth.ts';
import { StudyChecker } from './check-study.ts';

const checker = new StudyChecker();
const api = {
  check: (text: string) => checker.check(text),
  planWorth: (study: Study, index: number) => planWorth(study, index),
};

export type CheckWorker = typeof api;

expose(api);
