import { FunctionId } from '../../belief/organisation.ts';
import type { AgendaStep, Meeting, MeetingRoom } from '../meeting.ts';

/** The consensus of those who bring a forecast becomes the demand plan: F* = w F^sales + (1 − w) F^production. */
export const demandReview: AgendaStep = (room, meeting) => {
  submit(room, meeting);
  const { organisation, submitted } = room;
  const { cycle, effectWeek, lastWeek, proposal } = meeting;
  organisation.sellers.forEach((_, row) => {
    const weights = weightsOf(room, cycle.participants, row);
    for (let week = effectWeek; week <= lastWeek; week++) {
      let units = 0;
      let total = 0;
      cycle.participants.forEach((fn, n) => {
        const forecast = submitted[fn]!.at(row, week);
        if (Number.isNaN(forecast)) return;
        units += weights[n]! * forecast;
        total += weights[n]!;
      });
      if (total > 0) proposal.demandPlan.set(row, week, units / total);
    }
  });
};

/** Those present bring a new forecast, made from what they saw when the information was taken. */
function submit({ organisation, forecaster, submitted }: MeetingRoom, meeting: Meeting): void {
  const { cycle, present, infoAt, heldAt, effectWeek, lastWeek } = meeting;
  for (const fn of cycle.participants) {
    if (!present[fn]) continue;
    forecaster.refit(fn, infoAt);
    if (fn === FunctionId.sales) forecaster.recallShareable(fn, FunctionId.production, heldAt);
    else forecaster.recall(fn, heldAt);
    organisation.sellers.forEach((_, row) => {
      for (let week = effectWeek; week <= lastWeek; week++) {
        submitted[fn]!.set(row, week, forecaster.forecast(fn, row, week, infoAt));
      }
    });
  }
}

/** The say of each participant: fixed for sales against the others, or earned by the inverse of its mean squared error. */
function weightsOf({ coordination, errors }: MeetingRoom, participants: readonly number[], row: number): number[] {
  const { weight, isEarned } = coordination.consensus;
  if (isEarned) return participants.map((fn) => 1 / Math.max(1e-9, errors.meanSquare(fn, row)));
  const others = participants.length - 1;
  if (others === 0 || !participants.includes(FunctionId.sales)) return participants.map(() => 1);
  return participants.map((fn) => (fn === FunctionId.sales ? weight : (1 - weight) / others));
}
