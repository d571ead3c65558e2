import type { KeyboardEvent, ReactNode } from 'react';
import { DrawnBadge } from '../components/badge.tsx';
import type { ScenarioName } from '../reading/identity.ts';
import { beliefsText } from '../texts/beliefs.ts';
import type { BeliefsGeometry } from './beliefs.layout.ts';
import './beliefs.css';

/** A meeting that is looked at: whose, and when. */
export interface ChosenMeeting {
  readonly scenario: string;
  readonly week: number;
}

interface BeliefsChartProps {
  readonly geometry: BeliefsGeometry;
  readonly label: string;
  readonly chosen: ChosenMeeting | undefined;
  readonly onChoose: (meeting: ChosenMeeting | undefined) => void;
}

/** Forecast against demand, meetings and the age of plans, a row a scenario. */
export function BeliefsChart({ geometry, label, chosen, onChoose }: BeliefsChartProps): ReactNode {
  const { width, height, left, right, rows, axisY, weekTicks } = geometry;
  return (
    // A group, not one image: the meetings inside it can be walked with the keyboard.
    <svg className="chart beliefs" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-label={label}>
      {rows.map((row) => (
        <g key={row.scenario.id} data-slot={row.scenario.slot}>
          {row.washes.map((wash) => (
            <rect
              key={wash.x}
              x={wash.x}
              y={row.top}
              width={wash.width}
              height={row.age.base - row.top}
              className="promotion-wash"
            />
          ))}
          <DrawnBadge scenario={row.scenario} x={left + 8} y={row.titleY - 4} />
          <text x={left + 22} y={row.titleY} className="ink-text">
            {row.scenario.title}
          </text>
          {row.ticks.map(({ at, label: text, value }) => (
            <g key={value}>
              <line x1={left} x2={right} y1={at} y2={at} className={value === 0 ? 'axis' : 'hair'} />
              <text x={left - 8} y={at + 4} textAnchor="end" className="quiet-text">
                {text}
              </text>
            </g>
          ))}
          <path d={row.band} className="demand-band" />
          <path d={row.miss} className="belief-miss" />
          <path d={row.forecast} className="belief-line" />
          <path d={row.demand} className="truth-line" />
          <Meetings scenario={row.scenario} strip={row.strip} right={right} chosen={chosen} onChoose={onChoose} />
          {row.age.ticks.map(({ at, label: text, value }) => (
            <g key={value}>
              <line x1={left} x2={right} y1={at} y2={at} className="hair" />
              <text x={left - 8} y={at + 4} textAnchor="end" className="quiet-text">
                {text}
              </text>
            </g>
          ))}
          <path d={row.age.path} className="scenario-line" />
          <text x={right + 8} y={row.age.labelY} className="name-text">
            {row.age.label}
          </text>
        </g>
      ))}
      {weekTicks.map(({ at, label: text }, index) => (
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

interface MeetingsProps extends Pick<BeliefsChartProps, 'chosen' | 'onChoose'> {
  readonly scenario: ScenarioName;
  readonly strip: BeliefsGeometry['rows'][number]['strip'];
  readonly right: number;
}

/** One dot a meeting; the pointer or the arrow keys choose one, and the page says what it was. */
function Meetings({ scenario, strip, right, chosen, onChoose }: MeetingsProps): ReactNode {
  const { dots, y } = strip;
  const at = chosen?.scenario === scenario.id ? dots.findIndex(({ week }) => week === chosen.week) : -1;
  const choose = (index: number): void => {
    const dot = dots[Math.max(0, Math.min(dots.length - 1, index))];
    if (dot !== undefined) onChoose({ scenario: scenario.id, week: dot.week });
  };
  const onKey = (event: KeyboardEvent): void => {
    const next = nextDot(event.key, at, dots.length);
    if (event.key === 'Escape') onChoose(undefined);
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
  };
  const words = (
    <text x={right + 8} y={y + 4} className="quiet-text">
      {beliefsText.meets(dots.length)}
    </text>
  );
  if (dots.length === 0) return words;
  return (
    <>
      <g
        className="meetings"
        role="slider"
        tabIndex={0}
        aria-label={beliefsText.meetingsOf(scenario.title)}
        aria-valuemin={1}
        aria-valuemax={dots.length}
        aria-valuenow={Math.max(0, at) + 1}
        aria-valuetext={beliefsText.meetingInWeek(dots[Math.max(0, at)]?.week ?? 0)}
        onKeyDown={onKey}
        onFocus={() => choose(Math.max(0, at))}
      >
        {dots.map(({ x, week }, index) => (
          <g key={week} onPointerEnter={() => choose(index)}>
            <rect x={x - 5} y={y - 9} width={10} height={18} className="meeting-target" />
            <circle cx={x} cy={y} r={index === at ? 4.5 : 2.5} className="dot" />
          </g>
        ))}
      </g>
      {words}
    </>
  );
}

function nextDot(key: string, at: number, length: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return at + 1;
    case 'ArrowLeft':
    case 'ArrowDown':
      return at - 1;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return undefined;
  }
}
