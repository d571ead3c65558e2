import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useTitle } from '../hooks/use-title.ts';
import { shellText } from '../texts/shell.ts';

export function NotFoundPage(): ReactNode {
  useTitle(shellText.notFoundTitle);
  return (
    <div className="page plain-page">
      <h1>{shellText.notFoundTitle}</h1>
      <p>{shellText.notFound}</p>
      <p className="plain-actions">
        <Link href="/" className="button primary">
          {shellText.toStart}
        </Link>
      </p>
    </div>
  );
}
