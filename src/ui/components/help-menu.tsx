import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useServices } from '../stores/services.ts';
import { shellText } from '../texts/shell.ts';
import './help-menu.css';

const close = (): void => document.getElementById('help-menu')?.hidePopover();

/** What helps, behind one button. The browser itself closes it on Escape and on a press elsewhere. */
export function HelpMenu(): ReactNode {
  const { tour } = useServices();
  return (
    <>
      <button type="button" className="icon-button help-button" popoverTarget="help-menu" aria-label={shellText.help}>
        ?
      </button>
      <nav id="help-menu" popover="auto" className="help-menu" aria-label={shellText.help}>
        <button
          type="button"
          onClick={() => {
            close();
            tour.getState().start();
          }}
        >
          {shellText.tour}
          <small>{shellText.tourWhat}</small>
        </button>
        {shellText.helpPlaces.map(({ path, name, what }) => (
          <Link key={path} href={path} onClick={close}>
            {name}
            <small>{what}</small>
          </Link>
        ))}
      </nav>
    </>
  );
}
