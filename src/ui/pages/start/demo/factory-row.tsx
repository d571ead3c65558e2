import type { ReactNode } from 'react';
import type { Playback } from '../../../../runner/playback/protocol.ts';
import type { DemoScale } from '../../../reading/demo-scale.ts';
import type { DemoWeek } from '../../../reading/demo-week.ts';
import { ForecastTruth, MeetingWeeks, PlanSheet } from './belief-columns.tsx';
import { arrowY, type Column, columnNames, type Frame } from './frame.ts';
import { LineLots, Shelves, Tickets, Trucks } from './plant-columns.tsx';

/** What the columns of a factory are drawn from. */
export interface ColumnProps {
  readonly column: Column;
  readonly playback: Playback;
  readonly data: DemoWeek;
  readonly scale: DemoScale;
  readonly week: number;
}

interface RowProps extends Omit<ColumnProps, 'column'> {
  readonly frame: Frame;
}

const drawings = {
  orders: Tickets,
  forecast: ForecastTruth,
  meetings: MeetingWeeks,
  plan: PlanSheet,
  lines: LineLots,
  shelves: Shelves,
  trucks: Trucks,
} as const;
const columns = columnNames.filter((name) => name !== 'customers');

/** One factory in one week, column by column. */
export function FactoryRow({ frame, ...data }: RowProps): ReactNode {
  return columns.map((name, index) => {
    const Drawing = drawings[name];
    const column = frame.columns[name];
    const before = columns[index - 1];
    return (
      <g key={name}>
        {before === undefined ? null : <Arrow frame={frame} to={column} broken={isBroken(name, data.data)} />}
        <g transform={`translate(${column.x} 0)`}>
          <Drawing column={column} {...data} />
        </g>
      </g>
    );
  });
}

/** Without a meeting, what sales knows does not reach the plan. */
const isBroken = (name: string, { met, agreed }: DemoWeek): boolean =>
  (name === 'meetings' || name === 'plan') && met === 0 && !agreed;

function Arrow(props: { readonly frame: Frame; readonly to: Column; readonly broken: boolean }): ReactNode {
  const { frame, to, broken } = props;
  const end = to.x - 6;
  const start = to.x - frame.gap + 6;
  if (broken) return <path className="hair-2" d={`M${start} ${arrowY}h4m5 0h4`} />;
  return (
    <path
      className="demo-arrow"
      d={`M${start} ${arrowY}H${end}M${end - 4} ${arrowY - 3}L${end} ${arrowY}L${end - 4} ${arrowY + 3}`}
    />
  );
}
