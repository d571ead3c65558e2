import { type DecimalSign, decimalSignsOf, isAmbiguous, quantityOf } from '../quantities.ts';

/** How numbers are written where a text comes from; undefined where a point and an unmistakable comma both may stand. */
export type Decimal = DecimalSign | undefined;

const canonical = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The number that a text means: with thousands, a decimal comma or a percent sign; undefined when it is none. */
export function readNumber(text: string, decimal: Decimal): number | undefined {
  const trimmed = text.trim();
  if (trimmed.endsWith('%')) return readPercent(trimmed.slice(0, -1).trim(), decimal);
  if (decimal !== ',' && canonical.test(trimmed)) return Number(trimmed);
  const sign = decimal ?? soleSign(trimmed);
  const value = sign === undefined ? Number.NaN : quantityOf(trimmed, sign);
  return Number.isFinite(value) ? value : undefined;
}

/** Hundredths are taken in decimal digits: 2.8 % is 0.028, and not 2.8 ÷ 100 in binary. */
function readPercent(digits: string, decimal: Decimal): number | undefined {
  const value = readNumber(digits, decimal);
  if (value === undefined || digits.endsWith('%')) return undefined;
  const text = String(value);
  return Number(text.includes('e') ? value / 100 : `${text}e-2`);
}

function soleSign(text: string): DecimalSign | undefined {
  const signs = decimalSignsOf(text);
  return signs.length === 1 || !isAmbiguous(text) ? signs[0] : undefined;
}

/** A text such as "4,5 d" with its number as files write it: "4.5 d"; the same text where there is nothing to change. */
export function withPoint(text: string, decimal: Decimal): string {
  const match = /^([\d.,'’\s\u00a0\u202f]*\d)(\s*\/?\s*[a-z]+)$/i.exec(text);
  if (match === null) return text;
  const [, digits = '', unit = ''] = match;
  if (decimal !== ',' && canonical.test(digits)) return text;
  const value = readNumber(digits, decimal);
  return value === undefined ? text : `${value}${unit}`;
}
