/**
 * Elementary functions in plain IEEE 754 arithmetic: the same bits in every JavaScript engine, which Math.log, Math.exp
 * and their kin do not promise. Table-driven after P. T. P. Tang, ACM TOMS 15 (1989) 144 (exp) and 16 (1990) 378 (ln).
 */
import {
  EXP_STEP_HIGH,
  EXP_STEP_LOW,
  EXP_STEPS_PER_UNIT,
  EXP_TABLE,
  LN2_HIGH,
  LN2_LOW,
  LN_FIRST_CENTRE_WORD,
  LN_TABLE,
  POWER_ZERO,
  POWERS_OF_TWO,
} from './exact-tables.ts';

const bitsAsDouble = new Float64Array(1);
const bitsAsWords = new Int32Array(bitsAsDouble.buffer);
/** Index of the word with sign, exponent and leading fraction bits; JavaScript engines run on little-endian machines. */
const HIGH_WORD = 1;
const SMALLEST_NORMAL_WORD = 0x00100000;
const INFINITY_WORD = 0x7ff00000;
/** Words from here to the next 0x2000 have the first centre of the table as their nearest. */
const LN_OFFSET = LN_FIRST_CENTRE_WORD - 0x1000;

/**
 * Natural logarithm; error below 0.8 ulp, monotone. ln(0) is -Infinity, ln of a negative number NaN.
 *
 * x = 2^k z, z in [0.70, 1.41); c is the double with 7 fraction bits nearest to z, and
 * ln x = k ln 2 + ln c + ln(1 + r) with r = (z - c)/c, |r| <= 2^-8: the Taylor series to r^7 is cut below 2^-67.
 */
export function ln(x: number): number {
  bitsAsDouble[0] = x;
  const word = bitsAsWords[HIGH_WORD]!;
  if (word < SMALLEST_NORMAL_WORD || word >= INFINITY_WORD) return lnSpecial(x);
  const offset = word - LN_OFFSET;
  const k = offset >> 20;
  const row = 3 * ((offset >> 13) & 127);
  const c = LN_TABLE[row]!;
  const r = (x * POWERS_OF_TWO[POWER_ZERO - k]! - c) / c;
  const base = k * LN2_HIGH + LN_TABLE[row + 1]!;
  const high = base + r;
  const low = base - high + r + (k * LN2_LOW + LN_TABLE[row + 2]!);
  return high + (low + r * r * ln1pTail(r));
}

/** (ln(1 + r) - r) / r^2 for |r| <= 2^-8. */
function ln1pTail(r: number): number {
  const r2 = r * r;
  return r * (1 / 3) - 0.5 + r2 * (r * (1 / 5) - 1 / 4 + r2 * (r * (1 / 7) - 1 / 6));
}

function lnSpecial(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (!(x > 0 && x < Number.POSITIVE_INFINITY)) return x > 0 ? x : Number.NaN;
  const high = lnHigh(x * POWERS_OF_TWO[POWER_ZERO + 54]!); // a subnormal number
  return high - 54 * LN2_HIGH + (lnLow - 54 * LN2_LOW);
}

const TWO_TO_MINUS_8 = 1 / 256;

/** What lnHigh leaves over: ln x = lnHigh(x) + lnLow. */
let lnLow = 0;

/** ln of a normal positive number to about 70 bits; the second half is left in lnLow. */
function lnHigh(x: number): number {
  bitsAsDouble[0] = x;
  const offset = bitsAsWords[HIGH_WORD]! - LN_OFFSET;
  const k = offset >> 20;
  const row = 3 * ((offset >> 13) & 127);
  const c = LN_TABLE[row]!;
  const difference = x * POWERS_OF_TWO[POWER_ZERO - k]! - c;
  const r = difference / c;
  const rHigh = upperHalf(r);
  const rLow = (difference - rHigh * c - (r - rHigh) * c) / c;
  const base = k * LN2_HIGH + LN_TABLE[row + 1]!;
  const sum = base + r;
  const low = base - sum + r + (k * LN2_LOW + LN_TABLE[row + 2]! + rLow * (1 - r)) + r * r * ln1pTail(r);
  const high = sum + low;
  lnLow = sum - high + low;
  return high;
}

/** The leading 26 bits of x (Veltkamp), so that products of such halves are exact. */
function upperHalf(x: number): number {
  const scaled = x * 134217729; // 2^27 + 1
  return scaled - (scaled - x);
}

/** ln(1 + x), error below 1 ulp also for small x. */
export function log1p(x: number): number {
  if (x > -TWO_TO_MINUS_8 && x < TWO_TO_MINUS_8) return x + x * x * ln1pTail(x);
  const u = 1 + x;
  if (!(u > 0 && u < Number.POSITIVE_INFINITY)) return lnSpecial(u);
  const high = lnHigh(u);
  return high + (lnLow + (x - (u - 1)) / u);
}

/** Adding and subtracting 1.5 * 2^52 rounds a smaller number to the nearest integer. */
const ROUNDER = 6755399441055744;

/** e^x; error below 0.52 ulp (1 ulp where the result is subnormal). */
export function exp(x: number): number {
  return expOfSum(x, 0);
}

