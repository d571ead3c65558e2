import type { ReactNode } from 'react';
import { count } from '../../format/numbers.ts';
import { demoText } from '../../texts/demo.ts';
import type { LeadGeometry } from './lead.layout.ts';

interface LeadProps {
  readonly geometry: LeadGeometry;
  readonly width: number;
  readonly height: number;
  readonly label: string;
}

/** The lead of one factory over the year, promotions marked on the ground. */
export function Lead({ geometry, width, height, label }: LeadProps): ReactNode {
  const { base, line, area, dot, promotions, promotionsX, ticks, axisY } = geometry;
  return (
    <svg
      className="chart"
      data-quantity="money"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <path className="demo-lead-area" d={area} />
      <line className="axis" x1={0} x2={width} y1={base} y2={base} />
      <g data-quantity="demand">
        {promotions.map(({ id, x, width: wide }) => (
          <rect key={id} className="dot" x={x} y={axisY - 3} width={wide} height={3} />
        ))}
        {promotions.length === 0 ? null : (
          <text className="mark-text" x={promotionsX} y={height - 3} textAnchor="middle">
            {demoText.promotions}
          </text>
        )}
      </g>
      <path className="solid-line" d={line} />
      <circle className="dot" cx={dot[0]} cy={dot[1]} r={3.2} />
      {ticks.map(({ week, x }, index) => (
        <text
          key={week}
          className="quiet-text"
          x={x}
          y={height - 3}
          textAnchor={index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle'}
        >
          {index === 0 ? demoText.firstTick : count(week)}
        </text>
      ))}
    </svg>
  );
}
