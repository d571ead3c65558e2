import type { StockView } from '../belief/view.ts';
import type { RulePlan } from '../physics/plant.ts';
import { TargetKind } from '../physics/plant.ts';

/** Smaller gaps than this share of a unit are rounding, not need. */
const NOTHING = 1e-9;

/** What a rule orders now: so many orders of one size (MODEL §7.1, §7.3). */
export interface Wish {
  orders: number;
  size: number;
}

/** The rule's numbers in force: a cycle or a factor may have moved them. */
export interface RuleNumbers {
  upTo: number;
  reorderPoint: number;
  forecast: number;
  /** Of (r, Q): Q. */
  lot: number;
}

/**
 * Decides how much to order from the view of a stock; writes it into `wish`.
 * Target says what is wanted, lot in what quantities; caps are asked later, at release.
 */
export function decide(rule: RulePlan, numbers: RuleNumbers, view: StockView, wish: Wish): void {
  wish.orders = 0;
  wish.size = 0;
  switch (rule.target) {
    case TargetKind.sS:
      if (view.position <= numbers.reorderPoint + NOTHING) inLots(rule, numbers.upTo - view.position, wish);
      return;
    case TargetKind.rQ: {
      if (view.position > numbers.reorderPoint + NOTHING) return;
      wish.size = numbers.lot;
      wish.orders = Math.floor((numbers.reorderPoint - view.position) / numbers.lot + NOTHING) + 1;
      return;
    }
    case TargetKind.proportional: {
      const level = numbers.upTo + rule.pipelineReviews * numbers.forecast;
      inLots(rule, numbers.forecast + rule.alpha * (level - view.netStock - rule.beta * view.onOrder), wish);
      return;
    }
    case TargetKind.always:
      return;
    default:
      inLots(rule, numbers.upTo - view.position, wish);
  }
}

/** Rounds a gap to lots: fixed lots (cards never exceed the target, unless rounding up is asked), else one order. */
function inLots(rule: RulePlan, gap: number, wish: Wish): void {
  if (gap <= NOTHING) return;
  const wanted = Math.min(Math.max(gap, rule.lotMinimum), rule.lotMaximum);
  if (rule.lotFixed > 0) {
    const lots = wanted / rule.lotFixed;
    wish.size = rule.lotFixed;
    wish.orders = rule.lotRoundsUp ? Math.ceil(lots - NOTHING) : Math.floor(lots + NOTHING);
    return;
  }
  wish.orders = 1;
  wish.size = inMultiples(rule, wanted);
}

/** The next whole multiple of the lot, where the rule has one. */
export const inMultiples = ({ lotMultiple }: RulePlan, units: number): number =>
  lotMultiple > 0 ? Math.ceil(units / lotMultiple - NOTHING) * lotMultiple : units;

/** What a plan releases: in lots of one size where the rule has one, else as one order. */
export function releaseInLots({ lotFixed }: RulePlan, units: number, wish: Wish): void {
  wish.size = lotFixed > 0 ? lotFixed : units;
  wish.orders = units <= NOTHING ? 0 : lotFixed > 0 ? Math.ceil(units / lotFixed - NOTHING) : 1;
}
