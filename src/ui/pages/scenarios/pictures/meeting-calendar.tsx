import { type KeyboardEvent, type ReactNode, useId, useMemo, useState } from 'react';
import { withValue } from '../../../../scenarios/edit-study.ts';
import {
  cadences,
  type MeetingDates,
  type MeetingSlot,
  meetingDates,
  officeHours,
  shiftedWeeks,
  withMeetingSlot,
} from '../../../../scenarios/meeting-slots.ts';
import { isPlainObject, own, type PlainObject } from '../../../../scenarios/plain-data.ts';
import { weeksOfRun } from '../../../../scenarios/run-weeks.ts';
import { quarterStripLayout, weeksOfQuarter } from '../../../charts/editor/quarter-strip.layout.ts';
import { slotAfterHours, type WeekGridGeometry, weekGridLayout } from '../../../charts/editor/week-grid.layout.ts';
import { useWidth } from '../../../hooks/use-width.ts';
import { meetingsText } from '../../../texts/meetings.ts';
import { useEdit } from '../scenario-edit.ts';
import { AddMeeting, MeetingCard } from './meeting-card.tsx';
import { QuarterStrip } from './quarter-strip.tsx';
import { useMove } from './use-move.ts';
import { WeekGrid } from './week-grid.tsx';
import './pictures.css';
import './meeting-calendar.css';

interface MovedMeeting {
  readonly id: string;
  readonly slot: MeetingSlot;
}

/** The meetings of the scenario: a week of them by the hour, and a quarter with all that recur. Each can be moved. */
export function MeetingCalendar(): ReactNode {
  const { index, scenario, base, card, name, change } = useEdit();
  const hintId = useId();
  const [chosen, choose] = useState<string>();
  const stated = useMemo(() => meetingDates(scenario), [scenario]);
  const before = useMemo(() => (index === 0 ? [] : meetingDates(base)), [index, base]);
  const move = useMove<MovedMeeting>(({ id, slot }) => moveTo(id, slot));
  const moved = move.to;
  const meetings = useMemo(
    () => (moved === undefined ? stated : meetingDates(withMeetingSlot(scenario, base, moved.id, moved.slot))),
    [stated, scenario, base, moved],
  );
  const moveTo = (id: string, slot: MeetingSlot): void => {
    const now = stated.find((meeting) => meeting.id === id);
    if (now === undefined || withMeetingSlot(scenario, base, id, slot) === scenario) return;
    change(stepOf(now, slot), (edited, from) => withMeetingSlot(edited, from, id, slot));
  };
  const removeMeeting = ({ id, title }: MeetingDates): void =>
    change(meetingsText.step.remove(title), (edited) => withValue(edited, ['cycles', id], undefined) as PlainObject);
  const ghosts = before.filter((was) => isElsewhere(was, meetings));
  const one = meetings.find(({ id }) => id === (moved?.id ?? chosen)) ?? meetings[0];
  const [weekBox, weekWidth] = useWidth<HTMLDivElement>();
  const [quarterBox, quarterWidth] = useWidth<HTMLDivElement>();
  const quarter = useQuarter(scenario);
  const grid = weekGridLayout({
    width: weekWidth,
    meetings,
    ghosts,
    reserved: [...stated, ...before],
    office: officeHours(scenario),
    compact: weekWidth < 420,
  });
  const strip = quarterStripLayout({
    width: quarterWidth,
    meetings,
    ghosts,
    firstWeek: quarter.firstWeek,
    days: grid.days,
  });
  const onKey = (meeting: MeetingDates, event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') move.take();
    else if (event.key === 'Escape') move.giveUp();
    else if (event.key === 'Delete') removeMeeting(meeting);
    else {
      const to = slotByKey(event, meeting, grid);
      if (to === undefined) return;
      move.nudge({ id: meeting.id, slot: to });
    }
    event.preventDefault();
  };
  const unread = unreadable(scenario, stated);
  return (
    <section className="room-picture" aria-labelledby={`${hintId}-title`} data-slot={name.slot}>
      <header className="picture-head">
        <h2 id={`${hintId}-title`}>{findingOf(meetings, quarter.firstWeek)}</h2>
        {index === 0 ? null : <p className="caption">{againstOf(before, quarter.firstWeek)}</p>}
      </header>
      {meetings.length === 0 ? <p className="caption">{meetingsText.empty}</p> : null}
      <div className="meeting-views">
        <div ref={weekBox} hidden={meetings.length === 0}>
          {weekWidth === 0 ? null : (
            <WeekGrid
              geometry={grid}
              meetings={meetings}
              chosen={one?.id}
              moving={moved?.id}
              locked={card.locked}
              hintId={hintId}
              onChoose={choose}
              onKey={onKey}
              onLeave={move.leave}
              onDrag={(event, meeting, at) => move.drag(event, (dx, dy) => ({ id: meeting.id, slot: at(dx, dy) }))}
            />
          )}
        </div>
        <div ref={quarterBox}>
          {quarterWidth === 0 || meetings.length === 0 ? null : (
            <QuarterStrip
              geometry={strip}
              meetings={meetings}
              chosen={one?.id}
              locked={card.locked}
              withGhosts={index > 0}
              pages={quarter}
              onChoose={choose}
              onDrag={(event, meeting, at) => move.drag(event, (dx) => ({ id: meeting.id, slot: at(dx) }))}
            />
          )}
          {one === undefined ? null : (
            <MeetingCard
              key={one.id}
              meeting={one}
              hours={grid.hours}
              days={grid.days}
              locked={card.locked}
              onMove={(slot) => moveTo(one.id, slot)}
              onRemove={() => removeMeeting(one)}
            />
          )}
          {card.locked ? null : <AddMeeting meetings={meetings} onAdded={choose} />}
        </div>
      </div>
      <p className="picture-status caption" role="status">
        {moved === undefined || one === undefined
          ? ''
          : `${meetingsText.moving(one.title, one.slot)}. ${meetingsText.takeOrLeave}`}
      </p>
      <p id={hintId} className="caption picture-hint" hidden={meetings.length === 0}>
        {meetingsText.hint}
      </p>
      {unread.length > 0 ? <p className="caption trouble">{meetingsText.unreadable(unread.join(', '))}</p> : null}
    </section>
  );
}

