import type { ReactNode } from 'react';
import { arrowY } from './frame.ts';

/** The head of an arrow that ends at a point, as a path. */
export const arrowHead = (x: number, y: number): string => `M${x - 4} ${y - 3}L${x} ${y}L${x - 4} ${y + 3}`;

interface ArrowProps {
  readonly from: number;
  readonly to: number;
  /** Nothing gets through. */
  readonly broken: boolean;
  /** Something went this way in the week: its number, else undefined. */
  readonly moved: number | undefined;
}

/** From one column to the next. */
export function Arrow({ from, to, broken, moved }: ArrowProps): ReactNode {
  if (broken) return <path className="hair-2" d={`M${from} ${arrowY}h4m5 0h4`} />;
  return (
    <>
      <path className="demo-arrow" d={`M${from} ${arrowY}H${to}${arrowHead(to, arrowY)}`} />
      {moved === undefined ? null : <Parcel key={moved} x={from} y={arrowY} />}
    </>
  );
}

/** What went along an arrow in the week that has just begun to be shown. */
export function Parcel({ x, y }: { readonly x: number; readonly y: number }): ReactNode {
  return <circle className="demo-parcel" cx={x} cy={y} r={2.6} />;
}
