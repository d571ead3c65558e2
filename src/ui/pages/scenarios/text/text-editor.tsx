import { range } from 'd3';
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type Place, placeAt, placeOf } from '../../../editor/locate.ts';
import { historyStep } from '../../../hooks/use-history-keys.ts';
import { useServices, useStudy } from '../../../stores/services.ts';
import { scenariosText } from '../../../texts/scenarios.ts';
import './text-editor.css';

export interface EditorHandle {
  /** Puts the cursor at the entry with this path, and shows its line. */
  goTo(path: string): void;
  /** Puts the cursor at a place, and shows its line. */
  select(place: Place): void;
}

const lineHeight = 18;
const linesAbove = 4;
/** Typing in one line without a pause of this length is one step of undo. */
const pauseMs = 2000;

/** The text of the study with numbered lines. Undo and redo are those of the study, so that they have names. */
export function TextEditor({ ref }: { readonly ref: Ref<EditorHandle> }): ReactNode {
  const text = useStudy(({ history }) => history.present.text);
  const area = useRef<HTMLTextAreaElement>(null);
  const [scroll, setScroll] = useState({ top: 0, height: 0 });
  const type = useTyping();
  useImperativeHandle(ref, () => handleOf(area, text), [text]);
  useEffect(() => {
    const element = area.current;
    if (element === null) return;
    const measure = (): void => setScroll({ top: element.scrollTop, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div className="text-editor">
      <Gutter text={text} top={scroll.top} height={scroll.height} />
      <textarea
        ref={area}
        aria-label={scenariosText.editor}
        title={scenariosText.keys}
        value={text}
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        onChange={({ currentTarget }) => type(currentTarget.value, currentTarget.selectionStart)}
        onKeyDown={useTextHistoryKeys()}
        onScroll={({ currentTarget }) =>
          setScroll({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })
        }
      />
    </div>
  );
}

function handleOf(area: RefObject<HTMLTextAreaElement | null>, text: string): EditorHandle {
  const select = ({ line, offset }: Place): void => {
    const element = area.current;
    if (element === null) return;
    const end = text.indexOf('\n', offset);
    element.focus();
    element.setSelectionRange(offset, end < 0 ? text.length : end);
    element.scrollTop = Math.max(0, (line - 1 - linesAbove) * lineHeight);
    element.scrollLeft = 0;
  };
  return {
    select,
    goTo: (path) => {
      const place = placeOf(text, { path, message: '', severity: 'error' });
      if (place !== undefined) select(place);
    },
  };
}

/** Takes a change of the text to the study, with a name and merged with what was typed just before. */
function useTyping(): (text: string, cursor: number) => void {
  const { study } = useServices();
  const lastAt = useRef(Number.NEGATIVE_INFINITY);
  return (text, cursor) => {
    const now = performance.now();
    const step = scenariosText.typingStep(placeAt(text, cursor).line);
    study.getState().edit(text, step, now - lastAt.current < pauseMs);
    lastAt.current = now;
  };
}

function useTextHistoryKeys(): (event: KeyboardEvent) => void {
  const { study } = useServices();
  return (event) => {
    const step = historyStep(event);
    if (step === undefined) return;
    event.preventDefault();
    study.getState()[step]();
  };
}

/** Line numbers of what is in view; lines with a problem are marked. */
function Gutter(props: { readonly text: string; readonly top: number; readonly height: number }): ReactNode {
  const { text, top, height } = props;
  const issues = useStudy((state) => state.issues);
  const lines = useMemo(() => text.split('\n').length, [text]);
  const marked = useMemo(() => new Set(issues.flatMap((issue) => placeOf(text, issue)?.line ?? [])), [issues, text]);
  const first = Math.floor(top / lineHeight);
  const last = Math.min(lines, first + Math.ceil(height / lineHeight) + 1);
  return (
    <div className="gutter" aria-hidden="true">
      <div style={{ transform: `translateY(${first * lineHeight - top}px)` }}>
        {range(first, last).map((line) => (
          <span key={line} className={marked.has(line + 1) ? 'marked' : undefined}>
            {line + 1}
          </span>
        ))}
      </div>
    </div>
  );
}
