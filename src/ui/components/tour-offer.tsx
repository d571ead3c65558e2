import type { ReactNode } from 'react';
import { useServices, useTour } from '../stores/services.ts';
import { tourSteps } from '../stores/tour-store.ts';
import { tourText } from '../texts/tour.ts';
import './tour-offer.css';

/** The tour, offered in a line to whoever has not taken or declined it. */
export function TourOffer(): ReactNode {
  const { tour } = useServices();
  const { status, step } = useTour((state) => state);
  if (status !== 'new' && status !== 'left') return null;
  return (
    <p className="tour-offer">
      {status === 'new' ? tourText.offer : tourText.goOnOffer(step + 1, tourSteps.length)}{' '}
      <span>
        <button type="button" className="link" onClick={() => tour.getState().start()}>
          {status === 'new' ? tourText.take : tourText.goOn}
        </button>{' '}
        <button type="button" className="link" onClick={() => tour.getState().decline()}>
          {tourText.notNow}
        </button>
      </span>
    </p>
  );
}
