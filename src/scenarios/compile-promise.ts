import {
  MINUTES_PER_DAY,
  type PromisePlan,
  PromiseKind,
  type SegmentPlan,
  type StockPlan,
  type SupplierPlan,
} from '../sim/index.ts';
import { knobsOf } from './compile-rule.ts';
import { givenLead } from './compile-tuning.ts';
import type { Draft } from './draft.ts';
import { toMinutes } from './time-units.ts';

/** What customers of a segment are told for an item; null for the date that they ask for. */
export function compilePromise(
  draft: Draft,
  segment: SegmentPlan,
  stock: StockPlan | undefined,
  suppliers: readonly SupplierPlan[],
): PromisePlan | null {
  const { scenario, timeUnit } = draft;
  const own = scenario.segments![segment.id]!.promise;
  const setting = own ?? scenario.promise;
  if (setting === undefined || setting.kind === 'request' || stock === undefined) return null;
  const path = own === undefined ? 'promise' : `segments/${segment.id}/promise`;
  const stated = setting.lead === undefined ? null : toMinutes(setting.lead, timeUnit);
  const leadMinutes = stated ?? replenishmentLead(draft, stock, suppliers);
  if (leadMinutes === null && setting.kind === 'ATP') {
    draft.error(
      `${path}/lead`,
      `nothing says how long ${stock.id} takes to replenish: give a lead here, or tuned/lead at the stock`,
    );
  }
  if (setting.kind === 'fixed' && leadMinutes! < segment.requestLeadMinutes) {
    draft.warning(
      `${path}/lead`,
      `customers of "${segment.id}" ask for a later date than is quoted: they are told the date that they ask for`,
    );
  }
  return {
    kind: PromiseKind[setting.kind],
    leadMinutes: leadMinutes ?? 0,
    leadDays: Math.round((leadMinutes ?? 0) / MINUTES_PER_DAY),
  };
}

/** From an order to the shelf, as the settings of a stock have it; null where they do not say. */
function replenishmentLead(draft: Draft, stock: StockPlan, suppliers: readonly SupplierPlan[]): number | null {
  const { tuned, rule } = draft.scenario.stocks[stock.id]!;
  if (tuned !== undefined) return toMinutes(givenLead(tuned.lead), draft.timeUnit);
  const { target } = knobsOf(rule);
  if (target.kind === 'cover') {
    return Math.max(0, toMinutes(target.protection, draft.timeUnit) - stock.rule.everyMinutes);
  }
  if (target.kind === 'netting' && target.lead !== undefined) return toMinutes(target.lead, draft.timeUnit);
  if (stock.rule.plannedLeadMinutes > 0) return stock.rule.plannedLeadMinutes;
  return stock.supplier < 0 ? null : suppliers[stock.supplier]!.leadTime.mean;
}
