import { deltaOf } from './text-delta.ts';
import { bounded, nearest, type OtherVersion, type TextHistory } from './text-history.ts';

type KeptVersion = Omit<OtherVersion, 'mark'>;

/** A history as it is kept for another visit. */
export interface KeptHistory {
  readonly text: string;
  readonly step: string;
  readonly past: readonly KeptVersion[];
  readonly future: readonly KeptVersion[];
}

/** Characters of differences that are kept. */
const mostStored = 1e6;

/** The part of a history that belongs together with its present version, as far as it fits. */
export function keptHistory({ past, present, future }: TextHistory, isOwn: (mark: object) => boolean): KeptHistory {
  const part = (fromNear: readonly OtherVersion[]): KeptVersion[] => {
    const foreign = fromNear.findIndex(({ mark }) => !isOwn(mark));
    const own = foreign < 0 ? fromNear : fromNear.slice(0, foreign);
    return nearest(own, mostStored).map(({ step, delta }) => ({ step, delta }));
  };
  const { text, step } = present;
  return { text, step, past: part([...past].reverse()).reverse(), future: part(future) };
}

/**
 * A history that began with the text `begun`, and before it what was kept of an earlier one. Where `begun` is newer than
 * what was kept, a step of the name `latest` leads to it.
 */
export function recalled(history: TextHistory, begun: string, kept: KeptHistory, latest: string): TextHistory {
  const again = ({ step, delta }: KeptVersion): OtherVersion => ({ step, delta, mark: {} });
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
