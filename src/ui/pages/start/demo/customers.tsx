import type { ReactNode } from 'react';
import { customersLayout } from '../../../charts/demo/customers.layout.ts';
import { count } from '../../../format/numbers.ts';
import { demoText } from '../../../texts/demo.ts';
import { type Column, plotTop } from './frame.ts';

interface CustomersProps {
  readonly segments: readonly { readonly id: string; readonly title: string }[];
  readonly placed: readonly number[];
  readonly most: readonly number[];
  /** Items on promotion this week. */
  readonly promoted: readonly string[];
  readonly column: Column;
  readonly top: number;
  readonly bottom: number;
}

/** Who orders this week. There is one set of customers: both factories have the same. */
export function Customers({ segments, placed, most, promoted, column, top, bottom }: CustomersProps): ReactNode {
  const start = top + plotTop - 22;
  const layout = customersLayout({
    segments: segments.map(({ title }) => title),
    placed,
    most,
    width: column.width,
    height: bottom - start - 40,
  });
  return (
    <g transform={`translate(${column.x} ${start})`} data-quantity="demand">
      {layout.blocks.map(({ title, titleY, orders, dots, filled }) => (
        <g key={title}>
          <text className="quiet-text" y={titleY}>
            {title}
          </text>
          <text className="ink-text" x={column.width} y={titleY} textAnchor="end">
            {count(orders)}
          </text>
          {dots.map(([x, y], dot) => (
            <circle key={`${x} ${y}`} className={dot < filled ? 'dot' : 'demo-hollow'} cx={x} cy={y} r={3.8} />
          ))}
        </g>
      ))}
      {promoted.length === 0 ? null : (
        <text className="demo-caption mark-text" y={bottom - start - 24}>
          {demoText.promoted(promoted)}
        </text>
      )}
      <text className="quiet-text" y={bottom - start - 9}>
        {demoText.dot(layout.each)}
      </text>
    </g>
  );
}
