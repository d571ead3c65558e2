import { type ReactNode, useSyncExternalStore } from 'react';
import { Link, useRoute } from 'wouter';
import { useServices, useStudy, useView } from '../stores/services.ts';
import { shellText } from '../texts/shell.ts';
import { applyTheme, type Theme } from '../theme/theme.ts';
import { HelpMenu } from './help-menu.tsx';
import { HalfMoonIcon, TandemMark } from './icons.tsx';
import { ShareButton } from './share-button.tsx';
import './top-bar.css';

const places = [
  { path: '/', name: shellText.start },
  { path: '/scenarios', name: shellText.scenarios },
  { path: '/compare', name: shellText.compare },
  { path: '/trust', name: shellText.trust },
] as const;

/** What stands above every page: the mark, the places, the study, the theme. */
export function TopBar(): ReactNode {
  return (
    <header className="top-bar">
      <Link href="/" className="brand">
        <TandemMark />
        <b>{shellText.product}</b>
      </Link>
      <nav aria-label={shellText.places}>
        {places.map((place) => (
          <Place key={place.path} {...place} />
        ))}
      </nav>
      <div className="top-bar-right">
        <StudyName />
        <ShareButton />
        <HelpMenu />
        <ThemeSwitch />
      </div>
    </header>
  );
}

function Place({ path, name }: { readonly path: string; readonly name: string }): ReactNode {
  const [here] = useRoute(path);
  return (
    <Link href={path} aria-current={here ? 'page' : undefined}>
      {name}
    </Link>
  );
}

function StudyName(): ReactNode {
  const title = useStudy(({ study }) => study?.title ?? study?.base.title ?? study?.base.id ?? '');
  const kept = useView((view) => view.kept);
  return (
    <>
      <span className="study-name">{title}</span>
      {kept === undefined ? null : <span className="kept">{kept}</span>}
    </>
  );
}

const darkSystem = '(prefers-color-scheme: dark)';

function subscribeToSystem(changed: () => void): () => void {
  const query = matchMedia(darkSystem);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Turns to the other theme. Turning back to that of the system follows the system again. */
function ThemeSwitch(): ReactNode {
  const { view, storage } = useServices();
  const theme = useView((state) => state.theme);
  const systemIsDark = useSyncExternalStore(subscribeToSystem, () => matchMedia(darkSystem).matches);
  const isDark = theme === 'system' ? systemIsDark : theme === 'dark';
  const turn = (): void => {
    const next: Theme = isDark === systemIsDark ? (isDark ? 'light' : 'dark') : 'system';
    applyTheme(storage, document.documentElement, next);
    view.getState().setTheme(next);
  };
  const label = theme === 'system' ? shellText.themeSystem(isDark) : shellText.themeChosen(isDark);
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={turn}>
      <HalfMoonIcon />
    </button>
  );
}
