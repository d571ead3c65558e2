import { Forecaster } from '../belief/forecaster.ts';
import type { Organisation } from '../belief/organisation.ts';
import { FunctionId } from '../belief/organisation.ts';
import { streamFor } from '../kernel/run-streams.ts';
import type { Stream } from '../kernel/stream.ts';
import { MINUTES_PER_WEEK, weekIndex } from '../kernel/working-time.ts';
import { EventKind } from '../physics/event-kinds.ts';
import { queuedMinutes } from '../physics/overtime.ts';
import { PotentialDemand } from '../physics/potential-demand.ts';
import type { World } from '../physics/world.ts';
import { BeliefRecord } from '../record/belief-record.ts';
import { Company, Forecasting } from '../record/columns.ts';
import { periodOf, periodStart } from '../record/ledger.ts';
import { RecentTimes } from '../record/recent-times.ts';
import { SalesRecord } from '../record/sales-record.ts';
import { TraceCode } from '../record/trace.ts';
import { agenda } from './agenda/index.ts';
import { adherenceOf } from './adopted.ts';
import { adoptProposal } from './adoption.ts';
import { Agreement, WeekTable } from './agreement.ts';
import type { Coordination, CyclePlan } from './coordination.ts';
import { CoverLevels } from './cover.ts';
import { ForecastErrors } from './forecast-errors.ts';
import { levelMixes } from './level-mix.ts';
import type { Meeting, MeetingRoom } from './meeting.ts';
import { Monitors } from './monitors.ts';
import { netRequirements } from './netting.ts';

/** What an organisation believes, and how it decides together. */
export interface Management {
  readonly organisation: Organisation;
  readonly coordination: Coordination;
}

/** Runs the cycles: meetings turn beliefs into an agreement, which rules then go by (MODEL §6). */
export class Coordinator {
  readonly #world: World;
  readonly #organisation: Organisation;
  readonly #coordination: Coordination;
  readonly #forecaster: Forecaster;
  readonly #errors: ForecastErrors;
  readonly #agreement: Agreement;
  readonly #covers: CoverLevels;
  readonly #submitted: readonly (readonly WeekTable[])[];
  /** Proposals that wait to take effect, by cycle: oldest first. */
  readonly #waiting: Meeting[][];
  readonly #monitors: Monitors;
  readonly #spare: Agreement[] = [];
  readonly #attendance: (Stream | null)[];
  #ageBookedTo = 0;

