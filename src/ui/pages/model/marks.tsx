import type { ReactNode } from 'react';
import type { ModelWeek } from '../../reading/model-week.ts';
import type { SupplyWeek } from '../../reading/supply-week.ts';
import type { ModelPart } from '../../texts/model.ts';

const width = 150;
const height = 56;
const mostDots = 60;
const perRow = 15;

/** How many orders a dot stands for, so that the busiest week has room. */
export const ordersPerDot = (most: number): number => Math.max(1, Math.ceil(most / mostDots));

interface MarksProps {
  readonly part: ModelPart;
  readonly week: ModelWeek;
  readonly perDot: number;
}

/** The marks of one part in one week; its words stand beside them. */
export function Marks({ part, week, perDot }: MarksProps): ReactNode {
  return (
    <svg className="model-marks" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {drawing(part, week, perDot)}
    </svg>
  );
}

function drawing(part: ModelPart, week: ModelWeek, perDot: number): ReactNode {
  // Forecast and plan on one scale: where they differ, stock is built or used up.
  const most = Math.max(1, ...[...week.expected, ...week.planned].filter(Number.isFinite));
  switch (part) {
    case 'customers':
      return <Dots groups={[['demand', week.placed]]} perDot={perDot} />;
    case 'orders': {
      const groups = [
        ['demand', week.onTime],
        ['late', week.late],
        ['trouble', week.lost],
      ] as const;
      return <Dots groups={groups} perDot={perDot} />;
    }
    case 'stock':
      return <Bars values={week.cover} most={30} className="inventory" />;
    case 'lines':
      return <Machines week={week} />;
    case 'forecasts':
      return <Bars values={week.expected} most={most} className="demand" />;
    case 'meetings':
      return (
        <>
          <path className="axis" d={`M0 40H${width}`} />
          {week.meetings.map((at) => (
            <circle key={at} className="ink" cx={4 + at * (width - 8)} cy="40" r="5" />
          ))}
        </>
      );
    case 'views':
      return <Age days={week.ageDays} />;
    case 'agreement':
      return <Bars values={week.planned} most={most} className="production" />;
    case 'suppliers':
      return <Purchases supply={week.supply} />;
  }
}

const mostSuppliers = 4;
const box = 5;

/**
 * Purchase orders by their age, a row a supplier and a tick a week: from the supplier on the right towards the plant. The row
 * of one that is out is shaded, the more of the week the darker.
 */
function Purchases({ supply: { suppliers, longest } }: { readonly supply: SupplyWeek }): ReactNode {
  const at = (age: number): number => (width - box) * (1 - Math.min(1, age / longest));
  const ticks = Array.from({ length: Math.floor(longest) }, (_, week) => at(week + 1) + box / 2);
  return suppliers.slice(0, mostSuppliers).map(({ name, purchases, outShare }, row) => {
    const y = 7 + 14 * row;
    return (
      <g key={name}>
        {outShare > 0 ? (
          <rect className="stopped" x="0" y={y - 6} width={width} height="12" opacity={0.4 + 0.6 * outShare} />
        ) : null}
        <path className="axis" d={`M0 ${y}H${width}${ticks.map((x) => `M${x} ${y - 2}v4`).join('')}`} />
        {purchases.map(({ order, age, isIn, isHeld }) => (
          <rect
            key={order}
            className={isIn ? 'inventory' : isHeld ? 'late' : 'under-way'}
            x={at(age)}
            y={y - box / 2}
            width={box}
            height={box}
          />
        ))}
      </g>
    );
  });
}

const mostAgeDays = 30;

/** The older the facts, the longer the bar; a tick a week. */
function Age({ days }: { readonly days: number }): ReactNode {
  const share = Number.isFinite(days) ? Math.min(1, days / mostAgeDays) : 0;
  return (
    <>
      <rect className="rail" x="0" y="32" width={width} height="12" />
      <rect className="ink" x="0" y="32" width={width * share} height="12" />
      {[7, 14, 21, 28].map((tick) => (
        <path key={tick} className="axis" d={`M${(width * tick) / mostAgeDays} 28V48`} />
      ))}
    </>
  );
}

type Groups = readonly (readonly [className: string, orders: number])[];

function Dots({ groups, perDot }: { readonly groups: Groups; readonly perDot: number }): ReactNode {
  const colours = groups.flatMap(([className, orders]) =>
    Array.from({ length: Math.round(orders / perDot) }, () => className),
  );
  const dots = colours.map((className, at) => ({
    className,
    x: 5 + (at % perRow) * 10,
    y: height - 6 - 10 * Math.floor(at / perRow),
  }));
  return dots.map(({ className, x, y }) => <circle key={`${x} ${y}`} className={className} cx={x} cy={y} r="3.6" />);
}

interface BarsProps {
  readonly values: readonly number[];
  readonly most: number;
  readonly className: string;
}

function Bars({ values, most, className }: BarsProps): ReactNode {
  const step = Math.min(24, width / Math.max(1, values.length));
  const bars = values.map((value, at) => ({
    x: at * step,
    tall: Number.isFinite(value) ? (height - 6) * Math.min(1, Math.max(0, value / most)) : 0,
  }));
  return (
    <>
      {bars.map(({ x, tall }) => (
        <rect key={x} className={className} x={x} y={height - 2 - tall} width={Math.max(1, step - 2)} height={tall} />
      ))}
      <path className="axis" d={`M0 ${height - 1.5}H${width}`} />
    </>
  );
}

const kinds = ['production', 'demand', 'trouble'] as const;
const mostMachines = 5;

function Machines({ week }: { readonly week: ModelWeek }): ReactNode {
  return week.machines.slice(0, mostMachines).map(({ name, stretches }, row) => (
    <g key={name}>
      <rect className="rail" x="0" y={2 + 11 * row} width={width} height="8" />
      {stretches.map(({ from, to, kind }) => (
        <rect
          key={from}
          className={kinds[kind] ?? 'production'}
          x={width * from}
          y={2 + 11 * row}
          width={Math.max(0.4, width * (to - from))}
          height="8"
        />
      ))}
    </g>
  ));
}
