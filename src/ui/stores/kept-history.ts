import { deltaOf } from './text-delta.ts';
import { bounded, nearest, type OtherVersion, type TextHistory } from './text-history.ts';

/** A version as it is kept; `place` where it is one of another study than the present version. */
type KeptVersion = Omit<OtherVersion, 'mark'> & { readonly place?: number };

/** Where the study of a version is kept, as another visit finds it again. */
export interface KeptPlace {
  readonly id: string;
  readonly revision: number | undefined;
  readonly name: string;
  readonly scenarios: number;
  readonly preset: string | undefined;
  /** The text of a preset that is not kept, since it was not changed; empty for all others. */
  readonly loaded: string;
}

/** A history as it is kept for another visit. */
export interface KeptHistory {
  readonly text: string;
  readonly step: string;
  readonly past: readonly KeptVersion[];
  readonly future: readonly KeptVersion[];
  /** Other studies that its versions belong to. */
  readonly places?: readonly KeptPlace[];
}

/** Characters of differences that are kept. */
const mostStored = 1e6;

/**
 * A history as far as it fits, through the studies that were loaded one over the other.
 * @param placeOf the place of a version; undefined for that of the present one
 */
export function keptHistory(
  { past, present, future }: TextHistory,
  placeOf: (mark: object) => KeptPlace | undefined,
): KeptHistory {
  const places: KeptPlace[] = [];
  const numberOf = (place: KeptPlace): number => {
    const known = places.findIndex(({ id }) => id === place.id);
    return known < 0 ? places.push(place) - 1 : known;
  };
  const part = (fromNear: readonly OtherVersion[]): KeptVersion[] =>
    nearest(fromNear, mostStored).map(({ step, delta, mark }) => {
      const place = placeOf(mark);
      return place === undefined ? { step, delta } : { step, delta, place: numberOf(place) };
    });
  const { text, step } = present;
  return { text, step, past: part([...past].reverse()).reverse(), future: part(future), places };
}

/**
 * A history that began with the text `begun`, and before it what was kept of an earlier one. Where `begun` is newer than
 * what was kept, a step of the name `latest` leads to it.
 * @param assign is told which versions belong to another study, by their marks
 */
export function recalled(
  history: TextHistory,
  begun: string,
  kept: KeptHistory,
  latest: string,
  assign: (mark: object, place: KeptPlace) => void,
): TextHistory {
  const again = ({ step, delta, place }: KeptVersion): OtherVersion => {
    const mark = {};
    const other = place === undefined ? undefined : kept.places?.[place];
    if (other !== undefined) assign(mark, other);
    return { step, delta, mark };
  };
  const isSame = kept.text === begun;
  const step = isSame ? kept.step : latest;
  const bridge = isSame ? [] : [{ step: kept.step, delta: deltaOf(begun, kept.text) }];
  const before = [...kept.past, ...bridge].map(again);
  const [oldest, ...rest] = history.past;
  if (oldest !== undefined) return { ...history, past: bounded([...before, { ...oldest, step }, ...rest]) };
  if (history.present.text !== begun) return history;
  const future = history.future.length === 0 && isSame ? kept.future.map(again) : history.future;
  return { past: bounded(before), present: { ...history.present, step }, future };
}
