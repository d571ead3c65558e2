import { BeliefRecord, LimitError, MINUTES_PER_WEEK, Trace } from '../../sim/index.ts';
import { kpis } from '../../sim/kpis/index.ts';
import { measuredWindow } from '../../sim/record/window.ts';
import { promotionsOf } from '../../scenarios/promotions.ts';
import { cycleOf } from '../../scenarios/ready-cycles.ts';
import { errorWords } from '../error-words.ts';
import { failure } from '../failure.ts';
import { type Prepared, prepare } from '../plant-cache.ts';
import { beliefWeeks, meetingTimes } from './beliefs.ts';
import { lineWeeks } from './lines.ts';
import { orderWeeks } from './orders.ts';
import { asReplications, type Playback, type PlaybackJob, type PlaybackOutcome } from './protocol.ts';
import { supplyWeeks } from './supply.ts';
import { Assortment, shelfWeeks, unitWeeks } from './units.ts';
import { Weeks } from './weeks.ts';

/**
 * Runs one replication of one scenario of a study with its trace, and folds it to what a picture of its weeks shows. A pure
 * function of the job. Failures are data: nothing is thrown.
 */
export function executePlayback(job: PlaybackJob): PlaybackOutcome {
  const asked = asReplications(job);
  try {
    if (!Number.isInteger(job.replication) || job.replication < 0) {
      return failure(asked, 'invalid', `expected the number of a history, found ${job.replication}`);
    }
    const prepared = prepare(job.study, job.cell);
    if (!prepared.ok) {
      const { issues } = prepared;
      return failure(asked, 'invalid', issues[0]?.message ?? 'not a study', { issues });
    }
    return fold(job, prepared.value);
  } catch (error) {
    return failure(asked, error instanceof LimitError ? 'invalid' : 'invariant', errorWords(error));
  }
}

function fold({ cell, replication }: PlaybackJob, prepared: Prepared): Playback {
  const { plant, facts, management, scenario, settings, replicator } = prepared;
  const { seed, antithetic } = settings;
  const trace = new Trace();
  const beliefs = new BeliefRecord(Math.ceil(plant.horizonMinutes / MINUTES_PER_WEEK), plant.stocks.length);
  const { ledger, distributions } = replicator.run({ seed, replication, antithetic, trace, beliefs });
  const weeks = new Weeks(plant.grid);
  const assortment = new Assortment(facts);
  const { units, lostValue } = unitWeeks(trace.events, facts, assortment, weeks);
  const measured = measuredWindow(ledger, facts, distributions);
  const cycles = facts.cycles.map((id) => cycleOf(scenario.cycles?.[id] ?? {}).title ?? id);
  const contribution = kpis.find(({ id }) => id === 'operatingContribution')!;
  return {
    ok: true,
    cell,
    replication,
    seed,
    currency: scenario.currency ?? '€',
    weeks: weeks.count,
    firstWeek: weeks.first,
    segments: facts.segments.map((id) => ({ id, title: scenario.segments?.[id]?.title ?? id })),
    items: assortment.ids,
    orders: orderWeeks(trace.events, plant, facts, assortment, weeks),
    units,
    shelves: shelfWeeks(ledger, facts, assortment, weeks, units.ordered),
    lines: lineWeeks(trace.events, plant, facts, weeks),
    supply: supplyWeeks(trace.events, plant, weeks),
    money: {
      contribution: Float64Array.from({ length: weeks.count }, (_, week) =>
        contribution.fold(measured.only({ firstPeriod: week, periods: 1 })),
      ),
      lostValue,
    },
    promotions: promotionsOf(scenario).map(({ id, fromMinutes, toMinutes, items }) => ({
      id,
      from: weeks.since(fromMinutes),
      to: weeks.since(toMinutes),
      items,
    })),
    ...(management === null ? {} : beliefWeeks(beliefs, facts, assortment, weeks)),
    ...(management === null ? {} : { meetings: meetingTimes(trace.events, cycles, weeks) }),
  };
}

/** The arrays of a playback: they can be moved instead of copied. */
export function buffersOf(playback: Playback): ArrayBuffer[] {
  const parts: object[] = [
    playback.orders,
    playback.units,
    playback.shelves,
    playback.money,
    playback.supply,
    playback.supply.outages,
    ...playback.lines,
    playback.forecast ?? {},
    playback.meetings ?? {},
    playback.plan ?? {},
  ];
  return parts.flatMap((part) =>
    Object.values(part).flatMap((value: unknown) => (ArrayBuffer.isView(value) ? [value.buffer as ArrayBuffer] : [])),
  );
}
