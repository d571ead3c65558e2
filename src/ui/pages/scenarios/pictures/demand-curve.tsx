import { type KeyboardEvent, type ReactNode, useId, useMemo, useState } from 'react';
import {
  actsOn,
  type DemandEvent,
  type EventMove,
  eventsOf,
  readableFactors,
  withEventMoved,
  withoutEvent,
} from '../../../../scenarios/demand-events.ts';
import type { DemandOf, ExpectedDemand } from '../../../../scenarios/expected-demand.ts';
import { isPlainObject, own, type PlainObject } from '../../../../scenarios/plain-data.ts';
import { type RunWeeks, weeksOfRun } from '../../../../scenarios/run-weeks.ts';
import {
  type DrawnEvent,
  demandCurveLayout,
  eventDragged,
  eventRaised,
  eventResized,
  eventShifted,
  timesStep,
} from '../../../charts/editor/demand-curve.layout.ts';
import { useWidth } from '../../../hooks/use-width.ts';
import { eventsText } from '../../../texts/events.ts';
import { useEdit } from '../scenario-edit.ts';
import { DemandPlot } from './demand-plot.tsx';
import { AddEvent, EventCard } from './event-card.tsx';
import { useExpectedDemand } from './use-expected-demand.ts';
import { useMove } from './use-move.ts';
import './pictures.css';
import './demand-curve.css';

interface MovedEvent {
  readonly id: string;
  readonly to: EventMove;
}

const everything: DemandOf = {};

/** The demand that is expected, week by week, with the promotions, seasons and shocks that make it so: each can be moved. */
export function DemandCurve(): ReactNode {
  const { index, scenario, base, card, name, change } = useEdit();
  const hintId = useId();
  const [of, setOf] = useState(everything);
  const [chosen, choose] = useState<string>();
  const [box, width] = useWidth<HTMLDivElement>();
  const run = useMemo(() => weeksOfRun(scenario), [scenario]);
  const stated = useMemo(() => eventsOf(scenario, run.all), [scenario, run.all]);
  const move = useMove<MovedEvent>(({ id, to }) => moveTo(id, to));
  const moved = move.to;
  const preview = useMemo(() => {
    const event = stated.find(({ id }) => id === moved?.id);
    return moved === undefined || event === undefined ? scenario : withEventMoved(scenario, base, event, moved.to);
  }, [scenario, base, stated, moved]);
  const { model, weekly, before } = useExpectedDemand(preview, of);
  const events = useMemo(() => eventsOf(preview, run.all).filter((event) => actsOn(event, of)), [preview, run.all, of]);
  const was = useMemo(
    () => (index === 0 ? [] : eventsOf(base, run.all).filter((event) => actsOn(event, of))),
    [index, base, run.all, of],
  );
  const moveTo = (id: string, to: EventMove): void => {
    const event = stated.find((candidate) => candidate.id === id);
    if (event === undefined || isThere(event, to)) return;
    change(stepOf(event, to), (edited, from) => withEventMoved(edited, from, event, to));
  };
  const remove = (event: DemandEvent): void =>
    change(eventsText.step.remove(event.id), (edited) => withoutEvent(edited, event));
  const one = events.find(({ id }) => id === (moved?.id ?? chosen)) ?? events[0];
  const finding = findingOf(weekly, run);
  const isIdle = weekly?.every((units) => units === 0) === true && stated.length === 0;
  const geometry =
    weekly === undefined || width === 0 || isIdle
      ? undefined
      : demandCurveLayout({
          width,
          weekly,
          before,
          weeks: run.all,
          warmUpWeeks: run.warmUp,
          measuredWeeks: run.measured,
          events: drawn(events, preview, model, run.all),
          ghosts: drawn(elsewhere(was, events), base, model, run.all),
          firstLabel: eventsText.week(1),
        });
  const onKey = (event: DemandEvent, pressed: KeyboardEvent): void => {
    if (pressed.key === 'Enter' || pressed.key === ' ') move.take();
    else if (pressed.key === 'Escape') move.giveUp();
    else if (pressed.key === 'Delete') remove(stated.find(({ id }) => id === event.id) ?? event);
    else {
      const to = moveByKey(pressed, event, run.all, geometry?.most ?? 2);
      if (to === undefined) return;
      move.nudge({ id: event.id, to });
    }
    pressed.preventDefault();
  };
  return (
    <section className="room-picture" aria-labelledby={`${hintId}-title`} data-slot={name.slot}>
      <header className="picture-head">
        <h2 id={`${hintId}-title`}>{finding}</h2>
        {index === 0 ? null : <p className="caption">{againstOf(weekly, before, run)}</p>}
        <DemandChoice scenario={scenario} of={of} onChoose={setOf} />
      </header>
      <div ref={box} className={isIdle ? undefined : 'demand-box'}>
        {geometry === undefined ? null : (
          <DemandPlot
            geometry={geometry}
            events={events}
            chosen={one?.id}
            moving={moved?.id}
            locked={card.locked}
            label={eventsText.picture(finding)}
            hintId={hintId}
            onChoose={choose}
            onKey={onKey}
            onLeave={move.leave}
            onDrag={(pointer, event, part) =>
              move.drag(pointer, (dx, dy) => ({ id: event.id, to: eventDragged(geometry, event, part, dx, dy) }))
            }
          />
        )}
      </div>
      <p className="picture-status caption" role="status">
        {moved === undefined || one === undefined
          ? ''
          : `${one.id}: ${eventsText.event(one)}. ${eventsText.takeOrLeave}`}
      </p>
      {one === undefined ? (
        <p className="caption">{isIdle ? eventsText.noCustomers : eventsText.none}</p>
      ) : (
        <EventCard
          key={one.id}
          event={one}
          events={events}
          locked={card.locked}
          onChoose={choose}
          onMove={(to) => moveTo(one.id, to)}
          onRemove={() => remove(one)}
        />
      )}
      {card.locked || isIdle ? null : <AddEvent of={of} events={events} run={run} onAdded={choose} />}
      <p id={hintId} className="caption picture-hint" hidden={events.length === 0}>
        {eventsText.hint}
      </p>
    </section>
  );
}

