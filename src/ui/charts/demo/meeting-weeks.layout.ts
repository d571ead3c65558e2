export interface MeetingWeeksInput {
  /** Meetings of each week of the year. */
  readonly held: readonly number[];
  /** The week that is shown, from 0. */
  readonly week: number;
  readonly width: number;
}

export interface MeetingCell {
  readonly x: number;
  readonly y: number;
  readonly meetings: number;
  readonly past: boolean;
  readonly now: boolean;
}

export interface MeetingWeeksGeometry {
  readonly size: number;
  readonly cells: readonly MeetingCell[];
}

const weeksInQuarter = 13;
const rowHeight = 22;

/** The weeks of the year as a calendar, a quarter a row. */
export function meetingWeeksLayout({ held, week, width }: MeetingWeeksInput): MeetingWeeksGeometry {
  const pitch = width / weeksInQuarter;
  const size = Math.min(11, Math.floor(pitch - 2));
  return {
    size,
    cells: held.map((meetings, index) => ({
      x: (index % weeksInQuarter) * pitch,
      y: Math.floor(index / weeksInQuarter) * rowHeight,
      meetings,
      past: index <= week,
      now: index === week,
    })),
  };
}
