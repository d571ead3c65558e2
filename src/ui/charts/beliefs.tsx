import type { ReactNode } from 'react';
import { DrawnBadge } from '../components/badge.tsx';
import { beliefsText } from '../texts/charts.ts';
import type { BeliefsGeometry } from './beliefs.layout.ts';
import './beliefs.css';

/** Forecast against demand, meetings and the age of plans, a row a scenario. */
export function BeliefsChart(props: { readonly geometry: BeliefsGeometry; readonly label: string }): ReactNode {
  const { geometry, label } = props;
  const { width, height, left, right, rows, washes, axisY, weekTicks } = geometry;
  return (
    <svg
      className="chart beliefs"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {washes.map(({ x, width: length }) => (
        <rect key={x} x={x} y={0} width={length} height={axisY} className="promotion-wash" />
      ))}
      {rows.map(({ scenario, titleY, ticks, demand, forecast, miss, strip }) => (
        <g key={scenario.id} data-slot={scenario.slot}>
          <DrawnBadge scenario={scenario} x={left + 8} y={titleY - 4} />
          <text x={left + 22} y={titleY} className="ink-text">
            {scenario.title}
          </text>
          {ticks.map(({ at, label: text, value }) => (
            <g key={value}>
              <line x1={left} x2={right} y1={at} y2={at} className={value === 0 ? 'axis' : 'hair'} />
              <text x={left - 8} y={at + 4} textAnchor="end" className="quiet-text">
                {text}
              </text>
            </g>
          ))}
          <path d={miss} className="belief-miss" />
          <path d={forecast} className="belief-line" />
          <path d={demand} className="truth-line" />
          {strip.dots.map((x) => (
            <circle key={x} cx={x} cy={strip.y} r={2.5} className="dot" />
          ))}
          <text x={left - 8} y={strip.y + 4} textAnchor="end" className="quiet-text">
            {beliefsText.meets(strip.dots.length)}
          </text>
          <path d={strip.age} className="scenario-line" />
          <text x={right + 8} y={strip.ageBase} className="name-text">
            {strip.ageLabel}
          </text>
        </g>
      ))}
      {weekTicks.map(({ at, label: text }) => (
        <g key={text}>
          <line x1={at} x2={at} y1={axisY} y2={axisY + 4} className="axis" />
          <text x={at} y={axisY + 16} textAnchor="middle" className="quiet-text">
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
}
