import type { ReactNode } from 'react';

/** Two wheels, two saddles, one frame. */
export function TandemMark(): ReactNode {
  return (
    <svg width="34" height="22" viewBox="0 13 64 42" aria-hidden="true" className="mark">
      <circle cx="12" cy="43" r="9.5" />
      <circle cx="52" cy="43" r="9.5" />
      <path d="M12 43H37L47 27H19ZM18 18 25 43M32 18 37 43M45 17 52 43M14 18H22M28 18H36M45 17H52" />
    </svg>
  );
}

const icon = (drawing: ReactNode): ReactNode => (
  <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" className="icon">
    {drawing}
  </svg>
);

export const HalfMoonIcon = (): ReactNode =>
  icon(
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
    </>,
  );
export const FindIcon = (): ReactNode => icon(<path d="M7 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8M10 10l3.5 3.5" />);
export const UndoIcon = (): ReactNode => icon(<path d="M5.5 3 2.5 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H6" />);
export const RedoIcon = (): ReactNode => icon(<path d="M10.5 3l3 3-3 3M13 6H6.5a3.5 3.5 0 0 0 0 7H10" />);
export const CloseIcon = (): ReactNode => icon(<path d="M4.5 4.5l7 7M11.5 4.5l-7 7" />);
export const PlayIcon = (): ReactNode => icon(<path d="M5 3.2v9.6L12.5 8z" fill="currentColor" />);
export const PauseIcon = (): ReactNode => icon(<path d="M5.5 3v10M10.5 3v10" strokeWidth="2" />);
export const BackIcon = (): ReactNode => icon(<path d="M10 3.5 5.5 8l4.5 4.5" />);
export const OnIcon = (): ReactNode => icon(<path d="M6 3.5 10.5 8 6 12.5" />);
