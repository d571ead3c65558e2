import './theme/tokens.css';
import './theme/base.css';
import './charts/chart.css';
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ErrorBoundary } from './components/error-boundary.tsx';
import { Notices } from './components/notices.tsx';
import { TopBar } from './components/top-bar.tsx';
import { useHistoryKeys } from './hooks/use-history-keys.ts';
import { NotFoundPage } from './pages/not-found.tsx';
import { StartPage } from './pages/start/start-page.tsx';
import { type Services, ServicesProvider, useTour } from './stores/services.ts';
import { shellText } from './texts/shell.ts';

const ComparePage = lazy(async () => ({ default: (await import('./pages/compare/compare-page.tsx')).ComparePage }));
const ScenariosPage = lazy(async () => ({
  default: (await import('./pages/scenarios/scenarios-page.tsx')).ScenariosPage,
}));
const GlossaryPage = lazy(async () => ({ default: (await import('./pages/glossary/glossary-page.tsx')).GlossaryPage }));
const KeysPage = lazy(async () => ({ default: (await import('./pages/keys/keys-page.tsx')).KeysPage }));
const TourCard = lazy(async () => ({ default: (await import('./tour/tour-card.tsx')).TourCard }));
const ModelPage = lazy(async () => ({ default: (await import('./pages/model/model-page.tsx')).ModelPage }));
const PresentPage = lazy(async () => ({ default: (await import('./pages/present/present-page.tsx')).PresentPage }));
const TrustPage = lazy(async () => ({ default: (await import('./pages/trust/trust-page.tsx')).TrustPage }));

/** The whole application: the frame, and the place the address names. */
export function App({ services }: { readonly services: Services }): ReactNode {
  return (
    <ServicesProvider value={services}>
      <Router hook={useHashLocation}>
        <Frame services={services} />
      </Router>
    </ServicesProvider>
  );
}

function Frame({ services }: { readonly services: Services }): ReactNode {
  const main = useRef<HTMLElement>(null);
  const [path] = useLocation();
  // An entry of the glossary is a place inside a page: the page stays as it is, and what was typed in it.
  const place = `/${path.split('/')[1] ?? ''}`;
  useFocusOnArrival(main, place);
  useHistoryKeys();
  const study = (): { text: string; name: string } => {
    const { history, origin } = services.study.getState();
    return { text: history.present.text, name: origin.name };
  };
  return (
    <>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {shellText.skip}
      </button>
      <Tour />
      {place === '/present' ? null : (
        <>
          <TopBar />
          <Notices />
        </>
      )}
      <main ref={main} id="main" tabIndex={-1}>
        <ErrorBoundary key={place} study={study}>
          <Suspense fallback={<p className="page plain-page">{shellText.loading}</p>}>
            <Switch>
              <Route path="/" component={StartPage} />
              <Route path="/compare" component={ComparePage} />
              <Route path="/scenarios" component={ScenariosPage} />
              <Route path="/present/:slide?" component={PresentPage} />
              <Route path="/trust" component={TrustPage} />
              <Route path="/glossary/:id?" component={GlossaryPage} />
              <Route path="/model" component={ModelPage} />
              <Route path="/keys" component={KeysPage} />
              <Route component={NotFoundPage} />
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </main>
    </>
  );
}

/** The tour while it runs: it goes on over all places. */
function Tour(): ReactNode {
  const isRunning = useTour(({ status }) => status === 'running');
  return isRunning ? (
    <Suspense>
      <TourCard />
    </Suspense>
  ) : null;
}

/** After a change of place, focus and view begin at its top; not when the page is first opened. */
function useFocusOnArrival(main: { readonly current: HTMLElement | null }, path: string): void {
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [path, main]);
}
