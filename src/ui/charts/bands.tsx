import type { ReactNode } from 'react';
import { DrawnBadge } from '../components/badge.tsx';
import { shortTitle } from '../reading/short-title.ts';
import type { BandsGeometry } from './bands.layout.ts';

const longestName = 15;

/** Medians and bands over time, panels under each other. */
export function BandsChart(props: { readonly geometry: BandsGeometry; readonly label: string }): ReactNode {
  const { geometry, label } = props;
  const { width, height, left, right, panels, washes, axisY, periodTicks, named } = geometry;
  return (
    <svg
      className="chart"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {panels.map((panel) => (
        <g key={panel.title}>
          <text x={left} y={panel.titleY} className="ink-text">
            {panel.title}
          </text>
          {washes.map((wash) => (
            <rect
              key={wash.x}
              x={wash.x}
              y={panel.top}
              width={wash.width}
              height={panel.base - panel.top}
              className="promotion-wash"
            />
          ))}
          {panel.ticks.map(({ at, label: text, value }) => (
            <g key={value}>
              <line x1={left} x2={right} y1={at} y2={at} className={value === 0 ? 'axis' : 'hair'} />
              <text x={left - 8} y={at + 4} textAnchor="end" className="quiet-text">
                {text}
              </text>
            </g>
          ))}
          {panel.shapes.map(({ band, focus, scenario }) => (
            <path key={scenario.id} data-slot={scenario.slot} d={band} className={focus ? 'band in-focus' : 'band'} />
          ))}
          {panel.shapes.map(({ line, focus, scenario }) => (
            <path
              key={scenario.id}
              data-slot={scenario.slot}
              d={line}
              className={focus ? 'scenario-line in-focus' : 'scenario-line'}
            />
          ))}
          {panel.marks.map(({ scenario, x, dash, dashOffset }) => (
            <line
              key={scenario.id}
              data-slot={scenario.slot}
              x1={x}
              x2={x}
              y1={panel.top}
              y2={panel.base}
              strokeDasharray={dash}
              strokeDashoffset={dashOffset}
              className="week-mark"
            />
          ))}
          {panel.ends.map(({ scenario, x, y }) => (
            <g key={scenario.id} data-slot={scenario.slot}>
              <DrawnBadge scenario={scenario} x={x} y={y} />
              {named ? (
                <text x={x + 13} y={y + 4} className="name-text">
                  {shortTitle(scenario, longestName)}
                </text>
              ) : null}
            </g>
          ))}
        </g>
      ))}
      {periodTicks.map(({ at, label: text }, index) => (
        <g key={text}>
          <line x1={at} x2={at} y1={axisY} y2={axisY + 4} className="axis" />
          <text x={at} y={axisY + 16} textAnchor={index === 0 ? 'start' : 'middle'} className="quiet-text">
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
}
