import { range } from 'd3';
import type { ReactNode } from 'react';
import { forecastTruthLayout } from '../../../charts/demo/forecast-truth.layout.ts';
import { meetingWeeksLayout } from '../../../charts/demo/meeting-weeks.layout.ts';
import { planSheetLayout } from '../../../charts/demo/plan-sheet.layout.ts';
import { itemInFocus, judgedWeeks, meetingsByWeek } from '../../../reading/demo-week.ts';
import { planWords } from '../../../reading/demo-words.ts';
import { demoText } from '../../../texts/demo.ts';
import { Caption } from './caption.tsx';
import type { ColumnProps } from './column-props.ts';
import { plotHeight, plotTop } from './frame.ts';

const weeksAfter = 6;

/** Belief is dashed, truth is solid; the area between them is what it costs. */
export function ForecastTruth({ column, playback, data, scale, week }: ColumnProps): ReactNode {
  const { forecast, units, items } = playback;
  const item = itemInFocus(playback);
  const past = range(Math.max(0, week - judgedWeeks + 1), week + 1).map((at) => at * items.length + item);
  const horizon = forecast?.horizon ?? 0;
  const now = (week * items.length + item) * horizon;
  const geometry = forecastTruthLayout({
    ordered: past.map((cell) => units.ordered[cell]!),
    expected: past.map((cell) => forecast?.expectedThen[cell] ?? Number.NaN),
    ahead: Array.from(forecast?.expected.subarray(now, now + horizon) ?? []),
    weeksBefore: judgedWeeks,
    weeksAfter,
    top: scale.units,
    width: column.width,
    height: plotHeight,
  });
  return (
    <>
      <g transform={`translate(0 ${plotTop})`} data-quantity="demand">
        <line className="axis" x1={0} x2={column.width} y1={plotHeight} y2={plotHeight} />
        <line className="hair-2" x1={geometry.nowX} x2={geometry.nowX} y1={-4} y2={plotHeight + 4} />
        <path className="demo-between" d={geometry.between} />
        <path className="solid-line" d={geometry.truth} />
        <path className="demo-belief" d={geometry.belief} />
      </g>
      <Caption text={demoText.offBy(data.offBy)} note={demoText.unitsAWeek} />
    </>
  );
}

/** The year as a calendar: a dot for a meeting, pale where it is still to come. */
export function MeetingWeeks({ column, playback, data, week }: ColumnProps): ReactNode {
  const { cells, size } = meetingWeeksLayout({ held: meetingsByWeek(playback), week, width: column.width });
  const middle = size / 2;
  return (
    <>
      <g transform={`translate(0 ${plotTop + 8})`}>
        {cells.map(({ x, y, meetings, past, now }) => (
          <g key={`${x} ${y}`} transform={`translate(${x.toFixed(1)} ${y})`}>
            <rect
              className={past ? 'demo-week past' : 'demo-week'}
              x={0.5}
              y={0.5}
              width={size - 1}
              height={size - 1}
              rx={1}
            />
            <Meetings meetings={meetings} middle={middle} past={past} />
            {now ? <rect className="demo-now" x={-1} y={-1} width={size + 2} height={size + 2} rx={1.5} /> : null}
          </g>
        ))}
      </g>
      <Caption text={demoText.met(data.met)} />
    </>
  );
}

function Meetings(props: { readonly meetings: number; readonly middle: number; readonly past: boolean }): ReactNode {
  const { meetings, middle, past } = props;
  if (meetings === 0) return null;
  const mark = past ? 'dot' : 'demo-hollow';
  if (meetings === 1) return <circle className={mark} cx={middle} cy={middle} r={past ? 3.2 : 2.2} />;
  return <rect className={mark} x={1.5} y={1.5} width={2 * middle - 3} height={2 * middle - 3} rx={1} />;
}

/** What production goes by: the plan that was agreed, or a forecast of its own, in outline. What is old is pale. */
export function PlanSheet({ column, data, scale }: ColumnProps): ReactNode {
  const { ahead, ageDays, agreed } = data;
  const sheet = planSheetLayout({ ahead, ageDays, top: scale.ahead, width: column.width, height: plotHeight + 4 });
  const [text = '', note] = planWords(data);
  return (
    <>
      <g transform={`translate(0 ${plotTop})`} data-quantity="production">
        <path className="demo-sheet" d={sheet.sheet} />
        <path className="hair-2" d={sheet.fold} />
        <g opacity={sheet.strength}>
          {sheet.bars.map(({ x, y, height }) => (
            <rect
              key={x}
              className={agreed ? 'dot' : 'demo-hollow'}
              x={x}
              y={y}
              width={sheet.barWidth}
              height={height}
            />
          ))}
        </g>
        <line className="axis" x1={sheet.left} x2={sheet.right} y1={sheet.base} y2={sheet.base} />
      </g>
      <Caption text={text} trouble={!agreed} {...(note === undefined ? {} : { note })} />
    </>
  );
}
