import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { shellText } from '../texts/shell.ts';
import './help-menu.css';

const close = (): void => document.getElementById('help-menu')?.hidePopover();

/** What helps, behind one button. The browser itself closes it on Escape and on a press elsewhere. */
export function HelpMenu(): ReactNode {
  return (
    <>
      <button type="button" className="icon-button help-button" popoverTarget="help-menu" aria-label={shellText.help}>
        ?
      </button>
      <nav id="help-menu" popover="auto" className="help-menu" aria-label={shellText.help}>
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