/**
 * exp(x + tail) for |tail| < 1e-9: with n the integer nearest to x 128 / ln 2 and n = 128 k + j,
 * e^x = 2^k 2^(j/128) e^r, |r| <= ln(2)/256, and the Taylor series to r^5 is cut below 2^-60.
 */
function expOfSum(x: number, tail: number): number {
  if (!(x > -746 && x < 709.79)) return x > 0 ? Number.POSITIVE_INFINITY : x < 0 ? 0 : Number.NaN;
  const n = x * EXP_STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const r = x - n * EXP_STEP_HIGH - n * EXP_STEP_LOW + tail;
  const row = 2 * (n & 127);
  const power = EXP_TABLE[row]!;
  return timesPowerOfTwo(power + (power * expTail(r) + EXP_TABLE[row + 1]!), n >> 7);
}

/** e^r - 1 for |r| <= ln(2)/256. */
function expTail(r: number): number {
  return r + r * r * (r * (1 / 6) + 1 / 2 + r * r * (r * (1 / 120) + 1 / 24));
}

/** x 2^k, rounded once unless the result is subnormal. */
function timesPowerOfTwo(x: number, k: number): number {
  if (k >= -1022 && k <= 1023) return x * POWERS_OF_TWO[POWER_ZERO + k]!;
  const half = k >> 1;
  return x * POWERS_OF_TWO[POWER_ZERO + half]! * POWERS_OF_TWO[POWER_ZERO + k - half]!;
}

/** e^x - 1, error below 1 ulp also for small x. */
export function expm1(x: number): number {
  if (x > -0.3 && x < 0.3) return x + x * x * expm1Series(x);
  if (!(x > -40 && x < 40)) return x < 0 ? -1 : exp(x);
  const n = x * EXP_STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const r = x - n * EXP_STEP_HIGH - n * EXP_STEP_LOW;
  const row = 2 * (n & 127);
  const scale = POWERS_OF_TWO[POWER_ZERO + (n >> 7)]!;
  const power = EXP_TABLE[row]! * scale;
  const high = power - 1;
  const rounding = power > 1 ? power - high - 1 : power - (high + 1);
  return high + (rounding + power * expTail(r) + EXP_TABLE[row + 1]! * scale);
}

/** (e^x - 1 - x) / x^2 for |x| < 0.3 by its Taylor series, cut below 2^-60. */
function expm1Series(x: number): number {
  let sum = 1 / 13;
  for (let n = 12; n > 2; n--) sum = (1 + x * sum) / n;
  return (1 + x * sum) / 2;
}

/**
 * x^y for x >= 0, error below 3 ulp. 0^0 is 1; a negative x gives NaN (no fractional power exists, and the engine needs
 * no integer ones).
 */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (!(x > 0 && x < Number.POSITIVE_INFINITY)) return powSpecial(x, y);
  const subnormal = x < 2.2250738585072014e-308;
  const lnX = lnHigh(subnormal ? x * POWERS_OF_TWO[POWER_ZERO + 54]! : x);
  const high = subnormal ? lnX - 54 * LN2_HIGH : lnX;
  const low = subnormal ? lnLow - 54 * LN2_LOW : lnLow;
  const product = high * y;
  if (!(product > -800 && product < 800)) return exp(product);
  const highUpper = upperHalf(high);
  const yUpper = upperHalf(y);
  const rounding =
    highUpper * yUpper -
    product +
    highUpper * (y - yUpper) +
    (high - highUpper) * yUpper +
    (high - highUpper) * (y - yUpper);
  return expOfSum(product, rounding + low * y);
}

function powSpecial(x: number, y: number): number {
  if (x === 0) return y > 0 ? 0 : y < 0 ? Number.POSITIVE_INFINITY : Number.NaN;
  if (x > 0) return y > 0 ? x : y < 0 ? 0 : Number.NaN;
  return Number.NaN;
}

const TWO_PI = 6.283185307179586;

/** sin(2 pi x), error below 2 ulp; exact at every multiple of 1/4. For seasons: x is the phase in periods. */
export function sin2pi(x: number): number {
  const phase = x - Math.floor(x + 0.5); // exact, in [-1/2, 1/2)
  const folded = phase > 0.25 ? 0.5 - phase : phase < -0.25 ? -0.5 - phase : phase;
  if (folded > 0.125) return cosSeries((0.25 - folded) * TWO_PI);
  if (folded < -0.125) return -cosSeries((0.25 + folded) * TWO_PI);
  return sinSeries(folded * TWO_PI);
}

/** sin t for |t| <= pi/4 by its Taylor series to t^17. */
function sinSeries(t: number): number {
  const t2 = t * t;
  let sum = 1;
  for (let n = 16; n > 2; n -= 2) sum = 1 - (t2 * sum) / (n * (n + 1));
  return t - t * ((t2 / 6) * sum);
}

/** cos t for |t| <= pi/4 by its Taylor series to t^16. */
function cosSeries(t: number): number {
  const t2 = t * t;
  let sum = 1;
  for (let n = 15; n > 1; n -= 2) sum = 1 - (t2 * sum) / (n * (n + 1));
  return 1 - (t2 / 2) * sum;
}
