import type { Law } from '../sim/index.ts';
import { compileSizeLaw, compileTimeLaw, compileVariation, type LawDraft } from './compile-laws.ts';
import { compilePatience, type Patience } from './compile-patience.ts';
import type { Field } from './fields.ts';
import { sizeLaw, timeLaw, variationLaw } from './laws.ts';
import { segment } from './scenario.ts';
import { minutesPer, type TimeUnit } from './time-units.ts';

/** What a law is a law of: a time, a quantity, or a factor of mean 1 on a processing time. */
export type LawMeasure = 'time' | 'size' | 'variation';

/** What the laws of a field measure; undefined for a field that holds no law. */
export function lawMeasureOf(field: Field): LawMeasure | undefined {
  if (field.kind !== 'union') return undefined;
  const gamma = field.branches.find(({ name }) => name === 'gamma')?.field;
  if (gamma?.kind !== 'object') return undefined;
  const mean = gamma.fields.find(({ key }) => key === 'mean')?.field.kind;
  if (mean === undefined) return 'variation';
  return mean === 'duration' ? 'time' : 'size';
}

/** The law that a value describes, as the engine draws from it: times in minutes. Undefined where it describes none. */
export function readLaw(measure: LawMeasure, value: unknown, timeUnit: TimeUnit): Law | undefined {
  return unlessRefused(timeUnit, (draft) => compiled(measure, value, draft));
}

/** Whether a field holds the patience of customers: shares and a law. */
export const isPatience = (field: Field): boolean =>
  field.kind === 'object' &&
  ['immediate', 'forever', 'mean'].every((key) => field.fields.some((one) => one.key === key));

/** The patience that a value describes, as the engine draws from it. Undefined where it describes none. */
export function readPatience(value: unknown, timeUnit: TimeUnit): Patience | undefined {
  const { success, data } = segment.shape.patience.safeParse(value);
  return success ? unlessRefused(timeUnit, (draft) => compilePatience(draft, data, '')) : undefined;
}

/** What is made of a value, unless something about it is refused. */
function unlessRefused<Made>(timeUnit: TimeUnit, make: (draft: LawDraft) => Made): Made | undefined {
  let failed = false;
  const draft = {
    timeUnit,
    error: () => {
      failed = true;
    },
  };
  const made = make(draft);
  return failed ? undefined : made;
}

function compiled(measure: LawMeasure, value: unknown, draft: LawDraft): Law | undefined {
  if (measure === 'time') {
    const { success, data } = timeLaw.safeParse(value);
    return success ? compileTimeLaw(draft, data, '') : undefined;
  }
  if (measure === 'size') {
    const { success, data } = sizeLaw.safeParse(value);
    return success ? compileSizeLaw(draft, data, '') : undefined;
  }
  const { success, data } = variationLaw.safeParse(value);
  return success ? compileVariation(draft, data, '') : undefined;
}

const suffixUnit: Readonly<Record<string, TimeUnit>> = { min: 'minute', h: 'hour', d: 'day', wk: 'week' };

/** The unit in which a law of time is written: that of its first duration, else the file's. */
export function writtenUnit(value: unknown, timeUnit: TimeUnit): TimeUnit {
  const texts = JSON.stringify(value ?? '').match(/"\d[^"]*"/g) ?? [];
  const suffix = texts.map((text) => /(min|h|d|wk)"$/.exec(text)?.[1]).find((found) => found !== undefined);
  return suffixUnit[suffix ?? ''] ?? timeUnit;
}

/** A law counted in another unit of time. */
export function inUnit(law: Law, unit: TimeUnit): Law {
  const minutes = minutesPer[unit];
  return {
    constant: law.constant,
    mean: law.mean / minutes,
    variance: law.variance / (minutes * minutes),
    sample: (u) => law.sample(u) / minutes,
  };
}
