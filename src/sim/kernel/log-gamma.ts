import { ln, log1p } from './elementary.ts';

/** 1 - Euler's constant: the slope of ln Gamma at 2. */
const SLOPE_AT_TWO = 0.42278433509846713;

/** zeta(n) - 1 for n = 2, 3, ...: coefficients of ln Gamma around 2 (Abramowitz & Stegun 6.1.33 and table 23.3). */
const ZETA_MINUS_1 = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853, 0.0004941886041194645,
  0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-5, 3.058823630702049e-5, 1.528225940865187e-5,
  7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6, 9.539620338727962e-7, 4.769329867878064e-7,
  2.38450502727733e-7, 1.1921992596531106e-7, 5.960818905125948e-8, 2.980350351465228e-8,
];

const HALF_LN_TWO_PI = 0.9189385332046728;

/** ln Gamma(x) for x > 0, relative error below 1e-14 (also near its zeros at 1 and 2). NaN for x <= 0. */
export function lgamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  if (x >= 10) return (x - 0.5) * ln(x) - x + HALF_LN_TWO_PI + stirlingSeries(x);
  if (x < 0.5) return aroundTwo(x) - ln(x) - log1p(x);
  if (x < 1.5) return aroundTwo(x - 1) - log1p(x - 1);
  let product = 1;
  let y = x;
  while (y >= 2.5) {
    y -= 1;
    product *= y;
  }
  return aroundTwo(y - 2) + ln(product);
}

/** ln Gamma(2 + e), |e| <= 1/2: (1 - gamma) e + sum over n >= 2 of (-e)^n (zeta(n) - 1) / n. */
function aroundTwo(e: number): number {
  let sum = 0;
  for (let n = ZETA_MINUS_1.length + 1; n >= 2; n--) sum = ZETA_MINUS_1[n - 2]! / n - e * sum;
  return e * (SLOPE_AT_TWO + e * sum);
}

/** Remainder of Stirling's formula for ln Gamma(x), x >= 10: 1/(12 x) - 1/(360 x^3) + ... (A&S 6.1.41). */
export function stirlingSeries(x: number): number {
  const y = 1 / (x * x);
  return (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y * (1 / 1188 - y * (691 / 360360 - y / 156)))))) / x;
}
