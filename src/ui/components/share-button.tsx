import type { ReactNode } from 'react';
import { useServices } from '../stores/services.ts';
import { sharingText } from '../texts/sharing.ts';

/** Copies a link that reproduces what is on screen, and says what it holds. */
export function ShareButton(): ReactNode {
  const services = useServices();
  const share = async (): Promise<void> => {
    const { shareLink } = await import('../sharing/share-link.ts');
    await shareLink(services);
  };
  return (
    <button type="button" className="share" title={sharingText.shareHelp} onClick={() => void share()}>
      {sharingText.share}
    </button>
  );
}
