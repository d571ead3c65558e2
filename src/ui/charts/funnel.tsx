import type { ReactNode } from 'react';
import type { Slot } from '../reading/identity.ts';
import { runText } from '../texts/run.ts';
import type { FunnelGeometry } from './funnel.layout.ts';
import './funnel.css';

interface FunnelProps {
  readonly geometry: FunnelGeometry;
  readonly slot: Slot;
  readonly label: string;
  /** "± 0.10", beside the dotted lines. */
  readonly asked: string | undefined;
}

/** How the interval of the verdict shrank. */
export function FunnelChart({ geometry, slot, label, asked }: FunnelProps): ReactNode {
  const { width, height, band, line, right } = geometry;
  return (
    <svg
      className="chart"
      data-slot={slot}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <path className="band in-focus" d={band} />
      <path className="funnel-line" d={line} />
      {geometry.asked === undefined || asked === undefined ? null : (
        <>
          {geometry.asked.map((y) => (
            <line key={y} x1={0} x2={right} y1={y} y2={y} className="asked-line" />
          ))}
          <text x={right + 4} y={geometry.asked[0] + 1} className="quiet-text">
            {runText.asked}
          </text>
          <text x={right + 4} y={Math.max(geometry.asked[0] + 13, geometry.asked[1] + 7)} className="quiet-text">
            {asked}
          </text>
        </>
      )}
    </svg>
  );
}