const isThere = (event: EventMove, to: EventMove): boolean =>
  event.from === to.from && event.to === to.to && event.times === to.times;

/** The name of the step that a move is. */
function stepOf(event: DemandEvent, to: EventMove): string {
  const { id, kind } = event;
  const { step } = eventsText;
  const week = Math.floor(to.from) + 1;
  if (to.times !== event.times && to.times !== undefined) return step.height(id, to.times);
  if (kind === 'season') return step.season(id, week);
  const isAsLong = Math.abs(to.to - to.from - (event.to - event.from)) < 1e-9;
  return isAsLong || event.isOpen ? step.move(id, week) : step.length(id, to.to - to.from);
}

/** Events of the baseline that are elsewhere now, or gone. */
const elsewhere = (was: readonly DemandEvent[], events: readonly DemandEvent[]): DemandEvent[] =>
  was.filter((before) => {
    const now = events.find(({ id }) => id === before.id);
    return now === undefined || !isThere(before, now);
  });

/** Points of an event's outline: two a week, so that ramps and decays are seen. */
const pointsOf = (weeks: number): number => Math.min(160, Math.max(3, Math.ceil(weeks * 2) + 1));

function drawn(
  events: readonly DemandEvent[],
  scenario: PlainObject,
  model: ExpectedDemand | undefined,
  weeks: number,
): DrawnEvent[] {
  const factors = readableFactors(scenario);
  return events
    .filter(({ from }) => from < weeks)
    .map((event) => {
      const span = event.kind === 'season' ? ([0, weeks] as const) : ([event.from, Math.min(event.to, weeks)] as const);
      const isOnDemand = event.kind === 'demand' || event.kind === 'season';
      const points = pointsOf(span[1] - span[0]);
      const course = isOnDemand ? model?.course(factors, event.id, span, points) : undefined;
      return { event, course: course ?? [1, 1], label: labelOf(event) };
    });
}

