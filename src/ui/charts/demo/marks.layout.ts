/** A grid of equal marks: how many a mark stands for, and where they lie. */
export interface MarkGrid {
  /** Things that one mark stands for. */
  readonly each: number;
  readonly places: readonly (readonly [x: number, y: number])[];
}

const steps = [1, 2, 5] as const;

/** The smallest round number of things a mark must stand for, so that `most` things fit into `capacity` marks. */
export function thingsPerMark(most: number, capacity: number): number {
  for (let decade = 1; ; decade *= 10) {
    for (const step of steps) if (Math.ceil(most / (step * decade)) <= capacity) return step * decade;
  }
}

export interface Cell {
  readonly width: number;
  readonly height: number;
}

/** Marks that fit into a row of a width. */
export const marksPerRow = (width: number, cell: Cell): number => Math.max(1, Math.floor(width / cell.width));

/** Places of so many marks, row by row from the top left; the corner of each mark's cell. */
export function placesOf(count: number, perRow: number, cell: Cell): MarkGrid['places'] {
  return Array.from({ length: count }, (_, mark) => [
    (mark % perRow) * cell.width,
    Math.floor(mark / perRow) * cell.height,
  ]);
}

/** Marks for so many things: a thing is never nothing. */
export const marksFor = (things: number, each: number): number => Math.ceil(things / each - 1e-9);

/** A number of marks, the last of which have a property that some of the things have. */
export interface SplitMarks extends MarkGrid {
  /** Marks from this one on stand for things with the property. */
  readonly from: number;
}

export interface SplitInput {
  readonly things: number;
  /** How many of the things have the property. */
  readonly having: number;
  /** Most things there ever are: decides how many a mark stands for. */
  readonly most: number;
  readonly width: number;
  readonly height: number;
  readonly cell: Cell;
}

/** A heap of marks, such as orders and the late ones among them. One thing with the property is enough for a mark. */
export function splitMarks({ things, having, most, width, height, cell }: SplitInput): SplitMarks {
  const perRow = marksPerRow(width, cell);
  const each = thingsPerMark(most, perRow * Math.max(1, Math.floor(height / cell.height)));
  const count = marksFor(things, each);
  return { each, places: placesOf(count, perRow, cell), from: count - Math.min(count, marksFor(having, each)) };
}
