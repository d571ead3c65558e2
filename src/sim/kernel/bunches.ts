const SLOTS = 64;
/** Marks a record that is free: no event has a time before 0. */
const FREE_TIME = -1;

/**
 * Events of one instant and kind in the order of their scheduling, so that each such line takes one place in the
 * calendar's heap however long it is. Records are numbered; `next` leads from one to the one after it, −1 from the last.
 */
export class Bunches {
  /** Number of events that have no place in the heap: all but the first of each line. */
  waiting = 0;
  rank: Float64Array;
  subject: Int32Array;
  detail: Int32Array;
  private kind: Uint8Array;
  private time: Float64Array;
  private next: Int32Array;
  /** The last record of a line, by a hash of its instant and kind; a line that has lost its slot is only not found. */
  private readonly tails = new Int32Array(SLOTS).fill(-1);
  private freeHead = -1;
  private used = 0;

  constructor(initialCapacity: number) {
    this.time = new Float64Array(initialCapacity).fill(FREE_TIME);
    this.rank = new Float64Array(initialCapacity);
    this.subject = new Int32Array(initialCapacity);
    this.detail = new Int32Array(initialCapacity);
    this.kind = new Uint8Array(initialCapacity);
    this.next = new Int32Array(initialCapacity);
  }

  /**
   * Adds an event at the end of the line of its instant and kind.
   * @returns its record when it begins a line, which then needs a place in the heap; −1 when it joined one
   */
  append(time: number, kind: number, rank: number, subject: number, detail: number): number {
    const whole = time | 0;
    const slot = ((whole ^ (whole >>> 5) ^ (whole >>> 10)) + kind) & (SLOTS - 1);
    const tail = this.tails[slot]!;
    const joins = tail >= 0 && this.time[tail] === time && this.kind[tail] === kind;
    const record = this.take();
    this.time[record] = time;
    this.kind[record] = kind;
    this.rank[record] = rank;
    this.subject[record] = subject;
    this.detail[record] = detail;
    this.next[record] = -1;
    this.tails[slot] = record;
    if (!joins) return record;
    this.next[tail] = record;
    this.waiting += 1;
    return -1;
  }

  /** Frees the first record of a line; returns the one after it, −1 at the end. */
  advance(record: number): number {
    const following = this.next[record]!;
    this.time[record] = FREE_TIME;
    this.next[record] = this.freeHead;
    this.freeHead = record;
    if (following >= 0) this.waiting -= 1;
    return following;
  }

  clear(): void {
    this.time.fill(FREE_TIME);
    this.tails.fill(-1);
    this.freeHead = -1;
    this.used = 0;
    this.waiting = 0;
  }

  private take(): number {
    const free = this.freeHead;
    if (free >= 0) {
      this.freeHead = this.next[free]!;
      return free;
    }
    if (this.used === this.time.length) this.grow();
    return this.used++;
  }

  private grow(): void {
    const capacity = 2 * this.time.length;
    const longer = <A extends Float64Array | Int32Array | Uint8Array>(made: A, old: A): A => {
      made.set(old);
      return made;
    };
    this.time = longer(new Float64Array(capacity).fill(FREE_TIME), this.time);
    this.rank = longer(new Float64Array(capacity), this.rank);
    this.subject = longer(new Int32Array(capacity), this.subject);
    this.detail = longer(new Int32Array(capacity), this.detail);
    this.kind = longer(new Uint8Array(capacity), this.kind);
    this.next = longer(new Int32Array(capacity), this.next);
  }
}
