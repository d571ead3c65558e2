import type { ReactNode } from 'react';
import { DrawnBadge } from '../components/badge.tsx';
import { detailsText } from '../texts/details.ts';
import type { LineUseGeometry } from './line-use.layout.ts';
import './line-use.css';

/** What each line does with its time, a bar a scenario. */
export function LineUseChart({
  geometry,
  label,
}: {
  readonly geometry: LineUseGeometry;
  readonly label: string;
}): ReactNode {
  const { width, height, axisY, ticks, rows, left } = geometry;
  return (
    <svg
      className="chart line-use"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {rows.map(({ row, y, height: tall, isFirst, parts }) => (
        <g key={`${row.line} ${row.scenario.id}`}>
          {isFirst ? (
            <text x={0} y={y + 12} className="ink-text">
              {row.line}
            </text>
          ) : null}
          <DrawnBadge scenario={row.scenario} x={left - 14} y={y + tall / 2} />
          {parts.map((part) => (
            <g key={part.use}>
              <rect x={part.x} y={y} width={part.width} height={tall} className={`use-${part.use}`}>
                <title>{detailsText.uses[part.use]}</title>
              </rect>
              <text x={part.x + 5} y={y + 12} className={`on-${part.use}`}>
                {part.label}
              </text>
            </g>
          ))}
        </g>
      ))}
      {ticks.map(({ at, label: text, value }) => (
        <g key={value}>
          <line x1={at} x2={at} y1={axisY} y2={axisY + 4} className="axis" />
          <text x={at} y={axisY + 16} textAnchor="middle" className="quiet-text">
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
}
