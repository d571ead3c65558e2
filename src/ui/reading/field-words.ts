import type { Field, NamedField } from '../../scenarios/fields.ts';
import { fieldText } from '../texts/fields.ts';

/** Meaning, form and range of a field, in one line. */
export function helpOf({ help, field }: NamedField): string {
  return [help, rangeWords(field)].filter((words) => words !== '').join(' · ');
}

const huge = 1e5;

/** What may be written in a field. */
export function rangeWords(field: Field): string {
  if (field.kind === 'duration' || field.kind === 'rate' || field.kind === 'date') return fieldText[field.kind];
  if (field.kind === 'list') return fieldText.list;
  if (field.kind !== 'number') return '';
  const [min, max] = [field.min, field.max === undefined || field.max >= huge ? undefined : field.max];
  if (min !== undefined && min > -huge) {
    return max === undefined ? fieldText.atLeast(String(min)) : fieldText.range(String(min), String(max));
  }
  return max === undefined ? '' : fieldText.atMost(String(max));
}

/** Ids of entries of levers and fields in the glossary; those of indicators and terms stand for themselves. */
export const leverEntryId = (id: string): string => `lever-${id}`;
export const fieldEntryId = (key: string): string => `field-${key}`;
