import { Bunches } from './bunches.ts';

// An entry of the heap is four doubles: time, rank, subject, detail. The rank decides between equal times and carries
// the kind: class * 2^48 + serial * 2^8 + kind, an exact integer. Where BUNCH is added to the kind the entry stands for
// a line of events, and its subject is the record of the first of them.
const ENTRY_SIZE = 4;
const RANK = 1;
const SUBJECT = 2;
const DETAIL = 3;
const SERIAL_STEP = 256;
const KIND_LIMIT = 128;
const BUNCH = 128;
const CLASS_LIMIT = 32;
const RANKS_PER_CLASS = 281474976710656;
/** The first serial: 2^32, so that its ranks are doubles from the start and JavaScript engines compile for nothing else. */
const FIRST_SERIAL_RANK = 4294967296 * SERIAL_STEP;

/**
 * Future event list ordered by (time, class of the kind, order of scheduling): a binary heap in one typed array.
 *
 * Events are never removed: one that no longer holds carries an old version in `detail`, and its handler ignores it.
 * Taking an event leaves a gap at the root for the next event scheduled to fill, so that the usual pair of the two
 * costs one pass through the heap. Good for 10^12 events between calls of `clear`.
 */
export class EventCalendar {
  /** The event last taken; at time 0 before the first. */
  time = 0;
  kind = -1;
  subject = 0;
  detail = 0;

  private readonly firstRankOfKind: Float64Array;
  private entries: Float64Array;
  /** Length of the heap in `entries`, in doubles. */
  private end = 0;
  /** 1 while the root has been taken and nothing has come in its place. */
  private gapAtRoot = 0;
  private serialRank = FIRST_SERIAL_RANK;
  private readonly bunches: Bunches;

  /**
   * @param classOfKind per event kind (at most 128) its class, 0 to 31; lower classes come first within an instant
   * @param initialCapacity number of events to have room for at first; the room doubles when needed
   * @throws RangeError for other classes, kinds or capacities
   */
  constructor(classOfKind: ArrayLike<number>, initialCapacity = 256) {
    if (classOfKind.length > KIND_LIMIT) throw new RangeError(`at most ${KIND_LIMIT} kinds, got ${classOfKind.length}`);
    if (!(Number.isInteger(initialCapacity) && initialCapacity > 0)) {
      throw new RangeError(`initial capacity must be a positive integer, got ${initialCapacity}`);
    }
    this.firstRankOfKind = Float64Array.from(classOfKind, firstRankOf);
    this.entries = new Float64Array(ENTRY_SIZE * initialCapacity);
    this.bunches = new Bunches(initialCapacity);
  }

  /** Number of pending events. */
  get size(): number {
    return this.end / ENTRY_SIZE - this.gapAtRoot + this.bunches.waiting;
  }

  /**
   * Adds an event. `kind` must be one of the constructor's; `subject` and `detail` are 32-bit integers for its handler.
   * @throws RangeError if `time` (minutes) is NaN or earlier than the event last taken
   */
  schedule(time: number, kind: number, subject: number, detail: number): void {
    if (!(time >= this.time)) this.refuse(time, kind);
    this.place(time, this.firstRankOfKind[kind]! + this.serialRank, subject, detail);
    this.serialRank += SERIAL_STEP;
  }

  /**
   * As `schedule`, for kinds that often fall on one instant, as departures at a cut-off do: those of one instant and
   * kind stand in line behind one place in the heap. Their order is the same.
   */
  scheduleAmong(time: number, kind: number, subject: number, detail: number): void {
    if (!(time >= this.time)) this.refuse(time, kind);
    const rank = this.firstRankOfKind[kind]! + this.serialRank;
    this.serialRank += SERIAL_STEP;
    const first = this.bunches.append(time, kind, rank, subject, detail);
    if (first >= 0) this.place(time, rank + BUNCH, first, 0);
  }

  private place(time: number, rank: number, subject: number, detail: number): void {
    const at = this.gapAtRoot === 1 ? 0 : this.lengthen();
    const { entries } = this;
    entries[at] = time;
    entries[at + RANK] = rank;
    entries[at + SUBJECT] = subject;
    entries[at + DETAIL] = detail;
    if (this.gapAtRoot === 1) {
      this.gapAtRoot = 0;
      this.siftDown();
    } else {
      this.siftUp(at);
    }
  }

  /**
   * Takes the earliest event into `time`, `kind`, `subject` and `detail`.
   * @param latest leave events after this time (minutes) in the calendar
   * @returns false when there is no such event
   */
  next(latest = Number.POSITIVE_INFINITY): boolean {
    if (this.gapAtRoot === 1) this.closeGap();
    const { entries } = this;
    const time = entries[0]!;
    if (this.end === 0 || time > latest) return false;
    this.time = time;
    const kind = entries[RANK]! & (SERIAL_STEP - 1);
    if (kind >= BUNCH) {
      this.takeFirst(entries[SUBJECT]! | 0);
      this.kind = kind - BUNCH;
      return true;
    }
    this.kind = kind;
    this.subject = entries[SUBJECT]! | 0;
    this.detail = entries[DETAIL]! | 0;
    this.gapAtRoot = 1;
    return true;
  }

