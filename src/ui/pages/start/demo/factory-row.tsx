import type { ReactNode } from 'react';
import { type DemoWeek, meetingsByWeek } from '../../../reading/demo-week.ts';
import { Arrow } from './arrow.tsx';
import { ForecastTruth, MeetingWeeks, PlanSheet } from './belief-columns.tsx';
import type { ColumnProps } from './column-props.ts';
import { type ColumnName, columnNames, type Frame } from './frame.ts';
import { LineLots, Shelves, Tickets, Trucks } from './plant-columns.tsx';

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
export function FactoryRow({ frame, ...rest }: RowProps): ReactNode {
  return columns.map((name, index) => {
    const Drawing = drawings[name];
    const column = frame.columns[name];
    return (
      <g key={name}>
        {index === 0 ? null : (
          <g data-quantity={quantities[name]}>
            <Arrow
              from={column.x - frame.gap + 6}
              to={column.x - 6}
              broken={isBroken(name, rest.data)}
              moved={hasMoved(name, rest) ? rest.week : undefined}
            />
          </g>
        )}
        <g transform={`translate(${column.x} 0)`}>
          <Drawing column={column} {...rest} />
        </g>
      </g>
    );
  });
}

/** What goes along the arrow to a column. */
const quantities: Readonly<Partial<Record<ColumnName, string>>> = {
  plan: 'production',
  shelves: 'production',
  trucks: 'inventory',
};

/** Without a meeting, what sales knows does not reach the plan. */
const isBroken = (name: ColumnName, { met, agreed }: DemoWeek): boolean =>
  (name === 'meetings' || name === 'plan') && met === 0 && !agreed;

/** Whether something went along the arrow to a column in the week: a decision, lots, shipments. */
function hasMoved(name: ColumnName, { playback, data, week }: Omit<RowProps, 'frame'>): boolean {
  if (name === 'plan') return meetingsByWeek(playback)[week]! > 0;
  if (name === 'shelves') return data.lines.some(({ last }) => last !== undefined);
  return name === 'trucks' && data.shippedUnits > 0;
}