function labelOf(event: DemandEvent): string {
  if (event.kind === 'mark') return eventsText.mark;
  return event.kind === 'other' ? event.targets.map(eventsText.targetWords).slice(0, 2).join(', ') : event.id;
}

/** Mean of the measured weeks; not a number where none is known. */
function meanOf(weekly: ArrayLike<number>, { warmUp, measured }: RunWeeks): number {
  const weeks = Array.from(weekly).slice(Math.round(warmUp), Math.round(warmUp + measured));
  return weeks.reduce((sum, units) => sum + units, 0) / weeks.length;
}

function findingOf(weekly: Float64Array | undefined, run: RunWeeks): string {
  if (weekly === undefined) return eventsText.computing;
  const first = Math.round(run.warmUp);
  const measured = weekly.slice(first, Math.round(run.warmUp + run.measured));
  const peak = Math.max(0, ...measured);
  const mean = meanOf(weekly, run);
  return mean > 0 ? eventsText.finding(peak, first + measured.indexOf(peak) + 1, peak / mean - 1) : eventsText.noDemand;
}

function againstOf(weekly: Float64Array | undefined, before: Float64Array | undefined, run: RunWeeks): string {
  if (weekly === undefined || before === undefined) return '';
  const ratio = meanOf(weekly, run) / meanOf(before, run);
  return Number.isFinite(ratio) ? eventsText.against('A', ratio) : '';
}

/** Where a key takes an event: arrows a week or a step, Page keys four weeks, with Shift its end. */
function moveByKey(
  { key, shiftKey }: KeyboardEvent,
  event: DemandEvent,
  weeks: number,
  most: number,
): EventMove | undefined {
  const across = { ArrowLeft: -1, ArrowRight: 1, PageUp: -4, PageDown: 4 }[key];
  if (across !== undefined) {
    return shiftKey ? eventResized(event, 'end', across, weeks) : eventShifted(event, across, weeks);
  }
  const up = { ArrowUp: 1, ArrowDown: -1 }[key];
  return up === undefined ? undefined : eventRaised(event, up * timesStep, most + 1);
}

interface DemandChoiceProps {
  readonly scenario: PlainObject;
  readonly of: DemandOf;
  readonly onChoose: (of: DemandOf) => void;
}

/** Whose demand is drawn: all, that of a segment, or that of a product. */
function DemandChoice({ scenario, of, onChoose }: DemandChoiceProps): ReactNode {
  const id = useId();
  const layers = own(scenario, 'layers');
  const segments = Object.entries(isPlainObject(layers) ? layers : {});
  const items = [...new Set(segments.flatMap(([, byItem]) => (isPlainObject(byItem) ? Object.keys(byItem) : [])))];
  const read = (value: string): DemandOf => {
    const [what, key] = [value.slice(0, 1), value.slice(1)];
    if (what === 's') return { segment: key };
    return what === 'i' ? { item: key } : everything;
  };
  const value = of.segment !== undefined ? `s${of.segment}` : of.item !== undefined ? `i${of.item}` : '';
  return (
    <span className="card-choice demand-of">
      <label htmlFor={id}>{eventsText.of}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChoose(read(currentTarget.value))}>
        <option value="">{eventsText.all}</option>
        <optgroup label={eventsText.segments}>
          {segments.map(([segment]) => (
            <option key={segment} value={`s${segment}`}>
              {segment}
            </option>
          ))}
        </optgroup>
        <optgroup label={eventsText.items}>
          {items.sort().map((item) => (
            <option key={item} value={`i${item}`}>
              {item}
            </option>
          ))}
        </optgroup>
      </select>
    </span>
  );
}
