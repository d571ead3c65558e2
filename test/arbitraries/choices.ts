import fc from 'fast-check';

/**
 * A sequence of choices from which something is built: each takes the next number. The first option of every choice is
 * the plainest, so that shrinking the numbers towards 0 leads to the simplest thing that still fails.
 */
export class Choices {
  readonly #numbers: readonly number[];
  #next = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  /** A whole number from `least` to `most`. */
  int(least: number, most: number): number {
    return least + (this.#number() % (most - least + 1));
  }

  one<T>(options: readonly T[]): T {
    return options[this.int(0, options.length - 1)]!;
  }

  /** One of some ways to build a thing. */
  build<T>(...ways: readonly (() => T)[]): T {
    return this.one(ways)();
  }

  /** True in `of` cases out of eight; false is the plain choice. */
  chance(of: number): boolean {
    return this.int(0, 7) >= 8 - of;
  }

  /** A thing or nothing, as a part of an object: `...choices.maybe(3, () => ({ yield: 0.9 }))`. */
  maybe<T extends object>(of: number, part: () => T): T | Record<never, never> {
    return this.chance(of) ? part() : {};
  }

  /** A multiple of 1/8 from `least` to `most`: exact in binary. */
  eighths(least: number, most: number): number {
    return this.int(8 * least, 8 * most) / 8;
  }

  #number(): number {
    const number = this.#numbers[this.#next % this.#numbers.length]!;
    this.#next += 1;
    return number;
  }
}

/** Things built from choices. */
export const built = <T>(build: (choices: Choices) => T): fc.Arbitrary<T> =>
  fc.array(fc.nat(0xffffff), { minLength: 300, maxLength: 300 }).map((numbers) => build(new Choices(numbers)));
