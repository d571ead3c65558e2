import type { Lever, LeverReading } from '../../scenarios/levers/index.ts';
import { plain } from '../format/numbers.ts';
import { leverWords, measureUnits } from '../../scenarios/levers/words.ts';
import { scenariosText } from '../texts/scenarios.ts';

/** A number of a lever as people read it: percents for shares. */
export function leverNumber(lever: Lever, value: number): string {
  if (lever.kind === 'choice') return String(value);
  const shown = lever.measure === 'share' ? value * 100 : value;
  const step = lever.measure === 'share' ? lever.step * 100 : lever.step;
  const decimals = Math.min(3, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)));
  return plain(shown, isBetweenSteps(shown, step) ? decimals + 1 : decimals);
}

/** Such as 3.5 h of a lever in tenths of a day: rounded to a step it would be another value. */
const isBetweenSteps = (value: number, step: number): boolean =>
  Math.abs(value / step - Math.round(value / step)) > 1e-6;

/** The unit beside it. */
export function leverUnit(lever: Lever, currency: string): string {
  if (lever.kind === 'choice') return '';
  if (lever.measure === 'money') return currency;
  return leverWords[lever.id]?.unit ?? measureUnits[lever.measure];
}

/** Where a lever stands, in words: "weekly", "1 wk", "80 to 900". */
export function leverValue(lever: Lever, { value, span }: LeverReading): string {
  if (lever.kind === 'choice') {
    return value === undefined ? scenariosText.lever.differ : (leverWords[lever.id]?.options?.[value] ?? String(value));
  }
  if (typeof value === 'number') return leverNumber(lever, value);
  if (typeof value === 'string') return value;
  if (span === undefined) return scenariosText.lever.differ;
  return scenariosText.lever.several(leverNumber(lever, span[0]), leverNumber(lever, span[1]));
}
