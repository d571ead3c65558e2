import { useEffect } from 'react';
import { shellText } from '../texts/shell.ts';

/** Names the page in the browser's tab and history. */
export function useTitle(page: string): void {
  useEffect(() => {
    document.title = shellText.pageTitle(page);
  }, [page]);
}
