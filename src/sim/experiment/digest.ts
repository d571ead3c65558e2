const c1 = 0x239b961b;
const c2 = 0xab0e9789;
const c3 = 0x38b34ae5;
const c4 = 0xa1e38b93;

/** The upper half of the one NaN that stands for all. */
const quietNaN = 0x7ff80000;

const rotate = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits));

/** Spreads every bit of a lane over all of its bits. */
function avalanche(lane: number): number {
  let h = lane;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/**
 * A 128-bit hash of 32-bit words: MurmurHash3_x86_128 (A. Appleby, public domain) with seed 0, over the words as
 * little-endian bytes. It finds differences; it keeps no secrets.
 */
export class Hash128 {
  #h1 = 0;
  #h2 = 0;
  #h3 = 0;
  #h4 = 0;
  readonly #block = new Int32Array(4);
  #words = 0;

  word(value: number): void {
    this.#block[this.#words & 3] = value;
    this.#words++;
    if ((this.#words & 3) === 0) this.#mixBlock();
  }

  #mixBlock(): void {
    const [k1, k2, k3, k4] = this.#block as unknown as [number, number, number, number];
    this.#h1 ^= Math.imul(rotate(Math.imul(k1, c1), 15), c2);
    this.#h1 = (Math.imul((rotate(this.#h1, 19) + this.#h2) | 0, 5) + 0x561ccd1b) | 0;
    this.#h2 ^= Math.imul(rotate(Math.imul(k2, c2), 16), c3);
    this.#h2 = (Math.imul((rotate(this.#h2, 17) + this.#h3) | 0, 5) + 0x0bcaa747) | 0;
    this.#h3 ^= Math.imul(rotate(Math.imul(k3, c3), 17), c4);
    this.#h3 = (Math.imul((rotate(this.#h3, 15) + this.#h4) | 0, 5) + 0x96cd1c35) | 0;
    this.#h4 ^= Math.imul(rotate(Math.imul(k4, c4), 18), c1);
    this.#h4 = (Math.imul((rotate(this.#h4, 13) + this.#h1) | 0, 5) + 0x32ac3b17) | 0;
  }

  /** The hash of the words so far, as 32 hexadecimal digits. */
  hex(): string {
    let [h1, h2, h3, h4] = [this.#h1, this.#h2, this.#h3, this.#h4];
    const rest = this.#words & 3;
    if (rest >= 3) h3 ^= Math.imul(rotate(Math.imul(this.#block[2]!, c3), 17), c4);
    if (rest >= 2) h2 ^= Math.imul(rotate(Math.imul(this.#block[1]!, c2), 16), c3);
    if (rest >= 1) h1 ^= Math.imul(rotate(Math.imul(this.#block[0]!, c1), 15), c2);
    const bytes = 4 * this.#words;
    [h1, h2, h3, h4] = mixLanes(h1 ^ bytes, h2 ^ bytes, h3 ^ bytes, h4 ^ bytes);
    [h1, h2, h3, h4] = mixLanes(avalanche(h1), avalanche(h2), avalanche(h3), avalanche(h4));
    return [h1, h2, h3, h4].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
  }
}

function mixLanes(a: number, b: number, c: number, d: number): [number, number, number, number] {
  const h1 = (a + b + c + d) | 0;
  return [h1, (b + h1) | 0, (c + h1) | 0, (d + h1) | 0];
}

/** The values of one scenario: one column per KPI, each with a value per replication, in order. */
export type Columns = readonly ArrayLike<number>[];

/**
 * One number that stands for all results: covers the IEEE bits of every value in the order scenarios × replications ×
 * KPIs, and how many there are of each. Every NaN counts the same. Independent of how the work was cut.
 */
export function digest(scenarios: readonly Columns[], replications: number): string {
  const hash = new Hash128();
  const bits = new DataView(new ArrayBuffer(8));
  hash.word(scenarios.length);
  hash.word(replications);
  for (const columns of scenarios) {
    hash.word(columns.length);
    for (let replication = 0; replication < replications; replication++) {
      for (const column of columns) {
        const value = column[replication]!;
        bits.setFloat64(0, value);
        hash.word(Number.isNaN(value) ? quietNaN : bits.getInt32(0));
        hash.word(Number.isNaN(value) ? 0 : bits.getInt32(4));
      }
    }
  }
  return hash.hex();
}
