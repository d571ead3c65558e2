import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { FindIcon } from '../components/icons.tsx';
import { shellText } from '../texts/shell.ts';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));

/** The way to the command palette: a button, and Ctrl or Cmd with K anywhere. */
export function PaletteDoor(): ReactNode {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={shellText.find}
        title={shellText.find}
        onClick={() => setOpen(true)}
      >
        <FindIcon />
      </button>
      {isOpen ? (
        <Suspense>
          <Palette onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
