import type { ReactNode } from 'react';

interface PictureProps {
  /** What is to be seen, in a sentence. */
  readonly alt: string;
  readonly children: ReactNode;
}

/** The frame of every small drawing: 240 by 120, colours of the theme by class. */
export function Picture({ alt, children }: PictureProps): ReactNode {
  return (
    <svg className="picture" viewBox="0 0 240 120" role="img" aria-label={alt}>
      {children}
    </svg>
  );
}

/** Words in a drawing. */
export function Word({
  x,
  y,
  anchor = 'start',
  children,
}: {
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly children: ReactNode;
}): ReactNode {
  return (
    <text x={x} y={y} textAnchor={anchor}>
      {children}
    </text>
  );
}
