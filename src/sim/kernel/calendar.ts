/** Serial numbers below 2^47 in each of 64 classes: class and serial together make one exact double, the rank. */
const SERIALS_PER_CLASS = 140737488355328;
const CLASS_LIMIT = 64;

/** Numbers in an entry of `keys` (time, rank) and of `payloads` (kind, subject, detail, unused). */
const KEY_SIZE = 2;
const PAYLOAD_SIZE = 4;

/**
 * Future event list ordered by (time, class of the kind, order of scheduling): a binary heap in typed arrays.
 *
 * Events are never removed: one that no longer holds carries an old version in `detail`, and its handler ignores it.
 * Taking an event leaves a gap at the root, which the next event scheduled may fill: one sift instead of two.
 */
export class EventCalendar {
  /** The event last taken; time 0 before the first. */
  time = 0;
  kind = -1;
  subject = 0;
  detail = 0;

  private readonly firstRankOfKind: Float64Array;
  private keys: Float64Array;
  /** Per heap entry, where its payload starts; entries past `length` list the free places. */
  private places: Int32Array;
  private payloads: Int32Array;
  private length = 0;
  private serial = 0;
  private rootIsGap = false;

  /**
   * @param classOfKind per event kind its class, an integer from 0 to 63; lower classes come first within an instant
   * @param initialCapacity events to have room for at first; grows by doubling
   */
  constructor(classOfKind: ArrayLike<number>, initialCapacity = 256) {
    this.firstRankOfKind = Float64Array.from(classOfKind, firstRankOfClass);
    if (!(Number.isInteger(initialCapacity) && initialCapacity > 0)) {
      throw new RangeError(`initial capacity must be a positive integer, got ${initialCapacity}`);
    }
    this.keys = new Float64Array(KEY_SIZE * initialCapacity);
    this.payloads = new Int32Array(PAYLOAD_SIZE * initialCapacity);
    this.places = Int32Array.from({ length: initialCapacity }, (_, i) => PAYLOAD_SIZE * i);
  }

  /** Number of pending events. */
  get size(): number {
    return this.rootIsGap ? this.length - 1 : this.length;
  }

  /**
   * Adds an event at `time` (minutes). `subject` and `detail` are 32-bit integers for the handler.
   * @throws RangeError if `time` is NaN or earlier than the event last taken
   */
  schedule(time: number, kind: number, subject: number, detail: number): void {
    if (!(time >= this.time)) this.refuse(time, kind);
    const rank = this.firstRankOfKind[kind]! + this.serial++;
    let place: number;
    if (this.rootIsGap) {
      this.rootIsGap = false;
      place = this.places[0]!;
      this.siftDown(time, rank, place);
    } else {
      const last = this.length++;
      if (last === this.places.length) this.grow();
      place = this.places[last]!;
      this.siftUp(last, time, rank, place);
    }
    const payloads = this.payloads;
    payloads[place] = kind;
    payloads[place + 1] = subject;
    payloads[place + 2] = detail;
  }

  /** Takes the earliest event into `time`, `kind`, `subject`, `detail`; false when there is none. */
  next(): boolean {
    if (this.rootIsGap) this.closeGap();
    if (this.length === 0) return false;
    const place = this.places[0]!;
    const payloads = this.payloads;
    this.time = this.keys[0]!;
    this.kind = payloads[place]!;
    this.subject = payloads[place + 1]!;
    this.detail = payloads[place + 2]!;
    this.rootIsGap = true;
    return true;
  }

  /** Time of the earliest pending event; Infinity when there is none. */
  peekTime(): number {
    if (this.rootIsGap) this.closeGap();
    return this.length === 0 ? Number.POSITIVE_INFINITY : this.keys[0]!;
  }

  /** Forgets all events, and the last one taken: as new, but with the room it has grown to. */
  clear(): void {
    this.length = 0;
    this.serial = 0;
    this.rootIsGap = false;
    this.time = 0;
    this.kind = -1;
    this.subject = 0;
    this.detail = 0;
  }

  /** Moves the last entry of the heap into the gap at the root. */
  private closeGap(): void {
    this.rootIsGap = false;
    const last = --this.length;
    const { keys, places } = this;
    const freed = places[0]!;
    if (last > 0) this.siftDown(keys[KEY_SIZE * last]!, keys[KEY_SIZE * last + 1]!, places[last]!);
    places[last] = freed;
  }

  /** Puts an entry in at or above position `i`, below the first ancestor that is earlier. */
  private siftUp(i: number, time: number, rank: number, place: number): void {
    const { keys, places } = this;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      const parentTime = keys[2 * parent]!;
      const parentRank = keys[2 * parent + 1]!;
      if (parentTime < time || (parentTime === time && parentRank < rank)) break;
      keys[2 * i] = parentTime;
      keys[2 * i + 1] = parentRank;
      places[i] = places[parent]!;
      i = parent;
    }
    keys[2 * i] = time;
    keys[2 * i + 1] = rank;
    places[i] = place;
  }

  /** Puts an entry in at or below the root, above the first pair of children that are both later. */
  private siftDown(time: number, rank: number, place: number): void {
    const { keys, places, length } = this;
    let i = 0;
    for (let child = 1; child < length; child = 2 * i + 1) {
      let childTime = keys[2 * child]!;
      let childRank = keys[2 * child + 1]!;
      const right = child + 1;
      if (right < length) {
        const rightTime = keys[2 * right]!;
        const rightRank = keys[2 * right + 1]!;
        if (rightTime < childTime || (rightTime === childTime && rightRank < childRank)) {
          child = right;
          childTime = rightTime;
          childRank = rightRank;
        }
      }
      if (time < childTime || (time === childTime && rank < childRank)) break;
      keys[2 * i] = childTime;
      keys[2 * i + 1] = childRank;
      places[i] = places[child]!;
      i = child;
    }
    keys[2 * i] = time;
    keys[2 * i + 1] = rank;
    places[i] = place;
  }

  private grow(): void {
    const capacity = this.places.length;
    const keys = new Float64Array(2 * this.keys.length);
    keys.set(this.keys);
    this.keys = keys;
    const payloads = new Int32Array(2 * this.payloads.length);
    payloads.set(this.payloads);
    this.payloads = payloads;
    const places = Int32Array.from({ length: 2 * capacity }, (_, i) => PAYLOAD_SIZE * i);
    places.set(this.places);
    this.places = places;
  }

  private refuse(time: number, kind: number): never {
    throw new RangeError(
      `event of kind ${kind} scheduled for time ${time}, but the clock already stands at ${this.time}`,
    );
  }
}

function firstRankOfClass(eventClass: number): number {
  if (!(Number.isInteger(eventClass) && eventClass >= 0 && eventClass < CLASS_LIMIT)) {
    throw new RangeError(`event class must be an integer from 0 to ${CLASS_LIMIT - 1}, got ${eventClass}`);
  }
  return eventClass * SERIALS_PER_CLASS;
}
