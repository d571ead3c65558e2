import { diffPatch } from '../merge-patch.ts';
import type { Scenario } from '../scenario.ts';
import type { Study, WhatIf } from '../study.ts';

/**
 * What a lesson claims of a scenario against another one, on the same customers. `+` and `-`: the interval of the paired
 * difference excludes 0 on that side, and the mean is at least `atLeast` away from it. `=`: it lies within the margin.
 */
export interface Expectation {
  readonly scenario: string;
  readonly against: string;
  /** The difference less that of another pair: what one change does beside another. */
  readonly beside?: { readonly scenario: string; readonly against: string };
  readonly kpi: string;
  readonly sign: '+' | '-' | '=';
  readonly atLeast?: number;
  /** Of `=`: as a share of the other’s level, or as a difference of shares. */
  readonly margin?: number;
}

/** A story of coordination: a study that tells it, what is to be learned, and what is claimed and tested. */
export interface Lesson {
  readonly id: string;
  /** What it is about: what is known and agreed, or how things are made and kept. */
  readonly theme: 'information' | 'plant';
  readonly title: string;
  /** One sentence. */
  readonly lesson: string;
  /** A question for those who look at it. */
  readonly ask: string;
  readonly safety: 'adaptive' | 'fixed';
  /** Weeks worth looking at, first and last. */
  readonly watch?: readonly [string, string];
  /** What its card shows: KPIs of this scenario against the study’s base. */
  readonly card: { readonly scenario: string; readonly kpis: readonly string[] };
  readonly study: Study;
  readonly expected: readonly Expectation[];
}

/** A scenario that differs from the base of a study, as a what-if of it. */
export function asWhatIf(base: Scenario, id: string, title: string, changed: Scenario, note?: string): WhatIf {
  return {
    id,
    title,
    ...(note === undefined ? {} : { note }),
    patch: diffPatch(base, { ...changed, id: base.id, title: base.title, lesson: base.lesson }) as WhatIf['patch'],
  };
}

/** A study of a lesson: thirty histories of each scenario. */
export const lessonStudy = (title: string, base: Scenario, whatIfs: readonly WhatIf[]): Study => ({
  format: 1,
  kind: 'study',
  title,
  seed: '4711',
  replications: 30,
  base,
  whatIfs: [...whatIfs],
});

/** Expectations of one scenario against another: `otif +`, `wape -`, `otif = 0.01`. */
export function expectations(scenario: string, against: string, claims: readonly string[]): Expectation[] {
  return claims.map((claim) => {
    const [kpi, sign, amount] = claim.split(' ') as [string, Expectation['sign'], string | undefined];
    const number = amount === undefined ? {} : sign === '=' ? { margin: Number(amount) } : { atLeast: Number(amount) };
    return { scenario, against, kpi, sign, ...number };
  });
}
