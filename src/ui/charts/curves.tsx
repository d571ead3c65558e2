import type { ReactNode } from 'react';
import { DrawnBadge } from '../components/badge.tsx';
import type { CurvesGeometry } from './curves.layout.ts';

/** Lines of scenarios on two axes, named at their ends. */
export function CurvesChart({
  geometry,
  label,
}: {
  readonly geometry: CurvesGeometry;
  readonly label: string;
}): ReactNode {
  const { width, height, left, right, base, xTicks, yTicks, curves } = geometry;
  return (
    <svg
      className="chart"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {yTicks.map(({ at, label: text, value }) => (
        <g key={value}>
          <line x1={left} x2={right} y1={at} y2={at} className={value === 0 ? 'axis' : 'hair'} />
          <text x={left - 6} y={at + 4} textAnchor="end" className="quiet-text">
            {text}
          </text>
        </g>
      ))}
      {xTicks.map(({ at, label: text, value }) => (
        <g key={value}>
          <line x1={at} x2={at} y1={base} y2={base + 4} className="axis" />
          <text x={at} y={base + 16} textAnchor="middle" className="quiet-text">
            {text}
          </text>
        </g>
      ))}
      {curves.map(({ scenario, path, dots, levelY, end }) => (
        <g key={scenario.id} data-slot={scenario.slot}>
          {levelY === undefined ? null : <line x1={left} x2={right} y1={levelY} y2={levelY} className="level-line" />}
          <path d={path} className="scenario-line" />
          {dots.map(({ x, y }) => (
            <circle key={`${x} ${y}`} cx={x} cy={y} r={2} className="dot" />
          ))}
          <DrawnBadge scenario={scenario} x={end.x} y={end.y} />
        </g>
      ))}
    </svg>
  );
}
