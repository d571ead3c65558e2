import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useLocation } from 'wouter';
import { CloseIcon } from '../components/icons.tsx';
import { useServices, useTour } from '../stores/services.ts';
import { focusSoon } from '../focus-soon.ts';
import { tourSteps } from '../stores/tour-store.ts';
import { tourText } from '../texts/tour.ts';
import { stepAt } from './steps.ts';
import { useBeside } from './use-beside.ts';
import './tour-card.css';

const focusable = 'a[href], button, input, select, textarea, [tabindex]';

/** A step of the tour beside the control it is about. It blocks nothing: the page stays usable around it. */
export function TourCard(): ReactNode {
  const services = useServices();
  const { tour } = services;
  const step = useTour((state) => state.step);
  const { id, path, target, watch } = stepAt(step);
  const [place, go] = useLocation();
  const isThere = id === 'share' || place === path;
  const card = useRef<HTMLDivElement>(null);
  const ring = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const wanted = isThere ? target : `.top-bar > nav a[href="#${path}"]`;
  useBeside(card, ring, wanted);
  useEffect(() => watch?.(services, () => tour.getState().next()), [watch, services, tour]);
  useFocusOnStep(card, `${step} ${isThere}`);
  const leave = (): void => {
    tour.getState().leave();
    document.getElementById('main')?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    leave();
  };
  const toControl = (): void =>
    focusSoon(() => {
      const found = document.querySelector<HTMLElement>(wanted);
      return found?.matches(focusable) === true ? found : found?.querySelector<HTMLElement>(focusable);
    });
  const words = tourText.steps[id];
  return (
    <>
      <div ref={ring} className="tour-ring" aria-hidden="true" />
      <div ref={card} className="tour-card" role="dialog" aria-labelledby={titleId} tabIndex={-1} onKeyDown={onKey}>
        <p className="over">{tourText.progress(step + 1, tourSteps.length)}</p>
        <h2 id={titleId}>{words.title}</h2>
        <p role="status">{words.text}</p>
        <div className="tour-buttons">
          {step > 0 ? (
            <button type="button" className="button small" onClick={() => tour.getState().back()}>
              {tourText.back}
            </button>
          ) : null}
          {isThere && id !== 'verdict' ? (
            <button type="button" className="button small" onClick={toControl}>
              {tourText.toControl}
            </button>
          ) : null}
          <button
            type="button"
            className="button small primary"
            onClick={() => (isThere ? tour.getState().next() : go(path))}
          >
            {isThere ? (step + 1 < tourSteps.length ? tourText.next : tourText.finish) : tourText.takeMe}
          </button>
        </div>
        <button type="button" className="icon-button tour-leave" aria-label={tourText.leave} onClick={leave}>
          <CloseIcon />
        </button>
      </div>
    </>
  );
}

/** A new step is read out and reachable at once; but nobody who types or drags is taken away from it. */
function useFocusOnStep(card: { readonly current: HTMLElement | null }, step: string): void {
  useEffect(() => {
    if (step === '') return;
    const isBusy = document.activeElement?.matches('input, select, textarea') === true;
    if (!isBusy) card.current?.focus({ preventScroll: true });
  }, [card, step]);
}
