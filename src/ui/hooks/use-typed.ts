import { type ChangeEvent, type KeyboardEvent, useState } from 'react';

type Typable = HTMLInputElement | HTMLTextAreaElement;

/** Props of a field in which something is being typed. */
export interface Typed {
  readonly value: string;
  onChange(event: ChangeEvent<Typable>): void;
  onBlur(): void;
  onKeyDown(event: KeyboardEvent<Typable>): void;
}

/**
 * A field whose text is taken over when it is left, or by Enter in a line, if it is another than before; Escape gives it
 * up. Without this every letter would be a step of undo and a run. `onTyping` is told what stands there meanwhile, and
 * nothing once it is taken over or given up.
 */
export function useTyped(stored: string, take: (text: string) => void, onTyping?: (text?: string) => void): Typed {
  const [typing, setText] = useState<string>();
  const setTyping = (text?: string): void => {
    setText(text);
    onTyping?.(text);
  };
  const commit = (): void => {
    if (typing !== undefined && typing !== stored) take(typing);
    setTyping();
  };
  return {
    value: typing ?? stored,
    onChange: ({ currentTarget }) => setTyping(currentTarget.value),
    onBlur: commit,
    onKeyDown: ({ key, currentTarget }) => {
      if (key === 'Enter' && currentTarget instanceof HTMLInputElement) commit();
      if (key === 'Escape') setTyping();
    },
  };
}
