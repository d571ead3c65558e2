import { type Cell, marksFor, marksPerRow, placesOf, thingsPerMark } from './marks.layout.ts';

export interface CustomersInput {
  readonly segments: readonly string[];
  /** Orders placed this week, and in the busiest week, by segment. */
  readonly placed: readonly number[];
  readonly most: readonly number[];
  readonly width: number;
  readonly height: number;
}

interface CustomerBlock {
  readonly title: string;
  readonly titleY: number;
  readonly orders: number;
  /** Middle of each dot; the first `filled` of them order this week. */
  readonly dots: readonly (readonly [x: number, y: number])[];
  readonly filled: number;
}

export interface CustomersGeometry {
  /** Orders that a dot stands for. */
  readonly each: number;
  readonly blocks: readonly CustomerBlock[];
}

const cell: Cell = { width: 14, height: 14 };
const titleHeight = 18;
const gap = 12;

/** Customers as dots, a block a segment: as many as order in its busiest week, those filled that order in this one. */
export function customersLayout({ segments, placed, most, width, height }: CustomersInput): CustomersGeometry {
  const perRow = marksPerRow(width, cell);
  const each = dotSize(most, perRow, height - segments.length * (titleHeight + gap) + gap);
  let top = 0;
  const blocks = segments.map((title, segment): CustomerBlock => {
    const count = marksFor(most[segment]!, each);
    const first = top + titleHeight;
    const places = placesOf(count, perRow, cell);
    top = first + Math.ceil(count / perRow) * cell.height + gap;
    return {
      title,
      titleY: first - 6,
      orders: placed[segment]!,
      dots: places.map(([x, y]) => [x + 5, first + y + 5]),
      filled: Math.min(count, marksFor(placed[segment]!, each)),
    };
  });
  return { each, blocks };
}

/** The smallest round number of orders a dot, with which all blocks fit into the height. */
function dotSize(most: readonly number[], perRow: number, height: number): number {
  const rows = Math.max(most.length, Math.floor(height / cell.height));
  for (let each = 1; ; each = thingsPerMark(each + 1, 1)) {
    const needed = most.reduce((sum, orders) => sum + Math.ceil(marksFor(orders, each) / perRow), 0);
    if (needed <= rows) return each;
  }
}
