import { lazy, type ReactNode, Suspense } from 'react';
import { TourOffer } from '../../components/tour-offer.tsx';
import { useTitle } from '../../hooks/use-title.ts';
import { demoText } from '../../texts/demo.ts';
import { shellText } from '../../texts/shell.ts';
import { CadenceControl } from './demo/cadence-control.tsx';
import { Library } from './library.tsx';
import { YourWork } from './your-work.tsx';
import './start-page.css';

const Demo = lazy(async () => ({ default: (await import('./demo/demo.tsx')).Demo }));

/** Opens on two factories at work; below them, what can be learned and what was begun. */
export function StartPage(): ReactNode {
  useTitle(shellText.start);
  const [first, second] = demoText.headline;
  return (
    <div className="page start">
      <section className="hero">
        <div>
          <h1>
            {first} <span>{second}</span>
          </h1>
          <TourOffer />
        </div>
        <CadenceControl />
      </section>
      <div className="demo">
        <Suspense fallback={<p className="demo-wait">{demoText.loading}</p>}>
          <Demo />
        </Suspense>
      </div>
      <Library />
      <YourWork />
    </div>
  );
}
