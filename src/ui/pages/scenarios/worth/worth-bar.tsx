import { scaleLinear } from 'd3';
import type { ReactNode } from 'react';
import './worth-bar.css';

interface WorthBarProps {
  readonly mean: number;
  readonly halfWidth: number;
  /** Largest distance from zero of all bars beside it. */
  readonly extent: number;
  readonly isBetterUp: boolean;
}

const width = 110;
const height = 16;

/** A share as a bar from zero with its interval; better is green and to the right, worse is red and to the left. */
export function WorthBar({ mean, halfWidth, extent, isBetterUp }: WorthBarProps): ReactNode {
  const sign = isBetterUp ? 1 : -1;
  const x = scaleLinear([-extent, extent], [2, width - 2]);
  const [zero, end] = [x(0), x(sign * mean)];
  const half = Number.isFinite(halfWidth) ? halfWidth : 0;
  return (
    <svg className="worth-bar" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <line x1={zero} x2={zero} y1={0} y2={height} className="zero" />
      <rect
        className={sign * mean >= 0 ? 'better' : 'worse'}
        x={Math.min(zero, end)}
        y={4}
        width={Math.abs(end - zero)}
        height={8}
      />
      <line x1={x(sign * mean - half)} x2={x(sign * mean + half)} y1={8} y2={8} className="interval-line" />
    </svg>
  );
}
