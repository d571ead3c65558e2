import { clockOf, type MeetingSlot } from '../../scenarios/meeting-slots.ts';
import { count, plain } from '../format/numbers.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const cadenceNames: Readonly<Record<string, string>> = {
  daily: 'daily',
  weekly: 'weekly',
  '2 wk': 'every 2 weeks',
  monthly: 'monthly',
  quarterly: 'quarterly',
  none: 'never',
};

const cadence = (value: string): string => cadenceNames[value] ?? `every ${value.replace(/\s*wk$/, ' weeks')}`;

/** "Tuesday 10:00"; what is held every day has no day of its own. */
function when({ cadence: rhythm, weekday, minuteOfDay }: MeetingSlot): string {
  return rhythm === 'daily' ? clockOf(minuteOfDay) : `${weekdays[weekday]} ${clockOf(minuteOfDay)}`;
}

/** "15 min", "1.5 h", "2 d". */
function duration(minutes: number): string {
  if (minutes < 60) return `${count(minutes)} min`;
  return minutes < 1440 ? `${plain(minutes / 60, 2)} h` : `${plain(minutes / 1440, 1)} d`;
}

function hours(minutes: number): string {
  const value = minutes / 60;
  return value === 1 ? '1 hour' : `${plain(value, value < 10 ? 1 : 0)} hours`;
}

/** Words of the calendar of meetings. */
export const meetingsText = {
  cadence,
  when,
  duration,
  weekdays,
  shortDays: weekdays.map((day) => day.slice(0, 3)),
  finding: (meetings: number, minutes: number, from: number): string =>
    meetings === 0
      ? `Nobody meets in weeks ${from} to ${from + 12}`
      : `${meetings === 1 ? 'One meeting' : `${count(meetings)} meetings`} in weeks ${from} to ${from + 12}, ${hours(minutes)} around the table`,
  against: (letter: string, meetings: number, minutes: number): string =>
    meetings === 0 ? `${letter}: none` : `${letter}: ${count(meetings)}, ${hours(minutes)}`,
  week: 'A week in which all are held',
  quarter: (from: number): string => `Weeks ${from} to ${from + 12}`,
  earlier: 'The quarter before',
  later: 'The next quarter',
  night: 'night',
  hint: 'Drag a meeting. Or choose one and press arrow keys: an hour, a day; Page keys: a week; with Shift: how often. Enter takes it over, Escape gives it up.',
  moving: (title: string, slot: MeetingSlot): string => `${title}: ${cadence(slot.cadence)}, ${when(slot)}`,
  takeOrLeave: 'Enter takes it over, Escape gives it up.',
  block: (slot: MeetingSlot, minutes: number): string =>
    `${cadence(slot.cadence)}, ${when(slot)}${minutes > 0 ? `, ${duration(minutes)}` : ''}`,
  movable: 'movable meeting',
  rows: (title: string, meetings: number): string => `${title}: ${count(meetings)}`,
  prepared: (minutes: number): string => `prepared ${duration(minutes)} before`,
  effective: (minutes: number): string => `in effect ${duration(minutes)} later`,
  key: { preparation: 'preparation', meeting: 'meeting', effect: 'decisions in effect', ghost: 'as in' },
  controls: {
    cadence: 'How often',
    day: 'Day',
    time: 'Time',
    week: 'First in week',
    remove: (title: string): string => `Remove ${title}`,
    removeShort: 'Remove',
  },
  add: 'Add',
  ready: {
    huddle: 'Huddle',
    weeklyExecution: 'S&OE',
    monthlyPlanning: 'S&OP',
    quarterlyReview: 'Quarterly review',
    materialPlanning: 'MRP run',
  },
  empty: 'Plans are made apart. Add a meeting to see what it is worth.',
  unreadable: (ids: string): string => `Not drawn until its problems are mended: ${ids}.`,
  step: {
    move: (title: string, slot: MeetingSlot): string => `move ${title} meeting to ${when(slot)}`,
    rhythm: (title: string, slot: MeetingSlot): string => `hold ${title} meeting ${cadence(slot.cadence)}`,
    week: (title: string, slot: MeetingSlot): string =>
      `move ${title} meeting to ${when(slot)}, from week ${slot.firstWeek + 1}`,
    add: (title: string): string => `add ${title} meeting`,
    remove: (title: string): string => `remove ${title} meeting`,
  },
};
