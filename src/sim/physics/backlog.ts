import { change, Level, LEVELS } from './levels.ts';
import type { World } from './world.ts';
import { Claim } from './records.ts';

/** True when claim a is served before b: request date, then placed, then number (MODEL §3.6). */
function before(world: World, a: number, b: number): boolean {
  const { real } = world.claims;
  const requested = real[a + Claim.requestAt]! - real[b + Claim.requestAt]!;
  if (requested !== 0) return requested < 0;
  const placed = real[a + Claim.placedAt]! - real[b + Claim.placedAt]!;
  if (placed !== 0) return placed < 0;
  return real[a + Claim.serial]! < real[b + Claim.serial]!;
}

/** Puts a claim into the backlog of its stock: one list a priority rank, kept in the order of service. */
export function joinBacklog(world: World, claim: number): void {
  const { claims } = world;
  const stock = claims.whole[claim + Claim.stock]!;
  const list = stock * world.priorityRanks + claims.whole[claim + Claim.rank]!;
  let after = world.backlogTail[list]!;
  while (after >= 0 && before(world, claim, after)) after = claims.whole[after + Claim.previous]!;
  const following = after >= 0 ? claims.whole[after + Claim.next]! : world.backlogHead[list]!;
  claims.whole[claim + Claim.previous] = after;
  claims.whole[claim + Claim.next] = following;
  if (after >= 0) claims.whole[after + Claim.next] = claim;
  else world.backlogHead[list] = claim;
  if (following >= 0) claims.whole[following + Claim.previous] = claim;
  else world.backlogTail[list] = claim;
  claims.whole[claim + Claim.waiting] = 1;
  change(world, stock, Level.backlog, claims.real[claim + Claim.unallocated]!);
}

/** Takes a claim out of the backlog; what it still lacks leaves the backlog level. */
export function leaveBacklog(world: World, claim: number): void {
  const { claims } = world;
  if (claims.whole[claim + Claim.waiting] === 0) return;
  const stock = claims.whole[claim + Claim.stock]!;
  const list = stock * world.priorityRanks + claims.whole[claim + Claim.rank]!;
  const previous = claims.whole[claim + Claim.previous]!;
  const next = claims.whole[claim + Claim.next]!;
  if (previous >= 0) claims.whole[previous + Claim.next] = next;
  else world.backlogHead[list] = next;
  if (next >= 0) claims.whole[next + Claim.previous] = previous;
  else world.backlogTail[list] = previous;
  claims.whole[claim + Claim.waiting] = 0;
  change(world, stock, Level.backlog, -claims.real[claim + Claim.unallocated]!);
  if (isEmpty(world, stock)) world.level[stock * LEVELS + Level.backlog] = 0; // sums of real quantities drift
}

function isEmpty(world: World, stock: number): boolean {
  const first = stock * world.priorityRanks;
  for (let rank = 0; rank < world.priorityRanks; rank++) {
    if (world.backlogHead[first + rank]! >= 0) return false;
  }
  return true;
}

/** A claim that waits goes into the first priority class, by its date among those there. */
export function advanceClaim(world: World, claim: number): void {
  const { whole } = world.claims;
  if (whole[claim + Claim.rank] === 0 || whole[claim + Claim.waiting] === 0) return;
  leaveBacklog(world, claim);
  whole[claim + Claim.rank] = 0;
  joinBacklog(world, claim);
}
