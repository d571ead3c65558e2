import type { ReactNode } from 'react';
import type { ScenarioName } from '../reading/identity.ts';
import './badge.css';

/** The letter of a scenario on its colour. */
export function Badge({ scenario }: { readonly scenario: ScenarioName }): ReactNode {
  return (
    <span className="badge" data-slot={scenario.slot}>
      {scenario.letter}
    </span>
  );
}

/** A piece of the scenario's line: its dash pattern. */
export function LineKey({ scenario }: { readonly scenario: ScenarioName }): ReactNode {
  return (
    <svg className="line-key" data-slot={scenario.slot} width="22" height="10" viewBox="0 0 22 10" aria-hidden="true">
      <line x1="0" x2="22" y1="5" y2="5" />
    </svg>
  );
}

/** The badge within a drawing, centred on a point. */
export function DrawnBadge(props: {
  readonly scenario: ScenarioName;
  readonly x: number;
  readonly y: number;
}): ReactNode {
  const { scenario, x, y } = props;
  const width = 8 + 8 * scenario.letter.length;
  return (
    <g className="drawn-badge" data-slot={scenario.slot} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <rect x={-width / 2} y={-8} width={width} height={16} rx={2} />
      <text y={4} textAnchor="middle">
        {scenario.letter}
      </text>
    </g>
  );
}
