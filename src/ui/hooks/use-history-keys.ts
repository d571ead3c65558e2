import { type KeyboardEvent, useEffect } from 'react';
import { useServices } from '../stores/services.ts';

/** Which way a key goes in the history: Ctrl or Cmd with Z, with Shift or Y; undefined for any other key. */
export function historyStep(event: KeyboardEvent | globalThis.KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'y' || (key === 'z' && event.shiftKey)) return 'redo';
  return key === 'z' ? 'undo' : undefined;
}

/** Where letters are typed, the browser's own undo takes back letters. */
const isTypedIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');

/** Undo and redo of the study by key, on every page. */
export function useHistoryKeys(): void {
  const { study } = useServices();
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      const step = historyStep(event);
      if (step === undefined || event.defaultPrevented || isTypedIn(event.target)) return;
      event.preventDefault();
      study.getState()[step]();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [study]);
}
