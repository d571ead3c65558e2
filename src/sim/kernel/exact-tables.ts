/**
 * Constants of ln and exp, made at load time in exact integer arithmetic (fixed point, 120 fraction bits), so that they
 * are correctly rounded and the same in every engine. A constant that one double cannot hold comes as high + low.
 */

const FRACTION_BITS = 120n;
const ONE = 1n << FRACTION_BITS;

/** 2^k for k = -1074 ... 1023, at index k + 1074: every power of two that is a double. */
export const POWERS_OF_TWO = powersOfTwo();
/** Index of 2^0 in POWERS_OF_TWO. */
export const POWER_ZERO = 1074;

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(2098);
  powers[1074] = 1;
  for (let k = 1075; k < powers.length; k++) powers[k] = 2 * powers[k - 1]!;
  for (let k = 1073; k >= 0; k--) powers[k] = 0.5 * powers[k + 1]!;
  return powers;
}

/** ln(numerator / denominator) in fixed point: 2 artanh((n - d) / (n + d)) by its Taylor series. */
function fixedLn(numerator: bigint, denominator: bigint): bigint {
  const z = ((numerator - denominator) << FRACTION_BITS) / (numerator + denominator);
  const zSquared = (z * z) >> FRACTION_BITS;
  let sum = 0n;
  let power = z;
  for (let n = 1n; power !== 0n && power !== -1n; n += 2n) {
    sum += power / n;
    power = (power * zSquared) >> FRACTION_BITS;
  }
  return 2n * sum;
}

/** exp(x) in fixed point by its Taylor series, 0 <= x < 1. */
function fixedExp(x: bigint): bigint {
  let sum = 0n;
  let term = ONE;
  for (let n = 1n; term !== 0n; n++) {
    sum += term;
    term = ((term * x) >> FRACTION_BITS) / n;
  }
  return sum;
}

/** The fixed-point number as a double, correctly rounded. */
function toDouble(fixed: bigint): number {
  return Number(fixed) * POWERS_OF_TWO[POWER_ZERO - Number(FRACTION_BITS)]!;
}

/** The part of a fixed-point number down to 2^-bits: a double that small integers multiply without rounding. */
function truncated(fixed: bigint, bits: number): bigint {
  const dropped = FRACTION_BITS - BigInt(bits);
  return (fixed >> dropped) << dropped;
}

const LN_BITS = 42;
const fixedLn2 = fixedLn(2n, 1n);
/** ln 2 = LN2_HIGH + LN2_LOW; k LN2_HIGH is exact for every exponent k of a double. */
export const LN2_HIGH = toDouble(truncated(fixedLn2, LN_BITS));
export const LN2_LOW = toDouble(fixedLn2 - truncated(fixedLn2, LN_BITS));

/** High word of the double 0.703125 = 90/128, the first centre of the table of logarithms. */
export const LN_FIRST_CENTRE_WORD = 0x3fe68000;

/**
 * Rows [c, high part of ln c, low part of ln c] for the 128 doubles c with 7 fraction bits from 0.703125 on:
 * 180/256 ... 255/256, then 128/128 ... 179/128. The high parts are multiples of 2^-42.
 */
export const LN_TABLE = lnTable();

function lnTable(): Float64Array {
  const table = new Float64Array(3 * 128);
  for (let j = 0; j < 128; j++) {
    const centre = j < 76 ? 180 + j : 256 + 2 * (j - 76);
    const logarithm = fixedLn(BigInt(centre), 256n);
    table[3 * j] = centre / 256;
    table[3 * j + 1] = toDouble(truncated(logarithm, LN_BITS));
    table[3 * j + 2] = toDouble(logarithm - truncated(logarithm, LN_BITS));
  }
  return table;
}

const fixedExpStep = fixedLn2 >> 7n;
/** ln(2)/128 = EXP_STEP_HIGH + EXP_STEP_LOW; n EXP_STEP_HIGH is exact for every n that exp needs. */
export const EXP_STEP_HIGH = toDouble(truncated(fixedExpStep, 41));
export const EXP_STEP_LOW = toDouble(fixedExpStep - truncated(fixedExpStep, 41));
/** 128 / ln 2. */
export const EXP_STEPS_PER_UNIT = 128 / toDouble(fixedLn2);

/** Rows [high, low] of 2^(j/128), j = 0 ... 127. */
export const EXP_TABLE = expTable();

function expTable(): Float64Array {
  const table = new Float64Array(2 * 128);
  for (let j = 0; j < 128; j++) {
    const power = fixedExp((fixedLn2 * BigInt(j)) >> 7n);
    const high = toDouble(power);
    const fixedHigh = BigInt(high * POWERS_OF_TWO[POWER_ZERO + 52]!) << (FRACTION_BITS - 52n);
    table[2 * j] = high;
    table[2 * j + 1] = toDouble(power - fixedHigh);
  }
  return table;
}