/** The name of the step that a move is. */
function stepOf({ title, slot: now }: MeetingDates, slot: MeetingSlot): string {
  if (slot.cadence !== now.cadence) return meetingsText.step.rhythm(title, slot);
  return slot.firstWeek === now.firstWeek ? meetingsText.step.move(title, slot) : meetingsText.step.week(title, slot);
}

const sameDates = (a: ArrayLike<number>, b: ArrayLike<number>): boolean =>
  a.length === b.length && Array.from(a).every((date, n) => date === b[n]);

/** A meeting of the baseline that is held at other times now, or not at all. */
function isElsewhere(was: MeetingDates, meetings: readonly MeetingDates[]): boolean {
  const now = meetings.find(({ id }) => id === was.id);
  return now === undefined || !sameDates(now.heldAt, was.heldAt);
}

/** Which quarter is drawn: the first that is measured, and from there back and forth. */
function useQuarter(scenario: PlainObject) {
  const { warmUp, all } = weeksOfRun(scenario);
  const last = Math.floor((all - 1) / weeksOfQuarter);
  const [number, setNumber] = useState(() => Math.min(last, Math.floor(Math.ceil(warmUp) / weeksOfQuarter)));
  const shown = Math.min(last, number);
  return {
    firstWeek: shown * weeksOfQuarter,
    earlier: shown > 0 ? () => setNumber(shown - 1) : undefined,
    later: shown < last ? () => setNumber(shown + 1) : undefined,
  };
}

/** Meetings of a quarter, and their minutes; a run that takes no time is no meeting. */
function countOf(meetings: readonly MeetingDates[], firstWeek: number): readonly [count: number, minutes: number] {
  const [from, to] = [firstWeek * 10_080, (firstWeek + weeksOfQuarter) * 10_080];
  const counts = meetings
    .filter(({ durationMinutes }) => durationMinutes > 0)
    .map(({ heldAt, durationMinutes }) => {
      const held = Array.from(heldAt).filter((at) => at >= from && at < to).length;
      return [held, held * durationMinutes] as const;
    });
  return [counts.reduce((sum, [held]) => sum + held, 0), counts.reduce((sum, [, minutes]) => sum + minutes, 0)];
}

const findingOf = (meetings: readonly MeetingDates[], firstWeek: number): string =>
  meetingsText.finding(...countOf(meetings, firstWeek), firstWeek + 1);
const againstOf = (meetings: readonly MeetingDates[], firstWeek: number): string =>
  meetingsText.against('A', ...countOf(meetings, firstWeek));

/** Cycles with a problem that keeps them from being drawn. */
function unreadable(scenario: PlainObject, drawn: readonly MeetingDates[]): string[] {
  const cycles = own(scenario, 'cycles');
  const known = new Set(drawn.map(({ id }) => id));
  return Object.keys(isPlainObject(cycles) ? cycles : {}).filter((id) => !known.has(id));
}

/** Where a key takes a meeting: arrows an hour or a day, Page keys a week, with Shift another rhythm. */
function slotByKey(
  { key, shiftKey }: KeyboardEvent,
  meeting: MeetingDates,
  grid: WeekGridGeometry,
): MeetingSlot | undefined {
  const { slot } = meeting;
  const step = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[key];
  if (key === 'PageDown') return shiftedWeeks(slot, 1);
  if (key === 'PageUp') return shiftedWeeks(slot, -1);
  if (step === undefined) return undefined;
  if (shiftKey) return { ...slot, cadence: nextCadence(slot.cadence, step) };
  if (key === 'ArrowUp' || key === 'ArrowDown') return slotAfterHours(grid, meeting, step);
  return slotAfterDays(slot, step, grid.days);
}

function nextCadence(cadence: string, step: number): string {
  const now = (cadences as readonly string[]).indexOf(cadence);
  const from = now < 0 ? cadences.indexOf('2 wk') : now;
  return cadences[Math.min(cadences.length - 1, Math.max(0, from + step))] ?? cadence;
}

/** A day later or earlier; over the end of a week into the next one, where the rhythm has other weeks. */
function slotAfterDays(slot: MeetingSlot, step: number, days: number): MeetingSlot {
  if (slot.cadence === 'daily') return slot;
  const to = slot.weekday + step;
  if (to >= 0 && to < days) return { ...slot, weekday: to };
  if (slot.cadence === 'weekly' || slot.cadence === 'none') return slot;
  return { ...shiftedWeeks(slot, step), weekday: (to + days) % days };
}
