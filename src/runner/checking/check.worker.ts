import { expose } from 'comlink';
import { StudyChecker } from './check-study.ts';

const checker = new StudyChecker();
const api = { check: (text: string) => checker.check(text) };

export type CheckWorker = typeof api;

expose(api);
