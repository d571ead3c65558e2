import { lazy, type ReactNode, type RefObject, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { FindIcon } from '../components/icons.tsx';
import { shellText } from '../texts/shell.ts';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));

/** The way to the command palette: a button, and Ctrl or Cmd with K anywhere. */
export function PaletteDoor(): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const typed = useRef('');
  const close = (): void => {
    typed.current = '';
    setOpen(false);
  };
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
        <Suspense fallback={<TypedAhead typed={typed} />}>
          <Palette begun={() => typed.current} onClose={close} />
        </Suspense>
      ) : null}
    </>
  );
}

/** Keeps what is typed while the palette is still on its way. */
function TypedAhead({ typed }: { readonly typed: RefObject<string> }): ReactNode {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Backspace') typed.current = typed.current.slice(0, -1);
      else if (event.key.length === 1) typed.current += event.key;
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [typed]);
  return null;
}
