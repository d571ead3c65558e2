import { type LinePlan, type LineTuningPlan, type StockPlan, TargetKind, type TuningPlan } from '../sim/index.ts';
import type { Draft } from './draft.ts';
import { holdingPerUnitMinute } from './holding-rate.ts';
import { cycleOf } from './ready-cycles.ts';
import type { Scenario } from './scenario.ts';
import { type Duration, toMinutes } from './time-units.ts';

type Lead = NonNullable<Scenario['stocks'][string]['tuned']>['lead'];

/** The lead time that is given, for good or until enough is measured. */
export const givenLead = (lead: Lead): Duration => (typeof lead === 'object' ? lead.measured : lead);

/** Parameters that a cycle sets: of rules that have a level. */
export function compileTuning(draft: Draft, stock: StockPlan): TuningPlan | null {
  const { id, rule } = stock;
  const { tuned, costs } = draft.scenario.stocks[id]!;
  if (tuned === undefined) return null;
  const hasLevel = rule.target === TargetKind.level || rule.target === TargetKind.sS || rule.target === TargetKind.rQ;
  if (!hasLevel)
    draft.error(
      `stocks/${id}/tuned`,
      'its rule has neither level nor cards that a cycle could set: choose one that has, or leave this out',
    );
  warnUnset(draft, `stocks/${id}/tuned`);
  const { lead } = tuned;
  return {
    leadMinutes: toMinutes(givenLead(lead), draft.timeUnit),
    measuresLead: typeof lead === 'object',
    reviewMinutes: tuned.review === undefined ? rule.everyMinutes : toMinutes(tuned.review, draft.timeUnit),
    z: tuned.z,
    costPerOrder: costs?.perOrder ?? 0,
    holdingPerUnitMinute: holdingPerUnitMinute(draft.scenario, stock),
  };
}

/** The limit and the buffer of a line, where a cycle sets them. */
export function compileLineTuning(draft: Draft, { id, wipLimit }: LinePlan): LineTuningPlan | null {
  const { tuned, drum } = draft.scenario.lines![id]!;
  if (tuned === undefined && drum?.tuned !== true) return null;
  const path = `lines/${id}/${tuned === undefined ? 'drum/tuned' : 'tuned'}`;
  if (tuned !== undefined && wipLimit === Number.POSITIVE_INFINITY) {
    draft.error(
      path,
      'a cycle can set a limit only where there is one: give "wipLimit", or the limit of its drum, to begin with',
    );
  }
  warnUnset(draft, path);
  return { share: tuned?.share ?? Number.NaN, setsBuffer: drum?.tuned === true };
}

/** What a cycle is to set stays as it is without one that does. */
function warnUnset(draft: Draft, path: string): void {
  const isSet = Object.values(draft.scenario.cycles ?? {}).some((cycle) =>
    cycleOf(cycle).agenda?.includes('parameters'),
  );
  if (!isSet) draft.warning(path, 'no cycle has "parameters" on its agenda: they stay as they are');
}
