import { normalQuantile } from './normal.ts';
export function binomialQuantile(u: number, n: number, p: number): number {
  if (p >= 1) return n;
  return Math.min(n, Math.max(0, Math.round(n * p + Math.sqrt(n * p * (1 - p)) * normalQuantile(u))));
}
