import { range } from 'd3';
import { type MeetingDates, type MeetingSlot, shiftedWeeks } from '../../../scenarios/meeting-slots.ts';

const minutesPerDay = 1440;
export const weeksOfQuarter = 13;
/** Weeks of the months of a quarter. */
const months = [4, 4, 5] as const;

export interface QuarterStripInput {
  readonly width: number;
  readonly meetings: readonly MeetingDates[];
  /** The same cycles as they are in the baseline; only those that are held at other times there. */
  readonly ghosts: readonly MeetingDates[];
  /** First week drawn, counted from 0. */
  readonly firstWeek: number;
  /** Days of a week that are drawn: 5 or 7. */
  readonly days: number;
}

/** One meeting of a cycle: when its information is taken, when it is held, when its decisions take effect. */
interface Occurrence {
  /** Counted from the first of its cycle in the run. */
  readonly number: number;
  /** Minutes of the run. */
  readonly heldAt: number;
  readonly infoX: number;
  readonly x: number;
  readonly width: number;
  readonly effectX: number;
}

interface StripRow {
  readonly id: string;
  readonly title: string;
  readonly y: number;
  readonly occurrences: readonly Occurrence[];
  readonly ghosts: readonly Occurrence[];
}

export interface QuarterStripGeometry {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly dayWidth: number;
  readonly days: number;
  readonly firstWeek: number;
  readonly weekLines: readonly { readonly x: number; readonly isMonth: boolean }[];
  readonly weekTicks: readonly { readonly x: number; readonly label: string }[];
  readonly rows: readonly StripRow[];
}

const headHeight = 22;
const rowHeight = 40;
const trackOffset = 27;
const shortestTick = 3;

/** A quarter of 4, 4 and 5 weeks, a row a cycle, with all its meetings. */
export function quarterStripLayout(input: QuarterStripInput): QuarterStripGeometry {
  const { width, meetings, ghosts, firstWeek, days } = input;
  const dayWidth = (width - 1) / (weeksOfQuarter * days);
  const weekWidth = dayWidth * days;
  const everyWeek = weekWidth >= 26 ? 1 : 2;
  const frame = { dayWidth, days, firstWeek };
  const monthStarts = new Set([0, months[0], months[0] + months[1], weeksOfQuarter]);
  return {
    ...frame,
    width,
    height: headHeight + Math.max(1, meetings.length) * rowHeight + 4,
    top: headHeight,
    bottom: headHeight + Math.max(1, meetings.length) * rowHeight,
    weekLines: range(weeksOfQuarter + 1).map((week) => ({ x: week * weekWidth + 0.5, isMonth: monthStarts.has(week) })),
    weekTicks: range(0, weeksOfQuarter, everyWeek).map((week) => ({
      x: (week + 0.5) * weekWidth,
      label: String(firstWeek + week + 1),
    })),
    rows: meetings.map((meeting, n) => ({
      id: meeting.id,
      title: meeting.title,
      y: headHeight + n * rowHeight + trackOffset,
      occurrences: occurrencesOf(meeting, frame),
      ghosts: ghosts.filter(({ id }) => id === meeting.id).flatMap((ghost) => occurrencesOf(ghost, frame)),
    })),
  };
}

type Frame = Pick<QuarterStripGeometry, 'dayWidth' | 'days' | 'firstWeek'>;

/** Working days from the first day drawn to an instant, a fraction within a day. */
function daysTo({ days, firstWeek }: Frame, minutes: number): number {
  const whole = Math.floor(minutes / minutesPerDay);
  const week = Math.floor(whole / 7);
  const weekday = whole - week * 7;
  const part = minutes / minutesPerDay - whole;
  return (week - firstWeek) * days + Math.min(days, weekday + (weekday < days ? part : 0));
}

function occurrencesOf(meeting: MeetingDates, frame: Frame): Occurrence[] {
  const end = weeksOfQuarter * frame.days;
  const x = (minutes: number): number => Math.min(end, Math.max(0, daysTo(frame, minutes))) * frame.dayWidth;
  return Array.from(meeting.heldAt).flatMap((heldAt, n): Occurrence[] => {
    const at = daysTo(frame, heldAt);
    if (at < 0 || at >= end) return [];
    return [
      {
        number: n,
        heldAt,
        infoX: x(meeting.infoAt[n] ?? heldAt),
        x: x(heldAt),
        width: Math.max(shortestTick, (meeting.durationMinutes / minutesPerDay) * frame.dayWidth),
        effectX: x(meeting.effectiveAt[n] ?? heldAt),
      },
    ];
  });
}

/** Where a cycle comes to be when one of its meetings is dragged by so many pixels: whole days, the hour as before. */
export function slotDraggedInQuarter(
  { dayWidth, days, firstWeek }: QuarterStripGeometry,
  slot: MeetingSlot,
  heldAt: number,
  dx: number,
): MeetingSlot {
  if (slot.cadence === 'daily' || slot.cadence === 'none') return slot;
  const week = Math.floor(heldAt / minutesPerDay / 7) - firstWeek;
  const to = week * days + Math.min(days - 1, slot.weekday) + Math.round(dx / dayWidth);
  const day = Math.min(weeksOfQuarter * days - 1, Math.max(0, to));
  return { ...shiftedWeeks(slot, Math.floor(day / days) - week), weekday: day % days };
}
