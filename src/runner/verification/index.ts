export type { CaseResult, Check, CheckResult } from './check.ts';
export { registry } from './registry.ts';
export { casesAsked, defaultSeed, verify, type VerifyOptions, type VerifyProgress } from './verify.ts';
