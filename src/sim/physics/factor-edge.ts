import { EventKind } from './event-kinds.ts';
import { Parameter } from './plant.ts';
import { releaseLinePass, releasePass } from './release.ts';
import type { World } from './world.ts';

/** A parameter takes the value its factors give it now; the next change is booked. */
export function onFactorEdge(world: World, schedule: number): void {
  const plan = world.plant.schedules[schedule]!;
  const value = plan.valueAt(world.now);
  const { index } = plan;
  switch (plan.parameter) {
    case Parameter.upTo:
      world.upTo[index] = value;
      world.bookEvaluation(index);
      break;
    case Parameter.reorderPoint:
      world.reorderPoint[index] = value;
      world.bookEvaluation(index);
      break;
    case Parameter.forecast:
      world.forecast[index] = value;
      break;
    case Parameter.cards:
      world.cards[index] = value;
      releasePass(world, index);
      break;
    case Parameter.wipLimit:
      world.wipLimit[index] = value;
      releaseLinePass(world, index);
      break;
    case Parameter.speed:
      world.speed[index] = value;
      break;
    default:
      world.setupScale[index] = value;
  }
  const next = plan.nextEdge(world.now);
  if (next < world.plant.horizonMinutes) world.calendar.schedule(next, EventKind.factorEdge, schedule, 0);
}
