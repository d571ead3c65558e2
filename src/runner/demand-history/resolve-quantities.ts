import type { Checked, Issue } from '../../scenarios/issues.ts';
import { foundWords } from '../../scenarios/problems.ts';
import { type DecimalSign, decimalSignsOf, isAmbiguous, quantityOf } from '../../scenarios/quantities.ts';
import { type HistoryRow, type HistoryRows, placeOf } from './rows.ts';

const signWords: Readonly<Record<DecimalSign, string>> = { '.': 'a decimal point', ',': 'a decimal comma' };

/** The quantities of all rows. */
export function resolveQuantities(
  { rows, names, separator }: HistoryRows,
  options: { readonly decimal?: DecimalSign | undefined; readonly netCancellations?: boolean },
): Checked<number[]> {
  const issues: Issue[] = [];
  const at = (row: number) => placeOf(row, names.quantity);
  const decided = decimalOf(rows, at, options.decimal, separator);
  if (!decided.ok) return decided;
  const quantities = rows.map(({ row, quantity }) => {
    const value = quantityOf(quantity, decided.value);
    if (!Number.isFinite(value) || Math.abs(value) > 1e12) {
      const message = `expected a number with ${signWords[decided.value]}, found ${quantity === '' ? 'nothing; write 0 where nothing was asked for' : foundWords(quantity)}`;
      issues.push({ path: at(row), message, severity: 'error' });
    } else if (value < 0 && options.netCancellations !== true) {
      const message = `expected 0 or more, found ${quantity}; --net-cancellations subtracts negative quantities in their period`;
      issues.push({ path: at(row), message, severity: 'error' });
    }
    return value;
  });
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: quantities, issues: decided.issues };
}

/** The decimal sign of a file: what its numbers can only be, else what files with its separator mostly have. */
function decimalOf(
  rows: readonly HistoryRow[],
  at: (row: number) => string,
  given: DecimalSign | undefined,
  separator: string,
): Checked<DecimalSign> {
  if (given !== undefined) return { ok: true, value: given, issues: [] };
  const only = (sign: DecimalSign) =>
    rows.find(({ quantity }) => {
      const signs = decimalSignsOf(quantity);
      return signs.length === 1 && signs[0] === sign;
    });
  const [point, comma] = [only('.'), only(',')];
  if (point !== undefined && comma !== undefined) {
    const [before, after] = point.row < comma.row ? [point, comma] : [comma, point];
    const message = `found ${foundWords(after.quantity)}, but row ${before.row} has ${foundWords(before.quantity)}: write all numbers of a file with one decimal sign`;
    return { ok: false, issues: [{ path: at(after.row), message, severity: 'error' }] };
  }
  if (point !== undefined || comma !== undefined) return { ok: true, value: comma ? ',' : '.', issues: [] };
  const value = separator === ';' ? ',' : '.';
  const ambiguous = rows.find(({ quantity }) => isAmbiguous(quantity));
  if (ambiguous === undefined) return { ok: true, value, issues: [] };
  const other = value === '.' ? ',' : '.';
  const message = `${foundWords(ambiguous.quantity)} is read as ${quantityOf(ambiguous.quantity, value)}, with ${signWords[value]}; --decimal "${other}" reads it as ${quantityOf(ambiguous.quantity, other)}`;
  return { ok: true, value, issues: [{ path: at(ambiguous.row), message, severity: 'warning' }] };
}
