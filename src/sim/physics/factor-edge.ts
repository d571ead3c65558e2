import { EventKind } from './event-kinds.ts';
import { Parameter, type ParameterSchedule } from './plant.ts';
import { releaseLinePass, releasePass } from './release.ts';
import { sendWhatCan } from './supplier-capacity.ts';
import { outageTurned } from './suppliers.ts';
import type { World } from './world.ts';

/** Gives all parameters that factors move their values at the start of the run. */
export function startFactors(world: World): void {
  world.plant.schedules.forEach((plan, schedule) => {
    valuesOf(world, plan)[plan.index] = plan.valueAt(0);
    bookNextEdge(world, schedule);
  });
}

/** A parameter takes the value its factors give it now; the next change is booked. */
export function onFactorEdge(world: World, schedule: number): void {
  const plan = world.plant.schedules[schedule]!;
  const values = valuesOf(world, plan);
  const value = plan.valueAt(world.now);
  if (value !== values[plan.index]) {
    values[plan.index] = value;
    follow(world, plan);
  }
  bookNextEdge(world, schedule);
}

/** Where the state keeps a parameter. */
function valuesOf(world: World, { parameter }: ParameterSchedule): Float64Array {
  switch (parameter) {
    case Parameter.upTo:
      return world.upTo;
    case Parameter.reorderPoint:
      return world.reorderPoint;
    case Parameter.forecast:
      return world.forecast;
    case Parameter.cards:
      return world.cards;
    case Parameter.wipLimit:
      return world.wipLimit;
    case Parameter.buffer:
      return world.buffer;
    case Parameter.speed:
      return world.speed;
    case Parameter.setupScale:
      return world.setupScale;
    case Parameter.yield:
      return world.yield;
    case Parameter.lifeScale:
      return world.lifeScale;
    case Parameter.repairScale:
      return world.repairScale;
    case Parameter.leadTimeScale:
      return world.leadTimeScale;
    case Parameter.weeklyCapacity:
      return world.weeklyCapacity;
    case Parameter.recordError:
      return world.recordErrorProbability;
    case Parameter.countShare:
      return world.countShare;
    case Parameter.entryError:
      return world.entryError;
    case Parameter.entryCaught:
      return world.entryCaught;
    case Parameter.entryDelayScale:
      return world.entryDelayScale;
    default:
      return world.outage;
  }
}

/** What a new value sets off at once: a rule looks again, orders that waited for a token are let go. */
function follow(world: World, { parameter, index }: ParameterSchedule): void {
  switch (parameter) {
    case Parameter.upTo:
    case Parameter.reorderPoint:
      world.bookEvaluation(index);
      return;
    case Parameter.cards:
      releasePass(world, index);
      world.deciders!.tokenFreed(index);
      return;
    case Parameter.wipLimit:
    case Parameter.buffer:
      releaseLinePass(world, index);
      world.plant.stocks.forEach(({ line }, stock) => {
        if (line === index) world.deciders!.tokenFreed(stock);
      });
      return;
    case Parameter.outage:
      outageTurned(world, index);
      return;
    case Parameter.weeklyCapacity:
      sendWhatCan(world, index);
      return;
    default: // read at the next use
  }
}

function bookNextEdge(world: World, schedule: number): void {
  const next = world.plant.schedules[schedule]!.nextEdge(world.now);
  if (next < world.plant.horizonMinutes) world.calendar.schedule(next, EventKind.factorEdge, schedule, 0);
}
