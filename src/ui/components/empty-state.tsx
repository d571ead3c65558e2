import type { ReactNode } from 'react';
import './empty-state.css';

interface EmptyStateProps {
  /** What would be here, in one sentence. */
  readonly words: string;
  /** The button or link that brings it here. */
  readonly children: ReactNode;
}

/** A place with nothing in it yet: what would be here, and what brings it here. */
export function EmptyState({ words, children }: EmptyStateProps): ReactNode {
  return (
    <div className="empty-state">
      <p>{words}</p>
      {children}
    </div>
  );
}
