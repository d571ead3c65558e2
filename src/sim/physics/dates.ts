const MINUTES_PER_DAY = 1440;

/** Lateness is day-granular where shipping has a cut-off, exact where it is immediate (MODEL §4.3). */
export function notLater(time: number, date: number, exact: boolean): boolean {
  return exact ? time <= date : Math.floor(time / MINUTES_PER_DAY) <= Math.floor(date / MINUTES_PER_DAY);
}
