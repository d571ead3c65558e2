import { range, scaleBand, scaleLinear } from 'd3';

export interface ShelvesInput {
  readonly items: readonly string[];
  /** Days of mean demand on the shelf, by item. */
  readonly cover: readonly number[];
  readonly empty: readonly string[];
  /** Most days of cover that are drawn. */
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Shelf {
  readonly item: string;
  readonly x: number;
  readonly middle: number;
  readonly y: number;
  readonly height: number;
  readonly empty: boolean;
}

export interface ShelvesGeometry {
  readonly shelfWidth: number;
  readonly base: number;
  readonly shelves: readonly Shelf[];
  /** A line for every second week of cover; the lowest and the highest are named. */
  readonly lines: readonly { readonly days: number; readonly y: number; readonly isNamed: boolean }[];
  /** Height of the frame that stands for an empty shelf. */
  readonly frame: number;
}

const labelHeight = 14;
const daysPerLine = 14;

/** Shelves as columns in days of cover. */
export function shelvesLayout({ items, cover, empty, top, width, height }: ShelvesInput): ShelvesGeometry {
  const base = height - labelHeight;
  const x = scaleBand(items, [0, width]).padding(0.22);
  const highest = Math.max(daysPerLine, Math.ceil(top / daysPerLine) * daysPerLine);
  const y = scaleLinear([0, highest], [base, 0]);
  return {
    shelfWidth: x.bandwidth(),
    base,
    shelves: items.map((item, index) => {
      const left = x(item) ?? 0;
      const at = y(Math.min(highest, Math.max(0, cover[index]!)));
      return {
        item,
        x: left,
        middle: left + x.bandwidth() / 2,
        y: at,
        height: base - at,
        empty: empty.includes(item),
      };
    }),
    lines: range(daysPerLine, highest + 1, daysPerLine).map((days) => ({
      days,
      y: y(days),
      isNamed: days === daysPerLine || days === highest,
    })),
    frame: base - y(daysPerLine / 2),
  };
}
