const minusSign = '\u2212';
/** Groups of three digits stand apart by a thin space that does not break. */
const groupSpace = '\u202f';
let decimalMark = '.';

/** Prints numbers with the decimal mark of a language, such as that of the browser; on screen only. */
export function speak(locale: string): void {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  decimalMark = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}

/** A number without the zeros that end its decimals: "1.50" → "1.5", "2.0" → "2". */
export function plain(value: number, decimals: number): string {
  const text = fixed(value, decimals);
  if (!text.includes(decimalMark)) return text;
  const end = /0*$/.exec(text)?.index ?? text.length;
  return text.slice(0, text[end - 1] === decimalMark ? end - 1 : end);
}

/** Keeps a number with its unit on one line. */
export const fixedSpace = '\u00a0';

/** Rounds half away from zero to `decimals` places; negative places round to tens, hundreds and so on. */
function rounded(value: number, decimals: number): number {
  const size = Math.abs(value);
  if (decimals < 0) {
    const step = Number(`1e${-decimals}`);
    return Math.sign(value) * Math.round(size / step) * step;
  }
  const shifted = Number(`${size}e${decimals}`);
  return Number.isNaN(shifted) ? value : Math.sign(value) * Number(`${Math.round(shifted)}e${-decimals}`);
}

/** A number for people: true minus, grouped thousands, never a negative zero. NaN is a dash, since nothing is known. */
export function fixed(value: number, decimals: number): string {
  if (Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : `${minusSign}∞`;
  if (Math.abs(value) >= 1e15) return value.toExponential(2).replace('-', minusSign).replace('e+', 'e');
  const shown = rounded(value, decimals);
  const [whole = '0', fraction] = Math.abs(shown).toFixed(Math.max(0, decimals)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, groupSpace);
  return `${shown < 0 ? minusSign : ''}${fraction === undefined ? grouped : `${grouped}${decimalMark}${fraction}`}`;
}

/** A difference: always with its sign, unless it rounds to zero. */
export function signed(value: number, decimals: number): string {
  const text = fixed(value, decimals);
  return value > 0 && /[1-9∞]/.test(text) ? `+${text}` : text;
}

/**
 * Decimal places that an uncertainty deserves, by the rule of the Particle Data Group: two significant digits where they
 * would read 10 to 35, else one. Negative for tens and hundreds; undefined without a positive, finite half-width.
 */
export function decimalsFor(halfWidth: number): number | undefined {
  if (!(halfWidth > 0) || !Number.isFinite(halfWidth)) return undefined;
  const [digits = '1', exponent = '0'] = halfWidth.toExponential(6).split('e');
  const places = Number(digits) < 3.55 ? 1 : 0;
  return places - Number(exponent);
}

/** Places of the first significant digit of a half-width: with fewer it would read zero. */
export function leastDecimals(halfWidth: number): number {
  if (!(halfWidth > 0) || !Number.isFinite(halfWidth)) return 0;
  return -Number(halfWidth.toExponential(0).split('e')[1] ?? '0');
}

/** A count, such as of replications. */
export const count = (value: number): string => fixed(value, 0);

/** Seconds of the clock on the wall, for "1.8 s" and "2 min 5 s". */
export function elapsed(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${fixed(seconds, seconds < 10 ? 1 : 0)}${fixedSpace}s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}${fixedSpace}min ${whole % 60}${fixedSpace}s`;
}

/** A size of a file: "1.2 MB". */
export function bytes(size: number): string {
  if (size < 1000) return `${count(size)}${fixedSpace}B`;
  return size < 1e6 ? `${fixed(size / 1e3, 0)}${fixedSpace}kB` : `${fixed(size / 1e6, 1)}${fixedSpace}MB`;
}
