import type { Lever } from '../../scenarios/levers/index.ts';
import { sameValue } from '../../scenarios/merge-patch.ts';
import { isPlainObject, own, type PlainObject } from '../../scenarios/plain-data.ts';
import { fixedSpace } from '../format/numbers.ts';
import { fieldName, fieldText } from '../texts/fields.ts';
import { leverWords } from '../../scenarios/levers/words.ts';
import { leverNumber } from './lever-reading.ts';

/** Keys whose value is the name of the thing: an object with one of them is told whole. */
export const telling = ['policy', 'method', 'kind', 'mode', 'metric'];

const longest = 60;
const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/** A value of a scenario in a few words: the option of a lever, a title or the form of an object before its members. */
export function valueWords(value: unknown, lever?: Lever): string {
  if (lever?.kind === 'choice') {
    const option = lever.options.find((candidate) => sameValue(candidate.value, value));
    if (option !== undefined) return leverWords[lever.id]?.options?.[option.key] ?? option.key;
  }
  if (value === undefined) return fieldText.noneYet;
  if (typeof value === 'boolean') return value ? fieldText.yes : fieldText.no;
  if (typeof value === 'number') return numberWords(value, lever);
  if (typeof value === 'string') return shortened(value);
  if (Array.isArray(value)) return shortened(value.map((entry) => valueWords(entry)).join(', '));
  if (!isPlainObject(value)) return '';
  return shortened(objectWords(value));
}

function numberWords(value: number, lever: Lever | undefined): string {
  if (lever?.kind !== 'number' || lever.relative !== undefined) return String(value);
  const unit = lever.measure === 'share' ? `${fixedSpace}%` : '';
  return `${lever.measure === 'times' ? `×${fixedSpace}` : ''}${leverNumber(lever, value)}${unit}`;
}

function objectWords(value: PlainObject): string {
  const title = own(value, 'title');
  if (typeof title === 'string') return title;
  if (own(value, 'op') !== undefined) return factorWords(value);
  const entries = Object.entries(value);
  if (entries.length > 0 && entries.every(([, entry]) => isPlainObject(entry))) {
    return entries.map(([key, entry]) => titleOf(entry) ?? key).join(', ');
  }
  return entries
    .map(([key, entry]) =>
      telling.includes(key) ? fieldName(String(entry)) : `${fieldName(key)} ${valueWords(entry)}`,
    )
    .join(', ');
}

/** "× 1.9, w16 to w18" */
function factorWords(factor: PlainObject): string {
  const [op, value, from, to] = ['op', 'value', 'from', 'to'].map((key) => own(factor, key));
  const size = `${fieldText.operation[String(op)] ?? String(op)} ${valueWords(value)}`;
  const span = [
    ...(from === undefined ? [] : [String(from)]),
    ...(to === undefined ? [] : [fieldText.until(String(to))]),
  ];
  return span.length === 0 ? size : `${size}, ${span.join(' ')}`;
}

function titleOf(value: unknown): string | undefined {
  const title = isPlainObject(value) ? own(value, 'title') : undefined;
  return typeof title === 'string' ? title : undefined;
}
