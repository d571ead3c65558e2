import { change, Level } from './levels.ts';
import type { World } from './world.ts';

/** True when claim a is served before b: request date, then placed, then number (MODEL §3.6). */
function before(world: World, a: number, b: number): boolean {
  const { requestAt, placedAt, serial } = world.claims;
  if (requestAt[a]! !== requestAt[b]!) return requestAt[a]! < requestAt[b]!;
  if (placedAt[a]! !== placedAt[b]!) return placedAt[a]! < placedAt[b]!;
  return serial[a]! < serial[b]!;
}

/** Puts a claim into the backlog of its stock: one list a priority rank, kept in the order of service. */
export function joinBacklog(world: World, claim: number): void {
  const { claims } = world;
  const stock = claims.stock[claim]!;
  const list = stock * world.priorityRanks + claims.rank[claim]!;
  let after = world.backlogTail[list]!;
  while (after >= 0 && before(world, claim, after)) after = claims.previous[after]!;
  const following = after >= 0 ? claims.next[after]! : world.backlogHead[list]!;
  claims.previous[claim] = after;
  claims.next[claim] = following;
  if (after >= 0) claims.next[after] = claim;
  else world.backlogHead[list] = claim;
  if (following >= 0) claims.previous[following] = claim;
  else world.backlogTail[list] = claim;
  claims.waiting[claim] = 1;
  change(world, stock, Level.backlog, claims.unallocated[claim]!);
}

/** Takes a claim out of the backlog; what it still lacks leaves the backlog level. */
export function leaveBacklog(world: World, claim: number): void {
  const { claims } = world;
  if (claims.waiting[claim] === 0) return;
  const stock = claims.stock[claim]!;
  const list = stock * world.priorityRanks + claims.rank[claim]!;
  const previous = claims.previous[claim]!;
  const next = claims.next[claim]!;
  if (previous >= 0) claims.next[previous] = next;
  else world.backlogHead[list] = next;
  if (next >= 0) claims.previous[next] = previous;
  else world.backlogTail[list] = previous;
  claims.waiting[claim] = 0;
  change(world, stock, Level.backlog, -claims.unallocated[claim]!);
}
