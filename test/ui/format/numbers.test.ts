import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  bytes,
  decimalsFor,
  elapsed,
  fixed,
  leastDecimals,
  plain,
  signed,
  speak,
} from '../../../src/ui/format/numbers.ts';

/** Reads a printed number back. */
const parsed = (text: string): number => Number(text.replace('\u2212', '-').replace(/\u202f/g, ''));

describe('fixed', () => {
  it('writes a true minus and groups thousands by a thin space', () => {
    expect(fixed(-1234567.891, 1)).toBe('\u22121\u202f234\u202f567.9');
    expect(fixed(999, 0)).toBe('999');
    expect(fixed(1910, 0)).toBe('1\u202f910');
  });

  it('rounds to tens and hundreds for negative decimals, and halves away from zero', () => {
    expect(fixed(1284, -1)).toBe('1\u202f280');
    expect(fixed(1285, -1)).toBe('1\u202f290');
    expect(fixed(1.005, 2)).toBe('1.01');
    expect(fixed(-0.5, 0)).toBe('\u22121');
  });

  it('shows no negative zero, and a dash where nothing is known', () => {
    expect(fixed(-0.004, 2)).toBe('0.00');
    expect(fixed(Number.NaN, 2)).toBe('–');
    expect(fixed(Number.NEGATIVE_INFINITY, 0)).toBe('\u2212∞');
  });

  it('is never further from the value than half a step', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: -3, max: 6 }),
        (value, decimals) => {
          const step = Number(`1e${-decimals}`);
          expect(Math.abs(parsed(fixed(value, decimals)) - value)).toBeLessThanOrEqual(step / 2 + 1e-6 * step);
        },
      ),
    );
  });
});

describe('signed', () => {
  it('has a sign unless it shows zero', () => {
    expect(signed(0.3, 1)).toBe('+0.3');
    expect(signed(-0.3, 1)).toBe('\u22120.3');
    expect(signed(0.04, 1)).toBe('0.0');
    expect(signed(-0.04, 1)).toBe('0.0');
  });
});

describe('decimals of an uncertainty', () => {
  // The rounding rule of the Particle Data Group: 100 to 354 keep two digits, 355 to 949 one.
  it.each([
    [0.08, 2],
    [0.11, 2],
    [0.354, 2],
    [0.356, 1],
    [0.94, 1],
    [3.2, 1],
    [110, -1],
    [350, -1],
    [420, -2],
  ])('%d deserves %d', (halfWidth, decimals) => expect(decimalsFor(halfWidth)).toBe(decimals));

  it('is unknown without a positive, finite half-width', () => {
    for (const halfWidth of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(decimalsFor(halfWidth)).toBeUndefined();
    }
  });

  it('prints one or two significant digits, and never zero', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (halfWidth) => {
        const decimals = decimalsFor(halfWidth) ?? Number.NaN;
        const digits = fixed(halfWidth, Math.max(0, decimals))
          .replace(/^0\.0*|[^\d]/g, '')
          .replace(/0+$/, '');
        if (decimals >= 0) expect(digits.length).toBeLessThanOrEqual(decimals === 0 ? 2 : 2);
        expect(parsed(fixed(halfWidth, decimals))).toBeGreaterThan(0);
        expect(parsed(fixed(halfWidth, leastDecimals(halfWidth)))).toBeGreaterThan(0);
      }),
    );
  });
});

describe('sizes and times', () => {
  it('are short', () => {
    expect(elapsed(1840)).toBe('1.8\u00a0s');
    expect(elapsed(21_600)).toBe('22\u00a0s');
    expect(elapsed(125_000)).toBe('2\u00a0min 5\u00a0s');
    expect(bytes(640)).toBe('640\u00a0B');
    expect(bytes(209_715_200)).toBe('209.7\u00a0MB');
  });
});

describe('the language of numbers', () => {
  afterEach(() => speak('en'));

  it('sets the decimal mark of everything printed', () => {
    speak('de-DE');
    expect(fixed(1234.5, 1)).toBe('1\u202f234,5');
    expect(plain(1.5, 2)).toBe('1,5');
    speak('en-GB');
    expect(signed(0.25, 2)).toBe('+0.25');
  });

  it('leaves out the zeros that end decimals, and no others', () => {
    expect(plain(2, 2)).toBe('2');
    expect(plain(0.1, 2)).toBe('0.1');
    expect(plain(1200, 0)).toBe('1\u202f200');
    expect(plain(10.0, 1)).toBe('10');
  });
});
