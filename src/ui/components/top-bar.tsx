import type { ReactNode } from 'react';
import { Link, useRoute } from 'wouter';
import { useTheme } from '../hooks/use-theme.ts';
import { useStudy, useView } from '../stores/services.ts';
import { shellText } from '../texts/shell.ts';
import { PaletteDoor } from '../commands/palette-door.tsx';
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
        <PaletteDoor />
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

function ThemeSwitch(): ReactNode {
  const { theme, isDark, turn } = useTheme();
  const label = theme === 'system' ? shellText.themeSystem(isDark) : shellText.themeChosen(isDark);
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={turn}>
      <HalfMoonIcon />
    </button>
  );
}
