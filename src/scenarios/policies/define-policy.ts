import type { z } from '../zod.ts';
import type { FunctionName } from '../../sim/index.ts';
import type { Duration } from '../time-units.ts';

/** The five knobs as a policy sets them; what is left out keeps its default (see `rule.ts`). */
export interface PolicyKnobs {
  readonly trigger?: 'event' | { readonly every: Duration; readonly phase?: Duration | 'random' | undefined };
  readonly target:
    | { readonly kind: 'level'; readonly S: number }
    | { readonly kind: 'sS'; readonly s: number; readonly S: number }
    | { readonly kind: 'rQ'; readonly r: number; readonly Q: number }
    | { readonly kind: 'orders'; readonly orphans?: 'stock' | 'discard' | undefined }
    | { readonly kind: 'always' }
    | {
        readonly kind: 'cover';
        readonly protection: Duration;
        readonly z?: number | undefined;
        readonly of: 'history' | 'forecast' | 'plan';
        readonly by?: FunctionName | undefined;
        readonly safety?: 'adaptive' | 'fixed' | { readonly sd: number } | { readonly units: number } | undefined;
        readonly prebuild?: boolean | undefined;
      }
    | {
        readonly kind: 'netting';
        readonly horizon?: Duration | undefined;
        readonly lead?: Duration | undefined;
        readonly safetyStock?: number | undefined;
        readonly periodOfSupply?: Duration | undefined;
        readonly of?: 'forecast' | 'plan' | undefined;
        readonly by?: FunctionName | undefined;
      };
  readonly lot?: {
    readonly fixed?: number | undefined;
    readonly roundUp?: boolean | undefined;
    readonly multiple?: number | undefined;
    readonly min?: number | undefined;
    readonly max?: number | undefined;
    readonly yieldAllowance?: number | undefined;
  };
  readonly cap?: { readonly stage: number };
  readonly pace?: 'asap' | { readonly offset: Duration };
}

/** A named point in rule space: its parameters, and the five knobs they set. */
export interface Policy<Schema extends z.ZodType> {
  readonly id: string;
  readonly title: string;
  /** One sentence: what the policy does. */
  readonly summary: string;
  readonly schema: Schema;
  readonly knobs: (parameters: z.infer<Schema>) => PolicyKnobs;
}

export function definePolicy<Schema extends z.ZodType>(policy: Policy<Schema>): Policy<Schema> {
  return policy;
}