  /** Takes the first of the line that the root stands for; the next of the line comes in its place. */
  private takeFirst(record: number): void {
    const { bunches, entries } = this;
    this.subject = bunches.subject[record]!;
    this.detail = bunches.detail[record]!;
    const following = bunches.advance(record);
    if (following < 0) {
      this.gapAtRoot = 1;
      return;
    }
    entries[RANK] = bunches.rank[following]! + BUNCH;
    entries[SUBJECT] = following;
    this.siftDown();
  }

  /** Time of the earliest pending event in minutes; Infinity when there is none. */
  peekTime(): number {
    const { entries, end } = this;
    if (this.gapAtRoot === 0) return end === 0 ? Number.POSITIVE_INFINITY : entries[0]!;
    if (end === ENTRY_SIZE) return Number.POSITIVE_INFINITY;
    const left = entries[ENTRY_SIZE]!; // with a gap at the root, the earliest is one of its children
    const right = 2 * ENTRY_SIZE < end ? entries[2 * ENTRY_SIZE]! : left;
    return right < left ? right : left;
  }

  /** True when an event of a class below `limit` is due at the time of the event last taken. */
  isDue(limit: number): boolean {
    const { entries, end, time } = this;
    const rank = limit * RANKS_PER_CLASS;
    if (this.gapAtRoot === 0) return end > 0 && entries[0] === time && entries[RANK]! < rank;
    const left = ENTRY_SIZE; // with a gap at the root, the earliest is one of its children
    if (left < end && entries[left] === time && entries[left + RANK]! < rank) return true;
    const right = 2 * ENTRY_SIZE;
    return right < end && entries[right] === time && entries[right + RANK]! < rank;
  }

  /** Makes the calendar as new, but with the room it has grown to. */
  clear(): void {
    this.time = 0;
    this.kind = -1;
    this.subject = 0;
    this.detail = 0;
    this.end = 0;
    this.gapAtRoot = 0;
    this.serialRank = FIRST_SERIAL_RANK;
    this.bunches.clear();
  }

  /** Moves the last entry into the gap at the root. */
  private closeGap(): void {
    const { entries } = this;
    const last = this.end - ENTRY_SIZE;
    entries[0] = entries[last]!;
    entries[RANK] = entries[last + RANK]!;
    entries[SUBJECT] = entries[last + SUBJECT]!;
    entries[DETAIL] = entries[last + DETAIL]!;
    this.end = last;
    this.gapAtRoot = 0;
    this.siftDown();
  }

  /** Moves the entry at `at` up until its parent is earlier. */
  private siftUp(at: number): void {
    const { entries } = this;
    const time = entries[at]!;
    const rank = entries[at + RANK]!;
    const subject = entries[at + SUBJECT]!;
    const detail = entries[at + DETAIL]!;
    let free = at;
    while (free > 0) {
      const parent = ((free - ENTRY_SIZE) >> 3) << 2;
      const parentTime = entries[parent]!;
      if (parentTime < time || (parentTime === time && entries[parent + RANK]! < rank)) break;
      entries[free] = parentTime;
      entries[free + RANK] = entries[parent + RANK]!;
      entries[free + SUBJECT] = entries[parent + SUBJECT]!;
      entries[free + DETAIL] = entries[parent + DETAIL]!;
      free = parent;
    }
    entries[free] = time;
    entries[free + RANK] = rank;
    entries[free + SUBJECT] = subject;
    entries[free + DETAIL] = detail;
  }

  /** Moves the entry at the root down until both its children are later. */
  private siftDown(): void {
    const { entries, end } = this;
    const time = entries[0]!;
    const rank = entries[RANK]!;
    const subject = entries[SUBJECT]!;
    const detail = entries[DETAIL]!;
    let free = 0;
    for (let child = ENTRY_SIZE; child < end; child = 2 * free + ENTRY_SIZE) {
      let childTime = entries[child]!;
      const right = child + ENTRY_SIZE;
      if (right < end) {
        const rightTime = entries[right]!;
        if (rightTime < childTime || (rightTime === childTime && entries[right + RANK]! < entries[child + RANK]!)) {
          child = right;
          childTime = rightTime;
        }
      }
      if (time < childTime || (time === childTime && rank < entries[child + RANK]!)) break;
      entries[free] = childTime;
      entries[free + RANK] = entries[child + RANK]!;
      entries[free + SUBJECT] = entries[child + SUBJECT]!;
      entries[free + DETAIL] = entries[child + DETAIL]!;
      free = child;
    }
    entries[free] = time;
    entries[free + RANK] = rank;
    entries[free + SUBJECT] = subject;
    entries[free + DETAIL] = detail;
  }

  /** Makes the heap one entry longer; returns where that entry is. */
  private lengthen(): number {
    const at = this.end;
    if (at === this.entries.length) {
      const entries = new Float64Array(2 * at);
      entries.set(this.entries);
      this.entries = entries;
    }
    this.end = at + ENTRY_SIZE;
    return at;
  }

  private refuse(time: number, kind: number): never {
    throw new RangeError(`event of kind ${kind} scheduled at time ${time}, but the clock stands at ${this.time}`);
  }
}

function firstRankOf(eventClass: number, kind: number): number {
  if (!(Number.isInteger(eventClass) && eventClass >= 0 && eventClass < CLASS_LIMIT)) {
    throw new RangeError(`class of kind ${kind} must be an integer from 0 to ${CLASS_LIMIT - 1}, got ${eventClass}`);
  }
  return eventClass * RANKS_PER_CLASS + kind;
}
