import { range } from 'd3';
import { clockOf, type MeetingDates, type MeetingSlot } from '../../../scenarios/meeting-slots.ts';

/** What of a cycle is drawn in a week: when it is, and how long it takes. */
export type GridMeeting = Pick<MeetingDates, 'id' | 'title' | 'slot' | 'durationMinutes'>;

export interface WeekGridInput {
  readonly width: number;
  readonly meetings: readonly GridMeeting[];
  /** Where they were in the baseline; only those that were elsewhere. */
  readonly ghosts: readonly GridMeeting[];
  /** Meetings that must find room, though they are not drawn: where they stood before one was moved. */
  readonly reserved: readonly GridMeeting[];
  /** Office hours in minutes of the day. */
  readonly office: readonly [from: number, to: number];
  readonly compact: boolean;
}

export interface GridBlock {
  readonly id: string;
  /** Day of the week it stands in. */
  readonly day: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** Too narrow for a line across: the title runs down. */
  readonly isUpright: boolean;
  /** Second line, where there is room for one. */
  readonly clock: string;
}

export interface WeekGridGeometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly columnWidth: number;
  readonly pixelsPerHour: number;
  /** Hours drawn, in minutes of the day. */
  readonly hours: readonly [from: number, to: number];
  /** Days that have a column: 5, or 7 where a meeting is at a weekend. */
  readonly days: number;
  /** Top of the strip for what runs at night; undefined where nothing does. */
  readonly nightTop: number | undefined;
  readonly hourTicks: readonly { readonly y: number; readonly label: string }[];
  readonly blocks: readonly GridBlock[];
  readonly ghosts: readonly GridBlock[];
}

const left = 38;
const headHeight = 22;
const nightHeight = 23;
const smallestBlock = 17;
/** What starts before this is no meeting but a run at night. */
const nightEnds = 5 * 60;
/** Meetings are moved by half hours. */
const snapMinutes = 30;
const letterWidth = 6.2;
/** A narrower block has no room for a line of text across. */
const leastAcross = 40;

const isAtNight = ({ slot }: GridMeeting): boolean => slot.minuteOfDay < nightEnds;
const endOf = ({ slot, durationMinutes }: GridMeeting): number => slot.minuteOfDay + durationMinutes;

/** Weekdays by hours, every cycle at its day and time as if all were held in one week. */
export function weekGridLayout(input: WeekGridInput): WeekGridGeometry {
  const { width, meetings, ghosts, reserved, office, compact } = input;
  const all = [...meetings, ...ghosts, ...reserved];
  const byDay = all.filter((meeting) => !isAtNight(meeting));
  const hours = [
    Math.floor(Math.min(office[0], ...byDay.map(({ slot }) => slot.minuteOfDay)) / 60) * 60,
    Math.min(24 * 60, Math.ceil(Math.max(office[1], ...byDay.map(endOf)) / 60) * 60),
  ] as const;
  const days = all.some(({ slot }) => slot.cadence !== 'daily' && slot.weekday > 4) ? 7 : 5;
  const pixelsPerHour = compact ? 24 : 26;
  const nightTop = all.some(isAtNight) ? headHeight : undefined;
  const top = headHeight + (nightTop === undefined ? 0 : nightHeight);
  const bottom = top + ((hours[1] - hours[0]) / 60) * pixelsPerHour;
  const frame = {
    width,
    height: bottom + 1,
    left,
    top,
    bottom,
    columnWidth: (width - left) / days,
    pixelsPerHour,
    hours,
    days,
    nightTop,
  };
  return {
    ...frame,
    hourTicks: range(hours[0], hours[1] + 1, 120).map((minutes) => ({
      y: yOf(frame, minutes),
      label: clockOf(minutes),
    })),
    blocks: placed(meetings, frame),
    ghosts: placed(ghosts, frame),
  };
}

type Frame = Omit<WeekGridGeometry, 'hourTicks' | 'blocks' | 'ghosts'>;

const yOf = ({ top, pixelsPerHour, hours, nightTop }: Frame, minuteOfDay: number): number =>
  minuteOfDay < nightEnds && nightTop !== undefined
    ? nightTop + 1
    : top + ((minuteOfDay - hours[0]) / 60) * pixelsPerHour;

/** Days of the week on which a cycle is held. */
const daysOf = ({ slot }: GridMeeting): readonly number[] => (slot.cadence === 'daily' ? range(5) : [slot.weekday]);

