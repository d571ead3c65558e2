import { MINUTES_PER_WEEK } from '../../kernel/working-time.ts';
import { type RulePlan, TargetKind } from '../../physics/plant.ts';
import { FunctionId } from '../../belief/organisation.ts';
import type { LineTuningPlan, TuningPlan } from '../coordination.ts';
import type { AgendaStep, Meeting, MeetingRoom } from '../meeting.ts';
import { economicOrderQuantity } from '../economic-order-quantity.ts';
import { conwipLimit } from '../practical-worst-case.ts';
import { inMultiples } from '../rule.ts';

/** Weeks over which a mean demand is taken, for cards and lots. */
const CARD_WEEKS = 4;
const FEWEST_CARDS = 2;
/** Share of the replenishment times that L covers, and how many must be known. */
const LEAD_SHARE = 0.8;
const FEWEST_TIMES = 5;
/** The buffer before a drum, in median times from entry to it. */
const BUFFER_FACTOR = 3;
/** A hair above a whole number is rounding. */
const HAIR = 1e-9;

/** Levels, reorder points, lots and cards of the rules that are tuned, by the formulas of MODEL §7.5. */
export const parameters: AgendaStep = (room, meeting) => {
  room.coordination.tuning.forEach((tuning, stock) => {
    if (tuning !== null) tune(room, meeting, stock, tuning);
  });
  room.coordination.lineTuning.forEach((tuning, line) => {
    if (tuning !== null) tuneLine(room, meeting, line, tuning);
  });
};

function tune(room: MeetingRoom, { heldAt, infoAt, proposal }: Meeting, stock: number, tuning: TuningPlan): void {
  const { rule } = room.world.plant.stocks[stock]!;
  const { reviewMinutes, z } = tuning;
  const leadMinutes = leadOf(room, infoAt, stock, tuning);
  const sd = room.levels.weeklySd(stock);
  const expected = (minutes: number) => room.levels.plannedUnits(stock, heldAt, minutes, proposal.demandPlan);
  const level = (minutes: number) => expected(minutes) + z * sd * Math.sqrt(minutes / MINUTES_PER_WEEK);
  const { upTo, reorderPoint, lot, cards } = proposal.rules;
  const perWeek = () => expected(CARD_WEEKS * MINUTES_PER_WEEK) / CARD_WEEKS;
  if (rule.cards < Number.POSITIVE_INFINITY && rule.lotFixed > 0) {
    const leadWeeks = leadMinutes / MINUTES_PER_WEEK;
    const needed = perWeek() * leadWeeks + z * sd * Math.sqrt(leadWeeks);
    cards[stock] = Math.max(FEWEST_CARDS, Math.ceil(needed / rule.lotFixed - HAIR) + 1);
    upTo[stock] = cards[stock]! * rule.lotFixed;
  } else if (rule.target === TargetKind.rQ) {
    reorderPoint[stock] = Math.round(level(leadMinutes));
    lot[stock] = Math.max(rule.upTo - rule.reorderPoint, economicLot(rule, tuning, perWeek()));
    upTo[stock] = reorderPoint[stock]! + lot[stock]!;
  } else if (rule.target === TargetKind.sS) {
    reorderPoint[stock] = Math.round(level(leadMinutes));
    upTo[stock] = Math.max(reorderPoint[stock]!, Math.round(level(leadMinutes + reviewMinutes)));
  } else {
    upTo[stock] = Math.round(level(leadMinutes + reviewMinutes));
  }
}

/** √(2 D K / h) in whole units, as the supplier takes them; 0 where an order or a unit held costs nothing. */
function economicLot(rule: RulePlan, { costPerOrder, holdingPerUnitMinute }: TuningPlan, unitsPerWeek: number): number {
  if (costPerOrder <= 0 || holdingPerUnitMinute <= 0) return 0;
  const units = economicOrderQuantity(unitsPerWeek / MINUTES_PER_WEEK, costPerOrder, holdingPerUnitMinute);
  return inMultiples(rule, Math.max(Math.round(units), rule.lotMinimum));
}

/** L: what four fifths of the latest replenishments took, as production sees them; the given one until it sees enough. */
function leadOf({ world, forecaster }: MeetingRoom, infoAt: number, stock: number, tuning: TuningPlan): number {
  if (!tuning.measuresLead) return tuning.leadMinutes;
  const knownBy = forecaster.viewDate(FunctionId.production, infoAt);
  const measured = world.leadTimes!.quantile(stock, LEAD_SHARE, knownBy, FEWEST_TIMES);
  return Number.isNaN(measured) ? tuning.leadMinutes : measured;
}

function tuneLine(room: MeetingRoom, meeting: Meeting, line: number, { share, setsBuffer }: LineTuningPlan): void {
  const { rules } = meeting.proposal;
  if (!Number.isNaN(share)) {
    const criticalWip = criticalWipOf(room, meeting, line);
    if (!Number.isNaN(criticalWip)) rules.wipLimit[line] = conwipLimit(criticalWip, share);
  }
  if (!setsBuffer) return;
  const knownBy = room.forecaster.viewDate(FunctionId.production, meeting.infoAt);
  const median = room.world.drumTimes!.quantile(line, 0.5, knownBy, FEWEST_TIMES);
  if (median > 0) rules.buffer[line] = BUFFER_FACTOR * median;
}

/**
 * W₀ = r_b T₀ by the plan: the work of all stations ÷ that of one machine of the busiest, whatever the lots are. Repairs
 * lengthen the work of a station. NaN where nothing is planned.
 */
function criticalWipOf(room: MeetingRoom, { heldAt, proposal }: Meeting, line: number): number {
  const { plant, speed } = room.world;
  const { firstStation, stationCount } = plant.lines[line]!;
  const work = new Float64Array(stationCount);
  plant.stocks.forEach(({ line: made, item }, stock) => {
    if (made !== line) return;
    const units = room.levels.plannedUnits(stock, heldAt, CARD_WEEKS * MINUTES_PER_WEEK, proposal.demandPlan);
    for (let n = 0; n < stationCount; n++) {
      const { unitMinutes, breaksDown, life, repair } = plant.stations[firstStation + n]!;
      const availability = breaksDown ? life.mean / (life.mean + repair.mean) : 1;
      work[n]! += (units * unitMinutes[item]!) / speed[firstStation + n]! / availability;
    }
  });
  const total = work.reduce((sum, minutes) => sum + minutes, 0);
  const busiest = Math.max(...work.map((minutes, n) => minutes / plant.stations[firstStation + n]!.machines));
  return busiest > 0 ? total / busiest : Number.NaN;
}
