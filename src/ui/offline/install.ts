import type { ViewStore } from '../stores/view-store.ts';
import { shellText } from '../texts/shell.ts';

/** Keeps the app in the browser, for visits without a network, and tells when a newer version is ready. */
export function keepOffline(view: ViewStore): void {
  sayWhenOffline(view);
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const install = (): void => {
    // Where it is forbidden, as in some private windows, the app works all the same.
    void register(navigator.serviceWorker, view).catch(() => undefined);
  };
  if (document.readyState === 'complete') install();
  else window.addEventListener('load', install, { once: true });
}

/** Nothing stops without a network: that is said while there is none. */
function sayWhenOffline(view: ViewStore): void {
  const say = (): void => {
    if (navigator.onLine) view.getState().dismiss('offline');
    else view.getState().notify({ id: 'offline', text: shellText.offline, tone: 'plain' });
  };
  window.addEventListener('online', say);
  window.addEventListener('offline', say);
  if (!navigator.onLine) say();
}

async function register(workers: ServiceWorkerContainer, view: ViewStore): Promise<void> {
  const registration = await workers.register('./sw.js', { updateViaCache: 'none' });
  const tell = (): void => {
    const { waiting } = registration;
    if (waiting === null || workers.controller === null) return;
    const takeOver = (): void => {
      workers.addEventListener('controllerchange', () => location.reload(), { once: true });
      waiting.postMessage('takeOver');
    };
    const action = { label: shellText.reload, run: takeOver };
    view.getState().notify({ id: 'version', text: shellText.newVersion, tone: 'plain', action });
  };
  tell();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', tell);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined);
  });
}