/** Blocks in their columns; those that would cover each other stand side by side. */
function placed(meetings: readonly GridMeeting[], frame: Frame): GridBlock[] {
  return range(frame.days).flatMap((day) => {
    const own = meetings.filter((meeting) => daysOf(meeting).includes(day));
    const spans = own
      .map((meeting) => {
        const y = yOf(frame, meeting.slot.minuteOfDay);
        const tall = isAtNight(meeting) ? 0 : (meeting.durationMinutes / 60) * frame.pixelsPerHour;
        return { meeting, y, height: Math.max(smallestBlock, tall) };
      })
      .sort((a, b) => a.y - b.y || b.height - a.height);
    return clustersOf(spans).flatMap((cluster) => sideBySide(cluster, day, frame));
  });
}

interface Span {
  readonly meeting: GridMeeting;
  readonly y: number;
  readonly height: number;
}

/** Spans in order that touch each other, in a chain. */
function clustersOf(spans: readonly Span[]): Span[][] {
  const clusters: Span[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const span of spans) {
    if (span.y >= end) clusters.push([]);
    clusters.at(-1)?.push(span);
    end = Math.max(end, span.y + span.height);
  }
  return clusters;
}

function sideBySide(cluster: readonly Span[], day: number, frame: Frame): GridBlock[] {
  const ends: number[] = [];
  const lanes = cluster.map(({ y, height }) => {
    const free = ends.findIndex((end) => end <= y);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = y + height;
    return lane;
  });
  const width = (frame.columnWidth - 4) / ends.length;
  return cluster.map(({ meeting, y, height }, n) => {
    const isUpright = width < leastAcross && height > width;
    return {
      id: meeting.id,
      day,
      x: frame.left + day * frame.columnWidth + 2 + lanes[n]! * width,
      y,
      width: width - 1,
      height,
      title: shortened(meeting.title, isUpright ? height - 4 : width - 9),
      isUpright,
      clock: height >= 30 && width > 44 ? clockOf(meeting.slot.minuteOfDay) : '',
    };
  });
}

function shortened(text: string, width: number): string {
  const letters = Math.max(1, Math.floor(width / letterWidth));
  if (text.length <= letters) return text;
  return letters < 4 ? text.slice(0, letters) : `${text.slice(0, letters - 1)}…`;
}

/** A slot within the hours and days that are drawn. */
function within(frame: Frame, meeting: GridMeeting, weekday: number, minutes: number): MeetingSlot {
  const [from, to] = frame.hours;
  const last = Math.max(from, Math.floor((to - meeting.durationMinutes) / snapMinutes) * snapMinutes);
  return {
    ...meeting.slot,
    weekday: meeting.slot.cadence === 'daily' ? meeting.slot.weekday : clamp(weekday, 0, frame.days - 1),
    minuteOfDay: minutes === meeting.slot.minuteOfDay ? minutes : clamp(minutes, from, last),
  };
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Where a meeting comes to be when it is dragged by so many pixels: on a day, on a half hour within the hours. */
export function slotDragged(geometry: WeekGridGeometry, meeting: GridMeeting, dx: number, dy: number): MeetingSlot {
  const { columnWidth, pixelsPerHour } = geometry;
  const weekday = meeting.slot.weekday + Math.round(dx / columnWidth);
  const y = yOf(geometry, meeting.slot.minuteOfDay) + dy;
  const { minuteOfDay } = meeting.slot;
  const isStill = Math.abs(dy) < (snapMinutes / 120) * pixelsPerHour;
  const staysAtNight = isAtNight(meeting) && y < geometry.top - 2;
  if (isStill || staysAtNight) return within(geometry, meeting, weekday, minuteOfDay);
  const minutes = geometry.hours[0] + ((y - geometry.top) / pixelsPerHour) * 60;
  return within(geometry, meeting, weekday, Math.round(minutes / snapMinutes) * snapMinutes);
}

/** Place of a slot: the left of its column and its top. */
export const placeOf = (geometry: WeekGridGeometry, slot: MeetingSlot): readonly [x: number, y: number] => [
  geometry.left + slot.weekday * geometry.columnWidth,
  yOf(geometry, slot.minuteOfDay),
];

/** A meeting so many hours later or earlier, within the hours. */
export const slotAfterHours = (geometry: WeekGridGeometry, meeting: GridMeeting, hours: number): MeetingSlot =>
  within(geometry, meeting, meeting.slot.weekday, meeting.slot.minuteOfDay + hours * 60);
