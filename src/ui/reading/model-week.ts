import { BarKind, type Playback } from '../../runner/playback/protocol.ts';
import { informationParts, type ModelPart, modelText, physicalParts } from '../texts/model.ts';
import { demoWeek } from './demo-week.ts';
import { type SupplyWeek, supplyWeek } from './supply-week.ts';

/** A stretch of a machine's week, as shares of its open time. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly kind: number;
}

/** What the diagram draws of one week. Counts are orders of that week. */
export interface ModelWeek {
  readonly placed: number;
  readonly onTime: number;
  readonly late: number;
  readonly lost: number;
  /** Days of cover by item. */
  readonly cover: readonly number[];
  readonly supply: SupplyWeek;
  readonly machines: readonly { readonly name: string; readonly stretches: readonly Stretch[] }[];
  /** Moments of meetings, as shares of the week. */
  readonly meetings: readonly number[];
  /** Units that customers are expected to order in the weeks to come; NaN where nobody knows. */
  readonly expected: readonly number[];
  /** Units agreed to be made in them; none where nothing is agreed. */
  readonly planned: readonly number[];
  readonly ageDays: number;
  /** Each part in words. */
  readonly words: Readonly<Record<ModelPart, string>>;
}

const sumOf = (values: Float64Array, playback: Playback, week: number): number => {
  const width = values.length / playback.weeks;
  return values.subarray(week * width, (week + 1) * width).reduce((sum, value) => sum + value, 0);
};

function stretchesOf(line: Playback['lines'][number], week: number): Stretch[] {
  const open = Math.max(1, line.openMinutes[week] ?? 0);
  const found: Stretch[] = [];
  for (let bar = 0; bar < line.week.length; bar++) {
    if (line.week[bar] !== week) continue;
    found.push({ from: (line.from[bar] ?? 0) / open, to: (line.to[bar] ?? 0) / open, kind: line.kind[bar] ?? 0 });
  }
  return found;
}

/** Forecasts of all items together, by weeks ahead. */
function expectedIn({ forecast, items }: Playback, week: number): number[] {
  if (forecast === undefined) return [];
  const { horizon, expected } = forecast;
  return Array.from({ length: horizon }, (_, ahead) =>
    items.reduce((sum, _item, item) => sum + (expected[(week * items.length + item) * horizon + ahead] ?? 0), 0),
  );
}

/** Reads one week of a history for the diagram. */
export function modelWeek(playback: Playback, week: number): ModelWeek {
  const { orders, lines, items, plan, meetings } = playback;
  const read = demoWeek(playback, week);
  const placed = read.placed;
  const [onTime, late, lost] = [orders.shippedOnTime, orders.shippedLate, orders.lost].map((values) =>
    sumOf(values, playback, week),
  ) as [number, number, number];
  const machines = lines.map((line) => ({ name: `${line.line} ${line.station}`, stretches: stretchesOf(line, week) }));
  const all = machines.flatMap(({ stretches }) => stretches);
  const used = all.reduce((sum, { from, to }) => sum + to - from, 0) / Math.max(1, machines.length);
  const setups = all.filter(({ kind }) => kind === BarKind.setup).length;
  const supply = supplyWeek(playback, week);
  const held = Array.from(meetings?.time ?? []).filter((time) => Math.floor(time) === week);
  const { said } = modelText;
  return {
    placed,
    onTime,
    late,
    lost,
    cover: read.cover,
    supply,
    machines,
    meetings: held.map((time) => time - week),
    expected: expectedIn(playback, week),
    planned: read.agreed ? read.ahead : [],
    ageDays: read.ageDays,
    words: {
      views: said.views(read.ageDays),
      forecasts: said.forecasts(read.offBy),
      meetings: said.meetings(held.length, read.met),
      agreement: said.agreement(read.agreed, plan?.version[week] ?? 0),
      customers: said.customers(placed),
      orders: said.orders(onTime, late, lost),
      stock: said.stock(read.empty.length, items.length),
      lines: said.lines(used, setups),
      suppliers: said.suppliers(supply),
    },
  };
}

/** The whole week as sentences, information first: for those who do not see the diagram. */
export const modelWords = ({ words }: ModelWeek): readonly string[] =>
  [...informationParts, ...physicalParts].map((part) => `${modelText.parts[part].title}: ${words[part]}.`);
