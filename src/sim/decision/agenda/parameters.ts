import { MINUTES_PER_WEEK } from '../../kernel/working-time.ts';
import { TargetKind } from '../../physics/plant.ts';
import type { TuningPlan } from '../coordination.ts';
import type { AgendaStep, Meeting, MeetingRoom } from '../meeting.ts';

/** Weeks over which a mean demand is taken for cards. */
const CARD_WEEKS = 4;
const FEWEST_CARDS = 2;
/** A hair above a whole number is rounding. */
const HAIR = 1e-9;

/** Levels, reorder points, lots and cards of the rules that are tuned, by the formulas of MODEL §7.5. */
export const parameters: AgendaStep = (room, meeting) => {
  room.coordination.tuning.forEach((tuning, stock) => {
    if (tuning !== null) tune(room, meeting, stock, tuning);
  });
};

function tune(room: MeetingRoom, { heldAt, proposal }: Meeting, stock: number, tuning: TuningPlan): void {
  const { rule } = room.world.plant.stocks[stock]!;
  const { leadMinutes, reviewMinutes, z } = tuning;
  const sd = room.levels.weeklySd(stock);
  const expected = (minutes: number) => room.levels.plannedUnits(stock, heldAt, minutes, proposal.demandPlan);
  const level = (minutes: number) => expected(minutes) + z * sd * Math.sqrt(minutes / MINUTES_PER_WEEK);
  const { upTo, reorderPoint, cards } = proposal.rules;
  if (rule.cards < Number.POSITIVE_INFINITY && rule.lotFixed > 0) {
    const mean = expected(CARD_WEEKS * MINUTES_PER_WEEK) / CARD_WEEKS;
    const leadWeeks = leadMinutes / MINUTES_PER_WEEK;
    const needed = mean * leadWeeks + z * sd * Math.sqrt(leadWeeks);
    cards[stock] = Math.max(FEWEST_CARDS, Math.ceil(needed / rule.lotFixed - HAIR) + 1);
    upTo[stock] = cards[stock]! * rule.lotFixed;
  } else if (rule.target === TargetKind.rQ) {
    reorderPoint[stock] = Math.round(level(leadMinutes));
    upTo[stock] = reorderPoint[stock]! + (rule.upTo - rule.reorderPoint);
  } else if (rule.target === TargetKind.sS) {
    reorderPoint[stock] = Math.round(level(leadMinutes));
    upTo[stock] = Math.max(reorderPoint[stock]!, Math.round(level(leadMinutes + reviewMinutes)));
  } else {
    upTo[stock] = Math.round(level(leadMinutes + reviewMinutes));
  }
}
