import type { ReactNode } from 'react';
import { useServices, useView } from '../stores/services.ts';
import type { Notice } from '../stores/view-store.ts';
import { shellText } from '../texts/shell.ts';
import { CloseIcon } from './icons.tsx';
import './notices.css';

/** One line each, under the top bar; never a dialog. */
export function Notices(): ReactNode {
  const notices = useView((view) => view.notices);
  return (
    <div className="notices" role="status">
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeLine({ notice }: { readonly notice: Notice }): ReactNode {
  const { view } = useServices();
  const { action, id, text, tone } = notice;
  const dismiss = (): void => view.getState().dismiss(id);
  const act = (): void => {
    dismiss();
    action?.run();
  };
  return (
    <p className="notice">
      <span className={tone === 'trouble' ? 'trouble' : undefined}>{text}</span>
      {action === undefined ? null : (
        <button type="button" className="link" onClick={act}>
          {action.label}
        </button>
      )}
      <button type="button" className="notice-close" aria-label={shellText.dismiss} onClick={dismiss}>
        <CloseIcon />
      </button>
    </p>
  );
}
