import { type RulePlan, TargetKind } from '../sim/index.ts';
import type { Draft } from './draft.ts';
import { expandPolicy } from './policies/index.ts';
import type { Knobs, Rule } from './rule.ts';
import { toMinutes } from './time-units.ts';

const INFINITE = Number.POSITIVE_INFINITY;

/** What a supplier accepts as an order. */
interface SupplierTerms {
  readonly minimumOrder?: number | undefined;
  readonly multiple?: number | undefined;
}

/** The five knobs of a rule, a named policy written out. */
export function knobsOf(rule: Rule): Knobs {
  return 'policy' in rule ? (expandPolicy(rule) as Knobs) : rule;
}

/** A rule with all its knobs in place; settings that would be passed over in silence are refused. */
export function compileRule(draft: Draft, rule: Rule, path: string, supplier: SupplierTerms | undefined): RulePlan {
  const unit = draft.timeUnit;
  const { trigger, target, lot, cap, pace, transmission, partialDelivery } = knobsOf(rule);
  const periodic = typeof trigger === 'object' ? trigger : undefined;
  const every = periodic === undefined ? 0 : toMinutes(periodic.every, unit);
  if (periodic !== undefined && every <= 0) draft.error(`${path}/rule`, 'the review interval must be longer than zero');
  if (target.kind === 'sS' && target.s > target.S) {
    draft.error(`${path}/rule`, `the reorder point s (${target.s}) is above the order-up-to level S (${target.S})`);
  }
  if (target.kind === 'rQ' && target.r + target.Q - target.r < target.Q / 2) {
    draft.error(`${path}/rule`, `the lot Q (${target.Q}) is lost in rounding beside the reorder point r (${target.r})`);
  }
  if (target.kind === 'proportional' && periodic === undefined) {
    for (const key of ['method', 'pipeline'] as const) {
      if (target[key] !== undefined)
        draft.error(`${path}/rule/target/${key}`, 'needs reviews: a trigger "every" so long');
    }
  }
  checkLot(draft, target, lot ?? {}, path);
  const phase = periodic?.phase ?? 0;
  return {
    everyMinutes: every,
    phaseMinutes: phase === 'random' ? -1 : toMinutes(phase, unit),
    target: TargetKind[target.kind],
    upTo: 'S' in target ? target.S : target.kind === 'rQ' ? target.r + acceptable(target.Q, supplier ?? {}) : 0,
    reorderPoint: target.kind === 'sS' ? target.s : target.kind === 'rQ' ? target.r : 0,
    forecast: target.kind === 'proportional' ? target.F : 0,
    alpha: target.kind === 'proportional' ? target.alpha : 0,
    beta: target.kind === 'proportional' ? target.beta : 0,
    pipelineReviews: target.kind === 'proportional' && every > 0 ? toMinutes(target.pipeline ?? 0, unit) / every : 0,
    discardOrphans: target.kind === 'orders' && target.orphans === 'discard',
    lotFixed: lot?.fixed ?? 0,
    lotRoundsUp: lot?.roundUp ?? false,
    lotMultiple: Math.max(lot?.multiple ?? 0, supplier?.multiple ?? 0),
    lotMinimum: Math.max(lot?.min ?? 0, supplier?.minimumOrder ?? 0),
    lotMaximum: lot?.max ?? INFINITE,
    yieldAllowance: lot?.yieldAllowance ?? -1,
    cards: cap?.stage ?? INFINITE,
    plannedLeadMinutes:
      target.kind === 'netting'
        ? toMinutes(target.lead ?? 0, unit)
        : typeof pace === 'object'
          ? toMinutes(pace.offset, unit)
          : 0,
    transmissionMinutes: toMinutes(transmission ?? 0, unit),
    partialDelivery: partialDelivery ?? false,
  };
}

/** Lot settings that a target has no use for. */
const uselessLot: Readonly<Record<string, readonly string[]>> = {
  rQ: ['fixed', 'roundUp', 'multiple', 'min', 'max', 'yieldAllowance'],
  orders: ['roundUp', 'max'],
  always: ['roundUp', 'multiple', 'min', 'max', 'yieldAllowance'],
  netting: ['roundUp', 'max', 'yieldAllowance'],
};
const instead: Readonly<Record<string, string>> = {
  rQ: 'every order is one lot of Q',
  orders: 'what customers order is made at once and whole',
  always: 'every order is one lot of the size "fixed", or of 1',
  netting: 'receipts are planned in lots that cover what is missing',
};

function checkLot(draft: Draft, target: Knobs['target'], lot: NonNullable<Knobs['lot']>, path: string): void {
  for (const key of uselessLot[target.kind] ?? []) {
    if (key in lot) draft.error(`${path}/rule/lot/${key}`, `has no effect here: ${instead[target.kind]}`);
  }
  if (target.kind === 'orders' && target.orphans === 'discard' && lot.fixed !== undefined) {
    draft.error(`${path}/rule/lot/fixed`, 'orders that are discarded with their customer are made in one lot each');
  }
}

/** The least lot of at least Q that a supplier takes. */
function acceptable(Q: number, { minimumOrder = 0, multiple = 0 }: SupplierTerms): number {
  const least = Math.max(Q, minimumOrder);
  return multiple > 0 ? Math.ceil(least / multiple - 1e-9) * multiple : least;
}
