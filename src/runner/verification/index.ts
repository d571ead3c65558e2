export type { CaseResult, CheckResult } from './check.ts';
export { registry } from './registry.ts';
export { defaultSeed, verify, type VerifyOptions, type VerifyProgress } from './verify.ts';
