import type { ReactNode } from 'react';
import type { RangeMark, RangeMarks } from './range-marks.layout.ts';

/** Marks of one row. The numbers stand beside them, so they say nothing to a screen reader. */
export function RangeMarksView({ geometry }: { readonly geometry: RangeMarks }): ReactNode {
  const { width, height, zeroX, marks } = geometry;
  return (
    <svg className="chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <line x1={zeroX} x2={zeroX} y1={0} y2={height} className="hair-2" />
      {marks.map((mark) => (
        <g key={mark.scenario.id} data-slot={mark.scenario.slot}>
          {mark.beyond === 0 ? <Mark mark={mark} /> : <Arrow mark={mark} way={mark.beyond} />}
        </g>
      ))}
    </svg>
  );
}

function Mark({ mark }: { readonly mark: RangeMark }): ReactNode {
  const { x, y, interval, filled, focus } = mark;
  const thickness = focus ? 2 : 1.25;
  const radius = filled ? (focus ? 3.1 : 2.4) : 2.6;
  return (
    <>
      <rect
        className="dot slide"
        width={1}
        height={thickness}
        style={{
          transform: `translate(${interval[0]}px, ${y - thickness / 2}px) scaleX(${interval[1] - interval[0]})`,
        }}
      />
      <circle
        className={filled ? 'dot slide' : 'ring slide'}
        r={radius}
        style={{ transform: `translate(${x}px, ${y}px)` }}
      />
    </>
  );
}

/** Beyond the end of the scale. */
function Arrow({ mark, way }: { readonly mark: RangeMark; readonly way: 1 | -1 }): ReactNode {
  const { x, y, filled } = mark;
  return <path className={filled ? 'dot' : 'ring'} d={`M${x + 4 * way} ${y}l${-6 * way} -3v6z`} />;
}
