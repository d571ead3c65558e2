import type { ReactNode } from 'react';
import type { RangeMarks } from './range-marks.layout.ts';

/** Marks of one row. The numbers stand beside them, so they say nothing to a screen reader. */
export function RangeMarksView({ geometry }: { readonly geometry: RangeMarks }): ReactNode {
  const { width, height, zeroX, marks } = geometry;
  return (
    <svg className="chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <line x1={zeroX} x2={zeroX} y1={0} y2={height} className="hair-2" />
      {marks.map(({ scenario, x, y, interval, filled, focus }) => (
        <g key={scenario.id} data-slot={scenario.slot}>
          <rect
            className="dot slide"
            width={1}
            height={focus ? 2 : 1.25}
            style={{
              transform: `translate(${interval[0]}px, ${y - (focus ? 1 : 0.625)}px) scaleX(${interval[1] - interval[0]})`,
            }}
          />
          <circle
            className={filled ? 'dot slide' : 'ring slide'}
            r={filled ? (focus ? 3.1 : 2.4) : 2.6}
            style={{ transform: `translate(${x}px, ${y}px)` }}
          />
        </g>
      ))}
    </svg>
  );
}
