import type { ReactNode } from 'react';
import type { Playback } from '../../../../runner/playback/protocol.ts';
import { trucksLayout } from '../../../charts/demo/trucks.layout.ts';
import { DrawnBadge } from '../../../components/badge.tsx';
import type { DemoScale } from '../../../reading/demo-scale.ts';
import { type DemoWeek, itemInFocus, promotedIn } from '../../../reading/demo-week.ts';
import { demoText } from '../../../texts/demo.ts';
import { Customers } from './customers.tsx';
import { FactoryRow } from './factory-row.tsx';
import { arrowHead, Parcel } from './arrow.tsx';
import { arrowY, columnNames, type Frame, frameOf, headHeight } from './frame.ts';
import { useFactories } from './use-factories.ts';

interface PictureProps {
  readonly playbacks: readonly [Playback, Playback];
  readonly weeks: readonly [DemoWeek, DemoWeek];
  readonly scale: DemoScale;
  readonly week: number;
  readonly width: number;
  /** The second factory is from before a change. */
  readonly stale: boolean;
  readonly label: string;
}

/** Both factories side by side with their customers, from the orders to the trucks. */
export function Picture({ playbacks, weeks, scale, week, width, stale, label }: PictureProps): ReactNode {
  const factories = useFactories();
  const frame = frameOf(width);
  const { columns, rows } = frame;
  const middle = (rows[0] + rows[1] + 158) / 2;
  return (
    <svg
      className="chart demo-picture"
      width={width}
      height={frame.height}
      viewBox={`0 0 ${width} ${frame.height}`}
      role="img"
      aria-label={label}
    >
      <Heads frame={frame} playback={playbacks[0]} scale={scale} />
      <Customers
        segments={playbacks[0].segments}
        placed={weeks[0].placedBy}
        most={scale.placedBy}
        promoted={promotedIn(playbacks[0], week)}
        column={columns.customers}
        top={rows[0]}
        bottom={frame.height}
      />
      <Fork frame={frame} middle={middle} week={week} moves={weeks[0].placed > 0} />
      {factories.map((factory, index) => (
        <g
          key={factory.id}
          data-slot={factory.slot}
          className={stale && index === 1 ? 'demo-factory stale' : 'demo-factory'}
          transform={`translate(0 ${rows[index]!})`}
        >
          <DrawnBadge scenario={factory} x={columns.orders.x + 8} y={6} />
          <text className="demo-name" x={columns.orders.x + 22} y={10}>
            {factory.title}
          </text>
          <FactoryRow frame={frame} playback={playbacks[index]!} data={weeks[index]!} scale={scale} week={week} />
        </g>
      ))}
      <line className="hair" x1={columns.orders.x} x2={width} y1={rows[1] - 17} y2={rows[1] - 17} />
    </svg>
  );
}

interface HeadsProps {
  readonly frame: Frame;
  readonly playback: Playback;
  readonly scale: DemoScale;
}

function Heads({ frame, playback, scale }: HeadsProps): ReactNode {
  const { each } = trucksLayout({ units: 0, most: scale.shippedUnits, width: frame.columns.trucks.width });
  const titles: Readonly<Record<(typeof columnNames)[number], string>> = {
    customers: demoText.customers,
    orders: demoText.orders,
    forecast: demoText.forecast(playback.items[itemInFocus(playback)] ?? ''),
    meetings: demoText.meetings(playback.weeks),
    plan: demoText.plan(playback.plan?.horizon ?? 12),
    lines: demoText.lines,
    shelves: demoText.shelves,
    trucks: demoText.trucks(each),
  };
  return (
    <>
      {columnNames.map((name) => (
        <text key={name} className="demo-head" x={frame.columns[name].x} y={12}>
          {titles[name]}
        </text>
      ))}
      <line className="hair-2" x1={0} x2={frame.width} y1={headHeight} y2={headHeight} />
    </>
  );
}

interface ForkProps {
  readonly frame: Frame;
  readonly middle: number;
  readonly week: number;
  readonly moves: boolean;
}

/** The same orders reach both factories. */
function Fork({ frame, middle, week, moves }: ForkProps): ReactNode {
  const { customers, orders } = frame.columns;
  const start = customers.x + customers.width + 4;
  const stem = start + 7;
  const heads = frame.rows.map((y) => arrowHead(orders.x - 5, y + arrowY));
  const branches = frame.rows.map((y) => `M${stem} ${middle}V${y + arrowY}H${orders.x - 5}`);
  return (
    <g data-quantity="demand">
      <path className="demo-arrow" d={`M${start} ${middle}H${stem}${branches.join('')}${heads.join('')}`} />
      {moves ? frame.rows.map((y) => <Parcel key={`${week} ${y}`} x={stem} y={y + arrowY} />) : null}
    </g>
  );
}