  constructor(world: World, { organisation, coordination }: Management) {
    const { plant } = world;
    const { sellers, weeks, functions } = organisation;
    this.#world = world;
    this.#organisation = organisation;
    this.#coordination = coordination;
    world.sales = new SalesRecord(plant.stocks.length, weeks);
    world.leadTimes = timesOf(coordination.tuning.map((plan) => plan?.measuresLead ?? false));
    world.drumTimes = timesOf(coordination.lineTuning.map((plan) => plan?.setsBuffer ?? false));
    this.#agreement = new Agreement(sellers.length, plant.stocks.length, plant.lines.length, weeks);
    this.#forecaster = new Forecaster(
      organisation,
      plant.stocks.map(({ id }) => id),
      world.sales,
      new PotentialDemand(plant, weeks),
    );
    this.#errors = new ForecastErrors(world, organisation, this.#forecaster, this.#agreement);
    this.#covers = new CoverLevels(world, organisation, coordination, this.#forecaster, this.#errors, this.#agreement);
    this.#monitors = new Monitors(this.#room(-1));
    this.#submitted = coordination.cycles.map(() => functions.map(() => new WeekTable(sellers.length, weeks)));
    this.#waiting = coordination.cycles.map(() => []);
    this.#attendance = coordination.cycles.map(() => null);
  }

  /** Before the first event. */
  start(): void {
    const { run, calendar, plant } = this.#world;
    const { cycles } = this.#coordination;
    this.#agreement.reset();
    this.#forecaster.reset(run);
    this.#covers.reset();
    this.#errors.reset();
    this.#ageBookedTo = 0;
    for (const tables of this.#submitted) for (const table of tables) table.clear();
    cycles.forEach(({ id, attendance }, cycle) => {
      for (const { proposal } of this.#waiting[cycle]!) this.#spare.push(proposal);
      this.#waiting[cycle]!.length = 0;
      this.#attendance[cycle] = attendance < 1 ? streamFor(run, 'cycle.attendance', id) : null;
      this.#bookMeeting(cycle, 0);
    });
    this.#monitors.start();
    this.weekTurned(0);
    if (MINUTES_PER_WEEK < plant.horizonMinutes) calendar.schedule(MINUTES_PER_WEEK, EventKind.weekTurn, 1, 0);
  }

  /** Views are brought up to date, methods run again where it is their week, forecasts issued and judged. */
  weekTurned(week: number): void {
    const { functions, weeks } = this.#organisation;
    const { calendar, now, plant } = this.#world;
    this.#bookPlanAge();
    functions.forEach(({ refreshWeeks }, fn) => {
      if (week % refreshWeeks === 0) this.#forecaster.refit(fn, now);
    });
    if (week < weeks) this.#errors.turn(week);
    this.#noteBeliefs(week);
    levelMixes(this.#world, this.#covers);
    const next = (week + 1) * MINUTES_PER_WEEK;
    if (week > 0 && next < plant.horizonMinutes) calendar.schedule(next, EventKind.weekTurn, week + 1, 0);
  }

  /** What the company expects and has planned as a week begins, for those who look at the run. */
  #noteBeliefs(week: number): void {
    const { beliefs } = this.#world;
    if (beliefs === null || week >= beliefs.weeks) return;
    const { sellers, weeks } = this.#organisation;
    const { supplyPlan, version } = this.#agreement;
    beliefs.infoDate[week] = this.#infoDate();
    beliefs.version[week] = version;
    for (let ahead = 0; ahead < BeliefRecord.horizon && week + ahead < weeks; ahead++) {
      sellers.forEach((stock, row) => {
        beliefs.expected[beliefs.cell(week, stock, ahead)] = this.#errors.inForce(row, week + ahead);
      });
      for (let stock = 0; stock < beliefs.stocks; stock++) {
        beliefs.planned[beliefs.cell(week, stock, ahead)] = supplyPlan.at(stock, week + ahead);
      }
    }
  }

  /** A meeting: its agenda is worked through on what was seen when its information was taken. */
  cycleHeld(cycle: number, meeting: number): void {
    const plan = this.#coordination.cycles[cycle]!;
    if (this.#agreement.version === 0) this.#bookPlanAge(); // it is the age of forecasts, which may now be made anew
    const held = this.#open(plan, cycle, meeting);
    const room = this.#room(cycle);
    for (const item of plan.agenda) agenda[item](room, held);
    this.#charge(plan);
    this.#world.trace?.emit(
      TraceCode.meeting,
      this.#world.now,
      cycle,
      meeting,
      held.present.filter(Boolean).length,
      -1,
    );
    this.#waiting[cycle]!.push(held);
    this.#world.calendar.schedule(plan.effectiveAt[meeting]!, EventKind.agreementEffective, cycle, meeting);
    this.#bookMeeting(cycle, meeting + 1);
  }

  #room(cycle: number): MeetingRoom {
    return {
      world: this.#world,
      organisation: this.#organisation,
      coordination: this.#coordination,
      forecaster: this.#forecaster,
      errors: this.#errors,
      agreement: this.#agreement,
      levels: this.#covers,
      submitted: cycle < 0 ? [] : this.#submitted[cycle]!,
    };
  }

  #bookMeeting(cycle: number, meeting: number): void {
    const { heldAt } = this.#coordination.cycles[cycle]!;
    if (meeting < heldAt.length) this.#world.calendar.schedule(heldAt[meeting]!, EventKind.cycleHeld, cycle, meeting);
  }

  #open(plan: CyclePlan, cycle: number, meeting: number): Meeting {
    const { functions, sellers, weeks } = this.#organisation;
    const { plant } = this.#world;
    const draw = this.#attendance[cycle]!;
    const comes = functions.map(() => draw === null || draw() < plan.attendance);
    const effectWeek = weekIndex(plan.effectiveAt[meeting]!);
    const isFirst = this.#agreement.version === 0;
    const proposal = this.#spare.pop() ?? new Agreement(sellers.length, plant.stocks.length, plant.lines.length, weeks);
    proposal.reset();
    return {
      cycle: plan,
      heldAt: this.#world.now,
      infoAt: plan.infoAt[meeting]!,
      present: functions.map((_, fn) => plan.participants.includes(fn) && comes[fn]!),
      effectWeek,
      firstFreeWeek: isFirst ? effectWeek : effectWeek + plan.freezeWeeks,
      lastWeek: Math.min(weeks - 1, effectWeek + plan.horizonWeeks - 1),
      proposal,
    };
  }

  #charge({ meetingCost, preparationCost }: CyclePlan): void {
    const { company } = this.#world.ledger;
    company.add(0, Company.meetings, 1);
    company.add(0, Company.meetingCost, meetingCost);
    company.add(0, Company.preparationCost, preparationCost);
  }

  /** What a meeting decided takes effect, outside the weeks that are frozen; each row is adopted or stays as it was. */
  agreementEffective(cycle: number, meeting: number): void {
    const held = this.#waiting[cycle]!.shift()!;
    const { proposal } = held;
    this.#bookPlanAge();
    this.#noteChanges(held);
    const isAdopted = adherenceOf(this.#world, held, meeting);
    adoptProposal(this.#room(cycle), held, isAdopted);
    if (held.cycle.agenda.includes('demandReview')) {
      this.#agreement.version += 1;
      this.#agreement.infoDate = held.infoAt;
    }
    this.#spare.push(proposal);
    this.#world.trace?.emit(TraceCode.agreement, this.#world.now, cycle, meeting, this.#agreement.version, -1);
  }

  /** How much a plan differs from the one before it, in the weeks that both hold. */
  #noteChanges({ proposal, firstFreeWeek, lastWeek, cycle }: Meeting): void {
    const { sellers } = this.#organisation;
    const isSupply = cycle.agenda.includes('supplyReview');
    const [before, after] = isSupply
      ? [this.#agreement.supplyPlan, proposal.supplyPlan]
      : [this.#agreement.demandPlan, proposal.demandPlan];
    const { forecasting } = this.#world.ledger;
    for (let row = 0; row < before.rows; row++) {
      const stock = isSupply ? row : sellers[row]!;
      for (let week = firstFreeWeek; week <= lastWeek; week++) {
        const [old, now] = [before.at(row, week), after.at(row, week)];
        if (Number.isNaN(old) || Number.isNaN(now)) continue;
        forecasting.add(stock, Forecasting.planChange, Math.abs(now - old));
        forecasting.add(stock, Forecasting.planBefore, old);
      }
    }
  }

  /** The level that a rule covers now. */
  coverLevel(stock: number): number {
    return this.#covers.level(stock);
  }

  /** Orders expected from one review to the next by a stock's own method; null without one, and before any came. */
  ownForecast(stock: number): number | null {
    return this.#covers.ownForecast(stock);
  }

  /** Units above the level of a rule that are made for a peak to come. */
  prebuildOf(stock: number): number {
    return this.#covers.prebuildOf(stock);
  }

  /** Where no cycle nets requirements, they are netted at each review, nothing frozen. */
  netAtReview(): void {
    const { cycles, netting } = this.#coordination;
    if (netting.every((plan) => plan === null) || cycles.some(({ agenda }) => agenda.includes('netting'))) return;
    const week = weekIndex(this.#world.now);
    const { releases } = this.#agreement;
    netRequirements(this.#room(-1), { firstWeek: week, firstFreeWeek: week, proposed: null, releases });
  }

  /** Units of a stock that are to be released now; they count as released from here on. */
  takeRelease(stock: number): number {
    const { releases } = this.#agreement;
    const week = weekIndex(this.#world.now);
    const units = releases.at(stock, week);
    if (!(units > 0)) return 0;
    releases.set(stock, week, 0);
    return units;
  }

  /** Stocks whose level rests on what was agreed. */
  restsOnPlan(stock: number): boolean {
    return this.#covers.restsOnPlan(stock) || this.#coordination.tuning[stock] !== null;
  }

  monitorsLook(day: number): void {
    this.#monitors.look(day);
  }

  escalated(slot: number): void {
    this.#monitors.settle(slot);
  }

  /** Minutes of overtime for a line this week: as agreed, or by the reactive rule where no plan speaks of it. */
  overtimeWanted(line: number): number {
    const planned = this.#agreement.overtime.at(line, weekIndex(this.#world.now));
    return Number.isNaN(planned) ? reactiveOvertime(this.#world, line) : planned;
  }

  finish(): void {
    this.#bookPlanAge();
  }

  /** When what plans rest on was true: of the agreement, or of production's own forecast before there is one. */
  #infoDate(): number {
    return this.#agreement.version > 0 ? this.#agreement.infoDate : this.#forecaster.infoDate(FunctionId.production);
  }

  /** ∫ now − information date dt since it was last booked, each period its part. */
  #bookPlanAge(): void {
    const { plant, ledger, now } = this.#world;
    const infoDate = this.#infoDate();
    for (let from = this.#ageBookedTo; from < now; ) {
      const period = periodOf(plant.grid, from);
      const to = period + 1 < plant.grid.periods ? Math.min(now, periodStart(plant.grid, period + 1)) : now;
      ledger.company.addTo(period, 0, Company.planAgeArea, (to - from) * ((from + to) / 2 - infoDate));
      ledger.company.addTo(period, 0, Company.planAgeMinutes, to - from);
      from = to;
    }
    this.#ageBookedTo = now;
  }
}

/** A record of times where somebody goes by them. */
const timesOf = (isAsked: readonly boolean[]): RecentTimes | null =>
  isAsked.includes(true) ? new RecentTimes(isAsked) : null;

/** Work queued beyond a share of the week's hours. */
export function reactiveOvertime(world: World, line: number): number {
  const { time, overtime } = world.plant.lines[line]!;
  if (overtime!.reactiveShare === Number.POSITIVE_INFINITY) return 0;
  const week = weekIndex(world.now) * MINUTES_PER_WEEK;
  return queuedMinutes(world, line) - overtime!.reactiveShare * time.workBetween(week, week + MINUTES_PER_WEEK);
}
