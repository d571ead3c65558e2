/**
 * Fast evaluation of a smooth quantile function by a fixed table of quintic polynomials. Both tails are cut into octaves
 * of their probability v, every octave into 16 cells; in a cell the polynomial matches the value and two derivatives at
 * both ends (Hermite). Below v = 2^-13 the quantile is solved for.
 */

import type { Sampler } from './sampler.ts';

/** A continuous law: its quantile function, and density and slope of the log density at x. */
export interface SmoothLaw {
  readonly quantile: (p: number) => number;
  readonly density: (x: number) => number;
  readonly logDensitySlope: (x: number) => number;
}

const OCTAVES = 12;
const CELLS_PER_OCTAVE = 16;
const CELLS = OCTAVES * CELLS_PER_OCTAVE;
const SMALLEST_TAIL = 1 / 8192;
/** Row of the table: lower end of the cell, 1 / width, six coefficients. */
const ROW = 8;

const bitsAsDouble = new Float64Array(1);
const bitsAsWords = new Int32Array(bitsAsDouble.buffer);

/** Exponent and leading 4 fraction bits of v: consecutive whole numbers for consecutive cells. */
function cellCode(v: number): number {
  bitsAsDouble[0] = v;
  return bitsAsWords[1]! >> 16;
}

const FIRST_CODE = cellCode(SMALLEST_TAIL);

/**
 * The law's quantile function from a table, non-decreasing in u. How accurate it is depends on the law: test each use.
 */
export function tabulated(law: SmoothLaw): Sampler {
  return tabulatedTails(law, {
    quantile: (p) => -law.quantile(1 - p),
    density: (x) => law.density(-x),
    logDensitySlope: (x) => -law.logDensitySlope(-x),
  });
}

/**
 * The same for X in the lower half, u < 1/2, and for -X, up to a constant, in the upper: with c - X a law that ends at c
 * keeps its digits there. Gives X for u < 1/2 and X, or X - c, above.
 */
export function tabulatedTails(law: SmoothLaw, mirrored: SmoothLaw): Sampler {
  const below = tailTable(law);
  const above = tailTable(mirrored);
  return (u) => (u < 0.5 ? tailQuantile(law, below, u) : -tailQuantile(mirrored, above, 1 - u));
}

/** The quantile of probability v <= 1/2. */
function tailQuantile(law: SmoothLaw, table: Float64Array, v: number): number {
  if (v < SMALLEST_TAIL) return law.quantile(v);
  const row = Math.min(cellCode(v) - FIRST_CODE, CELLS - 1) * ROW;
  const t = (v - table[row]!) * table[row + 1]!;
  const curve = table[row + 4]! + t * (table[row + 5]! + t * (table[row + 6]! + t * table[row + 7]!));
  const x = table[row + 2]! + t * (table[row + 3]! + t * curve);
  return Math.min(x, table[row + ROW + 2]!); // rounding must not lift the end of a cell over the start of the next
}

/** Rows for the quantiles of probabilities up to 1/2, and the value at 1/2. */
function tailTable(law: SmoothLaw): Float64Array {
  const table = new Float64Array((CELLS + 1) * ROW);
  let left = cellEnd(law, 0);
  for (let cell = 0; cell < CELLS; cell++) {
    const right = cellEnd(law, cell + 1);
    table.set(hermiteRow(left, right), cell * ROW);
    left = right;
  }
  table[CELLS * ROW + 2] = left.value;
  return table;
}

interface CellEnd {
  readonly v: number;
  readonly value: number;
  readonly slope: number;
  readonly curvature: number;
}

/** Probability, quantile x and its derivatives x' = 1/f(x), x'' = -(f'/f) x'^2. */
function cellEnd(law: SmoothLaw, index: number): CellEnd {
  const octave = Math.floor(index / CELLS_PER_OCTAVE);
  const v = (SMALLEST_TAIL * (1 << octave) * (CELLS_PER_OCTAVE + (index % CELLS_PER_OCTAVE))) / CELLS_PER_OCTAVE;
  const value = law.quantile(v);
  const slope = 1 / law.density(value);
  return { v, value, slope, curvature: -law.logDensitySlope(value) * slope * slope };
}

/** Lower end, 1 / width and the coefficients, in t = (v - left) / width, of the quintic Hermite polynomial. */
function hermiteRow(left: CellEnd, right: CellEnd): number[] {
  const width = right.v - left.v;
  const rise = right.value - left.value;
  const [d0, d1] = [left.slope * width, right.slope * width];
  const [s0, s1] = [left.curvature * width * width, right.curvature * width * width];
  return [
    left.v,
    1 / width,
    left.value,
    d0,
    s0 / 2,
    10 * rise - 6 * d0 - 4 * d1 - 1.5 * s0 + 0.5 * s1,
    -15 * rise + 8 * d0 + 7 * d1 + 1.5 * s0 - s1,
    6 * rise - 3 * (d0 + d1) + 0.5 * (s1 - s0),
  ];
}
