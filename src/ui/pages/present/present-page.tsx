import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { settingsOf } from '../../../scenarios/settings.ts';
import type { Study } from '../../../scenarios/study.ts';
import { Announcer } from '../../components/announcer.tsx';
import { type ChartStage, ChartStageContext } from '../../components/chart-frame.tsx';
import { useBoard } from '../../hooks/use-board.ts';
import { useTheme } from '../../hooks/use-theme.ts';
import { useTitle } from '../../hooks/use-title.ts';
import { type Board, createBoard } from '../../reading/board.ts';
import { furthestAhead } from '../../reading/judgement.ts';
import { useRun, useServices, useStudy, useView } from '../../stores/services.ts';
import { presentText as text } from '../../texts/present.ts';
import { comparedPart } from '../../../scenarios/compared-part.ts';
import { SlideView, slideTitle } from './slide-view.tsx';
import { actionOf, type PresentAction, type Slide, slideAt, slidesOf } from './slides.ts';
import { WorthShelf } from './worth-shelf.ts';
import './present.css';
import './slide-tables.css';

/** The study for a room: one thing at a time, large, by the keys of a remote. */
export function PresentPage(): ReactNode {
  useTitle(text.title);
  const study = useStudy((state) => state.study);
  const board = usePresentedBoard();
  const compared = useMemo(() => (study === undefined ? undefined : comparedPart(study)), [study]);
  const slides = useMemo(() => (compared === undefined ? [] : slidesOf(compared, board)), [compared, board]);
  if (compared === undefined) return <p className="present-none">{text.none}</p>;
  return <Presentation study={compared} board={board} slides={slides} />;
}

/** The results, with the scenario in focus that somebody looks at; else with the one that stands furthest ahead. */
function usePresentedBoard(): Board | undefined {
  const board = useBoard();
  const study = useRun((run) => run.study);
  const focus = useView((view) => view.focus);
  return useMemo(() => {
    if (board === undefined || study === undefined || focus !== undefined) return board;
    const best = furthestAhead(board)?.scenario.id;
    return createBoard(study, board.summary, { baseline: board.baseline.id, focus: best, stale: board.stale });
  }, [board, study, focus]);
}

/** Worths of changes are worked out when their slide is there, or next: never before, and never while the comparison runs. */
function useWorths(study: Study, slides: readonly Slide[], at: number): WorthShelf {
  const { worthTools } = useServices();
  const [worths] = useState(() => new WorthShelf(worthTools));
  const isCompared = useRun(({ status, stale }) => status !== 'running' && status !== 'idle' && !stale);
  useEffect(() => {
    const near = slides.slice(at, at + 2).find((slide) => slide.kind === 'worth');
    if (isCompared && near?.kind === 'worth') worths.ask(study, near);
  }, [worths, study, slides, at, isCompared]);
  useEffect(() => () => worths.stop(), [worths]);
  return worths;
}

/** Words of a chart, 11 px on a page, are as large as those of the slide that are smallest. */
function useChartScale(root: RefObject<HTMLElement | null>): ChartStage {
  const [scale, setScale] = useState(2);
  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return;
    const measure = (): void => setScale(Number.parseFloat(getComputedStyle(element).fontSize) / 11.9);
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [root]);
  return useMemo(() => ({ scale, fills: true }), [scale]);
}

interface PresentationProps extends Omit<Parameters<typeof SlideView>[0], 'slide' | 'worths'> {
  readonly slides: readonly Slide[];
}

function Presentation({ study, board, slides }: PresentationProps): ReactNode {
  const { slide: place } = useParams();
  const [, go] = useLocation();
  const { turn } = useTheme();
  const [isBlank, setBlank] = useState(false);
  const [showsKeys, setKeys] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const stage = useChartScale(root);
  const at = slideAt(place, slides.length);
  const slide = slides[at]!;
  const worths = useWorths(study, slides, at);
  const { seed } = settingsOf(study);
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
        <ChartStageContext value={stage}>
          <SlideView slide={slide} study={study} board={board} worths={worths} />
        </ChartStageContext>
      </section>
      <Announcer text={`${text.slide(at + 1, slides.length)}: ${slideTitle(slide, study)}`} />
      <footer className="present-bar">
        <progress max={slides.length} value={at + 1} aria-label={text.slide(at + 1, slides.length)} />
        <span>{text.source(seed, board?.summary.replications ?? 0)}</span>
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
