import type { ReactNode } from 'react';
import { DrawnBadge } from '../components/badge.tsx';
import { fixed, signed } from '../format/numbers.ts';
import type { WaterfallBar, WaterfallGeometry } from './waterfall.layout.ts';
import './waterfall.css';

interface WaterfallProps {
  readonly geometry: WaterfallGeometry;
  readonly decimals: number;
  /** Growth is good: contribution. Else it is cost. */
  readonly moreIsBetter: boolean;
  readonly label: string;
}

/** Money from one scenario to another, step by step. Ends are grey: hue is left to gain and loss. */
export function WaterfallChart({ geometry, decimals, moreIsBetter, label }: WaterfallProps): ReactNode {
  const { width, height, left, right, bars, rowHeight, axisY, ticks, broken } = geometry;
  return (
    <svg
      className="chart"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {bars.map((bar, index) => (
        <g key={bar.kind === 'end' ? bar.scenario.id : bar.label}>
          {index < bars.length - 1 ? (
            <line x1={bar.threadX} x2={bar.threadX} y1={bar.y + 3} y2={bar.y + rowHeight + 3} className="hair-2" />
          ) : null}
          {bar.kind === 'end' ? (
            <EndBar bar={bar} left={left} decimals={decimals} />
          ) : (
            <StepBar bar={bar} left={left} decimals={decimals} moreIsBetter={moreIsBetter} />
          )}
        </g>
      ))}
      <path className="axis" d={broken ? `M${left} ${axisY}l4 -3l4 6l4 -3H${right}` : `M${left} ${axisY}H${right}`} />
      {ticks.map(({ at, label: text }) => (
        <g key={text}>
          <line x1={at} x2={at} y1={axisY} y2={axisY + 4} className="axis" />
          <text x={at} y={axisY + 15} textAnchor="middle" className="quiet-text">
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
}

type EndBarData = Extract<WaterfallBar, { kind: 'end' }>;
type StepBarData = Extract<WaterfallBar, { kind: 'step' }>;

function EndBar(props: { readonly bar: EndBarData; readonly left: number; readonly decimals: number }): ReactNode {
  const { bar, left, decimals } = props;
  return (
    <>
      <text x={left - 28} y={bar.y + 13.5} textAnchor="end" className="ink-text">
        {bar.label}
      </text>
      <DrawnBadge scenario={bar.scenario} x={left - 15} y={bar.y + 9.5} />
      <rect className="end-bar" x={bar.x} y={bar.y + 3} width={Math.max(1, bar.length)} height={13} />
      <text x={bar.textX} y={bar.y + 13.5} className="heavy-text">
        {fixed(bar.value, decimals)}
      </text>
    </>
  );
}

interface StepBarProps {
  readonly bar: StepBarData;
  readonly left: number;
  readonly decimals: number;
  readonly moreIsBetter: boolean;
}

function StepBar({ bar, left, decimals, moreIsBetter }: StepBarProps): ReactNode {
  const gain = bar.change > 0 === moreIsBetter;
  const [low, high] = bar.interval;
  return (
    <g data-quantity={gain ? 'money' : 'trouble'}>
      <text x={left - 8} y={bar.y + 13.5} textAnchor="end">
        {bar.label}
      </text>
      <rect className="dot" x={bar.x} y={bar.y + 3} width={Math.max(2, bar.length)} height={13} />
      {high > low ? <line x1={low} x2={high} y1={bar.y + 9.5} y2={bar.y + 9.5} className="ink-line" /> : null}
      <text x={bar.textX} y={bar.y + 13.5} className="mark-text">
        {signed(bar.change, decimals)}
      </text>
    </g>
  );
}
