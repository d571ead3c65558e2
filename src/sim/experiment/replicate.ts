import { run } from '../kernel/engine.ts';
import { LimitError } from '../kernel/invariant.ts';
import type { Histogram } from '../kernel/histogram.ts';
import type { Management } from '../decision/coordinator.ts';
import { Replenisher } from '../decision/replenisher.ts';
import { handlers } from '../physics/handlers.ts';
import { closeRun } from '../physics/observe.ts';
import type { Plant } from '../physics/plant.ts';
import { startRun } from '../physics/start-run.ts';
import { World } from '../physics/world.ts';
import type { DistributionSlot } from '../record/distribution-slots.ts';
import type { BeliefRecord } from '../record/belief-record.ts';
import type { Ledger } from '../record/ledger.ts';
import type { Trace } from '../record/trace.ts';
import { auditedHandlers, checkWorld } from './check-world.ts';

export interface ReplicationOptions {
  readonly seed: string;
  /** 0, 1, 2, …: names the random streams together with the seed. */
  readonly replication: number;
  /** Odd replications mirror the uniforms of the one before. */
  readonly antithetic?: boolean;
  /** Check conservation at the ends of the periods; throws an InvariantError when a law is broken. */
  readonly audit?: boolean;
  readonly trace?: Trace;
  /** Filled with what is believed at the turn of each week; stays empty in a company that believes nothing. */
  readonly beliefs?: BeliefRecord;
}

/** What one replication leaves behind. Valid until the next run of the same replicator. */
export interface ReplicationRecord {
  readonly ledger: Ledger;
  readonly distributions: Readonly<Record<DistributionSlot, readonly Histogram[]>>;
  /** Times × stocks × (onHand, onOrder, backlog, inTransit): sums over seasons. */
  readonly probeSums: Float64Array;
  readonly probeCounts: Float64Array;
  readonly events: number;
}

/**
 * Runs replications of one plant: a pure function (plant, seed, replication) → record, on memory that is allocated
 * once. The function the project is about.
 */
export class Replicator {
  readonly #world: World;

  /** `management`: what the organisation believes and how it coordinates; without it rules see the truth at once. */
  constructor(plant: Plant, management: Management | null = null) {
    this.#world = new World(plant);
    this.#world.deciders = new Replenisher(this.#world, management);
  }

  run(options: ReplicationOptions): ReplicationRecord {
    const world = this.#world;
    const { seed, replication } = options;
    const antithetic = options.antithetic === true && replication % 2 === 1;
    world.trace = options.trace ?? null;
    world.beliefs = options.beliefs ?? null;
    world.reset({ seed, replication, antithetic });
    startRun(world);
    world.deciders!.start();
    const end = world.plant.horizonMinutes;
    const audit = options.audit === true;
    const events = runToEnd(world, audit ? auditedHandlers : handlers);
    world.now = end;
    world.deciders!.finish();
    closeRun(world);
    if (audit) checkWorld(world, world.period);
    return {
      ledger: world.ledger,
      distributions: world.observations.distributions,
      probeSums: world.observations.probeSums,
      probeCounts: world.observations.probeCounts,
      events,
    };
  }
}

/** More events than these at one instant mean that nothing takes time any more. */
const MOST_AT_ONCE = 1_000_000;

/** Takes all events, many at a time: in between it looks whether the clock still moves. */
function runToEnd(world: World, table: typeof handlers): number {
  const horizon = lastInstantBefore(world.plant.horizonMinutes);
  let events = 0;
  for (;;) {
    const before = world.now;
    const taken = run(world.calendar, table, world, horizon, MOST_AT_ONCE);
    events += taken;
    if (taken < MOST_AT_ONCE) return events;
    if (world.now === before) throw new LimitError(`more than ${MOST_AT_ONCE} events at minute ${world.now}`);
  }
}

/** What would happen at the very end of a run is not part of it: no review, no order is placed for nothing. */
const lastInstantBefore = (time: number): number => time * (1 - Number.EPSILON);
