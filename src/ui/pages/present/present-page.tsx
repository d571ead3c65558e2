import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { Announcer } from '../../components/announcer.tsx';
import { useBoard } from '../../hooks/use-board.ts';
import { useTheme } from '../../hooks/use-theme.ts';
import { useTitle } from '../../hooks/use-title.ts';
import { useStudy } from '../../stores/services.ts';
import { presentText as text } from '../../texts/present.ts';
import { comparedPart } from '../../../scenarios/what-if.ts';
import { SlideView, slideTitle } from './slide-view.tsx';
import { actionOf, type PresentAction, type Slide, slideAt, slidesOf } from './slides.ts';
import './present.css';

/** The study for a room: one thing at a time, large, by the keys of a remote. */
export function PresentPage(): ReactNode {
  useTitle(text.title);
  const study = useStudy((state) => state.study);
  const board = useBoard();
  if (study === undefined) return <p className="present-none">{text.none}</p>;
  const compared = comparedPart(study);
  return <Presentation study={compared} board={board} slides={slidesOf(compared, board)} />;
}

interface PresentationProps extends Omit<Parameters<typeof SlideView>[0], 'slide'> {
  readonly slides: readonly Slide[];
}

function Presentation({ study, board, slides }: PresentationProps): ReactNode {
  const { slide: place } = useParams();
  const [, go] = useLocation();
  const { turn } = useTheme();
  const [isBlank, setBlank] = useState(false);
  const [showsKeys, setKeys] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const at = slideAt(place, slides.length);
  const slide = slides[at]!;
  const to = (index: number): void =>
    go(`/present/${Math.min(Math.max(index, 0), slides.length - 1) + 1}`, { replace: true });
  const act: Readonly<Record<PresentAction, () => void>> = {
    next: () => to(at + 1),
    previous: () => to(at - 1),
    first: () => to(0),
    last: () => to(slides.length - 1),
    leave: () => (showsKeys ? setKeys(false) : go('/compare')),
    full: () => turnFullScreen(root.current),
    blank: () => setBlank(true),
    theme: turn,
    keys: () => setKeys(!showsKeys),
  };
  useKeys((action) => {
    if (isBlank) setBlank(false);
    else if (action !== undefined) act[action]();
    return isBlank || action !== undefined;
  });
  return (
    <div ref={root} className="present">
      <section
        className={`slide slide-${slide.kind}`}
        aria-roledescription="slide"
        aria-label={slideTitle(slide, study)}
      >
        <SlideView slide={slide} study={study} board={board} />
      </section>
      <Announcer text={`${text.slide(at + 1, slides.length)}: ${slideTitle(slide, study)}`} />
      <footer className="present-bar">
        <progress max={slides.length} value={at + 1} aria-label={text.slide(at + 1, slides.length)} />
        <span className="present-place">{text.slide(at + 1, slides.length)}</span>
        <Tool label={text.previous} onClick={act.previous} disabled={at === 0} />
        <Tool label={text.next} onClick={act.next} disabled={at === slides.length - 1} />
        <Tool label={text.full} onClick={act.full} />
        <Tool label={text.theme} onClick={act.theme} />
        <Tool label={text.keysButton} onClick={act.keys} pressed={showsKeys} />
        <Tool label={text.leave} onClick={() => go('/compare')} />
      </footer>
      {showsKeys ? <Keys onClose={() => setKeys(false)} /> : null}
      {isBlank ? (
        <button type="button" className="present-blank" aria-label={text.blank} onClick={() => setBlank(false)} />
      ) : null}
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
}

const Tool = ({ label, onClick, disabled = false, pressed }: ToolProps): ReactNode => (
  <button type="button" disabled={disabled} aria-pressed={pressed} onClick={onClick}>
    {label}
  </button>
);

function Keys({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <div className="present-keys" role="dialog" aria-label={text.keysButton}>
      <dl>
        {text.keys.map(([key, does]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={onClose}>
        {text.close}
      </button>
    </div>
  );
}

/** Keys anywhere on the page, but in what takes keys itself. `handle` says whether it has used one. */
function useKeys(handle: (action: PresentAction | undefined) => boolean): void {
  const latest = useRef(handle);
  latest.current = handle;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const isOnControl =
        event.target instanceof HTMLElement && event.target.closest('button, select, input, a') !== null;
      if (isOnControl && (event.key === ' ' || event.key === 'Enter')) return;
      if (latest.current(actionOf(event.key))) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** Where the browser refuses, the page fills its window all the same. */
function turnFullScreen(element: HTMLElement | null): void {
  if (document.fullscreenElement !== null) void document.exitFullscreen();
  else element?.requestFullscreen().catch(() => undefined);
}
