import { type RefObject, useEffect } from 'react';

const gap = 12;
const edge = 16;
/** Pages and results come in their own time: the target is looked for this often. */
const lookMs = 250;

/** Keeps a card beside whatever a selector finds, and a ring around it; in the corner while nothing is found. */
export function useBeside(
  card: RefObject<HTMLElement | null>,
  ring: RefObject<HTMLElement | null>,
  selector: string,
): void {
  useEffect(() => {
    let seen: Element | undefined;
    const place = (): void => {
      const target = document.querySelector(selector) ?? undefined;
      if (target !== undefined && target !== seen) target.scrollIntoView({ block: 'center' });
      seen = target;
      putRing(ring.current, target?.getBoundingClientRect());
      putCard(card.current, target?.getBoundingClientRect());
    };
    place();
    const timer = setInterval(place, lookMs);
    window.addEventListener('scroll', place, { passive: true });
    window.addEventListener('resize', place);
    return () => {
      clearInterval(timer);
      window.removeEventListener('scroll', place);
      window.removeEventListener('resize', place);
    };
  }, [card, ring, selector]);
}

function putRing(ring: HTMLElement | null, at: DOMRect | undefined): void {
  if (ring === null) return;
  ring.hidden = at === undefined;
  if (at === undefined) return;
  ring.style.top = `${at.top - 4}px`;
  ring.style.left = `${at.left - 4}px`;
  ring.style.width = `${at.width + 8}px`;
  ring.style.height = `${at.height + 8}px`;
}

/** Under the target, else above it, else in the lower right corner. */
function putCard(card: HTMLElement | null, at: DOMRect | undefined): void {
  if (card === null) return;
  const { width, height } = card.getBoundingClientRect();
  const { innerHeight } = window;
  const right = document.documentElement.clientWidth - width - edge;
  const isBelow = at !== undefined && at.bottom + gap + height + edge <= innerHeight && at.bottom > 0;
  const isAbove = at !== undefined && at.top - gap - height >= edge && at.top < innerHeight;
  const top = isBelow ? at.bottom + gap : isAbove ? at.top - gap - height : innerHeight - height - edge;
  const left = isBelow || isAbove ? Math.max(edge, Math.min(at.left, right)) : right;
  card.style.top = `${top}px`;
  card.style.left = `${Math.max(0, left)}px`;
}
