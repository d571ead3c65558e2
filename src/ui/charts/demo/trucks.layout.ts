import { marksFor, thingsPerMark } from './marks.layout.ts';

export interface TrucksInput {
  readonly units: number;
  /** Units of the busiest week: decides the size of a truck. */
  readonly most: number;
  readonly width: number;
}

interface Truck {
  readonly x: number;
  readonly y: number;
  /** Share of its load, 0 to 1. */
  readonly load: number;
}

export interface TrucksGeometry {
  /** Units in a full truck. */
  readonly each: number;
  readonly trucks: readonly Truck[];
}

export const truckSize = { width: 40, height: 19 } as const;
const rows = 2;
const rowHeight = 32;

/** What left in the week, in trucks of equal size; the last may be half empty. */
export function trucksLayout({ units, most, width }: TrucksInput): TrucksGeometry {
  const perRow = Math.max(1, Math.floor((width + 6) / (truckSize.width + 6)));
  const each = thingsPerMark(most, perRow * rows);
  const pitch = perRow > 1 ? Math.min(52, (width - truckSize.width) / (perRow - 1)) : 0;
  return {
    each,
    trucks: Array.from({ length: marksFor(units, each) }, (_, truck) => ({
      x: (truck % perRow) * pitch,
      y: Math.floor(truck / perRow) * rowHeight,
      load: Math.min(1, units / each - truck),
    })),
  };
}
