import type { ReactNode } from 'react';
import { captionY, noteY } from './frame.ts';

/** What a column says in words, and under it what its marks stand for. */
export function Caption(props: {
  readonly text: string;
  readonly trouble?: boolean;
  readonly note?: string;
}): ReactNode {
  const { text, trouble = false, note } = props;
  return (
    <>
      <text className={trouble ? 'demo-caption trouble-text' : 'demo-caption'} y={captionY}>
        {text}
      </text>
      {note === undefined ? null : (
        <text className="quiet-text" y={noteY}>
          {note}
        </text>
      )}
    </>
  );
}
