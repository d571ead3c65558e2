import type { TextStorage } from '../persistence/storage.ts';

/** "system" follows the setting of the machine. */
export type Theme = 'system' | 'light' | 'dark';

const key = 'theme';
const isTheme = (text: string | undefined): text is Theme => text === 'system' || text === 'light' || text === 'dark';

/** The theme chosen on an earlier visit. */
export function readTheme(storage: TextStorage): Theme {
  const text = storage.read(key);
  return isTheme(text) ? text : 'system';
}

/** Keeps the choice and shows it: CSS follows `data-theme`, and the system where it is absent. */
export function applyTheme(storage: TextStorage, root: HTMLElement, theme: Theme): void {
  if (theme === 'system') {
    delete root.dataset['theme'];
    storage.remove(key);
  } else {
    root.dataset['theme'] = theme;
    storage.write(key, theme);
  }
}
