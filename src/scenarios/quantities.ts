/** The sign before the decimals of a file; the other of the two may stand between thousands. */
export type DecimalSign = '.' | ',';

const patterns: Readonly<Record<DecimalSign, RegExp>> = {
  '.': /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?(?:[eE][+-]?\d+)?$/,
  ',': /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+)?(?:,\d+)?(?:[eE][+-]?\d+)?$/,
};

/** A number as it is written, without the spaces and apostrophes that some put between thousands. */
const bare = (text: string): string => text.replace(/(?<=\d)[\s\u00a0\u202f'’](?=\d{3}(?!\d))/g, '');

/** The decimal signs with which a text is a number. */
export function decimalSignsOf(text: string): DecimalSign[] {
  const digits = bare(text);
  return (['.', ','] as const).filter((sign) => /\d/.test(digits) && patterns[sign].test(digits));
}

/** Whether a text means another number with a decimal comma than with a decimal point, such as "1,234". */
export const isAmbiguous = (text: string): boolean => /[.,]/.test(text) && decimalSignsOf(text).length === 2;

/** The number that a text means; NaN when it is none. */
export function quantityOf(text: string, decimal: DecimalSign): number {
  if (!decimalSignsOf(text).includes(decimal)) return Number.NaN;
  const digits = bare(text);
  return Number(decimal === '.' ? digits.replaceAll(',', '') : digits.replaceAll('.', '').replace(',', '.'));
}
