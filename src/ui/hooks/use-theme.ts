import { useSyncExternalStore } from 'react';
import { useServices, useView } from '../stores/services.ts';
import { applyTheme, type Theme } from '../theme/theme.ts';

const darkSystem = '(prefers-color-scheme: dark)';

function subscribeToSystem(changed: () => void): () => void {
  const query = matchMedia(darkSystem);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** The theme on screen, and the way to the other one. Turning back to that of the system follows the system again. */
export function useTheme(): { readonly theme: Theme; readonly isDark: boolean; readonly turn: () => void } {
  const { view, storage } = useServices();
  const theme = useView((state) => state.theme);
  const systemIsDark = useSyncExternalStore(subscribeToSystem, () => matchMedia(darkSystem).matches);
  const isDark = theme === 'system' ? systemIsDark : theme === 'dark';
  const turn = (): void => {
    const next: Theme = isDark === systemIsDark ? (isDark ? 'light' : 'dark') : 'system';
    applyTheme(storage, document.documentElement, next);
    view.getState().setTheme(next);
  };
  return { theme, isDark, turn };
}
