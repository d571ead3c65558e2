import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  use,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import './tooltip.css';

interface Shown {
  readonly anchor: HTMLElement;
  readonly content: ReactNode;
  /** Opened by a click: stays until Escape, another click, or focus elsewhere. */
  readonly pinned: boolean;
}

interface Tooltips {
  readonly id: string;
  readonly anchor: HTMLElement | undefined;
  show(shown: Shown): void;
  /** Hides what belongs to `anchor`, unless it is pinned or the pointer has moved onto it. */
  leave(anchor: HTMLElement): void;
  hide(): void;
}

const TooltipContext = createContext<Tooltips | undefined>(undefined);
const hoverMs = 200;
const leaveMs = 150;

/** One tooltip at a time for everything inside: shown on hover, focus and click, hidden by Escape (WCAG 1.4.13). */
export function TooltipArea({ children }: { readonly children: ReactNode }): ReactNode {
  const id = useId();
  const [shown, setShown] = useState<Shown>();
  const timer = useRef(0);
  const hide = useCallback(() => {
    clearTimeout(timer.current);
    setShown(undefined);
  }, []);
  const show = useCallback((next: Shown) => {
    clearTimeout(timer.current);
    setShown((now) => (now?.pinned === true && now.anchor === next.anchor && !next.pinned ? now : next));
  }, []);
  const leave = useCallback((anchor: HTMLElement) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(
      () => setShown((now) => (now?.anchor === anchor && !now.pinned ? undefined : now)),
      leaveMs,
    );
  }, []);
  const stay = useCallback(() => clearTimeout(timer.current), []);
  useDismissal(id, shown, hide);
  const tooltips = useMemo(() => ({ id, anchor: shown?.anchor, show, leave, hide }), [id, shown, show, leave, hide]);
  return (
    <TooltipContext value={tooltips}>
      {children}
      {shown === undefined ? null : (
        <Tooltip id={id} shown={shown} onEnter={stay} onLeave={() => leave(shown.anchor)} />
      )}
    </TooltipContext>
  );
}

/** Escape, scrolling and a click elsewhere put the tooltip away. */
function useDismissal(id: string, shown: Shown | undefined, hide: () => void): void {
  useEffect(() => {
    if (shown === undefined) return;
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key === 'Escape') hide();
    };
    const onPress = (event: PointerEvent): void => {
      const inside =
        event.target instanceof Node &&
        (shown.anchor.contains(event.target) || document.getElementById(id)?.contains(event.target) === true);
      if (!inside) hide();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPress);
    window.addEventListener('scroll', hide, { passive: true });
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPress);
      window.removeEventListener('scroll', hide);
    };
  }, [id, shown, hide]);
}

interface TooltipProps {
  readonly id: string;
  readonly shown: Shown;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}

function Tooltip({ id, shown, onEnter, onLeave }: TooltipProps): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  usePlace(ref, shown.anchor);
  // What stands behind the name for the keyboard: Tab comes from it, and goes on from it.
  const goOn = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab' && event.key !== 'Escape') return;
    if (event.shiftKey) event.preventDefault();
    shown.anchor.focus();
  };
  return (
    <div
      ref={ref}
      id={id}
      role="tooltip"
      className="tooltip"
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
      onKeyDown={goOn}
    >
      {shown.content}
    </div>
  );
}

const gap = 6;
const edge = 8;

/** Under the anchor, or above it where there is more room; never over the edge of the window. */
function usePlace(ref: RefObject<HTMLDivElement | null>, anchor: HTMLElement): void {
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const at = anchor.getBoundingClientRect();
    const { width, height } = element.getBoundingClientRect();
    const below = window.innerHeight - at.bottom - gap;
    const top = below >= height || below >= at.top ? at.bottom + gap : at.top - gap - height;
    const left = Math.min(at.left, document.documentElement.clientWidth - width - edge);
    element.style.top = `${Math.max(edge, top)}px`;
    element.style.left = `${Math.max(edge, left)}px`;
  });
}

interface TooltipButtonProps {
  readonly className: string;
  readonly content: () => ReactNode;
  readonly children: ReactNode;
}

/** A name that explains itself. */
export function TooltipButton({ className, content, children }: TooltipButtonProps): ReactNode {
  const tooltips = use(TooltipContext);
  const ref = useRef<HTMLButtonElement>(null);
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (tooltips === undefined) return <span className={className}>{children}</span>;
  const isShown = tooltips.anchor !== undefined && tooltips.anchor === ref.current;
  const show = (pinned: boolean): void => {
    if (ref.current !== null) tooltips.show({ anchor: ref.current, content: content(), pinned });
  };
  const leave = (): void => {
    clearTimeout(timer.current);
    if (ref.current !== null) tooltips.leave(ref.current);
  };
  const shownElement = (): HTMLElement | null => document.getElementById(tooltips.id);
  const goIn = (event: KeyboardEvent): void => {
    const link = isShown ? shownElement()?.querySelector('a') : undefined;
    if (event.key !== 'Tab' || event.shiftKey || link === null || link === undefined) return;
    event.preventDefault();
    link.focus();
  };
  return (
    <button
      ref={ref}
      type="button"
      className={className}
      aria-describedby={isShown ? tooltips.id : undefined}
      onPointerEnter={({ pointerType }) => {
        if (pointerType === 'mouse') timer.current = window.setTimeout(() => show(false), hoverMs);
      }}
      onPointerLeave={leave}
      onFocus={({ currentTarget }) => {
        if (currentTarget.matches(':focus-visible')) show(false);
      }}
      onKeyDown={goIn}
      onBlur={({ relatedTarget }) => {
        if (shownElement()?.contains(relatedTarget) !== true) tooltips.hide();
      }}
      onClick={() => show(true)}
    >
      {children}
    </button>
  );
}
