import type { ReactNode } from 'react';
import { fixed } from '../format/numbers.ts';
import { exchangeCurveText } from '../texts/exchange.ts';
import { DrawnBadge } from '../components/badge.tsx';
import type { ExchangeGeometry } from './exchange.layout.ts';

/** Service against stock: a curve for each scenario along its safety factor, a cross of intervals and a badge as set. */
export function ExchangeChart(props: { readonly geometry: ExchangeGeometry; readonly label: string }): ReactNode {
  const { geometry, label } = props;
  const { width, height, left, right, base, serviceTicks, stockTicks, points, curves, equalY } = geometry;
  return (
    <svg
      className="chart"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {serviceTicks.map(({ at, label: text }, index) => (
        <g key={text}>
          <line x1={left} x2={right} y1={at} y2={at} className={index === 0 ? 'axis' : 'hair'} />
          <text x={left - 6} y={at + 4} textAnchor="end" className="quiet-text">
            {text}
          </text>
        </g>
      ))}
      {stockTicks.map(({ at, label: text }, index) => (
        <g key={text}>
          <line x1={at} x2={at} y1={base} y2={base + 4} className="axis" />
          <text
            x={at}
            y={base + 16}
            textAnchor={index === stockTicks.length - 1 && at > right - 20 ? 'end' : 'middle'}
            className="quiet-text"
          >
            {text}
          </text>
        </g>
      ))}
      {equalY === undefined ? null : <line x1={left} x2={right} y1={equalY} y2={equalY} className="equal-line" />}
      {curves.map(({ scenario, focus, line, knots }) => (
        <g key={scenario.id} data-slot={scenario.slot}>
          <path d={line} className={focus ? 'scenario-line in-focus' : 'scenario-line'} />
          {knots.map(({ z, x, y, across, upwards }) => (
            <g key={z}>
              <path className="knot-line" d={`M${across[0]} ${y}H${across[1]}M${x} ${upwards[0]}V${upwards[1]}`} />
              <circle className="dot" cx={x} cy={y} r={2}>
                <title>{exchangeCurveText.at(scenario.title, fixed(z, 1))}</title>
              </circle>
            </g>
          ))}
        </g>
      ))}
      {points.map(({ scenario, x, y, across, upwards, focus, badge }) => (
        <g key={scenario.id} data-slot={scenario.slot}>
          <line x1={x} y1={y} x2={badge[0]} y2={badge[1]} className="knot-line" />
          <path className="solid-line" d={`M${across[0]} ${y}H${across[1]}M${x} ${upwards[0]}V${upwards[1]}`} />
          <circle className="dot" cx={x} cy={y} r={focus ? 4 : 3.2} />
        </g>
      ))}
      {points.map(({ scenario, badge }) => (
        <DrawnBadge key={scenario.id} scenario={scenario} x={badge[0]} y={badge[1]} />
      ))}
    </svg>
  );
}
