import type { ReactNode } from 'react';
import { DrawnBadge } from '../components/badge.tsx';
import type { SpreadGeometry } from './spread.layout.ts';
import './spread.css';

/** Differences history by history, with mean and interval under each heap. */
export function SpreadChart(props: { readonly geometry: SpreadGeometry; readonly label: string }): ReactNode {
  const { geometry, label } = props;
  const { width, height, left, right, rows, zeroX, axisY, ticks } = geometry;
  return (
    <svg
      className="chart"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <line x1={zeroX} x2={zeroX} y1={4} y2={axisY} className="ink-line" />
      {rows.map((row) => (
        <g key={row.scenario.id} data-slot={row.scenario.slot}>
          <DrawnBadge scenario={row.scenario} x={9} y={row.badgeY} />
          {row.dots.map(([x, y]) => (
            <circle key={`${x} ${y}`} className="heap-dot" cx={x} cy={y} r={row.radius} />
          ))}
          <line x1={left} x2={right} y1={row.base + 2} y2={row.base + 2} className="hair" />
          <line x1={row.interval[0]} x2={row.interval[1]} y1={row.markY} y2={row.markY} className="heap-interval" />
          <circle className="dot" cx={row.mean} cy={row.markY} r={3.4} />
          <text x={row.labelX} y={row.markY + 4} textAnchor={row.labelAnchor} className="mark-text haloed">
            {row.label}
          </text>
        </g>
      ))}
      <line x1={left} x2={right} y1={axisY} y2={axisY} className="axis" />
      {ticks.map(({ at, label: text }, index) => (
        <g key={text}>
          <line x1={at} x2={at} y1={axisY} y2={axisY + 4} className="axis" />
          <text
            x={index === ticks.length - 1 ? Math.min(at + 10, width) : at}
            y={axisY + 16}
            textAnchor={index === ticks.length - 1 ? 'end' : 'middle'}
            className="quiet-text"
          >
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
}
