import { streamFor } from '../kernel/run-streams.ts';
import { CrewClock } from './crew-clock.ts';
import { EventKind } from './event-kinds.ts';
import { resumeEarly } from './machines.ts';
import { suspendedWork } from './overtime.ts';
import type { CrewPlan } from './plant.ts';
import type { World } from './world.ts';

/** A line stands still when more than this share of the people it needs is missing (MODEL §3.2). */
const LARGEST_GAP = 1 / 3;

/** Who is at a line when its shift begins. */
interface Crew {
  readonly line: number;
  readonly needed: number;
  present: number;
  /** Of those present, who can run any line and has not been sent to another. */
  crossTrained: number;
}

/** Begins the shifts of time 0, and books the first of every other line whose crew may be short. */
export function startCrews(world: World): void {
  world.plant.lines.forEach(({ crew, time }, line) => {
    world.shiftAt[line] = crew === null ? Number.POSITIVE_INFINITY : time.nextOpen(0);
  });
  onShift(world);
}

function bookShift(world: World): void {
  const at = world.shiftAt.reduce((first, time) => Math.min(first, time), Number.POSITIVE_INFINITY);
  if (at < world.plant.horizonMinutes) world.calendar.schedule(at, EventKind.shift, 0, 0);
}

/** Shifts begin: those who came are shared among the lines that begin together, and each line has the pace of its crew. */
export function onShift(world: World): void {
  const crews: Crew[] = [];
  world.plant.lines.forEach(({ id, crew }, line) => {
    if (crew !== null && world.shiftAt[line] === world.now) crews.push(crewOf(world, id, line, crew));
  });
  share(crews);
  for (const crew of crews) begin(world, crew);
  bookShift(world);
}

/** Each person is there or not by a draw of their own, keyed by crew and shift (MODEL §9): the same whatever is decided. */
function crewOf(world: World, id: string, line: number, { size, needed, absence, crossTrained }: CrewPlan): Crew {
  const draw = streamFor(world.run, 'absence', `${id}:${world.now}`);
  const crew = { line, needed, present: 0, crossTrained: 0 };
  for (let person = 0; person < size; person++) {
    if (draw() < absence) continue;
    crew.present += 1;
    if (person < crossTrained) crew.crossTrained += 1;
  }
  return crew;
}

const manned = ({ present, needed }: Crew): number => present / needed;

/** Who can run any line goes where most are missing, one by one, from where fewer will be missing even then. */
function share(crews: readonly Crew[]): void {
  for (;;) {
    let worst: Crew | null = null;
    for (const crew of crews) if (worst === null || manned(crew) < manned(worst)) worst = crew;
    if (worst === null || manned(worst) >= 1) return;
    const least = manned(worst);
    let lender: Crew | null = null;
    let most = least;
    for (const crew of crews) {
      const after = (crew.present - 1) / crew.needed;
      if (crew === worst || crew.crossTrained === 0 || after <= most) continue;
      lender = crew;
      most = after;
    }
    if (lender === null) return;
    lender.present -= 1;
    lender.crossTrained -= 1;
    worst.present += 1;
  }
}

/** Pace of a line with so many of those it needs: in proportion, or none at all. */
function paceOf({ present, needed }: Crew): number {
  const missing = Math.max(0, needed - present);
  return missing / needed <= LARGEST_GAP ? (needed - missing) / needed : 0;
}

/** A shift begins with the pace of its crew: what machines are in the middle of takes accordingly longer. */
function begin(world: World, crew: Crew): void {
  const { line } = crew;
  const clock = world.clocks[line];
  if (!(clock instanceof CrewClock)) return;
  const pace = paceOf(crew);
  if (pace < 1) {
    const left = suspendedWork(world, line);
    clock.slow(world.now, pace);
    for (const { machine, workMinutes } of left) resumeEarly(world, machine, workMinutes);
  }
  world.shiftAt[line] = world.plant.lines[line]!.time.nextOpen(clock.shiftEnd(world.now));
}
