import '@fontsource-variable/inter/wght.css';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { playOn } from '../runner/playback/player.ts';
import { createChecker } from '../runner/checking/web-checker.ts';
import { createPool } from '../runner/pool.ts';
import { App } from './app.tsx';
import { createServices } from './create-services.ts';
import { speak } from './format/numbers.ts';
import { openWork } from './persistence/open-work.ts';
import { browserStorage } from './persistence/storage.ts';
import { applyTheme, readTheme } from './theme/theme.ts';
import { allowOwnWorkers } from './trusted-types.ts';

allowOwnWorkers();
applyTheme(browserStorage, document.documentElement, readTheme(browserStorage));

const pool = createPool();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');
const work = await openWork(browserStorage, Date.now());
speak(navigator.language);
const services = createServices(pool, playOn(pool), createChecker(), browserStorage, work);
// The first drawing is many marks and cards: as a transition it is made in pieces, between which the page answers.
startTransition(() =>
  createRoot(root).render(
    <StrictMode>
      <App services={services} />
    </StrictMode>,
  ),
);
