import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

/** How an edit ended: with a text, or undefined for one that is given up; and where one goes then. */
export interface EndOfEdit {
  readonly text: string | undefined;
  readonly then: 'stay' | 'down' | 'up' | 'right' | 'left';
  /** The edit ended because one went elsewhere. */
  readonly isAway: boolean;
}

interface CellEditorProps {
  readonly label: string;
  readonly before: string;
  /** What was typed to begin with; undefined to edit what is there. */
  readonly text: string | undefined;
  /** Id of a list of what may stand here. */
  readonly list: string | undefined;
  readonly onEnd: (end: EndOfEdit) => void;
}

/** The text of a cell while it is edited. Enter and Tab take it, Escape gives it up. */
export function CellEditor({ label, before, text, list, onEnd }: CellEditorProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  useEffect(() => {
    const element = input.current;
    if (element === null) return;
    element.focus({ preventScroll: true });
    if (text === undefined) element.select();
    else element.setSelectionRange(element.value.length, element.value.length);
  }, [text]);
  const end = (value: string | undefined, then: EndOfEdit['then'], isAway = false): void => {
    if (isOver.current) return;
    isOver.current = true;
    onEnd({ text: value, then, isAway });
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const { value } = event.currentTarget;
    if (event.key === 'Escape') end(undefined, 'stay');
    else if (event.key === 'Enter') end(value, event.shiftKey ? 'up' : 'down');
    else if (event.key === 'Tab') end(value, event.shiftKey ? 'left' : 'right');
    else return;
    event.preventDefault();
  };
  return (
    <input
      ref={input}
      className="cell-input"
      aria-label={label}
      defaultValue={text ?? before}
      list={list}
      autoComplete="off"
      spellCheck={false}
      onKeyDown={press}
      onBlur={({ currentTarget }) => end(currentTarget.value, 'stay', true)}
    />
  );
}
