import { type ReactNode, useEffect, useRef } from 'react';
import type { Consequences } from '../../../../scenarios/tables/references.ts';
import type { Row } from '../../../../scenarios/tables/table.ts';
import { tablesText } from '../../../texts/tables.ts';
import { rowName } from './table-view.ts';

interface RemoveDialogProps {
  readonly rows: readonly Row[];
  readonly consequences: Consequences;
  readonly onEnd: (answer: 'all' | 'alone' | 'keep') => void;
}

/** Tells what would go with rows, before they go. */
export function RemoveDialog({ rows, consequences, onEnd }: RemoveDialogProps): ReactNode {
  const { removing } = tablesText;
  const dialog = useModal();
  const counts = removing.counts(consequences.removed);
  return (
    <dialog ref={dialog} className="tables-dialog" aria-labelledby="removing-title" onClose={() => onEnd('keep')}>
      <h2 id="removing-title">{removing.title(rows[0] === undefined ? '' : rowName(rows[0]), rows.length)}</h2>
      {counts.length === 0 ? null : (
        <>
          <p>{removing.goes}</p>
          <ul>
            {counts.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      {consequences.dangling.length === 0 ? null : (
        <p>
          {removing.dangling} {consequences.dangling.slice(0, 8).join(', ')}
          {consequences.dangling.length > 8 ? ', …' : ''}
        </p>
      )}
      <div className="dialog-actions">
        <button type="button" className="button primary" onClick={() => onEnd('all')}>
          {removing.all}
        </button>
        <button type="button" className="button" onClick={() => onEnd('alone')}>
          {removing.alone}
        </button>
        <button type="button" className="button" onClick={() => onEnd('keep')}>
          {removing.cancel}
        </button>
      </div>
    </dialog>
  );
}

/** A dialog that is opened above the page as soon as it is there; the keyboard goes back to where it was. */
export function useModal() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return dialog;
}
